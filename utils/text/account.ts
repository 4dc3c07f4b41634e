import type { Language } from '../street/signal.ts';
import { accountEn } from './account.en.ts';
import { accountNl } from './account.nl.ts';
import type { AccountWords } from './account-words.ts';

export type { AccountWords } from './account-words.ts';

/** Words of the papers that account for a pack: apart from the dictionary, so that the sidebar does not carry them. */
export const accountWords: Record<Language, AccountWords> = { nl: accountNl, en: accountEn };
