import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Recorder, type Gate, type Pseudonym, type Ring } from '../../../utils/desk/recorder.ts';
import { TraceDatabase, TRACE_STEPS } from '../../../utils/store/trace-database.ts';
import { TraceStore, type NewEvent } from '../../../utils/store/traces.ts';
import type { Batch, LogState, SentAct, TraceEvent } from '../../../utils/traces/event.ts';
import { checkLog } from '../../../utils/traces/gaps.ts';
import { csvOf } from '../../../utils/traces/exports/bundle.ts';
import { createSender } from '../../../utils/traces/sender.ts';
import { study } from './studies.ts';

const AT = Date.parse('2026-09-01T09:00:00Z');
const LOG = 'run-1:1';

let names = 0;
let database: TraceDatabase;
let ring: Ring | undefined;
let now: number;

const started = (): NewEvent[] => [
  {
    kind: 'session.started',
    data: { browser: 'chromium', sidelight: '0.1.0', language: 'nl', phase: 'main' },
    at: now,
    clock: 0,
    number: 1,
  },
];

/** A worker that has just started, over the same files and the same memory of the session. */
async function worker(session = 1): Promise<{ store: TraceStore; recorder: Recorder }> {
  const store = new TraceStore(new TraceDatabase(database.name));
  await store.load('run-1');
  await store.open(session, started);
  const recorder = new Recorder(store, {
    load: async () => structuredClone(ring),
    save: async (next) => void (ring = structuredClone(next) ?? undefined),
  });
  await recorder.load();
  return { store, recorder };
}

const act = (number: number, change: Partial<SentAct> = {}): SentAct => ({
  number,
  at: AT + number * 1000,
  clock: number * 1000,
  kind: 'lens.switched',
  data: { to: 'client', by: 'coach' },
  ...change,
});

const batch = (from: number, to: number, sender = 'a', lost = 0): Batch => ({
  sender,
  log: LOG,
  acts: Array.from({ length: to - from + 1 }, (_, n) => act(from + n)),
  lost,
});

const open: Gate = () => null;
const none: Pseudonym = async () => undefined;
const record = (to: Recorder, what: Batch, gate = open) => to.record(what, 'view', gate, none);

async function log(store: TraceStore): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  let after: [number, number] | null = null;
  do {
    const part = await store.read('start', after, 2);
    events.push(...part.events);
    after = part.next;
  } while (after);
  return events;
}

async function whole(store: TraceStore) {
  const deleted = new Map<number, number[]>();
  for (const session of await store.sessions()) {
    deleted.set(
      session.session,
      session.deleted.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, n) => from + n)),
    );
  }
  return checkLog(await log(store), deleted);
}

const SOUND = { gaps: [], doubles: [] };
const own = (events: TraceEvent[]) =>
  events.filter(({ room }) => room === 'view').map(({ number }) => number);

beforeEach(() => {
  now = AT;
  ring = undefined;
  database = new TraceDatabase(`traces-${names++}`);
});

