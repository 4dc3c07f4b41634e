/** `npm run bench -- [--rows 200,1000,10000] [--rounds 5] [--only reading|page|rules|sidebar|recorder|study] [--peers all|none|a,b] [--save]` */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compare, type Thresholds } from '../tests/bench/compare.ts';
import { OWN, PEERS, type Contender } from '../tests/bench/contenders.ts';
import { measurePage, type PageCost } from '../tests/bench/page-cost.ts';
import { measureReading } from '../tests/bench/reading-cost.ts';
import { measureRecorder, recorderTable } from '../tests/bench/recorder-cost.ts';
import {
  pageTable,
  readingTable,
  rulesGoals,
  rulesTable,
  sidebarTable,
  summarise,
  type BenchResult,
} from '../tests/bench/report.ts';
import { measureRules } from '../tests/bench/rules-cost.ts';
import { serve } from '../tests/bench/server.ts';
import { measureSidebar, type SidebarCost } from '../tests/bench/sidebar-cost.ts';
import { measureStudy, studyTable } from '../tests/bench/study-cost.ts';
import { requireBrowser } from './browser/find.ts';
import { readOptions, usage } from './console/options.ts';
import { ROOT, run } from './console/processes.ts';
import { Problem, print, runCommand, say } from './console/say.ts';
import { ensureBuild, EVERY_HOST } from './extension/builds.ts';

const BASELINE = join(ROOT, 'tests', 'bench', 'baseline.json');
const THRESHOLDS = join(ROOT, 'tests', 'bench', 'thresholds.json');
const OUT = join(ROOT, 'artifacts', 'bench');
/** What a contender does besides, on the long round: re-renders and navigations of the page. */
const LONG = { renders: 60, navigations: 200 };
const NONE = { renders: 0, navigations: 0 };
const PARTS = ['reading', 'page', 'rules', 'sidebar', 'recorder', 'study'];

await runCommand(async () => {
  const { values } = readOptions('bench', () =>
    parseArgs({
      options: {
        rows: { type: 'string', default: '200,1000,10000' },
        rounds: { type: 'string', default: '5' },
        only: { type: 'string' },
        peers: { type: 'string', default: 'all' },
        save: { type: 'boolean', default: false },
      },
    }),
  );
  const sizes = values.rows.split(',').map(Number);
  const rounds = Number(values.rounds);
  if (sizes.some((rows) => !(rows >= 20 && rows <= 100_000)))
    throw usage('bench', `--rows: "${values.rows}" are no numbers from 20 to 100000.`);
  if (!(rounds >= 1)) throw usage('bench', `--rounds: "${values.rounds}" is no number.`);
  if (values.only !== undefined && !PARTS.includes(values.only))
    throw usage('bench', `--only: "${values.only}" is no part of the benchmark.`);
  if (values.only === 'rules') {
    return judging(rounds) ? 0 : 1;
  }
  if (values.only === 'study') {
    say('Joining 1,000 made participants of 10,000 events each …');
    const cost = await measureStudy(1000, 10_000);
    print(studyTable(cost));
    return cost.wrong.length === 0 ? 0 : 1;
  }
  await requireBrowser('chromium');
  if (values.only === 'sidebar') {
    print(sidebarTable(await sidebar(rounds)));
    return 0;
  }
  if (values.only === 'recorder') {
    say('Logging …');
    const server = await serve(tmpdir());
    try {
      print(recorderTable(await measureRecorder(server.origin, 5000, rounds)));
    } finally {
      server.close();
    }
    return 0;
  }

  const peers = chosenPeers(values.peers);
  const modules = mkdtempSync(join(tmpdir(), 'sidelight-peers-'));
  if (values.only !== 'reading') await install(peers, modules);
  const server = await serve(join(modules, 'node_modules'));
  const result: BenchResult = {
    at: new Date().toISOString(),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    load: loadavg()[0]!,
    rounds,
    reading: [],
    page: {},
  };
  const save = (): void => {
    mkdirSync(OUT, { recursive: true });
    writeFileSync(join(OUT, 'result.json'), `${JSON.stringify(result, null, 1)}\n`);
  };
  try {
    if (values.only !== 'page') {
      for (const rows of sizes) {
        say(`Reading ${rows} rows …`);
        result.reading.push(await measureReading(server.origin, rows, rounds));
        save();
      }
    }
    if (values.only !== 'reading') {
      const { chromium } = await ensureBuild({ hosts: EVERY_HOST, browsers: ['chromium'] });
      const contenders = [...OWN, ...peers];
      for (const who of contenders) server.tails.set(who.name, who.tail ?? '');
      for (const rows of sizes) {
        result.page[rows] = await measureAll(contenders, rows, rounds, chromium, server.origin, (runs) => {
          result.page[rows] = summarise(runs);
          save();
        });
      }
    }
  } finally {
    server.close();
    rmSync(modules, { recursive: true, force: true });
  }
  let isWithin = true;
  if (values.only === undefined) {
    isWithin = judging(rounds);
    print(sidebarTable(await sidebar(rounds)));
  }
  const tables = [readingTable(result), ...sizes.map((rows) => pageTable(result, rows))].filter(Boolean);
  writeFileSync(join(OUT, 'result.txt'), `${tables.join('\n\n')}\n`);
  print(tables.join('\n\n'));
  if (values.save) {
    writeFileSync(BASELINE, `${JSON.stringify(result, null, 1)}\n`);
    return 0;
  }
  if (!existsSync(BASELINE)) {
    print('There is no baseline yet to compare with: --save makes one of this run.');
    return isWithin ? 0 : 1;
  }
  const outcome = compare(result, readJson<BenchResult>(BASELINE), readJson<Thresholds>(THRESHOLDS));
  print(outcome.lines.join('\n'));
  return outcome.worse || !isWithin ? 1 : 0;
});

