import type { Facts } from '../street/caseload.ts';
import type { FieldId } from '../street/reading.ts';
import { dayIn } from './cells.ts';
import type { Day } from './day.ts';
import { and, or, type Truth } from './kleene.ts';

/** What begins and may end: a plan, a programme. */
export interface Span {
  start: FieldId;
  end: FieldId;
}

/** Begun on or before today, and without end or with one that is not past. */
export function runs(row: Facts, span: Span, today: Day): Truth {
  const start = dayIn(row, span.start);
  const end = dayIn(row, span.end);
  return and(start && start.n <= today.n, end && or(end.isNone, end.n >= today.n));
}

/**
 * The row that speaks for single fields: the running one that began last, else the one that began last.
 * Null when there is none; undefined when it is open which, unless `lenient` settles for the likeliest.
 */
export function currentOf(
  rows: readonly Facts[],
  span: Span,
  { today, whole, lenient }: { today: Day; whole: boolean; lenient: boolean },
): Facts | null | undefined {
  const isOpen = !whole || rows.some((row) => !dayIn(row, span.start));
  if (isOpen && !lenient) return undefined;
  const newest = [...rows].sort((a, b) => startOf(b, span) - startOf(a, span));
  for (const row of newest) {
    const truth = runs(row, span, today);
    if (truth) return row;
    if (truth === undefined && rows.length > 1 && !lenient) return undefined;
  }
  return newest[0] ?? null;
}

function startOf(row: Facts, { start }: Span): number {
  const n = dayIn(row, start)?.n ?? NaN;
  return Number.isNaN(n) ? -Infinity : n;
}
