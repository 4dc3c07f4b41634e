import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMarkdown } from '../../../utils/account/markdown.ts';
import { paperOf } from '../../../utils/account/papers.ts';
import { loadPack, standardPack } from '../../../utils/indicators/index.ts';
import { ROLES, type NormEntry } from '../../../utils/workbench/dispute-file.ts';
import { disputedOf, learn, type ReadFile } from '../../../utils/workbench/learn.ts';
import { disputeFile, entry, norm } from './disputes.ts';

const pack = loadPack(standardPack).pack!;
const RULE = 'contact.no_next';
let read = 0;
const fileOf = (...norms: NormEntry[]): ReadFile => ({
  checksum: `checksum ${read++}`,
  file: disputeFile([], norms),
});
const files = (count: number, ...norms: NormEntry[]) => Array.from({ length: count }, () => fileOf(...norms));
const normOf = (given: readonly ReadFile[]) => learn(given, pack).norms.find(({ id }) => id === RULE);

describe('norm notes', () => {
  test('of fewer than five files tell nothing, not even their words', () => {
    expect(normOf(files(4, norm(), norm({ words: 'Altijd.' })))).toBeUndefined();
    const text = JSON.stringify(learn(files(4, norm({ words: 'Alleen hier.' })), pack));
    expect(text).not.toContain('Alleen hier.');
  });

  test('of five files tell who proposed, by role, and the words in the order of the alphabet', () => {
    const given = [...files(4, norm({ words: 'B.' })), fileOf(norm({ words: 'A.' }))];
    expect(normOf(given)).toEqual({
      id: RULE,
      total: 5,
      said: [
        {
          said: 'proposed',
          times: 5,
          roles: ROLES.map((role) => ({ role, times: role === 'coach' ? 5 : null })),
          words: ['A.', 'B.', 'B.', 'B.', 'B.'],
        },
        { said: 'objected', times: null, roles: ROLES.map((role) => ({ role, times: null })), words: [] },
      ],
    });
  });

  test('one objection among six can’t be reckoned from the others', () => {
    const given = [...files(6, norm()), fileOf(norm({ said: 'objected', words: 'Te streng.' }))];
    const learnt = normOf(given)!;
    expect(learnt.total).toBe(7);
    expect(learnt.said.map(({ times }) => times)).toEqual([null, null]);
    expect(JSON.stringify(learnt)).not.toContain('Te streng.');
  });

  test('are of the pack in use, and one content counts once', () => {
    expect(normOf(files(6, norm({ pack: { id: 'wmo', version: '1.0.0' } })))).toBeUndefined();
    const one = fileOf(norm());
    expect(normOf([one, one, one, one, one])).toBeUndefined();
  });

  test('stand in the catalogue, also of a rule that nobody disputed', () => {
    const given = files(5, norm({ words: 'Zo doen wij dat.' }));
    const disputed = disputedOf(learn(given, pack), given, pack);
    const text = toMarkdown(paperOf('catalogue', pack, 'nl', { disputed }));
    expect(text).toContain('5 (coach: 5): ‘Zo doen wij dat.’');
    expect(text).toContain('Zo hoort het: bezwaar');
    const few = files(4, norm({ words: 'Zo doen wij dat.' }));
    const less = disputedOf(learn(few, pack), few, pack);
    expect(toMarkdown(paperOf('catalogue', pack, 'nl', { disputed: less }))).not.toContain(
      'Zo doen wij dat.',
    );
  });

  test('change no figure about disputes', () => {
    const disputes = (): ReadFile => ({ checksum: `checksum ${read++}`, file: disputeFile([entry()]) });
    const given = Array.from({ length: 5 }, disputes);
    const { rules } = learn(given, pack);
    expect(learn([...given, ...files(9, norm())], pack).rules).toEqual(rules);
  });
});

test('whatever the files: no figure on fewer than five, none left of a sum, and no words without a figure', () => {
  const anyNorm = fc
    .record({
      said: fc.constantFrom('proposed' as const, 'objected' as const),
      role: fc.constantFrom(...ROLES),
    })
    .map(({ said, role }) => norm({ said, role, words: `${said} ${role}` }));
  let told = 0;
  fc.assert(
    fc.property(fc.array(fc.array(anyNorm, { maxLength: 4 }), { maxLength: 16 }), (all) => {
      const given = all.map((norms) => fileOf(...norms));
      const contributing = (is: (one: NormEntry) => boolean) =>
        given.filter(({ file }) => file.norms?.some(is)).length;
      const learnt = normOf(given);
      if (!learnt) return void expect(contributing(() => true)).toBeLessThan(5);
      const left: ((one: NormEntry) => boolean)[] = [];
      for (const { said, times, roles, words } of learnt.said) {
        const shown = roles.filter((one) => one.times !== null);
        for (const { role } of shown)
          expect(contributing((one) => one.said === said && one.role === role)).toBeGreaterThanOrEqual(5);
        if (times === null) {
          expect(words).toEqual([]);
          left.push((one) => one.said === said && !shown.some(({ role }) => role === one.role));
          continue;
        }
        told++;
        expect(words).toHaveLength(times);
        expect(contributing((one) => one.said === said)).toBeGreaterThanOrEqual(5);
        const rest = contributing((one) => one.said === said && !shown.some(({ role }) => role === one.role));
        if (shown.length > 0) expect(rest === 0 || rest >= 5).toBe(true);
      }
      const rest = contributing((one) => left.some((is) => is(one)));
      expect(rest === 0 || rest >= 5).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(told).toBeGreaterThan(50);
});