describe('a batch', () => {
  test('that arrives twice, or in part once more, changes nothing', async () => {
    const { store, recorder } = await worker();
    expect(await record(recorder, batch(1, 3))).toEqual({ upTo: 3 });
    expect(await record(recorder, batch(1, 3))).toEqual({ upTo: 3 });
    expect(await record(recorder, batch(2, 5))).toEqual({ upTo: 5 });
    expect(own(await log(store))).toEqual([1, 2, 3, 4, 5]);
    expect(await whole(store)).toMatchObject({ ...SOUND, events: 6 });
  });

  test('of which the ones before did not arrive is not taken', async () => {
    const { store, recorder } = await worker();
    await expect(record(recorder, batch(3, 4))).rejects.toThrow('Act 1');
    await record(recorder, batch(1, 2));
    await record(recorder, batch(3, 4));
    expect(own(await log(store))).toEqual([1, 2, 3, 4]);
  });

  test('of several senders: each in its order, the log in one', async () => {
    const { store, recorder } = await worker();
    await Promise.all(
      ['a', 'b', 'c'].map((sender) => record(recorder, batch(1, 1, sender)).catch(() => null)),
    );
    for (const sender of ['a', 'b', 'c']) await record(recorder, batch(1, 40, sender));
    const events = await log(store);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, n) => n + 1));
    expect(await whole(store)).toMatchObject({ ...SOUND, events: 121 });
  });

  test('any order of sending, repeating and stopping: everything once, nothing missing', async () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('send' as const),
        sender: fc.constantFrom('a', 'b'),
        size: fc.integer({ min: 1, max: 150 }),
      }),
      fc.record({ do: fc.constant('repeat' as const) }),
      fc.record({ do: fc.constant('stop' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        database = new TraceDatabase(`traces-${names++}`);
        ring = undefined;
        let { recorder } = await worker();
        const sent = { a: 0, b: 0 };
        let last: Batch | undefined;
        for (const each of steps) {
          if (each.do === 'stop') ({ recorder } = await worker());
          else if (each.do === 'repeat') await (last && record(recorder, last));
          else {
            const { sender, size } = each as { sender: 'a' | 'b'; size: number };
            last = batch(sent[sender] + 1, (sent[sender] += size), sender);
            await record(recorder, last);
          }
        }
        const { store } = await worker();
        expect(await whole(store)).toMatchObject({ ...SOUND, events: 1 + sent.a + sent.b });
      }),
      { numRuns: 30 },
    );
  });

  test('with what the catalogue does not know keeps nothing of it, and counts it', async () => {
    const { store, recorder } = await worker();
    const wild = {
      ...batch(1, 3),
      acts: [act(1), act(2, { data: { to: 'Samira Vossen' } as never }), act(3, { kind: 'x' as never })],
    };
    await record(recorder, wild);
    const events = await log(store);
    expect(events.slice(1).map(({ kind, data }) => ({ kind, data }))).toEqual([
      { kind: 'lens.switched', data: { to: 'client', by: 'coach' } },
      { kind: 'log.omitted', data: { why: 'not in catalogue', events: 2 } },
    ]);
    expect(JSON.stringify(events)).not.toContain('Vossen');
    expect(await whole(store)).toMatchObject(SOUND);
  });

  test('made in a pause is counted and not kept', async () => {
    const { store, recorder } = await worker();
    await record(recorder, batch(1, 6), ({ number }) => (number >= 3 && number < 6 ? 'paused' : null));
    expect((await log(store)).slice(1).map(({ kind }) => kind)).toEqual([
      'lens.switched',
      'lens.switched',
      'log.omitted',
      'lens.switched',
    ]);
    expect(await whole(store)).toMatchObject(SOUND);
  });

  test('a clock that jumps back or forward disorders nothing, and is said', async () => {
    const { store, recorder } = await worker();
    await record(recorder, { ...batch(1, 3), acts: [act(1), act(2, { at: AT - 3_600_000 }), act(3)] });
    const events = await log(store);
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(own(events)).toEqual([1, 0, 2, 0, 3]);
    expect(events.filter(({ kind }) => kind === 'log.clock').map(({ data }) => data)).toEqual([
      { back: true, seconds: 3602 },
      { back: false, seconds: 3602 },
    ]);
    expect(await whole(store)).toMatchObject(SOUND);
  });
});

describe('a worker that is stopped', () => {
  test.each(['transaction', 'bulkPut'] as const)(
    'in the middle of writing (%s): what was not acknowledged is told again, once',
    async (where) => {
      const { store, recorder } = await worker();
      await record(recorder, batch(1, 2));
      // The worker dies after the write and before it can answer.
      const broken = vi.spyOn(TraceStore.prototype, 'append');
      broken.mockImplementationOnce(async function (this: TraceStore, ...args) {
        broken.mockRestore();
        if (where === 'transaction') await this.append(...args);
        throw new DOMException('The worker is gone', 'AbortError');
      });
      // A worker that is gone keeps no ring either.
      await record(recorder, batch(3, 4));
      ring = undefined;
      const next = await worker();
      expect(await record(next.recorder, batch(3, 5))).toEqual({ upTo: 5 });
      expect(own(await log(next.store))).toEqual([1, 2, 3, 4, 5]);
      expect(await whole(next.store)).toMatchObject({ ...SOUND, events: 6 });
      expect(store).not.toBe(next.store);
    },
  );

  test('two writers at once: the second one is turned away, and doubles nothing', async () => {
    const first = await worker();
    const second = await worker();
    await record(first.recorder, batch(1, 2));
    await expect(record(second.recorder, batch(1, 2))).rejects.toThrow('Another writer');
    expect(await whole(first.store)).toMatchObject({ ...SOUND, events: 3 });
  });
});

