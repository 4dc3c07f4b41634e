/** What a reading keeps of its rows once they were handed over. */
import type { Cell, FieldId, Row } from '../street/reading.ts';

/** Primes of FNV-1a, and of a second hash beside it. */
const PRIME = 0x01000193;
const SECOND = 0x85ebca6b;

let [low, high] = [0, 0];

/** Adds a text to both hashes. */
function take(said: string): void {
  for (let at = 0; at < said.length; at += 1) {
    const code = said.charCodeAt(at);
    low = Math.imul(low ^ code, PRIME);
    high = Math.imul(high ^ code, SECOND);
  }
}

/** 53 bits of what a cell says: for two that say something else they are the same once in nine thousand million million. */
function printOf({ text, value, state }: Cell): number {
  low = high = 0;
  take(state);
  take('\0');
  take(String(text));
  // Most are their own value, and a long list has many.
  take(value === text ? '\u0001' : '\0');
  if (value !== text) take(String(value));
  return (high & 0x1fffff) * 2 ** 32 + (low >>> 0);
}

/** Of so many cells of a column the hash is kept while the others are made: a column with more has hardly any twice. */
const SHARED = 100;

export interface KeptRows {
  keys: readonly string[];
  /** Whether a row was read with a field. */
  has(field: FieldId): boolean;
  /** Whether a cell says what was read there. */
  says(at: number, field: FieldId, cell: Cell): boolean;
  /** Whether all cells of a row say what was read there. */
  saysAll(at: number, row: Row): boolean;
  /** The row says something else now, under the same key. */
  set(at: number, row: Row): void;
}

/**
 * Keys of rows, and of each cell enough to tell whether it still says the same: the page has the texts already, and a long list
 * need not be in its memory twice.
 *
 * @param rows each with the same fields
 */
export function keepRows(rows: readonly Row[]): KeptRows {
  const ids = Object.keys(rows[0]?.values ?? {});
  const prints = new Float64Array(rows.length * ids.length);
  const kept: KeptRows = {
    keys: rows.map(({ key }) => key),
    has: (field) => ids.includes(field),
    says: (at, field, cell) =>
      kept.has(field) && prints[at * ids.length + ids.indexOf(field)] === printOf(cell),
    saysAll: (at, { values }) => ids.every((id) => kept.says(at, id, values[id]!)),
    set(at, { values }) {
      ids.forEach((id, column) => (prints[at * ids.length + column] = printOf(values[id]!)));
    },
  };
  for (const [column, id] of ids.entries()) {
    // A text that stands in many rows is one cell, which they share.
    const known = new Map<Cell, number>();
    for (let at = 0; at < rows.length; at += 1) {
      const cell = rows[at]!.values[id]!;
      let print = known.get(cell);
      if (print === undefined) {
        print = printOf(cell);
        if (known.size < SHARED) known.set(cell, print);
      }
      prints[at * ids.length + column] = print;
    }
  }
  return kept;
}
