import type { Client, Facts, HistoryTable } from '../street/caseload.ts';
import type { Reading } from '../street/reading.ts';
import type { Draft } from './draft.ts';
import { factsOf, fieldsShownBy } from './facts.ts';
import { withoutClientTables, withTable } from './histories.ts';
import { isSameTable, rowsOf, rowText } from './history-rows.ts';
import { aloneKey, clientKey, numberIn } from './identity.ts';
import { tableId } from './lookup.ts';
import type { MergeContext } from './merge.ts';

/** Takes a history in; answers the client that each of its rows went to. */
export function mergeHistory(draft: Draft, reading: Reading, context: MergeContext): string[] {
  const { doc, readAt } = context;
  const unit = reading.unit;
  if (!unit) return [];
  const rows = reading.rows.map((row) => factsOf(row, reading, doc, readAt));
  const keys = ownersOf(rows, draft, reading, context);
  const groups = new Map<string, Facts[]>();
  for (const [at, key] of keys.entries()) {
    const group = groups.get(key);
    if (group) group.push(rows[at]!);
    else groups.set(key, [rows[at]!]);
  }
  if (rows.length === 0) groups.set(defaultOwner(draft, reading, context), []);

  const complete = groups.size === 1 && (reading.total === null || rows.length >= reading.total);
  takeBack(draft, { doc, reading: reading.id, rows, keep: groups });
  for (const [key, group] of groups) {
    const client = draft.ensure(key);
    const joinedBy = joiningCase(client, doc);
    const table: HistoryTable = {
      doc,
      reading: reading.id,
      fields: fieldsShownBy(reading),
      complete,
      ...(!complete && groups.size === 1 && reading.total !== null && { total: reading.total }),
      ...(joinedBy === null ? {} : { joinedBy }),
    };
    const history = withTable(
      client.histories[unit],
      { table, unit, rows: group, readAt },
      client.number !== null,
    );
    draft.put({ ...client, histories: { ...client.histories, [unit]: history } });
  }
  return rows.length === 0 ? [...groups.keys()] : keys;
}

/**
 * A table whose rows name their client belongs to those clients, whatever else stands on the page; a
 * row without number among them belongs to nobody that is known.
 */
function ownersOf(rows: Facts[], draft: Draft, reading: Reading, context: MergeContext): string[] {
  const numbers = rows.map((row) => numberIn(row, 'client_no'));
  const alone = aloneKey(context.doc, reading.id, null);
  if (numbers.every((number) => number === null)) {
    const owner = defaultOwner(draft, reading, context);
    return rows.map(() => owner);
  }
  return numbers.map((number) =>
    number === null || draft.lookup.shared.has(number) ? alone : clientKey(number),
  );
}

/** The owner that the context names, where it is a client that can be known. */
function defaultOwner(draft: Draft, reading: Reading, { doc, owner }: MergeContext): string {
  const alone = aloneKey(doc, reading.id, null);
  if (owner === null || owner === undefined) return alone;
  return owner.startsWith('nr:') || draft.get(owner) ? owner : alone;
}

/**
 * The table may have been given to another client a moment ago: it stood alone until the record was
 * read, or the page showed the next client's rows before the next client's name. Where the rows are
 * the same ones they were never the other's.
 */
function takeBack(
  draft: Draft,
  read: { doc: string; reading: string; rows: Facts[]; keep: Map<string, unknown> },
): void {
  const table = { doc: read.doc, reading: read.reading, fields: [], complete: false };
  const holders = draft.lookup.byTable.get(tableId(read.doc, read.reading));
  for (const key of [...(holders ?? [])]) {
    const holder = draft.get(key);
    if (!holder || read.keep.has(key)) continue;
    if (key === aloneKey(read.doc, read.reading, null)) {
      draft.remove(key);
      continue;
    }
    const texts = new Set(read.rows.map(rowText));
    const held = Object.values(holder.histories).flatMap((history) => rowsOf(history, table));
    if (held.length > 0 && !held.some((row) => texts.has(rowText(row)))) continue;
    draft.put(withoutClientTables(holder, (each) => isSameTable(each, table)));
  }
}

/**
 * The case number that alone ties this document to the client, or null where the client's own number
 * does. A document may have shown several records: what it showed last counts.
 */
function joiningCase(client: Client, doc: string): string | null {
  let last: { at: string; case: string | null } = { at: '', case: null };
  for (const { joined, facts, case: caseNo } of client.sheets ?? []) {
    for (const { source, readAt } of Object.values(facts)) {
      if (source.doc !== doc || readAt < last.at || (readAt === last.at && joined)) continue;
      last = { at: readAt, case: joined ? caseNo : null };
    }
  }
  return last.case;
}
