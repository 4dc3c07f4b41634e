import { sha256 } from '../../utils/traces/assign.ts';
import { csv, type CsvForm } from '../../utils/traces/csv.ts';
import { dataDictionary } from '../../utils/traces/dictionary.ts';
import type { TraceEvent } from '../../utils/traces/event.ts';
import { checkLog, type LogCheck } from '../../utils/traces/gaps.ts';
import { HEAD, rowsOf } from '../../utils/traces/table.ts';
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
}

const CHUNKS = 20;

/** Reads the whole log and makes the file; nothing is saved. */
export async function makeExport(desk: StudyDesk, page: StudyPage, form: CsvForm): Promise<Export> {
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
  const starts = new Map(page.sessions.map(({ session, startedAt }) => [session, startedAt]));
  const deleted = new Map(
    page.sessions.map((one) => [one.session, one.deleted.flatMap(([from, to]) => span(from, to))]),
  );
  const text = csv(HEAD, rowsOf({ study, participant }, events, starts), form);
  const base = `sidelight_${study.id}_${participant}_${new Date().toISOString().slice(0, 10)}`;
  return {
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

/** The data dictionary as a table. */
export const codebook = (form: CsvForm): string =>
  csv(
    ['event', 'group', 'field', 'form', 'means'],
    dataDictionary().map(({ event, group, field, form: of, means }) => [event, group, field, of, means]),
    form,
  );

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);
