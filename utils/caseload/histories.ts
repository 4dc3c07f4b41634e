import type { Client, Facts, History, HistoryTable } from '../street/caseload.ts';
import type { HistoryUnit } from '../street/reading.ts';
import { isSameTable, standsIn, type TableRead } from './history-rows.ts';
import { coverAll, withPage } from './paging.ts';

/**
 * The history with a table renewed. Tables of one document stand beside each other ("current" and
 * "closed"), pages of one reading complement each other; any other table of another document takes the place of
 * all that was read before it.
 *
 * @param isKnown the client has a number: only then a further page can be told from somebody else's
 */
export function withTable(before: History | undefined, read: TableRead, isKnown: boolean): History {
  const { table, unit, rows, readAt } = read;
  const fresh: History = {
    unit,
    fields: table.fields,
    rows,
    complete: table.complete,
    readAt,
    tables: [table],
  };
  if (!before) return fresh;
  const paged = isKnown ? withPage(before, read) : null;
  if (paged) return paged;
  const tables = before.tables ?? [];
  const sameDocument = tables.some(({ doc }) => doc === table.doc);
  if (!sameDocument) return before.readAt > readAt ? before : fresh;
  if (before.readAt > readAt && tables.some((other) => isSameTable(other, table))) return before;
  const rest = withoutTables(before, (other) => isSameTable(other, table));
  if (!rest) return fresh;
  return gather(
    before,
    [...(rest.tables ?? []), table],
    [...rest.rows, ...rows],
    readAt > rest.readAt ? readAt : rest.readAt,
  );
}

/** The history without some of its tables; undefined when none is left. */
export function withoutTables(history: History, gone: (table: HistoryTable) => boolean): History | undefined {
  const tables = history.tables ?? [];
  const leaving = tables.filter(gone);
  if (leaving.length === 0) return history;
  const staying = tables.filter((table) => !gone(table));
  if (staying.length === 0) return undefined;
  const rows = history.rows.filter((row) => !leaving.some((table) => standsIn(row, table)));
  return gather(history, staying, rows, history.readAt);
}

/** The client without the tables named; units that lose their last table go. */
export function withoutClientTables(client: Client, gone: (table: HistoryTable) => boolean): Client {
  const histories: Client['histories'] = {};
  for (const [unit, history] of Object.entries(client.histories)) {
    const rest = withoutTables(history, gone);
    if (rest) histories[unit as HistoryUnit] = rest;
  }
  return { ...client, histories };
}

/** The newer history of each unit. */
export function newestHistories(a: Client['histories'], b: Client['histories']): Client['histories'] {
  const merged = { ...a };
  for (const [unit, history] of Object.entries(b) as [HistoryUnit, History][]) {
    const mine = merged[unit];
    if (!mine || history.readAt > mine.readAt) merged[unit] = history;
  }
  return merged;
}

function gather(history: History, tables: HistoryTable[], rows: Facts[], readAt: string): History {
  return {
    unit: history.unit,
    fields: [...new Set(tables.flatMap(({ fields }) => fields))],
    rows,
    complete: tables.every(({ complete }) => complete) || coverAll(tables, rows),
    readAt,
    tables,
  };
}
