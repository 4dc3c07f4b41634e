import type { TraceEvent } from '../../utils/traces/event.ts';
import type { LogAsked, LogPart, StudyPage } from '../../utils/wire/study.ts';

/** What the analysis page asks of the desk, and of the browser. */
export interface AnalysisDesk {
  page: () => Promise<StudyPage>;
  log: (asked: LogAsked) => Promise<LogPart>;
  /** Hands a file to the person, among their downloads. */
  save: (name: string, content: string | Uint8Array<ArrayBuffer>, type: string) => void;
  /** Calls back whenever what holds may have changed. @returns how to stop */
  onChange: (listener: () => void) => () => void;
}

const CHUNKS = 20;

/** The whole log, in the order in which it was stored. */
export async function wholeLog(desk: Pick<AnalysisDesk, 'log'>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  let past: LogPart['next'] = null;
  do {
    const part: LogPart = await desk.log({ from: 'start', past, chunks: CHUNKS });
    events.push(...part.events);
    past = part.next;
  } while (past);
  return events;
}
