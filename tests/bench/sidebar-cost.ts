/**
 * What a person waits for at the sidebar: frames that are dropped while 10,000 clients scroll by, beside a plain virtual list,
 * and its first content, beside an empty page of the extension. Each pair in one browser, taking turns.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { createServer } from 'vite';
import { EXTENSION } from '../../scripts/browser/names.ts';
import { open } from './browser.ts';
import { median } from './reading-cost.ts';

const SECONDS = 4;
/** Some forty rows a second, as with a wheel that is turned on. */
const PX_A_FRAME = 40;
const ROWS = 1000;

export interface SidebarCost {
  rounds: number;
  /** Frames dropped in {@link SECONDS} s, medians: of a plain virtual list, and of the caseload. */
  dropped: { plain: number; own: number };
  /** ms until the first content is drawn, medians; `times` is the median of each round's ratio. */
  content: { empty: number; own: number; times: number };
}

/** @param extension folder of a build that may read the origin */
export async function measureSidebar(
  extension: string,
  origin: string,
  rounds: number,
): Promise<SidebarCost> {
  return {
    rounds,
    dropped: await measureScroll(rounds),
    content: await measureContent(extension, origin, rounds),
  };
}

async function measureScroll(rounds: number): Promise<SidebarCost['dropped']> {
  const server = await createServer({
    configFile: fileURLToPath(new URL('../dom-ui/vite.config.ts', import.meta.url)),
    server: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  });
  await server.listen();
  const browser = await open();
  try {
    const url = server.resolvedUrls!.local[0]!;
    const found: Record<string, number[]> = { 'plain list': [], 'large caseload': [] };
    // The first look at a page also compiles it.
    for (let round = 0; round <= rounds; round += 1) {
      for (const [screen, counts] of Object.entries(found)) {
        const count = await droppedBy(browser.context, `${url}?screen=${encodeURIComponent(screen)}`);
        if (round > 0) counts.push(count);
      }
    }
    return { plain: median(found['plain list']!), own: median(found['large caseload']!) };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Frames that did not come in time while the page scrolled for some seconds. */
async function droppedBy(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 376, height: 900 });
  await page.goto(url);
  await page.waitForSelector('li');
  const count = await page.evaluate(
    ({ seconds, step }) =>
      new Promise<number>((resolve) => {
        const at: number[] = [];
        const frame = (now: number): void => {
          at.push(now);
          scrollBy(0, step);
          if (now - at[0]! < seconds * 1000) requestAnimationFrame(frame);
          else {
            const gaps = at.slice(1).map((moment, each) => moment - at[each]!);
            resolve(gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / (1000 / 60)) - 1), 0));
          }
        };
        requestAnimationFrame(frame);
      }),
    { seconds: SECONDS, step: PX_A_FRAME },
  );
  await page.close();
  return count;
}

async function measureContent(
  extension: string,
  origin: string,
  rounds: number,
): Promise<SidebarCost['content']> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-empty-'));
  cpSync(extension, folder, { recursive: true });
  writeFileSync(join(folder, 'empty.html'), '<!doctype html><meta charset="utf-8"><title>-</title><p>-</p>');
  const browser = await open(folder);
  const own = `chrome-extension://${EXTENSION.chromium.id}`;
  try {
    const { context } = browser;
    const read = await context.newPage();
    await read.goto(`${origin}/page?rows=${ROWS}`);
    const desk = await context.newPage();
    await desk.goto(`${own}/popup.html`);
    const tab = await desk.evaluate(async (url) => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
      return (await tabs.query({})).find((each) => each.url?.startsWith(url))!.id;
    }, origin);
    const empty: number[] = [];
    const sidebar: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const bare = await firstContent(context, `${own}/empty.html`);
      const full = await firstContent(context, `${own}/sidebar.html?tab=${tab}`);
      if (round === 0) continue;
      empty.push(bare);
      sidebar.push(full);
    }
    return {
      empty: median(empty),
      own: median(sidebar),
      times: median(sidebar.map((ms, round) => ms / empty[round]!)),
    };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Tabs {
  query(filter: object): Promise<{ id: number; url?: string }[]>;
}

async function firstContent(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.bringToFront();
  await page.goto(url);
  const ms = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0];
          if (paint) resolve(paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await page.close();
  return ms;
}
