import { isProposal } from '../street/reading.ts';
import type { DocState, TabState } from '../store/session.ts';

/** The document that speaks for a tab: the one that was read most of, else the top one. */
export function pageOf(tab: TabState): DocState | null {
  const docs = Object.values(tab.docs);
  const read = (doc: DocState): number =>
    Object.values(doc.readings).filter(({ head }) => !isProposal(head)).length;
  return docs.sort((a, b) => read(b) - read(a) || a.frameId - b.frameId)[0] ?? null;
}

/** Keys of the clients whose record stands in the tab, newest reading first. */
export function clientsOnPage(tab: TabState): string[] {
  const keys = Object.values(tab.docs)
    .flatMap((doc) => Object.values(doc.readings))
    .filter(({ head }) => head.kind !== 'list' && !isProposal(head))
    .sort((a, b) => Number(b.head.kind === 'record') - Number(a.head.kind === 'record'))
    .flatMap(({ clients }) => clients);
  return [...new Set(keys)];
}

/** Keys of everybody whom a coach has before them: the client that was chosen, and who stands in the tab in any way. */
export function seenIn(tab: TabState): string[] {
  const standing = Object.values(tab.docs).flatMap(({ readings }) =>
    Object.values(readings).flatMap(({ clients }) => clients),
  );
  return [...(tab.chosen === null ? [] : [tab.chosen]), ...clientsOnPage(tab), ...standing];
}
