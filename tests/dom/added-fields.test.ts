/** Fields that a pack adds to the vocabulary, as the reader is given them. */
import { afterEach, expect, test } from 'vitest';
import { learnFields } from '../../utils/page/labels.ts';
import { createReader } from '../../utils/page/reader.ts';
import type { VocabularyField } from '../../utils/vocabulary/index.ts';
import { packFields } from '../../utils/vocabulary/packing.ts';
import { cell, heads, ids, NOW, read, readOne, rows, show, texts } from './page.ts';

const added = (id: string, nl: string[], more: Partial<VocabularyField> = {}): VocabularyField => ({
  id,
  area: 'general',
  screen: 'both',
  type: 'date',
  handling: 'keep',
  nl,
  en: [],
  ...more,
});
const lent = added('bike_lent', ['Fiets geleend op', 'Leenfiets sinds']);
const LIST = `<table>${heads('Klantnummer', 'Naam', 'Status', 'Leenfiets sinds')}
  ${rows(['1048213', 'Bakker, A.J.', 'Lopend', '03-11-2026'], ['1048220', 'Vossen, S.', 'Lopend', ''])}</table>`;

afterEach(() => learnFields(''));

test('a synonym of a field that a pack adds is read, and is unknown again when the pack goes', () => {
  expect(ids(readOne(LIST, 'list'))).not.toContain('bike_lent');
  learnFields(packFields([lent]));
  const list = readOne(LIST, 'list');
  expect(ids(list)).toContain('bike_lent');
  expect(cell(list, 'bike_lent')).toMatchObject({ value: '2026-11-03', state: 'filled' });
  expect(texts(list, 'bike_lent')).toEqual(['03-11-2026', '']);
  expect(ids(list).slice(0, 3)).toEqual(['client_no', 'client_name', 'client_status']);
  learnFields('');
  expect(ids(readOne(LIST, 'list'))).not.toContain('bike_lent');
});

test('another pack takes the place of the first, whatever stands in its labels', () => {
  learnFields(packFields([lent]));
  learnFields(packFields([added('bike_back', ['Fiets|terug\nop'])]));
  show(LIST.replace('Leenfiets sinds', 'Fiets terug op'));
  expect(ids(read()[0]!)).toContain('bike_back');
  expect(ids(readOne(LIST, 'list'))).not.toContain('bike_lent');
});

test('of class presence only whether something stands there leaves the reader, of class never nothing', () => {
  const fields = [
    added('bike_wish', ['Fietswens'], { type: 'text', handling: 'presence' }),
    added('bike_debt', ['Fietsschuld'], { type: 'text', handling: 'never' }),
  ];
  learnFields(packFields(fields));
  const list = readOne(
    `<table>${heads('Klantnummer', 'Naam', 'Status', 'Fietswens', 'Fietsschuld')}
     ${rows(['1048213', 'Bakker, A.J.', 'Lopend', 'bakfiets', 'veel'], ['1048220', 'Vossen, S.', 'Lopend', 'vouwfiets', 'niets'])}</table>`,
    'list',
  );
  expect(cell(list, 'bike_wish')).toMatchObject({ text: null, value: true });
  expect(ids(list)).not.toContain('bike_debt');
  expect(JSON.stringify(list)).not.toMatch(/bakfiets|vouwfiets|veel|niets/);
});

test('what is never read stays so beside a label of a pack that looks like it', () => {
  learnFields(packFields([added('bike_note', ['Opmerkingen'], { type: 'text' })]));
  show(`<table>${heads('Klantnummer', 'Naam', 'Status', 'Opmerkingen')}
    ${rows(['1048213', 'Bakker, A.J.', 'Lopend', 'boos'], ['1048220', 'Vossen, S.', 'Lopend', 'stil'])}</table>`);
  expect(JSON.stringify(read())).not.toMatch(/boos|stil|bike_note/);
});

test('a reader begins with the fields that it is given', async () => {
  show(LIST);
  const life = new AbortController();
  const options = { document, now: () => NOW, onRead: () => {}, signal: life.signal };
  const reader = createReader({ ...options, fields: packFields([lent]) });
  reader.start();
  await expect
    .poll(() => reader.live().flatMap(({ head }) => head.fields.map(({ id }) => id)))
    .toContain('bike_lent');
  life.abort();
});
