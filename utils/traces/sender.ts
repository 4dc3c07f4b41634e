import { after, pause, type Timer } from '../street/timers.ts';
import type { EventData, EventKind } from './catalogue.ts';
import type { Batch, LogState, Receipt, SentAct } from './event.ts';

export interface Sender {
  /** Which log is written now; null: none. What was not taken for an earlier log is dropped with it. */
  use(state: LogState | null): void;
  /** Tells of an act. Nothing happens where no study asks for it. */
  act<K extends EventKind>(kind: K, data: EventData<K>, client?: string | null): void;
  /** Sends at once: the page is about to go. */
  flush(): void;
}

/** Acts that come close together travel as one message. */
const GATHER_MS = 200;
/** What waits goes in one message and is stored in one transaction: the disk takes as long for five hundred as for one. */
export const BATCH = 500;
/** So many wait while nothing can be stored; the oldest go first, and are counted. */
const LONGEST = 2000;
const RETRY_MS = [200, 1000, 5000];

/**
 * Numbers the acts of one sender, gathers them, and keeps them until the desk has said that they are stored: a
 * worker that is stopped in between is told again, and takes nothing twice. Needs no extension API.
 *
 * @param send rejects when the acts may not have been stored
 */
export function createSender(options: {
  send: (batch: Batch) => Promise<Receipt>;
  signal: AbortSignal;
  now?: () => number;
  clock?: () => number;
}): Sender {
  const { send, signal, now = Date.now, clock = () => performance.now() } = options;
  let state: LogState | null = null;
  let id = '';
  let next = 1;
  let lost = 0;
  /** Numbered and sent, not yet said to be stored. */
  let sent: SentAct[] = [];
  /** Numbered only when they are sent: what has to be dropped leaves no hole. */
  let waiting: Omit<SentAct, 'number'>[] = [];
  let timer: Timer | undefined;
  let running = false;

  function take(most: number): void {
    sent.push(...waiting.splice(0, most).map((act) => ({ number: next++, ...act })));
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    let failures = 0;
    while (state && !signal.aborted) {
      if (sent.length === 0) take(BATCH);
      if (sent.length === 0) break;
      const batch: Batch = { sender: id, log: state.log, acts: sent, lost };
      try {
        const { upTo } = await send(batch);
        failures = 0;
        // Another log may have begun meanwhile: then nothing of this one waits any more.
        if (batch.sender !== id) continue;
        lost -= batch.lost;
        sent = sent.filter(({ number }) => number > upTo);
      } catch {
        if (!(await pause(RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)]!, signal))) return;
      }
    }
    running = false;
  }

  return {
    use(told) {
      if (told?.log !== state?.log) {
        id = drawId();
        next = 1;
        lost = 0;
        sent = [];
        waiting = [];
      }
      state = told;
    },
    act(kind, data, client) {
      if (!state?.recording || signal.aborted || !state.kinds.includes(kind)) return;
      waiting.push({
        at: now(),
        clock: Math.round(clock()),
        kind,
        data: data as SentAct['data'],
        ...(client != null && { client }),
      });
      if (waiting.length > LONGEST) {
        waiting.shift();
        lost++;
      }
      timer ??= after(GATHER_MS, () => {
        timer = undefined;
        void run();
      });
    },
    flush() {
      if (!state || signal.aborted) return;
      take(waiting.length);
      // Beside what is on its way: the desk takes nothing twice.
      if (sent.length > 0) void send({ sender: id, log: state.log, acts: sent, lost }).catch(() => undefined);
    },
  };
}

/** Not `randomUUID`: a page over plain http has none. */
const drawId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('');
