/** Rows of a history, and the tables of the page that they stand in. */
import type { Facts, History, HistoryTable } from '../street/caseload.ts';
import type { HistoryUnit } from '../street/reading.ts';

/** One table of a history as it was read now. */
export interface TableRead {
  table: HistoryTable;
  unit: HistoryUnit;
  rows: Facts[];
  readAt: string;
}

export const rowsOf = ({ rows }: Pick<History, 'rows'>, table: HistoryTable): Facts[] =>
  rows.filter((row) => standsIn(row, table));

export const isSameTable = (a: HistoryTable, b: HistoryTable): boolean =>
  a.doc === b.doc && a.reading === b.reading;

/** What a row says, whatever document says it. */
export const rowText = (row: Facts): string =>
  Object.keys(row)
    .sort()
    .map((field) => `${field}=${row[field]!.text}|${row[field]!.value}`)
    .join('\n');

export function standsIn(row: Facts, { doc, reading }: HistoryTable): boolean {
  for (const field in row) {
    const { source } = row[field]!;
    return source.doc === doc && source.reading === reading;
  }
  return false;
}
