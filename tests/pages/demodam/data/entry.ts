/** What stands in one field of the case system: a value, or whatever people and migrations left there instead. */
import type { Day } from './day.ts';
import type { Dice } from './random.ts';

export interface Entry<T = string> {
  /** Null when the field is empty, or holds something that is no value of its kind. */
  value: T | null;
  /** What stands in the field when there is no value. */
  written?: string;
}

/** Everything that means "empty" in this system. */
export const EMPTIES = [
  '',
  '-',
  'n.v.t.',
  'onbekend',
  'nog niet bekend',
  '01-01-1900',
  '31-12-9999',
] as const;

export const filled = <T>(value: T): Entry<T> => ({ value });

export const isEmpty = (entry: Entry<unknown>): boolean =>
  entry.value === null && (EMPTIES as readonly string[]).includes(entry.written ?? '');

export const isUnreadable = (entry: Entry<unknown>): boolean => entry.value === null && !isEmpty(entry);

export const emptyText = (dice: Dice): Entry<never> => ({
  value: null,
  written: dice.weighted([
    ['', 5],
    ['-', 3],
    ['onbekend', 1],
    ['n.v.t.', 1],
  ] as const),
});

/** A date that was never filled in; the old system before this one could not leave a date empty and wrote 1900. */
export const emptyDay = (dice: Dice): Entry<never> => ({
  value: null,
  written: dice.weighted([
    ['', 6],
    ['-', 3],
    ['01-01-1900', 2],
    ['n.v.t.', 1],
    ['onbekend', 1],
  ] as const),
});

/** No end: left out, or the far end of the calendar. */
export const openEnd = (dice: Dice): Entry<never> => ({
  value: null,
  written: dice.weighted([
    ['31-12-9999', 4],
    ['', 3],
    ['-', 1],
  ] as const),
});

/** Something was typed, but it is no date. */
export const noDay = (dice: Dice): Entry<never> => ({
  value: null,
  written: dice.pick(['zie dossier', 'week 48', 'in overleg', '31-02-2026', '??-09-2026', 'eind v/d maand']),
});

/** Turns a day into an unreadable entry once in a while. */
export const mostly = (dice: Dice, entry: Entry<Day>, unreadable = 0.03): Entry<Day> =>
  dice.chance(unreadable) ? noDay(dice) : entry;
