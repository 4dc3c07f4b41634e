/** What the words and heuristics of the reader rest on, and builds that do without one source. */
import type { Plugin } from 'vite';
import data from '../../utils/vocabulary/evidence.json' with { type: 'json' };
import fields from '../../utils/vocabulary/fields.json' with { type: 'json' };
import type { VocabularyField } from '../../utils/vocabulary/index.ts';
import { packFields } from '../../utils/vocabulary/packing.ts';

export type SourceKind = 'standard' | 'study' | 'trade' | 'application';

export interface Heuristic {
  /** What it takes for granted, in one sentence. */
  what: string;
  /** Ids of sources, separated by spaces. */
  rests: string;
}

export interface Evidence {
  sources: Record<string, { kind: SourceKind; name: string }>;
  heuristics: Record<string, Heuristic>;
  /** Per field, per label: ids of sources, separated by spaces. */
  synonyms: Record<string, Record<string, string>>;
}

export const evidence = data as Evidence;

/** Whether it falls when the source is left out: it rests on that one alone. */
const falls = (rests: string | undefined, without: string | undefined): boolean =>
  without !== undefined && rests === without;

/** The words that stand for each `HEURISTIC.id`; see utils/page/heuristics.d.ts. */
export const heuristicDefines = (without?: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(evidence.heuristics).map(([id, { rests }]) => [
      `HEURISTIC.${id}`,
      String(!falls(rests, without)),
    ]),
  );

/** The vocabulary without the labels that rest on one source alone. */
export function vocabularyWithout(without: string | undefined): VocabularyField[] {
  const stays = (id: string, label: string): boolean => !falls(evidence.synonyms[id]?.[label], without);
  return (fields as VocabularyField[]).map((field) => ({
    ...field,
    nl: field.nl.filter((label) => stays(field.id, label)),
    en: field.en.filter((label) => stays(field.id, label)),
  }));
}

/** Gives the reader the vocabulary without those labels. */
export function leaveOut(without: string): Plugin {
  return {
    name: 'sidelight:leave-out',
    enforce: 'pre',
    load(id) {
      if (!id.replace(/\?.*/, '').endsWith('/utils/vocabulary/packed.json')) return null;
      return JSON.stringify(packFields(vocabularyWithout(without)));
    },
  };
}
