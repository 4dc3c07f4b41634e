/** What is installed is what the lockfile says, from the registry of whoever installs, and runs nothing by being installed. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import allowed from './install-scripts.json' with { type: 'json' };

interface Entry {
  version?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}

const ROOT = new URL('../../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, ROOT), 'utf8');

const lock = JSON.parse(read('package-lock.json')) as {
  lockfileVersion: number;
  packages: Record<string, Entry>;
};
const entries = Object.entries(lock.packages).filter(([path]) => path !== '');

/** What is wrong with an entry; null for one that is as it should be. */
function fault([path, entry]: [string, Entry]): string | null {
  if (!path.startsWith('node_modules/')) return `${path} stands outside node_modules.`;
  if (entry.link) return `${path} is a link.`;
  if (!/^\d+\.\d+\.\d+/.test(entry.version ?? '')) return `${path} has no version, or comes from elsewhere.`;
  // Without an address npm takes the registry that it is set to; an address would lead everybody to one.
  if (entry.resolved !== undefined) return `${path} names an address: ${entry.resolved}.`;
  if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(entry.integrity ?? '')) return `${path} has no SHA-512.`;
  return null;
}

test('every package has a version and a SHA-512, and none an address of its own', () => {
  expect(lock.lockfileVersion).toBe(3);
  expect(entries.length).toBeGreaterThan(100);
  expect(entries.map(fault).filter(Boolean)).toEqual([]);
});

test.each<[string, Entry]>([
  ['no sum', { version: '1.0.0' }],
  ['a weak sum', { version: '1.0.0', integrity: 'sha1-AAAA' }],
  ['an address', { ...entries[0]![1], resolved: 'https://packages.example/x.tgz' }],
  ['a link', { ...entries[0]![1], link: true }],
  ['a repository for a version', { ...entries[0]![1], version: 'git+ssh://git@example.org/x.git' }],
])('an entry with %s is a fault', (_what, entry) => {
  expect(fault(['node_modules/x', entry])).not.toBeNull();
});

test('what runs a script by being installed stands in the list', () => {
  const running = entries
    .filter(([path, { hasInstallScript }]) => hasInstallScript || runsAtInstall(path))
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
  expect(running.sort()).toEqual(allowed);
});

/** Of a package that is installed here; those for other systems are not. */
function runsAtInstall(path: string): boolean {
  if (!existsSync(new URL(`${path}/package.json`, ROOT))) return false;
  const { scripts = {} } = JSON.parse(read(`${path}/package.json`)) as { scripts?: Record<string, string> };
  return ['preinstall', 'install', 'postinstall'].some((name) => scripts[name] !== undefined);
}

test('the commands install without running scripts', () => {
  const installs = [...read('scripts/run.mjs').matchAll(/\['ci'[^\]]*\]|'install',[\s\S]*?\n {4}\]/g)];
  expect(installs).toHaveLength(2);
  for (const [words] of installs) expect(words).toContain('--ignore-scripts');
});
