/** Chromium, driven by playwright-core. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  chromium,
  type BrowserContext,
  type CDPSession,
  type Frame as PlaywrightFrame,
  type Page as PlaywrightPage,
  type Request,
} from 'playwright-core';
import { axeSource, violations } from './axe.ts';
import { boxesIn, handlesIn, HOST, type Box, type Handle } from './drawn.ts';
import type { Browser, Frame, LaunchOptions, Page, Point, SeenRequest, Weight } from './facade.ts';
import { layDown } from './policy.ts';
import { inTarget, stopWorker } from './chromium-worker.ts';
import { isBrandedChrome } from './find.ts';
import { extensionOrigin } from './names.ts';
import { ownFrames, sidebarIn } from './page-parts.ts';
import { PATIENCE_MS, until } from './polling.ts';
import { openProfile } from './profile.ts';
import { seedChromium } from './seed.ts';
import { dragged } from './pointer.ts';
import { callSource } from './source.ts';

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
      await context.close();
      extension = changes?.extension ?? extension;
      await start();
    },
    requests: async () => [...seen],
    async forgetRequests() {
      seen = [];
    },
    closed: () => new Promise((resolve) => context.once('close', () => resolve())),
    async close() {
      await context.close();
      profile.remove();
      policy?.remove();
    },
  };
}

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
  if (/^(chrome-extension|data|blob):/.test(url)) return null;
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

class ChromiumFrame implements Frame {
  protected readonly frame: () => PlaywrightFrame;

  constructor(frame: () => PlaywrightFrame) {
    this.frame = frame;
  }

  async url(): Promise<string> {
    return this.frame().url();
  }

  evaluate<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.frame().evaluate(callSource(fn, args));
  }

  async click(selector: string): Promise<void> {
    await this.frame().locator(selector).first().click();
  }

  async pressAt(selector: string): Promise<void> {
    const box = await this.frame().locator(selector).first().boundingBox();
    if (!box) throw new Error(`${selector} is not to be seen.`);
    await this.frame()
      .page()
      .mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  async fill(selector: string, value: string): Promise<void> {
    await this.frame().locator(selector).first().fill(value);
  }

  text(selector: string): Promise<string> {
    return this.frame().locator(selector).first().innerText();
  }

  async waitFor<A extends unknown[]>(
    condition: string | ((...args: A) => unknown),
    ...args: A
  ): Promise<void> {
    if (typeof condition === 'string') {
      await this.frame().locator(condition).first().waitFor();
    } else {
      await until(condition.toString(), () => this.evaluate(condition, ...args));
    }
  }

  async axe() {
    return violations(await this.frame().evaluate(axeSource()));
  }

  drawn(): Promise<Box[]> {
    return this.inClosedRoot(boxesIn);
  }

  /** The debugger's protocol looks into closed roots. An empty list where there is none. */
  protected async inClosedRoot<R>(fn: (root: ShadowRoot) => R[]): Promise<R[]> {
    const page = this.frame().page();
    const session = await page.context().newCDPSession(page);
    try {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      const document = documentAt(root, this.frame().url());
      const html = document?.children?.find((node) => node.nodeName === 'HTML');
      const host = html?.children?.find((node) => node.nodeName === HOST.toUpperCase());
      const shadow = host?.shadowRoots?.[0];
      if (!shadow) return [];
      const { object } = await session.send('DOM.resolveNode', { nodeId: shadow.nodeId });
      const { result } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId!,
        functionDeclaration: `function () { return (${fn.toString()})(this); }`,
        returnByValue: true,
      });
      return result.value as R[];
    } finally {
      await session.detach();
    }
  }
}

interface DomNode {
  nodeName: string;
  nodeId: number;
  documentURL?: string;
  children?: DomNode[];
  contentDocument?: DomNode;
  shadowRoots?: DomNode[];
}

/** The document with an address, in a page whose frames are all of one site. */
function documentAt(node: DomNode, url: string): DomNode | undefined {
  if (node.documentURL === url) return node;
  for (const child of [...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])]) {
    const found = documentAt(child, url);
    if (found) return found;
  }
  return undefined;
}

class ChromiumPage extends ChromiumFrame implements Page {
  private readonly page: PlaywrightPage;

  constructor(page: PlaywrightPage) {
    super(() => page.mainFrame());
    this.page = page;
  }

  async goto(url: string): Promise<number | null> {
    return (await this.page.goto(url, { waitUntil: 'load' }))?.status() ?? null;
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async back(): Promise<void> {
    await this.page.goBack();
  }

  async forward(): Promise<void> {
    await this.page.goForward();
  }

  setViewport(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  async screenshot(path: string): Promise<void> {
    mkdirSync(dirname(path), { recursive: true });
    await this.page.screenshot({ path });
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  async frames(): Promise<Frame[]> {
    return this.page.frames().map((frame) => new ChromiumFrame(() => frame));
  }

  html() {
    return ownFrames(this);
  }

  sidebar(): Promise<Frame> {
    return until('the sidebar in the page', () => sidebarIn(this));
  }

  async hasSidebar(): Promise<boolean> {
    return (await sidebarIn(this)) !== undefined;
  }

  handles(): Promise<Handle[]> {
    return this.inClosedRoot(handlesIn);
  }

  drag(from: Point, to: Point): Promise<void> {
    return dragged(this.page.mouse, from, to);
  }

  async weight(): Promise<Weight> {
    const session = await this.page.context().newCDPSession(this.page);
    try {
      await session.send('HeapProfiler.enable');
      await session.send('HeapProfiler.collectGarbage');
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      return { heap: usedSize, listeners: jsEventListeners, nodes };
    } finally {
      await session.detach();
    }
  }

  bringToFront(): Promise<void> {
    return this.page.bringToFront();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
