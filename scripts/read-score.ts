/** `npm run read:score -- <folder> [--only NAMES] [--browser chromium|firefox] [--json]` */
import { parseArgs } from 'node:util';
import { openDeskTab } from './browser/desk-tab.ts';
import { requireAnyBrowser } from './browser/find.ts';
import { launch } from './browser/launch.ts';
import { BROWSERS, type BrowserName } from './browser/names.ts';
import { readOptions, usage } from './console/options.ts';
import { fromHere } from './console/processes.ts';
import { Problem, print, runCommand, say } from './console/say.ts';
import { ensureBuild, EVERY_HOST } from './extension/builds.ts';
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
      },
    }),
  );
  const [named, ...rest] = positionals;
  if (!named) throw usage('read:score', 'Which folder of pages?');
  if (rest.length > 0) throw usage('read:score', `One folder at a time; "${rest[0]}" is one too many.`);
  const name = await browserNamed(values.browser);
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
  return goalsHold(totals) ? 0 : 1;
});

async function browserNamed(wanted: string | undefined): Promise<BrowserName> {
  if (wanted === undefined) return requireAnyBrowser();
  const name = BROWSERS.find((browser) => browser === wanted);
  if (name) return name;
  throw new Problem(`--browser: "${wanted}" is not known; choose ${BROWSERS.join(' or ')}.`);
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
