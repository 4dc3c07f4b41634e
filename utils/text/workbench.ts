/** What the workbench says. Apart from the dictionary: only its own page carries it. */
import type { Language } from '../street/signal.ts';
import type { WorkbenchWords } from './workbench-words.ts';
import { workbenchEn } from './workbench.en.ts';
import { workbenchNl } from './workbench.nl.ts';

export const workbenchWords: Record<Language, WorkbenchWords> = { nl: workbenchNl, en: workbenchEn };
