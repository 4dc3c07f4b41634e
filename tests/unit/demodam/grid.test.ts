// @vitest-environment jsdom
// The application's data, and its grid and sections with the sizes that a layout would give them.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { demodamClients } from '../../pages/demodam/server.ts';
import { sheet, SHEET_TABS, type Section } from '../../pages/demodam/sheet/sheet.ts';
import { datesAs } from '../../pages/demodam/entries.ts';
import { writeNamedDay } from '../../pages/demodam/data/day.ts';
import { EVIL, poisoned, textOf, TODAY, visit, type Visitor } from './visitor.ts';

interface Row {
  klantnr: string;
  naam: string;
  status: string;
}

const clients = demodamClients({ today: TODAY });
const all = clients.map(({ number }) => number);
let visitor: Visitor;

beforeAll(async () => void (visitor = await visit({ skin: 'grid' })));
afterAll(() => visitor.demodam.close());

/** Its scripts have no types; a path that is not written out is not looked up. */
const script = (name: string) =>
  import(/* @vite-ignore */ new URL(`../../pages/demodam/grid/${name}`, import.meta.url).href);

const ask = async (path: string) => (await visitor.get(`/app/api/clients${path}`)).json();

describe('the data', () => {
  it('gives every client once, in blocks', async () => {
    const rows: Row[] = [];
    for (let from = 0; from < 150; from += 50) {
      const { totaal, vanaf, rijen } = await ask(`?vanaf=${from}&aantal=50`);
      expect([totaal, vanaf]).toEqual([140, from]);
      rows.push(...rijen);
    }
    expect(rows.map(({ klantnr }) => klantnr).toSorted()).toEqual(all.toSorted());
    expect((await ask('?aantal=100000')).rijen).toHaveLength(140);
    expect((await ask('?vanaf=-5&aantal=nergens')).rijen).toHaveLength(140);
  });

  it('sorts, and finds by number and by part of a name', async () => {
    const numbers = async (query: string) =>
      (await ask(query)).rijen.map(({ klantnr }: Row) => klantnr) as string[];
    expect(await numbers('?sorteer=klantnr')).toEqual(all);
    expect(await numbers('?sorteer=klantnr&richting=af')).toEqual(all.toReversed());
    expect(await numbers(`?zoek=${all[50]}`)).toEqual([all[50]]);
    const expected = clients.filter(({ name }) => name.startsWith('Yılmaz')).map(({ number }) => number);
    expect((await numbers('?zoek=Y%C4%B1lmaz')).toSorted()).toEqual(expected);
    expect(await ask('?zoek=nergens')).toEqual({ totaal: 0, vanaf: 0, rijen: [] });
  });

  it('gives every tab of every client', async () => {
    const dates = datesAs(writeNamedDay);
    for (const { id } of SHEET_TABS) {
      const { naam, onderdelen } = await ask(`/${all[0]}/${id}`);
      expect(naam).toBe(clients[0]!.name);
      expect(onderdelen).toEqual(sheet(clients[0]!, id, dates));
      for (const client of clients) {
        expect(JSON.stringify(sheet(client, id, dates)), client.number).not.toMatch(
          /undefined|NaN|\[object|null/,
        );
      }
    }
  });

  it('is refused to whoever did not sign on', async () => {
    const other = await visit({ skin: 'grid', singleSignOn: false });
    expect((await other.get('/app/api/clients')).status).toBe(401);
    const page = await other.get('/app/clients/1048213/pva');
    expect(page.headers.get('location')).toBe('/inloggen?terug=%2fapp%2fclients%2f1048213%2fpva');
    await other.demodam.close();
  });

  it('counts what is saved as a write, and tells what became of it', async () => {
    const other = await visit({ skin: 'grid' });
    await other.get('/app/api/clients');
    const sent = await other.post('/app/api/clients/1048213/notitie', { tekst: 'Yılmaz belde' });
    expect(await sent.json()).toEqual({ melding: 'De notitie is opgeslagen.' });
    const tab = await (await other.get('/app/api/clients/1048213/contacten')).json();
    const { rows } = tab.onderdelen.find(({ kind }: Section) => kind === 'history');
    expect(rows[0]).toEqual(['23 nov 2026 09:30', '', '', '23 nov 2026', 'M. de Wit', 'Yılmaz belde']);
    expect((await other.post('/app/api/clients/1048213/constructor', {})).status).toBe(404);
    expect((await other.post('/app/api/clients/1/notitie', {})).status).toBe(404);
    expect(other.demodam.counts()).toMatchObject({ requests: 5, writes: 3, postbacks: 0 });
    await other.demodam.close();
  });
});

describe('the grid', () => {
  const HEIGHT = 360;
  const ROW = 36;
  const TOTAL = 1000;
  let load: ReturnType<typeof vi.fn>;
  let sorted: string[];
  let opened: string[];
  let leaving: AbortController;

  beforeEach(async () => {
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
        disconnect() {}
      },
    );
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(HEIGHT);
    load = vi.fn(async (from: number, count: number) => ({
      totaal: TOTAL,
      rijen: Array.from({ length: Math.min(count, TOTAL - from) }, (_, at) => ({
        nr: String(from + at),
        naam: EVIL,
      })),
    }));
    sorted = [];
    opened = [];
    leaving = new AbortController();
    const { virtualGrid } = await script('grid.js');
    const made = virtualGrid({
      label: 'Cliënten',
      columns: [
        { key: 'nr', label: 'Nr' },
        { key: 'naam', label: 'Naam' },
      ],
      sort: { key: 'naam', descending: true },
      load,
      address: ({ nr }: { nr: string }) => `/app/clients/${nr}/persoon`,
      onSort: (key: string) => sorted.push(key),
      onOpen: (to: string) => opened.push(to),
      onTotal: () => {},
      onError: (error: Error) => expect.unreachable(error.message),
    });
    document.body.replaceChildren(made.grid);
    made.start(leaving.signal, 0);
    await vi.waitFor(() => expect(numbers()).toContain('0'));
  });

  afterEach(() => {
    leaving.abort();
    document.body.replaceChildren();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  const grid = () => document.querySelector('[role=grid]')!;
  const body = () => document.querySelector<HTMLElement>('.grid-body')!;
  const rowElements = () => [...body().querySelectorAll<HTMLElement>('[role=row]:not([hidden])')];
  const numbers = () =>
    rowElements()
      .toSorted((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
      .map((row) => textOf(row.querySelector('[role=gridcell]')));

  async function scrollTo(top: number) {
    body().scrollTop = top;
    body().dispatchEvent(new Event('scroll'));
    await vi.waitFor(() => expect(numbers()).not.toContain(''));
  }

  it('holds a few rows of many, and says how many there are', () => {
    expect(rowElements()).toHaveLength(HEIGHT / ROW + 8);
    expect(grid().getAttribute('aria-rowcount')).toBe(String(TOTAL + 1));
  });

  it('fills the same elements and texts anew as one scrolls, each with its own index', async () => {
    const before = rowElements();
    const texts = before.map((row) => row.querySelectorAll('[role=gridcell]')[1]!.firstChild);
    await scrollTo(500 * ROW);
    const after = rowElements();
    expect(new Set(after)).toEqual(new Set(before));
    expect(new Set(after.map((row) => row.querySelectorAll('[role=gridcell]')[1]!.firstChild))).toEqual(
      new Set(texts),
    );
    const from = 500 - 4;
    expect(numbers()).toEqual(Array.from({ length: after.length }, (_, at) => String(from + at)));
    for (const row of after) {
      const number = Number(textOf(row.querySelector('a')));
      expect(row.getAttribute('aria-rowindex')).toBe(String(number + 2));
      expect(row.querySelector('a')!.getAttribute('href')).toBe(`/app/clients/${number}/persoon`);
      expect(row.style.transform).toBe(`translateY(${number * ROW}px)`);
    }
    await scrollTo(TOTAL * ROW);
    expect(numbers().at(-1)).toBe(String(TOTAL - 1));
  });

  it('asks for a block once', async () => {
    await scrollTo(500 * ROW);
    await scrollTo(0);
    await scrollTo(500 * ROW);
    expect(load.mock.calls.map(([from]) => from)).toEqual([0, 450, 500]);
  });

  it('says by which column it is sorted, and asks for another at a click', () => {
    const [number, name] = [...grid().querySelectorAll('[role=columnheader]')];
    expect(number!.getAttribute('aria-sort')).toBe('none');
    expect(name!.getAttribute('aria-sort')).toBe('descending');
    number!.querySelector('button')!.click();
    expect(sorted).toEqual(['nr']);
  });

  it('goes by the keyboard from row to row, and into one', () => {
    const press = (key: string) =>
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    body().querySelector<HTMLElement>('[tabindex="0"]')!.focus();
    press('ArrowDown');
    press('ArrowDown');
    press('ArrowUp');
    expect(textOf(document.activeElement!.querySelector('a'))).toBe('1');
    press('Enter');
    expect(opened).toEqual(['/app/clients/1/persoon']);
    press('End');
    expect(document.activeElement!.getAttribute('aria-rowindex')).toBe(String(TOTAL + 1));
  });

  it('shows texts as texts', () => {
    expect(grid().querySelector('img')).toBeNull();
    expect(rowElements()[0]!.querySelectorAll('[role=gridcell]')[1]!.textContent).toBe(EVIL);
  });
});

describe('the sections of a client', () => {
  it('show every text as a text', async () => {
    const { drawSections } = await script('sections.js');
    const base = clients.find(
      ({ contacts, appointments, plans, instruments }) =>
        contacts.length && appointments.length && plans.length && instruments.length,
    )!;
    for (const { id } of SHEET_TABS) {
      const drawn: Element[] = drawSections(
        sheet({ ...poisoned(base, EVIL), quirks: [] }, id, datesAs(String)),
        () => {},
      );
      for (const section of drawn) expect(section.querySelector('img'), id).toBeNull();
      expect(
        drawn.some(({ textContent, outerHTML }) => `${textContent}${outerHTML}`.includes('onerror')),
      ).toBe(true);
    }
  });

  it('show ten rows of a history, and the others when asked', async () => {
    const { drawSections } = await script('sections.js');
    const someone = clients.find(({ contacts }) => contacts.length > 20)!;
    const drawn: Element[] = drawSections(sheet(someone, 'contacten', datesAs(writeNamedDay)), () => {});
    const history = drawn.find((section) => section.querySelector('[role=grid]'))!;
    const rows = () => history.querySelectorAll('[role=row]').length - 1;
    expect(rows()).toBe(10);
    expect(history.querySelector('[role=grid]')!.getAttribute('aria-rowcount')).toBe(
      String(someone.contacts.length + 1),
    );
    history.querySelector('button')!.click();
    expect(rows()).toBe(someone.contacts.length);
    expect(history.querySelector('button')).toBeNull();
  });

  it('give the form to whoever saves it', async () => {
    const { drawSections } = await script('sections.js');
    const onSave = vi.fn();
    const drawn: Element[] = drawSections(sheet(clients[0]!, 'persoon', datesAs(writeNamedDay)), onSave);
    document.body.replaceChildren(...drawn);
    const form = document.querySelector('form')!;
    form.requestSubmit();
    expect(onSave).toHaveBeenCalledExactlyOnceWith('gegevens', form);
    expect(new FormData(form).get('status')).toBe(clients[0]!.status.value ?? '');
  });
});
