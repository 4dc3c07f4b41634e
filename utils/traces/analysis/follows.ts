import { CATALOGUE, type EventKind, type Group } from '../catalogue.ts';
import type { TraceEvent } from '../event.ts';
import { isAct, type Moment } from './moments.ts';

const MINUTE_MS = 60_000;

/** The first act in the minute after a signal was shown, or that there was none. */
export interface After {
  follows: EventKind | 'nothing';
  times: number;
}

/** Counts what came first in the minute after each signal that was shown; most often first. */
export function afterSignals(moments: readonly Moment[]): { n: number; rows: After[] } {
  const shown = moments.filter(({ event }) => event.kind === 'signal.shown');
  const counts = new Map<After['follows'], number>();
  for (const moment of shown) {
    const follows = actWithin(moment)?.kind ?? 'nothing';
    counts.set(follows, (counts.get(follows) ?? 0) + 1);
  }
  const rows = [...counts].map(([follows, times]) => ({ follows, times }));
  return {
    n: shown.length,
    rows: rows.sort((a, b) => b.times - a.times || (a.follows < b.follows ? -1 : 1)),
  };
}

/** The first act within a minute. A clock that was set back tells nothing. */
export function actWithin({ event, nextAct }: Moment): TraceEvent | null {
  if (!nextAct) return null;
  const ms = nextAct.at - event.at;
  return ms >= 0 && ms <= MINUTE_MS ? nextAct : null;
}

/** A directly-follows graph: how often one act came right after another, within a session. */
export interface Paths {
  /** Acts that were counted. */
  n: number;
  nodes: { kind: EventKind; times: number }[];
  edges: { from: EventKind; to: EventKind; times: number }[];
  /** Pairs that the filter left out. */
  leftOut: number;
}

export interface PathFilter {
  /** Groups of the catalogue of which acts are looked at. */
  groups: readonly Group[];
  /** So many pairs at most, the most frequent ones. */
  most: number;
}

/** Pairs stand from the most frequent on; those that are as frequent in the order of the catalogue's names. */
export function pathsOf(moments: readonly Moment[], { groups, most }: PathFilter): Paths {
  const acts = moments
    .map(({ event }) => event)
    .filter((event) => isAct(event) && groups.includes(CATALOGUE[event.kind].group));
  const times = new Map<EventKind, number>();
  const pairs = new Map<string, Paths['edges'][number]>();
  acts.forEach((act, at) => {
    times.set(act.kind, (times.get(act.kind) ?? 0) + 1);
    const before = acts[at - 1];
    if (before?.session !== act.session) return;
    const key = `${before.kind} ${act.kind}`;
    const pair = pairs.get(key) ?? { from: before.kind, to: act.kind, times: 0 };
    pairs.set(key, { ...pair, times: pair.times + 1 });
  });
  const all = [...pairs].sort(([a, one], [b, other]) => other.times - one.times || (a < b ? -1 : 1));
  const edges = all.slice(0, most).map(([, edge]) => edge);
  const shown = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return {
    n: acts.length,
    nodes: [...times].filter(([kind]) => shown.has(kind)).map(([kind, count]) => ({ kind, times: count })),
    edges,
    leftOut: all.length - edges.length,
  };
}
