import type { AnalysisWords } from '../../utils/text/analysis-words.ts';
import { askedOf } from '../../utils/traces/analysis/asked.ts';
import { barsOf } from '../../utils/traces/analysis/charts.ts';
import type { Moment } from '../../utils/traces/analysis/moments.ts';
import type { Figure } from './figure.ts';

/** What the study asked, and what became of it. */
export function promptFigure(
  moments: readonly Moment[],
  words: AnalysisWords,
  nameOf: (prompt: string) => string,
): Figure {
  const own = words.prompts;
  const rows = askedOf(moments);
  const sum = (of: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((all, row) => all + of(row), 0);
  const counts = ({ asked, shown, answered, skipped, expired }: (typeof rows)[number]) =>
    [asked, shown, answered, skipped, expired] as const;
  const answers = (row: (typeof rows)[number], between: string): string =>
    row.answers.map(([answer, times]) => `${answer}${between}${times}`).join(' ');
  return {
    id: 'prompts',
    title: own.title,
    n: own.n(sum(({ asked }) => asked)),
    how: own.how,
    drawing: barsOf(
      rows.map((row) => ({
        label: nameOf(row.prompt),
        parts: [
          { value: row.answered, fill: 'ink' },
          { value: row.skipped, fill: 'half' },
          { value: row.expired, fill: 'open' },
        ],
        said: `${row.answered} / ${row.asked}`,
      })),
      [
        { label: `${own.heads.answered}, ${sum(({ answered }) => answered)}`, fill: 'ink' },
        { label: `${own.heads.skipped}, ${sum(({ skipped }) => skipped)}`, fill: 'half' },
        { label: `${own.heads.expired}, ${sum(({ expired }) => expired)}`, fill: 'open' },
      ],
    ),
    heads: Object.values(own.heads),
    rows: rows.map((row) => [nameOf(row.prompt), ...counts(row).map(String), answers(row, '×')]),
    csv: {
      head: ['prompt', 'asked', 'shown', 'answered', 'skipped', 'expired', 'answers'],
      rows: rows.map((row) => [row.prompt, ...counts(row), answers(row, '=')]),
    },
  };
}
