import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Demodam } from '../../tests/pages/demodam/server.ts';
import type { Inspection } from '../../utils/wire/messages.ts';
import { openDeskTab } from '../browser/desk-tab.ts';
import { launch } from '../browser/launch.ts';
import type { BrowserName } from '../browser/names.ts';
import { sleep } from '../browser/polling.ts';
import { ROOT } from '../console/processes.ts';
import { table } from '../console/table.ts';
import { readPage } from '../page/read-page.ts';
import { STOPS } from './stops.ts';

export const SHOTS = join(ROOT, 'artifacts', 'tour');

export interface TourOptions {
  demo: Demodam;
  browser: BrowserName;
  /** Build with every host, and the release, which reads nothing here and shows what the pages ask for themselves. */
  granted: string;
  release: string;
}

export interface TourReport {
  version: string;
  /** What was read and signalled at each page. */
  pages: string;
  /** What was signalled about the client that was opened. */
  client: string;
  requests: { own: number; caused: string[] };
}

/** Walks through the demo with Sidelight on it, and once more without, to compare what was asked of the server. */
export async function playTour({ demo, browser: name, granted, release }: TourOptions): Promise<TourReport> {
  rmSync(SHOTS, { recursive: true, force: true });
  mkdirSync(SHOTS, { recursive: true });

  const pages: string[][] = [];
  const opened: string[] = [];
  let seen: Inspection | null = null;
  const browser = await launch(name, { extension: granted });
  try {
    const desk = await openDeskTab(browser);
    const page = await browser.newPage();
    await page.setViewport(1440, 900);
    await desk.ask('setSiteMode', { origin: demo.url, mode: 'open' });
    await page.goto(`${demo.url}/`);
    for (const stop of STOPS) {
      await stop.go({ page, seen });
      if (stop.opensPage) {
        opened.push((await page.url()).slice(demo.url.length));
        seen = (await readPage(desk, page)).inspection;
        pages.push([stop.what, ...summary(seen)]);
      }
      await page.sidebar();
      // Time for the sidebar's own transition, so that the picture holds still.
      await sleep(250);
      await page.screenshot(join(SHOTS, `${stop.name}.png`));
    }
    const { version } = browser;
    await browser.close();
    const withSidelight = requests(demo, 0);
    const without = await walkAgain(name, release, demo, opened);
    return {
      version,
      pages: table(['page', 'read', 'signals raised'], pages, 60),
      client: describeClient(seen),
      requests: { own: without.length, caused: difference(withSidelight, without) },
    };
  } finally {
    await browser.close();
  }
}

/** The same pages with nothing granted: all that is asked of the server now is asked by the pages themselves. */
async function walkAgain(
  name: BrowserName,
  extension: string,
  demo: Demodam,
  opened: string[],
): Promise<string[]> {
  const from = demo.log().length;
  const browser = await launch(name, { extension });
  try {
    const page = await browser.newPage(`${demo.url}/`);
    await STOPS[0]!.go({ page, seen: null });
    for (const path of opened.slice(1)) await page.goto(`${demo.url}${path}`);
  } finally {
    await browser.close();
  }
  return requests(demo, from);
}

/** Icons are asked for by the browser, when it likes. */
const requests = (demo: Demodam, from: number): string[] =>
  demo
    .log()
    .slice(from)
    .map(({ method, path }) => `${method} ${path}`)
    .filter((request) => request !== 'GET /favicon.ico');

/** What is in the first list and not in the second, each as often as it is too many. */
function difference(all: string[], known: string[]): string[] {
  const left = [...known];
  return all.filter((request) => {
    const at = left.indexOf(request);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function summary(seen: Inspection | null): [string, string] {
  const readings = (seen?.readings ?? []).map(({ kind, unit, rows, total, fields }) => {
    const known = fields.filter(({ id }) => id !== null).length;
    const count = total === null ? rows.length : `${rows.length} of ${total}`;
    return kind === 'record' ? `record, ${known} fields` : `${unit ? `${unit}s` : kind}, ${count} × ${known}`;
  });
  const raised = (seen?.signals ?? []).filter(({ state }) => state === 'raised');
  return [readings.join('; ') || 'nothing', String(raised.length)];
}

function describeClient(seen: Inspection | null): string {
  const record = seen?.readings.findIndex(({ kind }) => kind === 'record') ?? -1;
  const own = (seen?.signals ?? []).filter(({ client }) => client?.split('/')[0] === String(record));
  const values = seen?.readings[record]?.rows[0]?.values;
  const who = [values?.client_name?.text, values?.client_no?.text].filter(Boolean).join(', ');
  const rows = own
    .filter(({ kind, state }) => state === 'raised' || kind === 'figure')
    .map(({ indicator, kind, state, value }) => [
      indicator,
      kind === 'figure' && state !== 'unknown' ? 'figure' : state,
      value === null ? '' : String(value),
    ]);
  const unknown = own.filter(({ kind, state }) => kind === 'signal' && state === 'unknown').length;
  return `${who || 'the client'} (${unknown} signals unknown)\n${table(['indicator', 'state', 'value'], rows)}`;
}
