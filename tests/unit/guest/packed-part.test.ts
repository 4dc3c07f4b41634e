import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell, Row } from '../../../utils/street/reading.ts';
import { packPart, unpackPart } from '../../../utils/wire/packed-part.ts';

const head = {
  id: 'r1',
  kind: 'list' as const,
  source: 'detected' as const,
  confidence: 0.9,
  fields: [],
  total: null,
};
const part = (rows: Row[]) => ({ head, whole: true, count: rows.length, from: 0, rows });

const cell: fc.Arbitrary<Cell> = fc.record({
  text: fc.option(fc.string()),
  value: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
  state: fc.constantFrom('filled' as const, 'empty' as const, 'unreadable' as const),
});
const id = fc.constantFrom('client_no', 'client_name', 'client_status', 'last_contact');
const row: fc.Arbitrary<Row> = fc.record({
  key: fc.string(),
  values: fc.dictionary(id, cell, { noNullPrototype: true }),
});

test('what is packed and sent comes out as it was', () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const sent: unknown = JSON.parse(JSON.stringify(packPart(part(rows))));
      expect(unpackPart(sent as ReturnType<typeof packPart>)).toEqual(part(rows));
    }),
  );
});

test('a value that many rows share travels once', () => {
  const status: Cell = { text: 'Lopend', value: 'Lopend', state: 'filled' };
  const rows = Array.from({ length: 100 }, (_, i) => ({ key: `#${i}`, values: { client_status: status } }));
  expect(packPart(part(rows)).columns).toEqual([
    { id: 'client_status', cells: ['Lopend'], at: Array<number>(100).fill(0) },
  ]);
});

test.each([
  ['a cell that is not there', [3], /names cell 3/],
  ['too few entries', [], /0 entries for 1 rows/],
])('%s is refused', (_what, at, error) => {
  const packed = { ...packPart(part([])), keys: ['a'], columns: [{ id: 'team', cells: ['Noord'], at }] };
  expect(() => unpackPart(packed)).toThrow(error);
});
