import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../../utils/indicators/compile.ts';
import { celType, type CelType } from '../../../utils/indicators/environment.ts';
import type { Indicator, Unit } from '../../../utils/street/pack.ts';
import { vocabulary } from '../../../utils/vocabulary/index.ts';
import { formToRule, ruleToForm, type RuleForm } from '../../../utils/workbench/rule-form.ts';

const ofType = (...types: CelType[]) =>
  fc.constantFrom(...vocabulary.filter((field) => types.includes(celType(field)!)).map(({ id }) => id));
const compared = {
  comparison: fc.constantFrom('>', '>=', '<', '<=', '==' as const),
  threshold: fc.integer({ min: -400, max: 4000 }),
};
const forms: fc.Arbitrary<RuleForm> = fc.oneof(
  fc.record({
    about: fc.constant('day' as const),
    field: ofType('Date'),
    unit: fc.constantFrom('days', 'days left', 'working days' as const),
    ...compared,
  }),
  fc.record({
    about: fc.constant('number' as const),
    field: ofType('double'),
    unit: fc.constantFrom<Unit[]>('count', 'points', 'step'),
    ...compared,
  }),
  fc.record({
    about: fc.constant('filled' as const),
    field: ofType('Date', 'double', 'string', 'bool'),
    is: fc.boolean(),
  }),
  fc.record({ about: fc.constant('yes' as const), field: ofType('bool'), is: fc.boolean() }),
) as fc.Arbitrary<RuleForm>;

const asIndicator = (form: RuleForm) =>
  ({ id: 'draft', kind: 'signal', scope: 'client', ...formToRule(form) }) as unknown as Indicator;

test('a form goes to CEL and back as it was', () => {
  fc.assert(
    fc.property(forms, (form) => {
      expect(ruleToForm(formToRule(form))).toEqual(form);
    }),
  );
});

const named = [
  { id: 'long_ago', name: { nl: 'Lang geleden', en: 'Long ago' }, value: 60, unit: 'days' as const },
];

test('a form with a named threshold goes to CEL and back, and compiles', () => {
  fc.assert(
    fc.property(forms, (form) => {
      if (!('threshold' in form)) return;
      const one: RuleForm = { ...form, named: 'long_ago' };
      expect(formToRule(one).rule).toMatch(/ long_ago$/);
      expect(ruleToForm(formToRule(one), named)).toEqual(one);
      expect(compile(asIndicator(one), { thresholds: named })).not.toBeInstanceOf(Array);
    }),
  );
});

test('a name that the pack does not have stays CEL', () => {
  const formed = { rule: 'days_since(plan_end) > long_ago', threshold: 60, unit: 'days' as const };
  expect(ruleToForm({ ...formed, inputs: [[['plan_end']]] }, named)).toMatchObject({ named: 'long_ago' });
  expect(ruleToForm({ ...formed, inputs: [[['plan_end']]] })).toBeNull();
});

test('the CEL of a form compiles', () => {
  fc.assert(
    fc.property(forms, (form) => {
      expect(compile(asIndicator(form))).not.toBeInstanceOf(Array);
    }),
  );
});

test.each([
  'days_since(plan_end) > threshold && !filled(plan_end_reason)',
  'days_since(plan_end) > 14',
  'threshold < days_since(plan_end)',
  'days_since(latest(plan_end, plan_start)) > threshold',
  'plan_end > threshold',
  'days_since(plan_end >',
  '!!filled(plan_end)',
])('%s stays CEL', (rule) => {
  expect(ruleToForm({ rule, threshold: 14, unit: 'days', inputs: [[['plan_end']]] })).toBeNull();
});

test('a rule stays CEL when the form would lose its inputs, unit or threshold', () => {
  const formed = { rule: 'days_since(plan_end) > threshold', threshold: 14, unit: 'days' as const };
  expect(ruleToForm({ ...formed, inputs: [[['plan_end']]] })).not.toBeNull();
  expect(ruleToForm({ ...formed, inputs: [[['plan_end'], ['plan_start']]] })).toBeNull();
  expect(ruleToForm({ ...formed, unit: 'count', inputs: [[['plan_end']]] })).toBeNull();
  expect(ruleToForm({ ...formed, threshold: null, inputs: [[['plan_end']]] })).toBeNull();
});
