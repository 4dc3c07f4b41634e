/** The report and the analysis page say the same of what follows a signal. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { merge, mergedIn } from '../../../scripts/study/folder.ts';
import { withTables, type Table } from '../../../scripts/study/tables.ts';
import { afterSignals } from '../../../utils/traces/analysis/follows.ts';
import { momentsOf } from '../../../utils/traces/analysis/moments.ts';
import type { TraceEvent } from '../../../utils/traces/event.ts';
import { aboutOf, withSums, zipOf } from '../../../utils/traces/exports/bundle.ts';
import type { ExportedLog } from '../../../utils/traces/exports/log.ts';
import { parquetOf } from '../../../utils/traces/exports/parquet.ts';
import { everyEvent } from '../traces/logs.ts';

const { study, events: examples } = everyEvent();
const START = Date.parse('2026-08-03T09:00:00Z');

/** One of every kind, lenses that came by themselves too; and signals more often, since it is about them. */
const SHOWN = examples.find(({ kind }) => kind === 'signal.shown')!;
const KINDS: TraceEvent[] = [
  ...examples.filter(({ session }) => session === 1),
  ...(['page', 'study'] as const).map((by): TraceEvent => ({
    ...SHOWN,
    kind: 'lens.switched',
    data: { to: 'client', by },
  })),
];
const step = fc.record({
  event: fc.oneof(fc.constantFrom(...KINDS), fc.constant(SHOWN)),
  /** Around the minute, and back where the clock was set. */
  gap: fc.oneof(fc.integer({ min: 0, max: 90_000 }), fc.constantFrom(60_000, 60_001, 0, -5000)),
  begins: fc.integer({ min: 0, max: 30 }).map((n) => n === 0),
});
const logs = fc.array(fc.array(step, { minLength: 40, maxLength: 160, size: 'max' }), {
  minLength: 1,
  maxLength: 4,
});

function logOf(
  steps: readonly { event: TraceEvent; gap: number; begins: boolean }[],
  n: number,
): ExportedLog {
  let [session, seq, at] = [1, 0, START];
  const events = steps.map(({ event, gap, begins }, number): TraceEvent => {
    if (begins) [session, seq] = [session + 1, 0];
    at += gap;
    seq += 1;
    return { ...event, session, seq, at, clock: number, number: seq };
  });
  const sessions = Array.from({ length: session }, (_, before) => ({
    session: before + 1,
    startedAt: START,
    deleted: [] as const,
  }));
  return { study, participant: `p-${n}`, events, sessions };
}

/** As the files of these participants say it, whoever is withheld. */
async function reported(all: readonly ExportedLog[]): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-after-'));
  try {
    for (const log of all) {
      const files = await withSums([aboutOf(log), ...parquetOf(log)]);
      writeFileSync(join(folder, `${log.participant}.zip`), zipOf(files));
    }
    merge(folder);
    return await withTables(mergedIn(folder), (ask) => ask('report-after-signal'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('on any studies both count the same first acts, and the same signals after which there was none', async () => {
  let signals = 0;
  const met = new Set<string>();
  await fc.assert(
    fc.asyncProperty(logs, async (participants) => {
      const all = participants.map(logOf);
      const times = new Map<string, number>();
      for (const { events } of all) {
        const { n, rows } = afterSignals(momentsOf(events, study));
        signals += n;
        for (const row of rows) times.set(row.follows, (times.get(row.follows) ?? 0) + row.times);
      }
      const { columns, rows } = await reported(all);
      expect(columns).toEqual(['study', 'follows', 'participants', 'times']);
      expect(Object.fromEntries(rows.map(([, follows, , count]) => [follows, count]))).toEqual(
        Object.fromEntries(times),
      );
      for (const follows of times.keys()) met.add(follows);
    }),
    { numRuns: 8, seed: 20 },
  );
  // Otherwise it would have compared next to nothing.
  expect(signals).toBeGreaterThan(500);
  expect(met.size).toBeGreaterThan(25);
  expect(met).toContain('nothing');
});
