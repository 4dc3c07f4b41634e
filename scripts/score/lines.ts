/** Scores as lines of a terminal. */
import type { ScoredPage } from './read-pages.ts';
import { fieldsF1, type Totals } from './totals.ts';

const MAX_NOTES = 8;

const share = (number: number): string => number.toFixed(3);

export function pageLine({ slug, score }: Pick<ScoredPage, 'slug' | 'score'>): string {
  const { kind, rowsMatched, rowsTrue, rowsRead, cells, cellsRight, values, valuesRight } = score;
  const parts = [
    slug.padEnd(26),
    `kind ${kind}`,
    `rows ${rowsMatched}/${rowsTrue} (read ${rowsRead})`,
    `fields F1 ${share(fieldsF1(score))}`,
    `cells ${cellsRight}/${cells}`,
    `values ${valuesRight}/${values}`,
    `leaks ${score.leaks}`,
    `invented ${score.invented}`,
  ];
  const notes = score.notes.slice(0, MAX_NOTES);
  return parts.join(' ') + (notes.length > 0 ? ` | ${notes.join('; ')}` : '');
}

export const totalsLine = (totals: Totals): string =>
  [
    `pages ${totals.pages}`,
    `kind ${share(totals.kind)}`,
    `rows F1 ${share(totals.rowsF1)}`,
    `fields F1 ${share(totals.fieldsF1)} (macro ${share(totals.fieldsF1macro)})`,
    `cells ${share(totals.cells)}`,
    `values ${share(totals.values)}`,
    `leaks ${totals.leaks}`,
    `invented ${totals.invented}`,
  ].join(' ');
