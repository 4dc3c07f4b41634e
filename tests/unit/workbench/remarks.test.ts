import { expect, test } from 'vitest';
import type { Indicator } from '../../../utils/street/pack.ts';
import { remarksOn, type Remark } from '../../../utils/workbench/remarks.ts';
import type { Trial } from '../../../utils/workbench/trial.ts';
import { loadStandard } from '../indicators/clients.ts';

const pack = loadStandard();
const base = pack.indicators.find(({ id }) => id === 'dl.remeasure')!;
const remarks = (change: Partial<Indicator>, trial: Trial | null = null) =>
  remarksOn({ ...base, id: 'draft.one', ...change }, pack.indicators, trial);
const about = (list: Remark[], what: Remark['about']) => list.find((one) => one.about === what);
const trialOf = (raised: number, not: number, unknown = 0): Trial => ({
  indicator: base,
  counts: { raised, 'not raised': not, unknown },
  missing: unknown ? [{ field: 'participation_step_date', clients: unknown }] : [],
  clients: new Map(),
  whole: null,
});

test('a field that is never read is named, in the rule and among the inputs', () => {
  expect(about(remarks({ rule: 'filled(obstacle)' }), 'never')).toEqual({
    about: 'never',
    holds: false,
    fields: ['obstacle'],
  });
  expect(about(remarks({ inputs: [[['bsn']]] }), 'never')).toMatchObject({ holds: false, fields: ['bsn'] });
  expect(about(remarks({}), 'never')).toMatchObject({ holds: true, fields: [] });
});

test('a field within a text, or in a rule that is broken off, is told apart', () => {
  expect(about(remarks({ rule: 'client_status == "obstacle"' }), 'never')).toMatchObject({ holds: true });
  expect(about(remarks({ rule: 'filled(obstacle' }), 'never')).toMatchObject({ holds: false });
});

test('a known proxy is named', () => {
  expect(about(remarks({ rule: 'days_since(language_req_date) > threshold' }), 'proxy')).toEqual({
    about: 'proxy',
    holds: false,
    fields: ['language_req_date'],
  });
  // Once is enough: it can't be used at all.
  expect(about(remarks({ rule: 'filled(neighbourhood)' }), 'proxy')).toMatchObject({ holds: true });
});

test('a rule that holds two other signals combines them, whatever their thresholds are', () => {
  const rule = 'days_since(participation_step_date) > 90 && !appointment_planned()';
  expect(about(remarks({ rule }), 'combines')).toEqual({
    about: 'combines',
    holds: false,
    indicators: ['contact.no_next', 'dl.remeasure'],
  });
  const narrower = 'days_since(participation_step_date) > threshold && plan_running()';
  expect(about(remarks({ rule: narrower }), 'combines')).toMatchObject({ holds: true });
});

test('nothing in the pack that ships combines signals or uses what is never read', () => {
  for (const indicator of pack.indicators) {
    const said = remarksOn(indicator, pack.indicators, null);
    expect([indicator.id, about(said, 'combines')?.holds]).toEqual([indicator.id, true]);
    expect(about(said, 'never')?.holds).toBe(true);
  }
});

test.each([
  [trialOf(5, 0), ['always']],
  [trialOf(0, 5), ['nobody']],
  [trialOf(2, 3), ['differs']],
  [trialOf(2, 3, 4), ['differs', 'unknown']],
  [trialOf(0, 0, 4), ['unknown']],
  [trialOf(0, 0), []],
])('what was seen is told (%#)', (trial, expected) => {
  expect(
    remarks({}, trial)
      .slice(3)
      .map((one) => one.about),
  ).toEqual(expected);
});
