import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../utils/caseload/facts.ts';
import { loadPack, standardPackFile } from '../../../utils/indicators/index.ts';
import { checkPack } from '../../../utils/packs/check.ts';
import { runExamples } from '../../../utils/packs/examples.ts';
import type { PackFile } from '../../../utils/street/pack-file.ts';
import type { Indicator } from '../../../utils/street/pack.ts';
import type { Reading, Row } from '../../../utils/street/reading.ts';
import { allFields, fieldById, withFields, type VocabularyField } from '../../../utils/vocabulary/index.ts';
import { completionsAt } from '../../../utils/workbench/completions.ts';
import { formToRule, ruleToForm } from '../../../utils/workbench/rule-form.ts';

const standard = standardPackFile as PackFile;
const lent: VocabularyField = {
  id: 'bike_lent',
  area: 'general',
  screen: 'client',
  type: 'date',
  handling: 'keep',
  nl: ['Fiets geleend op', 'Leenfiets sinds'],
  en: ['Bike lent on'],
};
const wish: VocabularyField = {
  ...lent,
  id: 'bike_wish',
  type: 'text',
  handling: 'presence',
  nl: ['Fietswens'],
  en: ['Bike wish'],
};
const owner: VocabularyField = {
  ...lent,
  id: 'bike_owner',
  type: 'string',
  handling: 'session',
  nl: ['Eigenaar fiets'],
  en: ['Bike owner'],
};
const base = standard.indicators.find(({ id }) => id === 'plan.past_end')!;
const rule = (cel: string, field: string): Indicator => ({
  ...base,
  id: 'own.bike',
  rule: cel,
  value: `days_since(${lent.id})`,
  date: lent.id,
  threshold: 30,
  unit: 'days',
  inputs: field === lent.id ? [[[field]]] : [[[field]], [[lent.id]]],
});
const checked = (indicator: Indicator, fields: unknown[] = [lent, wish, owner], more: object = {}) =>
  checkPack({ ...standard, fields, indicators: [indicator], examples: undefined, ...more });
const long = rule('days_since(bike_lent) > threshold', 'bike_lent');

describe('a field that a pack adds', () => {
  test('is used by its rules, with its own name in the sentence', () => {
    const { pack, problems } = checked(long);
    expect(problems).toEqual([]);
    expect(pack!.indicators[0]!.plain!.nl).toContain('‘Fiets geleend op’ meer dan 30 dagen geleden');
  });

  test.each([
    ['2026-10-27', 'not raised'],
    ['2026-10-26', 'raised'],
    [null, 'not raised'],
    [undefined, 'unknown'],
  ])('lent on %s: the rule is %s', (day, expect_) => {
    const example = {
      indicator: long.id,
      day: '2026-11-26',
      clients: [{ values: day === undefined ? {} : { bike_lent: day } }],
      expect: expect_,
    };
    const { pack, file, problems } = checked(long, [lent], { examples: [example] });
    expect(problems).toEqual([]);
    expect(runExamples(pack!, file!.examples!).map(({ holds }) => holds)).toEqual([true]);
  });

  test('of class presence says filled in or not; one of class session no rule may use', () => {
    const asked = checked(rule('filled(bike_wish) && days_since(bike_lent) > threshold', 'bike_wish'));
    expect(asked.problems).toEqual([]);
    expect(asked.pack!.indicators[0]!.plain!.nl).toContain('‘Fietswens’ ingevuld is');
    const [problem] = checked(rule('bike_owner == "Jan"', 'bike_owner')).problems;
    expect(problem).toMatchObject({ hint: "Fields of class session can't be used in rules." });
  });

  test('is no field of another pack, nor after this one was looked at', () => {
    expect(checked(long).problems).toEqual([]);
    expect(checked(long, []).problems.map(({ reason }) => reason)).toContain('Unknown variable: bike_lent');
    expect(fieldById('bike_lent')).toBeUndefined();
    expect(allFields().some(({ id }) => id === 'bike_lent')).toBe(false);
    const { schema, id, version, name, coreList, groups } = standard;
    const core = { schema, id, version, name, coreList: [...coreList, 'bike_lent'], groups, indicators: [] };
    expect(loadPack(core, [lent]).problems).toEqual([]);
    expect(loadPack(core).problems).toHaveLength(1);
  });

  test('is offered while somebody types, and goes into the form and back', () => {
    withFields([lent], () => {
      expect(completionsAt('days_since(bike', 15, 'client', 'nl').items).toContainEqual(
        expect.objectContaining({ text: 'bike_lent', label: 'Fiets geleend op' }),
      );
      expect(ruleToForm(formToRule(ruleToForm(long)!))).toEqual(ruleToForm(long));
    });
  });

  test('enters the caseload by its class while its pack is in use', () => {
    const values = { bike_lent: { text: '26-10-2026', value: '2026-10-26', state: 'filled' as const } };
    const row = { key: 'a', values } as unknown as Row;
    const facts = () => Object.keys(factsOf(row, { id: 'r' } as Reading, 'd', '2026-11-26T09:00:00Z'));
    expect(facts()).toEqual([]);
    expect(withFields([lent], facts)).toEqual(['bike_lent']);
    expect(withFields([{ ...lent, handling: 'never' }], facts)).toEqual([]);
  });
});

test.each(['BSN nummer', 'E-mail adres', 'Opmerking', 'Datum waarschuwing'])(
  'no label that reads as what is never read: %s',
  (label) => {
    const { problems } = checked(base, [{ ...lent, nl: [label] }]);
    expect(problems.map(({ path }) => path)).toEqual(['fields.0.nl']);
  },
);
