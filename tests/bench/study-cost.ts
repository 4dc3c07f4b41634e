/** What joining many machines costs, and whether the report says what is true of a study that was made. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultsOf } from '../../scripts/study/check.ts';
import { merge, mergedIn } from '../../scripts/study/folder.ts';
import { generate, type Truth } from '../../scripts/study/generate.ts';
import { writeReport, type Part } from '../../scripts/study/report.ts';

export interface StudyCost {
  participants: number;
  /** Of all participants together. */
  events: number;
  /** Seconds. */
  made: number;
  merged: number;
  checked: number;
  reported: number;
  /** Most memory that the process ever held, MB. */
  memory: number;
  /** Figures of the report that are not what is true; empty where all are. */
  wrong: string[];
}

/** @param events of each participant */
export async function measureStudy(participants: number, events: number): Promise<StudyCost> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-many-'));
  try {
    const [truth, made] = await timed(() =>
      generate(folder, { participants, events, seed: 11, forms: 'parquet' }),
    );
    const [, merged] = await timed(async () => merge(folder));
    const [faults, checked] = await timed(() => faultsOf(mergedIn(folder)));
    const [parts, reported] = await timed(() => writeReport(mergedIn(folder), join(folder, 'report')));
    const faulty = [...faults].filter(([, { rows }]) => rows.length > 0).map(([name]) => name);
    return {
      participants,
      events: truth.events,
      made,
      merged,
      checked,
      reported,
      memory: Math.round(process.resourceUsage().maxRSS / 1024),
      wrong: [...faulty, ...wrongOf(parts, truth)],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, Math.round((performance.now() - start) / 100) / 10];
}

/** Compares every figure that is known: participants, events, the two shares, their difference, disputes by theme, answers by lens. */
function wrongOf(parts: readonly Part[], truth: Truth): string[] {
  const rowsOf = (name: string): Record<string, unknown>[] => {
    const { columns, rows } = parts.find((part) => part.name === name)!.table;
    return rows.map((row) => Object.fromEntries(columns.map((column, n) => [column, row[n]])));
  };
  const sum = (rows: Record<string, unknown>[], column: string): number =>
    rows.reduce((all, row) => all + Number(row[column]), 0);
  const [shift] = rowsOf('lens-shift');
  const disputes = rowsOf('disputes');
  const answers = rowsOf('answers-by-lens');
  // Six places are told; a mean of thousands may differ in the last one.
  const near = (found: unknown, known: number): boolean => Math.abs(Number(found) - known) < 2e-6;
  const right: [string, boolean][] = [
    ['participants', shift?.['participants'] === truth.participants],
    ['events', sum(rowsOf('log'), 'events') === truth.events],
    ['baseline share', near(shift?.['baseline_share'], truth.baselineShare)],
    ['main share', near(shift?.['main_share'], truth.mainShare)],
    ['shift', near(shift?.['shift'], truth.shift)],
    ...Object.entries(truth.disputes).map(([theme, known]): [string, boolean] => [
      `disputes on ${theme}`,
      sum(
        disputes.filter((row) => row['theme'] === theme),
        'disputes',
      ) === known,
    ]),
    ...Object.entries(truth.answers).map(([key, known]): [string, boolean] => [
      `answers ${key}`,
      answers.find((row) => `${row['lens']} ${row['answer']}` === key)?.['times'] === known,
    ]),
  ];
  return right.filter(([, holds]) => !holds).map(([name]) => name);
}

export const studyTable = (cost: StudyCost): string =>
  [
    `Joining ${cost.participants} participants, ${cost.events} events`,
    `  made      ${cost.made} s`,
    `  merged    ${cost.merged} s`,
    `  checked   ${cost.checked} s`,
    `  reported  ${cost.reported} s`,
    `  memory    ${cost.memory} MB at most`,
    `  figures   ${cost.wrong.length === 0 ? 'as they are true' : `wrong: ${cost.wrong.join(', ')}`}`,
  ].join('\n');
