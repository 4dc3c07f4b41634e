import { beforeEach, expect, test, vi } from 'vitest';
import type { Views } from '../../../utils/desk/views.ts';

const { fake } = await vi.hoisted(async () => ({ fake: (await import('./fake-storage.ts')).fakeStorage() }));
vi.mock('wxt/browser', () => ({ browser: { storage: fake.storage } }));

const { Choosing } = await import('../../../utils/desk/choosing.ts');
const { Judge } = await import('../../../utils/desk/judge.ts');
const { readChoices } = await import('../../../utils/store/indicator-choices.ts');

function begin() {
  const judge = new Judge();
  judge.use(null);
  const told: string[] = [];
  const views = {
    packChanged: () => told.push('pack'),
    refresh: () => told.push('state'),
  } as unknown as Views;
  const choose = new Choosing(judge, views).views.chooseIndicator;
  const find = (id: string) => judge.pack.indicators.find((one) => one.id === id)!;
  return { judge, told, choose, find };
}

beforeEach(() => {
  delete fake.held['local']!['indicators'];
});

test('a choice holds at once, is told to the views, and outlives the worker', async () => {
  const { choose, find, told } = begin();
  expect(find('cit.objection').on).toBe(false);
  await choose({ indicator: 'cit.objection', on: true });
  expect(find('cit.objection').on).toBe(true);
  expect(told).toEqual(['pack', 'state']);

  const next = begin();
  next.judge.choose(await readChoices(), null);
  expect(next.find('cit.objection').on).toBe(true);
});

test('what the pack says anyway is no choice, and nothing is kept of it', async () => {
  const { choose, find } = begin();
  await choose({ indicator: 'cit.objection', on: true });
  await choose({ indicator: 'cit.objection', on: false });
  expect(find('cit.objection').on).toBe(false);
  expect(fake.held['local']!['indicators']).toEqual({});
});

test('on and off and the form are chosen apart, and null leaves each to the pack again', async () => {
  const { choose, find } = begin();
  await choose({ indicator: 'plan.past_end', representation: 'scale' });
  await choose({ indicator: 'plan.past_end', on: false });
  expect(find('plan.past_end')).toMatchObject({ on: false, representation: 'scale' });
  await choose({ indicator: 'plan.past_end', representation: null });
  expect(find('plan.past_end')).toMatchObject({ on: false, representation: 'number' });
  await choose({ indicator: 'plan.past_end', on: null });
  expect(find('plan.past_end').on).toBe(true);
  expect(await readChoices()).toEqual({});
});

test('an indicator that the pack does not hold is refused by name', async () => {
  const { choose } = begin();
  await expect(choose({ indicator: 'plan.nonsense', on: true })).rejects.toThrow('plan.nonsense');
});

test.each([
  [null],
  ['x'],
  [{ 'plan.missing': 'off' }],
  [{ 'plan.missing': { on: 'no', representation: 'loud' } }],
])('what is stored and no choice changes nothing: %j', async (stored) => {
  fake.held['local']!['indicators'] = stored;
  const { judge, find } = begin();
  judge.choose(await readChoices(), null);
  expect(find('plan.missing').on).toBe(true);
});

test('a loaded pack keeps the choices, and a study’s form goes before them', async () => {
  const { judge, choose, find } = begin();
  await choose({ indicator: 'plan.past_end', representation: 'scale' });
  judge.use(null);
  expect(find('plan.past_end').representation).toBe('scale');
  judge.choose(judge.choices, 'words');
  expect(judge.pack.indicators.every(({ representation }) => representation === 'words')).toBe(true);
});
