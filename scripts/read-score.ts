/** `npm run read:score -- <folder> [--only NAMES] [--browser chromium|firefox] [--json] [--raise-floor]` */
import { parseArgs } from 'node:util';
import { openDeskTab } from './browser/desk-tab.ts';
import { launch } from './browser/launch.ts';
import type { BrowserName } from './browser/names.ts';
import { chooseBrowser } from './console/choose-browser.ts';
import { readOptions, usage } from './console/options.ts';
import { fromHere } from './console/processes.ts';
import { Problem, print, runCommand, say } from './console/say.ts';
import { ensureBuild, EVERY_HOST } from './extension/builds.ts';
import { fallen, raiseFloor, readFloor, standingOf } from './score/floor.ts';
import { pageLine, totalsLine } from './score/lines.ts';
import { scoreFolder, type ScoredPage } from './score/read-pages.ts';
import { goalsHold, totalsOf } from './score/totals.ts';

await runCommand(async () => {
  const { values, positionals } = readOptions('read:score', () =>
    parseArgs({
      allowPositionals: true,
      options: {
        only: { type: 'string' },
        browser: { type: 'string' },
        json: { type: 'boolean', default: false },
        'raise-floor': { type: 'boolean', default: false },
      },
    }),
  );
  const [named, ...rest] = positionals;
  if (!named) throw usage('read:score', 'Which folder of pages?');
  if (rest.length > 0) throw usage('read:score', `One folder at a time; "${rest[0]}" is one too many.`);
  const name = await chooseBrowser('read:score', values.browser);
  const only = values.only?.split(',');

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

async function score(name: BrowserName, folder: string, only: string[] | undefined): Promise<ScoredPage[]> {
  const builds = await ensureBuild({ hosts: EVERY_HOST, browsers: [name] });
  const browser = await launch(name, { extension: builds[name] });
  try {
    const desk = await openDeskTab(browser);
    return await scoreFolder(browser, desk, folder, only, (page) => say(pageLine(page)));
  } finally {
    await browser.close();
  }
}
