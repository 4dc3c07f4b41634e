/** Pages and frames of Firefox, by puppeteer-core. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Frame as PuppeteerFrame, KeyInput, Page as PuppeteerPage } from 'puppeteer-core';
import { axeSource, violations } from './axe.ts';
import { boxesIn, handlesIn, HOST, type Box, type Handle } from './drawn.ts';
import type { Frame, Page, Point, Weight } from './facade.ts';
import type { FirefoxChrome } from './firefox-chrome.ts';
import { isAlive } from './kill.ts';
import { extensionOrigin } from './names.ts';
import { ownFrames, sidebarIn, standingSidebar, STILL_MS } from './page-parts.ts';
import { dragged } from './pointer.ts';
import { PATIENCE_MS, sleep, until } from './polling.ts';
import { callSource } from './source.ts';

const ORIGIN = extensionOrigin('firefox');

/** An element that stands still for so long is clicked. */
const RESTS_MS = 60;

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

  /** The result travels as JSON: the protocol writes an object that stands in it twice only once. */
  async evaluate<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const text = (await this.frame.evaluate(
      `(async () => JSON.stringify(await ${callSource(fn, args)}))()`,
    )) as string | undefined;
    return (text === undefined ? undefined : JSON.parse(text)) as Awaited<R>;
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
    // Asked for anew each time: what is drawn again meanwhile is another element.
    const [x, y] = await until(`${selector} to be free to click`, async () => {
      const element = await this.frame.waitForSelector(translate(selector), {
        visible: true,
        timeout: PATIENCE_MS,
      });
      return element!.evaluate(
        async (it, free, still) => {
          it.scrollIntoView({ block: 'center' });
          const middle = (): [number, number] => {
            const { left, top, width, height } = it.getBoundingClientRect();
            return [Math.round(left + width / 2), Math.round(top + height / 2)];
          };
          const at = middle();
          // What still moves is not where the click would go.
          await new Promise((resolve) => setTimeout(resolve, still));
          if (!it.isConnected || middle().join() !== at.join()) return null;
          const root = it.getRootNode() as Document | ShadowRoot;
          return !free || it.contains(root.elementFromPoint(...at)) ? at : null;
        },
        mustBeFree,
        RESTS_MS,
      );
    });
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

export class FirefoxPage extends FirefoxFrame implements Page {
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

  async press(keys: string): Promise<void> {
    // As the other driver spells them: modifiers first, and the space bar by its name.
    const all = keys.split(/(?<=.)\+/).map((key) => (key === 'Space' ? ' ' : key) as KeyInput);
    const [key, ...modifiers] = all.reverse() as [KeyInput, ...KeyInput[]];
    const { keyboard } = this.page;
    for (const modifier of modifiers) await keyboard.down(modifier);
    await keyboard.press(key);
    for (const modifier of modifiers) await keyboard.up(modifier);
  }

  async frames(): Promise<Frame[]> {
    return this.page.frames().map((frame) => new FirefoxFrame(frame, this.chrome));
  }

  html() {
    return ownFrames(this);
  }

  sidebar(): Promise<Frame> {
    return standingSidebar(this);
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

  /** Nobody acts in the moment in which a tab comes to the front, and a sidebar that came just now keeps nothing. */
  async bringToFront(): Promise<void> {
    await this.page.bringToFront();
    await sleep(STILL_MS);
  }

  async crash(): Promise<void> {
    await this.page.bringToFront();
    const pid = await this.chrome.processOfTab();
    process.kill(pid, 'SIGKILL');
    await until('the process to be gone', async () => !isAlive(pid));
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
