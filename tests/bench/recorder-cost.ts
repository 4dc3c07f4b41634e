/** What logging costs in a real Chromium: events a second beside Dexie, main thread of who acts, bytes on disk. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { open } from './browser.ts';
import { median } from './reading-cost.ts';

export interface RecorderCost {
  events: number;
  /** Events a second, medians; `times` is the median of each round's ratio. */
  recorded: number;
  rows: number;
  times: number;
  /** µs of the main thread of the view for each event. */
  perEvent: number;
  /** Bytes of the databases on disk for each event, after the browser was closed. */
  bytes: number;
  rowBytes: number;
}

/** @param events of each round; the disk is measured after one round of ten times as many */
export async function measureRecorder(origin: string, events: number, rounds: number): Promise<RecorderCost> {
  const code = await bundle('recorder.ts', 'benchRecorder');
  const of = {
    recorded: [] as number[],
    rows: [] as number[],
    times: [] as number[],
    perEvent: [] as number[],
  };
  for (let round = 0; round < rounds; round += 1) {
    const [recorded, rows, spent] = await inPage(origin, code, async (call, cpu) => {
      const first = round % 2 ? 'record' : 'bulkAdd';
      const one = await call(first, events);
      const other = await call(first === 'record' ? 'bulkAdd' : 'record', events);
      await call('send', 1000);
      const before = await cpu();
      await call('send', events);
      const ms = (await cpu()) - before;
      return first === 'record' ? [one, other, ms] : [other, one, ms];
    });
    of.recorded.push(recorded!);
    of.rows.push(rows!);
    of.times.push(recorded! / rows!);
    of.perEvent.push((spent! * 1000) / events);
  }
  const sizeOf = async (name: string): Promise<number> => {
    let bytes = 0;
    await inPage(
      origin,
      code,
      (call) => call(name, events * 10),
      (profile) => void (bytes = databaseBytes(profile)),
    );
    return bytes / (events * 10);
  };
  return {
    events,
    recorded: median(of.recorded),
    rows: median(of.rows),
    times: median(of.times),
    perEvent: median(of.perEvent),
    bytes: await sizeOf('record'),
    rowBytes: await sizeOf('bulkAdd'),
  };
}

type Call = (name: string, events: number) => Promise<number>;

/** @param closed looks at the profile once the browser is gone */
async function inPage<T>(
  origin: string,
  code: string,
  use: (call: Call, cpu: () => Promise<number>) => Promise<T>,
  closed: (profile: string) => void = () => {},
): Promise<T> {
  const browser = await open();
  try {
    const page = await browser.context.newPage();
    page.setDefaultTimeout(180_000);
    await page.goto(`${origin}/page?rows=20`);
    const cdp = await browser.context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const cpu = async (): Promise<number> => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
    };
    await page.evaluate(code);
    const answer = await use(
      (name, events) =>
        page.evaluate(
          ([call, count]) =>
            (globalThis as unknown as { benchRecorder: Record<string, (n: number) => Promise<number>> })
              .benchRecorder[call]!(count),
          [name, events] as const,
        ),
      cpu,
    );
    await browser.context.close();
    closed(browser.profile);
    return answer;
  } finally {
    await browser.close();
  }
}

/** Bytes of every file of the profile's databases. */
function databaseBytes(profile: string): number {
  const folder = join(profile, 'Default', 'IndexedDB');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}

export const recorderTable = (cost: RecorderCost): string =>
  [
    `Logging ${cost.events} events`,
    `  recorder      ${Math.round(cost.recorded)} events/s`,
    `  bulkAdd(100)  ${Math.round(cost.rows)} events/s: the recorder is ${cost.times.toFixed(1)}× as fast (goal 5×)`,
    `  main thread   ${cost.perEvent.toFixed(1)} µs an event (goal 30)`,
    `  on disk       ${cost.bytes.toFixed(0)} bytes an event (goal 80); as rows ${cost.rowBytes.toFixed(0)}`,
  ].join('\n');
