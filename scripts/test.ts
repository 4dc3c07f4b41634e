/** `npm test -- [--only check|unit|dom|build|browser] [test files]`: everything that can be checked. */
import { parseArgs } from 'node:util';
import { ensureBrowsers, howToInstall } from './browser/find.ts';
import { BROWSERS } from './browser/names.ts';
import { RINGS, ringStep, type Ring } from './checks/rings.ts';
import { STATIC_CHECKS } from './checks/static.ts';
import { runSteps, type Step } from './checks/steps.ts';
import { add, closingLine, one } from './checks/tally.ts';
import { readOptions, usage } from './console/options.ts';
import { Problem, print, runCommand, say } from './console/say.ts';
import { ensureBuild, EVERY_HOST } from './extension/builds.ts';

const buildStep: Step = {
  name: 'builds',
  async run() {
    await ensureBuild();
    await ensureBuild({ hosts: EVERY_HOST });
    return { ...one(true), output: '' };
  },
};

await runCommand(async () => {
  const { values, positionals: files } = readOptions('test', () =>
    parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } }),
  );
  const only = values.only ?? (files.length > 0 ? ringOf(files) : undefined);
  if (only !== undefined && only !== 'check' && !isRing(only)) {
    throw usage('test', `--only: "${only}" is no part of the tests.`);
  }
  if (only !== 'check' && only !== 'unit') await needBrowsers();

  // Two lanes, since most machines have two cores; browsers have the machine to themselves, so that waits mean something.
  const lanes: Step[][] =
    only === undefined
      ? [STATIC_CHECKS, [buildStep, ringStep('build'), ringStep('unit'), ringStep('dom')]]
      : [only === 'check' ? STATIC_CHECKS : [ringStep(only, { files, show: true })]];
  let tally = await runSteps(lanes);
  if (only === undefined) {
    const last = await runSteps([[ringStep('browser')]]);
    tally = { ...add(tally, last), failures: [...tally.failures, ...last.failures] };
  }

  // Once more at the end, where somebody looks first.
  tally.failures.forEach((failure) => print(`✗ ${failure}`));
  print(closingLine(tally));
  return tally.failed > 0 ? 1 : 0;
});

function isRing(name: string): name is Ring {
  return Object.hasOwn(RINGS, name);
}

/** The ring of a test file, from its folder: `tests/dom-ui/popup.test.tsx` is of dom. */
function ringOf(files: string[]): string | undefined {
  const folder = /(?:^|\/)tests\/([\w-]+)/.exec(files[0] ?? '')?.[1];
  return Object.entries(RINGS).find(([, projects]) => projects.some((project) => project === folder))?.[0];
}

/** Both browsers, or none of the tests that need one would say anything. */
async function needBrowsers(): Promise<void> {
  const found = await ensureBrowsers(BROWSERS);
  const missing = BROWSERS.filter((name) => !found[name]);
  if (missing.length === 0) return;
  missing.map(howToInstall).forEach(say);
  throw new Problem(`The tests need ${missing.join(' and ')}.`);
}
