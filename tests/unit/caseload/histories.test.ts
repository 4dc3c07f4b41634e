import { describe, expect, test } from 'vitest';
import { emptyCaseload, historyOwner, merge, type Standing } from '../../../utils/caseload/index.ts';
import type { Reading } from '../../../utils/street/reading.ts';
import { at, reading } from './readings.ts';

/** A tab, as the desk sees it: readings stand in documents, and each is merged as it comes. */
function tab() {
  let caseload = emptyCaseload('https://cases.example.nl');
  const standing = new Map<string, Standing>();
  let minute = 0;
  return {
    read(doc: string, each: Reading) {
      const owner = historyOwner(doc, [...standing.values()]);
      const merged = merge(caseload, each, { doc, readAt: at(minute++), owner });
      caseload = merged.caseload;
      const { kind, confidence } = each;
      standing.set(`${doc} ${each.id}`, { doc, kind, confidence, clients: merged.clients });
      return merged;
    },
    leave: () => standing.clear(),
    get clients() {
      return caseload.clients;
    },
  };
}

const contacts = (dates: string[], more: Partial<Reading> = {}): Reading =>
  reading(
    'history',
    dates.map((date) => ({ contact_date: date, contact_channel: 'Gesprek' })),
    { id: 'contacts', unit: 'contact', ...more },
  );

const dates = (client: { histories: Partial<Record<string, { rows: unknown[] }>> } | undefined): unknown[] =>
  (client?.histories['contact']?.rows ?? []).map(
    (row) => (row as Record<string, { value: unknown }>)['contact_date']?.value,
  );

describe('whose history it is', () => {
  test('of the client whose number stands in the same document', () => {
    const page = tab();
    page.read('d1', reading('record', [{ client_no: '1' }]));
    page.read('d1', contacts(['2026-06-29']));
    expect(dates(page.clients['nr:1'])).toEqual(['2026-06-29']);
  });

  test('of the single record in the tab when its own document names nobody', () => {
    const page = tab();
    page.read('top', reading('record', [{ client_no: '1' }]));
    page.read('frame', contacts(['2026-06-29']));
    expect(dates(page.clients['nr:1'])).toEqual(['2026-06-29']);
  });

  test('of a record without number, as long as that record is the same', () => {
    const page = tab();
    const record = reading('record', [{ client_name: 'Bos, T.', plan_start: '2026-04-14' }]);
    const { clients } = page.read('d1', record);
    page.read('d1', contacts(['2026-06-29']));
    page.read('d1', record);
    expect(dates(page.clients[clients[0]!])).toEqual(['2026-06-29']);
    page.read('d1', reading('record', [{ client_name: 'Bos, T.', plan_start: '2026-05-01' }]));
    expect(dates(page.clients[clients[0]!])).toEqual([]);
  });

  test.each([
    ['two records in the tab', [['nr:1'], ['nr:2']]],
    ['no record in the tab', []],
  ])('of nobody: %s', (_, records) => {
    const standing = records.map((clients, n): Standing => ({
      doc: `d${n}`,
      kind: 'record',
      confidence: 1,
      clients,
    }));
    expect(historyOwner('frame', standing)).toBeNull();
    const alone = merge(emptyCaseload('s'), contacts(['2026-06-29']), {
      doc: 'frame',
      readAt: at(0),
      owner: null,
    });
    expect(alone.clients[0]).toMatch(/^alone:/);
  });

  test('a record that is only proposed owns nothing', () => {
    expect(historyOwner('d', [{ doc: 'd', kind: 'record', confidence: 0.4, clients: ['nr:1'] }])).toBeNull();
  });

  test('of each row’s own client where the rows name them', () => {
    const page = tab();
    page.read('d1', reading('record', [{ client_no: '3' }]));
    const mixed = reading(
      'history',
      [
        { client_no: '1', contact_date: '2026-06-01' },
        { client_no: '2', contact_date: '2026-06-02' },
        { client_no: null, contact_date: '2026-06-03' },
      ],
      { id: 'contacts', unit: 'contact' },
    );
    page.read('d1', mixed);
    expect(dates(page.clients['nr:1'])).toEqual(['2026-06-01']);
    expect(dates(page.clients['nr:2'])).toEqual(['2026-06-02']);
    expect(dates(page.clients['nr:3'])).toEqual([]);
    expect(page.clients['nr:1']?.histories.contact?.complete).toBe(false);
  });
});

