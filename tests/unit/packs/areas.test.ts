import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { usesName } from '../../../utils/indicators/named.ts';
import { checkPackText } from '../../../utils/packs/check.ts';
import { runExamples } from '../../../utils/packs/examples.ts';

const folder = new URL('../../../docs/packs/', import.meta.url);
const names = readdirSync(folder);

test('there is a pack for each of the other areas', () => {
  expect(names).toEqual(['jeugd.pack.json', 'schuldhulp.pack.json', 'wmo.pack.json']);
});

describe.each(names)('%s', (name) => {
  const { file, pack, problems } = checkPackText(readFileSync(new URL(name, folder), 'utf8'));

  test('is sound, and a new area is data: no field of its own is needed', () => {
    expect(problems).toEqual([]);
    expect(file!.fields).toBeUndefined();
  });

  test('its examples hold, and every signal has one that is raised and one that is not', () => {
    const runs = runExamples(pack!, file!.examples!);
    expect(runs.filter(({ holds }) => !holds)).toEqual([]);
    const said = new Set(runs.map(({ example }) => `${example.indicator} ${example.expect}`));
    for (const { id } of pack!.indicators) {
      expect(said).toContain(`${id} raised`);
      expect(said).toContain(`${id} not raised`);
    }
  });

  test('has its terms by name, each of them used, and another number moves the rules that use it', () => {
    expect(file!.thresholds!.length).toBeGreaterThan(1);
    for (const { id, value } of file!.thresholds!) {
      expect(
        pack!.indicators.filter((rule) => usesName(rule, id)),
        id,
      ).not.toEqual([]);
      const moved = file!.thresholds!.map((each) =>
        each.id === id ? { ...each, value: value + 1000 } : each,
      );
      const { pack: other } = checkPackText(JSON.stringify({ ...file, thresholds: moved }));
      const broken = runExamples(other!, file!.examples!).filter(({ holds }) => !holds);
      expect(
        broken.map(({ example }) => example.indicator),
        id,
      ).not.toEqual([]);
    }
  });
});

test('a rule that holds for a while is judged on its last day, and not on the day after', () => {
  const { file, pack } = checkPackText(readFileSync(new URL('schuldhulp.pack.json', folder), 'utf8'));
  const example = file!.examples!.find(({ indicator }) => indicator === 'sh.decision_term')!;
  const on = (day: string) => runExamples(pack!, [{ ...example, day }])[0]!.said?.state;
  expect(on('2027-12-31')).toBe('raised');
  expect(on('2028-01-01')).toBeUndefined();
});
