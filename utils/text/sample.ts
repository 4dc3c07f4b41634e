/** What is said where a sample of case files is looked at. Apart from the dictionary: only the workbench carries it. */
import type { Language } from '../street/signal.ts';
import type { SampleWords } from './sample-words.ts';
import { sampleEn } from './sample.en.ts';
import { sampleNl } from './sample.nl.ts';

export const sampleWords: Record<Language, SampleWords> = { nl: sampleNl, en: sampleEn };
