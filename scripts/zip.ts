/** `npm run zip -- [--hosts PATTERNS] [--out DIR]`: both builds as zips that depend on the sources only. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { BROWSERS, buildOf } from './browser/names.ts';
import { readOptions } from './console/options.ts';
import { fromHere, ROOT } from './console/processes.ts';
import { print, runCommand } from './console/say.ts';
import { archive } from './extension/archive.ts';
import { build, RELEASE } from './extension/builds.ts';
import { parseHosts } from './extension/match-patterns.ts';

await runCommand(async () => {
  const { values } = readOptions('zip', () =>
    parseArgs({ options: { hosts: { type: 'string' }, out: { type: 'string' } } }),
  );
  const hosts = parseHosts(values.hosts ?? '');
  const out = values.out ? fromHere(values.out) : RELEASE;
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const builds = await build({ hosts, out });
  mkdirSync(out, { recursive: true });
  for (const name of BROWSERS) {
    const bytes = archive(builds[name]);
    const file = join(out, `sidelight-${version}-${buildOf(name).replace('-mv3', '')}.zip`);
    writeFileSync(file, bytes);
    const sum = createHash('sha256').update(bytes).digest('hex');
    print(`${relative(process.cwd(), file)}  ${bytes.length} bytes  sha256 ${sum}`);
  }
});
