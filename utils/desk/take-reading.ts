import {
  emptyCaseload,
  forgetDocument,
  forgetTable,
  historyOwner,
  merge,
  type Standing,
} from '../caseload/index.ts';
import type { DocState, SessionMemory, TabState } from '../store/session.ts';
import { isProposal, type Reading } from '../street/reading.ts';

/** So long a page may take to draw the whole of another client. */
const DOUBT_MS = 5000;

/**
 * Takes one whole reading of a document into the caseload of its system, and notes in the tab which
 * client each row went to.
 */
export function takeReading(
  memory: SessionMemory,
  tab: TabState,
  doc: string,
  reading: Reading,
  readAt: string,
): void {
  const known = tab.docs[doc]!;
  const { rows, ...head } = reading;
  if (!known.readings[head.id]) memory.notePage(known.origin, head);
  const owner = reading.kind === 'history' ? ownerOf(tab, doc) : null;
  const before = memory.caseloads.get(known.origin) ?? emptyCaseload(known.origin);
  const { caseload, changed, clients } = merge(before, reading, { doc, readAt, owner });
  memory.saveCaseload(caseload, changed);
  known.readings[head.id] = { head, count: rows.length, readAt, clients, owner };
}

/** Histories that stand alone but belong to a record that was read after them. */
export function strayHistories(tab: TabState): { doc: string; reading: string }[] {
  return Object.entries(tab.docs).flatMap(([doc, { readings }]) =>
    Object.values(readings)
      .filter(({ head, owner }) => head.kind === 'history' && owner === null && ownerOf(tab, doc) !== null)
      .map(({ head }) => ({ doc, reading: head.id })),
  );
}

/** Clients whose records stand in a document. */
export const recordsIn = (known: DocState): string[] =>
  Object.values(known.readings)
    .filter(({ head }) => head.kind === 'record' && !isProposal(head))
    .flatMap(({ clients }) => clients);

/**
 * A page that draws itself anew in steps may show the next client's history under the name of the one before: what
 * was read of a history a moment before the record became another client's is taken back, and is nobody's until it is
 * read again.
 *
 * @param before clients whose records stood in the document before
 * @param now readings that came with the record: whose these are is certain
 */
export function takeBackInDoubt(
  memory: SessionMemory,
  tab: TabState,
  doc: string,
  { before, now, readAt }: { before: string[]; now: Set<string>; readAt: string },
): void {
  const known = tab.docs[doc]!;
  const after = recordsIn(known);
  const left = before.filter((client) => !after.includes(client));
  if (after.length === 0 || left.length === 0) return;
  for (const [reading, { head, clients, readAt: then }] of Object.entries(known.readings)) {
    const isRecent = Date.parse(readAt) - Date.parse(then) < DOUBT_MS;
    if (head.kind !== 'history' || now.has(reading) || !isRecent) continue;
    if (!clients.some((client) => left.includes(client))) continue;
    const caseload = memory.caseloads.get(known.origin);
    if (!caseload) continue;
    const rest = forgetTable(caseload, doc, reading);
    memory.saveCaseload(rest.caseload, rest.changed);
  }
}

/** Drops what stood alone in a document that is gone: no later reading could join it. */
export function forgetDoc(memory: SessionMemory, tab: TabState, doc: string): void {
  const known = tab.docs[doc];
  if (!known) return;
  delete tab.docs[doc];
  const before = memory.caseloads.get(known.origin);
  if (!before) return;
  const { caseload, changed } = forgetDocument(before, doc);
  memory.saveCaseload(caseload, changed);
}

/**
 * Whose history stands in a document. A record in another frame counts only where that frame began first:
 * a frame that has gone on to the next client may stand beside the history of the one before.
 */
function ownerOf(tab: TabState, doc: string): string | null {
  const standing = standingIn(tab);
  const owner = historyOwner(doc, standing);
  if (owner === null) return null;
  const fits = (standingDoc: string): boolean =>
    standingDoc === doc || tab.docs[standingDoc]!.since <= tab.docs[doc]!.since;
  return standing.some((each) => each.clients.includes(owner) && fits(each.doc)) ? owner : null;
}

const standingIn = (tab: TabState): Standing[] =>
  Object.entries(tab.docs).flatMap(([doc, { readings }]) =>
    Object.values(readings).map(({ head, clients }) => ({
      doc,
      kind: head.kind,
      confidence: head.confidence,
      clients,
    })),
  );
