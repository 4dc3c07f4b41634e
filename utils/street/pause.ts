/**
 * Waits, at most until the signal aborts.
 * @returns false where nobody can wait: Firefox has no timers for a page that is gone, and what runs there goes with it
 */
export function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const timer = setTimeout(() => resolve(true), ms);
      signal.addEventListener('abort', () => (clearTimeout(timer), resolve(true)), { once: true });
    } catch {
      resolve(false);
    }
  });
}
