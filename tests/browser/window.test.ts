/**
 * What only a real window shows, by keyboard alone: the browser's own question about a site, the shortcuts that the browser itself
 * listens to, the page's context menu, and the browser's side panel. A display that nobody sees holds the window, and keys reach it
 * as from a keyboard.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDisplay, type Display } from '../../scripts/browser/display.ts';
import { sleep } from '../../scripts/browser/polling.ts';
import { startDemodam, type Demodam } from '../pages/demodam/server.ts';
import { act, reach } from './by-keyboard.ts';
import { askDesk, launch, releaseBuild, until, type Browser, type Page } from './harness/index.ts';

/** Nothing tells when the browser has drawn its question: it is no page, and no window with a name. */
const ASKED_MS = 3000;
/** Chromium takes no key in its question that comes within half a second of the one before it: so fast nobody reads. */
const AGAIN_MS = 1500;

const display = await openDisplay();

// Elsewhere than on Linux there is no such display; and in Firefox the driver answers for a person before the question shows.
describe.skipIf(!display)('chromium', () => {
  const host = 'demodam.test';
  const { press, focus, windows } = (display ?? {}) as Display;
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
    // As a press opens it: a tab that the driver makes leaves the keyboard in the address bar.
    const address = `popup.html?site=${encodeURIComponent(url)}&tab=${tab}`;
    await desk.evaluate(async (its) => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { create(of: object): Promise<unknown> } };
      };
      await chrome.tabs.create({ url: its });
    }, address);
    popup = await browser.openedPage('popup.html');
    await desk.close();
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
    display?.close();
  });

  const isGranted = async (): Promise<boolean> =>
    (await askDesk(popup, 'siteState', { origin: url })).granted;

  /** Presses the popup's yes. With nothing to stand on yet, Tab would leave the page for the browser's own bars. */
  async function grant(): Promise<void> {
    await popup.waitFor('.button.primary');
    await act(popup, '.button.primary');
  }

  test('the question of the browser, answered no: nothing is read, and the popup says so', async () => {
    await popup.bringToFront();
    await focus('Sidelight');
    await grant();
    await sleep(ASKED_MS);
    const said = () => popup.evaluate(() => document.querySelector('[role=status]')?.textContent || null);
    await until('the answer', async () => {
      await press('Return');
      // The answer takes a moment to come: another press before it would ask again, and that question stay for good.
      return until('it to be heard', said, { patience: AGAIN_MS });
    });
    expect(await isGranted()).toBe(false);
    expect(await page.hasSidebar()).toBe(false);
  });

  test('answered yes: the sidebar opens on the page', async () => {
    await grant();
    await sleep(ASKED_MS);
    await press('shift+Tab', 'Return');
    await until('the grant', isGranted);
    await page.bringToFront();
    const sidebar = await page.sidebar();
    await sidebar.waitFor('[role=tablist]');
  });

  test('shortcuts: the sidebar closed and opened, the other lens, the next mark and the one before', async () => {
    await page.bringToFront();
    await press('alt+shift+s');
    await until('no sidebar', async () => !(await page.hasSidebar()));
    await press('alt+shift+s');
    const sidebar = await page.sidebar();
    // A sidebar that the keys opened has the keyboard.
    await sidebar.waitFor(() => document.activeElement?.matches('#tab-caseload[aria-selected=true]'));
    await press('alt+shift+l');
    await sidebar.waitFor('#tab-client[aria-selected=true]');
    await press('alt+shift+l');
    await sidebar.waitFor('#tab-caseload[aria-selected=true]');

    const said = (): Promise<string> =>
      sidebar.evaluate(() =>
        [...document.querySelectorAll('[role=status]')].map((each) => each.textContent).join(),
      );
    const pointed = async (keys: string, at: RegExp): Promise<void> => {
      await press(keys);
      await until(`${keys} to be answered`, async () => at.test(await said()));
      await until('the outline', async () => (await page.drawn()).some(({ part }) => part === 'outline'));
    };
    await pointed('alt+shift+j', /\b1 (van|of) \d+/);
    await pointed('alt+shift+j', /\b2 (van|of) \d+/);
    await pointed('alt+shift+k', /\b1 (van|of) \d+/);
  });

  /**
   * Opens the page's own menu where the keyboard is, and takes one of Sidelight's two questions, which stand above the menu's last
   * line. A menu that has just come misses keys: it is closed then, and opened again, and given more time on a machine that is busy.
   */
  async function ask(which: 'field' | 'mark'): Promise<void> {
    const before = await windows();
    const shows = (more: number, patience?: number) =>
      until(`${more} menus`, async () => (await windows()) === before + more, { patience });
    let tries = 0;
    await until(
      'the questions in the menu',
      async () => {
        await press('shift+F10');
        await shows(1, 2000);
        tries += 1;
        await sleep((tries - 1) * 200);
        await press('Up', 'Up', 'Right');
        if (await shows(2, tries * 700).catch(() => false)) return true;
        await press('Escape');
        await shows(0, 2000);
        return false;
      },
      { patience: 30_000 },
    );
    if (which === 'mark') await press('Down');
    await press('Return');
    await shows(0);
  }

  test('the page’s own menu: what a field is, and why a mark stands', async () => {
    await page.goto(`${url}/caseload`);
    const list = await page.sidebar();
    await list.waitFor('.virtual .client-row');
    await reach(page, 'td a[href^="/klant/"]');
    await ask('field');
    await list.waitFor('dialog[data-asked]');
    expect(await list.text('dialog[data-asked]')).toContain('Klantnr');

    await page.goto(`${url}/caseload`);
    const fresh = await page.sidebar();
    await fresh.waitFor('.virtual .client-row');
    // What was asked of the page before is not answered here again: the keyboard stays with the page.
    expect(await fresh.evaluate(() => document.querySelector('dialog[data-asked]'))).toBeNull();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    const bar = await until('a mark', async () => (await page.drawn()).find(({ part }) => part === 'bar'));
    const link = await page.evaluate(
      (y) => {
        const links = [...document.querySelectorAll<HTMLElement>('td a[href^="/klant/"]')];
        const inRow = (each: HTMLElement): boolean => {
          const { top, bottom } = each.closest('tr')!.getBoundingClientRect();
          return top <= y && y < bottom;
        };
        return links.find(inRow)?.getAttribute('href') ?? null;
      },
      (bar.top + bar.bottom) / 2,
    );
    await reach(page, `td a[href="${link}"]`);
    await ask('mark');
    await fresh.waitFor('.explain');
    // Back to the list, which the answer left for the client of the mark.
    await press('alt+shift+l');
    await fresh.waitFor('#tab-caseload[aria-selected=true]');
  });

  test('the side panel shows the list beside the page, and the page is not pushed', async () => {
    await popup.bringToFront();
    const wide = await page.evaluate(() => innerWidth);
    await popup.waitFor('[name=home]');
    await reach(popup, '[name=home]');
    await popup.press('ArrowDown');
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
