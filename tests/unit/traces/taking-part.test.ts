/** A participant's study over stops of the worker, restarts of the browser, days and policies. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Traces } from '../../../utils/desk/traces.ts';
import { SessionMemory } from '../../../utils/store/session.ts';
import { TraceDatabase } from '../../../utils/store/trace-database.ts';
import type { Batch, TraceEvent } from '../../../utils/traces/event.ts';
import { checkLog } from '../../../utils/traces/gaps.ts';
import { local, managed, session } from './fake-browser.ts';
import { study } from './studies.ts';

vi.mock('wxt/browser', () => import('./fake-browser.ts'));

const NOON = new Date(2026, 8, 1, 12, 0);
const file = (change: object = {}): string => JSON.stringify({ ...study, words: true, ...change });

const memory = new SessionMemory();
let told = 0;

/** A worker that has just started. */
async function worker(): Promise<Traces> {
  const { Traces: Made } = await import('../../../utils/desk/traces.ts');
  const traces = new Made(memory, async () => void told++);
  await traces.load();
  return traces;
}

const restartBrowser = (): void => session.clear();
const from = { tab: 1, state: { docs: {}, lens: null, chosen: null } };

const batch = (
  traces: Traces,
  numbers: [number, number],
  change: Partial<Batch['acts'][number]> = {},
): Batch => ({
  sender: 'sender-of-a-view',
  log: traces.now()!.log.log,
  acts: Array.from({ length: numbers[1] - numbers[0] + 1 }, (_, n) => ({
    number: numbers[0] + n,
    at: Date.now(),
    clock: n,
    kind: 'lens.switched' as const,
    data: { to: 'client' as const, by: 'coach' as const },
    ...change,
  })),
  lost: 0,
});

async function log(traces: Traces): Promise<TraceEvent[]> {
  return (await traces.questions.studyLog({ from: 'start', past: null, chunks: 50 })).events;
}

const kinds = async (traces: Traces): Promise<string[]> => (await log(traces)).map(({ kind }) => kind);
const sound = async (traces: Traces): Promise<void> =>
  expect(checkLog(await log(traces), new Map())).toMatchObject({ gaps: [], doubles: [], lost: 0 });

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  for (const each of [local, session, managed]) each.clear();
  const database = new TraceDatabase();
  await Promise.all(database.tables.map((table) => table.clear()));
  database.close();
  told = 0;
});

afterEach(() => vi.useRealTimers());

test('nothing begins by itself', async () => {
  const traces = await worker();
  expect(traces.now()).toBeNull();
  expect(await traces.views.record({ ...batchOf(), log: '' }, from)).toEqual({ upTo: 1 });
  expect(await traces.held()).toBeNull();
  expect(local.all()).toEqual({});
  await traces.withdraw();
  expect(told).toBe(0);
});

const batchOf = (): Batch => ({
  sender: 'sender-of-a-view',
  log: '',
  acts: [{ number: 1, at: 1, clock: 1, kind: 'list.cleared', data: {} }],
  lost: 0,
});

describe('accepting', () => {
  test('begins the log; from then on acts are events, over stops of the worker', async () => {
    let traces = await worker();
    await traces.questions.acceptStudy({ file: file(), words: true });
    expect(told).toBe(1);
    expect(traces.now()).toMatchObject({ state: 'running', log: { recording: true } });
    await traces.views.record(batch(traces, [1, 2]), from);
    traces = await worker();
    await traces.views.record(batch(traces, [1, 3]), from);
    expect(await kinds(traces)).toEqual([
      'study.accepted',
      'session.started',
      'lens.switched',
      'lens.switched',
      'lens.switched',
    ]);
    await sound(traces);
  });

  test('is refused where a policy forbids it, where one runs, of a wrong file, and of one that is over', async () => {
    const traces = await worker();
    await managed.set({ studiesForbidden: true });
    await expect(traces.questions.acceptStudy({ file: file(), words: false })).rejects.toThrow('policy');
    managed.clear();
    await expect(traces.questions.acceptStudy({ file: '{}', words: false })).rejects.toThrow('no study file');
    const over = file({ period: { from: '2026-01-01', to: '2026-02-01' } });
    await expect(traces.questions.acceptStudy({ file: over, words: false })).rejects.toThrow('over');
    expect(local.all()).toEqual({});
    await traces.questions.acceptStudy({ file: file(), words: false });
    await expect(traces.questions.acceptStudy({ file: file(), words: false })).rejects.toThrow('already');
  });

  test('before the first day waits for it', async () => {
    const traces = await worker();
    await traces.questions.acceptStudy({
      file: file({ period: { from: '2026-09-03', to: '2026-09-10' } }),
      words: false,
    });
    expect(traces.now()).toMatchObject({ state: 'waiting', log: { recording: false } });
    expect(await log(traces)).toEqual([]);
    vi.setSystemTime(new Date(2026, 8, 3, 9, 0));
    await traces.retain();
    expect(traces.now()).toMatchObject({ state: 'running', log: { recording: true } });
    expect(await kinds(traces)).toEqual(['study.accepted', 'session.started']);
  });
});