describe('a browser that stores nothing', () => {
  const refuse = () =>
    vi
      .spyOn(TraceStore.prototype, 'append')
      .mockRejectedValue(new DOMException('full', 'QuotaExceededError'));

  test('what happens waits in memory, counted, over a stop of the worker; later all of it is stored', async () => {
    const first = await worker();
    await record(first.recorder, batch(1, 2));
    const refused = refuse();
    expect(await record(first.recorder, batch(3, 5))).toEqual({ upTo: 5 });
    expect(first.recorder.trouble).toEqual({ waiting: 3, lost: 0 });
    const second = await worker();
    expect(second.recorder.trouble).toEqual({ waiting: 3, lost: 0 });
    expect(await record(second.recorder, batch(3, 6))).toEqual({ upTo: 6 });
    refused.mockRestore();
    await record(second.recorder, batch(7, 7));
    expect(second.recorder.trouble).toBeNull();
    expect(own(await log(second.store))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await whole(second.store)).toMatchObject({ ...SOUND, lost: 0 });
  });

  test('a log that could not be opened is opened by the same worker once the browser lets it', async () => {
    await record((await worker()).recorder, batch(1, 3));
    const refused = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    const store = new TraceStore(new TraceDatabase(database.name));
    await expect(store.load('run-1')).rejects.toThrow();
    expect(store.isOpen).toBe(false);
    refused.mockRestore();
    await store.load('run-1');
    expect(own(await log(store))).toEqual([1, 2, 3]);
  });

  test('past a thousand the oldest go, and the log says how many', async () => {
    const { store, recorder } = await worker();
    const refused = refuse();
    for (let from = 1; from < 1200; from += 100) await record(recorder, batch(from, from + 99));
    expect(recorder.trouble).toEqual({ waiting: 1000, lost: 200 });
    refused.mockRestore();
    await recorder.drain();
    expect(await whole(store)).toMatchObject({
      lost: 200,
      gaps: [{ sender: 2, from: 1, to: 200 }],
      doubles: [],
    });
  });
});

describe('deleting', () => {
  test('one event: its content is gone, its number is known, the log goes on', async () => {
    const { store, recorder } = await worker();
    await record(recorder, batch(1, 3));
    expect(await store.delete(1, 2)).toBe(true);
    expect(await store.delete(1, 2)).toBe(false);
    await record(recorder, batch(4, 400));
    expect(await store.delete(1, 300)).toBe(true);
    const next = await worker();
    expect((await log(next.store)).map(({ seq }) => seq)).not.toContain(2);
    expect(await whole(next.store)).toMatchObject({ ...SOUND, deleted: 2, events: 399 });
  });

  test('the first and the last event of a chunk, then writing on: nothing is there twice', async () => {
    const { store, recorder } = await worker();
    await record(recorder, batch(1, 2));
    await store.delete(1, 1);
    await store.delete(1, 3);
    await record(recorder, batch(3, 3));
    expect((await log(store)).map(({ seq }) => seq)).toEqual([2, 4]);
    expect(await database.chunks.count()).toBe(1);
  });

  test('all: no event is left, and no key that could open one; numbers go on', async () => {
    const { store, recorder } = await worker();
    await record(recorder, batch(1, 300));
    const copy = await database.chunks.toArray();
    expect(await store.deleteAll()).toBe(301);
    expect(await log(store)).toEqual([]);
    await database.chunks.bulkPut(copy);
    expect(await log((await worker()).store)).toEqual([]);
    await database.chunks.clear();
    await record(recorder, batch(301, 302));
    expect((await log(store)).map(({ seq }) => seq)).toEqual([302, 303]);
    expect(await whole(store)).toMatchObject(SOUND);
  });

  test('withdrawing: no record and no key is left', async () => {
    const { store, recorder } = await worker();
    await record(recorder, batch(1, 5));
    await store.wipe();
    expect(await Promise.all(database.tables.map((table) => table.count()))).toEqual(
      database.tables.map(() => 0),
    );
    expect(store.isOpen).toBe(false);
  });

  test('a log of another run is not opened: it goes', async () => {
    const { recorder } = await worker();
    await record(recorder, batch(1, 5));
    const other = new TraceStore(new TraceDatabase(database.name));
    await other.load('run-2');
    expect(await other.lastSession()).toBe(0);
    expect(await other.count()).toBe(0);
  });
});

