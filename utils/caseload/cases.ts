import type { Client } from '../street/caseload.ts';
import type { Draft } from './draft.ts';
import { newestHistories, withoutClientTables } from './histories.ts';
import { caseKey } from './identity.ts';
import { withoutSheets, withSheet } from './sheets.ts';

/** The one client whose number stood beside this case number, or null: none, or a case of several people. */
export function ownerOfCase(draft: Draft, caseNo: string): string | null {
  const owners = draft.lookup.byCase.get(caseNo);
  return owners?.size === 1 ? [...owners][0]! : null;
}

/**
 * Both numbers stood in one row or record. What was known of the case alone joins the client; when a
 * second client turns up beside the same case number, it leaves the first again.
 */
export function linkCase(draft: Draft, caseNo: string, client: string): void {
  const owners = draft.lookup.byCase.get(caseNo);
  if (owners?.has(client)) return;
  if (owners === undefined) joinCase(draft, caseNo, client);
  else for (const owner of [...owners]) splitCase(draft, caseNo, owner);
}

function joinCase(draft: Draft, caseNo: string, key: string): void {
  const alone = draft.get(caseKey(caseNo));
  if (!alone) return;
  const joined = withSheet(draft.ensure(key), { case: caseNo, joined: true, facts: alone.facts });
  const histories = withCaseTables(alone, caseNo);
  draft.remove(alone.key);
  draft.put({
    ...joined,
    histories: newestHistories(joined.histories, histories),
    ...(alone.listed?.[''] === undefined
      ? {}
      : { listed: { ...joined.listed, [caseNo]: later(joined.listed?.[caseNo], alone.listed['']) } }),
  });
}

const later = (a: string | undefined, b: string): string => (a !== undefined && a > b ? a : b);

function splitCase(draft: Draft, caseNo: string, key: string): void {
  const owner = draft.get(key);
  const sheet = owner?.sheets?.find((each) => each.case === caseNo && each.joined);
  if (!owner || !sheet) return;
  const rest = withoutSheets(owner, (each) => each === sheet);
  draft.put(withoutClientTables(rest, ({ joinedBy }) => joinedBy === caseNo));
  draft.put(withSheet(draft.ensure(caseKey(caseNo)), { case: null, joined: false, facts: sheet.facts }));
}

/** The histories of a case, marked with what ties them to the client. */
function withCaseTables(alone: Client, caseNo: string): Client['histories'] {
  return Object.fromEntries(
    Object.entries(alone.histories).map(([unit, history]) => [
      unit,
      { ...history, tables: history.tables?.map((table) => ({ ...table, joinedBy: caseNo })) },
    ]),
  );
}
