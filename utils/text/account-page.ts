import type { PaperId } from '../account/document.ts';
import type { Language } from '../street/signal.ts';
import { accountPageEn } from './account-page.en.ts';
import { accountPageNl } from './account-page.nl.ts';

export interface AccountPageWords {
  paper: string;
  papers: Record<PaperId | 'register', string>;
  language: string;
  print: string;
  save: (form: string) => string;
  field: string;
  value: string;
  empty: string;
  missing: (fields: string) => string;
}

export const accountPageWords: Record<Language, AccountPageWords> = { nl: accountPageNl, en: accountPageEn };
