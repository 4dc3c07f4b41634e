import { plural } from './plural.ts';
import type { StudyLineWords } from './study-words.ts';

export const studyLineNl: StudyLineWords = {
  states: {
    waiting: (title) => `Onderzoek ‘${title}’ begint later`,
    running: (title) => `Onderzoek ‘${title}’ loopt`,
    paused: (title) => `Onderzoek ‘${title}’ staat op pauze`,
    over: (title) => `Onderzoek ‘${title}’ is voorbij`,
  },
  indicatorsOff: 'Dit onderzoek zet nu alle signalen uit.',
  pausedUntil: (time) => `tot ${time}`,
  pause: 'Pauze',
  lengths: { quarter: '15 minuten', hour: '1 uur', today: 'Vandaag' },
  resume: 'Ga verder',
  open: 'Mijn log',
  take: 'Meedoen aan een onderzoek',
  waiting: (events) =>
    `De browser bewaart het log nu niet. ${plural(events, 'handeling wacht', 'handelingen wachten')} in het geheugen.`,
  lost: (events) => `${plural(events, 'handeling is', 'handelingen zijn')} verloren.`,
  prompt: 'Vraag van het onderzoek',
  answer: 'Antwoord',
  skip: 'Sla over',
  inWords: 'Je antwoord in eigen woorden',
};
