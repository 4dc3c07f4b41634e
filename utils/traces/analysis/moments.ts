import { CATALOGUE } from '../catalogue.ts';
import { daysBetween } from '../days.ts';
import type { TraceEvent } from '../event.ts';
import type { Study } from '../study.ts';

/** By what events stand together: days and weeks of the study from 1, or sessions. */
export type Unit = 'day' | 'week' | 'session';
export type Phase = 'baseline' | 'main';
export type Lens = 'client' | 'caseload';

/** An event with what held when it happened: the same rules as `scripts/study/sql/moments.sql`, so that page and report agree. */
export interface Moment {
  event: TraceEvent;
  phase: Phase;
  /** The lens that stood; null before the log knows. */
  lens: Lens | null;
  /** Time until the next event of the session, ms; 0 for the last one, and after a silence of more than five minutes. */
  ms: number;
  /** Day of the study by UTC days, from 1; 0 before the first day. */
  day: number;
  /** The first act of the person later in the session, whenever that was. */
  nextAct: TraceEvent | null;
}

/** Longer without an event is time away. */
const AWAY_MS = 300_000;

/**
 * What a person did, and not what was shown to them, what a page or study brought, or what the log tells of itself.
 */
export const isAct = ({ kind, data }: TraceEvent): boolean =>
  CATALOGUE[kind].group !== 'log' &&
  kind !== 'signal.shown' &&
  kind !== 'lens.stood' &&
  !(kind === 'lens.switched' && (data as { by: string }).by !== 'coach');

/** @param events in any order */
export function momentsOf(
  events: readonly TraceEvent[],
  { period: { from, baselineTo } }: Pick<Study, 'period'>,
): Moment[] {
  const sorted = [...events].sort((a, b) => a.session - b.session || a.seq - b.seq);
  let session = 0;
  let lens: Lens | null = null;
  const moments = sorted.map((event, at): Moment => {
    if (event.session !== session) {
      session = event.session;
      lens = null;
    }
    lens = lensOf(event) ?? lens;
    const day = new Date(event.at).toISOString().slice(0, 10);
    return {
      event,
      phase: baselineTo !== undefined && day <= baselineTo ? 'baseline' : 'main',
      lens,
      ms: timeUntil(event, sorted[at + 1]),
      day: Math.max(0, daysBetween(from, day) + 1),
      nextAct: null,
    };
  });
  let next: TraceEvent | null = null;
  for (const moment of moments.toReversed()) {
    moment.nextAct = next?.session === moment.event.session ? next : null;
    if (isAct(moment.event)) next = moment.event;
  }
  return moments;
}

/** What is told of a signal names the lens too: it stood before anybody switched. */
function lensOf({ kind, data }: TraceEvent): Lens | null {
  if (kind === 'lens.switched') return (data as { to: Lens }).to;
  return 'lens' in data ? (data.lens as Lens) : null;
}

function timeUntil(event: TraceEvent, next: TraceEvent | undefined): number {
  if (!next || next.session !== event.session) return 0;
  const ms = next.at - event.at;
  return ms < 0 || ms > AWAY_MS ? 0 : ms;
}

/** The day, week or session that a moment belongs to. */
export function unitOf({ event, day }: Moment, unit: Unit): number {
  if (unit === 'session') return event.session;
  return unit === 'day' ? day : Math.ceil(day / 7);
}

/** A study with relative time lets no day or week out: a file of these figures must not either. */
export const unitsOf = ({ timestamps }: Pick<Study, 'timestamps'>): Unit[] =>
  timestamps === 'relative' ? ['session'] : ['week', 'day', 'session'];
