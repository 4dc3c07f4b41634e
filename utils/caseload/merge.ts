import type { Caseload, Client } from '../street/caseload.ts';
import { isProposal, type Reading } from '../street/reading.ts';
import { coverageOf, largerTotal } from './coverage.ts';
import { Draft } from './draft.ts';
import { fieldsShownBy } from './facts.ts';
import { withoutClientTables } from './histories.ts';
import { tableId } from './lookup.ts';
import { mergeHistory } from './merge-history.ts';
import { mergeRows } from './merge-rows.ts';

export interface MergeContext {
  /** Random id of the document (one load of one frame) that shows the reading. */
  doc: string;
  /** ISO time. */
  readAt: string;
  /** Only for a history: key of the client that it belongs to, from `historyOwner`; null is nobody known. */
  owner?: string | null;
}

export interface Merged {
  caseload: Caseload;
  /** Keys of the clients that are new, changed or gone. */
  changed: string[];
  /** The client that each row went to, in row order; empty for a proposal. */
  clients: string[];
}

export const emptyCaseload = (system: string): Caseload => ({
  system,
  clients: {},
  coverage: { seen: 0, total: null, oldest: null },
  fieldsShown: [],
});

/**
 * Takes one reading into the caseload of its system. The caseload given stays as it is; what did not
 * change is shared with the answer. Merging a reading again changes nothing but when it was read.
 *
 * Clients merge by client number only. A case number stands for itself and joins a client where both
 * numbers stood in one row or record; without a number a row or record stands alone.
 */
export function merge(caseload: Caseload, reading: Reading, context: MergeContext): Merged {
  if (isProposal(reading)) return { caseload, changed: [], clients: [] };
  const draft = new Draft(caseload);
  const clients =
    reading.kind === 'history' ? mergeHistory(draft, reading, context) : mergeRows(draft, reading, context);
  const total =
    reading.kind === 'list' ? largerTotal(caseload.coverage.total, reading.total) : caseload.coverage.total;
  const next = draft.finish({
    coverage: coverageOf(draft.clients, total),
    fieldsShown: union(caseload.fieldsShown, fieldsShownBy(reading)),
  });
  return { caseload: next, changed: draft.changed, clients };
}

/** Drops what stood alone in a document that is gone: nothing could ever join it again. */
export function forgetDocument(caseload: Caseload, doc: string): Omit<Merged, 'clients'> {
  const draft = new Draft(caseload);
  for (const client of Object.values(draft.clients)) {
    if (client.key.startsWith('alone:') && standsIn(client, doc)) draft.remove(client.key);
  }
  const { coverage, fieldsShown } = caseload;
  const next = draft.finish({ coverage: coverageOf(draft.clients, coverage.total), fieldsShown });
  return { caseload: next, changed: draft.changed };
}

/** Takes one table of a history from whoever has it: whose it is is in doubt. */
export function forgetTable(caseload: Caseload, doc: string, reading: string): Omit<Merged, 'clients'> {
  const draft = new Draft(caseload);
  for (const key of [...(draft.lookup.byTable.get(tableId(doc, reading)) ?? [])]) {
    const holder = draft.get(key)!;
    draft.put(withoutClientTables(holder, (table) => table.doc === doc && table.reading === reading));
  }
  const { coverage, fieldsShown } = caseload;
  return { caseload: draft.finish({ coverage, fieldsShown }), changed: draft.changed };
}

const standsIn = (client: Client, doc: string): boolean =>
  client.key.startsWith(`alone:${encodeURIComponent(doc)}/`);

function union(a: string[], b: string[]): string[] {
  const added = b.filter((field, at) => !a.includes(field) && b.indexOf(field) === at);
  return added.length === 0 ? a : [...a, ...added];
}
