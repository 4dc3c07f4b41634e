/** The pictures of the demo in the guides: a client's page and the list, with the sidebar beside them, in both languages. */
import { join } from 'node:path';
import { startDemodam } from '../../tests/pages/demodam/server.ts';
import { openDeskTab } from '../browser/desk-tab.ts';
import type { Frame, Page } from '../browser/facade.ts';
import { launch } from '../browser/launch.ts';
import { sleep } from '../browser/polling.ts';
import { ROOT } from '../console/processes.ts';
import { ensureBuild, EVERY_HOST } from '../extension/builds.ts';

const FOLDER = join(ROOT, 'docs', 'images');
const HOST = 'demodam.test';
/** That a message waits for an answer: what anybody understands at once. */
const RAISED = '.signal[data-state=raised] [data-explains="cit.waiting_on_us"]';
/** Time for the outline and the sidebar's own transition. */
const STILL_MS = 400;

/** @returns the files, by their name in `docs/images` */
export async function takeGuidePictures(): Promise<string[]> {
  const extension = (await ensureBuild({ hosts: EVERY_HOST, browsers: ['chromium'] })).chromium;
  // Without a port in its address where this machine allows that: the picture shows the address.
  const demo = await startDemodam({ singleSignOn: true, port: 80 }).catch(() =>
    startDemodam({ singleSignOn: true }),
  );
  const origin = new URL(`http://${HOST}:${demo.port}`).origin;
  const browser = await launch('chromium', { extension, hostMap: [HOST] });
  const files: string[] = [];
  try {
    const desk = await openDeskTab(browser);
    await desk.ask('setSiteMode', { origin, mode: 'open' });
    const page = await browser.newPage();
    await page.setViewport(1440, 900);
    for (const language of ['nl', 'en'] as const) {
      await desk.ask('applySettings', { what: 'Sidelight settings', schema: 1, language });
      const list = await opened(page, `${origin}/caseload`, '#tab-caseload');
      await list.waitFor('.virtual .client-row');
      await picture(`caseload-${language}.png`);
      const links = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/klant/"]')].map(({ href }) => href),
      );
      const client = await clientWithSignal(page, links);
      await client.click(RAISED);
      await client.waitFor('.inputs .link');
      await client.click('.inputs .link');
      await picture(`client-${language}.png`);
    }
    async function picture(file: string): Promise<void> {
      await sleep(STILL_MS);
      await page.screenshot(join(FOLDER, file));
      files.push(file);
    }
  } finally {
    await browser.close();
    await demo.close();
  }
  return files;
}

async function opened(page: Page, url: string, tab: string): Promise<Frame> {
  await page.goto(url);
  const sidebar = await page.sidebar();
  await sidebar.waitFor('[role=tablist]');
  await sidebar.click(tab);
  return sidebar;
}

async function clientWithSignal(page: Page, links: string[]): Promise<Frame> {
  for (const link of links) {
    const url = new URL(link);
    const sidebar = await opened(page, `${url.origin}${url.pathname}?tab=contacten`, '#tab-client');
    await sidebar.waitFor('.client-head');
    if (await sidebar.evaluate((css) => document.querySelector(css) !== null, RAISED)) return sidebar;
  }
  throw new Error('Nobody on the first page waits for an answer.');
}