test('what was done at the desk is told where the study asks for it, and while it runs', async () => {
  const removed = { kind: 'norm.removed' as const, data: {} };
  const without = await worker();
  await without.noted([removed]);
  await without.questions.acceptStudy({ file: file(), words: false });
  await without.noted([removed]);
  expect(await kinds(without)).not.toContain('norm.removed');
  await without.withdraw();
  const traces = await worker();
  await traces.questions.acceptStudy({ file: file({ logs: ['rule'] }), words: false });
  await traces.noted([removed]);
  await traces.views.pauseStudy('quarter');
  await traces.noted([removed]);
  expect((await kinds(traces)).filter((kind) => kind === 'norm.removed')).toHaveLength(1);
  await sound(traces);
});

describe('a pause', () => {
  test('logs nothing, ends by itself, and is told once over stops of the worker', async () => {
    let traces = await worker();
    await traces.questions.acceptStudy({ file: file(), words: false });
    await traces.views.pauseStudy('quarter');
    traces = await worker();
    await traces.views.pauseStudy('quarter');
    expect(traces.now()).toMatchObject({ state: 'paused', log: { recording: false } });
    await traces.views.record(batch(traces, [1, 2]), from);
    vi.setSystemTime(NOON.getTime() + 16 * 60_000);
    await traces.retain();
    traces = await worker();
    expect(traces.now()).toMatchObject({ state: 'running' });
    expect((await kinds(traces)).slice(2)).toEqual(['study.paused', 'log.omitted', 'study.resumed']);
    await sound(traces);
  });

  test('of which the worker died before it was told: told once, afterwards', async () => {
    let traces = await worker();
    await traces.questions.acceptStudy({ file: file(), words: false });
    const { TraceStore } = await import('../../../utils/store/traces.ts');
    const stored = vi.spyOn(TraceStore.prototype, 'append');
    for (const dies of ['before', 'after'] as const) {
      const append = stored.getMockImplementation() ?? null;
      expect(append).toBeNull();
      const original = TraceStore.prototype.append;
      stored.mockImplementationOnce(async function (this: InstanceType<typeof TraceStore>, ...args) {
        if (dies === 'after') await original.apply(this, args);
        // What dies answers to nobody: not even the ring hears of it.
        return new Promise<never>(() => undefined);
      });
      void (dies === 'before' ? traces.views.pauseStudy('hour') : traces.views.resumeStudy());
      await vi.waitFor(() => expect(stored.mock.calls.length).toBeGreaterThan(dies === 'before' ? 0 : 1));
      await new Promise((resolve) => setTimeout(resolve, 50));
      traces = await worker();
    }
    stored.mockRestore();
    expect((await kinds(traces)).slice(2)).toEqual(['study.paused', 'study.resumed']);
    await sound(traces);
  });
});

test('each session of the browser is a session of the log, and the one before ends', async () => {
  let traces = await worker();
  await traces.questions.acceptStudy({ file: file(), words: false });
  await traces.views.record(batch(traces, [1, 2]), from);
  restartBrowser();
  await worker();
  traces = await worker();
  await traces.views.record(batch(traces, [1, 1]), from);
  expect((await log(traces)).map(({ session: of, kind }) => `${of} ${kind}`)).toEqual([
    '1 study.accepted',
    '1 session.started',
    '1 lens.switched',
    '1 lens.switched',
    '1 session.ended',
    '2 session.started',
    '2 lens.switched',
  ]);
  await sound(traces);
});

