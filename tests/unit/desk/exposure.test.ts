/** The screens follow the conditions of the study that runs. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Annotator } from '../../../utils/desk/annotator.ts';
import type { Held } from '../../../utils/traces/study.ts';

const { fake } = await vi.hoisted(async () => ({ fake: (await import('./fake-storage.ts')).fakeStorage() }));
vi.mock('wxt/browser', () => ({
  browser: { storage: fake.storage, i18n: { getUILanguage: (): string => 'nl' } },
}));

const { exposureOf } = await import('../../../utils/desk/exposure.ts');
const { Judge } = await import('../../../utils/desk/judge.ts');
const { Rows } = await import('../../../utils/desk/rows.ts');
const { viewState } = await import('../../../utils/desk/view-state.ts');
const { SessionMemory } = await import('../../../utils/store/session.ts');

const held = (factor: Held['factor'], level: Held['level']) => ({ conditions: [{ factor, level, unit: 0 }] });
const annotator = { of: async () => null, store: { all: () => [] } } as unknown as Annotator;

let memory = new SessionMemory();
const judge = new Judge();
judge.use(null);
const stateUnder = (study: Parameters<typeof exposureOf>[0]) =>
  viewState(memory, judge, annotator, new Rows(), 1, exposureOf(study));

beforeEach(() => {
  memory = new SessionMemory();
  judge.turnAllOff(false);
});

describe('lens at start', () => {
  test.each(['client', 'caseload'] as const)('%s, until the coach chooses', async (lens) => {
    expect(await stateUnder(held('lens', lens))).toMatchObject({ lens, lensByStudy: true });
    const other = lens === 'client' ? 'caseload' : 'client';
    memory.tab(1).lens = other;
    const chosen = await stateUnder(held('lens', lens));
    expect(chosen.lens).toBe(other);
    expect(chosen).not.toHaveProperty('lensByStudy');
  });

  test('without a condition follows the page', async () => {
    expect((await stateUnder(null)).lens).toBe('client');
  });
});

test.each(['chart', 'table'] as const)('a distribution begins as %s', async (form) => {
  expect((await stateUnder(held('representation', form))).form).toBe(form);
  expect(await stateUnder(null)).not.toHaveProperty('form');
});

describe('indicators off', () => {
  const anyOn = (): boolean => judge.pack.indicators.some(({ on }) => on);

  test('switches every indicator off whatever was chosen, and on again as it was', () => {
    judge.choose({ 'cit.objection': { on: true } }, null);
    const before = judge.pack;
    expect(judge.turnAllOff(exposureOf(held('indicators', 'off')).indicatorsOff)).toBe(true);
    expect(anyOn()).toBe(false);
    judge.choose({ 'plan.past_end': { on: true } }, null);
    judge.use(null);
    expect(anyOn()).toBe(false);
    judge.choose({ 'cit.objection': { on: true } }, null);
    expect(judge.turnAllOff(exposureOf(held('indicators', 'on')).indicatorsOff)).toBe(true);
    expect(judge.pack).toEqual(before);
    expect(judge.turnAllOff(false)).toBe(false);
  });

  test('shows no figure, and the views are told why', async () => {
    judge.turnAllOff(true);
    const state = await stateUnder(held('indicators', 'off'));
    expect(state.caseload.figures).toEqual([]);
    expect(state.indicatorsOff).toBe(true);
    expect(await stateUnder(held('indicators', 'on'))).not.toHaveProperty('indicatorsOff');
  });
});
