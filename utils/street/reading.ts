/** What flows from a page to the desk. Types only: every room along the street may know them. */

import type { LocatorKind } from './adapter.ts';

/** How a field may be handled; see `utils/vocabulary`. */
export type Handling = 'keep' | 'session' | 'presence' | 'never';

export type FieldType =
  'id' | 'string' | 'date' | 'int' | 'enum' | 'bool' | 'percent' | 'text' | 'money' | 'bsn';

/** Id of a vocabulary field, such as `last_contact`. */
export type FieldId = string;

/**
 * A parsed value: a date is `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`, a number a number, a yes/no field a
 * boolean, everything else text; null when the cell is empty or could not be parsed.
 */
export type CellValue = string | number | boolean | null;

/** `unreadable`: there is text, but it is no value of the field's type. */
export type CellState = 'filled' | 'empty' | 'unreadable';

/** One cell as read. `presence` fields have text null and value true (filled in) or false. */
export interface Cell {
  text: string | null;
  value: CellValue;
  state: CellState;
}

/** A column or label of a reading; id null when it was not recognised (then only this leaves the reader). */
export interface Field {
  id: FieldId | null;
  label: string;
  type: FieldType;
  /** Where an adapter found it: by which kind of locator, and its place in the list; above 0 it healed. */
  by?: LocatorKind;
  at?: number;
}

/**
 * One row of a list or history; a record has exactly one. `key` is unique and stable within its
 * reading and is how a signal points back at the page. A field without entry was not read.
 */
export interface Row {
  key: string;
  values: Record<FieldId, Cell>;
}

export type ReadingKind = 'list' | 'record' | 'history';

/** What the rows of a history are. */
export type HistoryUnit = 'contact' | 'appointment' | 'plan' | 'instrument';

/** Everything of a reading but its rows. */
export interface ReadingHead {
  /** Unique and stable within its document while the same table or form stands there. */
  id: string;
  kind: ReadingKind;
  /** Only for a history. */
  unit?: HistoryUnit;
  source: 'detected' | `adapter:${string}`;
  /** 0..1; under {@link PROPOSAL_BELOW} it is a proposal: never merged, judged or marked. */
  confidence: number;
  fields: Field[];
  /** Rows that the page says exist in all ("1–25 van 140" → 140), or null. */
  total: number | null;
  /** Ordinal of the first row among them ("26–50 van 140" → 26), where the page says so. */
  from?: number;
}

/** What one frame of one page shows at one moment. */
export interface Reading extends ReadingHead {
  rows: Row[];
}

export const PROPOSAL_BELOW = 0.5;

export const isProposal = (reading: ReadingHead): boolean => reading.confidence < PROPOSAL_BELOW;

/** Points at one cell (or, without field, one row) of a reading, inside the document that showed it. */
export interface Place {
  reading: string;
  row: string;
  field?: FieldId;
}

/**
 * A part of a reading on its way to the desk, so that a large table travels in small messages.
 * The desk replaces `rows[from .. from + rows.length)` and cuts the reading at `count` rows.
 */
export interface ReadingPart {
  head: ReadingHead;
  /** True for one of the parts that together hold every row; false for rows that changed since. */
  whole: boolean;
  count: number;
  from: number;
  rows: Row[];
}
