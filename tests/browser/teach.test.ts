/**
 * A quality officer teaches a page that detection gets wrong: by pointer and by keyboard alone, at most two acts a
 * field. The same page with other class names and another order of columns is then read right.
 */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InspectedReading } from '../../utils/wire/messages.ts';
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

const PEOPLE = [
  ['204600', 'Haverkamp, W.', '28-03-2026', '30-12-2026', 'LOP'],
  ['204881', 'Vossen, S.', '29-06-2026', '30-12-2026', 'LOP'],
  ['204674', 'Terpstra, N.', '09-08-2026', '14-11-2026', 'AAN'],
  ['204711', 'Aalbers, D.', '01-10-2026', '30-12-2026', 'LOP'],
];
/** Codes of a system that only its makers understand. */
const CODES = ['RD01', 'RD02', 'RD03', 'RD04', 'RD05'];
/** What each stands for, and what a person types to choose it. */
const FIELDS = ['client_no', 'client_name', 'last_contact', 'plan_end', 'client_status'] as const;
const NAMES = ['Klantnummer', 'Naam', 'Laatste contact', 'Einddatum plan', 'Status'];

function grid(order: number[], cls: string): string {
  const row = (cells: string[], i: number) =>
    `<tr class="${cls}${i}" onclick="document.title='clicked'">${order
      .map((at) => `<td class="${cls}-${at * 7}"><a href="/elders">${cells[at]}</a></td>`)
      .join('')}</tr>`;
  const body = [CODES, ...PEOPLE]
    .map(row)
    .join('')
    .replace(/<a href="\/elders">(RD\d+)<\/a>/g, '$1');
  return `<!doctype html><html lang="nl"><title>Rooster</title><body><h1>Rooster</h1>
    <table class="${cls}" border="1" cellpadding="6">${body}</table></body></html>`;
}

/** An adapter holds for the pages of one pattern: `/rooster/*`. */
const PAGES = {
  '/rooster/10': grid([0, 1, 2, 3, 4], 'a1'),
  '/rooster/20': grid([3, 0, 4, 2, 1], 'zz9'),
  '/kaders':
    '<!doctype html><html lang="nl"><title>Kaders</title><body><iframe src="/rooster/10" title="rooster" width="700" height="300"></iframe></body></html>',
  '/elders': '<p>elders</p>',
};

const list = (readings: InspectedReading[]): InspectedReading | undefined =>
  readings.find(({ kind, source }) => kind === 'list' && source.startsWith('adapter:'));

const WALKS = BROWSERS.flatMap((name) => ['127.0.0.1', 'demodam.test'].map((host) => ({ name, host })));

