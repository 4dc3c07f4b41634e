/** When a day that was read comes: the week, the month. Pure. */
import { plusDays } from '../../utils/annotations/days.ts';
import { isDay } from '../../utils/text/index.ts';
import type { FieldId } from '../../utils/street/reading.ts';
import type { CaseloadRow } from '../../utils/wire/view.ts';

/** Fields that name the day by which something ends, is due or happens. One of them at a time: terms are never put together. */
const TERM_FIELDS: readonly FieldId[] = [
  'plan_end',
  'next_appointment',
  'decision_due',
  'exemption_end',
  'instrument_end',
  'benefit_end',
  'wmo_end',
  'wmo_reassess',
  'jz_end',
  'jz_evaluation',
];

export const TERMS = ['past', 'week', 'month', 'later', 'empty', 'unseen'] as const;
export type Term = (typeof TERMS)[number];

export const termFields = (rows: CaseloadRow[]): FieldId[] =>
  TERM_FIELDS.filter((id) => rows.some((row) => id in row.fields));

/** Monday of the week of a day, `YYYY-MM-DD`. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return plusDays(day, -((weekday + 6) % 7));
}

/** `week` is the rest of this one, `month` the four weeks from today. */
export function termOf(row: CaseloadRow, field: FieldId, today: string): Term {
  const read = row.fields[field];
  if (!read) return 'unseen';
  if (!isDay(read.value)) return read.text ? 'unseen' : 'empty';
  const day = read.value.slice(0, 10);
  if (day < today) return 'past';
  if (day < plusDays(mondayOf(today), 7)) return 'week';
  return day <= plusDays(today, 28) ? 'month' : 'later';
}

/** One bar of the weeks: what ends from `from` up to and including `to`; null is without end on that side. */
export interface WeekBin {
  /** `week` is a calendar week; the others stand outside the weeks that are drawn. */
  kind: 'past' | 'week' | 'later' | 'empty' | 'unseen';
  /** Monday of the week. */
  monday?: string;
  clients: number;
}

const WEEKS = 6;

/** Of one date field: the weeks from this one on, with what lies before and after them. */
export function weeksOf(rows: CaseloadRow[], field: FieldId, today: string): WeekBin[] {
  const first = mondayOf(today);
  const weeks: WeekBin[] = Array.from({ length: WEEKS }, (_, at) => ({
    kind: 'week',
    monday: plusDays(first, 7 * at),
    clients: 0,
  }));
  const [past, later, empty, unseen] = (['past', 'later', 'empty', 'unseen'] as const).map((kind) => ({
    kind,
    clients: 0,
  })) as [WeekBin, WeekBin, WeekBin, WeekBin];
  for (const row of rows) {
    const term = termOf(row, field, today);
    if (term === 'past') past.clients++;
    else if (term === 'empty') empty.clients++;
    else if (term === 'unseen') unseen.clients++;
    else {
      const day = String(row.fields[field]!.value).slice(0, 10);
      const week = weeks.find(({ monday }) => day >= monday! && day < plusDays(monday!, 7));
      (week ?? later).clients++;
    }
  }
  return [past, ...weeks, later, empty, unseen];
}
