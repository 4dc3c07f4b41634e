/**
 * Six participants and two weeks, by the clock of a script: each accepts the study file, works, and exports at the desk
 * that ships; the researcher merges and reports. What the script did is what the report must say.
 */
import 'fake-indexeddb/auto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, afterAll, expect, test, vi } from 'vitest';
import { makeExport } from '../../../components/research/export.ts';
import { faultsOf } from '../../../scripts/study/check.ts';
import { merge, mergedIn } from '../../../scripts/study/folder.ts';
import { writeReport, type Part } from '../../../scripts/study/report.ts';
import type { Traces } from '../../../utils/desk/traces.ts';
import { SessionMemory } from '../../../utils/store/session.ts';
import { TraceDatabase } from '../../../utils/store/trace-database.ts';
import { momentsOf } from '../../../utils/traces/analysis/moments.ts';
import { phaseShare } from '../../../utils/traces/analysis/shares.ts';
import type { Receipt } from '../../../utils/traces/event.ts';
import { createSender } from '../../../utils/traces/sender.ts';
import type { StudyDesk } from '../../../components/research/study-desk.ts';
import { local, managed, session } from '../traces/fake-browser.ts';
import { study as plain } from '../traces/studies.ts';

vi.mock('wxt/browser', () => import('../traces/fake-browser.ts'));

const PARTICIPANTS = 6;
const DAYS = 14;
const study = {
  ...plain,
  logs: ['lens', 'signal'],
  period: { from: '2026-08-03', to: '2026-08-16', baselineTo: '2026-08-09' },
};
const VIEW = { tab: 1, state: { docs: {}, lens: null, chosen: null } };
const FORM = { separator: ',', bom: false } as const;
/** In the middle of the day, so that the day is the same in every zone of Europe. */
const morning = (day: number): number => Date.UTC(2026, 7, 3 + day, 10);

type Lens = 'client' | 'caseload';

/** What a participant does on a day: a lens and the seconds that it stood. No stretch is long enough to be time away. */
function scriptOf(participant: number, day: number): [Lens, number][] {
  const more = day < DAYS / 2 ? 0 : 60 + 10 * participant;
  return [0, 1, 2, 3].flatMap((round): [Lens, number][] => [
    ['client', 200 - more + 3 * round],
    ['caseload', 40 + more + participant * 5 + ((day * 7 + round) % 11)],
  ]);
}

/** Share of time in the caseload lens, by the script alone. */
function shareOf(participant: number, days: number[]): number {
  const steps = days.flatMap((day) => scriptOf(participant, day));
  const seconds = (of: [Lens, number][]): number => of.reduce((sum, [, length]) => sum + length, 0);
  return seconds(steps.filter(([lens]) => lens === 'caseload')) / seconds(steps);
}
const BASELINE = [0, 1, 2, 3, 4, 5, 6];
const MAIN = BASELINE.map((day) => day + 7);
const shiftOf = (participant: number): number => shareOf(participant, MAIN) - shareOf(participant, BASELINE);
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

async function worker(memory: SessionMemory): Promise<Traces> {
  const { Traces: Made } = await import('../../../utils/desk/traces.ts');
  const traces = new Made(memory, async () => undefined);
  await traces.load();
  return traces;
}

/** A machine that was never used. */
async function freshMachine(): Promise<void> {
  for (const each of [local, session, managed]) each.clear();
  const database = new TraceDatabase();
  await Promise.all(database.tables.map((table) => table.clear()));
  database.close();
}

/** A day of work in a browser that was just opened, told by the sender that ships. */
async function work(traces: Traces, participant: number, day: number): Promise<void> {
  const life = new AbortController();
  const begun = Date.now();
  const stored: Promise<Receipt>[] = [];
  const sender = createSender({
    send: (batch) => {
      const receipt = traces.views.record(batch, VIEW);
      stored.push(receipt);
      return receipt;
    },
    signal: life.signal,
    clock: () => Date.now() - begun,
  });
  sender.use(traces.now()!.log);
  let at = begun + 30_000;
  const steps = scriptOf(participant, day);
  for (const [to, seconds] of steps) {
    vi.setSystemTime(at);
    sender.act('lens.switched', { to, by: 'coach' });
    at += seconds * 1000;
  }
  // The last stretch ends with an act: until the next event nobody knows how long a lens stood.
  vi.setSystemTime(at);
  sender.act('signal.disputed', {
    indicator: 'contact.no_next',
    version: '1.0.0',
    theme: 'data',
    reason: 'old',
  });
  sender.flush();
  await Promise.all(stored);
  life.abort();
}

