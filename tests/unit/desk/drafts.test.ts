import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SessionMemory } from '../../../utils/store/session.ts';
import type { Client } from '../../../utils/street/caseload.ts';
import { client, fact, history, loadStandard } from '../indicators/clients.ts';

const { fake } = await vi.hoisted(async () => ({ fake: (await import('./fake-storage.ts')).fakeStorage() }));
vi.mock('wxt/browser', () => ({ browser: { storage: fake.storage } }));

const { Drafts } = await import('../../../utils/desk/drafts.ts');
const { removeDrafts } = await import('../../../utils/store/drafts.ts');
const { checkArgument } = await import('../../../utils/wire/check.ts');

const [first, second] = loadStandard().indicators.map(({ plain: _, ...indicator }) => indicator);

/** A desk whose memory holds these clients of one system. */
function begin(clients: Client[] = []) {
  const held = Object.fromEntries(clients.map((each) => [each.key, each]));
  const caseload = {
    system: 'https://cases.test',
    clients: held,
    coverage: { seen: clients.length, total: null, oldest: null },
    fieldsShown: ['plan_end'],
  };
  const memory = {
    caseloads: new Map(clients.length > 0 ? [[caseload.system, caseload]] : []),
    now: () => new Date('2026-11-23T09:00:00Z'),
  } as unknown as SessionMemory;
  return new Drafts(memory).questions;
}

const keep = (rule: string, apart = false) =>
  begin().keepDraft({ pack: 'werk-inkomen', indicator: { ...first!, rule }, apart });

beforeEach(() => {
  fake.held['local'] = { language: 'nl' };
  vi.useFakeTimers({ now: new Date('2026-11-23T09:00:00Z'), toFake: ['Date'] });
  return () => vi.useRealTimers();
});

describe('a draft', () => {
  test('outlives the worker, broken as it may be', async () => {
    await keep('days_since(');
    expect((await begin().drafts()).map(({ id, steps }) => [id, steps[0]!.indicator.rule])).toEqual([
      [first!.id, 'days_since('],
    ]);
  });

  test('goes on within a minute, and then leaves a step behind', async () => {
    await keep('a');
    vi.advanceTimersByTime(59_000);
    expect((await keep('ab')).steps.map(({ indicator }) => indicator.rule)).toEqual(['ab']);
    vi.advanceTimersByTime(1000);
    const { steps } = await keep('abc');
    expect(steps.map(({ indicator }) => indicator.rule)).toEqual(['abc', 'ab']);
    expect(steps[1]!.changed).toBe('2026-11-23T09:00:59.000Z');
  });

  test('keeps what stood there when a step is asked for, and the same thing twice is once', async () => {
    await keep('a');
    expect((await keep('b', true)).steps.map(({ indicator }) => indicator.rule)).toEqual(['b', 'a']);
    expect((await keep('b', true)).steps).toHaveLength(2);
  });

  test('remembers thirty steps', async () => {
    for (let n = 0; n < 40; n++) await keep(`${n}`, true);
    const [draft] = await begin().drafts();
    expect(draft!.steps).toHaveLength(30);
    expect(draft!.steps[0]!.indicator.rule).toBe('39');
  });

  test('follows in every step where a threshold is called otherwise, at the time that it had', async () => {
    await keep('days_since(plan_end) > half_year && client_status != "half_year"', true);
    await keep('filled(plan_end)', true);
    await begin().keepDraft({ pack: 'werk-inkomen', indicator: second!, apart: false });
    await begin().keepDraft({ pack: 'wmo', indicator: { ...first!, rule: 'half_year' }, apart: false });
    const asked = { pack: 'werk-inkomen', from: 'half_year', to: 'six_months' };
    expect((await begin().renameInDrafts(asked)).map(({ id }) => id)).toEqual([first!.id]);
    const drafts = await begin().drafts();
    const of = (pack: string) => drafts.find((each) => each.pack === pack && each.id === first!.id)!;
    expect(of('werk-inkomen').steps.map(({ indicator }) => indicator.rule)).toEqual([
      'filled(plan_end)',
      'days_since(plan_end) > six_months && client_status != "half_year"',
    ]);
    expect(of('werk-inkomen').steps[1]!.changed).toBe('2026-11-23T09:00:00.000Z');
    expect(of('wmo').steps[0]!.indicator.rule).toBe('half_year');
    // Asked twice it changes nothing more.
    expect(await begin().renameInDrafts(asked)).toEqual([]);
    expect(checkArgument('question', 'renameInDrafts', asked).name).toBe('renameInDrafts');
    expect(() => checkArgument('question', 'renameInDrafts', { ...asked, to: 'a b' })).toThrow();
  });

  test('is dropped alone, and all are wiped without anything else', async () => {
    await keep('a');
    await begin().keepDraft({ pack: 'werk-inkomen', indicator: second!, apart: false });
    await begin().dropDraft({ pack: 'werk-inkomen', id: first!.id });
    expect((await begin().drafts()).map(({ id }) => id)).toEqual([second!.id]);
    await removeDrafts();
    expect(fake.held['local']).toEqual({ language: 'nl' });
  });

  test('that can’t be read any more hides no other', async () => {
    await keep('a');
    fake.held['local']!['draft|werk-inkomen|broken'] = { steps: [] };
    expect(await begin().drafts()).toHaveLength(1);
  });
});

