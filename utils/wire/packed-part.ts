/**
 * A part of a reading as it travels from the guest to the desk. By column, each different cell once: a list has few
 * different values in most of its columns, and what a message costs the page grows with its length.
 */
import type { Cell, CellState, CellValue, FieldId, ReadingPart, Row } from '../street/reading.ts';

/** Text alone: filled, and its own value. Else text, value and state. */
export type PackedCell = string | [text: string | null, value: CellValue, state: CellState];

export interface PackedPart extends Omit<ReadingPart, 'rows'> {
  /** Key of each row. */
  keys: string[];
  columns: {
    id: FieldId;
    cells: PackedCell[];
    /** By row, which of the cells it has, −1 for none; null when each row has the cell of its own number. */
    at: number[] | null;
  }[];
}

const packCell = ({ text, value, state }: Cell): PackedCell =>
  state === 'filled' && text !== null && value === text ? text : [text, value, state];

const unpackCell = (cell: PackedCell): Cell =>
  typeof cell === 'string'
    ? { text: cell, value: cell, state: 'filled' }
    : { text: cell[0], value: cell[1], state: cell[2] };

export function packPart({ rows, ...part }: ReadingPart): PackedPart {
  const columns = new Map<FieldId, { known: Map<Cell, number>; at: number[] }>();
  rows.forEach(({ values }, row) => {
    for (const id in values) {
      let column = columns.get(id);
      if (!column) columns.set(id, (column = { known: new Map(), at: [] }));
      const { known, at } = column;
      const cell = values[id]!;
      let number = known.get(cell);
      if (number === undefined) known.set(cell, (number = known.size));
      while (at.length < row) at.push(-1);
      at.push(number);
    }
  });
  return {
    ...part,
    keys: rows.map(({ key }) => key),
    columns: [...columns].map(([id, { known, at }]) => {
      while (at.length < rows.length) at.push(-1);
      const own = known.size === rows.length;
      return { id, cells: Array.from(known.keys(), packCell), at: own ? null : at };
    }),
  };
}

/** @throws Error where a row names a cell that is not there */
export function unpackPart({ keys, columns, ...part }: PackedPart): ReadingPart {
  const rows = keys.map((key): Row => ({ key, values: {} }));
  for (const { id, cells, at } of columns) {
    const unpacked = cells.map(unpackCell);
    if ((at ?? cells).length !== rows.length)
      throw new Error(`read: “${id}” has ${(at ?? cells).length} entries for ${rows.length} rows.`);
    rows.forEach(({ values }, row) => {
      const number = at ? at[row]! : row;
      if (number === -1) return;
      const cell = unpacked[number];
      if (!cell)
        throw new Error(`read: row ${row} names cell ${number} of “${id}”, which has ${cells.length}.`);
      values[id] = cell;
    });
  }
  return { ...part, rows };
}
