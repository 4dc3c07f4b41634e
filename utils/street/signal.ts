/** What flows from the judge to the views. Types only. */
import type { Stance } from './annotation.ts';
import type { Source } from './caseload.ts';
import type { CellState, CellValue, FieldId, HistoryUnit } from './reading.ts';

export type Language = 'nl' | 'en';

export type SignalState = 'raised' | 'not raised' | 'unknown';

/**
 * Why an input could not be used: not on a page that was read; on it but not readable; part of a history of which
 * not all was read; of a class that is never read; or a matter of what was so before, which nobody chose to keep.
 */
export type MissingWhy = 'not seen' | 'unreadable' | 'incomplete history' | 'forbidden' | 'not remembered';

/** One thing that a rule looked at. A history contributes one per row that decided (newest first, at most five). */
export interface InputUse {
  field: FieldId;
  state: CellState | 'not seen';
  text: string | null;
  value: CellValue;
  readAt: string | null;
  source: Source | null;
  /** Set when the value is of a history's row. */
  unit?: HistoryUnit;
}

/** Why an indicator says nothing at all: nobody looked at it, or there is nobody to look at. */
export type Absence = 'off' | 'not in this system' | 'not valid' | 'no client' | 'not read';

/**
 * What an indicator says of one client (or, with client null, of the caseload or page).
 * A figure's state is `unknown` without a value and `not raised` with one: a figure is never raised.
 */
export interface Signal {
  indicator: string;
  client: string | null;
  kind: 'signal' | 'figure';
  state: SignalState;
  /** What the rule compares with its threshold (days, count …) or the figure's value; null when there is none. */
  value: CellValue | string[];
  /** Second value of a figure ("6 of 8" → value 6, of 8). */
  of?: number;
  /** Date that the value rests on, `YYYY-MM-DD`, for timelines. */
  date?: string | null;
  threshold: number | null;
  /** Fields whose absence left the signal unknown; empty otherwise. */
  missing: FieldId[];
  why: Partial<Record<FieldId, MissingWhy>>;
  inputs: InputUse[];
  /** Only where a view is asked about an indicator that was not judged; its state is then unknown. */
  absent?: Absence;
  /** What the coach thinks of it: it steps back and is not marked on the page. Its state stays what it is. */
  stance?: Stance;
}
