/** The checks that only look at the sources. */
import { runTool } from '../console/processes.ts';
import type { Step } from './steps.ts';
import { one } from './tally.ts';

const LAYERED = ['entrypoints', 'components', 'utils', 'scripts', 'tests'];

/** What was found before is kept here; a clean clone looks at everything. */
const CACHE = 'node_modules/.cache';

/** By content: a fresh checkout has new times. Rules that ask for types see a change elsewhere on a clean clone only. */
const LINT_CACHE = ['--cache', '--cache-strategy', 'content', '--cache-location', `${CACHE}/eslint/`];

const check = (name: string, file: string, args: string[]): Step => ({
  name,
  async run() {
    const { code, output } = await runTool(file, args);
    return { ...one(code === 0), output };
  },
});

export const STATIC_CHECKS: Step[] = [
  check('format', 'prettier/bin/prettier.cjs', ['--check', '.', '--cache']),
  check('lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0', ...LINT_CACHE]),
  check('types', 'typescript/bin/tsc', ['--noEmit', '--incremental', '--tsBuildInfoFile', `${CACHE}/tsc`]),
  check('layers', 'dependency-cruiser/bin/dependency-cruiser.mjs', LAYERED),
  check('dead code', 'knip/bin/knip.js', ['--no-progress']),
];
