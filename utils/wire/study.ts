/** What is said of a study between the rooms. Types only. */
import type { Language } from '../street/signal.ts';
import type { StoredSession } from '../store/trace-database.ts';
import type { LogPart } from '../store/traces.ts';
import type { Enrolment, StudyState } from '../traces/enrolment.ts';
import type { LogState } from '../traces/event.ts';
import type { Prompt } from '../traces/prompt-form.ts';
import type { Held } from '../traces/study.ts';

/** The study that runs, as every view shows it. */
export interface StudyNow {
  log: LogState;
  title: Record<Language, string>;
  state: StudyState;
  /** ISO time, or null. */
  pausedUntil: string | null;
  /** Last day on which the log stands, `YYYY-MM-DD`. */
  lastDay: string;
  /** Events that the browser did not store; null while it stores all of them. */
  trouble: { waiting: number; lost: number } | null;
  conditions: Held[];
  /** What the study asks now; absent where it asks nothing. */
  prompt?: PromptNow;
}

export type PromptNow = Pick<Prompt, 'ask' | 'answer'> & {
  /** Names this one asking. */
  key: string;
  id: string;
};

/** `answer` is a step of the scale or an option, from 1, or 0 with words; null skips. */
export interface PromptReply {
  key: string;
  answer: number | null;
  words?: string;
}

/** Everything that the research page shows but the log itself. */
export interface StudyPage {
  language: Language;
  /** A policy forbids studies on this machine. */
  forbidden: boolean;
  now: StudyNow | null;
  enrolment: Pick<
    Enrolment,
    'study' | 'fingerprint' | 'participant' | 'acceptedAt' | 'consent' | 'exports'
  > | null;
  events: number;
  sessions: StoredSession[];
}

export interface LogAsked {
  from: 'start' | 'end';
  past: [number, number] | null;
  chunks: number;
}

export type { LogPart };
