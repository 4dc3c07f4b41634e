import type { Facts } from '../street/caseload.ts';

/**
 * Who a row or record is about. Keys are made from numbers only: a name never makes one, so that two
 * namesakes can never fall together.
 */

/** A number as it is compared: without any space ("204 881" is "204881"). Null when nothing is left. */
export function normaliseNumber(text: string | null | undefined): string | null {
  const number = (text ?? '').replace(/[\s\u00a0\u2007\u202f\u200b\ufeff]+/g, '');
  return number === '' ? null : number;
}

/** The number that stands in a field, or null when the field is absent, empty or unreadable. */
export function numberIn(facts: Facts, field: 'client_no' | 'case_no'): string | null {
  const fact = facts[field];
  if (fact?.state !== 'filled') return null;
  const value = typeof fact.value === 'string' || typeof fact.value === 'number' ? String(fact.value) : null;
  return normaliseNumber(value ?? fact.text);
}

export const clientKey = (number: string): string => `nr:${number}`;

export const caseKey = (number: string): string => `case:${number}`;

/** Key of what has no number: it stands for this one row of this one table of this one document. */
export const aloneKey = (doc: string, reading: string, row: string | null): string =>
  `alone:${[doc, reading, ...(row === null ? [] : [row])].map(encodeURIComponent).join('/')}`;

/**
 * Whether two spellings can be of one person: every word of the shorter has its like in the longer,
 * an initial being like any word that starts with it ("Vossen, S." and "Samira VOSSEN").
 */
export function canBeOnePerson(a: string, b: string): boolean {
  const [short, long] = [words(a), words(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  const free = [...long];
  return short.every((word) => {
    const at = free.findIndex((other) => isLike(word, other));
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  });
}

const isLike = (a: string, b: string): boolean =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

/** Longest first, so that a surname is not taken by an initial. */
const words = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
