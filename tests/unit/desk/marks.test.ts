import { expect, test, vi } from 'vitest';
import type { Annotator } from '../../../utils/desk/annotator.ts';
import type { AskGuest } from '../../../utils/desk/guests.ts';
import type { Judge } from '../../../utils/desk/judge.ts';
import type { Stance } from '../../../utils/street/annotation.ts';
import type { MarkNews } from '../../../utils/street/mark.ts';

const { fake } = await vi.hoisted(async () => ({ fake: (await import('./fake-storage.ts')).fakeStorage() }));
vi.mock('wxt/browser', () => ({
  browser: { storage: fake.storage, i18n: { getUILanguage: () => 'nl' } },
}));

const { PageMarks } = await import('../../../utils/desk/marks.ts');
const { takeReading } = await import('../../../utils/desk/take-reading.ts');
const { SessionMemory } = await import('../../../utils/store/session.ts');
const { loadPack, standardPack } = await import('../../../utils/indicators/index.ts');
const pack = loadPack(standardPack).pack!;

const SYSTEM = 'https://cases.example.nl';
const SIGNAL = 'plan.past_end';

/** A list of two clients for whom one signal is raised; `stance` is the coach's of the first. */
function page(
  stance: Stance | undefined,
  wanted = true,
  numbers = ['204881', '204882'],
  isRaised = (_at: number) => true,
) {
  const memory = new SessionMemory();
  const state = memory.tab(1);
  state.docs['d'] = {
    frameId: 3,
    url: SYSTEM,
    origin: SYSTEM,
    since: 0,
    settled: true,
    failed: false,
    ms: 0,
    readings: {},
  };
  const row = (number: string) => ({
    key: number,
    values: { client_no: { text: number, value: number, state: 'filled' as const } },
  });
  const read = (rows: string[]): void =>
    takeReading(
      memory,
      state,
      'd',
      {
        id: 'r',
        kind: 'list',
        source: 'detected',
        confidence: 1,
        total: null,
        fields: [{ id: 'client_no', label: 'Klantnummer', type: 'id' }],
        rows: rows.map(row),
      },
      '2026-11-23T10:00:00.000Z',
    );
  read(numbers);
  const signal = (number: string, at: number, own: Stance | undefined) => ({
    indicator: SIGNAL,
    kind: 'signal',
    state: isRaised(at) ? 'raised' : 'not raised',
    value: 12,
    threshold: 0,
    missing: [],
    why: {},
    ...(own && { stance: own }),
    inputsNow: () => [{ source: { doc: 'd', reading: 'r', row: number, field: 'client_no' } }],
  });
  const clients = new Map(
    numbers.map((number, at) => [`nr:${number}`, [signal(number, at, at === 0 ? stance : undefined)]]),
  );
  const told: MarkNews[] = [];
  const marks = new PageMarks(
    memory,
    { pack, clients: () => clients } as unknown as Judge,
    { of: async () => null } as unknown as Annotator,
    (async (_tab: number, _frame: number, _name: string, news: MarkNews) => {
      told.push(news);
      return null;
    }) as unknown as AskGuest,
    async () => wanted,
  );
  return { marks, told, read };
}

test('what is disputed keeps its mark, and its words say so', async () => {
  for (const stance of [
    { kind: 'dispute', theme: 'data', reason: 'wrong' },
    { kind: 'irrelevant' },
  ] satisfies Stance[]) {
    const { marks, told } = page(stance);
    await marks.tell(1);
    const [first] = told[0]!.clients['nr:204881']![0]!.signals;
    const [second] = told[0]!.clients['nr:204882']![0]!.signals;
    expect(first!.stance).toBe(stance.kind);
    expect(first!.line).toMatch(
      stance.kind === 'dispute' ? /^Betwist door jou · Speelt nu/ : /^Doet er hier niet toe · /,
    );
    expect(second!.stance).toBeUndefined();
    expect(second!.line).toMatch(/^Speelt nu/);
  }
});

test('what rests as agreed has none', async () => {
  const { marks, told } = page({ kind: 'quiet', until: '2026-12-31' });
  await marks.tell(1);
  expect(Object.keys(told[0]!.clients)).toEqual(['nr:204882']);
});

test('all places of a tab stand in the order of the page, also where marks are switched off', async () => {
  const { marks, told } = page(undefined, false);
  expect((await marks.places(1)).map(({ frameId, mark }) => [frameId, mark.who, mark.place.row])).toEqual([
    [3, '204881', '204881'],
    [3, '204882', '204882'],
  ]);
  await marks.tell(1);
  expect(told).toEqual([{ all: true, clients: {} }]);
});

test('of a long list only rows in sight and around them are told of, and those that went out of sight are taken back', async () => {
  const numbers = Array.from({ length: 1000 }, (_, at) => `${204881 + at}`);
  const key = (at: number): string => `nr:${numbers[at]}`;
  const { marks, told } = page(undefined, true, numbers);
  await marks.tell(1);
  expect(told[0]).toMatchObject({ all: true, part: true });
  expect(Object.keys(told[0]!.clients)).toHaveLength(150);
  await marks.sees(1, { doc: 'd', reading: 'r', from: 140, to: 300 });
  expect(told[1]).toMatchObject({ all: false, part: true });
  expect(told[1]!.clients[key(299)]).toHaveLength(1);
  expect(told[1]!.clients[key(139)]).toEqual([]);
  expect(told[1]!.clients[key(145)]).toBeUndefined();
  // All of them are places, wherever the page is scrolled to.
  expect(await marks.places(1)).toHaveLength(1000);
  // A document that begins anew has said nothing of what is in sight.
  marks.forget('d');
  await marks.tell(1);
  expect(told[2]).toMatchObject({ all: true, part: true });
  expect(told[2]!.clients[key(0)]).toHaveLength(1);
});

test('that a list became so long is told, also where none of its first rows has a mark', async () => {
  const numbers = Array.from({ length: 1000 }, (_, at) => `${204881 + at}`);
  const { marks, told, read } = page(undefined, true, numbers, (at) => at > 500);
  // What was in sight comes before the whole.
  read(numbers.slice(0, 30));
  await marks.tell(1);
  expect(told).toEqual([{ all: true, clients: {} }]);
  read(numbers);
  await marks.tell(1);
  expect(told[1]).toEqual({ all: false, clients: {}, part: true });
  await marks.tell(1);
  expect(told).toHaveLength(2);
  await marks.sees(1, { doc: 'd', reading: 'r', from: 480, to: 600 });
  expect(Object.keys(told[2]!.clients)).toHaveLength(99);
});
