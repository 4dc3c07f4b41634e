/** Builds of the extension. They differ in baked-in hosts only. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { BROWSERS, buildOf, type BrowserName } from '../browser/names.ts';
import { ROOT, runTool } from '../console/processes.ts';
import { Problem, say } from '../console/say.ts';
import { hashSources } from './sources.ts';

/** Every site, for the tools that open pages by themselves: the demo, `read`, benchmarks and most tests. */
export const EVERY_HOST = ['*://*/*'];

/** Where the release stands: no hosts, everything is asked for. */
export const RELEASE = join(ROOT, '.output');
export const GRANTED = join(ROOT, '.output', 'granted');
/** A build that does without one source of evidence; each takes the place of the one before. */
export const WITHOUT_ONE = join(ROOT, '.output', 'without');

export interface BuildOptions {
  /** Match patterns to bake in; none is the release. */
  hosts?: string[];
  /** Folder that will hold `chrome-mv3` and `firefox-mv3`. */
  out?: string;
  /** A source of evidence whose words and heuristics are left out, to measure what rests on it alone. */
  without?: string;
  browsers?: readonly BrowserName[];
}

/** Beside a build, the packages whose code is in it: for `toldPackages`. */
export const packagesFile = (build: string): string => `${build}.packages`;

export const versionOf = (build: string): string =>
  (JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as { version: string }).version;

/** Folder of the built extension, per browser that was asked for. */
export type Builds = Record<BrowserName, string>;

/**
 * Builds, unless what stands there was made of the same sources with the same hosts.
 * The folder is replaced in one step, so that a build that fails leaves the old one.
 */
export async function ensureBuild(options: BuildOptions = {}): Promise<Builds> {
  return makeBuilds(options, true);
}

/** Builds in any case. */
export async function build(options: BuildOptions = {}): Promise<Builds> {
  return makeBuilds(options, false);
}

async function makeBuilds(options: BuildOptions, mayStay: boolean): Promise<Builds> {
  const hosts = options.hosts ?? [];
  const asked = options.out ?? (hosts.length > 0 ? GRANTED : RELEASE);
  const out = isAbsolute(asked) ? asked : join(ROOT, asked);
  const without = options.without ?? '';
  const stamp = `${hashSources()} ${hosts.join(',')} ${without}`.trim();
  const builds = Object.fromEntries(BROWSERS.map((name) => [name, join(out, buildOf(name))])) as Builds;
  for (const name of options.browsers ?? BROWSERS) {
    const stampFile = join(out, `${buildOf(name)}.stamp`);
    const stands =
      existsSync(join(builds[name], 'manifest.json')) &&
      existsSync(packagesFile(builds[name])) &&
      existsSync(stampFile) &&
      readFileSync(stampFile, 'utf8') === stamp;
    if (mayStay && stands) continue;
    say(`Building the extension for ${name}${hosts.length > 0 ? ` with ${hosts.join(', ')}` : ''} …`);
    rmSync(stampFile, { force: true });
    await buildOne(name, hosts, builds[name], without);
    writeFileSync(stampFile, stamp);
  }
  return builds;
}

async function buildOne(name: BrowserName, hosts: string[], target: string, without: string): Promise<void> {
  const workshop = join(ROOT, '.output', `building-${process.pid}`);
  const told = `${workshop}.packages`;
  mkdirSync(dirname(told), { recursive: true });
  const arguments_ = name === 'chromium' ? ['-b', 'chrome'] : ['-b', 'firefox', '--mv3'];
  try {
    const outcome = await runTool('wxt/bin/wxt.mjs', ['build', ...arguments_], {
      env: {
        ...process.env,
        SIDELIGHT_HOSTS: hosts.join(','),
        SIDELIGHT_OUT: workshop,
        SIDELIGHT_PACKAGES: told,
        SIDELIGHT_WITHOUT: without,
        NODE_ENV: 'production',
      },
    });
    if (outcome.code !== 0) {
      throw new Problem(`The build for ${name} failed:\n${withoutStack(outcome.output)}`);
    }
    mkdirSync(join(target, '..'), { recursive: true });
    rmSync(target, { recursive: true, force: true });
    renameSync(join(workshop, buildOf(name)), target);
    renameSync(told, packagesFile(target));
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

const withoutStack = (output: string): string =>
  stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .join('\n')
    .trim();
