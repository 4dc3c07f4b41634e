import type { TraceEvent } from '../../../utils/traces/event.ts';
import type { LogPart } from '../../../utils/wire/study.ts';
import { askDesk, type Page } from './index.ts';

/** The whole log of the study, as the research page gets it part by part. */
export async function readLog(desk: Page): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  let past: LogPart['next'] = null;
  do {
    const part: LogPart = await askDesk(desk, 'studyLog', { from: 'start', past, chunks: 20 });
    events.push(...part.events);
    past = part.next;
  } while (past);
  return events;
}
