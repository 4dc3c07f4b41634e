import { expect, test } from 'vitest';
import { contestedOf } from '../../../utils/annotations/contested.ts';
import type { Annotation } from '../../../utils/street/annotation.ts';

const said: Annotation[] = [
  { kind: 'dispute', indicator: 'plan.missing', theme: 'data', reason: 'old', version: '1.0.0' },
  {
    kind: 'dispute',
    indicator: 'plan.missing',
    theme: 'data',
    reason: null,
    words: 'op papier',
    version: '1.1.0',
  },
  { kind: 'irrelevant', indicator: 'plan.missing' },
  { kind: 'quiet', indicator: 'contact.no_next', until: '2026-12-01', version: '1.0.0' },
  { kind: 'note', text: 'niet over een regel' },
  { kind: 'intensity', intensity: 'light' },
];

test('what is said of signals is data about the rule: how often, why, of which version', () => {
  expect(contestedOf(said)).toEqual({
    'plan.missing': {
      kinds: { dispute: 2, irrelevant: 1, quiet: 0 },
      themes: { data: 2 },
      reasons: { old: 1 },
      versions: { '1.0.0': 1, '1.1.0': 1, '': 1 },
    },
    'contact.no_next': {
      kinds: { dispute: 0, irrelevant: 0, quiet: 1 },
      themes: {},
      reasons: {},
      versions: { '1.0.0': 1 },
    },
  });
});

test('own words and people stay out of it', () => {
  expect(JSON.stringify(contestedOf(said))).not.toContain('papier');
});
