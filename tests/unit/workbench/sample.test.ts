import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPack } from '../../../utils/packs/check.ts';
import { standardPackFile } from '../../../utils/indicators/index.ts';
import type { PackFile } from '../../../utils/street/pack-file.ts';
import { disputesText, readDisputes, type FindingEntry } from '../../../utils/workbench/dispute-file.ts';
import { learn, type ReadFile } from '../../../utils/workbench/learn.ts';
import { checklistOf, draw, foundIn } from '../../../utils/workbench/sample.ts';
import { loadStandard } from '../indicators/clients.ts';
import { disputeFile } from './disputes.ts';

const pack = loadStandard();
const file = standardPackFile as PackFile;
const numbers = Array.from({ length: 40 }, (_, n) => `2048${String(n).padStart(2, '0')}`);
const ITEM = 'field.plan_end';

const finding = (more: Partial<FindingEntry> = {}): FindingEntry => ({
  pack: { id: pack.id, version: pack.version },
  week: '2026-W48',
  item: ITEM,
  rule: null,
  field: 'plan_end',
  right: 4,
  wrong: 1,
  unclear: 0,
  ...more,
});

describe('drawing', () => {
  test('gives the same for the same number, whatever the order, and each file at most once', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(numbers, { minLength: 1 }),
        fc.integer({ min: 0, max: 4_294_967_295 }),
        fc.integer({ min: 1, max: 60 }),
        (seen, seed, count) => {
          const drawn = draw(seen, count, seed);
          expect(draw([...seen].reverse(), count, seed)).toEqual(drawn);
          expect(new Set(drawn).size).toBe(Math.min(count, seen.length));
          for (const one of drawn) expect(seen).toContain(one);
        },
      ),
    );
  });

  test('favours nobody', () => {
    const times = new Map(numbers.map((number) => [number, 0]));
    for (let seed = 0; seed < 4000; seed++)
      for (const number of draw(numbers, 4, seed)) times.set(number, times.get(number)! + 1);
    // 400 each; five standard deviations.
    for (const [number, count] of times) expect(Math.abs(count - 400), number).toBeLessThan(5 * 19);
  });
});

describe('the checklist', () => {
  test('asks after the fields of the core list where the pack has none, and of no field that is not kept', () => {
    const ids = checklistOf(file).map(({ id }) => id);
    expect(ids).toContain(ITEM);
    expect(ids).not.toContain('field.client_no');
  });

  test('is that of the pack where it has one; a broken one is named and left out', () => {
    const checklist = [
      { id: 'rule.late', ask: { nl: 'Past de regel?', en: 'Does it fit?' }, rule: 'plan.past_end' },
    ];
    const sound = checkPack({ ...file, checklist });
    expect(sound.problems).toEqual([]);
    expect(checklistOf(sound.file!)).toEqual(checklist);
    const broken = checkPack({ ...file, checklist: [...checklist, ...checklist] });
    expect(broken.problems.map(({ path }) => path)).toEqual(['checklist']);
    expect(broken.file!.checklist).toBeUndefined();
  });

  test('gathers answers by question, without who', () => {
    const found = foundIn(checklistOf(file), [
      { [ITEM]: 'wrong' },
      { [ITEM]: 'right' },
      { [ITEM]: 'right' },
      {},
    ]);
    expect(found).toEqual([{ item: ITEM, rule: null, field: 'plan_end', right: 2, wrong: 1, unclear: 0 }]);
  });
});

describe('what samples found', () => {
  let read = 0;
  const fileOf = (...findings: FindingEntry[]): ReadFile => ({
    checksum: `checksum ${read++}`,
    file: { ...disputeFile([]), findings },
  });

  test('goes along in the file, and with a number of a client beside it the file is refused', () => {
    const whole = { ...disputeFile([]), findings: [finding()] };
    expect(readDisputes(disputesText(whole))).toEqual({ file: whole });
    const named = JSON.stringify({ ...whole, findings: [{ ...finding(), client: '204881' }] });
    expect(readDisputes(named)).toEqual({ problem: 'other', where: 'findings.0.client' });
  });

  test('shows from five files on', () => {
    const four = Array.from({ length: 4 }, () => fileOf(finding()));
    expect(learn(four, pack).findings).toEqual([]);
    expect(learn([...four, fileOf(finding())], pack).findings).toEqual([
      {
        item: ITEM,
        rule: null,
        field: 'plan_end',
        total: 25,
        answers: [
          { answer: 'right', times: 20 },
          { answer: 'wrong', times: 5 },
          { answer: 'unclear', times: null },
        ],
      },
    ]);
  });

  test('hides what one file found from being reckoned', () => {
    const given = [...Array.from({ length: 5 }, () => fileOf(finding({ wrong: 0 }))), fileOf(finding())];
    const [one] = learn(given, pack).findings;
    expect(one!.total).toBe(25);
    expect(one!.answers.map(({ times }) => times)).toEqual([null, null, null]);
  });

  test('is of the pack in use', () => {
    const other = { id: 'wmo', version: '1.0.0' };
    expect(
      learn(
        Array.from({ length: 6 }, () => fileOf(finding({ pack: other }))),
        pack,
      ).findings,
    ).toEqual([]);
  });
});
