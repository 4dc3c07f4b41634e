/** What Sidelight says, in the language that the coach chose. */
import type { FieldId } from '../street/reading.ts';
import type { Language } from '../street/signal.ts';
import { fieldById } from '../vocabulary/index.ts';
import type { Dictionary } from './dictionary.ts';
import { en } from './en.ts';
import { createFormats, type Formats } from './format.ts';
import { nl } from './nl.ts';

export type { Dictionary, MomentId } from './dictionary.ts';
export { isDay, type Formats } from './format.ts';

export const dictionaries: Record<Language, Dictionary> = { nl, en };

export interface Texts extends Formats {
  language: Language;
  words: Dictionary;
  /** A field's name in the vocabulary; the id itself where the vocabulary has no such field. */
  field: (id: FieldId) => string;
}

const made = new Map<Language, Texts>();

/** The texts of one language; made once, since `Intl` formatters are dear. */
export function textsFor(language: Language): Texts {
  let texts = made.get(language);
  if (!texts) {
    const words = dictionaries[language];
    texts = {
      language,
      words,
      ...createFormats(words),
      field: (id) => fieldById(id)?.[language][0] ?? id,
    };
    made.set(language, texts);
  }
  return texts;
}
