import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { filesUnder } from './sources.ts';

/** The first day that a zip can hold. Zip times have no zone, so this is the same everywhere. */
const MTIME = new Date(1980, 0, 1);

/** A folder as a zip that depends on the files' names and contents only, with texts beside them by their names. */
export function archive(folder: string, beside: Record<string, string> = {}): Uint8Array {
  const entries: Zippable = {};
  for (const file of filesUnder(folder)) {
    entries[file] = [readFileSync(join(folder, file)), { mtime: MTIME, level: 9 }];
  }
  for (const [file, text] of Object.entries(beside))
    entries[file] = [strToU8(text), { mtime: MTIME, level: 9 }];
  return zipSync(entries);
}
