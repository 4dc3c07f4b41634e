/** What is said where disputes are given away and read. Apart from the dictionary: only those pages carry it. */
import type { Language } from '../street/signal.ts';
import type { DisputesWords } from './disputes-words.ts';
import { disputesEn } from './disputes.en.ts';
import { disputesNl } from './disputes.nl.ts';

export const disputesWords: Record<Language, DisputesWords> = { nl: disputesNl, en: disputesEn };
