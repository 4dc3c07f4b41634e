import { plural } from './plural.ts';
import type { StudyLineWords } from './study-words.ts';

export const studyLineEn: StudyLineWords = {
  states: {
    waiting: (title) => `The study ‘${title}’ begins later`,
    running: (title) => `The study ‘${title}’ is running`,
    paused: (title) => `The study ‘${title}’ is paused`,
    over: (title) => `The study ‘${title}’ is over`,
  },
  indicatorsOff: 'This study has all signals switched off now.',
  pausedUntil: (time) => `until ${time}`,
  pause: 'Pause',
  lengths: { quarter: '15 minutes', hour: '1 hour', today: 'Today' },
  resume: 'Go on',
  open: 'My log',
  take: 'Take part in a study',
  waiting: (events) =>
    `The browser does not keep the log now. ${plural(events, 'act waits', 'acts wait')} in memory.`,
  lost: (events) => `${plural(events, 'act was', 'acts were')} lost.`,
  prompt: 'Question of the study',
  answer: 'Answer',
  skip: 'Skip',
  inWords: 'Your answer in your own words',
};
