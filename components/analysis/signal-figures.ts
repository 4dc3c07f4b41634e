import type { AnalysisWords } from '../../utils/text/analysis-words.ts';
import { barsOf, rangesOf } from '../../utils/traces/analysis/charts.ts';
import { disputesOf, THEMES, type Theme } from '../../utils/traces/analysis/contested.ts';
import { exposureOf } from '../../utils/traces/analysis/exposure.ts';
import { afterSignals } from '../../utils/traces/analysis/follows.ts';
import type { Moment, Unit } from '../../utils/traces/analysis/moments.ts';
import { exact, type Figure } from './figure.ts';

/** What came first in the minute after a signal. */
export function afterFigure(moments: readonly Moment[], words: AnalysisWords): Figure {
  const { after: own, percent } = words;
  const { n, rows } = afterSignals(moments);
  const say = (follows: (typeof rows)[number]['follows']): string =>
    follows === 'nothing' ? own.nothing : words.events[follows];
  return {
    id: 'after-signal',
    title: own.title,
    n: own.n(n),
    how: own.how,
    drawing: barsOf(
      rows.map(({ follows, times }) => ({
        label: say(follows),
        parts: [{ value: times, fill: follows === 'nothing' ? 'open' : 'ink' }],
        said: `${times} (${percent(times / n)})`,
      })),
    ),
    heads: [own.follows, own.times, own.share],
    rows: rows.map(({ follows, times }) => [say(follows), `${times}`, percent(times / n)]),
    csv: {
      head: ['follows', 'times', 'share', 'n'],
      rows: rows.map(({ follows, times }) => [follows, times, exact(times / n), n]),
    },
  };
}

const FILLS: Record<Theme, 'ink' | 'half' | 'open'> = {
  data: 'ink',
  service: 'half',
  representation: 'open',
};

/**
 * Disputes by theme and indicator; the table also says when.
 *
 * @param nameOf how an indicator is called
 */
export function disputesFigure(
  moments: readonly Moment[],
  unit: Unit,
  words: AnalysisWords,
  nameOf: (indicator: string) => string,
): Figure {
  const own = words.disputes;
  const rows = disputesOf(moments, unit);
  const sum = (of: typeof rows): number => of.reduce((all, { disputes }) => all + disputes, 0);
  const indicators = [...Map.groupBy(rows, ({ indicator }) => indicator)].sort(
    ([, a], [, b]) => sum(b) - sum(a),
  );
  const themeIn = (of: typeof rows, theme: Theme): number => sum(of.filter((row) => row.theme === theme));
  return {
    id: 'disputes',
    title: own.title,
    n: own.n(sum(rows)),
    how: own.how,
    drawing: barsOf(
      indicators.map(([indicator, of]) => ({
        label: nameOf(indicator),
        parts: THEMES.map((theme) => ({ value: themeIn(of, theme), fill: FILLS[theme] })),
        said: `${sum(of)}`,
      })),
      THEMES.map((theme) => ({
        label: `${own.themes[theme]}, ${themeIn(rows, theme)}`,
        fill: FILLS[theme],
      })),
    ),
    heads: [own.indicator, own.theme, words.units[unit], own.times],
    rows: rows.map(({ indicator, theme, unit: at, disputes }) => [
      nameOf(indicator),
      own.themes[theme],
      words.unitOf[unit](at),
      `${disputes}`,
    ]),
    csv: {
      head: ['indicator', 'theme', unit, 'disputes'],
      rows: rows.map(({ indicator, theme, unit: at, disputes }) => [indicator, theme, at, disputes]),
    },
  };
}

/** What stood before the participant by condition, and how often it was opened, with its interval. */
export function exposureFigure(moments: readonly Moment[], words: AnalysisWords): Figure {
  const { exposure: own, percent } = words;
  const rows = exposureOf(moments);
  const label = ({ factor, level }: (typeof rows)[number]): string =>
    `${own.factors[factor]}: ${own.levels[level]}`;
  const interval = ([low, high]: readonly [number, number]): string => `${percent(low)}–${percent(high)}`;
  const n = moments.filter(({ event }) => event.kind === 'signal.shown').length;
  return {
    id: 'exposure',
    title: own.title,
    n: own.n(n),
    how: own.how,
    drawing: rangesOf(
      rows.flatMap((row) =>
        row.interval === null
          ? []
          : [
              {
                label: label(row),
                low: row.interval[0],
                middle: row.opened / row.shown,
                high: row.interval[1],
                said: `${row.opened} / ${row.shown}`,
              },
            ],
      ),
      percent,
    ),
    heads: Object.values(own.heads),
    rows: rows.map((row) => [
      own.factors[row.factor],
      own.levels[row.level],
      `${row.begun}`,
      words.minutes(row.ms),
      `${row.shown}`,
      `${row.opened}`,
      row.interval === null ? words.unknown : percent(row.opened / row.shown),
      row.interval === null ? words.unknown : interval(row.interval),
    ]),
    csv: {
      head: ['factor', 'level', 'begun', 'ms', 'shown', 'opened', 'share', 'wilson95_low', 'wilson95_high'],
      rows: rows.map((row) => [
        row.factor,
        row.level,
        row.begun,
        row.ms,
        row.shown,
        row.opened,
        row.shown === 0 ? null : exact(row.opened / row.shown),
        exact(row.interval?.[0] ?? null),
        exact(row.interval?.[1] ?? null),
      ]),
    },
  };
}
