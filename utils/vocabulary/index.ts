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

/** The field with this id, or undefined: what has no entry has no handling class and is not read. */
export const fieldById = (id: FieldId): VocabularyField | undefined => byId.get(id);