test('acts of a log that is gone are taken and dropped', async () => {
  const traces = await worker();
  await traces.questions.acceptStudy({ file: file(), words: false });
  const late = batch(traces, [1, 5]);
  await traces.withdraw();
  await traces.questions.acceptStudy({ file: file(), words: false });
  expect(await traces.views.record(late, from)).toEqual({ upTo: 5 });
  expect(await kinds(traces)).toEqual(['study.accepted', 'session.started']);
});

test('a page may tell of pages, and of no acts of a person', async () => {
  const traces = await worker();
  await traces.questions.acceptStudy({ file: file(), words: false });
  const forged = batch(traces, [1, 1]);
  const seen = { ...batch(traces, [2, 2], { kind: 'page.seen', data: { page: 'list', frame: 'top' } }) };
  for (const each of [forged, seen]) {
    await traces.readers.record({ doc: 'd', batch: each });
  }
  expect((await kinds(traces)).slice(2)).toEqual(['log.omitted', 'page.seen']);
  await expect(traces.views.record({ ...forged, sender: 'desk' }, from)).rejects.toThrow('desk');
});

describe('the end', () => {
  test('after the last day nothing is logged, the log stands; after the retention it is gone', async () => {
    let traces = await worker();
    await traces.questions.acceptStudy({ file: file(), words: false });
    await traces.views.record(batch(traces, [1, 1]), from);
    vi.setSystemTime(new Date(2026, 9, 17, 0, 0, 1));
    await traces.retain();
    expect(traces.now()).toMatchObject({ state: 'over', log: { recording: false } });
    restartBrowser();
    traces = await worker();
    expect((await log(traces)).at(-1)).toMatchObject({ kind: 'session.ended', data: { why: 'study ended' } });
    expect((await kinds(traces)).filter((kind) => kind === 'session.ended')).toHaveLength(1);
    vi.setSystemTime(new Date(2026, 9, 31, 0, 0, 1));
    traces = await worker();
    expect(traces.now()).toBeNull();
    expect(local.all()).toEqual({});
  });

  test.each(['withdrawing', 'a policy'])('%s drops all: log, keys, that somebody took part', async (by) => {
    const traces = await worker();
    await traces.questions.acceptStudy({ file: file(), words: true });
    await traces.questions.remark({ text: 'Het was druk' });
    await traces.views.record(batch(traces, [1, 3]), from);
    await managed.set({ studiesForbidden: by === 'a policy' });
    await (by === 'a policy' ? traces.retain() : traces.withdraw());
    expect(traces.now()).toBeNull();
    expect(local.all()).toEqual({});
    const database = new TraceDatabase();
    expect(await Promise.all(database.tables.map((table) => table.count()))).toEqual(
      database.tables.map(() => 0),
    );
    database.close();
  });

  test('a withdrawal that a stop interrupted is finished by the next worker', async () => {
    let traces = await worker();
    await traces.questions.acceptStudy({ file: file(), words: false });
    await local.set({ study: 'ending' });
    traces = await worker();
    expect(traces.now()).toBeNull();
    expect(local.all()).toEqual({});
    await traces.questions.acceptStudy({ file: file(), words: false });
    expect(await kinds(traces)).toEqual(['study.accepted', 'session.started']);
  });
});

test('remarks stand apart from the events, and only where both said yes', async () => {
  const traces = await worker();
  await traces.questions.acceptStudy({ file: file(), words: false });
  await expect(traces.questions.remark({ text: 'Het was druk' })).rejects.toThrow('no remarks');
  await traces.withdraw();
  await traces.questions.acceptStudy({ file: file(), words: true });
  await traces.questions.remark({ text: 'Het was druk' });
  const { events, words } = await traces.questions.studyLog({ from: 'start', past: null, chunks: 5 });
  expect(JSON.stringify(events)).not.toContain('druk');
  expect(words).toEqual([{ session: 1, seq: events.at(-1)!.seq, text: 'Het was druk' }]);
  expect(JSON.stringify(local.all())).not.toContain('druk');
});

