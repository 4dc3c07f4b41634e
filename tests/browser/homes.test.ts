/** Where the sidebar stands: in the page, in a window, and elsewhere by itself where the page can't hold it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askDesk, BROWSERS, launch, servePages, until } from './harness/index.ts';
import type { Browser, Page, ServedPages } from './harness/index.ts';

const CLIENT = `<h1>Klant 1052491</h1><table><tr><th>Klantnr<td>1052491<tr><th>Naam<td>Testpersoon, A.
  <tr><th>Status<td>Lopend<tr><th>Laatste contact<td>01-02-2026</table><a href="#" id="last">Verder</a>`;

const PAGES = {
  '/': `<!doctype html><title>Balie</title>${CLIENT}`,
  '/frameset': '<title>Frames</title><frameset cols="30%,*"><frame src="/menu"><frame src="/"></frameset>',
  '/menu': '<title>Menu</title><p>Menu</p>',
  '/coep': `<!doctype html><title>COEP</title>${CLIENT}`,
  '/sandbox': `<!doctype html><title>Sandbox</title>${CLIENT}`,
};

const HEADERS = {
  '/coep': { 'cross-origin-embedder-policy': 'require-corp' },
  '/sandbox': { 'content-security-policy': 'sandbox' },
};

interface Api {
  windows: {
    getAll(): Promise<{ id: number; type: string }[]>;
    remove(id: number): Promise<void>;
  };
  tabs: { query(which: object): Promise<{ id: number; url?: string }[]> };
}

describe.each(BROWSERS)('%s', (name) => {
  let pages: ServedPages;
  let browser: Browser;
  let popup: Page;
  let page: Page;
  let origin: string;

  const mode = async () => (await askDesk(popup, 'siteState', { origin })).mode;
  const setMode = async (to: 'ready' | 'open') =>
    askDesk(popup, 'setSiteMode', { origin, mode: to, tab: await tabOf(await page.url()) });
  const windows = (): Promise<number[]> =>
    popup.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: Api };
      return (await chrome.windows.getAll()).filter(({ type }) => type === 'popup').map(({ id }) => id);
    });
  const tabOf = (url: string): Promise<number> =>
    popup.evaluate(async (wanted: string) => {
      const { chrome } = globalThis as unknown as { chrome: Api };
      return (await chrome.tabs.query({})).find((tab) => tab.url === wanted)!.id;
    }, url);
  const margins = (): Promise<string> =>
    page.evaluate(() => {
      const { marginLeft, marginRight } = getComputedStyle(document.documentElement);
      return `${marginLeft} ${marginRight}`;
    });
  const room = (wanted: string) =>
    until(`margins of ${wanted}`, async () => (await margins()) === wanted || null);
  const withoutWindow = () =>
    until('the window to close', async () => (await windows()).length === 0 || null);
  const withWindow = () => until('the window', async () => (await windows())[0] ?? null);
  /** Chromium drops what is clicked in a frame that moved half a second ago: a page might have put it there. */
  const stands = () => new Promise((resolve) => setTimeout(resolve, 600));
  const inSidebar = async (...presses: string[]) => {
    // A browser hands no click to a tab that stands behind another.
    await page.bringToFront();
    const sidebar = await page.sidebar();
    await sidebar.waitFor('.site-row [aria-expanded]');
    await until('the menu', async () => {
      await stands();
      if (await sidebar.evaluate(() => document.querySelector('.home-menu') !== null)) return true;
      await sidebar.click('.site-row [aria-expanded]');
      return null;
    });
    for (const press of presses) {
      await sidebar.click(`role=button[name="${press}"]`);
      await stands();
    }
  };
  /** Puts the focus on the page's last link, and from there into what Sidelight hung in the page. */
  const tabInto = async (): Promise<void> => {
    await page.bringToFront();
    await page.evaluate(() => document.getElementById('last')!.focus());
    await page.press('Tab');
    for (let i = 0; i < 2; i += 1) {
      // The marks in words come first, where the page has any.
      if ((await page.drawn()).some(({ part }) => part === 'bar') && i === 0) await page.press('Tab');
    }
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('sidelight-guest');
  };

  beforeAll(async () => {
    pages = await servePages(PAGES, HEADERS);
    origin = pages.url;
    browser = await launch(name);
    popup = await browser.extensionPage(`popup.html?site=${encodeURIComponent(origin)}`);
    page = await browser.newPage();
    await page.setViewport(1440, 800);
    await page.goto(`${origin}/`);
    await popup.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(values: object): Promise<void> } } };
      };
      return chrome.storage.local.set({ language: 'nl' });
    });
    await setMode('open');
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  test('in the page it stands at the right, and the page gives way', async () => {
    await page.sidebar();
    await room('0px 376px');
  });

  test('the menu moves it to the left, over the page, and makes it wider; this is remembered', async () => {
    await inSidebar('Links');
    await room('376px 0px');
    await inSidebar('Breder');
    await room('408px 0px');
    await page.reload();
    await page.sidebar();
    await room('408px 0px');
    await inSidebar('Over de pagina');
    await room('0px 0px');
    await inSidebar('Rechts', 'Pagina schuift op', 'Smaller');
    await room('0px 376px');
  });

  test('arrow keys on its edge change the width', async () => {
    await tabInto();
    await page.press('ArrowLeft');
    await room('0px 392px');
    await page.press('ArrowRight');
    await room('0px 376px');
  });

  const handle = (part: string) =>
    until(`the ${part}`, async () => (await page.handles()).find((each) => each.part === part) ?? null);
  const middle = ({
    left,
    right,
    top,
    bottom,
  }: {
    left: number;
    right: number;
    top: number;
    bottom: number;
  }) => ({
    x: (left + right) / 2,
    y: (top + bottom) / 2,
  });

  test('the pointer drags its edge, and the width is remembered', async () => {
    await page.bringToFront();
    const from = middle(await handle('width'));
    await page.drag(from, { x: from.x - 104, y: from.y });
    await room('0px 480px');
    await page.reload();
    await page.sidebar();
    await room('0px 480px');
    const back = middle(await handle('width'));
    await page.drag(back, { x: back.x + 104, y: back.y });
    await room('0px 376px');
    const edge = middle(await handle('width'));
    await page.drag(edge, { x: 1430, y: edge.y });
    // Never narrower than it can be read.
    await room('0px 280px');
    const narrow = middle(await handle('width'));
    await page.drag(narrow, { x: narrow.x - 96, y: narrow.y });
    await room('0px 376px');
  });

  test('the pointer drags the edge tab without opening it; a click opens it', async () => {
    await inSidebar('Klap in');
    const tab = await handle('edge-tab');
    const from = middle(tab);
    await page.drag(from, { x: from.x, y: from.y + 160 });
    const moved = await handle('edge-tab');
    expect(Math.abs(moved.top - tab.top - 160)).toBeLessThan(2);
    expect(await page.hasSidebar()).toBe(false);
    await page.reload();
    const kept = await until('the edge tab where it was left', async () => {
      const found = (await page.handles()).find(({ part }) => part === 'edge-tab');
      return found && Math.abs(found.top - moved.top) < 2 ? found : null;
    });
    const at = middle(kept);
    await page.drag(at, at);
    await page.sidebar();
    await room('0px 376px');
  });

  test('collapsed only the edge tab is left; it moves by arrow keys and opens by Enter', async () => {
    await inSidebar('Klap in');
    await until('the sidebar to go', async () => !(await page.hasSidebar()) || null);
    await room('0px 0px');
    await page.reload();
    await until('the reading', async () => (await askDesk(popup, 'inspect', {}))?.settled || null);
    expect(await page.hasSidebar()).toBe(false);
    expect(await mode()).toBe('open');
    await until('the edge tab', async () => (await page.html())[0]!.html.includes('sidelight-guest') || null);
    await tabInto();
    await page.press('ArrowDown');
    await page.press('Enter');
    await page.sidebar();
    await room('0px 376px');
  });

  test('in a window it leaves the page, and comes back to it', async () => {
    await inSidebar('Eigen venster');
    await withWindow();
    await until('the sidebar to go', async () => !(await page.hasSidebar()) || null);
    const view = await browser.openedPage(`window.html?tab=${await tabOf(`${origin}/`)}`);
    await view.waitFor('[role=tablist]');
    await browser.stopWorker();
    await view.click('.site-row [aria-expanded]');
    await view.waitFor('.home-menu');
    expect(await view.axe()).toEqual([]);
    await view.click('role=button[name="In de pagina"]');
    await withoutWindow();
    await page.sidebar();
    await view.close();
  });

  test('closing the window closes the sidebar; opening the site again opens it again', async () => {
    // The frame was hung in a tab that stood behind: headless Chromium then hands it no clicks.
    await page.bringToFront();
    await page.reload();
    await page.sidebar();
    await inSidebar('Eigen venster');
    const first = await withWindow();
    await popup.evaluate(async (id: number) => {
      const { chrome } = globalThis as unknown as { chrome: Api };
      await chrome.windows.remove(id);
    }, first);
    await until('the site to be ready', async () => (await mode()) === 'ready' || null);
    expect(await windows()).toEqual([]);
    await setMode('open');
    await withWindow();
    await askDesk(popup, 'setHome', { origin, home: 'page' });
    await withoutWindow();
    await page.sidebar();
  });

  const CANNOT = [
    ['/frameset', 'Deze pagina bestaat uit losse frames.'],
    ['/sandbox', 'Deze pagina laat geen zijbalk toe.'],
    // Firefox lets an extension's frame into a page with require-corp.
    ...(name === 'chromium' ? [['/coep', 'Deze pagina laat geen zijbalk toe.']] : []),
  ] as [path: string, words: string][];

  test.each(CANNOT)('%s can’t hold it: a window opens and says why', async (path, words) => {
    await page.goto(`${origin}${path}`);
    await withWindow();
    expect(await page.hasSidebar()).toBe(false);
    const view = await browser.openedPage(`window.html?tab=${await tabOf(`${origin}${path}`)}`);
    await view.waitFor('.elsewhere');
    expect(await view.text('.elsewhere')).toContain(words);
    expect(await view.axe()).toEqual([]);
    // Loaded anew, the same page keeps the same window.
    const stood = await windows();
    await page.reload();
    await stands();
    await until('the page to be read', async () => (await askDesk(popup, 'inspect', {}))?.settled || null);
    expect(await windows()).toEqual(stood);
    await view.waitFor('.elsewhere');
    await view.close();
    // A page that can hold it takes it back.
    await page.goto(`${origin}/`);
    await withoutWindow();
    await page.sidebar();
  });

  test('the browser’s own side panel opens by the popup, and shows the tab that is in front', async () => {
    await page.bringToFront();
    const asked = await browser.extensionPage(
      `popup.html?site=${encodeURIComponent(origin)}&tab=${await tabOf(`${origin}/`)}`,
    );
    await asked.click('input[value=panel]');
    await page.bringToFront();
    await until('the sidebar to leave the page', async () => !(await page.hasSidebar()) || null);
    await until('the client in the panel', async () => (await browser.panelText())?.includes('Testpersoon'));
    await browser.stopWorker();
    await page.goto(`${origin}/menu`);
    await until('the panel to follow', async () => {
      const text = await browser.panelText();
      return (text !== null && !text.includes('Testpersoon')) || null;
    });
    await page.goto(`${origin}/`);
    await until('the client again', async () => (await browser.panelText())?.includes('Testpersoon'));
    await askDesk(popup, 'setHome', { origin, home: 'page' });
    await page.sidebar();
    await asked.close();
  });

  test('the side panel’s page follows the tab that is in front', async () => {
    const panel = await browser.extensionPage('sidebar.html?home=panel');
    await page.bringToFront();
    await panel.waitFor(() => /Testpersoon/.test(document.body.innerText));
    await panel.close();
  });
});
