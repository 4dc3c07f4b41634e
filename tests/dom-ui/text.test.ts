import { expect, test } from 'vitest';
import { dictionaries, textsFor } from '../../utils/text/index.ts';

/** Every sentence of a dictionary by its path; a function stands for the sentence that it makes. */
function sentences(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return [[path, String(node)]];
  return Object.entries(node as object).flatMap(([key, child]) => sentences(child, `${path}.${key}`));
}

test('both languages say the same things', () => {
  const paths = (language: 'nl' | 'en') => sentences(dictionaries[language]).map(([path]) => path);
  expect(paths('en')).toEqual(paths('nl'));
});

test('no sentence is empty or still in the other language', () => {
  const english = new Map(sentences(dictionaries.en));
  // Words that are the same in both languages, and sentences without words of their own.
  const shared =
    /^\.(shell\.caseload|popup\.modes\.open\.name|amount\.count|caseload\.over|explain\.asOnPage|client\.moments\.last_contact\.comes|caseload\.shortGroups\.(contact_recency|plan_agreements))$/;
  for (const [path, sentence] of sentences(dictionaries.nl)) {
    expect(sentence.trim(), path).not.toBe('');
    if (!shared.test(path)) expect(english.get(path), path).not.toBe(sentence);
  }
});

test('no sentence judges or scores', () => {
  for (const language of ['nl', 'en'] as const) {
    for (const [path, sentence] of sentences(dictionaries[language])) {
      expect(sentence, path).not.toMatch(/score|risico|risk|slecht|rood|groen|AI\b/i);
    }
  }
});

test('days, moments and lists as people say them', () => {
  const nl = textsFor('nl');
  const plain = (text: string) => text.replace(/\u00a0/g, ' ');
  expect(plain(nl.day('2026-06-29'))).toBe('29 juni 2026');
  expect(plain(nl.day('2026-06-29T09:14'))).toBe('29 juni 2026 09:14');
  expect(nl.day('zie besluit')).toBe('zie besluit');
  expect(plain(nl.dayShort('2026-06-29', '2026-10-12'))).toBe('29 jun');
  expect(plain(nl.dayShort('2025-12-01', '2026-10-12'))).toBe('1 dec 2025');
  expect(plain(textsFor('en').day('2026-06-29'))).toBe('29 June 2026');
  expect(nl.list(['a', 'b', 'c'])).toBe('a, b en c');
  expect(nl.inSentence('Datum trede')).toBe('datum trede');
  expect(nl.inSentence('CV aanwezig')).toBe('CV aanwezig');

  const now = Date.parse('2026-10-12T12:00:00Z');
  const ago = (moment: string) => plain(nl.ago(moment, now));
  expect(ago('2026-10-12T11:59:40Z')).toBe('zojuist');
  expect(ago('2026-10-12T11:59:00Z')).toBe('1 minuut geleden');
  expect(ago('2026-10-12T09:00:00Z')).toBe('3 uur geleden');
  expect(ago('2026-10-10T09:00:00Z')).toBe('2 dagen geleden');
  expect(ago('2026-10-12T12:05:00Z')).toBe('zojuist');
});
