import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addVotes,
  noVotes,
  parseDate,
  settledOrder,
  voteOrder,
  type DateOrder,
} from '../../../utils/page/parse/date.ts';

const NOW = new Date(2026, 10, 23, 12, 0);
const value = (text: string, order: DateOrder = 'dmy') => {
  const date = parseDate(text, order, NOW);
  return date.kind === 'date' ? date.value : date.kind;
};

test.each([
  ['12-09-2026', '2026-09-12'],
  ['3-1-26', '2026-01-03'],
  ['3-1-85', '1985-01-03'],
  ['01.02.2026 13:05', '2026-02-01T13:05'],
  ['12-09-2026 08:30:59', '2026-09-12T08:30'],
  ['2026-09-12T08:30:00Z', '2026-09-12T08:30'],
  ['2024-09-20.11:00:00', '2024-09-20T11:00'],
  ['12 september 2026', '2026-09-12'],
  ['12 sept. 2026', '2026-09-12'],
  ['1 mrt 2026', '2026-03-01'],
  ['4-Mar-25', '2025-03-04'],
  ['September 12, 2026', '2026-09-12'],
  ['za 12-09-2026', '2026-09-12'],
  ['20260912', '2026-09-12'],
  ['vandaag', '2026-11-23'],
  ['gisteren 14:30', '2026-11-22T14:30'],
  ['3 weken geleden', '2026-11-02'],
  ['2 months from now', '2027-01-23'],
  ['1 week, 5 days from now', '2026-12-05'],
  ['6 dagen 22 uren geleden', '2026-11-16'],
  ['1 maand en 3 dagen geleden', '2026-10-20'],
  ['een maand geleden', '2026-10-23'],
  ['2 days ago', '2026-11-21'],
  ['over 2 weken', '2026-12-07'],
])('%s is %s', (text, expected) => expect(value(text)).toBe(expected));

test.each(['01-01-1900', '31-12-9999', '1900-01-01', '0001-01-01'])('%s means no date', (text) =>
  expect(value(text)).toBe('empty'),
);

test.each([
  '29-02-2025',
  '01-01-0025',
  '0025-01-01',
  'N/A',
  '\u00a0',
  '31-02-2026',
  '??-09-2026',
  'week 48',
  'in overleg',
  '2026',
  '12-13-14-15',
  '0612345678',
  '',
])('"%s" is no date', (text) => expect(value(text)).toBe('none'));

test.each(['9', '1-', '1 ', 'jan '])('a megabyte of "%s" is no date, and soon known to be none', (piece) => {
  const text = piece.repeat(1_000_000 / piece.length);
  const began = performance.now();
  expect(value(text)).toBe('none');
  // Ten times what it takes on a slow machine; a pattern that turns back on itself would take hours.
  expect(performance.now() - began).toBeLessThan(1000);
});

test('day and month are never guessed for one value', () => {
  expect(value('3/4/2026', null)).toBe('ambiguous');
  expect(value('3/4/2026', 'mdy')).toBe('2026-03-04');
  expect(value('3/4/2026', 'dmy')).toBe('2026-04-03');
  expect(value('4/4/2026', null)).toBe('2026-04-04');
  expect(value('11/23/26 4:00 PM', 'mdy')).toBe('2026-11-23T16:00');
});

const orderOf = (texts: string[], page: string[] = []): DateOrder => {
  const [own, others] = [noVotes(), noVotes()];
  texts.forEach((text) => voteOrder(text, own));
  page.forEach((text) => voteOrder(text, others));
  addVotes(others, own);
  return settledOrder(own, others);
};

test('a column settles its own order, the page helps with the same mark only', () => {
  expect(orderOf(['3/4/2026', '23/4/2026'])).toBe('dmy');
  expect(orderOf(['3/4/2026', '4/23/2026'])).toBe('mdy');
  expect(orderOf(['3/4/2026'], ['11/30/2026'])).toBe('mdy');
  expect(orderOf(['3/4/2026'], ['30-11-2026'])).toBeNull();
  expect(orderOf(['3/4/2026 2:00 PM'])).toBe('mdy');
  expect(orderOf(['3-4-2026'], ['11/30/2026'])).toBe('dmy');
  expect(orderOf(['23/4/2026', '4/23/2026'])).toBeNull();
});

test('any day comes back, in every notation', () => {
  const days = fc.date({
    min: new Date(Date.UTC(1931, 0, 2)),
    max: new Date(Date.UTC(2035, 0, 1)),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (day) => {
      const iso = day.toISOString().slice(0, 10);
      const [y, m, d] = iso.split('-') as [string, string, string];
      expect(value(`${d}-${m}-${y}`)).toBe(iso);
      expect(value(`${m}/${d}/${y}`, 'mdy')).toBe(iso);
      expect(value(iso)).toBe(iso);
      const month = day.toLocaleDateString('nl-NL', { month: 'long', timeZone: 'UTC' });
      expect(value(`${Number(d)} ${month} ${y}`)).toBe(iso);
    }),
  );
});

test('no text makes it throw, and what it gives is a real day', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d/. :-]{0,30}$/)),
      fc.constantFrom<DateOrder>('dmy', 'mdy', null),
      (text, order) => {
        const date = parseDate(text, order, NOW);
        if (date.kind !== 'date') return;
        expect(date.value).toMatch(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/);
        expect(new Date(date.value.slice(0, 10)).toISOString().slice(0, 10)).toBe(date.value.slice(0, 10));
      },
    ),
  );
});
