import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../scripts/console/processes.ts';
import { heuristicDefines } from '../../scripts/extension/evidence.ts';

/** A module of this folder as one script, whose exports stand at `globalThis.<name>` afterwards. */
export async function bundle(file: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    define: heuristicDefines(),
    build: {
      target: 'es2022',
      write: false,
      minify: !process.env.BENCH_PLAIN,
      lib: { entry: join(ROOT, 'tests', 'bench', file), formats: ['iife'], name },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error(`${file} could not be bundled.`);
  return `${first.output[0].code}\nglobalThis.${name} = ${name};`;
}
