/** Words of writing and trying. Apart from the dictionary: only the workbench carries them. */
import type { Language } from '../street/signal.ts';
import { tryEn, writingEn } from './writing.en.ts';
import { tryNl, writingNl } from './writing.nl.ts';
import type { TryWords, WritingWords } from './writing-words.ts';

export const writingWords: Record<Language, WritingWords> = { nl: writingNl, en: writingEn };
export const tryWords: Record<Language, TryWords> = { nl: tryNl, en: tryEn };
