import { emptyCaseload, forgetDocument, historyOwner, merge, type Standing } from '../caseload/index.ts';
import type { SessionMemory, TabState } from '../store/session.ts';
import type { Reading } from '../street/reading.ts';

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
  const owner = reading.kind === 'history' ? historyOwner(doc, standing(tab)) : null;
  const before = memory.caseloads.get(known.origin) ?? emptyCaseload(known.origin);
  const { caseload, changed, clients } = merge(before, reading, { doc, readAt, owner });
  memory.saveCaseload(caseload, changed);
  known.readings[head.id] = { head, count: rows.length, readAt, clients };
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

const standing = (tab: TabState): Standing[] =>
  Object.entries(tab.docs).flatMap(([doc, { readings }]) =>
    Object.values(readings).map(({ head, clients }) => ({
      doc,
      kind: head.kind,
      confidence: head.confidence,
      clients,
    })),
  );
