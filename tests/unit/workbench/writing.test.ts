import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../utils/indicators/compile.ts';
import { isNameForRules } from '../../../utils/indicators/form.ts';
import { standardPackFile } from '../../../utils/indicators/index.ts';
import { checkPack } from '../../../utils/packs/check.ts';
import { compareVersions } from '../../../utils/packs/version.ts';
import type { PackFile } from '../../../utils/street/pack-file.ts';
import { completionsAt } from '../../../utils/workbench/completions.ts';
import { inputsFor } from '../../../utils/workbench/inputs.ts';
import {
  brokenExamples,
  nameInRules,
  newIndicator,
  nextVersion,
  published,
  runKey,
  withExamples,
  withRenamed,
} from '../../../utils/workbench/publish.ts';
import { loadStandard } from '../indicators/clients.ts';

const pack = loadStandard();
const file = standardPackFile as PackFile;
const offered = (cel: string, caret = cel.length) =>
  completionsAt(cel, caret, 'client', 'nl').items.map(({ text }) => text);

describe('completion', () => {
  test('offers fields and functions by what was typed, whole beginnings first', () => {
    expect(offered('days_since(plan_e')).toEqual(['plan_end', 'plan_end_reason']);
    expect(offered('days_')[0]).toBe('days_since(');
    expect(offered('thres')).toEqual(['threshold']);
  });

  test('finds a field by its name on screens', () => {
    expect(offered('evaluatie')).toContain('plan_last_review');
  });

  test('offers nothing within a text, after one letter, and nothing that may not be used', () => {
    expect(offered('client_status == "plan')).toEqual([]);
    expect(offered('p')).toEqual([]);
    expect(offered('obstac')).toEqual([]);
    expect(offered('client_na')).toEqual([]);
  });

  test('looks at the word before the caret alone', () => {
    expect(completionsAt('filled(plan_e) && x', 13, 'client', 'nl').from).toBe(7);
  });
});

describe('the inputs of a rule', () => {
  test.each(
    pack.indicators.filter(({ scope }) => scope === 'client').map((each) => [each.id, each] as const),
  )('of %s make it compile', (_, indicator) => {
    expect(compile({ ...indicator, inputs: inputsFor(indicator) })).not.toBeInstanceOf(Array);
  });

  test('take the last contact of a list or the rows of contacts', () => {
    expect(inputsFor({ rule: '!two_way_within(threshold)', scope: 'client' })).toEqual([
      [['last_contact'], ['contact_date', 'contact_channel']],
    ]);
  });

  test('of a rule that is broken off are none', () => {
    expect(inputsFor({ rule: 'days_since(', scope: 'client' })).toEqual([]);
  });
});

test('thresholds of the pack are offered by their names', () => {
  const named = [
    { id: 'long_ago', name: { nl: 'Lang geleden', en: 'Long ago' }, value: 60, unit: 'days' as const },
  ];
  const cel = 'days_since(plan_end) > long';
  expect(completionsAt(cel, cel.length, 'client', 'nl', named).items[0]).toMatchObject({
    text: 'long_ago',
    label: 'Lang geleden',
  });
});

