import { describe, expect, test } from 'vitest';
import { judgeClient, loadPack, standardPackFile } from '../../../utils/indicators/index.ts';
import { runExamples } from '../../../utils/packs/examples.ts';
import type { PackExample, PackFile } from '../../../utils/street/pack-file.ts';
import type { Indicator, NamedThreshold } from '../../../utils/street/pack.ts';

const standard = standardPackFile as PackFile;
const limit: NamedThreshold = {
  id: 'plan_limit',
  name: { nl: 'Lang zonder plan', en: 'Long without plan' },
  value: 30,
  unit: 'days',
};
const base = standard.indicators.find(({ id }) => id === 'plan.past_end')!;
const rule = (id: string, change: Partial<Indicator>): Indicator => ({
  ...base,
  id,
  inputs: [[['plan_end']]],
  ...change,
});

/** The standard pack's form with these rules and thresholds alone. */
function load(indicators: Indicator[], thresholds: unknown[] | null = [limit]) {
  const { schema, id, version, name, coreList, groups } = standard;
  const core = { schema, id, version, name, coreList, groups, indicators };
  return loadPack(thresholds ? { ...core, thresholds } : core);
}
const example = (indicator: string, plan_end: string): PackExample => ({
  indicator,
  day: '2026-11-26',
  clients: [{ values: { plan_end } }],
  expect: 'raised',
});

const own = rule('own.number', { rule: 'days_since(plan_end) > threshold', threshold: 7 });
const first = rule('named.first', { rule: 'days_since(plan_end) > plan_limit', threshold: 7 });
const also = rule('named.also', { rule: 'days_since(plan_end) <= plan_limit', threshold: null });
const both = rule('named.both', {
  rule: 'days_since(plan_end) > plan_limit && days_since(plan_end) > threshold',
  threshold: 45,
});

describe('a threshold with a name', () => {
  const { pack, problems } = load([own, first, also, both]);
  const find = (id: string) => pack!.indicators.find((each) => each.id === id)!;

  test('is the threshold of each rule that leads by it, and leaves another its own number', () => {
    expect(problems).toEqual([]);
    expect(['own.number', 'named.first', 'named.also', 'named.both'].map((id) => find(id).threshold)).toEqual(
      [7, 30, 30, 45],
    );
  });

  test('stands as a number in the sentence', () => {
    expect(find('named.first').plain!.nl).toContain('meer dan 30 dagen geleden');
    expect(find('named.both').plain!.nl).toMatch(/30 dagen.*45 dagen/);
  });

  test.each([
    ['named.first', '2026-10-27', 'not raised'],
    ['named.first', '2026-10-26', 'raised'],
    ['named.also', '2026-10-27', 'raised'],
    ['named.both', '2026-10-26', 'not raised'],
    ['named.both', '2026-10-01', 'raised'],
  ])('%s with a plan that ended on %s is %s', (id, day, state) => {
    const [run] = runExamples(pack!, [example(id, day)]);
    expect(run!.said!.state).toBe(state);
  });

  test('is tried with another number where the rule has one', () => {
    const tried = { ...pack!, indicators: [{ ...find('named.first'), threshold: 10 }] };
    const client = { key: 'a', number: 'a', name: null, cases: [], histories: {} };
    const at = {
      readAt: '2026-11-26T09:00:00Z',
      source: { doc: '', reading: '', row: '', field: 'plan_end' },
    };
    const facts = {
      plan_end: { text: '2026-11-10', value: '2026-11-10', state: 'filled' as const, ...at },
    };
    const [signal] = judgeClient(
      tried,
      { ...client, facts },
      { today: '2026-11-26', fieldsShown: ['plan_end'] },
    );
    expect(signal).toMatchObject({ state: 'raised', threshold: 10 });
  });

  test('may stand where a plain number of days may, and no further', () => {
    const chosen = rule('named.chosen', {
      rule: 'instrument_ends_within(filled(plan_end) ? plan_limit : threshold)',
      value: undefined,
      date: undefined,
      inputs: [[['plan_end']], [['instrument_end']]],
    } as unknown as Partial<Indicator>);
    expect(load([chosen]).problems).toEqual([]);
    const added = rule('named.added', { rule: 'days_since(plan_end) > plan_limit + plan_limit' });
    expect(load([added]).problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('is not for rules'),
    ]);
  });
});

describe('what is wrong with one is named with its place, and breaks nothing else', () => {
  test.each([
    ['a field', { ...limit, id: 'plan_end' }, /means something else/],
    ['a function', { ...limit, id: 'days_since' }, /means something else/],
    ['a word of CEL', { ...limit, id: 'in' }, /means something else/],
    ['no number', { ...limit, value: 'many' }, /value/],
  ])('%s', (_, broken, message) => {
    const { pack, problems } = load([own, first], [limit, broken]);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.path).toMatch(/^thresholds\.1/);
    expect(problems[0]!.message).toMatch(message);
    expect(pack!.indicators).toHaveLength(2);
  });

  test('twice the same name', () => {
    const { pack, problems } = load([first], [limit, { ...limit, value: 60 }]);
    expect(problems.map(({ path }) => path)).toEqual(['thresholds.1.id']);
    expect(pack!.thresholds).toEqual([limit]);
  });

  test('a rule that names one which is not there', () => {
    const { pack, problems } = load([own, first], []);
    expect(problems.map(({ indicator, part }) => [indicator, part])).toEqual([['named.first', 'rule']]);
    expect(pack!.indicators.map(({ id }) => id)).toEqual(['own.number']);
  });

  test('a pack of before says nothing of any', () => {
    expect(load([own], null).pack).not.toHaveProperty('thresholds');
  });
});
