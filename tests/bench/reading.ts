/**
 * What reading costs, beside the least that any reader must do. Runs in the page that is read (bundled by `bundle.ts`); the
 * time that the main thread spends in each is counted from outside, where other programs do not disturb it.
 */
import { detect } from '../../utils/page/detect.ts';
import { createReader } from '../../utils/page/reader.ts';
import { drain } from '../../utils/page/drain.ts';
import type { ReadingPart } from '../../utils/street/reading.ts';
import { packPart } from '../../utils/wire/packed-part.ts';

const NOW = new Date('2026-11-23T12:00:00');

const { bench } = globalThis as unknown as { bench: { changeRow(row: number): void; rows: number } };

/** So that no pass is left out as useless. */
let kept: unknown;
/** Given the ms of a pass, NaN of one that failed. */
let settled: (ms: number) => void = () => {};
const waiting: ReadingPart[] = [];

/** Passes over `cells` and `textContent` of the table. */
export function floor(times: number): number {
  const table = document.querySelector<HTMLTableElement>('#caseload')!;
  for (let time = 0; time < times; time += 1) {
    const all: string[][] = [];
    for (const row of table.rows) {
      const texts: string[] = [];
      const { cells } = row;
      for (let i = 0; i < cells.length; i += 1) texts.push(cells[i]!.textContent!);
      all.push(texts);
    }
    kept = all;
  }
  return (kept as string[][]).length;
}

const life = new AbortController();
const reader = createReader({
  document,
  now: () => NOW,
  signal: life.signal,
  onRead: (parts) => void waiting.push(...parts),
  onSettled: ({ ms, failed }) => settled(failed ? NaN : ms),
});
let started = false;

const after = (act: () => void): Promise<number> => {
  const done = new Promise<number>((resolve, reject) => {
    settled = (ms) => (Number.isNaN(ms) ? reject(new Error('A pass of the reader failed.')) : resolve(ms));
  });
  act();
  return done;
};

/** Parts one by one as the guest sends them, with what a browser does with a message of an extension. */
function handOver(): { rows: number; bytes: number } {
  let [rows, bytes] = [0, 0];
  for (const part of waiting.splice(0)) {
    bytes += JSON.stringify(packPart(part)).length;
    rows = part.count;
  }
  return { rows, bytes };
}

/** Full readings: finding, mapping, parsing and handing over. */
export async function full(times: number): Promise<{ rows: number; bytes: number }> {
  let told = { rows: 0, bytes: 0 };
  for (let time = 0; time < times; time += 1) {
    await after(() => (started ? reader.readAgain() : reader.start()));
    started = true;
    told = handOver();
  }
  return told;
}

export function find(times: number): void {
  for (let time = 0; time < times; time += 1) kept = drain(detect(document, NOW));
}

/**
 * Changes of single rows, each read before the next: rows told, and what the reader took for each, ms of the wall clock. The
 * page lays itself out anew for each, which takes a thousand times as long at 10,000 rows, and is in none of them.
 */
export async function rows(times: number): Promise<{ told: number; ms: number[] }> {
  let told = 0;
  const ms: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const pass = after(() => {
      bench.changeRow((time * 7) % bench.rows);
      void document.body.offsetHeight;
    });
    ms.push(await pass);
    told += waiting.reduce((sum, part) => sum + part.rows.length, 0);
    handOver();
  }
  return { told, ms };
}

/** Lengths of the slices of one full reading, wall-clock ms. */
export async function slices(): Promise<number[]> {
  interface Scheduler {
    postTask<T>(task: () => T): Promise<T>;
  }
  const { scheduler } = globalThis as unknown as { scheduler: Scheduler };
  const own = scheduler.postTask;
  const lengths: number[] = [];
  let began = performance.now();
  scheduler.postTask = async (task) => {
    lengths.push(performance.now() - began);
    const answer = await own.call(scheduler, task);
    began = performance.now();
    return answer as never;
  };
  await after(() => reader.readAgain());
  lengths.push(performance.now() - began);
  scheduler.postTask = own;
  // The guest writes each part when its turn has come, after the pass: all of them at once are no slice of it.
  handOver();
  return lengths;
}

export const stop = (): void => life.abort();