describe('publishing', () => {
  const what = { nl: 'Eerder bellen.', en: 'Call sooner.' };
  const draft = { ...pack.indicators.find(({ id }) => id === 'plan.past_end')!, threshold: 14 };
  const after = published(file, draft, { known: ['1.1.0', '1.4.0'], day: '2026-11-25', what });

  test('makes a version of pack and rule that is not here yet, and says what changed', () => {
    expect(after.version).toBe('1.5.0');
    expect(after.changes![0]).toEqual({ version: '1.5.0', day: '2026-11-25', what });
    const own = after.indicators.find(({ id }) => id === 'plan.past_end')!;
    expect(own.threshold).toBe(14);
    expect(own.changes!.map(({ version }) => version)).toEqual([own.version, draft.version]);
    expect(compareVersions(own.version, draft.version)).toBeGreaterThan(0);
  });

  test('leaves every other indicator as it stood, in its place, and makes a pack that holds', () => {
    const { problems } = checkPack(after);
    expect(problems).toEqual([]);
    expect(after.indicators.map(({ id }) => id)).toEqual(file.indicators.map(({ id }) => id));
    for (const [at, each] of after.indicators.entries())
      if (each.id !== draft.id) expect(each).toEqual(file.indicators[at]);
  });

  test('gives a named threshold its new number, and every rule that uses it a version', () => {
    const long = {
      id: 'long_ago',
      name: { nl: 'Lang geleden', en: 'Long ago' },
      value: 60,
      unit: 'days' as const,
    };
    const other = file.indicators.find(({ id }) => id === 'plan.missing')!;
    const rule = 'days_since(plan_end) > long_ago';
    const shared: PackFile = {
      ...file,
      thresholds: [long],
      indicators: file.indicators.map((each) =>
        each.id === draft.id
          ? { ...each, rule, threshold: 60 }
          : each === other
            ? { ...each, rule: `${each.rule} || ${rule}`, inputs: [...each.inputs, [['plan_end']]] }
            : each,
      ),
    };
    expect(checkPack(shared).problems).toEqual([]);
    const publication = { known: [], day: '2026-11-25', what };
    const find = (whole: PackFile, id: string) => whole.indicators.find((each) => each.id === id)!;
    const moved = published(shared, { ...draft, rule, threshold: 45 }, publication);
    expect(moved.thresholds).toEqual([{ ...long, value: 45 }]);
    expect(find(moved, draft.id).threshold).toBe(45);
    expect(find(moved, other.id)).toMatchObject({ threshold: 45, changes: [{ what }, {}] });
    expect(compareVersions(find(moved, other.id).version, other.version)).toBeGreaterThan(0);
    expect(checkPack(moved).problems).toEqual([]);
    // The same number again changes no other rule.
    const same = published(shared, { ...draft, rule, threshold: 60 }, publication);
    expect(same.thresholds).toEqual([long]);
    expect(find(same, other.id).version).toBe(other.version);
  });

  test('a named threshold that is called otherwise takes its uses along, and no rule says another thing', () => {
    const long = { id: 'long_ago', name: { nl: 'Lang', en: 'Long ago' }, value: 60, unit: 'days' as const };
    const other = file.indicators.find(({ id }) => id === 'plan.missing')!;
    const rule = 'days_since(plan_end) > long_ago && plan_end_reason != "long_ago"';
    const shared: PackFile = {
      ...file,
      thresholds: [long, { ...long, id: 'long_ago_2' }],
      indicators: file.indicators.map((each) =>
        each.id === draft.id
          ? { ...each, rule, threshold: 60, inputs: [[['plan_end']], [['plan_end_reason']]] }
          : each === other
            ? {
                ...each,
                rule: `${each.rule} || days_since(plan_end) > long_ago_2`,
                threshold: 60,
                inputs: [...each.inputs, [['plan_end']]],
              }
            : each,
      ),
    };
    const before = checkPack(shared);
    expect(before.problems).toEqual([]);
    const name = { nl: 'Twee maanden', en: 'Two months' };
    const publication = { known: ['1.4.0'], day: '2026-11-25', what };
    const after = withRenamed(shared, 'long_ago', { id: 'two_months', name }, publication);
    const { pack: whole, problems } = checkPack(after);
    expect(problems).toEqual([]);
    expect(after.version).toBe('1.5.0');
    expect(after.thresholds).toEqual([
      { ...long, id: 'two_months', name },
      { ...long, id: 'long_ago_2' },
    ]);
    // A text that has the same letters is no use of the name.
    expect(after.indicators.find(({ id }) => id === draft.id)!.rule).toBe(
      'days_since(plan_end) > two_months && plan_end_reason != "long_ago"',
    );
    const told = (indicators: typeof file.indicators) =>
      indicators.map(({ id, version, plain, threshold }) => ({ id, version, plain, threshold }));
    expect(told(whole!.indicators)).toEqual(told(before.pack!.indicators));
    expect(brokenExamples(after)).toEqual(brokenExamples(shared));
  });

  test('a threshold gets a name in rules that is free', () => {
    const isTaken = (name: string) => !isNameForRules(name) || name === 'long_ago';
    expect(nameInRules('Long ago!', isTaken)).toBe('long_ago_2');
    expect(nameInRules('Plan end', isTaken)).toBe('plan_end_2');
    expect(nameInRules('…', isTaken)).toBe('limit');
    fc.assert(
      fc.property(fc.string(), (called) => {
        expect(isNameForRules(nameInRules(called, isTaken))).toBe(true);
      }),
    );
  });

  test('takes the seals of another content away', () => {
    const sealed = { ...file, checksum: 'a'.repeat(64), signature: { key: 'k', value: 'v' } };
    expect(published(sealed, draft, { known: [], day: '2026-11-25', what })).not.toHaveProperty('checksum');
  });

  test('puts a new one at the end; what it begins with compiles but has no texts yet', () => {
    const fresh = newIndicator(['own.rule_1'], '2026-11-25');
    expect(fresh.id).toBe('own.rule_2');
    expect(compile(fresh)).not.toBeInstanceOf(Array);
    const whole = published(file, fresh, { known: [], day: '2026-11-25', what });
    expect(whole.indicators.at(-1)!.id).toBe('own.rule_2');
    // Without texts it is left out and named, and the others stay.
    expect(checkPack(whole).pack!.indicators).toHaveLength(file.indicators.length);
  });

  test('finds the examples that a rule no longer follows, and changes only those that are agreed to', () => {
    expect(brokenExamples(file)).toEqual([]);
    const moved = { ...draft, threshold: 700 };
    const whole = published(file, moved, { known: [], day: '2026-11-25', what });
    const broken = brokenExamples(whole);
    expect(broken.length).toBeGreaterThan(0);
    expect(new Set(broken.map(({ example }) => example.indicator))).toEqual(new Set([draft.id]));
    const mended = withExamples(whole, broken);
    expect(brokenExamples(mended)).toEqual([]);
    expect(mended.examples).toHaveLength(file.examples!.length);
    for (const [at, each] of mended.examples!.entries())
      if (!broken.some((run) => run.at === at)) expect(each).toEqual(file.examples![at]);
    // What was agreed to at one threshold says nothing of another that gives another outcome.
    const [other] = brokenExamples(
      published(file, { ...draft, rule: `!(${draft.rule})` }, { known: [], day: '2026-11-25', what }),
    );
    expect(broken.map(runKey)).not.toContain(runKey(other!));
  });

  test('an example of a rule that does not hold on its day goes, where that is agreed to', () => {
    const later = published(
      file,
      { ...draft, validFrom: '2090-01-01' },
      { known: [], day: '2026-11-25', what },
    );
    const broken = brokenExamples(later);
    expect(broken.length).toBeGreaterThan(0);
    for (const { said } of broken) expect(said).toBeNull();
    const mended = withExamples(later, broken);
    expect(brokenExamples(mended)).toEqual([]);
    expect(mended.examples).toHaveLength(file.examples!.length - broken.length);
  });

  test('the next version is always later', () => {
    const version = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(fc.array(version, { minLength: 1 }), (versions) => {
        const next = nextVersion(versions);
        for (const each of versions) expect(compareVersions(next, each)).toBeGreaterThan(0);
      }),
    );
  });
});