describe('a record that is damaged', () => {
  const broken = (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, at) => (at === 20 ? byte ^ 1 : byte));

  test('is left out and counted; the rest is whole, and the log goes on after it', async () => {
    const first = await worker();
    await record(first.recorder, batch(1, 600));
    const [chunk, , last] = await database.chunks.toArray();
    await database.chunks.bulkPut([
      { ...chunk!, sealed: broken(chunk!.sealed) },
      { ...last!, sealed: broken(last!.sealed) },
    ]);
    const { store, recorder } = await worker();
    await record(recorder, batch(601, 602));
    const { gaps, doubles, events } = await whole(store);
    expect(gaps.filter(({ sender }) => sender === null)).toEqual([
      { session: 1, sender: null, from: chunk!.first, to: chunk!.last },
      { session: 1, sender: null, from: last!.first, to: last!.last },
    ]);
    expect(doubles).toEqual([]);
    expect(events).toBe(603 - chunk!.events - last!.events);
  });

  test('as a remark: the events are read, and the other remarks', async () => {
    const { store, recorder } = await worker();
    for (const [n, words] of ['Vandaag was het druk', 'Nu niet meer'].entries())
      await recorder.record(batch(n + 1, n + 1), 'view', open, none, words);
    const [remark] = await database.words.toArray();
    await database.words.put({ ...remark!, sealed: broken(remark!.sealed) });
    const { events, words } = await store.read('start', null, 10);
    expect(events).toHaveLength(3);
    expect(words.map(({ text }) => text)).toEqual(['Nu niet meer']);
  });

  test('of another form or empty is left out too, and an export holds all that can be read', async () => {
    const { store, recorder } = await worker();
    await record(recorder, batch(1, 600));
    const [chunk] = await database.chunks.toArray();
    for (const sealed of ['none', undefined]) {
      await database.chunks.put({ ...chunk!, sealed: sealed as never });
      const events = await log(store);
      expect(events).toHaveLength(601 - chunk!.events);
      const form = { separator: ',', bom: false } as const;
      const text = csvOf({ study, participant: 'p-12ab34cd', events, sessions: [] }, form);
      expect(text.trim().split('\r\n')).toHaveLength(1 + events.length);
    }
  });
});

describe('sessions', () => {
  test('the one before ends at its last event, once, whatever is stopped', async () => {
    const first = await worker(1);
    await record(first.recorder, batch(1, 3));
    now = AT + 86_400_000;
    const second = await worker(2);
    await record(second.recorder, batch(1, 2, 'b'));
    await worker(2);
    const events = await log((await worker(2)).store);
    const ends = events.filter(({ kind }) => kind === 'session.ended');
    expect(ends.map(({ session, at }) => [session, at])).toEqual([[1, AT + 3000]]);
    expect(events.filter(({ kind }) => kind === 'session.started').map(({ session }) => session)).toEqual([
      1, 2,
    ]);
    expect(await whole(second.store)).toMatchObject({ ...SOUND, sessions: 2 });
  });
});

