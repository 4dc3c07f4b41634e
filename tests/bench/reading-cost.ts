/** What reading costs beside its floor, in a real page; main-thread time, counted by the browser. */
import { bundle } from './bundle.ts';
import { open } from './browser.ts';

export interface ReadingCost {
  rows: number;
  /** ms of the main thread, medians: one pass over `cells` and `textContent`; a full reading; finding alone. */
  floor: number;
  full: number;
  find: number;
  /** One changed row, by the reader's own clock: the page's layout is not in it. */
  row: number;
  /** Full reading divided by the floor of the same round, median; and in a page that was never read, where nothing is warm. */
  ratio: number;
  coldRatio: number;
  /** Wall clock, ms. */
  slices: { count: number; p95: number; longest: number };
  /** Length of what is handed over, as text. */
  bytes: number;
}

export async function measureReading(origin: string, rows: number, rounds: number): Promise<ReadingCost> {
  const code = await bundle('reading.ts', 'benchReading');
  const times = rows > 5000 ? 2 : rows > 500 ? 8 : 20;
  const cold: number[] = [];
  for (const what of ['floor', 'full']) {
    await inPage(origin, rows, code, async (cost) => void cold.push((await cost(what, 1)).ms));
  }
  return inPage(origin, rows, code, async (cost) => {
    const of = { floor: [] as number[], full: [] as number[], find: [] as number[], ratio: [] as number[] };
    let bytes = 0;
    for (let round = 0; round <= rounds; round += 1) {
      const floor = (await cost('floor', times)).ms;
      const full = await cost('full', times);
      const told = full.answer as { rows: number; bytes: number };
      if (told.rows !== rows) throw new Error(`${told.rows} of ${rows} rows were read.`);
      bytes = told.bytes;
      const find = (await cost('find', times)).ms;
      // The first round warms up.
      if (round === 0) continue;
      of.floor.push(floor);
      of.full.push(full.ms);
      of.find.push(find);
      of.ratio.push(full.ms / floor);
    }
    const lengths = ((await cost('slices', 1)).answer as number[]).sort((a, b) => a - b);
    const changed = (await cost('rows', 20)).answer as { told: number; ms: number[] };
    if (changed.told !== 20) throw new Error(`20 changed rows were told as ${changed.told}.`);
    await cost('stop', 1);
    return {
      rows,
      floor: median(of.floor),
      full: median(of.full),
      find: median(of.find),
      row: median(changed.ms),
      ratio: median(of.ratio),
      coldRatio: cold[1]! / cold[0]!,
      slices: {
        count: lengths.length,
        p95: lengths[Math.floor(lengths.length * 0.95)] ?? 0,
        longest: lengths.at(-1) ?? 0,
      },
      bytes,
    };
  });
}

type Cost = (name: string, times: number) => Promise<{ ms: number; answer: unknown }>;

async function inPage<T>(
  origin: string,
  rows: number,
  code: string,
  use: (cost: Cost) => Promise<T>,
): Promise<T> {
  const browser = await open();
  try {
    const page = await browser.context.newPage();
    page.setDefaultTimeout(180_000);
    await page.goto(`${origin}/page?rows=${rows}`);
    const cdp = await browser.context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const spent = async (): Promise<number> => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
    };
    await page.evaluate(code);
    return await use(async (name, times) => {
      const before = await spent();
      const answer: unknown = await page.evaluate(
        ([call, count]) =>
          (globalThis as unknown as { benchReading: Record<string, (n: number) => unknown> }).benchReading[
            call
          ]!(count),
        [name, times] as const,
      );
      return { ms: ((await spent()) - before) / times, answer };
    });
  } finally {
    await browser.close();
  }
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
