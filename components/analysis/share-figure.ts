import type { AnalysisWords } from '../../utils/text/analysis-words.ts';
import { courseOf } from '../../utils/traces/analysis/charts.ts';
import type { Moment, Unit } from '../../utils/traces/analysis/moments.ts';
import { changesOf, phaseShare, sharesOf, type Change } from '../../utils/traces/analysis/shares.ts';
import { exact, type Figure } from './figure.ts';

const HOUR_MS = 3_600_000;

/** Share of time and acts in each lens, with the baseline and what the study changed. */
export function shareFigure(moments: readonly Moment[], unit: Unit, words: AnalysisWords): Figure {
  const { shares: own, percent, unknown } = words;
  const shares = sharesOf(moments, unit);
  const changes = changesOf(moments, unit);
  const baseline = phaseShare(moments, 'baseline', unit);
  const main = phaseShare(moments, 'main', unit);
  const say = (change: Change): string =>
    change.what === 'baseline ended' ? own.ended : own.change(change.factor, change.level);
  const changesIn = (at: number): Change[] => changes.filter((one) => one.unit === at);
  const orUnknown = (share: number | null): string => (share === null ? unknown : percent(share));
  const places = [...new Set(changes.map((one) => one.unit))];
  const ms = shares.reduce((sum, one) => sum + one.ms, 0);
  const acts = shares.reduce((sum, one) => sum + one.acts, 0);
  return {
    id: 'lens-share',
    title: own.title,
    n: own.n(words.minutes((ms / HOUR_MS) * 60_000), acts),
    how: own.how,
    ...(baseline && main && { said: own.compared(percent(baseline.share), percent(main.share)) }),
    drawing: courseOf({
      points: shares.map(({ unit: at, share, phase }) => ({
        label: words.unitOf[unit](at),
        value: share,
        open: phase === 'baseline',
      })),
      band: baseline && {
        from: baseline.lowest,
        to: baseline.highest,
        label: own.band(percent(baseline.lowest), percent(baseline.highest)),
      },
      changes: places.map((at) => ({
        before: shares.findIndex((one) => one.unit === at),
        label: changesIn(at).map(say).join(', '),
      })),
      percent,
    }),
    heads: [
      own.heads.unit,
      own.heads.phase,
      own.heads.minutes,
      own.heads.acts,
      own.heads.caseload,
      own.heads.client,
      own.heads.caseloadActs,
      own.heads.clientActs,
      own.heads.changes,
    ],
    rows: shares.map((one) => [
      words.unitOf[unit](one.unit),
      words.phases[one.phase],
      words.minutes(one.ms),
      `${one.acts}`,
      orUnknown(one.share),
      orUnknown(one.share === null ? null : 1 - one.share),
      `${one.caseload.acts}`,
      `${one.client.acts}`,
      changesIn(one.unit).map(say).join(', '),
    ]),
    csv: {
      head: [
        unit,
        'phase',
        'ms',
        'acts',
        'caseload_share',
        'caseload_ms',
        'client_ms',
        'caseload_acts',
        'client_acts',
        'changes',
      ],
      rows: shares.map((one) => [
        one.unit,
        one.phase,
        one.ms,
        one.acts,
        exact(one.share),
        one.caseload.ms,
        one.client.ms,
        one.caseload.acts,
        one.client.acts,
        changesIn(one.unit)
          .map((change) =>
            change.what === 'baseline ended' ? change.what : `${change.factor}=${change.level}`,
          )
          .join(' '),
      ]),
    },
  };
}
