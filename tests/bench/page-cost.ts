/** What a page pays for a guest: processor time of its main thread, memory, layout shift; one fresh browser a run. */
import type { CDPSession, Page } from 'playwright-core';
import { open, openDesk, refuseAll } from './browser.ts';
import type { Contender } from './contenders.ts';
import { median } from './reading-cost.ts';

export interface PageCost {
  /** Main thread, ms: until quiet, per changed row, per whole re-render, in ten idle seconds. */
  load: number;
  row: number;
  render: number;
  idle: number;
  /** MB after garbage collection: loaded, and after all re-renders and navigations. */
  heap: number;
  heapAfter: number;
  /** Cumulative layout shift. */
  shift: number;
  /** From the reader's start to the first mark, ms; null where none is drawn. The worker of the extension has just begun. */
  marks: number | null;
  /** The same on the pages that follow in this tab, median: the worker is warm, as it is all day. */
  marksLater: number | null;
}

export interface PageRun {
  rows: number;
  extension: string;
  origin: string;
  /** So many re-renders and navigations for the memory; 0 leaves them out. */
  long: { renders: number; navigations: number };
}

const PROBE = `addEventListener('DOMContentLoaded',()=>{}); globalThis.benchShift=0;
new PerformanceObserver((list)=>{for(const e of list.getEntries()) if(!e.hadRecentInput) benchShift+=e.value;}).observe({type:'layout-shift',buffered:true});`;

/**
 * Runs in the guest's own world, where the closed root can be opened: ms from the moment that the reader stands there, which is
 * long after that world began, to the first mark.
 */
const FIRST_MARK = `new Promise((done)=>{const end=performance.now()+20000;
let guest=globalThis.sidelightGuest, began=guest&&performance.now();
Object.defineProperty(globalThis,'sidelightGuest',{configurable:true,get:()=>guest,set(next){guest=next;began??=performance.now();}});
const look=()=>{
const host=document.querySelector('sidelight-guest');
const root=host&&chrome.dom.openOrClosedShadowRoot(host);
if(root&&root.querySelector('[part=bar]')) return done(performance.now()-began);
if(performance.now()>end) return done(null); setTimeout(look,4);};look();})`;

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const CHANGES = 30;
/** Pages that follow, for `marksLater`. */
const FOLLOWING = 5;
const RENDERS = 5;

export async function measurePage(who: Contender, run: PageRun): Promise<PageCost> {
  const browser = await open(who.mode && run.extension);
  try {
    const ask = who.mode && (await openDesk(browser.context));
    if (ask) await ask('setSiteMode', { origin: run.origin, mode: who.mode });
    if (who.refused) await refuseAll(browser.context);
    const page = await browser.context.newPage();
    page.setDefaultTimeout(180_000);
    await page.addInitScript(PROBE);
    const cdp = await browser.context.newCDPSession(page);
    // Processor time of the thread: what else runs on the machine does not count.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const marks = who.mode === 'open' ? firstMark(cdp) : Promise.resolve(null);
    const address = `${run.origin}/page?rows=${run.rows}&who=${encodeURIComponent(who.name)}`;
    await page.goto(address, { waitUntil: 'load' });
    if (ask && !who.refused) await untilRead(ask, run.rows);
    await quiet(cdp);
    const load = await spent(cdp);
    const heap = await heapOf(cdp);

    await page.evaluate(rowsChange, [CHANGES, run.rows] as const);
    await quiet(cdp);
    const afterRows = await spent(cdp);
    await render(page, cdp, 1);
    const first = await spent(cdp);
    await render(page, cdp, RENDERS);
    const afterRenders = await spent(cdp);
    await sleep(10_000);
    const idle = (await spent(cdp)) - afterRenders;
    // Without what the measuring itself asks for, which the bare page pays as well.
    const { renders, navigations } = run.long;
    const heapBefore = renders + navigations > 0 ? await heapOf(cdp) : heap;
    let heapAfter = heapBefore;
    if (renders + navigations > 0) {
      await page.evaluate(restless, [renders, navigations] as const);
      await quiet(cdp);
      heapAfter = await heapOf(cdp);
    }
    const shift = await page.evaluate(() => (globalThis as unknown as { benchShift: number }).benchShift);
    const following: number[] = [];
    for (let time = 0; who.mode === 'open' && time < FOLLOWING; time += 1) {
      const next = firstMark(cdp);
      await page.goto(address, { waitUntil: 'load' });
      const ms = await next;
      if (ms !== null) following.push(ms);
      await quiet(cdp);
    }
    return {
      load,
      row: (afterRows - load) / CHANGES,
      render: (afterRenders - first) / RENDERS,
      idle,
      heap,
      heapAfter: heapAfter / heapBefore,
      shift,
      marks: await marks,
      marksLater: following.length > 0 ? median(following) : null,
    };
  } finally {
    await browser.close();
  }
}

async function metric(cdp: CDPSession, name: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? 0;
}

const spent = async (cdp: CDPSession): Promise<number> => (await metric(cdp, 'TaskDuration')) * 1000;

/** Until the main thread does next to nothing three times in a row. */
async function quiet(cdp: CDPSession): Promise<void> {
  const until = Date.now() + 30_000;
  let last = await spent(cdp);
  for (let calm = 0; calm < 3 && Date.now() < until;) {
    await sleep(200);
    const now = await spent(cdp);
    calm = now - last < 6 ? calm + 1 : 0;
    last = now;
  }
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  return (await metric(cdp, 'JSHeapUsedSize')) / 1048576;
}

async function untilRead(
  ask: (name: string, argument: unknown) => Promise<unknown>,
  rows: number,
): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (((await ask('held', null)) as { memory: number }).memory >= rows) return;
    await sleep(150);
  }
  throw new Error(`The extension did not read the ${rows} rows.`);
}

function firstMark(cdp: CDPSession): Promise<number | null> {
  return new Promise((done) => {
    cdp.on('Runtime.executionContextCreated', function began({ context }) {
      const { type } = (context.auxData ?? {}) as { type?: string };
      if (type !== 'isolated' || !context.origin.startsWith('chrome-extension://')) return;
      cdp.off('Runtime.executionContextCreated', began);
      void cdp
        .send('Runtime.evaluate', {
          expression: FIRST_MARK,
          contextId: context.id,
          awaitPromise: true,
          returnByValue: true,
        })
        .then(
          ({ result }) => done(typeof result.value === 'number' ? result.value : null),
          () => done(null),
        );
    });
    void cdp.send('Runtime.enable');
  });
}

async function render(page: Page, cdp: CDPSession, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await page.evaluate(() => (globalThis as unknown as { bench: { rerender(): void } }).bench.rerender());
    await quiet(cdp);
  }
}

/** In the page: one row after another, each painted. */
async function rowsChange([changes, rows]: readonly [number, number]): Promise<void> {
  const { bench } = globalThis as unknown as { bench: { changeRow(row: number): void } };
  for (let change = 0; change < changes; change += 1) {
    bench.changeRow((change * 7) % Math.min(rows, 150));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
  }
}

/** In the page: renders the list again and again, goes from list to list without loading, and comes back to the first. */
async function restless([renders, navigations]: readonly [number, number]): Promise<void> {
  const { bench } = globalThis as unknown as { bench: { go(page: number): void; rerender(): void } };
  const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
  for (let time = 0; time < renders; time += 1) {
    bench.rerender();
    await rest(150);
  }
  for (let time = 0; time < navigations; time += 1) {
    bench.go(time);
    await rest(60);
  }
  bench.rerender();
  await rest(1000);
}