/** From consent to the file that the researcher gets. @returns the bundle and what the page about the own log says */
async function takePart(participant: number): Promise<{ zip: Uint8Array; shift: number }> {
  await freshMachine();
  const memory = new SessionMemory();
  vi.setSystemTime(morning(0));
  await (await worker(memory)).questions.acceptStudy({ file: JSON.stringify(study), words: false });
  for (let day = 0; day < DAYS; day += 1) {
    // The browser was closed for the night.
    if (day > 0) session.clear();
    vi.setSystemTime(morning(day));
    await work(await worker(memory), participant, day);
  }
  vi.setSystemTime(morning(DAYS));
  session.clear();
  const traces = await worker(memory);
  expect(traces.now()!.state).toBe('over');
  const { questions } = traces;
  const made = await makeExport(
    { log: questions.studyLog, leakGuard: questions.leakGuard } as StudyDesk,
    await questions.study(),
    FORM,
  );
  if ('leaks' in made) throw new Error(JSON.stringify(made.leaks));
  expect(made.check).toMatchObject({ gaps: [], doubles: [], lost: 0, sessions: DAYS });
  const { events } = await questions.studyLog({ from: 'start', past: null, chunks: 100 });
  const moments = momentsOf(events, study);
  const own = (phase: 'baseline' | 'main') => phaseShare(moments, phase, 'day')!.share;
  return { zip: made.bundle.bytes, shift: own('main') - own('baseline') };
}

const folders: string[] = [];
const made: { zip: Uint8Array; shift: number }[] = [];

function folderOf(zips: Uint8Array[]): string {
  const at = mkdtempSync(join(tmpdir(), 'sidelight-weeks-'));
  folders.push(at);
  zips.forEach((zip, n) => writeFileSync(join(at, `${n}.zip`), zip));
  return at;
}

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  for (let n = 0; n < PARTICIPANTS; n += 1) made.push(await takePart(n));
  vi.useRealTimers();
}, 120_000);
afterEach(() => vi.useRealTimers());
afterAll(() => folders.forEach((at) => rmSync(at, { recursive: true, force: true })));

const partOf = (parts: Part[], name: string) => {
  const { columns, rows } = parts.find((part) => part.name === name)!.table;
  return rows.map((row) => Object.fromEntries(columns.map((column, n) => [column, row[n]])));
};

test('from consent to merged report the lens shift is what the script did', async () => {
  const at = folderOf(made.map(({ zip }) => zip));
  expect(merge(at)).toEqual({ participants: PARTICIPANTS, superseded: [] });
  for (const [name, { rows }] of await faultsOf(mergedIn(at))) expect(rows, name).toEqual([]);
  const parts = await writeReport(mergedIn(at), join(at, 'report'));
  const [shift] = partOf(parts, 'lens-shift');
  const everyone = Array.from({ length: PARTICIPANTS }, (_, n) => n);
  expect(shift!['participants']).toBe(PARTICIPANTS);
  expect(shift!['baseline_share']).toBeCloseTo(mean(everyone.map((n) => shareOf(n, BASELINE))), 5);
  expect(shift!['shift']).toBeCloseTo(mean(everyone.map(shiftOf)), 5);
  expect(shift!['shift']).toBeGreaterThan(0.1);
  expect(partOf(parts, 'disputes')).toMatchObject([
    { participants: PARTICIPANTS, disputes: PARTICIPANTS * DAYS },
  ]);
  expect(partOf(parts, 'exposure')).toMatchObject([
    { factor: 'indicators', level: 'off', participants: PARTICIPANTS },
  ]);
});

test('each participant’s own page says the shift of that participant', () => {
  made.forEach(({ shift }, n) => expect(shift).toBeCloseTo(shiftOf(n), 9));
});

test('with four participants the report withholds it and says why', async () => {
  const at = folderOf(made.slice(0, 4).map(({ zip }) => zip));
  merge(at);
  const parts = await writeReport(mergedIn(at), join(at, 'report'));
  expect(parts.flatMap(({ table }) => table.rows)).toEqual([]);
  expect(parts.find(({ name }) => name === 'lens-shift')!.withheld).toBe(1);
  expect(readFileSync(join(at, 'report', 'report.html'), 'utf8')).toContain('fewer than five participants');
});
