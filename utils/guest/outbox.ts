import { pause } from '../street/timers.ts';
import type { ReaderCalls } from '../wire/messages.ts';

export type Send = <K extends keyof ReaderCalls>(
  name: K,
  argument: ReaderCalls[K][0],
) => Promise<ReaderCalls[K][1]>;

const RETRY_MS = [50, 200, 1000, 5000];

export interface Outbox {
  /** @param make writes the message when its turn has come: what waits costs the page nothing yet */
  post<K extends 'read' | 'settled'>(name: K, make: () => ReaderCalls[K][0]): void;
  /** Messages that are not yet acknowledged. */
  readonly size: number;
}

/**
 * Keeps what the desk has not acknowledged and repeats it, in order: the worker behind the desk may be
 * stopped at any moment. Ends for good when the signal aborts.
 *
 * @param onAgain called when the desk asks for everything anew
 */
export function createOutbox(send: Send, onAgain: () => void, signal: AbortSignal): Outbox {
  const queue: { name: 'read' | 'settled'; make: () => never }[] = [];
  let running = false;

  async function run(): Promise<void> {
    running = true;
    let failures = 0;
    while (queue.length > 0 && !signal.aborted) {
      const { name, make } = queue[0]!;
      try {
        const answer = await send(name, make());
        queue.shift();
        failures = 0;
        if (answer && 'again' in answer && answer.again) onAgain();
      } catch {
        if (!(await pause(RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)]!, signal))) return;
      }
    }
    running = false;
  }

  return {
    post(name, make) {
      if (signal.aborted) return;
      queue.push({ name, make: make as () => never });
      if (!running) void run();
    },
    get size() {
      return queue.length;
    },
  };
}
