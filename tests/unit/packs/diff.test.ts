import { describe, expect, test } from 'vitest';
import { standardPackFile } from '../../../utils/indicators/index.ts';
import { checkPack } from '../../../utils/packs/check.ts';
import { diffPacks } from '../../../utils/packs/diff.ts';
import { mergePacks } from '../../../utils/packs/merge.ts';
import type { PackFile } from '../../../utils/street/pack-file.ts';
import type { Indicator } from '../../../utils/street/pack.ts';
import { differenceInWords, packsWords } from '../../../utils/text/packs.ts';

const standard = checkPack(standardPackFile);
const field = {
  id: 'bike_loan',
  area: 'general',
  screen: 'client',
  type: 'date',
  handling: 'keep',
  nl: ['Fiets geleend'],
  en: ['Bike lent'],
} as const;

/** The standard pack with one indicator changed, checked. */
function changed(change: Partial<Indicator>, more: Partial<PackFile> = {}, id = 'plan.past_end') {
  const file = structuredClone(standardPackFile) as PackFile;
  const indicators = file.indicators.map((each) => (each.id === id ? { ...each, ...change } : each));
  const checked = checkPack({ ...file, indicators, ...more });
  expect(checked.problems).toEqual([]);
  return { file: checked.file!, pack: checked.pack! };
}

const saidOf = (to: ReturnType<typeof changed>, language: 'nl' | 'en' = 'nl') =>
  diffPacks(standard.file!, to.file).map((one) => differenceInWords(one, language, standard.pack, to.pack));

test('a pack does not differ from itself', () => {
  expect(diffPacks(standard.file!, changed({}).file)).toEqual([]);
});

describe('what differs is said in words', () => {
  const name = 'Plan is voorbij';
  test.each<[string, Partial<Indicator>, RegExp]>([
    ['threshold', { threshold: 14 }, /: de grens gaat van 0 naar 14\.$/],
    ['on', { on: false }, /: de regel staat nu uit\.$/],
    ['validity', { validTo: '2027-12-31' }, /geldt van 1.januari 2026 tot en met 31.december 2027\.$/],
    ['rule', { rule: 'days_since(plan_end) > threshold' }, /: de regel is anders\. Eerst: .+ Nu: .+/],
    ['what goes with it', { value: 'days_since(plan_end) ' }, /getal of de velden/],
    ['owner', { owner: 'Iemand anders' }, /zoals de eigenaar/],
    ['group', { group: 'deadlines' }, /andere groep/],
  ])('%s', (_, change, line) => {
    const said = saidOf(changed(change));
    expect(said, name).toHaveLength(1);
    expect(said[0]).toMatch(line);
  });

  test('what came and went, in both languages', () => {
    const file = structuredClone(standardPackFile) as PackFile;
    const gone = file.indicators[0]!;
    const to = checkPack({
      ...file,
      version: '1.2.0',
      indicators: file.indicators.slice(1),
      examples: file.examples!.filter(({ indicator }) => indicator !== gone.id),
      fields: [field],
    });
    const lines = saidOf({ file: to.file!, pack: to.pack! }, 'en');
    expect(lines).toEqual([
      'The version goes from 1.1.0 to 1.2.0.',
      'The examples differ.',
      `The rule ‘${gone.texts.en.name}’ is gone.`,
      'New: the field ‘Bike lent’.',
    ]);
  });

  test('both languages say the same things', () => {
    expect(Object.keys(packsWords.nl)).toEqual(Object.keys(packsWords.en));
  });
});

