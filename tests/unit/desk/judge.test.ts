import { beforeEach, expect, test, vi } from 'vitest';
import type { Annotator } from '../../../utils/desk/annotator.ts';
import type * as Indicators from '../../../utils/indicators/index.ts';
import type { Caseload, Client } from '../../../utils/street/caseload.ts';
import { allFields, client, day, loadStandard } from '../indicators/clients.ts';

const { fake } = await vi.hoisted(async () => ({ fake: (await import('./fake-storage.ts')).fakeStorage() }));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: fake.storage,
    i18n: { getUILanguage: (): string => 'nl' },
    runtime: { getManifest: () => ({}) },
    permissions: { contains: async () => true, getAll: async () => ({ origins: ['https://*/*'] }) },
  },
}));
const judgedOrder: string[] = [];
vi.mock('../../../utils/indicators/index.ts', async (original) => {
  const real = await original<typeof Indicators>();
  return {
    ...real,
    *judgeInSlices(...args: Parameters<typeof real.judgeInSlices>) {
      for (const slice of real.judgeInSlices(...args)) {
        judgedOrder.push(...slice.keys());
        yield slice;
      }
    },
  };
});

const { Judge } = await import('../../../utils/desk/judge.ts');
const { Rows } = await import('../../../utils/desk/rows.ts');
const { viewState } = await import('../../../utils/desk/view-state.ts');
const { SessionMemory } = await import('../../../utils/store/session.ts');

const SYSTEM = 'https://cases.example.nl';
const NOW = new Date('2026-11-25T09:00:00Z');
const COUNT = 1500;
const keys = Array.from({ length: COUNT }, (_, n) => `nr:${n}`);

const caseloadOf = (): Caseload => ({
  system: SYSTEM,
  clients: Object.fromEntries(
    keys.map((key, n): [string, Client] => [
      key,
      { ...client({ plan_start: day(-n * 2), plan_end: day(40 - n) }), key, number: String(n) },
    ]),
  ),
  coverage: { seen: COUNT, total: COUNT, oldest: null },
  fieldsShown: allFields(loadStandard()),
});

function begin() {
  const judge = new Judge();
  judge.use(null);
  return judge;
}
/** How often others get their turn until it is done. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let isDone = false;
  void work.finally(() => (isDone = true)).catch(() => undefined);
  while (!isDone) {
    await new Promise((resolve) => setTimeout(resolve));
    turns++;
  }
  await work;
  return turns;
}

beforeEach(() => void judgedOrder.splice(0));

test('a large caseload is judged in slices, those who are seen first, and others get their turn', async () => {
  const judge = begin();
  const caseload = caseloadOf();
  const first = [keys[900]!, keys[3]!];
  expect(await turnsDuring(judge.ahead(caseload, NOW, {}, first))).toBeGreaterThan(3);
  expect(new Set(judgedOrder.slice(0, 2))).toEqual(new Set(first));
  expect(judgedOrder).toHaveLength(COUNT);

  // All of it is there now, as it would have been at once.
  const { clients } = judge.caseload(caseload, NOW);
  const atOnce = begin().caseload(caseload, NOW).clients;
  const shortOf = (all: typeof clients) =>
    [...all].map(([key, signals]) => [key, ...signals.map(({ state, value }) => [state, value])]);
  expect(shortOf(clients)).toEqual(shortOf(atOnce));
  await judge.ahead(caseload, NOW, {}, first);
  expect(judgedOrder).toHaveLength(COUNT);
  expect(judge.caseload(caseload, NOW).clients.get(keys[7]!)).toBe(clients.get(keys[7]!));
});

test('two who ask at the same time judge nobody twice', async () => {
  const judge = begin();
  const caseload = caseloadOf();
  await Promise.all([judge.ahead(caseload, NOW, {}, []), judge.ahead(caseload, NOW, {}, [keys[9]!])]);
  expect(judgedOrder).toHaveLength(COUNT);
});

test('of a pack that changed meanwhile nothing stays', async () => {
  const judge = begin();
  const caseload = caseloadOf();
  const ahead = judge.ahead(caseload, NOW, {}, []);
  await new Promise((resolve) => setTimeout(resolve));
  expect(judgedOrder.length).toBeGreaterThan(0);
  judge.choose({ 'plan.past_end': { on: false } }, null);
  await ahead;
  expect(judgedOrder.length).toBeLessThan(COUNT);
  for (const signals of judge.caseload(caseload, NOW).clients.values())
    expect(signals.map(({ indicator }) => indicator)).not.toContain('plan.past_end');
});

test('some clients can be had without judging the rest', () => {
  const judge = begin();
  const caseload = caseloadOf();
  const some = judge.clients(caseload, [keys[4]!, keys[4]!, 'nr:gone'], NOW);
  expect([...some.keys()]).toEqual([keys[4]]);
  expect(judge.caseload(caseload, NOW).clients.get(keys[4]!)).toBe(some.get(keys[4]!));
});

test('a view is told of a large caseload when all of it is judged, not before', async () => {
  const judge = begin();
  const memory = new SessionMemory();
  memory.caseloads.set(SYSTEM, caseloadOf());
  vi.spyOn(memory, 'now').mockReturnValue(NOW);
  const head = { id: 'r', kind: 'list', source: 'detected', confidence: 1, total: null, fields: [] } as const;
  memory.tab(1).docs['d'] = {
    frameId: 0,
    url: SYSTEM,
    origin: SYSTEM,
    since: 0,
    settled: true,
    failed: false,
    ms: 0,
    readings: { r: { head, readAt: NOW.toISOString(), count: 1, clients: [keys[77]!] } },
  } as never;
  const annotator = { of: async () => null, store: { all: () => [] } } as unknown as Annotator;
  let state: Awaited<ReturnType<typeof viewState>> | undefined;
  const turns = await turnsDuring(
    viewState(memory, judge, annotator, new Rows(), 1).then((whole) => (state = whole)),
  );
  expect(turns).toBeGreaterThan(3);
  expect(judgedOrder[0]).toBe(keys[77]);
  expect(state!.caseload.rows).toHaveLength(COUNT);
  const all = begin().caseload(memory.caseloads.get(SYSTEM)!, NOW).clients;
  const raised = (key: string) =>
    all.get(key)!.flatMap(({ indicator, state: said }) => (said === 'raised' ? [indicator] : []));
  for (const row of state!.caseload.rows) expect(row.raised).toEqual(raised(row.key));
  expect(state!.caseload.rows.filter((row) => row.raised.length > 0).length).toBeGreaterThan(100);
});
