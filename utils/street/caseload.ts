/** What flows from the desk's memory to the judge. Types only. */
import type { CellState, CellValue, FieldId, HistoryUnit, Place } from './reading.ts';

/** Where a fact can still be pointed at: the document (one load of one frame) and the place in it. */
export interface Source extends Place {
  /** Random id that the reader drew for its document. */
  doc: string;
}

/** One value of one client, with when (ISO time) and where it was read. */
export interface Fact {
  text: string | null;
  value: CellValue;
  state: CellState;
  readAt: string;
  source: Source;
}

export type Facts = Record<FieldId, Fact>;

/** Rows of one client's contacts, appointments, plans or instruments. */
export interface History {
  unit: HistoryUnit;
  /** Vocabulary fields that the history has columns for. */
  fields: FieldId[];
  rows: Facts[];
  /** False when the page says that there are more rows than were read. */
  complete: boolean;
  readAt: string;
  /** The tables of the page that the rows stand in; a row belongs to the table that its sources name. */
  tables?: HistoryTable[];
}

/** One table of a history that is shown in several ("current" and "closed"). */
export interface HistoryTable {
  doc: string;
  reading: string;
  fields: FieldId[];
  complete: boolean;
  /** Rows that the page says exist in all; only where the table shows some of them. */
  total?: number;
  /** Set when only a case number tied the table to its client: it leaves when the number proves shared. */
  joinedBy?: string;
}

/** One case of a client who has several: facts that belong to that case only. */
export interface CaseFacts {
  /** Case number, or the row's ordinal where there is none. */
  key: string;
  facts: Facts;
}

/** Facts of one client that stood beside one case number (or, with case null, beside none). */
export interface Sheet {
  case: string | null;
  /** True when the client's own number did not stand there: a row elsewhere showed both numbers. */
  joined: boolean;
  facts: Facts;
}

/**
 * One client of one system. Merged by client number only; `number` null means that the reading
 * stands alone (a name never merges).
 */
export interface Client {
  key: string;
  number: string | null;
  name: string | null;
  /** Newest fact per field; for a client with several cases, those that all cases agree on. */
  facts: Facts;
  /** Empty for a client with one case. */
  cases: CaseFacts[];
  /** Only for a client with case numbers: what `facts` and `cases` are put together from. */
  sheets?: Sheet[];
  /** ISO time at which each row in a list was last seen, by case key ('' for the client itself). */
  listed?: Record<string, string>;
  /** Where in a list it was seen last, where the page said so. */
  seenIn?: SeenIn;
  histories: Partial<Record<HistoryUnit, History>>;
}

/** A page of a list: the ordinals of its first and last row, and its own number where that is certain. */
export interface SeenIn {
  page: number | null;
  from: number;
  to: number;
}

/** How much of the caseload has been seen in this session. */
export interface Coverage {
  seen: number;
  /** Rows that the system says exist, or null where no page said so. */
  total: number | null;
  /** ISO time of the oldest reading that is still used, or null. */
  oldest: string | null;
}

/** Everything known of one case system in this session. */
export interface Caseload {
  /** Origin of the system, such as `https://cases.example.nl`. */
  system: string;
  clients: Record<string, Client>;
  coverage: Coverage;
  /** Every vocabulary field that any reading of this system had a column or label for. */
  fieldsShown: FieldId[];
}
