import type { AnalysisWords } from '../../utils/text/analysis-words.ts';
import { pathsOf, type PathFilter } from '../../utils/traces/analysis/follows.ts';
import { graphOf } from '../../utils/traces/analysis/graph.ts';
import type { Hole } from '../../utils/traces/analysis/holes.ts';
import type { Moment } from '../../utils/traces/analysis/moments.ts';
import type { Figure } from './figure.ts';

/** Which act came right after which, as a graph. */
export function pathsFigure(moments: readonly Moment[], filter: PathFilter, words: AnalysisWords): Figure {
  const own = words.paths;
  const paths = pathsOf(moments, filter);
  return {
    id: 'paths',
    title: own.title,
    n: own.n(paths.n),
    how: own.how(paths.edges.length, paths.leftOut),
    drawing: graphOf(paths, (kind) => words.events[kind]),
    heads: [own.from, own.to, own.times],
    rows: paths.edges.map(({ from, to, times }) => [words.events[from], words.events[to], `${times}`]),
    csv: {
      head: ['from', 'to', 'times'],
      rows: paths.edges.map(({ from, to, times }) => [from, to, times]),
    },
  };
}

/** What the log does not hold, by its own account. */
export function holesFigure(holes: readonly Hole[], words: AnalysisWords): Figure {
  const own = words.holes;
  const seconds = ({ what, seconds: length }: Hole): string =>
    length === null ? (what === 'paused' ? own.goesOn : '') : `${length}`;
  return {
    id: 'log-gaps',
    title: own.title,
    n: own.n(holes.length),
    how: own.how,
    drawing: null,
    heads: [own.session, own.what, own.events, own.seconds],
    rows: holes.map((one) => [`${one.session}`, own.whats[one.what], `${one.events || ''}`, seconds(one)]),
    csv: {
      head: ['session', 'what', 'events', 'seconds'],
      rows: holes.map(({ session, what, events, seconds: length }) => [session, what, events, length]),
    },
  };
}
