import { describe, expect, test } from 'vitest';
import { fillText, loadPack, standardPack } from '../../../utils/indicators/index.ts';
import type { Indicator, Pack } from '../../../utils/street/pack.ts';
import { fieldById } from '../../../utils/vocabulary/index.ts';
import { loadStandard } from './clients.ts';

const pack = loadStandard();

/** The shipped pack with one indicator changed. */
function changed(change: Partial<Record<keyof Indicator, unknown>>, id = 'plan.past_end') {
  const { indicators, ...rest } = standardPack as Pack;
  return loadPack({
    ...rest,
    indicators: indicators.map((each) => (each.id === id ? { ...each, ...change } : each)),
  });
}

/** Every sentence of an indicator, also those to the citizen. */
const sentencesOf = (texts: object): string[] =>
  Object.values(texts).flatMap((each: unknown) =>
    typeof each === 'string' ? [each] : typeof each === 'object' && each !== null ? sentencesOf(each) : [],
  );

/** These look at what Sidelight itself did and at what the coach said, not at a field. */
const WITHOUT_FIELDS = ['reg.unreadable', 'reg.disputed', 'cap.weighted'];

describe('the pack that ships', () => {
  test('holds 40 indicators, all sound', () => {
    expect(pack.indicators).toHaveLength(40);
    expect(new Set(pack.indicators.map(({ id }) => id)).size).toBe(40);
    expect(pack.indicators.filter(({ kind }) => kind === 'figure').map(({ id }) => id)).toEqual([
      'contact.channel_mix',
      'dev.step',
      'dev.activity',
      'dev.step_change',
      'reg.completeness',
      'reg.disputed',
      'reg.lag',
      'cap.size',
      'cap.new',
      'cap.weighted',
    ]);
  });

  test.each(pack.indicators.map((each): [string, Indicator] => [each.id, each]))(
    '%s tells all that it can be asked for',
    (_, one) => {
      expect(one.owner).not.toBe('');
      expect(one.version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(one.changes?.map(({ version }) => version)).toContain(one.version);
      expect(one.validFrom).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(one.validTo).toSatisfy((to) => to === null || to > one.validFrom);
      expect(one.inputs.length > 0).toBe(!WITHOUT_FIELDS.includes(one.id));
      expect(one.unit).toBeTruthy();
      expect(one.representation).toBeDefined();
      for (const language of ['nl', 'en'] as const) {
        const own = one.texts[language];
        expect(pack.groups[one.group][language]).toBeTruthy();
        const lines = one.kind === 'figure' ? [own.figure] : [own.raised, own.notRaised];
        const said = [own.name, own.question, own.purpose, own.objection, own.thresholdFrom, ...lines];
        expect(said.every((text) => Boolean(text?.trim()))).toBe(true);
        expect(one.plain?.[language]).toMatch(/\.$/);
      }
    },
  );

  test('its core list are fields of the vocabulary, and completeness looks at exactly those', () => {
    expect(pack.coreList.every((field) => fieldById(field))).toBe(true);
    const { inputs } = pack.indicators.find(({ id }) => id === 'reg.completeness')!;
    expect(inputs).toEqual([pack.coreList.map((field) => [field])]);
  });

  test.each(pack.indicators.map((each): [string, Indicator] => [each.id, each]))(
    '%s speaks short Dutch and English, and names only figures that it has',
    (_, { texts, threshold, date, of }) => {
      for (const each of [texts.nl, texts.en]) {
        for (const sentence of sentencesOf(each)) {
          const names = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
          if (threshold === null) expect(names).not.toContain('threshold');
          if (!date) expect(names).not.toContain('date');
          if (!of) expect(names).not.toContain('of');
          for (const part of sentence.split(/[.?!:;]/))
            expect(part.split(/\s+/).length).toBeLessThanOrEqual(28);
        }
        for (const line of [each.name, each.raised ?? '', each.notRaised ?? '', each.figure ?? '']) {
          expect(line.length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/\.$/);
        }
        expect(each.question).toMatch(/\?$/);
      }
    },
  );

  test('no rule combines signals or speaks of a score', () => {
    expect(JSON.stringify(standardPack)).not.toMatch(/score|totaal|ranking|risico/i);
  });
});

describe('a pack with an error', () => {
  test.each([
    [
      { rule: 'days_since(plan_ende) > threshold' },
      { part: 'rule', line: 1, column: 12, hint: 'Did you mean "plan_end"?' },
    ],
    [
      { rule: 'filed(plan_end) && plan_end < today' },
      { part: 'rule', line: 1, column: 1, hint: 'Did you mean "filled"?' },
    ],
    [{ rule: 'days_since(plan_end) >' }, { part: 'rule', line: 1 }],
    [{ rule: 'plan_end > 5' }, { part: 'rule', hint: expect.stringContaining('days_since') as string }],
    [
      { rule: 'days_since(plan_end)' },
      { part: 'rule', message: 'The rule gives double, and must give bool.' },
    ],
    [
      { rule: 'client_name == "x"' },
      { part: 'rule', hint: 'Fields of class session can’t be used in rules.'.replace('’', "'") },
    ],
    [{ rule: 'bsn == "x"' }, { part: 'rule', hint: "Fields of class never can't be used in rules." }],
    [{ date: 'days_since(plan_end)' }, { part: 'date' }],
    [{ rule: 'filled(plan_end) && filled(team)' }, { part: 'inputs', hint: 'Add a group [["team"]].' }],
    [
      { rule: 'two_way_within(9)' },
      { part: 'inputs', hint: expect.stringContaining('last_contact') as string },
    ],
    [{ inputs: [[['plan_end']], [['plan_reason']]] }, { part: 'inputs' }],
    [{ inputs: [[['plan_end']], [['plan_end_reason']], []] }, { part: 'inputs' }],
    [{ scope: 'caseload' }, { part: 'rule', hint: expect.stringContaining('caseload') as string }],
    [{ unit: 'parsecs' }, { part: 'form' }],
    [
      { validFrom: '2026-12-02', validTo: '2026-12-01' },
      { part: 'form', path: 'indicators.12.validTo' },
    ],
    [{ validTo: 'nooit' }, { part: 'form' }],
    [{ texts: {} }, { part: 'form' }],
    [{ id: 'plan.missing' }, { part: 'form', indicator: 'plan.missing' }],
  ])('%j is named and left out, the others work', (change, problem) => {
    const loaded = changed(change);
    expect(loaded.problems).toContainEqual(
      expect.objectContaining({ indicator: 'plan.past_end', ...problem }),
    );
    expect(loaded.pack?.indicators).toHaveLength(39);
  });

  test('the place is that of the line', () => {
    const { problems } = changed({ rule: 'filled(plan_end) &&\n  filled(plan_endreason)' });
    expect(problems[0]).toMatchObject({ line: 2, column: 10 });
  });

  test.each([[null], ['pack'], [{}], [{ ...(standardPack as object), schema: 2 }]])(
    'what is no pack gives no pack: %#',
    (json) => {
      const { pack: none, problems } = loadPack(json);
      expect(none).toBeNull();
      expect(problems.length).toBeGreaterThan(0);
      expect(problems[0]).toMatchObject({ indicator: null, part: 'form' });
    },
  );
});

describe('texts with their figures', () => {
  const signal = { value: 105, of: 8, date: '2026-06-29', threshold: 91 };

  test.each([
    ['{value}, grens {threshold}', 'nl', 'days', '105 dagen, grens 91 dagen'],
    ['{value}, threshold {threshold}', 'en', 'working days', '105 working days, threshold 91 working days'],
    ['sinds {date}', 'nl', undefined, 'sinds 29 juni 2026'],
    ['since {date}', 'en', undefined, 'since 29 June 2026'],
    ['{value} van {of}', 'nl', 'n of m', '105 van 8'],
  ] as const)('%s in %s', (template, language, unit, text) => {
    expect(fillText(template, signal, language, unit)).toBe(text);
  });

  test('one is one, past is past, and nothing is said in words', () => {
    expect(fillText('{value}', { ...signal, value: 1 }, 'nl', 'days')).toBe('1 dag');
    expect(fillText('{value}', { ...signal, value: -3 }, 'nl', 'days left')).toBe('3 dagen voorbij');
    expect(fillText('{value} {date}', { ...signal, value: null, date: null }, 'en')).toBe('none none');
    expect(fillText('{value}', { ...signal, value: ['Taalmaatje', 'Werkplek'] }, 'nl')).toBe(
      'Taalmaatje en Werkplek',
    );
    expect(fillText('{value}', { ...signal, value: [] }, 'nl')).toBe('geen');
  });
});
