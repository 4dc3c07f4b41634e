import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Day } from '../../../utils/indicators/day.ts';
import { publicHolidays, workingDaysBetween } from '../../../utils/indicators/working-days.ts';

const n = (iso: string): number => Day.parse(iso)!.n;
const between = (from: string, to: string): number => workingDaysBetween(n(from), n(to));

test('public holidays of 2026', () => {
  expect(publicHolidays(2026).map((day) => new Day(day).toIso())).toEqual([
    '2026-01-01',
    '2026-04-06',
    '2026-04-27',
    '2026-05-14',
    '2026-05-25',
    '2026-12-25',
    '2026-12-26',
  ]);
});

test('King’s Day moves to Saturday from a Sunday; Liberation Day counts every five years', () => {
  expect(publicHolidays(2025)).toContain(n('2025-04-26'));
  expect(publicHolidays(2025)).not.toContain(n('2025-04-27'));
  expect(publicHolidays(2025)).toContain(n('2025-05-05'));
  expect(publicHolidays(2026)).not.toContain(n('2026-05-05'));
});

test.each([
  ['2026-11-20', '2026-11-23', 1],
  ['2026-11-20', '2026-11-22', 0],
  ['2026-11-23', '2026-11-23', 0],
  ['2026-11-16', '2026-11-23', 5],
  ['2026-04-03', '2026-04-07', 1],
  ['2026-12-24', '2026-12-28', 1],
  ['2025-12-31', '2026-01-02', 1],
  ['2026-11-23', '2026-11-20', -1],
])('from %s to %s are %i working days', (from, to, days) => {
  expect(between(from, to)).toBe(days);
});

test('counting in one sum is counting day by day', () => {
  const holidays = new Set(Array.from({ length: 40 }, (_, k) => publicHolidays(2010 + k)).flat());
  fc.assert(
    fc.property(fc.integer({ min: n('2012-01-01'), max: n('2045-01-01') }), fc.nat(500), (from, length) => {
      let count = 0;
      for (let day = from + 1; day <= from + length; day++) {
        const weekday = new Date(day * 86_400_000).getUTCDay();
        if (weekday !== 0 && weekday !== 6 && !holidays.has(day)) count += 1;
      }
      expect(workingDaysBetween(from, from + length)).toBe(count);
    }),
  );
});

test('no day is no number of working days away', () => {
  expect(workingDaysBetween(NaN, 5)).toBeNaN();
});