test('nothing of an event stands in plain on disk', async () => {
  const { recorder } = await worker();
  await record(recorder, {
    ...batch(1, 1),
    acts: [
      act(1, {
        kind: 'signal.opened',
        data: { indicator: 'contact.no_next', version: '1.0.0', lens: 'client' },
      }),
    ],
  });
  const records = await Promise.all(database.tables.map((table) => table.toArray() as Promise<object[]>));
  const text = JSON.stringify(records.flat(), (_, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
  );
  expect(text.length).toBeGreaterThan(200);
  for (const word of ['contact.no_next', 'signal', 'chromium']) expect(text).not.toContain(word);
});

test('a day of work takes at most 80 bytes an event', async () => {
  const { store, recorder } = await worker();
  const made: Pick<SentAct, 'kind' | 'data'>[] = [
    { kind: 'page.seen', data: { page: 'record', frame: 'top' } },
    {
      kind: 'signal.shown',
      data: {
        indicator: 'contact.since_two_way',
        version: '1.0.0',
        state: 'raised',
        lens: 'client',
        form: 'row',
      },
    },
    { kind: 'client.opened', data: { from: 'list', place: 12 } },
    { kind: 'signal.opened', data: { indicator: 'contact.no_next', version: '1.0.0', lens: 'client' } },
    { kind: 'lens.switched', data: { to: 'caseload', by: 'coach' } },
  ];
  for (let from = 1; from < 600; from += 3) {
    const acts = [0, 1, 2].map((n) => {
      const number = from + n;
      // Moments and kinds that repeat no pattern, as in work.
      const spread = (number * 7919) % 9973;
      return act(number, {
        ...made[spread % made.length],
        at: AT + number * 9000 + spread,
        clock: number * 9000 + spread,
      });
    });
    await record(recorder, { ...batch(from, from), acts });
  }
  const chunks = await database.chunks.toArray();
  const bytes = chunks.reduce((sum, { sealed }) => sum + sealed.byteLength, 0);
  expect(bytes / (await store.count())).toBeLessThan(80);
});

describe('migrations', () => {
  test('versions only go up, from 1', () => {
    expect(TRACE_STEPS.map(({ version }) => version)).toEqual(TRACE_STEPS.map((_, at) => at + 1));
  });

  test.each(TRACE_STEPS.map(({ version }) => version))(
    'a log of version %i is whole under the newest, and under one after it',
    async (version) => {
      const old = new TraceDatabase(database.name, TRACE_STEPS.slice(0, version));
      const store = new TraceStore(old);
      await store.load('run-1');
      await store.open(1, started);
      const recorder = new Recorder(store, { load: async () => undefined, save: async () => undefined });
      await record(recorder, batch(1, 300));
      old.close();
      const later = [...TRACE_STEPS, { version: TRACE_STEPS.length + 1, stores: { more: 'id' } }];
      for (const steps of [TRACE_STEPS, later]) {
        const opened = new TraceDatabase(database.name, steps);
        const next = new TraceStore(opened);
        await next.load('run-1');
        await next.open(1, started);
        expect(await whole(next)).toMatchObject({ ...SOUND, events: 301 });
        opened.close();
      }
    },
  );
});

describe('a newer form of the database', () => {
  /** Some step that is still to come: every record changes. */
  const later = (each: (n: number) => void) => [
    ...TRACE_STEPS,
    {
      version: TRACE_STEPS.length + 1,
      stores: { more: 'id' },
      upgrade: async (transaction: { table(name: string): { toCollection(): Collection } }) => {
        let n = 0;
        await transaction
          .table('chunks')
          .toCollection()
          .modify((chunk) => {
            each(n++);
            chunk['changed'] = true;
          });
      },
    },
  ];
  interface Collection {
    modify(change: (record: Record<string, unknown>) => void): Promise<number>;
  }
  const openWith = async (steps: ConstructorParameters<typeof TraceDatabase>[1]) => {
    const opened = new TraceDatabase(database.name, steps);
    await opened.open();
    return opened;
  };

  test('of forty thousand events, ended half-way: the old one, whole; then the new one, whole', async () => {
    const first = await worker();
    for (let from = 1; from <= 40_000; from += 5000) await record(first.recorder, batch(from, from + 4999));
    const gone = later((n) => {
      if (n === 80) throw new Error('The browser was killed.');
    });
    await expect(openWith(gone)).rejects.toThrow('killed');
    const old = await worker();
    expect(await whole(old.store)).toMatchObject({ ...SOUND, events: 40_001 });
    const made = await openWith(later(() => undefined));
    expect(await made.chunks.filter((chunk) => !('changed' in chunk)).count()).toBe(0);
    made.close();
    const next = new TraceStore(
      new TraceDatabase(
        database.name,
        later(() => undefined),
      ),
    );
    await next.load('run-1');
    await next.open(1, started);
    expect(await whole(next)).toMatchObject({ ...SOUND, events: 40_001 });
  }, 60_000);

  test('under an older version of Sidelight: the log is whole, and goes on', async () => {
    const first = await worker();
    await record(first.recorder, batch(1, 10));
    (await openWith(later(() => undefined))).close();
    const old = await worker();
    await record(old.recorder, batch(11, 12));
    expect(await whole(old.store)).toMatchObject({ ...SOUND, events: 13 });
  });
});

describe('a sender', () => {
  const state = (change: Partial<LogState> = {}): LogState => ({
    log: LOG,
    recording: true,
    kinds: ['lens.switched'],
    ...change,
  });
  const tell = (sender: ReturnType<typeof createSender>, times: number) => {
    for (let n = 0; n < times; n++) sender.act('lens.switched', { to: 'client', by: 'coach' });
  };

  test('over a desk that is stopped again and again: everything stored once, in order', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let { store, recorder } = await worker();
    const life = new AbortController();
    let calls = 0;
    const sender = createSender({
      signal: life.signal,
      send: async (sent) => {
        calls++;
        // Dies before it stored, or after it stored and before it answered.
        if (calls % 3 === 1) ({ store, recorder } = await worker());
        if (calls % 3 === 1) throw new Error('gone');
        const receipt = await record(recorder, sent);
        if (calls % 3 === 2) throw new Error('gone');
        return receipt;
      },
    });
    sender.use(state());
    tell(sender, 300);
    for (let n = 0; n < 200 && own(await log(store)).length < 300; n++)
      await vi.advanceTimersByTimeAsync(1000);
    sender.flush();
    vi.useRealTimers();
    expect(own(await log(store))).toEqual(Array.from({ length: 300 }, (_, n) => n + 1));
    expect(await whole(store)).toMatchObject(SOUND);
    life.abort();
  });

  test('tells nothing where no study asks, in a pause, or of a kind that is not asked for', () => {
    const send = vi.fn(async () => ({ upTo: 0 }));
    const sender = createSender({ send, signal: new AbortController().signal });
    tell(sender, 1);
    sender.use(state({ recording: false }));
    tell(sender, 1);
    sender.use(state({ kinds: [] }));
    tell(sender, 1);
    sender.flush();
    expect(send).not.toHaveBeenCalled();
  });

  test('begins anew with another log: nothing of the one before is told to it', () => {
    const sent: Batch[] = [];
    const sender = createSender({
      send: async (each) => (sent.push(each), { upTo: 0 }),
      signal: new AbortController().signal,
    });
    sender.use(state());
    tell(sender, 2);
    sender.use(null);
    sender.use(state({ log: 'run-2:1' }));
    tell(sender, 1);
    sender.flush();
    expect(sent.map(({ log: of, acts }) => [of, acts.map(({ number }) => number)])).toEqual([
      ['run-2:1', [1]],
    ]);
  });

  test('while nothing is taken it keeps the newest, and counts what it dropped', () => {
    const sent: Batch[] = [];
    const sender = createSender({
      send: (each) => (sent.push(each), new Promise(() => undefined)),
      signal: new AbortController().signal,
    });
    sender.use(state());
    tell(sender, 2500);
    sender.flush();
    expect(sent[0]!.lost).toBe(500);
    expect(sent[0]!.acts.map(({ number }) => number)).toEqual(Array.from({ length: 2000 }, (_, n) => n + 1));
  });
});
