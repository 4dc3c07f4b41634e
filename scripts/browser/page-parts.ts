import { STEADY_MS } from '../../utils/wire/seen.ts';
import type { Frame, Page } from './facade.ts';
import { until } from './polling.ts';

/** Addresses of pages of extensions. */
export const OF_EXTENSION = /^(chrome|moz)-extension:/;

/** The markup of every frame that is the page's own. */
export async function ownFrames(page: Page): Promise<{ url: string; html: string }[]> {
  const all: { url: string; html: string }[] = [];
  for (const frame of await page.frames()) {
    const url = await frame.url();
    if (OF_EXTENSION.test(url)) continue;
    all.push({ url, html: await frame.evaluate(() => document.documentElement.outerHTML) });
  }
  return all;
}

/** The frame that shows the sidebar. Chromium draws its host anew for each page, so its path tells. */
export async function sidebarIn(page: Page): Promise<Frame | undefined> {
  const [, ...inside] = await page.frames();
  for (const frame of inside) {
    // A frame that is on its way in or out has no address.
    const url = await frame.url().catch(() => '');
    if (OF_EXTENSION.test(url) && new URL(url).pathname === '/sidebar.html') return frame;
  }
  return undefined;
}

/** Longer than a sidebar has to stand still before it keeps anything, ms. */
export const STILL_MS = STEADY_MS + 100;

/** The sidebar, once it has stood so long that it takes what is done in it: nobody is faster. */
export const standingSidebar = (page: Page): Promise<Frame> =>
  until('the sidebar in the page', async () => {
    const frame = await sidebarIn(page);
    const age = await frame?.evaluate(() => performance.now());
    return age !== undefined && age > STILL_MS ? frame : null;
  });
