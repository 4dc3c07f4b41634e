import { expect, test } from 'vitest';
import type { ListMark, Stances } from '../../../utils/street/annotation.ts';
import { standingOf } from '../../../utils/worklist/standing.ts';

const TODAY = '2026-11-23';
const mark = (more: Partial<ListMark> = {}): ListMark => ({ what: null, done: null, ...more });
const quiet = (until: string): Stances => ({ 'contact.no_next': { kind: 'quiet', until } });
const stateOf = (one: ListMark, stances?: Stances) => standingOf(one, stances, TODAY).state;

test('put off until a day, it is back on that day', () => {
  const later = (until: string) => mark({ rest: { why: 'later', until } });
  expect(stateOf(later('2026-11-24'))).toBe('later');
  expect(stateOf(later('2026-11-23'))).toBe('now');
  expect(stateOf(later('2026-11-20'))).toBe('now');
});

test('quiet that was agreed lasts up to and including its day', () => {
  const agreed = (until: string) => mark({ rest: { why: 'agreed', until } });
  expect(stateOf(agreed('2026-11-23'))).toBe('agreed');
  expect(stateOf(agreed('2026-11-22'))).toBe('now');
});

test('quiet on the signal that an entry is about lets the entry rest; on another signal it does not', () => {
  const about = mark({ what: 'contact.no_next' });
  expect(standingOf(about, quiet('2026-12-24'), TODAY)).toEqual({ state: 'agreed', until: '2026-12-24' });
  expect(stateOf(about, quiet('2026-11-22'))).toBe('now');
  expect(stateOf(mark({ what: 'plan.missing' }), quiet('2026-12-24'))).toBe('now');
  expect(stateOf(mark(), quiet('2026-12-24'))).toBe('now');
  expect(stateOf(about, { 'contact.no_next': { kind: 'irrelevant' } })).toBe('now');
});

test('done is done, whatever was agreed before', () => {
  const done = mark({
    what: 'contact.no_next',
    done: '2026-11-23T08:00:00Z',
    rest: { why: 'later', until: '2026-12-01' },
  });
  expect(stateOf(done, quiet('2026-12-24'))).toBe('done');
});
