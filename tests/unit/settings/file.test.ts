import { expect, test } from 'vitest';
import { changesBy } from '../../../utils/settings/changes.ts';
import { readSettings, writeSettings, type SettingsNow } from '../../../utils/settings/file.ts';

const now: SettingsNow = {
  language: 'nl',
  textSize: 125,
  helpKey: false,
  notes: true,
  remember: false,
  days: 90,
  indicators: { 'plan.missing': { on: false } },
  fixed: ['language'],
  theme: {},
};
const head = { what: 'Sidelight settings', schema: 1 };
const read = (file: object) => readSettings(JSON.stringify({ ...head, ...file }));

test('what is written is read back whole, without what a policy fixed', () => {
  const text = writeSettings(now);
  expect(text).not.toMatch(/fixed|theme/);
  const back = readSettings(text);
  expect(back).toEqual({ file: { ...head, ...now, fixed: undefined, theme: undefined } });
  expect('file' in back && changesBy(back.file, now)).toEqual({ changes: [], refused: [] });
});

test.each([
  ['a place for a name', { name: 'Fenna Kraaijenbrink' }],
  ['an organisation or contact', { citizenDesk: { ask: '0612345678' } }],
  ['sites', { sites: ['https://cases.example.nl'] }],
  ['words in an indicator', { indicators: { 'plan.missing': { why: 'Fenna' } } }],
  ['a name as an indicator', { indicators: { 'Fenna Kraaijenbrink': { on: true } } }],
  ['an unknown size', { textSize: 110 }],
  ['more days than may be', { days: 366 }],
  ['another form', { schema: 2 }],
])('a file with %s is refused', (_what, file) => {
  expect(read(file)).toHaveProperty('wrong');
});

test('what is no JSON, or endless, is refused as a whole', () => {
  expect(readSettings('x')).toEqual({ wrong: '' });
  expect(readSettings(`"${'x'.repeat(200_000)}"`)).toEqual({ wrong: '' });
});

test('only what differs is a change; what is fixed is refused; indicators that are not named go by the pack', () => {
  const read1 = read({
    language: 'en',
    days: 90,
    helpKey: true,
    indicators: { 'plan.past_end': { on: true } },
  });
  expect('file' in read1 && changesBy(read1.file, now)).toEqual({
    changes: [
      { setting: 'helpKey', from: false, to: true },
      { setting: 'indicator', indicator: 'plan.missing', from: { on: false }, to: {} },
      { setting: 'indicator', indicator: 'plan.past_end', from: {}, to: { on: true } },
    ],
    refused: ['language'],
  });
  const without = read({ days: 30 });
  expect('file' in without && changesBy(without.file, now).changes).toEqual([
    { setting: 'days', from: 90, to: 30 },
  ]);
});
