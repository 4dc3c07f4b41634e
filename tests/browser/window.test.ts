/**
 * What only a real window shows: the browser's own question about a site, a shortcut that the browser itself listens to, and its
 * side panel. A display that nobody sees holds the window, and keys reach it as from a keyboard.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDisplay, type Display } from '../../scripts/browser/display.ts';
import { sleep } from '../../scripts/browser/polling.ts';
import { startDemodam, type Demodam } from '../pages/demodam/server.ts';
import { askDesk, launch, releaseBuild, until, type Browser, type Page } from './harness/index.ts';

/** Nothing tells when the browser has drawn its question: it is no page, and no window with a name. */
const ASKED_MS = 2000;
/** Chromium takes no key in its question that comes within half a second of the one before it: so fast nobody reads. */
const AGAIN_MS = 1500;

const display = await openDisplay();

// Elsewhere than on Linux there is no such display; and in Firefox the driver answers for a person before the question shows.
describe.skipIf(!display)('chromium', () => {
  const host = 'demodam.test';
  const { press, focus } = (display ?? {}) as Display;
  let demo: Demodam;
  let browser: Browser;
  let url: string;
  let page: Page;
  let popup: Page;

  beforeAll(async () => {
    demo = await startDemodam({ singleSignOn: true });
    url = `http://${host}:${demo.port}`;
    browser = await launch('chromium', {
      extension: releaseBuild('chromium'),
      hostMap: [host],
      headless: false,
      display: display!.name,
    });
    page = await browser.newPage(`${url}/caseload`);
    const desk = await browser.extensionPage('settings.html');
    const tab = await desk.evaluate(async (address) => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { query(filter: object): Promise<{ id: number; url?: string; index: number }[]> } };
      };
      const tabs = await chrome.tabs.query({});
      return tabs.find((each) => !each.url?.startsWith(location.origin) && (each.url ?? address) === address)!
        .id;
    }, `${url}/caseload`);
    await desk.close();
    popup = await browser.extensionPage(`popup.html?site=${encodeURIComponent(url)}&tab=${tab}`);
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
    display?.close();
  });

  const isGranted = async (): Promise<boolean> =>
    (await askDesk(popup, 'siteState', { origin: url })).granted;

  test('the question of the browser, answered no: nothing is read, and the popup says so', async () => {
    await popup.bringToFront();
    await focus('Sidelight');
    await popup.click('.button.primary');
    await sleep(ASKED_MS);
    await until(
      'the answer',
      async () => {
        await press('Return');
        return popup.evaluate(() => document.querySelector('[role=status]')?.textContent || null);
      },
      { every: AGAIN_MS },
    );
    expect(await isGranted()).toBe(false);
    expect(await page.hasSidebar()).toBe(false);
  });

  test('answered yes: the sidebar opens on the page', async () => {
    await popup.click('.button.primary');
    await sleep(ASKED_MS);
    await press('shift+Tab', 'Return');
    await until('the grant', isGranted);
    await page.bringToFront();
    const sidebar = await page.sidebar();
    await sidebar.waitFor('[role=tablist]');
  });

  test('a shortcut closes the sidebar and opens it again', async () => {
    await page.bringToFront();
    await press('alt+shift+s');
    await until('no sidebar', async () => !(await page.hasSidebar()));
    await press('alt+shift+s');
    const sidebar = await page.sidebar();
    await sidebar.waitFor('[role=tablist]');
  });

  test('the side panel shows the list beside the page, and the page is not pushed', async () => {
    await popup.bringToFront();
    const wide = await page.evaluate(() => innerWidth);
    await popup.click('input[value=panel]');
    await page.bringToFront();
    await until('the sidebar to leave the page', async () => !(await page.hasSidebar()));
    await until('the list in the panel', async () =>
      /\b25\b.*\b140\b/.test((await browser.panelText()) ?? ''),
    );
    // The panel takes its room from the window: the page is narrower by it, by no style of ours.
    await until('a narrower page', async () => page.evaluate((before) => innerWidth < before - 200, wide));
    expect(await page.evaluate(() => document.documentElement.getAttribute('style'))).toBeNull();
  });
});
