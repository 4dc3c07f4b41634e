import type { QuestionnaireWords } from './questionnaire-words.ts';

export const questionnaireEn: QuestionnaireWords = {
  title: 'Questions of a study',
  who: (name, organisation) => `This study is done by ${name}, ${organisation}.`,
  free: 'You need not take part. It makes no difference to your help or support.',
  where: (coded) =>
    `Your answers go into a log on this computer. ${coded ? 'A code stands beside them, and not your name.' : 'It does not say there that they are yours.'} Your coach can read them and gives the log to the researcher later.`,
  agree: 'Yes, I want to answer the questions',
  give: 'Give my answers',
  gaveNone: 'Choose an answer first.',
  given: 'Your answers are in the log. Thank you. While this page is valid, you can take them back.',
  takeBack: 'Take my answers back',
  takenBack: 'Your answers are deleted.',
};
