import type { Fact, Facts } from '../street/caseload.ts';
import type { FieldId } from '../street/reading.ts';
import { fieldById } from '../vocabulary/index.ts';
import { Day } from './day.ts';

class Unread extends Error {}

/**
 * Thrown where a rule asks for what was not read. CEL's `||` and `&&` absorb it when the other side
 * settles the outcome; what is left at the end is "unknown". One object, so that throwing is cheap.
 */
export const UNREAD: Error = new Unread('not read');

/** The day of a fact: Day.none when it is empty, undefined when it can't be used. */
export function dayOf({ state, value }: Fact): Day | undefined {
  if (state === 'unreadable') return undefined;
  if (state === 'empty') return Day.none;
  return (typeof value === 'string' && Day.parse(value)) || undefined;
}

/** The day in a row's cell: Day.none when it is empty, undefined when it was not read. */
export const dayIn = (row: Facts, field: FieldId): Day | undefined => row[field] && dayOf(row[field]);

/** Whether a row's cell is filled in; undefined when it was not read. */
export function filledIn(row: Facts, field: FieldId): boolean | undefined {
  const state = row[field]?.state;
  return state === undefined || state === 'unreadable' ? undefined : state === 'filled';
}

/** Filled or empty, and a date that is a date. */
export function isUsable({ state, value }: Fact, field: FieldId): boolean {
  if (state !== 'filled') return state === 'empty';
  if (fieldById(field)?.type !== 'date') return true;
  return typeof value === 'string' && Day.parse(value) !== null;
}
