import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Update {
  /** The same build, of a newer version. */
  extension: string;
  remove(): void;
}

/** Another version of a build, to put in its place. */
export function newerVersion(build: string, version = '0.1.1'): Update {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-update-'));
  const extension = join(folder, 'extension');
  cpSync(build, extension, { recursive: true });
  const file = join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  writeFileSync(file, JSON.stringify({ ...manifest, version }));
  return { extension, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
