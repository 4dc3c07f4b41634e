/**
 * What a coach does, by keyboard alone: each thing is reached with Tab and the arrow keys, from where the focus is, and done
 * with Enter, Space or letters. Nothing is clicked, and no script moves the focus.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../pages/demodam/server.ts';
import { nameOf, startBeside, type Beside } from './beside.ts';
import { act, isOn, reach, tabsOf, type } from './by-keyboard.ts';
import { askDesk, BROWSERS, holdDownloads, saved, until, type Browser, type Page } from './harness/index.ts';

const RAISED = '.group .signal[data-state="raised"] [data-explains]';

describe.each(BROWSERS)('%s', (name) => {
  let beside: Beside;
  let browser: Browser;
  let desk: Page;
  let sidebar: Page;
  let clients: Client[];

  beforeAll(async () => {
    beside = await startBeside(name);
    ({ browser, desk, sidebar, clients } = beside);
  });

  afterAll(() => beside?.close());

  test('before a talk: why, not right, take back, quiet, a note, the list, and the page to look at together', async () => {
    let client: Client | undefined;
    for (const each of clients.slice(0, 6)) {
      await beside.open(`/klant/${each.number}?tab=contacten`);
      await sidebar.waitFor((number: string) => document.body.innerText.includes(number), each.number);
      if (await sidebar.evaluate((css) => document.querySelector(css) !== null, RAISED)) {
        client = each;
        break;
      }
    }
    expect(client).toBeDefined();

    // The lenses are tabs: one stop, and arrows between them.
    await reach(sidebar, '[role=tab][aria-selected=true]');
    await sidebar.press('ArrowRight');
    await sidebar.waitFor('.list-tools');
    await sidebar.press('ArrowLeft');
    await sidebar.waitFor('.client-head');

    await act(sidebar, RAISED);
    await sidebar.waitFor('.contest');
    await act(sidebar, '[data-act=dispute]');
    await reach(sidebar, '.contest-form input[type=radio]');
    await sidebar.press('ArrowDown');
    await sidebar.waitFor(
      () => document.querySelector<HTMLInputElement>('.contest-form [value=service]')?.checked ?? true,
    );
    await act(sidebar, '.contest-form [type=submit]');
    await sidebar.waitFor('.stance-now');
    // The focus is where it was, and not at the top.
    expect(await isOn(sidebar, '[data-act=dispute]')).toBe(true);
    await reach(sidebar, '.stance-now .link', 'Shift+Tab');
    await sidebar.press('Enter');
    await sidebar.waitFor(() => !document.querySelector('.stance-now'));
    await act(sidebar, '[data-act=quiet]');
    await act(sidebar, '.contest-form [type=submit]');
    await sidebar.waitFor('.stance-now');
    await reach(sidebar, '.explain .back', 'Shift+Tab');
    await sidebar.press('Enter');
    await sidebar.waitFor('.signal[data-stance=quiet]');
    expect(await isOn(sidebar, '[data-explains]')).toBe(true);

    await act(sidebar, '.own [data-own=worklist]', 'Space');
    await sidebar.waitFor(() => document.querySelector<HTMLInputElement>('[data-own=worklist]')?.checked);
    await reach(sidebar, '.own-note textarea');
    await type(sidebar, 'bel na de meivakantie');
    await act(sidebar, '.own-note [type=submit]');
    await sidebar.waitFor(() => !document.querySelector('.own-note [type=submit]'));
    expect(await isOn(sidebar, '.own-note textarea')).toBe(true);

    await reach(sidebar, '.prepare .button', 'Shift+Tab');
    await sidebar.press('Enter');
    // A tab is there before its address is.
    const sheets = await until('the page to look at together', async () => {
      const found = (await tabsOf(desk)).filter(({ url }) => url.includes('/sheet.html#'));
      return found.length > 0 ? found : null;
    });
    expect(sheets).toHaveLength(1);

    expect(await beside.held()).toEqual({ quiet: 1, note: 1, worklist: 1 });
  });

  test('over the list: search, filter, order, groups, the next client, and today’s list', async () => {
    await beside.open('/caseload');
    await reach(sidebar, '[role=tab][aria-selected=true]');
    await sidebar.press('ArrowRight');
    await sidebar.waitFor('.virtual .client-row');
    const shown = (): Promise<number> =>
      sidebar.evaluate(() =>
        Number(document.querySelector('.virtual li')?.getAttribute('aria-setsize') ?? 0),
      );
    const all = await shown();
    expect(all).toBeGreaterThan(10);

    const sought = clients[3]!;
    await reach(sidebar, '.search input');
    await type(sidebar, sought.number);
    await until('one client', async () => (await shown()) === 1);
    for (let n = 0; n < sought.number.length; n += 1) await sidebar.press('Backspace');
    await until('all clients', async () => (await shown()) === all);

    await act(sidebar, '.chips .chip:nth-child(2)', 'Space');
    await sidebar.waitFor('.chips .chip:nth-child(2)[aria-pressed=true]');
    await reach(sidebar, '.chips .chip:nth-child(1)', 'Shift+Tab');
    await sidebar.press('Space');
    await until('all clients again', async () => (await shown()) === all);

    // Letters choose in a list that is closed, in every browser.
    await reach(sidebar, '.choices select');
    const first = (): Promise<string> => sidebar.text('.virtual .client-row .client-number');
    await type(sidebar, 'Klantn');
    await until('the order by number', async () => {
      const numbers = clients.map(({ number }) => number).sort();
      return numbers.includes(await first());
    });
    const lowest = await first();
    await act(sidebar, '.direction');
    await until('the other end first', async () => (await first()) !== lowest);

    await reach(sidebar, '.virtual [data-part=open]');
    const before = await sidebar.evaluate(
      () => document.activeElement?.closest('[data-item]')?.getAttribute('data-item') ?? '',
    );
    await sidebar.press('ArrowDown');
    await sidebar.waitFor((was) => {
      const now = document.activeElement?.closest('[data-item]')?.getAttribute('data-item');
      return now !== undefined && now !== null && now !== was;
    }, before);
    // The client of the talk stands on the list already.
    await reach(sidebar, '.virtual [data-part=list][aria-pressed=false]');
    await sidebar.press('Enter');
    await until('two on the list', async () => (await beside.held())['worklist'] === 2);
  });

  test('the evening: the list as a table, and what is held wiped', async () => {
    const worklist = await browser.extensionPage('worklist.html');
    await worklist.waitFor('[data-export=csv]');
    await holdDownloads(worklist);
    await act(worklist, '[data-export=csv]');
    const [csv] = await until('the table', async () => {
      const files = await saved(worklist);
      return files.length > 0 ? files : null;
    });
    expect(csv!.text.trim().split('\r\n')).toHaveLength(3);
    for (const client of clients) expect(csv!.text).not.toContain(nameOf(client));
    await worklist.close();

    await desk.bringToFront();
    await desk.reload();
    await desk.waitFor('.button.wipe');
    await act(desk, '[aria-labelledby=wipe] .button.wipe');
    await reach(desk, '.confirm .button.primary', 'Shift+Tab');
    await desk.press('Enter');
    await until('nothing held', async () => (await askDesk(desk, 'held', null)).kinds.length === 0);
  });
});
