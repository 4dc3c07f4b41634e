import type { TraceEvent } from './event.ts';

/** What is not whole in a log. An empty list of gaps and doubles: nothing was lost and nothing is there twice. */
export interface LogCheck {
  events: number;
  sessions: number;
  /** Numbers of a session, or of a sender within it, that are missing and that nobody deleted. */
  gaps: { session: number; sender: number | null; from: number; to: number }[];
  doubles: { session: number; sender: number | null; number: number }[];
  /** Deleted by the participant. */
  deleted: number;
  /** Could not be stored, by the log's own count. */
  lost: number;
}

/**
 * Looks whether a log is whole: the numbers within each session and within each sender follow each other.
 *
 * @param events in any order
 * @param deleted the numbers (`seq`) that the participant deleted, by session
 */
export function checkLog(
  events: readonly TraceEvent[],
  deleted: ReadonlyMap<number, readonly number[]>,
): LogCheck {
  const check: LogCheck = { events: events.length, sessions: 0, gaps: [], doubles: [], deleted: 0, lost: 0 };
  const sessions = new Set([...deleted.keys(), ...events.map(({ session }) => session)]);
  check.sessions = sessions.size;
  for (const session of [...sessions].sort((a, b) => a - b)) {
    const own = events.filter((event) => event.session === session);
    const gone = deleted.get(session) ?? [];
    check.deleted += gone.length;
    look(check, session, null, [...own.map(({ seq }) => seq), ...gone]);
    // Whose a deleted event was is gone with it: a hole among a sender's numbers may be one of those.
    if (gone.length > 0) continue;
    for (const sender of new Set(own.map((event) => event.sender))) {
      look(check, session, sender, own.filter((event) => event.sender === sender).flatMap(numbersOf));
    }
  }
  for (const event of events) if (event.kind === 'log.lost') check.lost += event.data.events;
  return check;
}

/** What the desk put in between has no number. What was left out stands for as many numbers as it counts, of which its own is the last. */
function numbersOf(event: TraceEvent): number[] {
  if (event.number === 0) return [];
  const length = event.kind === 'log.omitted' ? event.data.events : 1;
  return Array.from({ length }, (_, back) => event.number - back);
}

function look(check: LogCheck, session: number, sender: number | null, numbers: number[]): void {
  let before = 0;
  for (const number of numbers.sort((a, b) => a - b)) {
    if (number === before) check.doubles.push({ session, sender, number });
    if (number > before + 1) check.gaps.push({ session, sender, from: before + 1, to: number - 1 });
    before = number;
  }
}
