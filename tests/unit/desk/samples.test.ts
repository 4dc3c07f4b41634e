import { beforeEach, expect, test, vi } from 'vitest';
import type { Caseload } from '../../../utils/street/caseload.ts';
import { client, loadStandard } from '../indicators/clients.ts';

const { fake } = await vi.hoisted(async () => ({ fake: (await import('./fake-storage.ts')).fakeStorage() }));
vi.mock('wxt/browser', () => ({ browser: { storage: fake.storage } }));

const { samplesRoom } = await import('../../../utils/desk/samples.ts');
const { removeAllFindings } = await import('../../../utils/store/findings.ts');

const pack = loadStandard();
const numbers = Array.from({ length: 20 }, (_, n) => `2048${n + 10}`);

const caseloadOf = (system: string, of: readonly (string | null)[]): [string, Caseload] => [
  system,
  {
    system,
    clients: Object.fromEntries(
      of.map((number, n) => [`${n}`, { ...client(), key: `${n}`, number, name: 'Samira Vossen' }]),
    ),
    coverage: { seen: of.length, total: null, oldest: null },
    fieldsShown: [],
  },
];
const roomOf = (...caseloads: [string, Caseload][]) =>
  samplesRoom({ caseloads: new Map(caseloads) }, { pack });

beforeEach(() => {
  fake.held['local'] = {};
});

test('draws from the clients with a number, and the same number draws the same in whatever order they were seen', async () => {
  const asked = { system: null, seed: 11, count: 5 };
  const small = caseloadOf('https://b.test', ['1']);
  const drawn = await roomOf(small, caseloadOf('https://a.test', [...numbers, null, null])).drawSample(asked);
  expect(drawn).toMatchObject({ system: 'https://a.test', of: 20 });
  expect(drawn.systems).toEqual([
    { system: 'https://a.test', clients: 20 },
    { system: 'https://b.test', clients: 1 },
  ]);
  expect(new Set(drawn.numbers).size).toBe(5);
  const other = await roomOf(caseloadOf('https://a.test', [...numbers].reverse())).drawSample(asked);
  expect(other.numbers).toEqual(drawn.numbers);
  const next = await roomOf(caseloadOf('https://a.test', numbers)).drawSample({ ...asked, seed: 12 });
  expect(next.numbers).not.toEqual(drawn.numbers);
  expect(JSON.stringify(drawn)).not.toContain('Vossen');
});

test('of nobody nothing is drawn', async () => {
  expect(await roomOf().drawSample({ system: null, seed: 1, count: 5 })).toEqual({
    systems: [],
    system: null,
    numbers: [],
    of: 0,
  });
});

test('what was found is kept as counts with the pack, until it is taken away or all is wiped', async () => {
  const room = roomOf();
  const found = [{ item: 'field.plan_end', rule: null, field: 'plan_end', right: 4, wrong: 1, unclear: 0 }];
  await room.keepFindings({ checked: 5, of: 20, found });
  await room.keepFindings({ checked: 2, of: 20, found });
  const [one, ...rest] = await roomOf().findings();
  expect(one).toMatchObject({ pack: { id: pack.id, version: pack.version }, of: 20, found });
  expect(rest).toHaveLength(1);
  await room.dropFindings({ id: one!.id });
  expect(await room.findings()).toEqual(rest);
  await removeAllFindings();
  expect(await room.findings()).toEqual([]);
});
