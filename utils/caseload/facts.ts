import type { Fact, Facts } from '../street/caseload.ts';
import type { Cell, FieldId, Reading, Row } from '../street/reading.ts';
import { fieldById } from '../vocabulary/index.ts';

/**
 * The cells of a row as facts. The handling classes are enforced here once more: a field of class
 * `never` or without class is refused, and of `presence` only yes or no goes on.
 */
export function factsOf(row: Row, reading: Reading, doc: string, readAt: string): Facts {
  const facts: Facts = {};
  for (const field in row.values) {
    const cell = allowed(field, row.values[field]!);
    if (cell) facts[field] = { ...cell, readAt, source: { doc, reading: reading.id, row: row.key, field } };
  }
  return facts;
}

/** Fields of a reading that may enter the caseload. */
export const fieldsShownBy = (reading: Reading): FieldId[] =>
  reading.fields.flatMap(({ id }) => (id !== null && mayEnter(id) ? [id] : []));

const mayEnter = (field: FieldId): boolean => {
  const handling = fieldById(field)?.handling;
  return handling !== undefined && handling !== 'never';
};

function allowed(field: FieldId, cell: Cell): Cell | null {
  const handling = fieldById(field)?.handling;
  if (handling === undefined || handling === 'never') return null;
  if (handling !== 'presence') return { text: cell.text, value: cell.value, state: cell.state };
  const filled = typeof cell.value === 'boolean' ? cell.value : cell.state !== 'empty';
  return { text: null, value: filled, state: filled ? 'filled' : 'empty' };
}

/** The newest fact of each field. Both stay as they are; equal moments are settled the same way in any order. */
export function newestFacts(a: Facts, b: Facts): Facts {
  const merged: Facts = { ...a };
  for (const field in b) {
    const mine = merged[field];
    if (!mine || isNewer(b[field]!, mine)) merged[field] = b[field]!;
  }
  return merged;
}

function isNewer(a: Fact, b: Fact): boolean {
  if (a.readAt !== b.readAt) return a.readAt > b.readAt;
  return rank(a) > rank(b);
}

/** At one moment a filled value says more than an empty one; the rest only has to be the same in any order. */
const rank = ({ state, source, text, value }: Fact): string =>
  JSON.stringify([state === 'filled' ? 1 : 0, source.doc, source.reading, source.row, text, value]);

export const isSameValue = (a: Fact, b: Fact): boolean =>
  a.state === b.state && a.value === b.value && a.text === b.text;
