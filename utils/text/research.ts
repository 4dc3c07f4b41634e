import type { Language } from '../street/signal.ts';
import type { EventData } from '../traces/catalogue.ts';
import type { TraceEvent } from '../traces/event.ts';
import { researchEn } from './research.en.ts';
import { researchNl } from './research.nl.ts';
import type { ResearchWords, Say } from './research-words.ts';

export const researchWords: Record<Language, ResearchWords> = { nl: researchNl, en: researchEn };

/** An event as one sentence. */
export function sentenceOf(
  { say }: ResearchWords,
  event: Pick<TraceEvent, 'kind' | 'data'>,
  names: Say,
): string {
  const sentence = say[event.kind] as (data: EventData<typeof event.kind>, names: Say) => string;
  return sentence(event.data as EventData<typeof event.kind>, names);
}
