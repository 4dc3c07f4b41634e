/** Firefox, driven by puppeteer-core over WebDriver BiDi. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import puppeteer, {
  type Browser as PuppeteerBrowser,
  type Frame as PuppeteerFrame,
  type KeyInput,
  type Page as PuppeteerPage,
} from 'puppeteer-core';
import { archive } from '../extension/archive.ts';
import { axeSource, violations } from './axe.ts';
import { boxesIn, handlesIn, HOST, type Box, type Handle } from './drawn.ts';
import type { Browser, Frame, LaunchOptions, Page, Point, Weight } from './facade.ts';
import { layDown } from './policy.ts';
import { FirefoxChrome } from './firefox-chrome.ts';
import { EXTENSION, extensionOrigin } from './names.ts';
import { ownFrames, sidebarIn } from './page-parts.ts';
import { PATIENCE_MS, until } from './polling.ts';
import { openProfile } from './profile.ts';
import { dragged } from './pointer.ts';
import { callSource } from './source.ts';

const ORIGIN = extensionOrigin('firefox');

export async function launchFirefox(executable: string, options: LaunchOptions): Promise<Browser> {
  const profile = openProfile('firefox', options.profile);
  let browser: PuppeteerBrowser;
  let chrome: FirefoxChrome;
  let version = '';
  const policy = options.policy && layDown('firefox', executable, options.policy);

  const start = async (extension?: string | null): Promise<void> => {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: policy?.executable ?? executable,
      headless: options.headless ?? true,
      userDataDir: profile.folder,
      defaultViewport: options.headless === false ? null : { width: 1280, height: 900 },
      args: ['--remote-allow-system-access'],
      env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
      extraPrefsFirefox: preferences(options),
    });
    version = await browser.version();
    chrome = new FirefoxChrome(browser);
    await chrome.watchRequests();
    if (options.extension === null) return;
    if (extension) await install(extension);
    await until('the extension to start', () => chrome.backgroundState());
  };

  const install = async (extension: string): Promise<void> => {
    const file = join(profile.folder, 'sidelight.xpi');
    writeFileSync(file, archive(extension));
    try {
      await chrome.install(file);
    } catch {
      // Firefox proper takes unsigned extensions for this session only; ESR and Developer Edition keep them.
      await browser.installExtension(extension);
    }
  };

  await start(options.extension);
  return {
    name: 'firefox',
    get version() {
      return version.replace(/^firefox\//i, 'Firefox ');
    },
    extensionOrigin: ORIGIN,
    async newPage(url) {
      const page = new FirefoxPage(await browser.newPage(), chrome);
      if (url) await page.goto(url);
      return page;
    },
    async extensionPage(path) {
      const page = new FirefoxPage(await browser.newPage(), chrome);
      await page.goto(`${ORIGIN}/${path}`);
      return page;
    },
    profile: profile.folder,
    openedPage: (path) =>
      until(path, async () => {
        for (const each of await browser.pages()) {
          const page = new FirefoxPage(each, chrome);
          const url = await page.url().catch(() => '');
          if (url.startsWith(`${ORIGIN}/${path}`)) return page;
        }
        return null;
      }),
    panelText: () => chrome.panelText(`${ORIGIN}/sidebar.html?home=panel`),
    setPolicy(next) {
      if (!policy) throw new Error('This browser was started without a policy.');
      policy.set(next);
    },
    async stopWorker() {
      if ((await chrome.backgroundState()) === 'stopped') return;
      await chrome.stopBackground();
    },
    workerRunning: async () => (await chrome.backgroundState()) !== 'stopped',
    async restart(changes) {
      await browser.close();
      await start(changes?.extension);
    },
    requests: () => chrome.requests(),
    forgetRequests: () => chrome.forgetRequests(),
    closed: () => new Promise((resolve) => browser.once('disconnected', () => resolve())),
    async close() {
      await browser.close();
      profile.remove();
      policy?.remove();
    },
  };
}

function preferences(options: LaunchOptions): Record<string, unknown> {
  return {
    // Grants optional permissions without a prompt, inside a click only.
    'extensions.webextOptionalPermissionPrompts': false,
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION.firefox.id]: EXTENSION.firefox.uuid }),
    'xpinstall.signatures.required': false,
    'network.dns.localDomains': (options.hostMap ?? []).join(','),
    // As Playwright does in Chromium: puppeteer loses the frames of a page that comes back from this cache.
    'browser.sessionhistory.max_total_viewers': options.keepsPages ? 8 : 0,
    // Mozilla's own lists come from nowhere (heeded because of the variable that `launch` sets).
    'services.settings.server': 'data:,#none',
    // A window that asks something stands between a test and its page.
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
    'sidebar.revamp': false,
    // What a person's browser writes down to come back with, it writes here too.
    ...(options.profile && { 'browser.startup.page': 3, 'browser.sessionstore.interval': 1000 }),
  };
}

class FirefoxFrame implements Frame {
  protected readonly frame: PuppeteerFrame;
  protected readonly chrome: FirefoxChrome;

  constructor(frame: PuppeteerFrame, chrome: FirefoxChrome) {
    this.frame = frame;
    this.chrome = chrome;
  }

  /** The frame's browsing context, as the protocol names it. */
  protected get context(): string {
    return (this.frame as unknown as { _id: string })._id;
  }

  /** Puppeteer does not hear of extension pages' addresses; the document knows its own. */
  url(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  evaluate<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.frame.evaluate(callSource(fn, args)) as Promise<Awaited<R>>;
  }

  /**
   * Puppeteer reckons a click's place through the elements around the frame, which a closed shadow root
   * hides from it; the protocol takes a place in the frame itself.
   */
  async click(selector: string): Promise<void> {
    await this.pointer(selector, true);
  }

  async pressAt(selector: string): Promise<void> {
    await this.pointer(selector, false);
  }

  private async pointer(selector: string, mustBeFree: boolean): Promise<void> {
    const element = await this.frame.waitForSelector(translate(selector), {
      visible: true,
      timeout: PATIENCE_MS,
    });
    const [x, y] = await until(`${selector} to be free to click`, () =>
      element!.evaluate((it, free) => {
        it.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = it.getBoundingClientRect();
        const at: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
        const root = it.getRootNode() as Document | ShadowRoot;
        return !free || it.contains(root.elementFromPoint(...at)) ? at : null;
      }, mustBeFree),
    );
    const actions = [
      { type: 'pointerMove', x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.chrome.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }

  fill(selector: string, value: string): Promise<void> {
    return this.frame.locator(translate(selector)).setTimeout(PATIENCE_MS).fill(value);
  }

  async text(selector: string): Promise<string> {
    const element = await this.frame.waitForSelector(translate(selector), { timeout: PATIENCE_MS });
    return element!.evaluate((it) => (it as HTMLElement).innerText);
  }

  async waitFor<A extends unknown[]>(
    condition: string | ((...args: A) => unknown),
    ...args: A
  ): Promise<void> {
    if (typeof condition === 'string') {
      await this.frame.waitForSelector(translate(condition), { visible: true, timeout: PATIENCE_MS });
    } else {
      await until(condition.toString(), () => this.evaluate(condition, ...args));
    }
  }

  async axe() {
    return violations(await this.frame.evaluate(axeSource()));
  }

  drawn(): Promise<Box[]> {
    return this.chrome.inClosedRoot(this.context, HOST, boxesIn);
  }
}

class FirefoxPage extends FirefoxFrame implements Page {
  private readonly page: PuppeteerPage;

  constructor(page: PuppeteerPage, chrome: FirefoxChrome) {
    super(page.mainFrame(), chrome);
    this.page = page;
  }

  async goto(url: string): Promise<number | null> {
    if (!url.startsWith(ORIGIN)) {
      return (await this.page.goto(url, { waitUntil: 'load' }))?.status() ?? null;
    }
    // The load event of extension pages is not told: go without waiting, and ask the document.
    await this.chrome.send('browsingContext.navigate', { context: this.context, url, wait: 'none' });
    await until(url, () =>
      this.evaluate((goal) => location.href === goal && document.readyState === 'complete', url),
    );
    return null;
  }

  async reload(): Promise<void> {
    await this.evaluate(() => void Object.assign(globalThis, { sidelightOldDocument: true }));
    await this.chrome.send('browsingContext.reload', { context: this.context, wait: 'none' });
    await until('the page to load again', () =>
      this.evaluate(() => !('sidelightOldDocument' in globalThis) && document.readyState === 'complete'),
    );
  }

  async back(): Promise<void> {
    await this.traverse(-1);
  }

  async forward(): Promise<void> {
    await this.traverse(1);
  }

  /** Puppeteer's own `goBack` waits for a load event that does not always come. */
  private async traverse(delta: number): Promise<void> {
    await this.chrome.send('browsingContext.traverseHistory', { context: this.context, delta });
    await until('the page', () => this.evaluate(() => document.readyState === 'complete'));
  }

  setViewport(width: number, height: number): Promise<void> {
    return this.page.setViewport({ width, height });
  }

  async screenshot(path: string): Promise<void> {
    mkdirSync(dirname(path), { recursive: true });
    await this.page.screenshot({ path: path as `${string}.png` });
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key as KeyInput);
  }

  async frames(): Promise<Frame[]> {
    return this.page.frames().map((frame) => new FirefoxFrame(frame, this.chrome));
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
    return this.chrome.inClosedRoot(this.context, HOST, handlesIn);
  }

  drag(from: Point, to: Point): Promise<void> {
    return dragged(this.page.mouse, from, to);
  }

  async weight(): Promise<Weight> {
    await this.bringToFront();
    return { heap: null, listeners: await this.chrome.listeners(HOST), nodes: null };
  }

  bringToFront(): Promise<void> {
    return this.page.bringToFront();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** The facade's selectors in puppeteer's words. */
function translate(selector: string): string {
  const role = /^role=(\w+)(?:\[name="(.*)"\])?$/.exec(selector);
  if (role) return `::-p-aria(${role[2] ? `[name="${role[2]}"]` : ''}[role="${role[1]}"])`;
  if (selector.startsWith('text=')) return `::-p-text(${selector.slice('text='.length)})`;
  return `>>> ${selector}`;
}
