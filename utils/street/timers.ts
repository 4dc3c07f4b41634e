/**
 * Timers of a page, which may be gone by the time they are asked for: Firefox throws there
 * (NS_ERROR_NOT_INITIALIZED), and what runs in such a page goes with it. Everything that runs in a page takes
 * its timers from here.
 */

/** A timer to clear with `clearTimeout` or `clearInterval`; `GONE` is the one that never runs. */
export type Timer = number;
const GONE: Timer = -1;

function asked(ask: () => unknown): Timer {
  try {
    return ask() as Timer;
  } catch {
    return GONE;
  }
}

/** Runs something once. @param ms from now on */
export const after = (ms: number, run: () => void): Timer => asked(() => setTimeout(run, ms));

/** Runs something again and again. @param ms between two times */
export const every = (ms: number, run: () => void): Timer => asked(() => setInterval(run, ms));

/**
 * Waits, at most until the signal aborts.
 * @returns false where nobody can wait, since the page is gone
 */
export function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = after(ms, () => resolve(true));
    if (timer === GONE) return resolve(false);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve(true)), { once: true });
  });
}
