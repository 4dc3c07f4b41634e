/** The extension is replaced or switched off, and the tab put away, while a page stands open with the sidebar in it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDeskTab, type DeskTab } from '../../scripts/browser/desk-tab.ts';
import { checkLog } from '../../utils/traces/gaps.ts';
import {
  askDesk,
  BROWSERS,
  grantedBuild,
  launch,
  newerVersion,
  servePages,
  until,
  type Browser,
  type Page,
  type ServedPages,
} from './harness/index.ts';
import { readLog } from './harness/read-log.ts';
import { studyFile } from './harness/study-file.ts';
import { list, whole } from './hostile-pages.ts';

interface Tabs {
  tabs: {
    discard(id: number): Promise<{ id: number } | undefined>;
    update(id: number, change: { active: boolean }): Promise<unknown>;
    query(filter: object): Promise<{ id: number; url?: string; discarded?: boolean }[]>;
  };
  scripting: {
    executeScript(injection: {
      target: { tabId: number };
      func: () => unknown;
    }): Promise<{ result: unknown }[]>;
  };
}

describe.each(BROWSERS)('%s', (name) => {
  const first = newerVersion(grantedBuild(name), '0.1.0');
  const update = newerVersion(grantedBuild(name), '0.1.1');
  let pages: ServedPages;
  let browser: Browser;
  let desk: DeskTab;
  let page: Page;
  /** The page as it is without Sidelight. */
  let plain: string;

  const html = async (): Promise<string> => (await page.html())[0]!.html;
  const guests = (): Promise<number> =>
    page.evaluate(() => document.querySelectorAll('sidelight-guest').length);
  const bars = async (): Promise<number> => (await page.drawn()).filter(({ part }) => part === 'bar').length;

  /** One guest with its sidebar and marks, and the rest of the page as it was. */
  async function stands(): Promise<void> {
    await page.bringToFront();
    await page.sidebar();
    await until('the five marks', async () => (await bars()) === 5);
    expect(await guests()).toBe(1);
    expect((await html()).replace(/<sidelight-guest[^>]*><\/sidelight-guest>/, '')).toBe(plain);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  }

  /**
   * Errors in what runs now. Chromium says of a folder that is loaded again what it makes of its permissions; Firefox takes the
   * objects of pages whose extension was replaced before they hear that they go.
   */
  const faults = async (): Promise<string[]> =>
    (await browser.faults()).filter(
      (fault) => !/^Optional permission|^TypeError: can't access dead object .*\/chunks\//.test(fault),
    );

  /** The page is of use, nothing of ours failed or asked for anything, and the log is whole. */
  async function sound(): Promise<void> {
    await page.bringToFront();
    await page.click('#probe');
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('#probe')!.checked)).toBe(true);
    await page.click('#probe');
    expect(await faults()).toEqual([]);
    expect((await browser.requests()).filter(({ by }) => by === 'extension')).toEqual([]);
    const events = await readLog(desk.page);
    expect(events.length).toBeGreaterThan(0);
    expect(checkLog(events, new Map())).toMatchObject({ gaps: [], doubles: [], lost: 0 });
  }

  beforeAll(async () => {
    pages = await servePages({ '/plain': whole(list()) });
    browser = await launch(name, { extension: first.extension });
    desk = await openDeskTab(browser);
    page = await browser.newPage(`${pages.url}/plain`);
    await page.setViewport(1280, 800);
    plain = await html();
    await desk.ask('setSiteMode', { origin: pages.url, mode: 'open' });
    const research = await browser.extensionPage('research.html');
    await askDesk(research, 'acceptStudy', { file: studyFile(new Date()), words: false });
    await research.close();
    await stands();
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
    first.remove();
    update.remove();
  });

  test('another version takes its place: one guest of the new one stands in the open page, and nothing failed', async () => {
    await browser.update(update.extension);
    desk = await openDeskTab(browser);
    await until('the new guest to be read', async () => {
      const tab = await desk.tabOf(`${pages.url}/plain`);
      return (await desk.ask('inspect', { tab: tab! }))?.readings.length;
    });
    await stands();
    await sound();
  });

  test('switched off, it leaves the open page as it was; switched on, it is there once', async () => {
    await browser.switchExtension(false);
    // Firefox ends what runs in a page without a word: there our element stands, empty, until the page or Sidelight begins anew.
    if (name === 'chromium') {
      await until('the page to be as it was', async () => (await html()) === plain);
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    }
    await page.click('#probe');
    await page.click('#probe');
    await browser.switchExtension(true);
    desk = await openDeskTab(browser);
    // Chromium says nothing to an extension that is switched on: an open page has it when it is loaded again.
    if (name === 'chromium') await page.reload();
    await stands();
    await sound();
  });

  test('a tab that was put away has one guest when it is looked at again', async () => {
    const url = `${pages.url}/plain`;
    const tab = (await desk.tabOf(url))!;
    const before = (await desk.ask('inspect', { tab }))!.documents.map(({ doc }) => doc);
    expect(before.length).toBe(1);
    await desk.page.bringToFront();
    // The drivers lose a tab that is put away: the extension itself tells of it.
    const [id] = await desk.page.evaluate(async (at: number) => {
      const { browser: a, chrome: b } = globalThis as unknown as { browser?: Tabs; chrome: Tabs };
      const { tabs } = a ?? b;
      await tabs.discard(at);
      return (await tabs.query({})).filter(({ discarded }) => discarded).map((each) => each.id);
    }, tab);
    expect(id).toBeGreaterThan(0);
    await desk.page.evaluate(async (at: number) => {
      const { browser: a, chrome: b } = globalThis as unknown as { browser?: Tabs; chrome: Tabs };
      await (a ?? b).tabs.update(at, { active: true });
    }, id!);
    const seen = await until('the page to be read again', async () => {
      const now = await desk.ask('inspect', { tab: id! });
      const isNew = now?.documents.every(({ doc }) => !before.includes(doc));
      return isNew && now?.settled && now.readings.length > 0 ? now : null;
    });
    expect(seen.readings.map(({ rows }) => rows.length)).toEqual([5]);
    expect(seen.documents.length).toBe(1);
    const found = await desk.page.evaluate(async (at: number) => {
      const { browser: a, chrome: b } = globalThis as unknown as { browser?: Tabs; chrome: Tabs };
      const [inTab] = await (a ?? b).scripting.executeScript({
        target: { tabId: at },
        func: () => document.querySelectorAll('sidelight-guest').length,
      });
      return inTab!.result;
    }, id!);
    expect(found).toBe(1);
    expect(await faults()).toEqual([]);
  });
});
