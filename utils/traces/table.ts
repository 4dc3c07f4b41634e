import type { Cell } from './csv.ts';
import { COLUMNS, FIELDS } from './dictionary.ts';
import type { Enrolment } from './enrolment.ts';
import type { TraceEvent } from './event.ts';
import { isoOf, momentOf } from './exports/moments.ts';
import type { Study } from './study.ts';

/** Names of the columns of an exported log: those of every event, then every field that some event has. */
export const HEAD: readonly string[] = [...COLUMNS.map(([name]) => name), ...FIELDS];

/**
 * The rows of an exported log, in order of session and number.
 *
 * @param starts ms since 1970 at which each session began, for studies that ask for relative time
 */
export function* rowsOf(
  { study, participant }: Pick<Enrolment, 'study' | 'participant'>,
  events: Iterable<TraceEvent>,
  starts: ReadonlyMap<number, number>,
): Generator<Cell[]> {
  for (const event of events) {
    const data = event.data as Record<string, Cell>;
    yield [
      study.id,
      study.version,
      participant,
      event.session,
      event.seq,
      cellOf(event.at, study.timestamps, starts.get(event.session) ?? event.at),
      event.clock,
      event.room,
      event.sender,
      event.number,
      event.kind,
      event.client ?? null,
      ...FIELDS.map((field) => data[field] ?? null),
    ];
  }
}

/** A moment with a zone, or seconds since the session began. */
const cellOf = (at: number, form: Study['timestamps'], start: number): Cell =>
  form === 'relative' ? momentOf(at, form, start) / 1000 : isoOf(at, form, start);
