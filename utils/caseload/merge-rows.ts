import type { Client, Facts, SeenIn } from '../street/caseload.ts';
import type { Reading } from '../street/reading.ts';
import { linkCase, ownerOfCase } from './cases.ts';
import type { Draft } from './draft.ts';
import { factsOf, newestFacts } from './facts.ts';
import { rowText } from './history-rows.ts';
import { aloneKey, canBeOnePerson, caseKey, clientKey, normaliseNumber, numberIn } from './identity.ts';
import { isOrdinal, ordinal, tableId } from './lookup.ts';
import type { MergeContext } from './merge.ts';
import { withoutSheets, withSheet } from './sheets.ts';

interface RowRead {
  facts: Facts;
  number: string | null;
  caseNo: string | null;
  /** Where the row stands when it has no number. */
  alone: string;
}

/** Takes a list or record in; answers the client that each of its rows went to. */
export function mergeRows(draft: Draft, reading: Reading, { doc, readAt }: MergeContext): string[] {
  const rows = reading.rows.map((row): RowRead => {
    const facts = factsOf(row, reading, doc, readAt);
    return {
      facts,
      number: numberIn(facts, 'client_no'),
      caseNo: numberIn(facts, 'case_no'),
      alone: aloneKey(doc, reading.id, row.key),
    };
  });
  for (const number of sharedNumbers(rows)) {
    draft.lookup.shared.add(number);
    draft.remove(clientKey(number));
  }
  const now: ReadNow = {
    isList: reading.kind === 'list',
    readAt,
    seenIn: seenIn(reading),
    unnumbered: withoutCase(rows),
  };
  // Rows with a client number first, so that a case number alone finds its client wherever it stands.
  const keys = rows.map(() => '');
  for (const numbered of [true, false]) {
    for (const [at, row] of rows.entries()) {
      if ((personal(row, draft) !== null) === numbered) keys[at] = place(draft, row, now);
    }
  }
  const placed = new Set(keys);
  for (const key of [...(draft.lookup.alone.get(tableId(doc, reading.id)) ?? [])]) {
    if (!placed.has(key)) draft.remove(key);
  }
  for (const { alone } of rows) if (!placed.has(alone)) draft.remove(alone);
  return keys;
}

interface ReadNow {
  isList: boolean;
  readAt: string;
  seenIn: SeenIn | undefined;
  /** How many rows of each client number have no case number. */
  unnumbered: Map<string, { rows: number; placed: number }>;
}

function place(draft: Draft, row: RowRead, now: ReadNow): string {
  const number = personal(row, draft);
  if (number !== null) {
    if (row.caseNo !== null) linkCase(draft, row.caseNo, clientKey(number));
    return placeClient(draft, clientKey(number), row, now);
  }
  if (row.number === null && row.caseNo !== null) {
    const owner = ownerOfCase(draft, row.caseNo);
    const key = owner ?? caseKey(row.caseNo);
    const sheet = { case: owner ? row.caseNo : null, joined: owner !== null, facts: row.facts };
    put(draft, withSheet(draft.ensure(key), sheet), sheet.case ?? '', now);
    return key;
  }
  return placeAlone(draft, row, now);
}

function placeClient(draft: Draft, key: string, { facts, caseNo }: RowRead, now: ReadNow): string {
  let client = draft.ensure(key);
  let sheetCase = caseNo;
  const same = now.unnumbered.get(key);
  if (caseNo === null && now.isList && same) {
    if (same.placed === 0) client = withoutOrdinals(client, same.rows > 1);
    same.placed += 1;
    if (same.rows > 1) sheetCase = ordinal(same.placed);
  }
  put(draft, withSheet(client, { case: sheetCase, joined: false, facts }), sheetCase ?? '', now);
  return key;
}

/**
 * Without a number nothing says that the row is of the person who stood there before, so what was read
 * is replaced as a whole. Histories that joined stay only while every word of it is the same; the
 * caller merges the histories that stand in the tab again after a record without number changed.
 */
function placeAlone(draft: Draft, { facts, alone }: RowRead, now: ReadNow): string {
  const before = draft.get(alone);
  if (before && newestMoment(before.facts) > now.readAt) return alone;
  const fresh: Client = { key: alone, number: null, name: null, facts: {}, cases: [], histories: {} };
  const client = withSheet(fresh, { case: null, joined: false, facts: newestFacts({}, facts) });
  const stays = before !== undefined && rowText(before.facts) === rowText(facts);
  put(draft, { ...client, histories: stays ? before.histories : {} }, '', now);
  return alone;
}

function put(draft: Draft, client: Client, row: string, { isList, readAt, seenIn }: ReadNow): void {
  if (!isList) return draft.put(client);
  const before = client.listed?.[row];
  const at = before !== undefined && before > readAt ? before : readAt;
  const { seenIn: seenBefore, ...rest } = client;
  const seen = at === readAt ? seenIn : seenBefore;
  draft.put({ ...rest, listed: { ...client.listed, [row]: at }, ...(seen && { seenIn: seen }) });
}

/** The last page holds fewer rows than a page can, so its number can't be reckoned from them. */
function seenIn({ from, total, rows }: Reading): SeenIn | undefined {
  if (from === undefined || rows.length === 0) return undefined;
  const to = from + rows.length - 1;
  const isFull = from === 1 || (total !== null && to < total);
  const isWhole = isFull && (from - 1) % rows.length === 0;
  return { page: isWhole ? (from - 1) / rows.length + 1 : null, from, to };
}

/** The rows of a client that had no case number are numbered anew by each list: their order is no identity. */
function withoutOrdinals(client: Client, severalNow: boolean): Client {
  const rest = withoutSheets(client, (sheet) => sheet.case !== null && isOrdinal(sheet.case));
  if (!client.listed) return rest;
  const listed = Object.fromEntries(
    Object.entries(client.listed).filter(([row]) => !isOrdinal(row) && !(severalNow && row === '')),
  );
  return { ...rest, listed };
}

/** The row's client number, unless that number is one that several people share. */
const personal = ({ number }: RowRead, draft: Draft): string | null =>
  number === null || draft.lookup.shared.has(number) ? null : number;

function withoutCase(rows: RowRead[]): ReadNow['unnumbered'] {
  const counts: ReadNow['unnumbered'] = new Map();
  for (const { number, caseNo } of rows) {
    if (number === null || caseNo !== null) continue;
    const count = counts.get(clientKey(number));
    if (count) count.rows += 1;
    else counts.set(clientKey(number), { rows: 1, placed: 0 });
  }
  return counts;
}

/**
 * Numbers that stand beside two names in one list: partners in one file, or a column that was taken
 * for the client number and is not. Such a number is of no one person.
 */
function sharedNumbers(rows: RowRead[]): Set<string> {
  const names = new Map<string, string[]>();
  const shared = new Set<string>();
  for (const { number, facts } of rows) {
    const name = facts['client_name'];
    if (number === null || name?.state !== 'filled') continue;
    const text = name.text ?? String(name.value);
    if (normaliseNumber(text) === null) continue;
    const others = names.get(number);
    if (!others) names.set(number, [text]);
    else if (others.some((other) => !canBeOnePerson(other, text))) shared.add(number);
    else others.push(text);
  }
  return shared;
}

function newestMoment(facts: Facts): string {
  let newest = '';
  for (const field in facts) if (facts[field]!.readAt > newest) newest = facts[field]!.readAt;
  return newest;
}
