/** `npm run build -- [--hosts PATTERNS] [--out DIR] [--browser chrome|firefox]` */
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { BROWSERS, type BrowserName } from './browser/names.ts';
import { readOptions } from './console/options.ts';
import { Problem, print, runCommand } from './console/say.ts';
import { build, RELEASE } from './extension/builds.ts';
import { parseHosts } from './extension/match-patterns.ts';
import { fromHere } from './console/processes.ts';

await runCommand(async () => {
  const { values } = readOptions('build', () =>
    parseArgs({
      options: { hosts: { type: 'string' }, out: { type: 'string' }, browser: { type: 'string' } },
    }),
  );
  const hosts = parseHosts(values.hosts ?? '');
  const browsers = chosen(values.browser);
  const out = values.out ? fromHere(values.out) : RELEASE;
  const builds = await build({ hosts, out, browsers });
  for (const name of browsers) print(`${name}: ${relative(process.cwd(), builds[name])}`);
  print(
    hosts.length > 0
      ? `Reads without asking: ${hosts.join(', ')}`
      : 'Reads nothing until a person grants a site.',
  );
});

function chosen(browser: string | undefined): readonly BrowserName[] {
  if (browser === undefined) return BROWSERS;
  if (browser === 'chrome' || browser === 'chromium' || browser === 'edge') return ['chromium'];
  if (browser === 'firefox') return ['firefox'];
  throw new Problem(`--browser: "${browser}" is not known.`, 'Choose chrome (also for Edge) or firefox.');
}
