import { expect, test } from 'vitest';
import { checkArgument } from '../../../utils/wire/check.ts';

const annotate = (annotation: object) =>
  checkArgument('view', 'annotate', {
    act: 'abcdefgh',
    client: 'nr:1',
    annotation: { indicator: 'plan.missing', ...annotation },
  });

test.each([
  [{ kind: 'dispute', theme: 'data', reason: 'old' }],
  [{ kind: 'dispute', theme: 'service', reason: null, words: 'Wij spraken dit anders af' }],
  [{ kind: 'irrelevant' }],
  [{ kind: 'irrelevant', theme: 'representation', reason: 'unclear', words: 'x' }],
  [{ kind: 'quiet', until: '2026-12-01' }],
  [{ kind: 'quiet', until: '2026-12-01', theme: 'service', reason: 'agreed otherwise' }],
])('%j may be said', (stance) => {
  expect(annotate(stance).argument).toMatchObject({ annotation: stance });
});

test.each([
  [{ kind: 'dispute', theme: 'data', reason: null }],
  [{ kind: 'dispute', theme: 'data', reason: 'rule does not fit' }],
  [{ kind: 'dispute', theme: 'data', reason: null, words: '   ' }],
  [{ kind: 'dispute', theme: 'data', reason: 'old', words: 'x'.repeat(281) }],
  [{ kind: 'dispute', theme: 'person', reason: 'old' }],
  [{ kind: 'irrelevant', version: '9.9.9' }],
  [{ kind: 'quiet', until: 'later' }],
])('%j may not', (stance) => {
  expect(() => annotate(stance)).toThrow(/annotate/);
});

test.each([
  [{ indicator: 'plan.missing', on: true }, true],
  [{ indicator: 'plan.missing', representation: 'scale' }, true],
  [{ indicator: 'plan.missing', on: null, representation: null }, true],
  [{ indicator: 'plan.missing', representation: 'blinking' }, false],
  [{ indicator: 'plan.missing', threshold: 5 }, false],
])('a choice %j: %s', (choice, may) => {
  const check = () => checkArgument('view', 'chooseIndicator', choice);
  if (may) expect(check).not.toThrow();
  else expect(check).toThrow();
});
