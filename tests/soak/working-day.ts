/**
 * Eight hours of work in compressed time: four tabs, one on each skin of the demo, a client every few minutes in each, acts in
 * the sidebar that a study logs, workers that stop, processes that are suspended and resumed, and an update at noon.
 */
import { openDeskTab, type DeskTab } from '../../scripts/browser/desk-tab.ts';
import { askDesk } from '../../scripts/browser/ask-desk.ts';
import type { Browser, Page, Weight } from '../../scripts/browser/facade.ts';
import { sleep, until } from '../../scripts/browser/polling.ts';
import type { TraceEvent } from '../../utils/traces/event.ts';
import { checkLog } from '../../utils/traces/gaps.ts';
import type { Inspection } from '../../utils/wire/messages.ts';
import type { LogPart } from '../../utils/wire/study.ts';
import { newerVersion } from '../browser/harness/update.ts';
import { frameAt, numbersIn, openTab, SKIN_WALKS, type SkinWalk } from '../browser/skins.ts';
import { startDemodam, type Demodam } from '../pages/demodam/server.ts';
import { suspend } from './suspend.ts';

export const HALF_HOURS = 16;
const NOON = HALF_HOURS / 2;
/** Clients that are opened in every tab, each simulated half hour. */
const CLIENTS = 3;
/** Half hours after which a tab is weighed first: until then browsers still turn what runs often into machine code. */
const WARM = 5;
/** The worker is stopped after every so many half hours, the processes are suspended after every so many. */
const STOPS = 2;
const SLEEPS = 3;
const SLEEP_MS = 3000;
/** Views of a client that each tab opens in a half hour: so many navigations without loading on the grid. */
const VIEWS = ['contacten', 'pva', 'persoon'];

export interface SoakOptions {
  halfHours: number;
  /** Folder of the build that the browser runs; a newer version of it takes its place at noon. */
  build: string;
  say: (line: string) => void;
}

/** What a tab weighs once it is warm, and before the next break (noon, or the evening). */
export interface TabWeight {
  skin: SkinWalk['skin'];
  when: 'morning' | 'afternoon';
  from: Weight & { hosts: number };
  to: Weight & { hosts: number };
}

export interface Soak {
  visits: number;
  /** Acts in the sidebar, and how many of them stand in the log. */
  acts: number;
  /** Presses that these acts took. */
  presses: number;
  logged: number;
  events: number;
  gaps: number;
  doubles: number;
  lost: number;
  workerStops: number;
  suspensions: number;
  weights: TabWeight[];
  /** Errors of pages and of Sidelight's frames in them. */
  errors: string[];
  /** Requests that the extension made. */
  requests: number;
}

interface Desk {
  walk: SkinWalk;
  demo: Demodam;
  page: Page;
  tab: number;
  from?: TabWeight['from'];
}

const day = (from: Date, days: number): string =>
  new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);

const studyOf = (today: Date): string =>
  JSON.stringify({
    schema: 1,
    id: 'lange-dag',
    version: '1.0.0',
    title: { nl: 'Een lange dag', en: 'A long day' },
    purpose: { nl: 'Gaat er in een dag iets verloren?', en: 'Is anything lost in a day?' },
    researcher: { name: 'N. Testpersoon', organisation: 'Testuniversiteit', email: 'onderzoek@example.org' },
    logs: ['page', 'lens', 'signal', 'client', 'list', 'worklist', 'own', 'sidebar'],
    period: { from: day(today, -1), to: day(today, 30) },
    retentionDays: 14,
  });

export async function workADay(browser: Browser, options: SoakOptions): Promise<Soak> {
  const today = new Date();
  const update = newerVersion(options.build);
  const demos = await Promise.all(
    SKIN_WALKS.map(({ skin }) => startDemodam({ today, singleSignOn: true, skin })),
  );
  const soak: Soak = {
    visits: 0,
    acts: 0,
    presses: 0,
    logged: 0,
    events: 0,
    gaps: 0,
    doubles: 0,
    lost: 0,
    workerStops: 0,
    suspensions: 0,
    weights: [],
    errors: [],
    requests: 0,
  };
  try {
    let research = await browser.extensionPage('research.html');
    await askDesk(research, 'acceptStudy', { file: studyOf(today), words: false });
    for (const demo of demos) await askDesk(research, 'setSiteMode', { origin: demo.url, mode: 'open' });
    let desk = await openDeskTab(browser);
    let tabs = await openTabs(browser, desk, demos);

    for (let half = 1; half <= options.halfHours; half += 1) {
      for (const tab of tabs) {
        for (let n = 0; n < CLIENTS; n += 1) await visit(desk, tab, half * CLIENTS + n, soak);
        if (half % NOON === 1 || half % NOON === WARM) tab.from = await weigh(tab.page);
      }
      if (half % STOPS === 0) {
        await browser.stopWorker();
        soak.workerStops += 1;
      }
      if (half % SLEEPS === 0) {
        await suspend(browser.profile, SLEEP_MS);
        soak.suspensions += 1;
      }
      options.say(`half hour ${half} of ${options.halfHours}: ${soak.visits} visits, ${soak.acts} acts`);
      if (half === NOON || half === options.halfHours) {
        for (const tab of tabs) {
          const to = await weigh(tab.page);
          const when = half <= NOON ? 'morning' : 'afternoon';
          soak.weights.push({ skin: tab.walk.skin, when, from: tab.from!, to });
          soak.errors.push(...(await errorsOf(tab.page)));
        }
      }
      if (half === NOON && half < options.halfHours) {
        // What was acknowledged is on disk; the last acts are given the moment that a sender takes.
        await sleep(1000);
        soak.requests += (await browser.requests()).filter(({ by }) => by === 'extension').length;
        await browser.restart({ extension: update.extension });
        research = await browser.extensionPage('research.html');
        desk = await openDeskTab(browser);
        tabs = await openTabs(browser, desk, demos);
      }
    }
    await sleep(1000);
    soak.requests += (await browser.requests()).filter(({ by }) => by === 'extension').length;
    const events = await logOf(research);
    const check = checkLog(events, new Map());
    soak.events = events.length;
    soak.logged = events.filter(({ kind }) => kind === 'intensity.set').length;
    [soak.gaps, soak.doubles, soak.lost] = [check.gaps.length, check.doubles.length, check.lost];
    return soak;
  } finally {
    for (const demo of demos) await demo.close();
    update.remove();
  }
}