describe('reading a history again', () => {
  test('replaces its rows', () => {
    const page = tab();
    page.read('d1', reading('record', [{ client_no: '1' }]));
    page.read('d1', contacts(['2026-06-29']));
    page.read('d1', contacts(['2026-06-29', '2026-11-20']));
    expect(dates(page.clients['nr:1'])).toEqual(['2026-06-29', '2026-11-20']);
  });

  test('moves what stood alone to its client once that is known', () => {
    const page = tab();
    page.read('d1', contacts(['2026-06-29']));
    page.read('d1', reading('record', [{ client_no: '1' }]));
    page.read('d1', contacts(['2026-06-29']));
    expect(Object.keys(page.clients)).toEqual(['nr:1']);
  });

  test('takes rows back that a page showed under the previous client’s name', () => {
    const page = tab();
    page.read('d1', reading('record', [{ client_no: '1' }]));
    page.read('d1', contacts(['2026-06-29']));
    page.read('d1', reading('record', [{ client_no: '2' }]));
    page.read('d1', contacts(['2026-06-29', '2026-05-01']));
    expect(dates(page.clients['nr:1'])).toEqual([]);
    expect(dates(page.clients['nr:2'])).toEqual(['2026-06-29', '2026-05-01']);
  });

  test('leaves the previous client’s rows where they are when the next client has others', () => {
    const page = tab();
    page.read('d1', reading('record', [{ client_no: '1' }]));
    page.read('d1', contacts(['2026-06-29']));
    page.read('d1', reading('record', [{ client_no: '2' }]));
    page.read('d1', contacts(['2026-01-01']));
    expect(dates(page.clients['nr:1'])).toEqual(['2026-06-29']);
  });

  test('two tables of one page are one history, complete when both are', () => {
    const page = tab();
    page.read('d1', reading('record', [{ client_no: '1' }]));
    page.read('d1', contacts(['2026-06-29']));
    page.read('d1', contacts(['2026-01-01'], { id: 'older', total: 9 }));
    expect(dates(page.clients['nr:1'])).toEqual(['2026-06-29', '2026-01-01']);
    expect(page.clients['nr:1']?.histories.contact?.complete).toBe(false);
    page.read('d1', contacts(['2026-01-01'], { id: 'older', total: 1 }));
    expect(page.clients['nr:1']?.histories.contact?.complete).toBe(true);
  });

  test('an empty table is read too', () => {
    const page = tab();
    page.read('d1', reading('record', [{ client_no: '1' }]));
    page.read('d1', contacts([]));
    expect(page.clients['nr:1']?.histories.contact).toMatchObject({ rows: [], complete: true });
  });
});

