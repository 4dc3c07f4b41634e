/** `npm run zip -- [--hosts PATTERNS] [--out DIR] [--check]`: both builds as zips that depend on the sources only. */
import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readOptions } from './console/options.ts';
import { fromHere } from './console/processes.ts';
import { print, runCommand, say } from './console/say.ts';
import { zipElsewhere } from './extension/elsewhere.ts';
import { parseHosts } from './extension/match-patterns.ts';
import { writeZips } from './extension/zips.ts';

await runCommand(async () => {
  const { values } = readOptions('zip', () =>
    parseArgs({
      options: {
        hosts: { type: 'string' },
        out: { type: 'string' },
        check: { type: 'boolean', default: false },
      },
    }),
  );
  const hosts = parseHosts(values.hosts ?? '');
  const written = await writeZips({ hosts, out: values.out && fromHere(values.out) });
  for (const { file, size, sha256 } of written)
    print(`${relative(process.cwd(), file)}  ${size} bytes  sha256 ${sha256}`);
  if (!values.check) return 0;

  say('Building once more on another path …');
  const differing: string[] = [];
  await zipElsewhere(hosts, (out) => {
    for (const { file } of written) {
      if (!readFileSync(file).equals(readFileSync(join(out, basename(file))))) differing.push(basename(file));
    }
  });
  for (const file of differing) print(`${file} came out otherwise on another path.`);
  if (differing.length === 0) print('The same on another path, byte for byte.');
  return differing.length === 0 ? 0 : 1;
});
