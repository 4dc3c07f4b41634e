import { expect, test } from 'vitest';
import { plain } from '../../../utils/page/words.ts';
import { fieldOf, fields } from '../../../utils/vocabulary/packed.ts';
import { packFields } from '../../../utils/vocabulary/packing.ts';
import { vocabulary } from '../../../utils/vocabulary/index.ts';

test('the packed vocabulary is that of fields.json (vitest -u writes it anew)', async () => {
  await expect(`${JSON.stringify(packFields(vocabulary))}\n`).toMatchFileSnapshot(
    '../../../utils/vocabulary/packed.json',
  );
});

test('every field keeps its class and names when packed', () => {
  expect(fields).toHaveLength(vocabulary.length);
  for (const { id, area, screen, type, handling, nl, en } of vocabulary) {
    const labels = [...new Set([...nl, ...en].map(plain))];
    expect({ ...fieldOf(id), labels: fieldOf(id).labels.map(plain) }).toEqual({
      id,
      area,
      screen,
      type,
      handling,
      labels,
    });
  }
});
