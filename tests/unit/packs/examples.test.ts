import { expect, test } from 'vitest';
import { standardPackFile } from '../../../utils/indicators/index.ts';
import { checkPack } from '../../../utils/packs/check.ts';
import { runExamples } from '../../../utils/packs/examples.ts';
import type { PackExample } from '../../../utils/street/pack-file.ts';

const { file, pack, problems } = checkPack(standardPackFile);
const examples = file!.examples!;

test('the pack that ships is sound, and has examples of every indicator', () => {
  expect(problems).toEqual([]);
  const shown = new Set(examples.map(({ indicator }) => indicator));
  expect(pack!.indicators.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
});

test('every signal of it has an example that is raised and one that is not', () => {
  const said = new Set(examples.map(({ indicator, expect: state }) => `${indicator} ${state}`));
  const lacking = pack!.indicators
    .filter(({ kind }) => kind === 'signal')
    .flatMap(({ id }) => [`${id} raised`, `${id} not raised`])
    .filter((each) => !said.has(each));
  expect(lacking).toEqual([]);
});

test.each(
  runExamples(pack!, examples).map((run) => [run.example.indicator, run.example.expect, run] as const),
)('%s is %s', (_, state, { example, said }) => {
  expect(said).toMatchObject({
    state,
    ...(example.value === undefined ? {} : { value: example.value }),
  });
});

const example: PackExample = {
  indicator: 'plan.past_end',
  day: '2026-11-23',
  clients: [{ values: { plan_end: '2026-10-01', plan_end_reason: null } }],
  expect: 'raised',
};

test.each([
  ['another state', { ...example, expect: 'unknown' as const }],
  ['another number', { ...example, value: 1 }],
  ['an indicator that is not there', { ...example, indicator: 'plan.none' }],
  ['a day on which the rule did not hold yet', { ...example, day: '2020-01-01' }],
  ['no client', { ...example, clients: [] }],
])('%s is told as such', (_, wrong) => {
  expect(runExamples(pack!, [example, wrong]).map(({ holds }) => holds)).toEqual([true, false]);
});
