/** How well pages were read before, per browser: what is once whole stays whole, and totals only rise. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../browser/names.ts';
import type { Score } from './score-page.ts';
import { isWhole, totalsOf, type Totals } from './totals.ts';

export interface Standing {
  totals: Totals;
  /** Pages of which everything was right. */
  whole: string[];
}

export type Floor = Partial<Record<BrowserName, Standing>>;

type Scored = { slug: string; score: Score };

/** Shares are kept to four places. */
const ROUNDED = 10_000;
const LESS_IS_BETTER = ['leaks', 'invented'] as const;
const MORE_IS_BETTER = ['pages', 'kind', 'rowsF1', 'fieldsF1', 'fieldsF1macro', 'cells', 'values'] as const;

const fileOf = (folder: string): string => join(folder, 'floor.json');

export const readFloor = (folder: string): Floor =>
  existsSync(fileOf(folder)) ? (JSON.parse(readFileSync(fileOf(folder), 'utf8')) as Floor) : {};

export function standingOf(scored: Scored[]): Standing {
  const totals = totalsOf(scored.map(({ score }) => score));
  for (const key of MORE_IS_BETTER) totals[key] = Math.floor(totals[key] * ROUNDED) / ROUNDED;
  return { totals, whole: scored.filter(({ score }) => isWhole(score)).map(({ slug }) => slug) };
}

/** What fell, one sentence each. */
export function fallen(before: Standing | undefined, now: Standing): string[] {
  if (!before) return [];
  const less = MORE_IS_BETTER.filter((key) => now.totals[key] < before.totals[key]);
  const more = LESS_IS_BETTER.filter((key) => now.totals[key] > before.totals[key]);
  return [
    ...[...less, ...more].map((key) => `${key} was ${before.totals[key]} and is ${now.totals[key]}`),
    ...before.whole.filter((slug) => !now.whole.includes(slug)).map((slug) => `${slug} was whole`),
  ];
}

export function raiseFloor(folder: string, name: BrowserName, now: Standing): void {
  writeFileSync(fileOf(folder), `${JSON.stringify({ ...readFloor(folder), [name]: now }, null, 2)}\n`);
}
