/** What is said while somebody teaches a page by pointing. Types only; labels travel, of values only what may be read. */
import type { AdapterPage, Expected, Locator, LocatorKind, PageKind, RowLocator } from '../street/adapter.ts';
import type { Cell, FieldId, HistoryUnit } from '../street/reading.ts';

/** Why a field is guessed, or doubted. */
export type Reason =
  | { why: 'label'; like: FieldId }
  | { why: 'label part'; like: FieldId }
  | { why: 'label unknown' }
  | { why: 'no label' }
  | { why: 'values'; shape: NonNullable<Expected['shape']>; count: number; of: number }
  | { why: 'before today' }
  | { why: 'after today' }
  | { why: 'empty' }
  | { why: 'never' };

export type Sureness = 'sure' | 'likely' | 'maybe';

/** A column of a table, or a label with its value, as it can be taught. */
export interface Candidate {
  /** Unique in its frame. */
  id: string;
  kind: Exclude<PageKind, 'nothing'>;
  unit?: HistoryUnit;
  /** The heading above it. */
  title: string;
  rows: number;
  /** How likely it is that somebody wants to teach this one. */
  worth: number;
  rowsAt: RowLocator[];
  columns: CandidateColumn[];
}

export interface CandidateColumn {
  key: string;
  label: string;
  at: Locator[];
  expect: Expected;
  guess: { field: FieldId; sure: Sureness } | null;
  /** Other fields that it may be, best first. */
  others: FieldId[];
  reasons: Reason[];
  /** Its label or values are of a kind that is never read. */
  never: boolean;
}

/** How one field would be read. */
export interface TriedField {
  by: LocatorKind;
  /** Place of the locator in its list. */
  at: number;
  /** Rows with a value, of all rows. */
  count: number;
  of: number;
  /** The first three; empty for what is never read. */
  sample: Cell[];
}

export interface Tried {
  /** Null where this document is another page. */
  fields: Record<FieldId, TriedField> | null;
  lost: FieldId[];
  /** Found, and never read. */
  never: FieldId[];
  rows: number;
}

export interface Tag {
  column: string;
  text: string;
  state: 'done' | 'now';
}

export interface PointingWords {
  /** Name of the layer for who can't see it. */
  layer: string;
}

/** Desk → the guest of one frame. */
export type TeachAsk =
  | { do: 'look' }
  | { do: 'try'; page: AdapterPage }
  | { do: 'show'; candidate: string | null; tags: Tag[] }
  | { do: 'point'; on: boolean; focus: boolean; words: PointingWords }
  | { do: 'stop' };

export interface TeachAnswer {
  candidates?: Candidate[];
  tried?: Tried;
}

/** Guest → desk: what was pointed at, or that pointing ended (Escape). */
export type Pointed = { candidate: Candidate; column: string } | { ended: true };

/** A view → desk. */
/** What is done while a page is taught. */
export type TeachStep =
  | { do: 'choose'; frame: number; candidate: string }
  | { do: 'kind'; kind: Candidate['kind']; unit?: HistoryUnit }
  | { do: 'ask'; column: string | null }
  | { do: 'assign'; column: string; field: FieldId | null }
  | { do: 'never'; column: string }
  | { do: 'point'; on: boolean; focus?: boolean }
  | { do: 'undo' }
  | { do: 'use' }
  | { do: 'end' };

export type TeachAct = { do: 'begin' } | TeachStep;

/** One kind of page that was seen in this session, and how the draft would do there. */
export interface TriedPage {
  /** Labels that tell it from others, for people. */
  title: string;
  kind: Candidate['kind'];
  /** How many such pages were seen. */
  seen: number;
  found: number;
  of: number;
}

export interface TeachColumn extends Omit<CandidateColumn, 'at' | 'expect'> {
  /** What it was taught as; null: nothing yet. */
  field: FieldId | null;
  /** It was said that it may not be read. */
  left: boolean;
  tried: TriedField | null;
}

/** What a view shows of the teaching in its tab. */
export interface TeachView {
  name: string;
  candidates: {
    frame: number;
    id: string;
    kind: Candidate['kind'];
    title: string;
    rows: number;
    columns: number;
  }[];
  chosen: { frame: number; id: string } | null;
  kind: Candidate['kind'];
  unit?: HistoryUnit;
  rows: number;
  columns: TeachColumn[];
  /** The column that is asked about. */
  now: string | null;
  pointing: boolean;
  canUndo: boolean;
  /** True once the draft reads this system. */
  inUse: boolean;
  tried: TriedPage[];
  /** What was wrong with the draft, where it could not be saved. */
  problem: string | null;
}
