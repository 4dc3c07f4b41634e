import type { Language } from '../street/signal.ts';
import { questionnaireEn } from './questionnaire.en.ts';
import { questionnaireNl } from './questionnaire.nl.ts';
import type { QuestionnaireWords } from './questionnaire-words.ts';

/** Words of what a study asks the citizen: apart from the dictionary, so that the sidebar does not carry them. */
export const questionnaireWords: Record<Language, QuestionnaireWords> = {
  nl: questionnaireNl,
  en: questionnaireEn,
};
