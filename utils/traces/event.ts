import type { Act, EventKind } from './catalogue.ts';

/** Who tells of an act: a view (sidebar, popup), the guest in a page, or the desk itself. */
export type SenderRoom = 'view' | 'page' | 'desk';

/** An act on its way to the log. */
export interface SentAct {
  /** From 1, without gaps, within one sender. */
  number: number;
  /** The clock of the computer, ms since 1970. */
  at: number;
  /** Time that passed since the sender began, ms: no jump of the clock moves it. */
  clock: number;
  kind: EventKind;
  data: Act['data'];
  /** Key of the client in the caseload: at the desk it becomes a pseudonym, or goes. */
  client?: string;
}

/** Acts of one sender, in order. */
export interface Batch {
  /** Random id that the sender drew. */
  sender: string;
  /** The log that the sender was told of: acts for another one are not taken. */
  log: string;
  acts: SentAct[];
  /** Acts that the sender had to drop since the last batch that was taken. */
  lost: number;
}

/** All acts up to this number are stored, or left out for good. */
export interface Receipt {
  upTo: number;
}

/** What a sender must know: which log is written, and which kinds go into it. */
export interface LogState {
  /** Names the run of the study and the session; another one begins a new numbering. */
  log: string;
  recording: boolean;
  kinds: EventKind[];
}

/** One event of the log. */
export type TraceEvent = Act & {
  /** Number of the session within the study, from 1. */
  session: number;
  /** Number within the session, from 1: the order in which events were stored. */
  seq: number;
  at: number;
  clock: number;
  room: SenderRoom;
  /** Number of the sender within the session, from 1. */
  sender: number;
  number: number;
  /** Pseudonym, where the study has one. */
  client?: string;
};