test('conditions are told when they begin to hold, once', async () => {
  const conditions = [{ factor: 'lens', levels: ['client', 'caseload'], assign: 'day' }];
  let traces = await worker();
  await traces.questions.acceptStudy({ file: file({ conditions }), words: false });
  await traces.retain();
  traces = await worker();
  const told_ = async () =>
    (await log(traces)).filter(({ kind }) => kind === 'condition.held').map(({ data }) => data);
  expect(await told_()).toEqual([{ factor: 'lens', level: expect.any(String), unit: 29 }]);
  vi.setSystemTime(new Date(2026, 8, 2, 0, 0, 1));
  await traces.retain();
  expect(await told_()).toHaveLength(2);
});

test('exports are noted, and named', async () => {
  const traces = await worker();
  await traces.questions.acceptStudy({ file: file(), words: false });
  await traces.questions.noteExport({ name: 'a.csv', sha256: 'a'.repeat(64), events: 2 });
  expect((await traces.questions.study()).enrolment!.exports).toMatchObject([{ name: 'a.csv', events: 2 }]);
  expect(await kinds(traces)).toContain('log.exported');
});

describe('what a study asks', () => {
  const both = (text: string) => ({ nl: text, en: text });
  const prompts = {
    perDay: 2,
    items: [
      {
        id: 'busy',
        ask: both('Hoe druk is het?'),
        when: { by: 'time', at: ['12:10'] },
        expiresMinutes: 30,
        answer: { form: 'scale', steps: 5, from: both('niet'), to: both('erg') },
      },
      {
        id: 'said',
        ask: both('Wat viel op?'),
        when: { by: 'event', after: 'lens.switched', restMinutes: 60 },
        expiresMinutes: 10,
        answer: { form: 'words' },
      },
    ],
  };
  const asking = async (words = true): Promise<Traces> => {
    const traces = await worker();
    await traces.questions.acceptStudy({ file: file({ prompts }), words });
    return traces;
  };
  const told = async (traces: Traces) =>
    (await log(traces))
      .filter(({ kind }) => kind.startsWith('prompt.'))
      .map(({ kind, data }) => [kind, data]);

  test('comes at its time, takes one answer, over a stop of the worker', async () => {
    let traces = await asking();
    expect(traces.now()!.prompt).toBeUndefined();
    vi.setSystemTime(new Date(2026, 8, 1, 12, 11));
    await traces.retain();
    traces = await worker();
    const { key, ask } = traces.now()!.prompt!;
    expect(ask.nl).toBe('Hoe druk is het?');
    for (const answer of [0, 6]) await traces.views.answerPrompt({ key, answer });
    await traces.views.answerPrompt({ key: 'another', answer: 3 });
    expect(traces.now()!.prompt).toBeDefined();
    await traces.views.answerPrompt({ key, answer: 4 });
    await traces.views.answerPrompt({ key, answer: 2 });
    expect(traces.now()!.prompt).toBeUndefined();
    expect(await told(traces)).toEqual([
      ['prompt.asked', { prompt: 'busy', why: 'time' }],
      ['prompt.answered', { prompt: 'busy', answer: 4 }],
    ]);
    await sound(traces);
  });

  test('follows an act; its words stand apart, and are asked only where they were allowed', async () => {
    const traces = await asking();
    await traces.views.record(batch(traces, [1, 1]), from);
    const { key } = traces.now()!.prompt!;
    await traces.views.answerPrompt({ key, answer: 0, words: 'Het ging vlot' });
    const { words } = await traces.questions.studyLog({ from: 'start', past: null, chunks: 50 });
    expect(words.map(({ text }) => text)).toEqual(['Het ging vlot']);
    expect(JSON.stringify(await log(traces))).not.toContain('vlot');
    await traces.withdraw();
    const without = await asking(false);
    await without.views.record({ ...batch(without, [1, 1]), sender: 'another-sender' }, from);
    expect(without.now()!.prompt).toBeUndefined();
  });

  test('can be skipped, expires, and never comes in a pause or twice for a batch that is repeated', async () => {
    const traces = await asking();
    await traces.views.record(batch(traces, [1, 1]), from);
    await traces.views.record(batch(traces, [1, 1]), from);
    await traces.views.answerPrompt({ key: traces.now()!.prompt!.key, answer: null });
    vi.setSystemTime(new Date(2026, 8, 1, 12, 11));
    await traces.views.pauseStudy('quarter');
    await traces.retain();
    expect(traces.now()!.prompt).toBeUndefined();
    vi.setSystemTime(new Date(2026, 8, 1, 12, 27));
    await traces.retain();
    expect(traces.now()!.prompt).toBeDefined();
    vi.setSystemTime(new Date(2026, 8, 1, 13, 0));
    await traces.retain();
    expect(await told(traces)).toEqual([
      ['prompt.asked', { prompt: 'said', why: 'event' }],
      ['prompt.skipped', { prompt: 'said' }],
      ['prompt.asked', { prompt: 'busy', why: 'time' }],
      ['prompt.expired', { prompt: 'busy' }],
    ]);
    await sound(traces);
  });
});

