import type { TraceEvent } from '../event.ts';
import { checkLog } from '../gaps.ts';

/** Something that the log does not hold, or holds otherwise than it happened. */
export interface Hole {
  session: number;
  what: 'missing' | 'twice' | 'deleted' | 'lost' | 'left out' | 'paused' | 'clock';
  /** Events; for a pause and a clock that jumped 0. */
  events: number;
  /** Length of a pause or jump, s; null for the rest, and for a pause that goes on. */
  seconds: number | null;
}

/**
 * What the log says of itself, in order of session.
 *
 * @param deleted ranges of numbers that the participant deleted, by session
 */
export function holesOf(
  events: readonly TraceEvent[],
  deleted: readonly { session: number; deleted: readonly (readonly [from: number, to: number])[] }[],
): Hole[] {
  const ranges = deleted.filter((one) => one.deleted.length > 0);
  const gone = new Map(
    ranges.map((one) => [one.session, one.deleted.flatMap(([from, to]) => span(from, to))]),
  );
  const check = checkLog(events, gone);
  const holes: Hole[] = [
    ...check.gaps.map(({ session, from, to }): Hole => hole(session, 'missing', to - from + 1)),
    ...check.doubles.map(({ session }): Hole => hole(session, 'twice', 1)),
    ...[...gone].map(([session, numbers]): Hole => hole(session, 'deleted', numbers.length)),
  ];
  const sorted = [...events].sort((a, b) => a.session - b.session || a.seq - b.seq);
  sorted.forEach((event, at) => {
    if (event.kind === 'log.lost') holes.push(hole(event.session, 'lost', event.data.events));
    if (event.kind === 'log.omitted') holes.push(hole(event.session, 'left out', event.data.events));
    if (event.kind === 'log.clock') holes.push(hole(event.session, 'clock', 0, event.data.seconds));
    if (event.kind !== 'study.paused') return;
    const end = sorted.slice(at + 1).find(({ kind }) => kind === 'study.resumed');
    const seconds = end ? Math.max(0, Math.round((end.at - event.at) / 1000)) : null;
    holes.push(hole(event.session, 'paused', 0, seconds));
  });
  return holes.sort((a, b) => a.session - b.session);
}

const hole = (session: number, what: Hole['what'], events: number, seconds: number | null = null): Hole => ({
  session,
  what,
  events,
  seconds,
});

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);
