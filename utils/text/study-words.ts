import type { PauseLength, StudyState } from '../traces/enrolment.ts';

/** The line that says, in every view, that a study runs. */
export interface StudyLineWords {
  states: Record<Exclude<StudyState, 'gone'>, (title: string) => string>;
  /** While a study shows no indicators. */
  indicatorsOff: string;
  pausedUntil: (time: string) => string;
  pause: string;
  lengths: Record<PauseLength, string>;
  resume: string;
  open: string;
  /** Where none runs: to the page where a study file can be read. */
  take: string;
  waiting: (events: number) => string;
  lost: (events: number) => string;
  /** What a study asks in the sidebar. */
  prompt: string;
  answer: string;
  skip: string;
  inWords: string;
}
