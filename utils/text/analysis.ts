/** What is said where a participant analyses their own log. Apart from the dictionary: only that page carries it. */
import type { Language } from '../street/signal.ts';
import type { AnalysisWords } from './analysis-words.ts';
import { analysisEn } from './analysis.en.ts';
import { analysisNl } from './analysis.nl.ts';

export const analysisWords: Record<Language, AnalysisWords> = { nl: analysisNl, en: analysisEn };