describe('what was seen', () => {
  const named = (n: number, coach: string | null): Client => {
    const one = client({ plan_end: '2026-10-01', case_type: 'Bijstand' }, history('contact', []));
    const facts = coach === null ? one.facts : { ...one.facts, coach: fact('coach', coach) };
    return { ...one, key: `nr:20${n}`, number: `20${n}`, name: `Vossen, ${n}`, facts };
  };

  test('comes without numbers, and names only the clients of the coach who asks', async () => {
    const desk = begin([named(1, 'M. Ooms'), named(2, 'T. Bakker'), named(3, null)]);
    const all = await desk.seenCaseload({ system: null, coach: null, from: 0 });
    expect(all.clients.map(({ name }) => name)).toEqual([null, null, null]);
    expect(all.coaches).toEqual(['M. Ooms', 'T. Bakker']);
    expect(JSON.stringify(all)).not.toMatch(/Vossen|nr:|"20\d"/);
    const own = await desk.seenCaseload({ system: null, coach: 'M. Ooms', from: 0 });
    expect(own.clients.map(({ name }) => name)).toEqual(['Vossen, 1', null, null]);
  });

  test('holds what rules may look at, and nothing that is only for reading a list', async () => {
    const { clients } = await begin([named(1, 'M. Ooms')]).seenCaseload({
      system: null,
      coach: null,
      from: 0,
    });
    expect(Object.keys(clients[0]!.facts)).toEqual(['plan_end']);
    expect(Object.keys(clients[0]!.histories)).toEqual(['contact']);
  });

  test('comes in parts that together are whole', async () => {
    const desk = begin(Array.from({ length: 1200 }, (_, n) => named(n, null)));
    const keys: string[] = [];
    for (let from = 0; ;) {
      const { clients, of } = await desk.seenCaseload({ system: null, coach: null, from });
      keys.push(...clients.map(({ key }) => key));
      from += clients.length;
      if (from >= of) break;
    }
    expect(new Set(keys).size).toBe(1200);
  });

  test('is nothing where nothing was seen', async () => {
    expect(await begin().seenCaseload({ system: null, coach: null, from: 0 })).toMatchObject({
      system: null,
      systems: [],
      clients: [],
      of: 0,
    });
  });
});

describe('a message', () => {
  const check = (argument: unknown) => checkArgument('question', 'keepDraft', argument);
  const good = { pack: 'werk-inkomen', indicator: first, apart: false };

  test('with a draft that is half done is taken', () => {
    expect(check({ ...good, indicator: { ...first, rule: '', validFrom: '' } }).name).toBe('keepDraft');
  });

  test.each([
    ['an id that could be another name on disk', { ...first, id: 'a|b' }],
    ['a threshold that is no number', { ...first, threshold: '12' }],
    ['something that no indicator has', { ...first, script: 'x' }],
    ['a text without end', { ...first, rule: 'x'.repeat(5000) }],
  ])('with %s is refused', (_, indicator) => {
    expect(() => check({ ...good, indicator })).toThrow('keepDraft');
  });
});
