import type { Factor, Level } from '../study.ts';
import { actWithin } from './follows.ts';
import type { Moment } from './moments.ts';

/** What a participant met while a level held, and what came of it. */
export interface Exposure {
  factor: Factor;
  level: Level;
  /** How often it began to hold, by the log. */
  begun: number;
  /** Time with the log going on, ms. */
  ms: number;
  /** Signals that were shown. */
  shown: number;
  /** Of those: the signal was opened as the first act in the minute after. */
  opened: number;
  /** 95 % interval (Wilson) of opened / shown; null where nothing was shown. */
  interval: readonly [low: number, high: number] | null;
}

/** One row for each level that ever held, in the order in which they first did. In the baseline indicators are off. */
export function exposureOf(moments: readonly Moment[]): Exposure[] {
  const rows = new Map<string, Exposure>();
  const held = new Map<Factor, Exposure>();
  const rowOf = (factor: Factor, level: Level): Exposure => {
    const key = `${factor} ${level}`;
    const row = rows.get(key) ?? { factor, level, begun: 0, ms: 0, shown: 0, opened: 0, interval: null };
    rows.set(key, row);
    return row;
  };
  let phase: Moment['phase'] | null = null;
  for (const moment of moments) {
    const { event } = moment;
    if (phase !== null && phase !== moment.phase) held.clear();
    phase = moment.phase;
    if (event.kind === 'condition.held') {
      const row = rowOf(event.data.factor, event.data.level);
      row.begun += 1;
      held.set(event.data.factor, row);
    }
    const opened = openedAfter(moment);
    for (const row of held.values()) {
      row.ms += moment.ms;
      if (event.kind === 'signal.shown') row.shown += 1;
      if (opened) row.opened += 1;
    }
  }
  return [...rows.values()].map((row) => ({ ...row, interval: wilson(row.opened, row.shown) }));
}

function openedAfter(moment: Moment): boolean {
  if (moment.event.kind !== 'signal.shown') return false;
  const act = actWithin(moment);
  return act?.kind === 'signal.opened' && act.data.indicator === moment.event.data.indicator;
}

const Z = 1.959964;

/**
 * The 95 % score interval of a share (Wilson 1927), which stays within 0 and 1 and holds for small numbers too. It takes
 * every case as independent of the others, which acts of one person are not: the true interval is wider.
 */
export function wilson(hits: number, n: number): readonly [low: number, high: number] | null {
  if (n === 0) return null;
  const share = hits / n;
  const middle = share + Z ** 2 / (2 * n);
  const half = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const under = 1 + Z ** 2 / n;
  return [Math.max(0, (middle - half) / under), Math.min(1, (middle + half) / under)];
}
