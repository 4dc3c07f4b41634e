import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from '../console/processes.ts';

/** What a build is made of; package.json gives the version, the lockfile the libraries. */
export const SOURCES = [
  'entrypoints',
  'components',
  'utils',
  'public',
  'wxt.config.ts',
  'scripts/extension/evidence.ts',
  'scripts/extension/shipped.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** All files under a folder (or the file itself), sorted, as paths with forward slashes from that folder. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Hash of the contents of everything that a build is made of. */
export function hashSources(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(ROOT, source);
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory() ? filesUnder(path).map((file) => join(path, file)) : [path];
    for (const file of files)
      hash
        .update(`${relative(ROOT, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
  }
  return hash.digest('hex');
}