describe.each(WALKS)('$name on $host', ({ name, host }) => {
  let pages: ServedPages;
  let browser: Browser;
  let page: Page;
  let popup: Page;
  let url: string;

  const inspection = () => askDesk(popup, 'inspect', {});
  const settled = (path: string) =>
    until(`the reading of ${path}`, async () => {
      const seen = await inspection();
      return seen?.settled && seen.url.endsWith(path) ? seen : null;
    });
  const open = async (path: string): Promise<Frame> => {
    await page.goto(`${url}${path}`);
    await settled(path);
    await askDesk(popup, 'setSiteMode', { origin: url, mode: 'open' });
    const frame = await page.sidebar();
    await frame.waitFor('[role=tablist], .teach');
    // What a walk before this one left half done is no part of this one.
    await frame.evaluate(() => document.querySelector<HTMLElement>('.teach-head .icon-button')?.click());
    await frame.waitFor('[role=tablist]');
    await frame.click('button[lang=nl]');
    await frame.waitFor(() => document.documentElement.lang === 'nl');
    return frame;
  };
  const asked = (frame: Frame) =>
    frame.evaluate(() => document.querySelector('[data-asks]')?.getAttribute('data-asks') ?? null);
  const forget = async () => {
    for (const { id } of await askDesk(popup, 'adapters', null))
      await askDesk(popup, 'removeAdapter', { id });
  };

  beforeAll(async () => {
    pages = await servePages(PAGES);
    url = pages.on(host);
    browser = await launch(name, { hostMap: ['demodam.test'] });
    popup = await browser.extensionPage('popup.html');
    page = await browser.newPage();
    await page.setViewport(1280, 800);
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  /** Firefox moves the keyboard from the sidebar's process to the page's a moment after the page has the focus. */
  async function pointingHasKeys(frame: Frame): Promise<void> {
    await until('the layer has the focus', () =>
      page.evaluate(() => document.activeElement?.tagName === 'SIDELIGHT-GUEST'),
    );
    await frame.waitFor(() => !document.hasFocus());
  }

  /** Types a name into the field and takes the first: one act. */
  async function answer(frame: Frame, words: string): Promise<void> {
    const before = await asked(frame);
    await frame.waitFor(() => document.hasFocus() && document.activeElement?.tagName === 'INPUT');
    await frame.fill('[data-asks] ~ .teach-part input', words);
    await frame.waitFor('.teach-others .link');
    await page.press('Enter');
    await frame.waitFor(
      (key) => document.querySelector('[data-asks]')?.getAttribute('data-asks') !== key,
      before,
    );
  }

  async function use(frame: Frame): Promise<void> {
    await frame.click('.teach-foot .primary');
    await frame.waitFor('[role=tablist]');
  }

  async function expectRead(path: string): Promise<void> {
    await page.goto(`${url}${path}`);
    const seen = await until(`${path} read as taught`, async () => {
      const now = await inspection();
      return now?.settled && now.url.endsWith(path) && list(now.readings) ? now : null;
    });
    const reading = list(seen.readings)!;
    expect(reading.fields.map(({ id }) => id).sort()).toEqual([...FIELDS].sort());
    expect(reading.rows.map(({ values }) => values.last_contact?.value)).toEqual([
      '2026-03-28',
      '2026-06-29',
      '2026-08-09',
      '2026-10-01',
    ]);
    expect(reading.rows.map(({ values }) => FIELDS.map((id) => values[id]?.text))).toEqual(PEOPLE);
  }

  test('a page that nobody understands is taught by pointer, two acts a field', async () => {
    const frame = await open('/rooster/10');
    const before = await page.html();
    expect((await inspection())!.readings).toEqual([]);
    await frame.click('role=button[name="Lees deze pagina"]');
    await frame.waitFor('.teach-columns');
    let acts = 0;
    for (const [at, words] of NAMES.entries()) {
      // One: a cell of the column, on the page.
      await page.pressAt(`tr:nth-child(3) td:nth-child(${at + 1})`);
      acts += 1;
      await frame.waitFor((key) => document.querySelector(`[data-asks="${key}"]`), `c${at}`);
      // Two: its name.
      await answer(frame, words);
      acts += 1;
    }
    expect(acts).toBeLessThanOrEqual(2 * FIELDS.length);
    expect((await page.drawn()).length).toBeGreaterThanOrEqual(FIELDS.length);
    mkdirSync('artifacts/teach', { recursive: true });
    await page.screenshot(`artifacts/teach/${name}-taught.png`);
    // Nothing of the page was clicked, and nothing of it has changed.
    expect(await page.evaluate(() => document.title)).toBe('Rooster');
    expect(pages.requests.filter((request) => request.includes('elders'))).toEqual([]);
    expect(await page.html()).toEqual(before);
    const [draft] = await askDesk(popup, 'adapters', null);
    expect(draft).toMatchObject({ state: 'draft', hasDraft: true });
    expect(draft!.file).not.toMatch(/Vossen|204881|28-03-2026/);
    await use(frame);
    await expectRead('/rooster/10');
  });

  test('other class names and another order of columns are read right', () => expectRead('/rooster/20'));

  test('the file of it can be taken in again, and a wrong one is refused with its place', async () => {
    const [known] = await askDesk(popup, 'adapters', null);
    await forget();
    const wrong = await askDesk(popup, 'importAdapter', {
      text: known!.file.replace('"schema": 1', '"schema": 9'),
    });
    expect(wrong.problems[0]).toMatchObject({ path: 'schema' });
    expect(await askDesk(popup, 'adapters', null)).toEqual([]);
    expect(await askDesk(popup, 'importAdapter', { text: known!.file })).toEqual({
      id: known!.id,
      problems: [],
    });
    await expectRead('/rooster/20');
    const shelf = await browser.extensionPage('adapters.html');
    await shelf.waitFor('.adapter');
    expect(await shelf.axe()).toEqual([]);
    await shelf.screenshot(`artifacts/teach/${name}-adapters.png`);
    await shelf.close();
    await page.bringToFront();
  });

  test('by keyboard alone, through a stop of the worker', async () => {
    await forget();
    const frame = await open('/rooster/10');
    await frame.evaluate(() =>
      [...document.querySelectorAll('button')]
        .find((each) => each.textContent === 'Lees deze pagina')!
        .focus(),
    );
    await page.press('Enter');
    await frame.waitFor('[data-asks]');
    for (const [at, words] of NAMES.entries()) {
      // The question comes by itself and its field has the focus: the name, and Enter.
      await frame.waitFor(
        (key) =>
          document.querySelector(`[data-asks="${key}"]`) && document.activeElement?.tagName === 'INPUT',
        `c${at}`,
      );
      if (at === 2) await browser.stopWorker();
      for (const letter of words.slice(0, 12)) await page.press(letter);
      await frame.waitFor('.teach-others .link');
      await page.press('Enter');
      await frame.waitFor((key) => !document.querySelector(`[data-asks="${key}"]`), `c${at}`);
    }
    await frame.waitFor('.teach-foot .primary');
    expect(await frame.axe()).toEqual([]);
    await frame.evaluate(() => document.querySelector<HTMLElement>('.teach-foot .primary')!.focus());
    await page.press('Enter');
    await frame.waitFor('[role=tablist]');
    await expectRead('/rooster/20');
  });

  test('arrows and Enter point in the page, Escape ends it, undo takes a step back', async () => {
    await forget();
    const frame = await open('/rooster/10');
    await frame.click('role=button[name="Lees deze pagina"]');
    await frame.waitFor('[data-asks="c0"]');
    await frame.click('role=button[name="Wijs aan op de pagina"]');
    await pointingHasKeys(frame);
    await page.press('ArrowRight');
    await page.press('ArrowRight');
    await page.press('Enter');
    await frame.waitFor('[data-asks="c2"]');
    await answer(frame, 'Laatste contact');
    await frame.click('role=button[name="Maak ongedaan"]');
    await frame.waitFor(
      () =>
        ![...document.querySelectorAll('.teach-columns span')].some(
          (each) => each.textContent === 'Laatste contact',
        ),
    );
    await frame.click('role=button[name="Wijs aan op de pagina"]');
    await pointingHasKeys(frame);
    await page.press('Escape');
    await frame.waitFor(() => !document.body.textContent!.includes('Escape stopt'));
    // The page takes its own clicks again.
    await page.click('tr:nth-child(2) td:nth-child(2)');
    await until('the page’s own link', async () =>
      pages.requests.some((request) => request.includes('elders')),
    );
  });

  test('in a frame of the page', async () => {
    await forget();
    const frame = await open('/kaders');
    await frame.click('role=button[name="Lees deze pagina"]');
    await frame.waitFor('.teach-columns');
    const inner = await until('the frame', async () => {
      for (const each of await page.frames()) if ((await each.url()).endsWith('/rooster/10')) return each;
      return null;
    });
    await inner.pressAt('tr:nth-child(3) td:nth-child(3)');
    await frame.waitFor('[data-asks="c2"]');
    await answer(frame, 'Laatste contact');
    const [draft] = await askDesk(popup, 'adapters', null);
    expect(draft!.pages[0]!.fields).toContain('last_contact');
  });
});
