/**
 * The fields of the work, with how each may be handled.
 *
 * `keep` may be held in the caseload and used by rules; `session` lives only as long as the browser
 * session; of `presence` only whether it is filled in leaves the reader; `never` is not read at all.
 * The first label of each language is the field's name, the others are synonyms seen in practice.
 */
import type { FieldId, FieldType, Handling } from '../street/reading.ts';
import data from './fields.json' with { type: 'json' };

export type Area = 'werk_inkomen' | 'wmo' | 'jeugd' | 'schuldhulp' | 'general';

export interface VocabularyField {
  id: FieldId;
  area: Area;
  screen: 'list' | 'client' | 'both';
  type: FieldType;
  handling: Handling;
  nl: string[];
  en: string[];
  /** Known values of an enum. */
  values?: string[];
}

export const vocabulary = data as VocabularyField[];

const byId = new Map(vocabulary.map((field) => [field.id, field]));

/** What a pack adds, by id. */
let added = new Map<FieldId, VocabularyField>();

/** The field with this id, or undefined: what has no entry has no handling class and is not read. */
export const fieldById = (id: FieldId): VocabularyField | undefined => byId.get(id) ?? added.get(id);

/** Every field that counts here: of the vocabulary, and of the pack. */
export const allFields = (): VocabularyField[] =>
  added.size === 0 ? vocabulary : [...vocabulary, ...added.values()];

/** From now on these fields of the pack in use count beside the vocabulary, in this worker or page; of another pack no more. */
export function useFields(fields: readonly VocabularyField[] = []): void {
  added = new Map(fields.map((field) => [field.id, field]));
}

/** The same while something is done about one pack, which may not be the one in use. */
export function withFields<T>(fields: readonly VocabularyField[] | undefined, work: () => T): T {
  const before = added;
  useFields(fields);
  try {
    return work();
  } finally {
    added = before;
  }
}
