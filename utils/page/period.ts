/** From when and until when in one value: "Looptijd: 24 maart 2026 – 20 december 2026". */
import type { Pair } from './pairs.ts';
import { profileOf } from './profile.ts';
import { plain } from './words.ts';

const PERIOD = /^(?:looptijd|periode|geldigheid(?:sduur)?|duur|period|term|duration|validity)\b/;
const BETWEEN = /\s+(?:[-–—]|t\/m|tot(?: en met)?|until|to)\s+/;

/** Its two days; null where these are not two. */
function daysIn(text: string, now: Date): string[] | null {
  const days = text.replace(/^(?:van|from)\s+/i, '').split(BETWEEN);
  return days.length === 2 && profileOf(days, now).date === 1 ? days : null;
}

/** The pair as two, where its value is a period. */
export function periodPairs(pair: Pair, now: Date): Pair[] {
  if (!HEURISTIC.periods || !PERIOD.test(plain(pair.label)) || !daysIn(pair.read(), now)) return [pair];
  return ['Van', 'Tot'].map((hint, i) => ({
    ...pair,
    hints: [...pair.hints, hint],
    read: () => daysIn(pair.read(), now)?.[i] ?? '',
  }));
}
