/**
 * The recorder as the desk runs it, in the batches of a sender that has much to tell, beside Dexie's `bulkAdd(100)` of the same events as rows. Runs in a page of a real browser
 * (bundled by `bundle.ts`), on databases of its own.
 */
import { Dexie } from 'dexie';
import { Recorder } from '../../utils/desk/recorder.ts';
import { TraceDatabase } from '../../utils/store/trace-database.ts';
import { TraceStore } from '../../utils/store/traces.ts';
import { KINDS } from '../../utils/traces/catalogue.ts';
import type { SentAct } from '../../utils/traces/event.ts';
import { BATCH, createSender } from '../../utils/traces/sender.ts';

const ROWS = 100;
const IDS = ['contact.no_next', 'contact.since_two_way', 'plan.missing', 'dl.instrument_end'];

/** Acts as a sidebar tells them: mostly signals, with their fields. */
function act(n: number): SentAct {
  const which = { indicator: IDS[(n * 7) % IDS.length]!, version: '1.0.0' };
  const moment = { number: n + 1, at: 1_790_000_000_000 + n * 1700 + ((n * 977) % 900), clock: n * 1700 };
  const lens = n % 3 ? ('client' as const) : ('caseload' as const);
  if (n % 5 === 0) return { ...moment, kind: 'lens.switched', data: { to: lens, by: 'coach' } };
  if (n % 5 === 1) return { ...moment, kind: 'signal.opened', data: { ...which, lens } };
  const state = n % 2 ? ('raised' as const) : ('unknown' as const);
  return { ...moment, kind: 'signal.shown', data: { ...which, state, lens, form: 'row' } };
}

/** @returns events a second that were acknowledged as stored */
export async function record(events: number): Promise<number> {
  const store = new TraceStore(new TraceDatabase('bench-traces'));
  await store.load('bench');
  await store.open(1, () => [{ kind: 'study.accepted', data: {}, at: 0, clock: 0, number: 1 }]);
  const recorder = new Recorder(store, { load: async () => undefined, save: async () => undefined });
  const acts = Array.from({ length: events }, (_, n) => act(n));
  const start = performance.now();
  for (let from = 0; from < events; from += BATCH) {
    await recorder.record(
      { sender: 'bench-sender', log: 'bench', acts: acts.slice(from, from + BATCH), lost: 0 },
      'view',
      () => null,
      async () => undefined,
    );
  }
  const seconds = (performance.now() - start) / 1000;
  if ((await store.count()) !== events + 1) throw new Error(`${await store.count()} events were stored.`);
  return events / seconds;
}

/** @returns events a second of `bulkAdd(100)`, one row an event, just as durable */
export async function bulkAdd(events: number): Promise<number> {
  const database = new Dexie('bench-rows', { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ events: '++id, session, kind' });
  const rows = Array.from({ length: events }, (_, n) => ({
    session: 1,
    seq: n + 1,
    room: 'view',
    ...act(n),
  }));
  const start = performance.now();
  for (let from = 0; from < events; from += ROWS) {
    await database.table('events').bulkAdd(rows.slice(from, from + ROWS));
  }
  const seconds = (performance.now() - start) / 1000;
  if ((await database.table('events').count()) !== events) throw new Error('Rows are missing.');
  return events / seconds;
}

/** Tells acts to the sender that ships, whose messages are taken at once: what it costs the view that acts. */
export async function send(events: number): Promise<number> {
  const life = new AbortController();
  let told = 0;
  const sender = createSender({
    send: async ({ acts }) => {
      // What a message costs its sender: a copy.
      told += structuredClone(acts).length;
      return { upTo: acts.at(-1)!.number };
    },
    signal: life.signal,
  });
  sender.use({ log: 'bench', recording: true, kinds: KINDS });
  for (let n = 0; n < events; n += 1) {
    const { kind, data } = act(n);
    sender.act(kind, data as never);
    // Acts come apart: what waits is sent before it is too much.
    if (n % 1000 === 999) await new Promise((resolve) => setTimeout(resolve, 250));
  }
  while (told < events) await new Promise((resolve) => setTimeout(resolve, 50));
  life.abort();
  return told;
}
