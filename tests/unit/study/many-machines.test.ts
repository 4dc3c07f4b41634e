/** From the exports of many participants to a report, against what is known to be true. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { faultsOf } from '../../../scripts/study/check.ts';
import { merge, mergedIn } from '../../../scripts/study/folder.ts';
import { generate, type Truth } from '../../../scripts/study/generate.ts';
import { writeReport, type Part } from '../../../scripts/study/report.ts';
import { aboutOf, withSums, zipOf } from '../../../utils/traces/exports/bundle.ts';
import type { ExportedLog } from '../../../utils/traces/exports/log.ts';
import { parquetOf } from '../../../utils/traces/exports/parquet.ts';
import { everyEvent } from '../traces/logs.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'sidelight-study-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const made = (at: string, participants: number, forms: 'all' | 'parquet' = 'parquet'): Promise<Truth> =>
  generate(at, { participants, events: 600, seed: 7, forms });

async function add(at: string, log: ExportedLog, name = log.participant): Promise<void> {
  writeFileSync(join(at, `${name}.zip`), zipOf(await withSums([aboutOf(log), ...parquetOf(log)])));
}

const rowsOf = (parts: Part[], name: string): Record<string, unknown>[] => {
  const { columns, rows } = parts.find((part) => part.name === name)!.table;
  return rows.map((row) => Object.fromEntries(columns.map((column, n) => [column, row[n]])));
};

test('the report on six participants says what is true of them, and the same each time', async () => {
  const at = folder();
  const truth = await made(at, 6, 'all');
  expect(merge(at)).toEqual({ participants: 6, superseded: [] });
  for (const [name, { rows }] of await faultsOf(mergedIn(at))) expect(rows, name).toEqual([]);
  const parts = await writeReport(mergedIn(at), join(at, 'report'));
  const [shift] = rowsOf(parts, 'lens-shift');
  expect(shift).toMatchObject({
    participants: 6,
    baseline_share: truth.baselineShare,
    main_share: truth.mainShare,
  });
  expect(shift!['shift']).toBeCloseTo(truth.shift, 5);
  expect(truth.shift).toBeGreaterThan(0.1);
  const disputes = rowsOf(parts, 'disputes').map(({ theme, disputes: times }) => [theme, times]);
  expect(Object.fromEntries(disputes)).toEqual(truth.disputes);
  const answers = rowsOf(parts, 'answers-by-lens').map((row) => [
    `${row['lens']} ${row['answer']}`,
    row['times'],
  ]);
  expect(Object.fromEntries(answers)).toEqual(truth.answers);
  const all = Object.values(truth.answers).reduce((sum, times) => sum + times, 0);
  const weeks = rowsOf(parts, 'answers-by-week');
  expect(weeks.map(({ week, answer }) => `${week} ${answer}`)).toEqual(
    ['01', '02'].flatMap((week) => [1, 2, 3].map((answer) => `${week} ${answer}`)),
  );
  expect(weeks.reduce((sum, row) => sum + Number(row['times']), 0)).toBe(all);
  const asked = rowsOf(parts, 'prompts');
  expect(asked).toMatchObject(
    ['01', '02'].map((week) => ({ prompt: 'overview', week, participants: 6, shown: 0, skipped: 0 })),
  );
  for (const column of ['asked', 'answered'])
    expect(
      asked.reduce((sum, row) => sum + Number(row[column]), 0),
      column,
    ).toBe(all);
  const events = rowsOf(parts, 'log').reduce((sum, row) => sum + Number(row['events']), 0);
  expect(events).toBe(truth.events);
  const files = (): string[] =>
    readdirSync(join(at, 'report')).map((name) => readFileSync(join(at, 'report', name), 'utf8'));
  const first = files();
  await writeReport(mergedIn(at), join(at, 'report'));
  expect(files()).toEqual(first);
});

test('the report on four participants withholds every figure and says why', async () => {
  const at = folder();
  const truth = await made(at, 4);
  merge(at);
  const parts = await writeReport(mergedIn(at), join(at, 'report'));
  expect(parts.flatMap(({ table }) => table.rows)).toEqual([]);
  const page = readFileSync(join(at, 'report', 'report.html'), 'utf8');
  expect(page).toContain('fewer than five participants');
  expect(page).not.toContain(`${truth.shift}`);
});

test.each([
  [5, [['zicht-op-werk', 'contact.no_next', 7, 5, 10]]],
  [4, []],
])('what citizens answered is told of %i participants, or withheld', async (participants, expected) => {
  const at = folder();
  const log = everyEvent();
  for (let n = 0; n < participants; n += 1) await add(at, { ...log, participant: `p-${n}` });
  merge(at);
  const parts = await writeReport(mergedIn(at), join(at, 'report'));
  const answers = parts.find(({ name }) => name === 'citizen-answers')!;
  expect(answers.table.rows).toEqual(expected);
  expect(answers.withheld).toBe(expected.length === 0 ? 1 : 0);
});

test('gaps that nobody deleted, doubles and other versions are named', async () => {
  const at = folder();
  const log = everyEvent();
  const without = (seq: number): ExportedLog => ({
    ...log,
    events: log.events.filter((event) => event.session !== 1 || event.seq !== seq),
  });
  // The log says itself that 99 and 100 of the second session were deleted; 3 of the first nobody deleted.
  await add(at, { ...without(3), sessions: [{ session: 1, startedAt: 0, deleted: [] }] });
  await add(at, { ...log, participant: 'p-twice', events: [...log.events, log.events[0]!] });
  await add(at, { ...log, participant: 'p-newer', study: { ...log.study, version: '1.1.0' } });
  merge(at);
  const faults = await faultsOf(mergedIn(at));
  expect(faults.get('gaps')!.rows).toContainEqual(['zicht-op-werk', 'p-12ab34cd', 1, 3, 3]);
  expect(faults.get('doubles')!.rows).toEqual([['zicht-op-werk', 'p-twice', 1, 1, 2]]);
  expect(faults.get('versions')!.rows).toHaveLength(2);
});

test('what a participant deleted is no gap, and who exported twice counts once', async () => {
  const at = folder();
  const log = everyEvent();
  const events = log.events.filter(({ session, seq }) => session !== 1 || seq !== 3);
  const sessions = log.sessions.map((one) => ({
    ...one,
    deleted: one.session === 1 ? ([[3, 3]] as const) : [],
  }));
  await add(at, { ...log, events, sessions }, 'later');
  await add(at, { ...log, events: events.slice(0, 10), sessions }, 'earlier');
  expect(merge(at)).toEqual({ participants: 1, superseded: ['earlier.zip'] });
  expect((await faultsOf(mergedIn(at))).get('gaps')!.rows).toEqual([]);
});

test('a file that was changed after it was exported is refused by name', async () => {
  const at = folder();
  await made(at, 1);
  const [name] = readdirSync(at).filter((one) => one.endsWith('.zip'));
  const files = unzipSync(readFileSync(join(at, name!)));
  files['about.json'] = new TextEncoder().encode('{}');
  writeFileSync(join(at, name!), zipSync(files));
  expect(() => merge(at)).toThrow(/not as they were exported/);
});
