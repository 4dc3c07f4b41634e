import { PROPOSAL_BELOW, type ReadingHead } from '../street/reading.ts';

/** A reading that stands in the tab at this moment, with the clients that it was merged into. */
export interface Standing {
  doc: string;
  kind: ReadingHead['kind'];
  confidence: number;
  /** Client keys, as `merge` answered them. */
  clients: string[];
}

/**
 * Whose history it is that stands in `doc`: the one client whose number stands in the same document,
 * else the single record that stands in the tab. Null where neither is certain: then it stands alone.
 */
export function historyOwner(doc: string, tab: Standing[]): string | null {
  const used = tab.filter(({ confidence, kind }) => confidence >= PROPOSAL_BELOW && kind !== 'history');
  const here = used.filter((standing) => standing.doc === doc);
  const records = keysOf(here, 'record');
  const numbered = records.filter(hasNumber);
  if (numbered.length > 0) return numbered.length === 1 && records.length === 1 ? numbered[0]! : null;
  if (records.length === 0) {
    const listed = keysOf(here, 'list');
    if (listed.length === 1 && hasNumber(listed[0]!)) return listed[0]!;
  }
  const all = keysOf(used, 'record');
  return all.length === 1 ? all[0]! : null;
}

const keysOf = (standing: Standing[], kind: Standing['kind']): string[] => [
  ...new Set(standing.filter((each) => each.kind === kind).flatMap(({ clients }) => clients)),
];

const hasNumber = (key: string): boolean => key.startsWith('nr:');
