/** `npm run read -- <url or file> [--pack FILE] [--now ISO-TIME] [--json] [--browser chromium|firefox]` */
import { parseArgs } from 'node:util';
import { openDeskTab } from './browser/desk-tab.ts';
import { launch } from './browser/launch.ts';
import { chooseBrowser } from './console/choose-browser.ts';
import { readOptions, usage } from './console/options.ts';
import { Problem, print, runCommand, say } from './console/say.ts';
import { ensureBuild, EVERY_HOST } from './extension/builds.ts';
import { describeInspection } from './page/describe.ts';
import { readPage } from './page/read-page.ts';
import { checkTime, openSource, readPackFile } from './page/source.ts';

await runCommand(async () => {
  const { values, positionals } = readOptions('read', () =>
    parseArgs({
      allowPositionals: true,
      options: {
        pack: { type: 'string' },
        now: { type: 'string' },
        json: { type: 'boolean', default: false },
        browser: { type: 'string' },
      },
    }),
  );
  const [named, ...rest] = positionals;
  if (!named) throw usage('read', 'Which page should be read?');
  if (rest.length > 0) throw usage('read', `One page at a time; "${rest[0]}" is one too many.`);
  const referenceDate = values.now === undefined ? null : checkTime(values.now);
  const pack = values.pack === undefined ? undefined : readPackFile(values.pack);
  const name = await chooseBrowser('read', values.browser);
  const source = await openSource(named);
  try {
    const builds = await ensureBuild({ hosts: EVERY_HOST, browsers: [name] });
    const browser = await launch(name, { extension: builds[name] });
    try {
      const desk = await openDeskTab(browser);
      const { problems } = await desk.ask('setSession', {
        referenceDate,
        ...(pack !== undefined && { pack }),
      });
      if (problems.length > 0) throw new Problem(`--pack: ${values.pack} can't be used:`, ...problems);

      const page = await browser.newPage();
      const load = await open(page, source.url);
      const { inspection, silent } = await readPage(desk, page);
      for (const frame of silent) say(`This frame's reader said nothing: ${frame}`);
      if (!inspection) throw new Problem(`Nothing of ${source.url} was read: no reader ran on it.`);
      const { url, readings, signals, notInSystem, ms } = inspection;
      const result = { url, readings, signals, notInSystem, ms: { load, ...ms } };
      print(values.json ? JSON.stringify(result, null, 2) : describeInspection(inspection));
    } finally {
      await browser.close();
    }
  } finally {
    source.close();
  }
});

/** Milliseconds until the page was loaded. */
async function open(page: { goto(url: string): Promise<number | null> }, url: string): Promise<number> {
  const began = performance.now();
  try {
    const status = await page.goto(url);
    if (status !== null && status >= 400) say(`${url} answered with status ${status}.`);
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).split('\n')[0];
    throw new Problem(
      `${url} could not be opened: ${why}`,
      'Is the address right, and is the system running?',
    );
  }
  return performance.now() - began;
}
