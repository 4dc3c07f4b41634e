/** Pages and frames of Chromium, by playwright-core. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Frame as PlaywrightFrame, Page as PlaywrightPage } from 'playwright-core';
import { axeSource, violations } from './axe.ts';
import { boxesIn, handlesIn, HOST, type Box, type Handle } from './drawn.ts';
import type { Frame, Page, Point, Weight } from './facade.ts';
import { OF_EXTENSION, ownFrames, sidebarIn, standingSidebar, STILL_MS } from './page-parts.ts';
import { dragged } from './pointer.ts';
import { sleep, until } from './polling.ts';
import { callSource } from './source.ts';

/** Where the press of a click is noted in a frame. */
interface Pressed {
  sidelightPressed?: boolean;
}
const listenForPress = (): void => {
  const noted = globalThis as Pressed;
  noted.sidelightPressed = false;
  addEventListener('pointerdown', () => (noted.sidelightPressed = true), { capture: true, once: true });
};
const wasPressed = (): boolean | undefined => (globalThis as Pressed).sidelightPressed;

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
    const frame = this.frame();
    const button = frame.locator(selector).first();
    if (frame === frame.page().mainFrame() || !OF_EXTENSION.test(frame.url())) return button.click();
    // Headless Chromium may hand a click at a frame of another process to the page around it, once another tab
    // was in front, until the viewport has changed. A frame that is gone has had its click.
    const page = frame.page();
    for (let tries = 1; ; tries += 1) {
      await frame.evaluate(listenForPress);
      await button.click();
      const pressed = await frame.evaluate(wasPressed).catch(() => true);
      if (pressed !== false || tries === 4) return;
      const size = page.viewportSize();
      if (!size) return;
      await page.setViewportSize({ ...size, height: size.height - tries });
      await page.setViewportSize(size);
      // What was moved just now keeps nothing: the sidebar waits to be seen.
      await sleep(STILL_MS);
    }
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

export class ChromiumPage extends ChromiumFrame implements Page {
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
    return standingSidebar(this);
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

  async crash(): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const crashed = new Promise((resolve) => this.page.once('crash', resolve));
    // It has nobody left to answer.
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
