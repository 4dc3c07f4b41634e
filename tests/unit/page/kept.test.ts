import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepRows } from '../../../utils/page/kept.ts';
import type { Cell, Row } from '../../../utils/street/reading.ts';

const filled = (text: string): Cell => ({ text, value: text, state: 'filled' });
const EMPTY: Cell = { text: null, value: null, state: 'empty' };
const row = (key: string, values: Row['values']): Row => ({ key, values });

const cell: fc.Arbitrary<Cell> = fc.record({
  text: fc.option(fc.oneof(fc.constantFrom('', 'null', '12', '2026-01-02', 'ja'), fc.string())),
  value: fc.oneof(
    fc.constantFrom<Cell['value'][]>(null, true, false, 12, '12', ''),
    fc.string(),
    fc.integer(),
  ),
  state: fc.constantFrom('filled', 'empty', 'unreadable'),
});
/** As strings: a number and its digits, or null and “null”, never stand for one cell of one field. A value may be the text itself. */
const said = ({ text, value, state }: Cell): string =>
  JSON.stringify([state, `${text}`, value === text, `${value}`]);

describe('rows that were read', () => {
  test('a cell says the same as another exactly when all of it is the same', () => {
    fc.assert(
      fc.property(cell, cell, (one, other) => {
        const kept = keepRows([row('a', { note: one })]);
        expect(kept.says(0, 'note', { ...one })).toBe(true);
        expect(kept.says(0, 'note', other)).toBe(said(one) === said(other));
      }),
      { numRuns: 3000, examples: [[{ text: 'null', value: null, state: 'empty' }, EMPTY]] },
    );
  });

  test('each row and field is told from the others', () => {
    const rows = Array.from({ length: 50 }, (_, at) =>
      row(`${at}`, { name: filled(`N${at}`), note: filled(`T${at}`) }),
    );
    const kept = keepRows(rows);
    expect(kept.keys).toEqual(rows.map(({ key }) => key));
    rows.forEach((each, at) => {
      expect(kept.saysAll(at, each)).toBe(true);
      expect(kept.says(at, 'name', each.values['note']!)).toBe(false);
      expect(kept.saysAll((at + 1) % 50, each)).toBe(false);
    });
  });

  test('a row under the same key can say something else', () => {
    const kept = keepRows([
      row('a', { name: filled('Ans'), note: EMPTY }),
      row('b', { name: filled('Bo'), note: EMPTY }),
    ]);
    kept.set(1, row('b', { name: filled('Bo'), note: filled('Belt terug') }));
    expect(kept.says(0, 'note', EMPTY)).toBe(true);
    expect(kept.says(1, 'note', EMPTY)).toBe(false);
    expect(kept.says(1, 'name', filled('Bo'))).toBe(true);
    expect(kept.says(1, 'note', filled('Belt terug'))).toBe(true);
  });

  test('a field that was not read is not there, and no cell says what was read of it', () => {
    const kept = keepRows([row('a', { name: EMPTY }), row('b', { name: filled('Bo') })]);
    expect([kept.has('name'), kept.has('note')]).toEqual([true, false]);
    expect(kept.says(0, 'note', EMPTY)).toBe(false);
    expect(keepRows([]).keys).toEqual([]);
  });
});
