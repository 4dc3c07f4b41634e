import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../utils/indicators/catalogue.ts';
import { environmentFor } from '../../../utils/indicators/environment.ts';
import { loadPack, standardPack } from '../../../utils/indicators/index.ts';
import type { Indicator, Pack } from '../../../utils/street/pack.ts';
import { vocabulary } from '../../../utils/vocabulary/index.ts';

const { indicators, ...rest } = standardPack as Pack;

/** What is wrong with an indicator of the shipped pack after a change. */
function problemsOf(change: Partial<Indicator>, id = 'plan.past_end') {
  const changed = indicators.map((each) => (each.id === id ? { ...each, ...change } : each));
  return loadPack({ ...rest, indicators: changed }).problems.filter(({ indicator }) => indicator === id);
}

const ON_TEXT = ['contains', 'startsWith', 'endsWith'];

const EVERY_FIELD = vocabulary
  .filter(({ handling }) => handling === 'keep' || handling === 'presence')
  .map(({ id }) => [[id]]);

const refused = (rule: string, more: Partial<Indicator> = {}): void => {
  const problems = problemsOf({ rule, inputs: EVERY_FIELD, ...more });
  expect(problems, rule).not.toEqual([]);
  for (const { part, line, column, message } of problems) {
    expect(part).toBe('rule');
    expect(message).toBeTruthy();
    expect([line, column].every((place) => typeof place === 'number')).toBe(true);
  }
};

describe('no rule can make a sum, a score or a ranking', () => {
  test.each([
    'progress + progress > 5.0',
    'days_since(plan_end) - days_since(plan_start) > 5.0',
    'days_since(plan_end) * 2.0 > 5.0',
    'days_since(plan_end) / 2.0 > 5.0',
    '(filled(plan_end) ? 1 : 0) + (filled(plan_start) ? 1 : 0) > 1',
    '(filled(plan_end) ? 1 : 0) > 0',
    '(filled(plan_end) ? (exemption ? 2 : 1) : 0) > 1',
    '[filled(plan_end), exemption].filter(x, x).size() > 1',
    '[filled(plan_end), exemption].exists(x, x)',
    '[filled(plan_end), exemption].all(x, x)',
    'size([plan_end, plan_start]) > 1',
    'size(plan_name) > 3',
    'team + plan_name == "x"',
    'team.matches("[aeiou]+")',
    'days_since(plus_days(plus_days(plan_start, exemption ? 1 : 0), filled(plan_end) ? 1 : 0)) > 1.0',
    'days_until(plus_days(today, filled(plan_end) ? 3 : 1)) > 1.0',
    'days_until(plus_days(earliest(today, plan_end), 3)) > 1.0',
    'core_filled() < 4.0',
    'core_filled() > core_read()',
    '{"a": 1}["a"] > 0',
    'string(progress) == "5"',
    'int(progress) > 5',
    'exemption ? filled(plan_end) : filled(plan_start)',
  ])('%s', (rule) => {
    refused(rule);
  });

  test.each([
    ['a number beside a signal', { value: 'days_since(plan_end) + days_since(plan_start)' }],
    ['a number by choice', { value: 'filled(plan_end_reason) ? 1 : 2' }],
    ['a count of fields beside a signal', { value: 'core_filled()' }],
  ])('nor %s', (_, change) => {
    expect(problemsOf(change).map(({ part }) => part)).toContain('value');
  });

  test('nor a figure by choice or by counting what the coach says of several things', () => {
    for (const rule of [
      'weighted_caseload(1, 2, 4) + disputed()',
      'disputed() > 3.0 ? 1 : 2',
      '-disputed()',
    ]) {
      expect(problemsOf({ rule }, 'cap.weighted'), rule).not.toEqual([]);
    }
  });

  test('nor can weights be anything but plain numbers', () => {
    for (const rule of ['weighted_caseload(1, 2, disputed())', 'weighted_caseload(1, 2, int(disputed()))']) {
      expect(problemsOf({ rule }, 'cap.weighted'), rule).not.toEqual([]);
    }
  });
});

describe('what a rule can be made of is a closed list', () => {
  /** What CEL itself brings along, whatever we add. */
  const { functions } = environmentFor('client').getDefinitions();
  const foreign = functions.filter(({ name }) => !catalogue.has(name));

  test('CEL brings functions that are not for rules', () => {
    expect(foreign.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['size', 'int', 'matches', 'map']),
    );
  });

  test.each([...new Set(foreign.map(({ name }) => name))].filter((name) => !ON_TEXT.includes(name)))(
    '%s',
    (name) => {
      const sources = [
        `${name}(plan_name) == "x"`,
        `${name}(today) == today`,
        `plan_name.${name}("x")`,
        `["x"].${name}(x, true) == ["x"]`,
      ];
      for (const rule of sources) expect(problemsOf({ rule, inputs: EVERY_FIELD }), rule).not.toEqual([]);
    },
  );

  test('fields of class session and never are no inputs of rules', () => {
    for (const { id, handling } of vocabulary) {
      if (handling === 'session' || handling === 'never') refused(`filled(${id})`);
    }
  });

  test('functions that count are shown alone, all of them', () => {
    const counting = [...catalogue].filter(([, { shownAlone }]) => shownAlone).map(([name]) => name);
    expect(counting.sort()).toEqual([
      'assigned_read',
      'assigned_within',
      'caseload_size',
      'channel_shares',
      'contacts_read',
      'core_filled',
      'core_read',
      'disputed',
      'intensities_given',
      'recording_lag',
      'step_then_and_now',
      'weighted_caseload',
    ]);
  });
});
