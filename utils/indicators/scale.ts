/** Where a number and its threshold stand on a drawn line. Pure. */
export interface Scale {
  from: number;
  to: number;
  /** Shares of the line, 0..100. */
  value: number;
  threshold: number;
}

/**
 * A line on which both stand with room around: twice the threshold, or further where the value is.
 * Numbers are in the unit's days; days left below zero lie left of 0.
 */
export function scaleOf(value: number, threshold: number): Scale {
  const from = value < 0 ? -roundUp(-value * 1.15) : 0;
  const to = Math.max(roundUp(threshold * 2), roundUp(value * 1.15), from + 10);
  const share = (at: number) => ((at - from) / (to - from)) * 100;
  return { from, to, value: share(value), threshold: share(threshold) };
}

/** Up to a number that reads easily: whole tens, or fifties above 250. */
function roundUp(n: number): number {
  const step = n > 250 ? 50 : 10;
  return Math.ceil(n / step) * step;
}