async function openTabs(browser: Browser, desk: DeskTab, demos: Demodam[]): Promise<Desk[]> {
  const tabs: Desk[] = [];
  for (const [n, walk] of SKIN_WALKS.entries()) {
    const demo = demos[n]!;
    const page = await browser.newPage();
    await page.setViewport(1440, 900);
    await page.goto(demo.url + walk.list);
    await watchErrors(page);
    const tab = await until('the id of the tab', async () => desk.tabOf(await page.url()));
    tabs.push({ walk, demo, page, tab });
  }
  return tabs;
}

const recordIn = ({ readings }: Inspection) => readings.find(({ kind }) => kind === 'record');
const listIn = ({ readings }: Inspection) => readings.find(({ kind }) => kind === 'list');

/** Opens a client from the list, looks at some of its views, does something in the sidebar and goes back to the list. */
async function visit(desk: DeskTab, { walk, demo, page, tab }: Desk, nth: number, soak: Soak): Promise<void> {
  const read = (what: string, right: (all: Inspection) => unknown): Promise<Inspection> =>
    until(
      `${what} (${walk.skin}, visit ${nth})`,
      async () => {
        const now = await desk.ask('inspect', { tab });
        return now?.settled && right(now) ? now : null;
      },
      { patience: 30_000 },
    );
  await page.bringToFront();
  await read('the list', listIn);
  const list = await frameAt(page, walk.listFrame);
  const numbers = await numbersIn(list, walk);
  const number = numbers[(nth * 3) % Math.min(numbers.length, 11)]!;
  await list.click(walk.open(number));
  await read(`client ${number}`, (all) => recordIn(all)?.rows[0]!.values['client_no']?.value === number);
  for (const view of VIEWS) await openTab(page, walk, view);
  await read('its record', (all) => recordIn(all)?.rows[0]!.values['client_status']);
  if (walk.holdsSidebar) await act(page, nth, soak);
  soak.visits += 1;
  if (walk.beside) return;
  // A system of pages is left by its menu; an application by its history.
  if (!walk.redraws) {
    await page.goto(demo.url + walk.list);
    await watchErrors(page);
  } else {
    await until('the list again', async () => {
      const now = await desk.ask('inspect', { tab });
      if (now?.settled && listIn(now) && !recordIn(now)) return true;
      await page.back();
      await sleep(300);
      return false;
    });
  }
}

/** Gives the client another level of support, twice: an act that is kept, and logged. */
async function act(page: Page, nth: number, soak: Soak): Promise<void> {
  const frame = await page.sidebar();
  await frame.waitFor('[role=tablist]');
  await frame.click('[role=tab]:nth-of-type(1)');
  await frame.waitFor('.own .segments');
  for (const n of [nth % 2, 2]) {
    const button = `.own .segments button:nth-of-type(${n + 2})`;
    const isPressed = (): Promise<boolean> =>
      frame.evaluate((css) => document.querySelector(css)?.getAttribute('aria-pressed') === 'true', button);
    if (await isPressed()) continue;
    // A press while the sidebar moves or is covered counts for nothing: a person sees that, and presses again.
    await until(
      `button ${n} of the own note`,
      async () => {
        await frame.click(button);
        soak.presses += 1;
        return until('it to be pressed', isPressed, { patience: 2000 });
      },
      { patience: 20_000 },
    );
    soak.acts += 1;
  }
}

async function weigh(page: Page): Promise<TabWeight['from']> {
  await page.bringToFront();
  // What was read last is handed over, and marks stand still.
  await sleep(1500);
  const hosts = await page.evaluate(() => document.querySelectorAll('sidelight-guest').length);
  return { ...(await page.weight()), hosts };
}

const watchErrors = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seenErrors: seen });
    addEventListener('error', (event) => seen.push(event.message));
    addEventListener('unhandledrejection', (event) => seen.push(String(event.reason)));
  });

const errorsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { seenErrors?: string[] }).seenErrors ?? []);

async function logOf(research: Page): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  let past: LogPart['next'] = null;
  do {
    const part: LogPart = await askDesk(research, 'studyLog', { from: 'start', past, chunks: 20 });
    events.push(...part.events);
    past = part.next;
  } while (past);
  return events;
}
