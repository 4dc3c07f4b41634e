import type { QuestionnaireWords } from './questionnaire-words.ts';

export const questionnaireNl: QuestionnaireWords = {
  title: 'Vragen van een onderzoek',
  who: (name, organisation) => `Dit onderzoek doet ${name}, ${organisation}.`,
  free: 'U hoeft niet mee te doen. Voor uw hulp of begeleiding maakt het niet uit.',
  where: (coded) =>
    `Uw antwoorden komen op deze computer in een log. ${coded ? 'Daar staat een code bij, en niet uw naam.' : 'Daar staat niet bij dat ze van u zijn.'} Uw coach kan ze lezen en geeft het log later aan de onderzoeker.`,
  agree: 'Ja, ik wil de vragen beantwoorden',
  give: 'Geef mijn antwoorden',
  gaveNone: 'Kies eerst een antwoord.',
  given: 'Uw antwoorden staan in het log. Dank u wel. Zolang deze pagina geldig is, kunt u ze terugnemen.',
  takeBack: 'Neem mijn antwoorden terug',
  takenBack: 'Uw antwoorden zijn gewist.',
};
