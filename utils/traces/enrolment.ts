import type { SentAct } from './event.ts';
import { daysBetween } from './days.ts';
import type { PromptState } from './prompts.ts';
import type { Held, Study } from './study.ts';

/** That a participant takes part, on this machine. */
export interface Enrolment {
  /** Random: tells one taking part from the next, of the same study too. */
  run: string;
  study: Study;
  /** SHA-256 of the file as it was accepted, hex. */
  fingerprint: string;
  /** Random code in the exports. */
  participant: string;
  /** ISO time. */
  acceptedAt: string;
  /** What the participant allowed besides. */
  consent: { words: boolean; filling?: boolean };
  /** ISO times between which nothing is logged, or null. */
  paused: { from: string; until: string } | null;
  /** The conditions that the log was last told of. */
  held: Held[];
  /** What was asked of the participant; absent until something was. */
  prompts?: PromptState;
  /** What the desk itself still has to tell the log, with the session that it belongs to. */
  waiting: { session: number; act: SentAct }[];
  /** Copies that the participant exported: a withdrawal can't take those back, and names them. */
  exports: { at: string; name: string; sha256: string; events: number }[];
}

/** waiting: before the first day; over: after the last one, until the log wipes itself; gone: past that. */
export type StudyState = 'waiting' | 'running' | 'paused' | 'over' | 'gone';

/** Last day on which the log stands, `YYYY-MM-DD`. */
export function lastDayOf({ period, retentionDays }: Study): string {
  const [year, month, day] = period.to.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day + retentionDays)).toISOString().slice(0, 10);
}

/**
 * @param today the day at this machine, `YYYY-MM-DD`
 * @param now ms since 1970
 */
export function stateOf(
  { study, paused }: Pick<Enrolment, 'study' | 'paused'>,
  today: string,
  now: number,
): StudyState {
  if (today > lastDayOf(study)) return 'gone';
  if (today > study.period.to) return 'over';
  if (today < study.period.from) return 'waiting';
  return paused !== null && now < Date.parse(paused.until) ? 'paused' : 'running';
}

export const phaseOf = ({ period }: Study, today: string): 'baseline' | 'main' =>
  period.baselineTo !== undefined && today <= period.baselineTo ? 'baseline' : 'main';

export type PauseLength = 'quarter' | 'hour' | 'today';

/** Until when a pause that begins now lasts. */
export function pauseEnd(length: PauseLength, now: Date): Date {
  if (length === 'today') return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return new Date(now.getTime() + (length === 'quarter' ? 15 : 60) * 60_000);
}

/** Days since the first day of the study, from 0. */
export const dayOf = ({ period }: Study, today: string): number => daysBetween(period.from, today);

/** Letters and digits that nobody can guess. */
export const drawCode = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(36).padStart(2, '0')).join(
    '',
  );
