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
