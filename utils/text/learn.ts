/** What is said where a team learns from disputes. Apart from the dictionary: only the workbench carries it. */
import type { Language } from '../street/signal.ts';
import type { LearnWords } from './learn-words.ts';
import { learnEn } from './learn.en.ts';
import { learnNl } from './learn.nl.ts';

export const learnWords: Record<Language, LearnWords> = { nl: learnNl, en: learnEn };
