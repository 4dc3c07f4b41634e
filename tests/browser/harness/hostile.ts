/** A browser on pages that mean no good, and the one oracle that holds after every case. */
import { expect } from 'vitest';
import { OF_EXTENSION } from '../../../scripts/browser/page-parts.ts';
import type { Inspection } from '../../../utils/wire/messages.ts';
import type { LogPart } from '../../../utils/wire/study.ts';
import type { TraceEvent } from '../../../utils/traces/event.ts';
import { checkLog } from '../../../utils/traces/gaps.ts';
import { askDesk, launch, servePages, until } from './index.ts';
import type { Browser, BrowserName, Frame, Page, ServedPages } from './index.ts';
import { studyFile } from './study-file.ts';

/** Set on every element that a page's texts would make, were they taken for markup. */
export const CANARY = 'data-canary';

/** A box that a person must still be able to tick, at the top of every page; no script of the page is needed for it. */
export const PROBE = '<input type="checkbox" id="probe" aria-label="Gezien">';

export interface HostileHouse {
  browser: Browser;
  page: Page;
  /** An extension page from which the desk is asked. */
  desk: Page;
  pages: ServedPages;
  /** Opens one of the pages on the site that Sidelight reads, and waits until it was read. */
  visit(path: string): Promise<void>;
  /** What was read of the page that is in front, once it holds. */
  read(what: string, right: (seen: Inspection) => unknown): Promise<Inspection>;
  /** The sidebar in the page, once it shows something. */
  sidebar(): Promise<Frame>;
  setMode(mode: 'off' | 'ready' | 'open'): Promise<void>;
  /** Kinds of events in the log of the study so far. */
  logged(): Promise<string[]>;
  /**
   * After every case: the page can be used, nothing of ours failed, the page's own elements are those that it has without
   * Sidelight, nothing was requested by it, no text of the page became markup, and the log is whole.
   *
   * @param options.probe another button to press; null where the page lets nobody press any
   * @param options.differs why the page's elements can't be compared: it never stands still
   */
  sound(options?: { probe?: string | null; differs?: string }): Promise<void>;
  close(): Promise<void>;
}

/** The page's own markup, without our element. */
const withoutHost = (html: string): string => html.replace(/<sidelight-guest[^>]*><\/sidelight-guest>/g, '');

/** Serves the pages on two sites: on `127.0.0.1` Sidelight is open, on `localhost` it is switched off. */
export async function openHostile(
  name: BrowserName,
  served: Record<string, string | Buffer>,
  headers: Record<string, Record<string, string>> = {},
): Promise<HostileHouse> {
  const pages = await servePages(served, headers);
  const browser = await launch(name);
  const desk = await browser.extensionPage('research.html');
  await askDesk(desk, 'setSiteMode', { origin: pages.url, mode: 'open' });
  await askDesk(desk, 'setSiteMode', { origin: pages.on('localhost'), mode: 'off' });
  await askDesk(desk, 'acceptStudy', { file: studyFile(new Date()), words: false });
  const page = await browser.newPage();
  await page.setViewport(1280, 800);
  const bare = await browser.newPage();
  await bare.setViewport(1280, 800);
  /** A page may have broken what it takes to ask it for its own address. */
  let visited = '';
  const faultsBefore = new Set(await browser.faults());

  async function log(): Promise<TraceEvent[]> {
    const events: TraceEvent[] = [];
    let past: LogPart['next'] = null;
    do {
      const part: LogPart = await askDesk(desk, 'studyLog', { from: 'start', past, chunks: 50 });
      events.push(...part.events);
      past = part.next;
    } while (past);
    return events;
  }

  /** As it is without Sidelight, and with it. */
  async function bothWays(): Promise<[without: string[], beside: string[]]> {
    const url = await page.url();
    await bare.goto(url.replace('127.0.0.1', 'localhost'));
    const own = async (of: Page) =>
      (await of.html()).map(({ html }) => withoutHost(html).replaceAll('localhost', '127.0.0.1'));
    let without: string[] = [];
    let beside: string[] = [];
    await until('the page to be as it is without Sidelight', async () => {
      [without, beside] = [await own(bare), await own(page)];
      return without.join() === beside.join();
    }).catch(() => undefined);
    return [without, beside];
  }

  return {
    browser,
    page,
    desk,
    pages,
    async visit(path) {
      await page.bringToFront();
      visited = `${pages.url}${path}`.replace(/#.*/, '');
      await page.goto(`${pages.url}${path}`);
    },
    read: (what, right) =>
      until(what, async () => {
        const seen = await askDesk(desk, 'inspect', {});
        return seen?.settled && seen.url.replace(/#.*/, '') === visited && right(seen) ? seen : null;
      }),
    async sidebar() {
      const frame = await page.sidebar();
      await frame.waitFor('[role=tablist]');
      return frame;
    },
    setMode: (mode) => askDesk(desk, 'setSiteMode', { origin: pages.url, mode }),
    logged: async () => (await log()).map(({ kind }) => kind),
    async sound({ probe = '#probe', differs } = {}) {
      await page.bringToFront();
      if (probe !== null) {
        const isTicked = () =>
          page.evaluate((css: string) => document.querySelector<HTMLInputElement>(css)!.checked, probe);
        await page.click(probe);
        expect(await isTicked(), 'the page’s own box').toBe(true);
        await page.click(probe);
      }
      if (differs === undefined) {
        const [without, beside] = await bothWays();
        expect(beside).toEqual(without);
        await page.bringToFront();
      }
      if (await page.hasSidebar()) {
        const frame = await page.sidebar();
        const made = await frame.evaluate(
          (mark: string) => document.querySelectorAll(`[${mark}], iframe, object, embed`).length,
          CANARY,
        );
        expect(made, 'elements made of the page’s texts').toBe(0);
      }
      expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
      const faults = (await browser.faults()).filter((fault) => !faultsBefore.has(fault));
      expect(faults, 'errors that nobody caught').toEqual([]);
      const requests = await browser.requests();
      expect(requests.filter(({ by }) => by === 'extension')).toEqual([]);
      const elsewhere = requests.filter(
        ({ url }) =>
          !url.startsWith(pages.url) &&
          !url.startsWith(pages.on('localhost')) &&
          !OF_EXTENSION.test(url) &&
          !/^(about|data):/.test(url),
      );
      expect(elsewhere).toEqual([]);
      expect(checkLog(await log(), new Map())).toMatchObject({ gaps: [], doubles: [], lost: 0 });
    },
    async close() {
      await browser.close();
      await pages.close();
    },
  };
}
