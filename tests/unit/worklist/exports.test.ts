import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import ical, { type VEvent } from 'node-ical';
import { describe, expect, test } from 'vitest';
import { textsFor } from '../../../utils/text/index.ts';
import type { WorklistEntry, WorklistNow } from '../../../utils/wire/worklist.ts';
import { worklistCsv } from '../../../utils/worklist/csv.ts';
import { COLUMNS, exportEntries } from '../../../utils/worklist/export-entry.ts';
import { worklistIcs } from '../../../utils/worklist/ics.ts';

const TODAY = '2026-11-23';
const NOW = '2026-11-23T09:20:00.000Z';
const nl = textsFor('nl');

const entry = (
  more: Partial<WorklistEntry> = {},
  mark: Partial<WorklistEntry['mark']> = {},
): WorklistEntry => ({
  uid: 'q83vEjRWeJA=',
  system: 'https://klavier.example',
  name: 'Vossen, Samira',
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

const list = (...entries: WorklistEntry[]): WorklistNow => ({
  isOpen: true,
  language: 'nl',
  entries,
  names: { 'contact.callback_open': { nl: 'Terugbelverzoek', en: 'Callback' } },
  waiting: null,
});

const csv = (now: WorklistNow, withNames: boolean) =>
  worklistCsv(exportEntries(now, nl, { withNames, today: TODAY }), nl, withNames);
const ics = (now: WorklistNow, withNames: boolean) =>
  worklistIcs(exportEntries(now, nl, { withNames, today: TODAY }), nl, NOW, TODAY);
const rowsOf = (text: string): string[][] => parse(text, { bom: true, record_delimiter: '\r\n' });

describe('CSV', () => {
  test('without names neither name, number nor system stands in it', () => {
    const text = csv(list(entry()), false);
    expect(rowsOf(text)).toEqual([
      ['Regel', 'Waarover', 'Stand', 'Tot', 'Op de lijst sinds', 'Gedaan op'],
      ['1', 'Terugbelverzoek', 'vandaag', '', '2026-11-20', ''],
    ]);
    for (const word of ['Vossen', '204881', 'klavier']) expect(text).not.toContain(word);
  });

  test('with names, and each state with its day', () => {
    const rows = rowsOf(
      csv(
        list(
          entry(),
          entry({ name: 'Aalbers, Dirk', number: '2' }, { done: NOW }),
          entry({ name: 'Bos, Mei', number: '3' }, { rest: { why: 'later', until: '2026-11-26' } }),
          entry({ name: 'Cox, Jan', number: '4', quiet: '2026-12-24' }),
          entry({ name: null, number: null }, { what: null }),
        ),
        true,
      ),
    );
    expect(rows.map((row) => row.slice(1, 6))).toEqual([
      ['Naam', 'Cliëntnummer', 'Waarover', 'Stand', 'Tot'],
      ['Aalbers, Dirk', '2', 'Terugbelverzoek', 'gedaan', ''],
      ['Bos, Mei', '3', 'Terugbelverzoek', 'later', '2026-11-26'],
      ['Cox, Jan', '4', 'Terugbelverzoek', 'rust afgesproken', '2026-12-24'],
      ['Vossen, Samira', '204881', 'Terugbelverzoek', 'vandaag', ''],
      ['', '', 'de cliënt zelf', 'vandaag', ''],
    ]);
  });

  test('whatever a name holds comes back whole, and is never a formula', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.constantFrom('', '=', '+', '-', '@', '\t', '\r'),
        (name, sign) => {
          const written = sign + name;
          const text = csv(list(entry({ name: written })), true);
          const [, row] = rowsOf(text);
          const cell = row![1]!;
          expect(cell === written || cell === `'${written}`).toBe(true);
          expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        },
      ),
    );
  });

  test('lines end as RFC 4180 asks, and all have the same number of fields', () => {
    const text = csv(list(entry(), entry({ name: 'Met "aanhaling", en\nregel' })), true);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(new Set(rowsOf(text).map(({ length }) => length))).toEqual(new Set([COLUMNS.length]));
  });
});

describe('ICS', () => {
  const events = (text: string) =>
    Object.values(ical.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT') as VEvent[];
  const dayOf = (event: VEvent) => {
    const { start } = event;
    return [start.getFullYear(), start.getMonth() + 1, start.getDate()].join('-');
  };

  test('another reader finds a whole day for each entry that is to do, on its day', () => {
    const found = events(
      ics(
        list(
          entry({ uid: 'a' }),
          entry({ uid: 'b' }, { rest: { why: 'later', until: '2026-11-26' } }),
          entry({ uid: 'c', quiet: '2026-12-24' }),
          entry({ uid: 'd' }, { done: NOW }),
        ),
        false,
      ),
    );
    expect(found.map((event) => [event.uid, dayOf(event), event.datetype])).toEqual([
      ['a@sidelight.invalid', '2026-11-23', 'date'],
      ['b@sidelight.invalid', '2026-11-26', 'date'],
      ['c@sidelight.invalid', '2026-12-25', 'date'],
    ]);
    expect(found[0]!.summary).toBe('Werklijst: Terugbelverzoek');
    expect(found[0]!.transparency).toBe('TRANSPARENT');
  });

  test('without names nothing leads to a client; with names the summary says who', () => {
    for (const word of ['Vossen', '204881', 'klavier']) expect(ics(list(entry()), false)).not.toContain(word);
    expect(events(ics(list(entry()), true))[0]!.summary).toBe(
      'Werklijst: Terugbelverzoek: Vossen, Samira 204881',
    );
  });

  test('as RFC 5545 asks: lines end in CRLF and are at most 75 octets, and whatever a name holds comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
        // Control signs have no place in a calendar's text, and white space at the edges is not kept by every reader.
        const who = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').trim();
        fc.pre(who !== '');
        const text = ics(list(entry({ name: who, number: null })), true);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.split('\r\n').slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
        expect(events(text)[0]!.summary).toContain(who);
      }),
    );
  });

  test('an entry keeps its UID', () => {
    const uid = () => events(ics(list(entry()), false))[0]!.uid;
    expect(uid()).toBe(uid());
  });
});

test.each([
  ['half a character', 'Bakker \uD83D'],
  ['the other half', '\uDC00 Bakker'],
  ['a mark that turns text round', '\u202EBakker'],
  ['a sign that is none', 'Bakker\u0000'],
])('a name with %s leaves in both, and can be written as UTF-8', (_what, name) => {
  const written = (text: string) =>
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(new TextEncoder().encode(text));
  const now = list(entry({ name }), entry({ number: '2' }));
  const names = rowsOf(written(csv(now, true))).map((row) => row[1]!);
  expect(names).toHaveLength(3);
  expect(names.filter((each) => each.includes('Bakker'))).toHaveLength(1);
  const calendar = written(ics(now, true));
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(calendar).toContain('Bakker');
});
