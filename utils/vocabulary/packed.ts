/**
 * The vocabulary as the reader carries it into pages: names and classes only, packed into one text,
 * because every page of a granted site pays for its size. `packed.json` is made from `fields.json`;
 * a test fails (and with `-u` writes it anew) when the two differ.
 */
import type { FieldId, FieldType, Handling } from '../street/reading.ts';
import type { Area, VocabularyField } from './index.ts';
import text from './packed.json' with { type: 'json' };
import { AREAS, CLASSES, SCREENS, TYPES } from './packing.ts';

/** A field as the reader knows it. */
export interface LabelledField {
  id: FieldId;
  area: Area;
  screen: VocabularyField['screen'];
  type: FieldType;
  handling: Handling;
  /** Dutch and English names together, in lower case and without diacritics: nothing else tells them apart. */
  labels: string[];
}

const unpack = (packed: string): LabelledField[] =>
  packed.split('\n').map((line) => {
    const [head, ...labels] = line.split('|') as [string, ...string[]];
    return {
      area: AREAS[+head[0]!]!,
      screen: SCREENS[+head[1]!]!,
      type: TYPES[+head[2]!]!,
      handling: CLASSES[+head[3]!]!,
      id: head.slice(4),
      labels,
    };
  });

export const fields = unpack(text);
const own = fields.length;

const byId = new Map(fields.map((field) => [field.id, field]));

/** The fields of a pack, packed in the same way, beside those of the vocabulary; another pack's go. */
export function addFields(packed: string): void {
  fields.length = own;
  if (packed) fields.push(...unpack(packed));
  for (const field of fields) byId.set(field.id, field);
}

/** The field with this id; only for ids of the vocabulary and of the pack. */
export const fieldOf = (id: FieldId): LabelledField => byId.get(id)!;
