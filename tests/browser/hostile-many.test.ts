/** Two windows and eight tabs in which somebody acts at once, while a study logs: every act is there, once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDeskTab, type DeskTab } from '../../scripts/browser/desk-tab.ts';
import { checkLog } from '../../utils/traces/gaps.ts';
import {
  askDesk,
  BROWSERS,
  launch,
  servePages,
  until,
  type Browser,
  type Frame,
  type Page,
  type ServedPages,
} from './harness/index.ts';
import { readLog } from './harness/read-log.ts';
import { studyFile } from './harness/study-file.ts';
import { list, whole } from './hostile-pages.ts';

const TABS = 8;
const ACTS = 15;
/** Batches of another sender that are timed meanwhile. */
const TIMED = 60;
/** What a write may wait for in the middle of it all, ms: no goal, but a sign that something stands still. */
const STUCK_MS = 2000;

interface Windows {
  windows: { create(options: { tabId: number }): Promise<{ id: number }> };
  tabs: {
    move(ids: number[], where: { windowId: number; index: number }): Promise<unknown>;
    query(filter: object): Promise<{ windowId: number; url?: string }[]>;
  };
  runtime: { sendMessage(message: unknown): Promise<{ answer?: { upTo: number }; error?: string }> };
}

describe.each(BROWSERS)('%s', (name) => {
  let pages: ServedPages;
  let browser: Browser;
  let desk: DeskTab;

  beforeAll(async () => {
    pages = await servePages({ '/plain': whole(list()) });
    browser = await launch(name);
    desk = await openDeskTab(browser);
    await desk.ask('setSiteMode', { origin: pages.url, mode: 'open' });
    const research = await browser.extensionPage('research.html');
    await askDesk(research, 'acceptStudy', { file: studyFile(new Date()), words: false });
    await research.close();
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  const address = (at: number): string => `${pages.url}/plain?tab=${at}`;

  /** Every second tab goes to a window of its own, all of them to the same one. */
  async function toSecondWindow(): Promise<void> {
    const ids: number[] = [];
    for (let at = 0; at < TABS; at += 2) ids.push(await until(`tab ${at}`, () => desk.tabOf(address(at))));
    const windows = await desk.page.evaluate(
      async ([first, ...others]: number[], start: string) => {
        const { browser: a, chrome: b } = globalThis as unknown as { browser?: Windows; chrome: Windows };
        const api = a ?? b;
        const { id } = await api.windows.create({ tabId: first! });
        await api.tabs.move(others, { windowId: id, index: -1 });
        const all = (await api.tabs.query({})).filter(({ url }) => url?.startsWith(start));
        return all.map(({ windowId }) => windowId);
      },
      ids,
      pages.url,
    );
    expect(windows.length).toBe(TABS);
    expect(new Set(windows).size).toBe(2);
  }

  /** Tells acts one after another, as one more sender; how long each waited for its receipt, ms. */
  const timed = (log: string): Promise<number[]> =>
    desk.page.evaluate(
      async (token: string, count: number) => {
        const { browser: a, chrome: b } = globalThis as unknown as { browser?: Windows; chrome: Windows };
        const waits: number[] = [];
        for (let number = 1; number <= count; number++) {
          const clock = performance.now();
          const act = {
            number,
            at: Date.now(),
            clock: Math.round(clock),
            kind: 'list.searched',
            data: { clients: number },
          };
          const { answer, error } = await (a ?? b).runtime.sendMessage({
            kind: 'question',
            name: 'record',
            argument: { sender: 'timed-beside-others', log: token, acts: [act], lost: 0 },
          });
          if (answer?.upTo !== number) throw new Error(error ?? `Stored up to ${answer?.upTo}.`);
          waits.push(performance.now() - clock);
        }
        return waits;
      },
      log,
      TIMED,
    );

  test('eight tabs in two windows act at once: no number is lost or double, and nothing stands still', async () => {
    const opened: Page[] = [];
    for (let at = 0; at < TABS; at++) {
      const page = await browser.newPage(address(at));
      await page.sidebar();
      opened.push(page);
    }
    await toSecondWindow();
    const frames: Frame[] = [];
    for (const page of opened) {
      const frame = await page.sidebar();
      await frame.waitFor(() => document.querySelector('[role=tab][aria-selected="false"]') !== null);
      frames.push(frame);
    }
    const before = await readLog(desk.page);
    const act = async (frame: Frame): Promise<void> => {
      for (let n = 0; n < ACTS; n++)
        await frame.evaluate(() =>
          document.querySelector<HTMLElement>('[role=tab][aria-selected="false"]')!.click(),
        );
    };
    const { log } = (await desk.ask('study', null)).now!.log;
    const [waits] = await Promise.all([timed(log), ...frames.map(act)]);

    const byCoach = async () =>
      (await readLog(desk.page)).filter(
        ({ kind, data }) => kind === 'lens.switched' && (data as { by: string }).by === 'coach',
      ).length;
    await until('all acts to be stored', async () => (await byCoach()) >= TABS * ACTS);
    const events = await readLog(desk.page);
    expect(events.slice(0, before.length)).toEqual(before);
    expect(await byCoach()).toBe(TABS * ACTS);
    expect(events.filter(({ kind }) => kind === 'list.searched').map(({ data }) => data)).toEqual(
      Array.from({ length: TIMED }, (_, at) => ({ clients: at + 1 })),
    );
    expect(checkLog(events, new Map())).toMatchObject({ gaps: [], doubles: [], lost: 0 });
    waits.sort((a, b) => a - b);
    const slow = waits[Math.floor(waits.length * 0.95)]!;
    console.info(`${name}: a write beside eight tabs waits ${Math.round(slow)} ms at the 95th percentile`);
    expect(slow).toBeLessThan(STUCK_MS);
    expect(await browser.faults()).toEqual([]);
    expect((await browser.requests()).filter(({ by }) => by === 'extension')).toEqual([]);
    for (const page of opened) {
      await page.bringToFront();
      await page.click('#probe');
    }
  }, 150_000);
});
