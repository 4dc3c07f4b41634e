import { daysBetween } from '../days.ts';
import type { Study } from '../study.ts';

const STEP = { minute: 60_000, hour: 3_600_000 } as const;

/**
 * A moment as a study lets it out, in ms: exact, cut to the minute or hour, or since the session began (to the second).
 *
 * @param at ms since 1970
 * @param start ms since 1970 at which the session began
 */
export function momentOf(at: number, form: Study['timestamps'], start: number): number {
  if (form === 'relative') return Math.round((at - start) / 1000) * 1000;
  return form === 'exact' ? at : Math.floor(at / STEP[form]) * STEP[form];
}

/** For formats that know moments only: relative time is reckoned from 1970-01-01T00:00:00Z. */
export const isoOf = (at: number, form: Study['timestamps'], start: number): string =>
  new Date(momentOf(at, form, start)).toISOString();

/**
 * Week of the study by UTC days, from 1, as two digits; `00` where the study lets out relative time only, as a week
 * would tell when that was, and for what stands before the first day.
 */
export function weekOf(at: number, { period, timestamps }: Study): string {
  if (timestamps === 'relative') return '00';
  const day = daysBetween(period.from, new Date(at).toISOString().slice(0, 10));
  return `${day < 0 ? 0 : Math.floor(day / 7) + 1}`.padStart(2, '0');
}
