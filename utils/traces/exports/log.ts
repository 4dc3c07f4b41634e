import type { Enrolment } from '../enrolment.ts';
import type { TraceEvent } from '../event.ts';

/** A log as it leaves this machine: the events in the order of session and number, and what they belong to. */
export interface ExportedLog {
  study: Enrolment['study'];
  participant: string;
  events: readonly TraceEvent[];
  sessions: readonly ExportedSession[];
}

export interface ExportedSession {
  session: number;
  /** ms since 1970 */
  startedAt: number;
  /** Numbers that the participant deleted, as ranges. */
  deleted: readonly (readonly [from: number, to: number])[];
}

/** ms since 1970 at which a session began, by its number. */
export const startsOf = ({ sessions }: Pick<ExportedLog, 'sessions'>): Map<number, number> =>
  new Map(sessions.map(({ session, startedAt }) => [session, startedAt]));

/** One file of a bundle. */
export interface BundleFile {
  path: string;
  bytes: Uint8Array;
}