describe('filling', () => {
  const SYSTEM = 'https://klavier.example';
  const KEY = 'klavier-204881';
  const client = (text: string | null, state: 'filled' | 'empty' | 'unreadable' = 'filled') =>
    ({
      system: SYSTEM,
      clients: { [KEY]: { key: KEY, number: '204881', facts: { last_contact: { text, state } } } },
    }) as never;
  const reading = (...fact: Parameters<typeof client>): void =>
    void memory.caseloads.set(SYSTEM, client(...fact));
  const noted = async (traces: Traces) =>
    (await log(traces)).flatMap(({ kind, data }) => (kind === 'field.changed' ? [data] : []));

  async function watching(filling: boolean, asks = true): Promise<Traces> {
    const { Traces: Made } = await import('../../../utils/desk/traces.ts');
    const traces = new Made(
      memory,
      async () => undefined,
      () => ['last_contact'],
    );
    await traces.load();
    await traces.questions.acceptStudy({ file: file({ filling: asks }), words: false, filling });
    const kind = 'signal.shown' as const;
    const data = {
      indicator: 'contact.no_next',
      version: '1.0.0',
      state: 'raised',
      lens: 'client',
      form: 'row',
    };
    const shown = batch(traces, [1, 1], { kind, data: data as never, client: KEY });
    const doc = {
      origin: SYSTEM,
      since: 0,
      settled: true,
      failed: false,
      ms: 0,
      frameId: 0,
      url: SYSTEM,
      readings: {},
    };
    await traces.views.record(shown, { tab: 1, state: { docs: { d: doc }, lens: null, chosen: null } });
    return traces;
  }

  afterEach(() => void memory.caseloads.clear());

  test('notes once that a field was another, over a stop of the worker, and never what stands there', async () => {
    reading('3 augustus');
    await watching(true);
    const { Traces: Made } = await import('../../../utils/desk/traces.ts');
    const traces = new Made(memory, async () => undefined);
    await traces.load();
    await traces.wereRead(SYSTEM, [KEY]);
    expect(await noted(traces)).toEqual([]);
    vi.setSystemTime(new Date(NOON.getTime() + 150_000));
    reading(null, 'unreadable');
    await traces.wereRead(SYSTEM, [KEY]);
    reading('1 september');
    await traces.wereRead('https://other.example', [KEY]);
    await traces.wereRead(SYSTEM, ['somebody else']);
    expect(await noted(traces)).toEqual([]);
    await traces.wereRead(SYSTEM, [KEY]);
    reading('2 september');
    await traces.wereRead(SYSTEM, [KEY]);
    expect(await noted(traces)).toEqual([
      { indicator: 'contact.no_next', version: '1.0.0', field: 'last_contact', to: 'filled', minutes: 2 },
    ]);
    expect(JSON.stringify(await log(traces))).not.toMatch(/augustus|september/);
    await sound(traces);
  });

  test.each([
    ['the participant did not allow it', false, true],
    ['the study does not ask for it', true, false],
  ])('does nothing where %s', async (_, filling, asks) => {
    reading('3 augustus');
    const traces = await watching(filling, asks);
    reading('1 september');
    await traces.wereRead(SYSTEM, [KEY]);
    expect(await noted(traces)).toEqual([]);
    expect(session.all()).not.toHaveProperty('log|watched');
  });

  test('a pause notes nothing, and withdrawing forgets what was watched', async () => {
    reading('3 augustus');
    const traces = await watching(true);
    expect(session.all()).toHaveProperty('log|watched');
    await traces.views.pauseStudy('hour');
    reading('1 september');
    await traces.wereRead(SYSTEM, [KEY]);
    expect(await noted(traces)).toEqual([]);
    await traces.withdraw();
    expect(session.all()).not.toHaveProperty('log|watched');
  });
});
