import { sha256 } from '../../utils/traces/assign.ts';
import { csv, type CsvForm } from '../../utils/traces/csv.ts';
import type { TraceEvent } from '../../utils/traces/event.ts';
import { checkLog, type LogCheck } from '../../utils/traces/gaps.ts';
import { bundleFiles, csvOf, sha256Bytes, zipOf } from '../../utils/traces/exports/bundle.ts';
import type { ExportedLog } from '../../utils/traces/exports/log.ts';
import { findLeaks, type Leak } from '../../utils/traces/leaks.ts';
import type { LogPart, StudyPage } from '../../utils/wire/study.ts';
import type { StudyDesk } from './study-desk.ts';

/** An export as it would be saved, to be looked at first. */
export interface Export {
  name: string;
  text: string;
  sha256: string;
  events: number;
  check: LogCheck;
  /** Remarks in the participant's own words: a file of their own. Null without any. */
  words: { name: string; text: string } | null;
  /** The same log in every form, as one zip. */
  bundle: { name: string; bytes: Uint8Array<ArrayBuffer>; sha256: string; paths: string[] };
}

/** What was read in this session, or a BSN, stands in the log: nothing is made of it. */
export interface Refusal {
  leaks: Leak[];
}

const CHUNKS = 20;

/** Reads the whole log and makes the file; nothing is saved. */
export async function makeExport(desk: StudyDesk, page: StudyPage, form: CsvForm): Promise<Export | Refusal> {
  const { study, participant } = page.enrolment!;
  const events: TraceEvent[] = [];
  const words: LogPart['words'] = [];
  let past: LogPart['next'] = null;
  do {
    const part: LogPart = await desk.log({ from: 'start', past, chunks: CHUNKS });
    events.push(...part.events);
    words.push(...part.words);
    past = part.next;
  } while (past);
  const log: ExportedLog = { study, participant, events, sessions: page.sessions };
  const leaks = await findLeaks(log, words, await desk.leakGuard());
  if (leaks.length > 0) return { leaks };
  const deleted = new Map(
    page.sessions.map((one) => [one.session, one.deleted.flatMap(([from, to]) => span(from, to))]),
  );
  const text = csvOf(log, form);
  const base = `sidelight_${study.id}_${participant}_${new Date().toISOString().slice(0, 10)}`;
  const files = await bundleFiles(log, form);
  const bytes = zipOf(files);
  return {
    bundle: {
      name: `${base}.zip`,
      bytes,
      sha256: await sha256Bytes(bytes),
      paths: files.map(({ path }) => path),
    },
    name: `${base}.csv`,
    text,
    sha256: await sha256(text),
    events: events.length,
    check: checkLog(events, deleted),
    words:
      words.length === 0
        ? null
        : {
            name: `${base}_words.csv`,
            text: csv(
              ['study', 'participant', 'session', 'seq', 'words'],
              words.map((one) => [study.id, participant, one.session, one.seq, one.text]),
              form,
            ),
          },
  };
}

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);
