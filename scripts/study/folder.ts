/** A folder of exports, joined to a folder that DuckDB (and Spark, Trino) reads as tables. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { About } from '../../utils/traces/exports/bundle.ts';
import { Problem } from '../console/say.ts';

export const MERGED = 'merged';

export interface Merged {
  participants: number;
  /** Files that hold an earlier state of a log that another file holds whole. */
  superseded: string[];
}

/**
 * Joins every bundle (`*.zip`) of a folder to `merged/`. A participant who exported twice counts once, with the last
 * (longest) log.
 *
 * @throws Problem naming the files that are no bundle, or not as they were exported
 */
export function merge(folder: string): Merged {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.zip'))
    .sort();
  if (names.length === 0) throw new Problem(`${folder} holds no exports (*.zip).`);
  const chosen = new Map<string, { name: string; about: About }>();
  const faults: string[] = [];
  const superseded: string[] = [];
  for (const name of names) {
    try {
      const about = aboutIn(whole(join(folder, name)));
      const key = `${about.study}/${about.participant}`;
      const other = chosen.get(key);
      if (other) superseded.push(other.about.events > about.events ? name : other.name);
      if (!other || other.about.events <= about.events) chosen.set(key, { name, about });
    } catch (error) {
      faults.push(`${name}: ${(error as Error).message}`);
    }
  }
  if (faults.length > 0) throw new Problem('These files are not as they were exported:', ...faults);
  const to = join(folder, MERGED);
  rmSync(to, { recursive: true, force: true });
  for (const { name } of chosen.values()) {
    for (const [path, bytes] of Object.entries(whole(join(folder, name)))) {
      if (path.startsWith('parquet/')) write(join(to, path), bytes);
    }
  }
  const abouts = [...chosen.values()].map(({ about }) => about);
  write(
    join(to, 'about.ndjson'),
    lines(
      abouts.map(({ study, studyVersion, participant, timestamps, baselineTo }) => ({
        study,
        study_version: studyVersion,
        participant,
        timestamps,
        baseline_to: baselineTo,
      })),
    ),
  );
  write(
    join(to, 'deleted.ndjson'),
    lines(
      abouts.flatMap(({ study, participant, sessions }) =>
        sessions.flatMap(({ session, deleted }) =>
          deleted.flatMap(([from, until]) =>
            Array.from({ length: until - from + 1 }, (_, n) => ({
              study,
              participant,
              session,
              seq: from + n,
            })),
          ),
        ),
      ),
    ),
  );
  return { participants: chosen.size, superseded };
}

/** Where the joined logs stand. @throws Problem before they were joined */
export function mergedIn(folder: string): string {
  const merged = join(folder, MERGED);
  if (!existsSync(merged))
    throw new Problem(`${folder} is not joined yet: run "npm run study -- merge" first.`);
  return merged;
}

const SAFE = /^(?:[\w.-]+|parquet\/study=[a-z0-9-]+\/participant=[\w-]+\/week=\d\d\/events\.parquet)$/;

/** The files of a bundle, of which each is what its checksum says. */
function whole(path: string): Record<string, Uint8Array> {
  const files = unzipSync(readFileSync(path));
  const sums = files['SHA256SUMS'];
  if (!sums) throw new Error('it has no SHA256SUMS.');
  const said = new Map(
    strFromU8(sums)
      .trim()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  for (const [name, bytes] of Object.entries(files)) {
    if (!SAFE.test(name)) throw new Error(`“${name}” does not belong in it.`);
    if (name === 'SHA256SUMS') continue;
    if (createHash('sha256').update(bytes).digest('hex') !== said.get(name))
      throw new Error(`“${name}” is not what its checksum says.`);
    said.delete(name);
  }
  for (const name of said.keys()) throw new Error(`“${name}” is missing.`);
  return files;
}

function aboutIn(files: Record<string, Uint8Array>): About {
  if (!files['about.json']) throw new Error('it has no about.json.');
  return JSON.parse(strFromU8(files['about.json'])) as About;
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const lines = (rows: object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
