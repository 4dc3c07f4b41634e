/** What leaves with the list is a closed list too: nothing in it adds, counts, weighs or ranks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textsFor } from '../../../utils/text/index.ts';
import type { WorklistEntry, WorklistNow } from '../../../utils/wire/worklist.ts';
import { worklistCsv } from '../../../utils/worklist/csv.ts';
import { COLUMNS, exportEntries, NAMED } from '../../../utils/worklist/export-entry.ts';
import { worklistIcs } from '../../../utils/worklist/ics.ts';

const TODAY = '2026-11-23';
const nl = textsFor('nl');

const entry = (uid: string, name: string | null, more: object = {}, mark: object = {}): WorklistEntry => ({
  uid,
  system: 'https://klavier.example',
  name,
  number: '204881',
  quiet: null,
  mark: {
    what: 'contact.callback_open',
    done: null,
    at: '2026-11-20T08:00:00.000Z',
    keptUntil: '2027-05-25',
    ...mark,
  },
  ...more,
});

const list = (entries: WorklistEntry[], more: object = {}): WorklistNow => ({
  isOpen: true,
  language: 'nl',
  entries,
  names: { 'contact.callback_open': { nl: 'Terugbelverzoek', en: 'Callback' } },
  waiting: null,
  ...more,
});

const both = (now: WorklistNow): string[] =>
  [true, false].flatMap((withNames) => {
    const entries = exportEntries(now, nl, { withNames, today: TODAY });
    return [worklistCsv(entries, nl, withNames), worklistIcs(entries, nl, `${TODAY}T09:00:00.000Z`, TODAY)];
  });

describe('the columns of the table are a closed list', () => {
  test('these and no other', () => {
    expect(COLUMNS).toEqual(['entry', 'name', 'number', 'what', 'state', 'until', 'taken', 'done']);
    expect(NAMED).toEqual(['name', 'number']);
  });

  test('each has a heading in both languages, and no other has one', () => {
    for (const language of ['nl', 'en'] as const) {
      expect(Object.keys(textsFor(language).words.worklist.columns).sort()).toEqual([...COLUMNS].sort());
    }
  });

  test('the only number in it is the place in the list, and that is by name', () => {
    const entries = ['d', 'b', 'a', 'c'].map((name, at) => entry(`u${at}`, name));
    const rows = worklistCsv(exportEntries(list(entries), nl, { withNames: true, today: TODAY }), nl, true)
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(rows.map(([at, name]) => `${at} ${name}`)).toEqual(['1 a', '2 b', '3 c', '4 d']);
    for (const [, , , ...others] of rows) {
      for (const cell of others) expect(cell).not.toMatch(/^-?[\d.]+$/);
    }
  });
});

const PROPERTIES = [
  'BEGIN',
  'CALSCALE',
  'CLASS',
  'DTEND',
  'DTSTAMP',
  'DTSTART',
  'END',
  'PRODID',
  'SUMMARY',
  'TRANSP',
  'UID',
  'VERSION',
];

test('an appointment in the calendar has these properties and no other', () => {
  const properties = both(list([entry('u', 'Samira', {}, { rest: { why: 'later', until: '2026-12-01' } })]))
    .flatMap((text) => text.replace(/\r\n /g, '').split('\r\n'))
    .flatMap((line) => /^([A-Z-]+)[:;]/.exec(line)?.[1] ?? []);
  expect([...new Set(properties)].sort()).toEqual(PROPERTIES);
});

test('whatever else is known of clients, what leaves is the same', () => {
  const known = fc.dictionary(
    fc.constantFrom(
      'raised',
      'unknown',
      'values',
      'intensity',
      'stances',
      'score',
      'total',
      'rank',
      'weight',
      'progress',
    ),
    fc.oneof(fc.integer(), fc.constant('zwaar'), fc.array(fc.integer())),
  );
  fc.assert(
    fc.property(known, known, known, (ofEntry, ofMark, ofList) => {
      const bare = [entry('u1', 'Samira'), entry('u2', null)];
      const rich = [entry('u1', 'Samira', ofEntry, ofMark), entry('u2', null, ofMark, ofEntry)];
      expect(both(list(rich, ofList))).toEqual(both(list(bare)));
    }),
    { numRuns: 60 },
  );
});
