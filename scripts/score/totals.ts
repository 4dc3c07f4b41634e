import type { Score } from './score-page.ts';

export interface Totals {
  pages: number;
  /** Shares from 0 to 1. */
  kind: number;
  rowsF1: number;
  fieldsF1: number;
  /** The mean over pages that have fields. */
  fieldsF1macro: number;
  cells: number;
  values: number;
  leaks: number;
  invented: number;
}

/** What is asked of pages that nobody has seen. */
export const GOALS = {
  kind: 1,
  rowsF1: 0.99,
  fieldsF1: 0.95,
  cells: 0.99,
  values: 0.98,
  leaks: 0,
  invented: 0,
} as const;

const f1 = (right: number, wrong: number, missed: number): number =>
  (2 * right) / Math.max(1e-9, 2 * right + wrong + missed);

export const fieldsF1 = ({ found, wrong, missed }: Score): number => f1(found, wrong, missed);

export function totalsOf(scores: Score[]): Totals {
  const sum = (key: Exclude<keyof Score, 'notes'>): number =>
    scores.reduce((total, score) => total + score[key], 0);
  const filled = scores.filter(({ rowsTrue }) => rowsTrue > 0);
  const matched = sum('rowsMatched');
  return {
    pages: scores.length,
    kind: sum('kind') / Math.max(1, scores.length),
    rowsF1: f1(matched, Math.max(0, sum('rowsRead') - matched), sum('rowsTrue') - matched),
    fieldsF1: f1(sum('found'), sum('wrong'), sum('missed')),
    fieldsF1macro: filled.reduce((total, score) => total + fieldsF1(score), 0) / Math.max(1, filled.length),
    cells: sum('cellsRight') / Math.max(1, sum('cells')),
    values: sum('valuesRight') / Math.max(1, sum('values')),
    leaks: sum('leaks'),
    invented: sum('invented'),
  };
}

/** Pages without rows have no rows or cells to be right or wrong about. */
export const goalsHold = (totals: Totals): boolean =>
  totals.kind >= GOALS.kind &&
  totals.rowsF1 >= GOALS.rowsF1 &&
  totals.fieldsF1 >= GOALS.fieldsF1 &&
  totals.cells >= GOALS.cells &&
  totals.values >= GOALS.values &&
  totals.leaks === GOALS.leaks &&
  totals.invented === GOALS.invented;

/** Nothing is wrong with the page. */
export const isWhole = (score: Score): boolean =>
  score.kind === 1 &&
  score.wrong + score.missed + score.leaks + score.invented === 0 &&
  score.rowsMatched === score.rowsTrue &&
  score.rowsRead === score.rowsTrue &&
  score.cellsRight === score.cells &&
  score.valuesRight === score.values;