/** @returns whether all goals of judging hold */
function judging(rounds: number): boolean {
  say('Judging …');
  const load = loadavg()[0]!;
  if (load > 1.5)
    say(`The load of the machine is ${load.toFixed(1)}: what is measured by the clock is too long then.`);
  const cost = measureRules(500, 10_000, rounds);
  const goals = rulesGoals(cost);
  print([rulesTable(cost), ...goals.map(({ line }) => line)].join('\n'));
  return goals.every(({ holds }) => holds);
}

async function sidebar(rounds: number): Promise<SidebarCost> {
  say('The sidebar …');
  const { chromium } = await ensureBuild({ hosts: EVERY_HOST, browsers: ['chromium'] });
  const server = await serve(tmpdir());
  try {
    return await measureSidebar(chromium, server.origin, rounds);
  } finally {
    server.close();
  }
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function chosenPeers(names: string): Contender[] {
  if (names === 'all') return PEERS;
  if (names === 'none') return [];
  return names.split(',').map((name) => {
    const peer = PEERS.find((each) => each.name === name);
    if (!peer)
      throw usage('bench', `--peers: "${name}" is none of ${PEERS.map((each) => each.name).join(', ')}.`);
    return peer;
  });
}

async function install(peers: Contender[], folder: string): Promise<void> {
  const packages = peers.flatMap((peer) => peer.packages ?? []);
  if (packages.length === 0) return;
  say(`Installing ${packages.join(', ')} into a temporary folder …`);
  const quiet = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run('npm', ['install', '--prefix', folder, ...quiet, ...packages]);
  if (code !== 0) throw new Problem('The peers could not be installed:', output.trim(), 'Try --peers none.');
}

/** Rounds in which each contender has its turn, so that what else runs on the machine meets all alike. */
async function measureAll(
  contenders: Contender[],
  rows: number,
  rounds: number,
  extension: string,
  origin: string,
  soFar: (runs: Record<string, PageCost[]>) => void,
): Promise<BenchResult['page'][number]> {
  const runs: Record<string, PageCost[]> = {};
  for (let round = 1; round <= rounds; round += 1) {
    for (const who of contenders) {
      say(`${rows} rows, round ${round} of ${rounds}: ${who.name} …`);
      const long = rows === 1000 && round === 1 && !who.packages ? LONG : NONE;
      const cost = await measurePage(who, { rows, extension, origin, long });
      (runs[who.name] ??= []).push(cost);
      soFar(runs);
    }
  }
  return summarise(runs);
}
