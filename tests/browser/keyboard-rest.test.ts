/**
 * The rest of what a coach does, by keyboard alone (a talk and the list themselves: keyboard.test.ts). What only a browser's own
 * window can do is left to it: a file is put into the field that the keys reached, and printing is noted.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../pages/demodam/server.ts';
import { nameOf, startBeside, type Beside } from './beside.ts';
import { act, actBefore, isOn, reach, tabsOf, type, within } from './by-keyboard.ts';
import {
  askDesk,
  BROWSERS,
  chooseFile,
  holdDownloads,
  saved,
  until,
  type Browser,
  type Page,
} from './harness/index.ts';

const RAISED = '.group .signal[data-state="raised"] [data-explains]';
const PASSPHRASE = 'vier losse woorden samen';
const SETTINGS = {
  what: 'Sidelight settings',
  schema: 1,
  language: 'nl',
  textSize: 100,
  helpKey: true,
  indicators: {},
} as const;

describe.each(BROWSERS)('%s', (name) => {
  let beside: Beside;
  let browser: Browser;
  let page: Page;
  let desk: Page;
  let sidebar: Page;
  let clients: Client[];

  const at = (path: string): string => beside.at(path);
  const open = (path: string): Promise<void> => beside.open(path);
  const held = (): Promise<Record<string, number>> => beside.held();
  const has = (selector: string): Promise<boolean> =>
    sidebar.evaluate((css) => document.querySelector(css) !== null, selector);
  const gone = (selector: string, on = sidebar): Promise<void> =>
    on.waitFor((css) => document.querySelector(css) === null, selector);

  /** The lenses are tabs: one stop, and arrows between them. */
  async function lens(which: 'client' | 'caseload'): Promise<void> {
    await reach(sidebar, '[role=tab][aria-selected=true]');
    if (!(await isOn(sidebar, `#tab-${which}`))) {
      await sidebar.press(which === 'client' ? 'ArrowLeft' : 'ArrowRight');
    }
    await sidebar.waitFor(which === 'client' ? '.client-head' : '.virtual .client-row');
  }

  async function openClient({ number }: Client): Promise<void> {
    await open(`/klant/${number}?tab=contacten`);
    await lens('client');
    await sidebar.waitFor((own: string) => document.body.innerText.includes(own), number);
  }

  /** Opens the first client to whom a signal applies, and its rule. */
  async function openRule(): Promise<void> {
    for (const each of clients.slice(0, 6)) {
      await openClient(each);
      if (await has(RAISED)) {
        await act(sidebar, RAISED);
        return sidebar.waitFor('.explain');
      }
    }
    throw new Error('No signal applies to any of the first clients.');
  }

  /** The outline that the page shows after a press; the sidebar is in front again then. */
  async function outlined(): Promise<void> {
    await page.bringToFront();
    await until('the outline', async () => (await page.drawn()).some(({ part }) => part === 'outline'));
    await sidebar.bringToFront();
  }

  async function back(): Promise<void> {
    await actBefore(sidebar, '.explain .back');
    await gone('.explain');
  }

  /** Opens the list and takes the first so many clients of it. */
  async function takeFromList(count: number): Promise<void> {
    await open('/caseload');
    await lens('caseload');
    for (let n = 1; n <= count; n += 1) {
      await act(sidebar, '.virtual [data-part=list][aria-pressed=false]');
      await sidebar.waitFor((all) => document.querySelectorAll('.worklist li').length === all, n);
    }
  }

  async function settings(): Promise<void> {
    await desk.bringToFront();
    await desk.reload();
    await desk.waitFor('.button.wipe');
  }

  async function savedFile(on: Page, count: number): Promise<{ name: string; text: string }> {
    return until(`${count} files`, async () => {
      const files = await saved(on);
      return files.length === count ? files.at(-1)! : null;
    });
  }

  beforeAll(async () => {
    beside = await startBeside(name);
    ({ browser, page, desk, sidebar, clients } = beside);
  });

  beforeEach(async () => {
    await askDesk(desk, 'wipeAll', null);
    await askDesk(desk, 'applySettings', SETTINGS);
    await askDesk(desk, 'setTheme', null);
    await askDesk(desk, 'resumeSite', { origin: at('') });
    await askDesk(desk, 'setSiteMode', { origin: at(''), mode: 'open' });
  });

  afterAll(() => beside?.close());

  test('why, why not and why unknown; where it stands; its formula; all rules', async () => {
    await openRule();
    await act(sidebar, '.explain .formula summary');
    await sidebar.waitFor('.explain .formula pre');
    await act(sidebar, '.inputs .link:not([data-remember])');
    await outlined();
    await back();
    await act(sidebar, '.signal[data-state="raised"] .locate');
    await outlined();

    await sidebar.reload();
    await sidebar.waitFor('.client-head');
    await act(sidebar, '.not-raised summary');
    await act(sidebar, '.not-raised [data-explains]');
    await sidebar.waitFor('.explain-state[data-state="not raised"]');
    await back();
    await act(sidebar, '.signal[data-state="unknown"] [data-explains]');
    await sidebar.waitFor('.explain .missing li');
    await back();

    await act(sidebar, '.to-rules button');
    await sidebar.waitFor('.rules .rule-row');
    await act(sidebar, '.rules [data-off] [data-explains]');
    await sidebar.waitFor('.explain .state-word');
    await sidebar.press('Escape');
    await gone('.explain');
    expect(await isOn(sidebar, '.rules [data-explains]')).toBe(true);
    await sidebar.press('Escape');
    await gone('.rules');
  });

  test('how a signal shows, and whether it takes part', async () => {
    await openRule();
    const chosen = async () => Object.values((await askDesk(desk, 'settings', null)).indicators);
    await reach(sidebar, 'select[data-form]');
    // Letters choose in a list that is closed, in every browser.
    await type(sidebar, 'In');
    await until('the form', async () =>
      (await chosen()).some(({ representation }) => representation === 'words'),
    );
    await sidebar.waitFor('.explain-state[data-form=words]');
    await act(sidebar, '.rule-switch input', 'Space');
    await until('the rule to be off', async () => (await chosen()).some(({ on }) => on === false));
    await sidebar.press('Space');
    await until('the rule to be on', async () => !(await chosen()).some(({ on }) => on === false));
  });

  test('contested in own words; does not matter here; both undone; a value remembered; on the list', async () => {
    await openRule();
    await act(sidebar, '[data-act=dispute]');
    await reach(sidebar, '.contest-form select');
    await type(sidebar, 'Iets');
    await reach(sidebar, '.contest-form textarea');
    await type(sidebar, 'er is al gebeld');
    await act(sidebar, '.contest-form [type=submit]');
    await sidebar.waitFor('.stance-now');
    expect(await sidebar.text('.stance-now')).toContain('er is al gebeld');
    await act(sidebar, '.undo-line .link');
    await gone('.stance-now');
    expect(await held()).toEqual({});

    await actBefore(sidebar, '[data-act=irrelevant]');
    await sidebar.waitFor('.stance-now');
    // Kept at the first press; why may stay unsaid.
    expect(await held()).toEqual({ irrelevant: 1 });
    await act(sidebar, '.undo-line .link');
    await gone('.stance-now');

    await actBefore(sidebar, '[data-act=worklist]');
    await until('the list', async () => (await held())['worklist'] === 1);
    await actBefore(sidebar, '[data-remember]');
    await until('the value', async () => (await held())['remembered'] === 1);
    await back();
    await act(sidebar, '.own-row .segments button:nth-child(3)');
    await until('the support', async () => (await held())['intensity'] === 1);
  });

  test('the list of today: done and taken back, later and back, agreed quiet, off', async () => {
    await takeFromList(2);
    const box = '.worklist [data-standing] input[type=checkbox]';
    await actBefore(sidebar, box, 'Space');
    await sidebar.waitFor('.worklist [data-standing=done]');
    // The focus stays on what was pressed, whatever is drawn anew.
    expect(await isOn(sidebar, '.worklist [data-standing=done] input')).toBe(true);
    await sidebar.press('Space');
    await gone('.worklist [data-standing=done]');
    expect(await isOn(sidebar, box)).toBe(true);

    await act(sidebar, '.worklist .icon-button');
    await act(sidebar, '.listed-acts .button');
    await sidebar.waitFor('.day-form');
    // Until tomorrow: the first that is proposed, where the focus went by itself.
    expect(await isOn(sidebar, '.listed-acts .button')).toBe(true);
    await sidebar.press('Enter');
    // It lies folded under what is for later.
    await sidebar.waitFor(() => document.querySelector('.worklist [data-standing=later]') !== null);
    expect(await isOn(sidebar, '#worklist')).toBe(true);
    await act(sidebar, '.worklist-later summary');
    await act(sidebar, '.worklist [data-standing=later] .icon-button');
    await act(sidebar, '.listed-acts .button');
    await gone('.worklist [data-standing=later]');

    await act(sidebar, '.worklist .icon-button');
    await act(sidebar, '.listed-acts .button:nth-of-type(2)');
    expect(await isOn(sidebar, '.day-form input')).toBe(true);
    await act(sidebar, '.day-form [type=submit]');
    await sidebar.waitFor(() => document.querySelector('.worklist [data-standing=agreed]') !== null);
    await act(sidebar, '.worklist [data-standing=now] .icon-button');
    await act(sidebar, '.listed-acts .button:nth-of-type(3)');
    await gone('.worklist [data-standing=now]');
    expect(await held()).toEqual({ worklist: 1 });
  });

  test('charts and their tables; groups; one signal, contact, term and status', async () => {
    await open('/caseload');
    await lens('caseload');
    const charts = await sidebar.evaluate(
      () => document.querySelectorAll('.distribution-head .segments:first-child button').length,
    );
    expect(charts).toBe(3);
    for (let n = 1; n <= charts; n += 1) {
      const chart = `.distribution-head .segments:first-child button:nth-child(${n})`;
      await (n === 1 ? reach(sidebar, chart) : reach(sidebar, chart, 'Shift+Tab'));
      await sidebar.press('Enter');
      await sidebar.waitFor(`${chart}[aria-pressed=true]`);
      await act(sidebar, '.distribution-head .segments:last-child button:last-child');
      await sidebar.waitFor('.distribution tbody td');
      await actBefore(sidebar, '.distribution-head .segments:last-child button:first-child');
      await gone('.distribution table');
    }

    const clientsShown = (): Promise<string> => sidebar.text('.list-line');
    const all = await clientsShown();
    await reach(sidebar, '.list-tools > .choices select');
    await sidebar.press('Tab');
    await type(sidebar, 'Status');
    await sidebar.waitFor('.virtual h4');
    await act(sidebar, '.narrow summary');
    await sidebar.waitFor('.narrow select');
    for (let n = 1; n <= 4; n += 1) {
      const select = `.narrow select:nth-of-type(${n})`;
      await reach(sidebar, select);
      await sidebar.press('ArrowDown');
      await sidebar.waitFor((css) => document.querySelector<HTMLSelectElement>(css)!.value !== '', select);
      await until('another list', async () => (await clientsShown()) !== all);
      await act(sidebar, '.list-line .link:last-of-type');
      await until('all clients', async () => (await clientsShown()) === all);
      await reach(sidebar, '.narrow summary', 'Shift+Tab');
    }
  });

  test('a client is chosen: read beside the page, its own link outlined; or said to stand on another page', async () => {
    await open('/caseload?pagina=2');
    await open('/caseload');
    await lens('caseload');
    const address = await page.url();
    const first = clients.slice(0, 25).map(({ number }) => number);
    const second = clients.slice(25, 48).map(({ number }) => number);
    const seek = async (number: string): Promise<void> => {
      await reach(sidebar, '.search input');
      await type(sidebar, number);
      await sidebar.waitFor(() => document.querySelectorAll('.virtual .client-row').length === 1);
    };
    await seek(first[0]!);
    await act(sidebar, '.virtual [data-part=open]');
    await sidebar.waitFor('.client-head .client-note');
    expect(await isOn(sidebar, '.client-head h2')).toBe(true);
    await outlined();
    expect(await page.url()).toBe(address);

    await reach(sidebar, '[role=tab][aria-selected=true]', 'Shift+Tab');
    await sidebar.press('ArrowRight');
    await sidebar.waitFor('.search input');
    await reach(sidebar, '.search input');
    for (const _ of first[0]!) await sidebar.press('Backspace');
    await seek(second.find((number) => !first.includes(number))!);
    await act(sidebar, '.virtual [data-part=point]');
    await sidebar.waitFor('.client-outcome');
    expect(await sidebar.text('.client-outcome')).toContain('pagina 2');
  });

  test('the page to look at together: the other language, printed, words kept and taken away', async () => {
    const [client] = clients as [Client];
    await openClient(client);
    const before = await tabsOf(desk);
    await act(sidebar, '.prepare .button');
    const opened = await until('the page to look at together', async () =>
      (await tabsOf(desk)).find(
        ({ id, url }) => url.includes('/sheet.html#') && !before.some((one) => one.id === id),
      ),
    );
    const sheet = await browser.extensionPage(`sheet.html${new URL(opened.url).hash}`);
    await sheet.waitFor('.sheet-table');
    await sheet.evaluate(() => {
      window.print = () => void Object.assign(window, { printed: true });
    });
    await act(sheet, '.sheet-acts .segments button:nth-child(2)');
    await sheet.waitFor(() => document.documentElement.lang === 'en');
    await actBefore(sheet, '.sheet-acts .segments button:nth-child(1)');
    await sheet.waitFor(() => document.documentElement.lang === 'nl');
    await act(sheet, '.sheet-acts > .button');
    await sheet.waitFor(() => 'printed' in window);

    await reach(sheet, '.sheet-own textarea');
    await type(sheet, 'bel mij na vier uur');
    // On paper only, unless both want more.
    await reach(sheet, '.sheet-choice input');
    await sheet.press('ArrowDown');
    await act(sheet, '.sheet-remark .button');
    await until('the words', async () => (await held())['remark'] === 1);
    await sheet.waitFor(() => document.activeElement?.localName === 'textarea');
    await act(sheet, '.sheet-remark .button');
    await until('the words to go', async () => (await held())['remark'] === undefined);
    await sheet.waitFor(() => document.activeElement?.localName === 'textarea');
    await sheet.close();
  });

  test('the list goes to a table, a calendar and a file under a passphrase, and comes back from it', async () => {
    await takeFromList(2);
    await actBefore(sidebar, '.worklist-head .link');
    await until('the page of the list', async () =>
      (await tabsOf(desk)).some(({ url }) => url.includes('/worklist.html')),
    );
    const list = await browser.extensionPage('worklist.html');
    await list.waitFor('[data-form=give]');
    await holdDownloads(list);
    await reach(list, '[data-form=give] .passphrase input');
    await type(list, PASSPHRASE);
    await list.press('Tab');
    await type(list, PASSPHRASE);
    await act(list, '[data-form=give] [type=submit]');
    const { text: file } = await savedFile(list, 1);
    await act(list, '[name=names]', 'Space');
    await act(list, '[data-export=csv]');
    const { text: named } = await savedFile(list, 2);
    await act(list, '[data-export=ics]');
    const { text: ics } = await savedFile(list, 3);
    const taken = clients.filter((client) => named.includes(client.number));
    expect(taken).toHaveLength(2);
    expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    for (const client of taken) {
      expect(named).toContain(nameOf(client));
      expect(ics + file).not.toContain(client.number);
    }

    await askDesk(desk, 'wipeAll', null);
    await list.reload();
    await list.waitFor('[data-form=receive]');
    await reach(list, '[data-form=receive] input[type=file]');
    await chooseFile(list, '[data-form=receive] input[type=file]', file);
    await reach(list, '[data-form=receive] .passphrase input');
    await type(list, PASSPHRASE);
    await act(list, '[data-form=receive] [type=submit]');
    await list.waitFor('[data-opened] button');
    await act(list, '[data-opened] button');
    await list.waitFor('[data-waiting]');
    expect(await isOn(list, '[data-form=receive] input[type=file]')).toBe(true);
    await list.close();
    await open('/caseload');
    await lens('caseload');
    await sidebar.waitFor(() => document.querySelectorAll('.worklist li').length === 2);
  });

  test('settings: sought, explained, changed; a file of them, and the look of the municipality', async () => {
    const now = () => askDesk(desk, 'settings', null);
    const fontSize = (px: string): Promise<void> =>
      desk.waitFor((size) => getComputedStyle(document.documentElement).fontSize === size, px);
    const parts = () =>
      desk.evaluate(
        () =>
          [...document.querySelectorAll('.settings-part')].filter((each) => each.checkVisibility()).length,
      );
    await settings();
    await holdDownloads(desk);
    const whole = await parts();
    await reach(desk, '#settings-search');
    await type(desk, 'tekstgrootte');
    await until('fewer parts', async () => (await parts()) < whole);
    await act(desk, '[data-option=textSize] summary');
    await desk.waitFor('[data-option=textSize] details[open] p');
    await reach(desk, 'select[name=textSize]', 'Shift+Tab');
    await type(desk, '125');
    await fontSize('20px');
    await reach(desk, '#settings-search', 'Shift+Tab');
    for (const _ of 'tekstgrootte') await desk.press('Backspace');
    await until('all parts', async () => (await parts()) === whole);

    await reach(desk, 'select[name=language]');
    await type(desk, 'E');
    await desk.waitFor(() => document.documentElement.lang === 'en');
    await act(desk, '[name=helpKey]', 'Space');
    await until('the key to be off', async () => !(await now()).helpKey);
    await act(desk, '[data-act=save-settings]');
    const { text } = await savedFile(desk, 1);
    await askDesk(desk, 'applySettings', SETTINGS);
    await fontSize('16px');
    await reach(desk, 'input[name=settings]');
    await chooseFile(desk, 'input[name=settings]', text);
    await act(desk, '[data-act=take-settings]');
    await fontSize('20px');
    expect(await now()).toMatchObject({ language: 'en', textSize: 125, helpKey: false });
    expect(await isOn(desk, 'input[name=settings]')).toBe(true);

    const background = () => desk.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const own = await background();
    await reach(desk, 'input[name=theme]', 'Shift+Tab');
    await chooseFile(
      desk,
      'input[name=theme]',
      JSON.stringify({ utrecht: { document: { 'background-color': '#fffbe6', color: '#331100' } } }),
    );
    await act(desk, '[data-act=take-theme]');
    await until('the look', async () => (await background()) === 'rgb(255, 251, 230)');
    expect(await isOn(desk, 'input[name=theme]')).toBe(true);
    await act(desk, '[data-act=drop-theme]');
    await until('the own look', async () => (await background()) === own);
  });

  test('what may be kept, what is kept about one client, and a diagnosis', async () => {
    const [client] = clients as [Client];
    await openClient(client);
    await act(sidebar, '.own [data-own=worklist]', 'Space');
    await until('the list', async () => (await held())['worklist'] === 1);
    await settings();
    await holdDownloads(desk);
    await desk.evaluate(() => {
      window.print = () => void Object.assign(window, { printed: true });
    });
    await act(desk, '[name=remember]', 'Space');
    const remembers = async () => (await askDesk(desk, 'held', null)).keeping.remember;
    await until('nothing remembered', async () => !(await remembers()));
    await desk.press('Space');
    await until('values remembered', remembers);

    await reach(desk, '.about-client [name=number]');
    await type(desk, client.number);
    await desk.press('Enter');
    await desk.waitFor('.about-client table');
    await act(desk, '.about-client .no-print .button:not(.wipe)');
    await desk.waitFor(() => 'printed' in window);
    await act(desk, '.about-client .button.wipe');
    // The focus is on the harmless one.
    await desk.press('Shift+Tab');
    await desk.press('Enter');
    await until('nothing kept', async () => Object.keys(await held()).length === 0);
    await desk.waitFor(() => document.activeElement?.matches('.about-client [name=number]'));

    await act(desk, '[data-act=make-diagnosis]');
    await desk.waitFor('.preview');
    await act(desk, '[data-act=save-diagnosis]');
    expect((await savedFile(desk, 1)).text).not.toContain(client.number);
  });

  test('a site: off, ready, open; an hour’s rest from popup and sidebar', async () => {
    await open('/caseload');
    const origin = at('');
    const state = () => askDesk(desk, 'siteState', { origin });
    const mode = (wanted: string) => until(`${wanted}`, async () => (await state()).mode === wanted);
    const pause = () => until('a pause', async () => (await state()).pausedUntil !== null);
    const popup = await browser.extensionPage(`popup.html?site=${encodeURIComponent(origin)}`);
    await popup.waitFor('[name=mode]');
    await reach(popup, '[name=mode]');
    await popup.press('ArrowUp');
    await mode('ready');
    await until('the sidebar to go', async () => !(await page.hasSidebar()));
    await popup.press('ArrowUp');
    await mode('off');
    // Keys that come faster than the desk answers are heard as well.
    await popup.press('ArrowDown');
    await popup.press('ArrowDown');
    await mode('open');
    await until('the sidebar', () => page.hasSidebar());
    await popup.press('ArrowUp');
    await popup.press('ArrowUp');
    await popup.press('ArrowDown');
    await mode('ready');
    await popup.waitFor('[data-act=pause]');
    await act(popup, '[data-act=pause]');
    await pause();
    // The button that ends it stands where the keyboard is.
    await popup.waitFor(() => document.activeElement?.matches('[data-act=resume]'));
    await popup.press('Enter');
    await mode('ready');
    await popup.waitFor(() => document.activeElement?.matches('[data-act=pause]'));
    await reach(popup, '[name=mode]', 'Shift+Tab');
    await popup.press('ArrowDown');
    await mode('open');
    await popup.close();

    await open('/caseload');
    await act(sidebar, '.site-row [aria-expanded]');
    await act(sidebar, '[data-act=pause]');
    await pause();
    await sidebar.waitFor('main .calm .button');
    expect(await isOn(sidebar, '.site-row [aria-expanded=false]')).toBe(true);
    await act(sidebar, 'main .calm .button');
    await mode('open');
    await sidebar.waitFor(() => document.activeElement?.matches('[role=tab][aria-selected=true]'));
  });

  test('the help sheet, the menu, what was not read; and the sidebar in the page itself', async () => {
    await openClient(clients[0]!);
    await sidebar.press('?');
    await sidebar.waitFor('dialog.help-sheet');
    await sidebar.press('Escape');
    await gone('dialog');
    expect(await isOn(sidebar, '#tab-client')).toBe(true);
    await actBefore(sidebar, '.site-row [aria-expanded]');
    await act(sidebar, '.more-switch input', 'Space');
    await sidebar.waitFor(() => !document.querySelector<HTMLInputElement>('.more-switch input')!.checked);
    await sidebar.press('Space');
    await sidebar.press('Escape');
    expect(await isOn(sidebar, '.site-row [aria-expanded=false]')).toBe(true);
    await actBefore(sidebar, '.site-row [lang=en]');
    await sidebar.waitFor(() => document.documentElement.lang === 'en');
    await act(sidebar, '.health-line .link');
    await act(sidebar, '.health-panel [data-act=diagnosis]');
    await until('the settings', async () =>
      (await tabsOf(desk)).some(({ url }) => url.endsWith('/settings.html#diagnosis')),
    );

    // Through the page into the sidebar that it holds, and on in there.
    await page.bringToFront();
    const frame = await page.sidebar();
    await frame.waitFor('[role=tablist]');
    const hands = within(page, frame);
    await act(hands, '.signal [data-explains]');
    await frame.waitFor('.explain');
    await page.press('Escape');
    await frame.waitFor(() => document.querySelector('.explain') === null);
    expect(await isOn(hands, '[data-explains]')).toBe(true);
  });
});
