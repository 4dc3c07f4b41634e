import type { EventData } from '../catalogue.ts';
import { isAct, unitOf, type Lens, type Moment, type Phase, type Unit } from './moments.ts';

/** What one day, week or session was spent on. */
export interface Share {
  unit: number;
  /** Both where the baseline ended within it. */
  phase: Phase | 'both';
  /** Time with the log going on, ms, whatever the lens was. */
  ms: number;
  acts: number;
  /** By lens: time (ms) and acts while it stood. */
  client: { ms: number; acts: number };
  caseload: { ms: number; acts: number };
  /** Share of the time in a known lens that was spent in the caseload lens; null without any. */
  share: number | null;
}

/** Time and acts by lens, one row for each unit in which something was logged, in order. */
export function sharesOf(moments: readonly Moment[], unit: Unit): Share[] {
  const units = Map.groupBy(moments, (moment) => unitOf(moment, unit));
  return [...units].sort(([a], [b]) => a - b).map(([number, own]) => shareOf(number, own));
}

function shareOf(unit: number, moments: readonly Moment[]): Share {
  const phases = new Set(moments.map(({ phase }) => phase));
  const of = (lens: Lens) => {
    const own = moments.filter((moment) => moment.lens === lens);
    return { ms: timeOf(own), acts: own.filter(({ event }) => isAct(event)).length };
  };
  const [client, caseload] = [of('client'), of('caseload')];
  const known = client.ms + caseload.ms;
  return {
    unit,
    phase: phases.size > 1 ? 'both' : [...phases][0]!,
    ms: timeOf(moments),
    acts: moments.filter(({ event }) => isAct(event)).length,
    client,
    caseload,
    share: known === 0 ? null : caseload.ms / known,
  };
}

const timeOf = (moments: readonly Moment[]): number => moments.reduce((sum, { ms }) => sum + ms, 0);

/** The share of a phase as a whole, and how far its units lie apart. */
export interface PhaseShare {
  share: number;
  lowest: number;
  highest: number;
  units: number;
}

/** Null where nothing of that phase is known. Units in which the phase changed count for the whole only. */
export function phaseShare(moments: readonly Moment[], phase: Phase, unit: Unit): PhaseShare | null {
  const own = moments.filter((moment) => moment.phase === phase);
  const [whole] = own.length === 0 ? [] : [shareOf(0, own)];
  if (whole?.share == null) return null;
  const shares = sharesOf(own, unit).flatMap(({ share }) => (share === null ? [] : [share]));
  return {
    share: whole.share,
    lowest: Math.min(...shares),
    highest: Math.max(...shares),
    units: shares.length,
  };
}

/** Where the study changed something: the end of the baseline, or another level of a factor. */
export type Change =
  | { unit: number; what: 'baseline ended' }
  | ({ unit: number; what: 'condition' } & Pick<EventData<'condition.held'>, 'factor' | 'level'>);

/** The change points of the study, in the order of the log; a level that goes on is none. */
export function changesOf(moments: readonly Moment[], unit: Unit): Change[] {
  const changes: Change[] = [];
  const held = new Map<string, string>();
  let phase: Phase | null = null;
  for (const moment of moments) {
    const at = unitOf(moment, unit);
    if (phase === 'baseline' && moment.phase === 'main') {
      changes.push({ unit: at, what: 'baseline ended' });
      held.delete('indicators');
    }
    phase = moment.phase;
    const { event } = moment;
    if (event.kind !== 'condition.held' || held.get(event.data.factor) === event.data.level) continue;
    const { factor, level } = event.data;
    held.set(factor, level);
    // In the baseline indicators are off: its end says that already.
    if (phase === 'main') changes.push({ unit: at, what: 'condition', factor, level });
  }
  return changes;
}
