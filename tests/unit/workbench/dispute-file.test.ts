import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  disputesText,
  inOrder,
  isoWeek,
  LONGEST_DISPUTES,
  readDisputes,
  type DisputeFile,
} from '../../../utils/workbench/dispute-file.ts';
import { disputeFile, entry, norm } from './disputes.ts';

const json = (change: object, entryChange: object = {}): string =>
  JSON.stringify({ ...disputeFile([]), disputes: [{ ...entry(), ...entryChange }], ...change });

test('a file is read as it was written, whatever the order of its keys', () => {
  const file = disputeFile([entry(), entry({ words: 'de grens is te hoog', reason: null })]);
  const text = disputesText(file);
  expect(readDisputes(text)).toEqual({ file });
  expect(disputesText((readDisputes(text) as { file: DisputeFile }).file)).toBe(text);
});

test('norm notes go along as they were written, and with a name beside them the file is refused', () => {
  const file = disputeFile([], [norm(), norm({ said: 'objected', role: 'quality' })]);
  expect(readDisputes(disputesText(file))).toEqual({ file });
  const named = JSON.stringify({ ...file, norms: [{ ...norm(), coach: 'M. de Wit' }] });
  expect(readDisputes(named)).toEqual({ problem: 'other', where: 'norms.0.coach' });
  const day = JSON.stringify({ ...file, norms: [{ ...norm(), week: '2026-11-25' }] });
  expect(readDisputes(day)).toEqual({ problem: 'other', where: 'norms.0.week' });
});

test.each([
  ['another kind of file', json({ kind: 'handover' }), 'other', 'kind'],
  ['a name beside the disputes', json({ coach: 'M. de Wit' }), 'other', 'coach'],
  ['a client in a dispute', json({}, { client: '204881' }), 'other', 'disputes.0.client'],
  ['a day instead of a week', json({}, { week: '2026-11-25' }), 'other', 'disputes.0.week'],
  ['a reason of another theme', json({}, { theme: 'service', reason: 'old' }), 'other', 'disputes.0.reason'],
  ['a rule that is a sentence', json({}, { rule: 'Samira Vossen' }), 'other', 'disputes.0.rule'],
  ['a mark that is a name', json({ mark: 'M. de Wit' }), 'other', 'mark'],
  ['no json', 'naam;nummer', 'no json', ''],
  ['what is too long', ' '.repeat(LONGEST_DISPUTES + 1), 'too long', ''],
])('%s is refused with its place', (_, text, problem, where) => {
  expect(readDisputes(text)).toEqual({ problem, where });
});

test('nothing that anyone writes breaks the reading', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((text) => json({ disputes: JSON.parse(text) as unknown })),
      ),
      (text) => {
        const read = readDisputes(text);
        expect('file' in read || 'problem' in read).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test('the order says nothing of what was said first', () => {
  const all = [entry({ week: '2026-W40' }), entry({ week: '2026-W48' }), entry({ rule: 'plan.unsigned' })];
  expect(inOrder(all)).toEqual(inOrder([...all].reverse()));
});

test.each([
  ['2026-11-25', '2026-W48'],
  ['2026-01-01', '2026-W01'],
  ['2027-01-01', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'],
  ['2021-01-03', '2020-W53'],
])('%s lies in %s', (day, week) => expect(isoWeek(day)).toBe(week));
