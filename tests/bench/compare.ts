/** Compares a run with the committed baseline. What may change is in `thresholds.json`, which changes by itself only. */
import type { BenchResult } from './report.ts';

export interface Thresholds {
  /** A ratio may grow to so many times what the baseline has. */
  growth: number;
  /** A run counts only where the page measured twice differs by no more than this. */
  noise: number;
}

export function compare(
  now: BenchResult,
  before: BenchResult,
  { growth, noise }: Thresholds,
): { lines: string[]; worse: boolean } {
  const lines: string[] = [];
  let worse = false;
  const judge = (what: string, value: number, was: number | undefined): void => {
    if (was === undefined || value <= was * growth) return;
    worse = true;
    lines.push(`${what}: ${value.toFixed(2)}, was ${was.toFixed(2)}`);
  };
  for (const cost of now.reading) {
    const was = before.reading.find(({ rows }) => rows === cost.rows);
    judge(`reading ${cost.rows} rows, × floor`, cost.ratio, was?.ratio);
  }
  for (const [rows, contenders] of Object.entries(now.page)) {
    const again = contenders['bare again']?.times;
    for (const key of ['load', 'render', 'row'] as const) {
      if (again && Math.abs(again[key] - 1) > noise) {
        lines.push(
          `${key} at ${rows} rows is not compared: the page alone differs by ${again[key].toFixed(2)}.`,
        );
        continue;
      }
      for (const mode of ['sidelight closed', 'sidelight open']) {
        const value = contenders[mode]?.times[key];
        const was = before.page[Number(rows)]?.[mode]?.times[key];
        if (value !== undefined) judge(`${mode}: ${key} at ${rows} rows, × the page alone`, value, was);
      }
    }
  }
  return { lines: lines.length > 0 ? lines : ['Nothing is worse than the baseline.'], worse };
}
