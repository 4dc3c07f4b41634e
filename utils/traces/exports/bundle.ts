import { strToU8, zipSync } from 'fflate';
import { csv, type CsvForm } from '../csv.ts';
import type { Study } from '../study.ts';
import { HEAD, rowsOf } from '../table.ts';
import { codebookOf } from './codebook.ts';
import { startsOf, type BundleFile, type ExportedLog } from './log.ts';
import { ocelOf } from './ocel.ts';
import { parquetOf } from './parquet.ts';
import { xesOf } from './xes.ts';

/** The log as a table. */
export const csvOf = (log: ExportedLog, form: CsvForm): string =>
  csv(HEAD, rowsOf(log, log.events, startsOf(log)), form);

/** What a reader of many logs must know of one: `about.json` of a bundle. */
export interface About {
  schema: 1;
  study: string;
  studyVersion: string;
  participant: string;
  timestamps: Study['timestamps'];
  /** Last day of the baseline, or null. */
  baselineTo: string | null;
  conditions: Study['conditions'];
  sessions: { session: number; deleted: readonly (readonly [from: number, to: number])[] }[];
  events: number;
}

/** What stands beside the events, as a file. */
export function aboutOf({ study, participant, sessions, events }: ExportedLog): BundleFile {
  const about: About = {
    schema: 1,
    study: study.id,
    studyVersion: study.version,
    participant,
    timestamps: study.timestamps,
    baselineTo: study.period.baselineTo ?? null,
    conditions: study.conditions,
    sessions: sessions.map(({ session, deleted }) => ({ session, deleted })),
    events: events.length,
  };
  return { path: 'about.json', bytes: strToU8(`${JSON.stringify(about, null, 2)}\n`) };
}

/** Everything that goes into one export. */
export function bundleFiles(log: ExportedLog, form: CsvForm): Promise<BundleFile[]> {
  const texts: [string, string][] = [
    ['log.csv', csvOf(log, form)],
    ['codebook.csv', codebookOf(form)],
    ['log.ocel.json', ocelOf(log)],
    ['log.xes', xesOf(log)],
  ];
  return withSums([
    ...texts.map(([path, text]): BundleFile => ({ path, bytes: strToU8(text) })),
    aboutOf(log),
    ...parquetOf(log),
  ]);
}

/** Adds `SHA256SUMS` as the last file: `sha256sum -c SHA256SUMS` reads that. */
export async function withSums(files: readonly BundleFile[]): Promise<BundleFile[]> {
  const sums = await Promise.all(
    files.map(async ({ path, bytes }) => `${await sha256Bytes(bytes)}  ${path}\n`),
  );
  return [...files, { path: 'SHA256SUMS', bytes: strToU8(sums.join('')) }];
}

/** Files as one zip. */
export const zipOf = (files: readonly BundleFile[]): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { level: 6 });

/** SHA-256 of bytes, as hex. */
export async function sha256Bytes(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
