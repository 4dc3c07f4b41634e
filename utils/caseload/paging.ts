import type { Facts, History, HistoryTable } from '../street/caseload.ts';
import { isSameTable, rowsOf, rowText, standsIn, type TableRead } from './history-rows.ts';

/**
 * A page of a history that is shown in pages, put beside the pages that were read before. Null where it is
 * no further page of the same history, or where that is in any doubt: then it takes their place.
 *
 * Pages belong together when they are the same reading with the same columns, of the same length in all. A row is
 * known by what it says. Either every row of a page is new, or every row was read before: a page that holds some
 * of each shows that the history changed meanwhile, or is in another order. As many different rows as the page
 * says exist are then all of them, whatever their order.
 */
export function withPage(before: History, { table, unit, rows, readAt }: TableRead): History | null {
  if (table.total === undefined || readAt < before.readAt) return null;
  const tables = before.tables ?? [];
  if (!tables.every((other) => isOtherPage(other, table))) return null;
  const texts = new Set(rows.map(rowText));
  const others = before.rows.filter((row) => !texts.has(rowText(row)));
  const known = before.rows.length - others.length;
  if (known !== 0 && known !== rows.length) return null;
  if (others.length + rows.length > table.total || texts.size !== rows.length) return null;
  // What stood in this very table is not on the page any more: its rows have other keys or none.
  const kept = others.map((row) => (standsIn(row, table) ? withoutPlace(row) : row));
  const standing = tables.filter(
    (other) => !isSameTable(other, table) && rowsOf({ rows: kept }, other).length > 0,
  );
  const all = [...kept, ...rows];
  const complete = all.length === table.total;
  return { unit, fields: table.fields, rows: all, complete, readAt, tables: [...standing, table] };
}

/** True where tables of which each shows some rows of a history show all of them together. */
export const coverAll = (tables: HistoryTable[], rows: Facts[]): boolean => {
  const [first] = tables;
  return first?.total === rows.length && tables.every((table) => isOtherPage(table, first));
};

const isOtherPage = (a: HistoryTable, b: HistoryTable): boolean =>
  a.reading === b.reading &&
  a.total === b.total &&
  a.joinedBy === undefined &&
  b.joinedBy === undefined &&
  a.fields.length === b.fields.length &&
  a.fields.every((field) => b.fields.includes(field));

function withoutPlace(row: Facts): Facts {
  return Object.fromEntries(
    Object.entries(row).map(([field, fact]) => [field, { ...fact, source: { ...fact.source, row: '' } }]),
  );
}
