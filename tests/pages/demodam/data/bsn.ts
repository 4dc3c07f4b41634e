/**
 * Invented citizen service numbers that pass the eleven-test, so that a filter for them has something to
 * catch. They start with 999, which is kept for tests: no living person has one.
 */
import type { Dice } from './random.ts';

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

export function passesElevenTest(bsn: string): boolean {
  if (!/^\d{9}$/.test(bsn) || bsn === '000000000') return false;
  return WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(bsn[at]), 0) % 11 === 0;
}

export function inventBsn(dice: Dice): string {
  for (;;) {
    const eight = `999${String(dice.int(0, 99_999)).padStart(5, '0')}`;
    const sum = WEIGHTS.slice(0, 8).reduce((total, weight, at) => total + weight * Number(eight[at]), 0);
    // A remainder of ten has no check digit: such a number does not exist.
    if (sum % 11 < 10) return `${eight}${sum % 11}`;
  }
}
