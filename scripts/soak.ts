/** `npm run test:soak -- [--browser chromium|firefox] [--half-hours 16]` */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { HALF_HOURS, workADay, type Soak } from '../tests/soak/working-day.ts';
import { launch } from './browser/launch.ts';
import { BROWSERS, type BrowserName } from './browser/names.ts';
import { chooseBrowser } from './console/choose-browser.ts';
import { readOptions, usage } from './console/options.ts';
import { ROOT } from './console/processes.ts';
import { print, runCommand, say } from './console/say.ts';
import { table } from './console/table.ts';
import { ensureBuild, EVERY_HOST } from './extension/builds.ts';

/** How much heavier a page may be at the end of a half day; what browsers keep for themselves comes and goes. */
const HEAVIER = 1.05;

await runCommand(async () => {
  const { values } = readOptions('test:soak', () =>
    parseArgs({
      options: { browser: { type: 'string' }, 'half-hours': { type: 'string', default: `${HALF_HOURS}` } },
    }),
  );
  const halfHours = Number(values['half-hours']);
  if (!(Number.isInteger(halfHours) && halfHours >= 1 && halfHours <= 100))
    throw usage('test:soak', `--half-hours: "${values['half-hours']}" is no number from 1 to 100.`);
  const names = values.browser ? [await chooseBrowser('test:soak', values.browser)] : BROWSERS;
  let wrong = 0;
  for (const name of names) {
    const soak = await soakIn(name, halfHours);
    mkdirSync(join(ROOT, 'artifacts', 'soak'), { recursive: true });
    writeFileSync(join(ROOT, 'artifacts', 'soak', `${name}.json`), `${JSON.stringify(soak, null, 1)}\n`);
    const faults = faultsOf(soak);
    wrong += faults.length;
    print([name, ...figures(soak), ...faults.map((fault) => `WRONG: ${fault}`), ''].join('\n'));
  }
  return wrong > 0 ? 1 : 0;
});

async function soakIn(name: BrowserName, halfHours: number): Promise<Soak> {
  const builds = await ensureBuild({ hosts: EVERY_HOST, browsers: [name] });
  const browser = await launch(name, { extension: builds[name] });
  try {
    return await workADay(browser, {
      halfHours,
      build: builds[name],
      say: (line) => say(`${name}: ${line}`),
    });
  } finally {
    await browser.close();
  }
}

function figures(soak: Soak): string[] {
  return [
    `visits ${soak.visits}, acts ${soak.acts} in ${soak.presses} presses, of which logged ${soak.logged}; events ${soak.events}, gaps ${soak.gaps}, doubles ${soak.doubles}, lost ${soak.lost}`,
    `worker stopped ${soak.workerStops} times, processes suspended ${soak.suspensions} times, requests of the extension ${soak.requests}, errors ${soak.errors.length}`,
    table(
      ['tab', 'when', 'heap MB', '→', 'nodes', '→', 'listeners', '→', 'hosts'],
      soak.weights.map(({ skin, when, from, to }) => [
        skin,
        when,
        mb(from.heap),
        mb(to.heap),
        `${from.nodes ?? '–'}`,
        `${to.nodes ?? '–'}`,
        `${from.listeners}`,
        `${to.listeners}`,
        `${to.hosts}`,
      ]),
    ),
  ];
}

function faultsOf(soak: Soak): string[] {
  const faults: string[] = [];
  if (soak.acts === 0) faults.push('nothing was done');
  // A press that was repeated too soon may have been kept as well.
  if (soak.logged < soak.acts || soak.logged > soak.presses)
    faults.push(`${soak.acts} acts in ${soak.presses} presses, and ${soak.logged} in the log`);
  if (soak.gaps + soak.doubles + soak.lost > 0) faults.push('the log has gaps, doubles or losses');
  if (soak.requests > 0) faults.push(`the extension made ${soak.requests} requests`);
  faults.push(...soak.errors.map((error) => `an error: ${error}`));
  for (const { skin, when, from, to } of soak.weights) {
    const at = `${skin}, ${when}`;
    if (to.hosts > 1) faults.push(`${at}: ${to.hosts} hosts`);
    if (from.heap !== null && to.heap! > from.heap * HEAVIER) faults.push(`${at}: the heap grew`);
    if (to.listeners > from.listeners * HEAVIER) faults.push(`${at}: more listeners`);
    if (from.nodes !== null && to.nodes! > from.nodes * HEAVIER) faults.push(`${at}: more nodes`);
  }
  return faults;
}

function mb(bytes: number | null): string {
  return bytes === null ? '–' : (bytes / 1e6).toFixed(2);
}
