/** `npm run read:score -- <folder> [--only NAMES] [--browser chromium|firefox] [--json] [--raise-floor] [--leave-one-out]` */
import { parseArgs } from 'node:util';
import { openDeskTab } from './browser/desk-tab.ts';
import { launch } from './browser/launch.ts';
import type { BrowserName } from './browser/names.ts';
import { chooseBrowser } from './console/choose-browser.ts';
import { readOptions, usage } from './console/options.ts';
import { fromHere } from './console/processes.ts';
import { Problem, print, runCommand, say } from './console/say.ts';
import { ensureBuild, EVERY_HOST, WITHOUT_ONE } from './extension/builds.ts';
import { evidence } from './extension/evidence.ts';
import { fallen, raiseFloor, readFloor, standingOf } from './score/floor.ts';
import { pageLine, totalsLine } from './score/lines.ts';
import { scoreFolder, type ScoredPage } from './score/read-pages.ts';
import { goalsHold, totalsOf } from './score/totals.ts';
import { goldenPages, type Truth } from './score/truth.ts';

await runCommand(async () => {
  const { values, positionals } = readOptions('read:score', () =>
    parseArgs({
      allowPositionals: true,
      options: {
        only: { type: 'string' },
        browser: { type: 'string' },
        json: { type: 'boolean', default: false },
        'raise-floor': { type: 'boolean', default: false },
        'leave-one-out': { type: 'boolean', default: false },
      },
    }),
  );
  const [named, ...rest] = positionals;
  if (!named) throw usage('read:score', 'Which folder of pages?');
  if (rest.length > 0) throw usage('read:score', `One folder at a time; "${rest[0]}" is one too many.`);
  const name = await chooseBrowser('read:score', values.browser);
  const only = values.only?.split(',');
  if (values['leave-one-out']) return leaveOneOut(name, fromHere(named), only);

  const scored = await score(name, fromHere(named), only);
  const totals = totalsOf(scored.map((page) => page.score));
  if (values.json) {
    print(
      JSON.stringify(
        { totals, pages: scored.map(({ slug, score, ms }) => ({ slug, ms: Math.round(ms), ...score })) },
        null,
        2,
      ),
    );
  } else {
    print(totalsLine(totals));
  }
  if (values['raise-floor']) raise(fromHere(named), name, scored, only);
  return goalsHold(totals) ? 0 : 1;
});

function raise(folder: string, name: BrowserName, scored: ScoredPage[], only: string[] | undefined): void {
  if (only) throw usage('read:score', '--raise-floor: the floor is that of all pages together.');
  const now = standingOf(scored);
  const down = fallen(readFloor(folder)[name], now);
  if (down.length > 0) throw new Problem('The floor only rises, and this is lower:', ...down);
  raiseFloor(folder, name, now);
  say(`floor.json holds what ${name} reads now.`);
}

/** Each application's pages, read by a build in which everything is off that rests on that application alone. */
async function leaveOneOut(name: BrowserName, folder: string, only: string[] | undefined): Promise<number> {
  const pages = new Map<string, string[]>();
  for (const { slug, truth } of goldenPages(folder, only)) {
    const source = sourceOf(truth);
    if (source) pages.set(source, [...(pages.get(source) ?? []), slug]);
    else say(`${slug}: its application is no source of the register, so that nothing rests on it.`);
  }
  const all: ScoredPage[] = [];
  const lines: string[] = [];
  for (const [without, slugs] of pages) {
    const scored = await score(name, folder, slugs, without);
    all.push(...scored);
    lines.push(`${without.padEnd(12)} ${totalsLine(totalsOf(scored.map((page) => page.score)))}`);
  }
  const totals = totalsOf(all.map((page) => page.score));
  print([...lines, `${'all'.padEnd(12)} ${totalsLine(totals)}`].join('\n'));
  return goalsHold(totals) ? 0 : 1;
}

/** The application of a page as the register of evidence names it: "MantisBT 2.25.7" is of `mantisbt`. */
function sourceOf({ app }: Truth): string | undefined {
  const said = app?.toLowerCase().replace(/[^a-z]/g, '') ?? '';
  return Object.keys(evidence.sources)
    .filter((id) => evidence.sources[id]!.kind === 'application' && said.startsWith(id))
    .sort((a, b) => b.length - a.length)[0];
}

async function score(
  name: BrowserName,
  folder: string,
  only: string[] | undefined,
  without?: string,
): Promise<ScoredPage[]> {
  const builds = await ensureBuild({
    hosts: EVERY_HOST,
    browsers: [name],
    ...(without !== undefined && { without, out: WITHOUT_ONE }),
  });
  const browser = await launch(name, { extension: builds[name] });
  try {
    const desk = await openDeskTab(browser);
    return await scoreFolder(browser, desk, folder, only, (page) => say(pageLine(page)));
  } finally {
    await browser.close();
  }
}
