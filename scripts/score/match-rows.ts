import { squash, textsOf } from './compare.ts';
import type { PageReading } from './score-page.ts';
import { isNever, type Truth } from './truth.ts';

/** How much of the truth's row must stand in the row that was read. */
const ENOUGH = 0.5;
const SURE = 0.95;

export const rowCount = (truth: Truth): number =>
  truth.kind === 'record' ? 1 : (truth.rowKeys?.length ?? truth.rows ?? 0);

/** For each row of the truth that was found, which row of the reading it is; each row is taken once. */
export function matchRows(truth: Truth, reading: PageReading): Map<number, number> {
  const fields = truth.fields.filter((field) => !isNever(field));
  const read = reading.rows.map(textsOf);
  const free = new Set(read.keys());
  const found = new Map<number, number>();
  for (let row = 0; row < rowCount(truth); row += 1) {
    const wanted = fields
      .map((field) => squash(field.values ? field.values[row]?.text : field.text))
      .filter((text) => text.length > 1);
    const fit = (index: number): number => share(wanted, read[index] ?? []);
    const candidates = free.has(row) && fit(row) > SURE ? [row] : free;
    let best: number | null = null;
    let most = ENOUGH;
    for (const index of candidates) {
      const fits = fit(index);
      if (fits <= most) continue;
      most = fits;
      best = index;
    }
    if (best === null) continue;
    found.set(row, best);
    free.delete(best);
  }
  return found;
}

function share(wanted: string[], got: string[]): number {
  const meets = (want: string): boolean =>
    got.some(
      (text) =>
        text === want || (text.length > 3 && want.includes(text)) || (want.length > 3 && text.includes(want)),
    );
  return wanted.filter(meets).length / Math.max(1, wanted.length);
}
