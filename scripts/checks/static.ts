/** The checks that only look at the sources. */
import { runTool } from '../console/processes.ts';
import type { Step } from './steps.ts';
import { one } from './tally.ts';

const LAYERED = ['entrypoints', 'components', 'utils', 'scripts', 'tests'];

const check = (name: string, file: string, args: string[]): Step => ({
  name,
  async run() {
    const { code, output } = await runTool(file, args);
    return { ...one(code === 0), output };
  },
});

export const STATIC_CHECKS: Step[] = [
  check('format', 'prettier/bin/prettier.cjs', ['--check', '.']),
  check('lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
  check('types', 'typescript/bin/tsc', ['--noEmit']),
  check('layers', 'dependency-cruiser/bin/dependency-cruiser.mjs', LAYERED),
  check('dead code', 'knip/bin/knip.js', ['--no-progress']),
];
