/** When what was read counts as the same as what stands on the page. */
import type { Cell } from '../../utils/street/reading.ts';
import type { TrueCell } from './truth.ts';

/** Text as a person sees it: one space where the page has white space of any kind. */
export const squash = (text: unknown): string =>
  (text === null || text === undefined ? '' : String(text as string))
    .replace(/[\u200e\u200f\u00a0]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A label without the colon or star that ends it. */
export const plainLabel = (label: string): string =>
  squash(label)
    .toLowerCase()
    .replace(/[:*]+$/, '')
    .trim();

/** What each cell of a row shows. */
export const textsOf = (row: { values: Record<string, Cell> }): string[] =>
  Object.values(row.values).map(({ text, value }) => squash(text ?? value));

/** `loose`: the cell may hold the value with something around it, or a part of what the truth tells. */
export function sameText(cell: Cell | undefined, truth: TrueCell, loose: boolean): boolean {
  const got = squash(cell?.text);
  const text = squash(truth.text);
  if (got === text) return true;
  if (!loose) return false;
  const value = squash(truth.value);
  return (got !== '' && text.includes(got)) || (value !== '' && got.includes(value));
}

const UNITS =
  /\b(geleden|ago|dag(en)?|we(e)?k(en|s)?|maand(en)?|jaar|jaren|day(s)?|month(s)?|year(s)?|uur|uren|hour(s)?|minu(u)?t\w*|yesterday|gisteren|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i;

/** Whether a text tells a moment by its distance from now. */
export const isRelative = (text: string): boolean => UNITS.test(squash(text));

const DAY = 86_400_000;
const dayOf = (value: unknown): number => Date.parse(squash(value).slice(0, 10));

export function sameValue(cell: Cell | undefined, truth: TrueCell, type: string): boolean {
  const { value: wanted, text } = truth;
  if (wanted === null) return squash(cell?.value) === '';
  if (type === 'date' && isRelative(text) && !/\d{4}/.test(text)) return isNear(cell, truth);
  return sameExactly(cell, truth, type);
}

/** As {@link sameValue}, but a relative date must be the very day. */
export function sameExactly(cell: Cell | undefined, { value: wanted }: TrueCell, type: string): boolean {
  if (wanted === null) return squash(cell?.value) === '';
  if (!cell) return false;
  const got = squash(cell.value ?? cell.text);
  if (type === 'date') return got.slice(0, 10) === squash(wanted).slice(0, 10);
  if (type === 'integer' || typeof wanted === 'number') {
    return Number(got.replace(/[^\d.,-]/g, '').replace(',', '.')) === Number(wanted);
  }
  return got.toLowerCase() === squash(wanted).toLowerCase();
}

/** A relative date is right within the unit that it names. */
function isNear(cell: Cell | undefined, { text, value }: TrueCell): boolean {
  const said = squash(text).toLowerCase();
  const days = /jaar|jaren|year/.test(said)
    ? 366
    : /maand|month/.test(said)
      ? 31
      : /week|weken/.test(said)
        ? 8
        : 2;
  return Math.abs(dayOf(cell?.value) - dayOf(value)) / DAY <= days;
}
