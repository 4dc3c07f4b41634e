/** Chromium, driven by playwright-core. */
import { cpSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Request } from 'playwright-core';
import { faultsOf, loadAgain, switchTo } from './chromium-extensions.ts';
import { ChromiumPage } from './chromium-page.ts';
import { inTarget, stopWorker } from './chromium-worker.ts';
import { environment } from './display.ts';
import type { Browser, LaunchOptions, SeenRequest } from './facade.ts';
import { isBrandedChrome } from './find.ts';
import { killGroup } from './kill.ts';
import { extensionOrigin } from './names.ts';
import { layDown } from './policy.ts';
import { PATIENCE_MS, until } from './polling.ts';
import { openProfile } from './profile.ts';
import { seedChromium } from './seed.ts';
import { versionOf } from '../extension/builds.ts';

const ORIGIN = extensionOrigin('chromium');

/**
 * Playwright switches these off as well as ThirdPartyStoragePartitioning. Without partitioning an embedded
 * extension page is refused IndexedDB and locks, which people's browsers allow. The last `--disable-features` counts.
 */
const DISABLED_FEATURES = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
];

export async function launchChromium(executable: string, options: LaunchOptions): Promise<Browser> {
  const profile = openProfile('chromium', options.profile);
  let extension = options.extension;
  seedChromium(profile.folder, options.seedHosts ?? []);
  const policy = options.policy && layDown('chromium', executable, options.policy);

  let context: BrowserContext;
  let cdp: CDPSession;
  let seen: SeenRequest[] = [];

  const start = async (): Promise<void> => {
    context = await chromium.launchPersistentContext(profile.folder, {
      executablePath: policy?.executable ?? executable,
      headless: options.headless ?? true,
      env: environment(options),
      viewport: options.headless === false ? null : { width: 1280, height: 900 },
      args: chromiumArguments(executable, extension, options),
      ignoreDefaultArgs: [
        ...(isBrandedChrome(executable) ? ['--disable-extensions'] : []),
        ...(options.keepsPages ? ['--disable-back-forward-cache'] : []),
      ],
    });
    context.setDefaultTimeout(PATIENCE_MS);
    context.on('request', (request) => {
      const entry = toSeen(request);
      if (entry) seen.push(entry);
    });
    cdp = await context.browser()!.newBrowserCDPSession();
    if (extension === null) return;
    if (isBrandedChrome(executable)) {
      await (cdp.send as (method: string, params: object) => Promise<unknown>)('Extensions.loadUnpacked', {
        path: extension,
      });
    }
    await until('the extension to start', () => findWorker());
  };

  const findWorker = async (): Promise<string | undefined> => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    return targetInfos.find((target) => target.type === 'service_worker' && target.url.startsWith(ORIGIN))
      ?.targetId;
  };

  await start();
  return {
    name: 'chromium',
    get version() {
      return `Chromium ${context.browser()!.version()}`;
    },
    extensionOrigin: ORIGIN,
    async newPage(url) {
      const blank = context.pages().find((page) => page.url() === 'about:blank');
      const page = new ChromiumPage(options.headless === false && blank ? blank : await context.newPage());
      if (url) await page.goto(url);
      return page;
    },
    async extensionPage(path) {
      const page = new ChromiumPage(await context.newPage());
      await page.goto(`${ORIGIN}/${path}`);
      return page;
    },
    profile: profile.folder,
    openedPage: (path) =>
      until(path, async () => {
        const page = context.pages().find((each) => each.url().startsWith(`${ORIGIN}/${path}`));
        return page ? new ChromiumPage(page) : null;
      }),
    panelText: () => panelText(cdp),
    setPolicy(next) {
      if (!policy) throw new Error('This browser was started without a policy.');
      policy.set(next);
    },
    stopWorker: () => stopWorker(cdp, findWorker),
    workerRunning: async () => (await findWorker()) !== undefined,
    async restart(changes) {
      if (changes?.kill) {
        const gone = new Promise((resolve) => context.once('close', resolve));
        await killGroup(leaderOf(profile.folder));
        await gone;
      } else {
        await context.close();
      }
      extension = changes?.extension ?? extension;
      await start();
    },
    async switchExtension(on) {
      await switchTo(context, on);
      if (on) await until('the extension to start', findWorker);
    },
    async update(next) {
      cpSync(next, extension!, { recursive: true });
      await loadAgain(context, versionOf(next));
      await until('the extension to start', findWorker);
    },
    requests: async () => [...seen],
    async forgetRequests() {
      seen = [];
    },
    faults: () => faultsOf(context),
    closed: () => new Promise((resolve) => context.once('close', () => resolve())),
    async close() {
      await context.close();
      profile.remove();
      policy?.remove();
    },
  };
}

/** The browser's own process, which playwright does not tell: its lock on the profile names it after the machine. */
const leaderOf = (profile: string): number =>
  Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));

function chromiumArguments(executable: string, extension: string | null, options: LaunchOptions): string[] {
  const root = process.getuid?.() === 0 || options.policy !== undefined;
  return [
    `--disable-features=${DISABLED_FEATURES.join(',')}`,
    '--disable-quic',
    ...(root ? ['--no-sandbox', '--test-type'] : []),
    ...(options.hostMap?.length
      ? [`--host-resolver-rules=${options.hostMap.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`]
      : []),
    ...(extension === null
      ? []
      : isBrandedChrome(executable)
        ? ['--enable-unsafe-extension-debugging']
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
  ];
}

/** The side panel is no tab: the protocol knows it as a page that no window of tabs holds. */
async function panelText(cdp: CDPSession): Promise<string | null> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  const panel = targetInfos.find(
    ({ url, type }) => type !== 'service_worker' && url === `${ORIGIN}/sidebar.html?home=panel`,
  );
  if (!panel) return null;
  return String(await inTarget(cdp, panel.targetId, 'document.body.innerText'));
}

function toSeen(request: Request): SeenRequest | null {
  const url = request.url();
  if (/^(chrome|chrome-extension|data|blob):/.test(url)) return null;
  const worker = request.serviceWorker()?.url();
  return { method: request.method(), url, by: requester(request, worker) };
}

function requester(request: Request, worker: string | undefined): SeenRequest['by'] {
  if (worker !== undefined) return worker.startsWith(ORIGIN) ? 'extension' : 'page';
  try {
    return request.isNavigationRequest() || !request.frame().url().startsWith('chrome-extension:')
      ? 'page'
      : 'extension';
  } catch {
    return 'page';
  }
}