describe('a history in pages', () => {
  const all = Array.from({ length: 12 }, (_, n) => `2026-06-${String(n + 10)}`);
  const first = contacts(all.slice(0, 10), { total: 12 });
  const rest = contacts(all.slice(10), { total: 12 });
  const history = (page: ReturnType<typeof tab>, number = '1') =>
    page.clients[`nr:${number}`]?.histories.contact;
  const opened = (number = '1') => {
    const page = tab();
    page.read('d1', reading('record', [{ client_no: number }]));
    page.read('d1', first);
    return page;
  };

  test.each([
    ['each a document of its own', 'd2'],
    ['drawn anew in the same document', 'd1'],
  ])('is complete when all of it was read: %s', (_, doc) => {
    const page = opened();
    expect(history(page)?.complete).toBe(false);
    if (doc !== 'd1') page.leave();
    page.read(doc, reading('record', [{ client_no: '1' }]));
    page.read(doc, rest);
    expect(history(page)?.complete).toBe(true);
    expect(dates(page.clients['nr:1']).sort()).toEqual(all);
    page.read(doc, first);
    expect(history(page)?.complete).toBe(true);
    expect(dates(page.clients['nr:1']).sort()).toEqual(all);
  });

  test('points only at rows that stand on the page: the next page has rows of the same keys', () => {
    const page = opened();
    page.read('d1', rest);
    const places = history(page)!.rows.map((row) => row['contact_date']!.source);
    const standing = places.filter(({ row }) => row !== '');
    expect(standing.map(({ row }) => row).sort()).toEqual(['0', '1']);
    expect(places).toHaveLength(12);
  });

  test('read once more changes nothing', () => {
    const page = opened();
    page.read('d1', rest);
    page.read('d1', rest);
    expect(history(page)).toMatchObject({ complete: true });
    expect(history(page)!.rows).toHaveLength(12);
  });

  test.each([
    ['another length in all', contacts(all.slice(10), { total: 13 })],
    ['a row of the page before among new ones', contacts(all.slice(9), { total: 12 })],
    ['more rows than there are', contacts(['2026-07-01', '2026-07-02', '2026-07-03'], { total: 12 })],
    ['another table', contacts(all.slice(10), { total: 12, id: 'closed' })],
    [
      'other columns',
      reading(
        'history',
        all.slice(10).map((contact_date) => ({ contact_date })),
        {
          id: 'contacts',
          unit: 'contact',
          total: 12,
        },
      ),
    ],
    ['the same row twice', contacts([all[10]!, all[10]!], { total: 12 })],
  ])('takes the place of the page before where it is in doubt: %s', (_, other) => {
    const page = opened();
    page.leave();
    page.read('d2', reading('record', [{ client_no: '1' }]));
    page.read('d2', other);
    expect(history(page)?.complete).toBe(false);
    expect(history(page)?.rows).toHaveLength(other.rows.length);
  });

  test('never of two people: the next client’s page is that client’s alone', () => {
    const page = opened();
    page.read('d1', reading('record', [{ client_no: '2' }]));
    page.read('d1', rest);
    expect(history(page, '2')?.rows).toHaveLength(2);
    expect(history(page, '2')?.complete).toBe(false);
    expect(dates(page.clients['nr:1'])).toEqual(all.slice(0, 10));
  });

  test('rows that were shown under the previous client’s name leave that client, its own pages stay', () => {
    const page = opened();
    page.leave();
    page.read('d2', reading('record', [{ client_no: '1' }]));
    page.read('d2', rest);
    expect(history(page)?.complete).toBe(true);
    page.read('d2', reading('record', [{ client_no: '2' }]));
    page.read('d2', rest);
    expect(dates(page.clients['nr:1'])).toEqual(all.slice(0, 10));
    expect(history(page)?.complete).toBe(false);
    expect(dates(page.clients['nr:2'])).toEqual(all.slice(10));
  });

  test('a client without number has no further pages', () => {
    const page = tab();
    const record = reading('record', [{ client_name: 'Bos, T.' }]);
    const { clients } = page.read('d1', record);
    page.read('d1', first);
    page.read('d1', rest);
    expect(dates(page.clients[clients[0]!])).toEqual(all.slice(10));
  });
});

test('a history that only a case number tied to a client leaves when the case proves to be of two', () => {
  const page = tab();
  page.read('list', reading('list', [{ client_no: '1', case_no: 'Z1' }]));
  page.leave();
  page.read('d2', reading('record', [{ case_no: 'Z1', decision_due: '2026-12-01' }]));
  page.read('d2', contacts(['2026-06-29']));
  expect(dates(page.clients['nr:1'])).toEqual(['2026-06-29']);
  page.leave();
  page.read('list2', reading('list', [{ client_no: '2', case_no: 'Z1' }]));
  expect(dates(page.clients['nr:1'])).toEqual([]);
});
