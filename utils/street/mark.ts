/** What flows from the desk back to the frames of a page: where raised signals stand. */
import type { Representation } from './pack.ts';
import type { Place } from './reading.ts';

/** A raised signal in words: its sentence, and the line with state and, where it is shown so, number and threshold. */
export interface MarkedSignal {
  indicator: string;
  words: string;
  line: string;
  form: Representation;
  /** Stepped back: the coach said that it is not right, or does not matter here. `line` says so in words. */
  stance?: 'dispute' | 'irrelevant';
  /** Where its number and threshold stand on a line, 0..100; only for what is shown on a scale. */
  scale?: { value: number; threshold: number };
}

/** One place of a document with the raised signals that point at it, in the pack's order. */
export interface PageMark {
  place: Place;
  /** Whose row it is, where several people stand on the page. */
  who?: string;
  signals: MarkedSignal[];
}

/** Marks by client of the caseload; a client without an entry keeps what it had. */
export interface MarkNews {
  /** True when everything told before no longer holds. */
  all: boolean;
  /** True where a list is so long that only rows in sight and around them are told of. */
  part?: boolean;
  clients: Record<string, PageMark[]>;
}

/** Of a list of more rows only those in sight are told of, and before the page says which those are the first of them. */
export const TOLD_WHOLE = 150;

/** Rows of a reading that are in sight, with some around them: `from` ≤ index < `to`. */
export interface SightOfRows {
  reading: string;
  from: number;
  to: number;
}
