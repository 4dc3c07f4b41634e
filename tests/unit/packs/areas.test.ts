import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
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
});
