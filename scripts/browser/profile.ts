import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Profile {
  folder: string;
  /** Removes it, unless it was given to keep. */
  remove(): void;
}

export function openProfile(name: string, keep?: string): Profile {
  if (keep) {
    mkdirSync(keep, { recursive: true });
    return { folder: keep, remove() {} };
  }
  const folder = mkdtempSync(join(tmpdir(), `sidelight-${name}-`));
  // A browser that is closing may still be writing: look again a few times.
  return {
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}
