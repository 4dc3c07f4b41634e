/** How long the facade waits for anything before it gives up. */
export const PATIENCE_MS = 10_000;

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks again until the answer is something true, and gives it. Errors count as "not yet" (frames come and go
 * while one looks); the last one is told when time is up.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  { patience = PATIENCE_MS, every = 50 }: { patience?: number; every?: number } = {},
): Promise<NonNullable<T>> {
  const end = performance.now() + patience;
  for (;;) {
    let why = '';
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      why = error instanceof Error ? `: ${error.message}` : '';
    }
    if (performance.now() > end) throw new Error(`Waited ${patience / 1000} s for ${what}${why}`);
    await sleep(every);
  }
}