describe('thresholds with a name', () => {
  const limit = (value: number, more = {}) => ({
    id: 'plan_limit',
    name: { nl: 'Lang voorbij', en: 'Long past' },
    value,
    unit: 'days' as const,
    ...more,
  });
  const rule = {
    rule: 'days_since(plan_end) > plan_limit',
    value: 'days_since(plan_end)',
    unit: 'days' as const,
    inputs: [[['plan_end']]],
  };
  const withLimit = (value: number, version: string, more = {}) =>
    changed(rule, { version, thresholds: [limit(value, more)] });
  const wordsFrom = (from: ReturnType<typeof changed>, to: ReturnType<typeof changed>) =>
    diffPacks(from.file, to.file).map((one) => differenceInWords(one, 'nl', from.pack, to.pack));
  const [seven, fourteen] = [withLimit(7, '1.2.0'), withLimit(14, '1.3.0')];

  test('are told by name, and with each rule that has their number', () => {
    expect(wordsFrom(seven, fourteen)).toEqual([
      'De versie gaat van 1.2.0 naar 1.3.0.',
      'Lang voorbij: de grens gaat van 7 naar 14.',
      'Einddatum plan voorbij: de grens gaat van 7 naar 14.',
    ]);
    expect(wordsFrom(changed({}), seven)).toContain('Nieuw: de grens ‘Lang voorbij’.');
    expect(wordsFrom(seven, changed({}))).toContain('De grens ‘Lang voorbij’ is weg.');
    expect(wordsFrom(seven, withLimit(7, '1.2.0', { unit: 'working days' }))).toEqual([
      'De grens ‘Lang voorbij’ heet anders of heeft een andere eenheid.',
    ]);
  });

  test('conflict once when they merge, and their rules follow', () => {
    const { conflicts } = mergePacks(seven.file, fourteen.file);
    expect(conflicts.map(({ key }) => key)).toEqual(['thresholds|plan_limit']);
    const { file } = mergePacks(seven.file, fourteen.file, { 'thresholds|plan_limit': 'theirs' });
    expect(file.thresholds).toEqual([limit(14)]);
    expect(file.indicators.find(({ id }) => id === 'plan.past_end')!.threshold).toBe(14);
    expect(checkPack(file).problems).toEqual([]);
  });

  test('come along with a merge that has them on one side only', () => {
    const { file, conflicts } = mergePacks(changed({}).file, seven.file, {
      'indicators|plan.past_end|rule': 'theirs',
      'indicators|plan.past_end|value': 'theirs',
      'indicators|plan.past_end|unit': 'theirs',
    });
    expect(conflicts.map(({ part }) => part)).toContain('rule');
    expect(checkPack(file).pack!.indicators.find(({ id }) => id === 'plan.past_end')!.threshold).toBe(7);
  });
});

describe('the example caseload', () => {
  const caseload = (name: string) => ({ day: '2026-11-26', clients: [{ name }] });
  const [ours, theirs] = ['Voorbeeld, A.', 'Proef, B.'].map((name) =>
    changed({}, { caseload: caseload(name) }),
  );

  test('is told as a whole, in both languages', () => {
    expect(saidOf(ours!)).toEqual(['De voorbeeldcaseload is anders.']);
    expect(saidOf(ours!, 'en')).toEqual(['The example caseload differs.']);
    expect(diffPacks(ours!.file, ours!.file)).toEqual([]);
  });

  test('conflicts as a whole where both packs have one, and comes along where one has', () => {
    expect(mergePacks(standard.file!, theirs!.file)).toMatchObject({
      file: { caseload: caseload('Proef, B.') },
      conflicts: [],
    });
    expect(mergePacks(ours!.file, standard.file!).file.caseload).toEqual(caseload('Voorbeeld, A.'));
    const { file, conflicts } = mergePacks(ours!.file, theirs!.file);
    expect(conflicts.map(({ key }) => key)).toEqual(['caseload']);
    expect(file.caseload).toEqual(caseload('Voorbeeld, A.'));
    expect(mergePacks(ours!.file, theirs!.file, { caseload: 'theirs' }).file.caseload).toEqual(
      caseload('Proef, B.'),
    );
  });
});

describe('merging', () => {
  const ours = changed({ threshold: 7 }, { version: '1.2.0' }).file;
  const theirs = changed(
    { threshold: 14, on: false },
    { version: '1.3.0', fields: [{ ...field, nl: [...field.nl], en: [...field.en] }] },
  ).file;
  const find = (file: PackFile) => file.indicators.find(({ id }) => id === 'plan.past_end')!;

  test('takes over what only one has, and names what both have otherwise', () => {
    const { file, conflicts } = mergePacks(ours, theirs);
    expect(conflicts.map(({ key, ours: own, theirs: other }) => [key, own, other])).toEqual([
      ['indicators|plan.past_end|threshold', 7, 14],
      ['indicators|plan.past_end|on', true, false],
    ]);
    expect(file).toMatchObject({ id: ours.id, version: '1.4.0', fields: [{ id: 'bike_loan' }] });
    expect(file.examples).toHaveLength(ours.examples!.length);
    expect(find(file)).toMatchObject({ threshold: 7, on: true });
  });

  test('a choice per conflict holds, and what comes of it is a sound pack without seals', () => {
    const choices = { 'indicators|plan.past_end|threshold': 'theirs' } as const;
    const { file } = mergePacks({ ...ours, checksum: 'a'.repeat(64) }, theirs, choices);
    expect(find(file)).toMatchObject({ threshold: 14, on: true });
    expect(file).not.toHaveProperty('checksum');
    expect(checkPack(file).problems).toEqual([]);
  });

  test('with itself nothing conflicts', () => {
    const { file, conflicts } = mergePacks(ours, ours);
    expect(conflicts).toEqual([]);
    expect(diffPacks(ours, file)).toEqual([{ kind: 'version', from: '1.2.0', to: '1.3.0' }]);
  });
});
