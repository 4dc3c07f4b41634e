/**
 * What a pilot team teaches about one case system: where its fields stand, as data. Types only;
 * `utils/adapters` checks a document that anyone may have written, `utils/page` finds with it.
 */
import type { FieldId, HistoryUnit } from './reading.ts';

/** One way to find a field: within its row in a list or history, within the document in a record. */
export type Locator =
  /** The column under this heading; its title or abbreviation counts as well. */
  | { by: 'header'; text: string }
  /** The value beside, below or after this label. */
  | { by: 'label'; text: string }
  /** By the name that assistive technology hears (`aria-label`, `aria-labelledby`). */
  | { by: 'aria'; name: string }
  | { by: 'attribute'; name: string; value: string }
  | { by: 'css'; selector: string }
  /** XPath 1.0, from the row or the document. */
  | { by: 'xpath'; path: string };

export type LocatorKind = Locator['by'];

/** One way to find the rows of a list or history. */
export type RowLocator =
  /** The table whose headings hold most of these. */
  | { by: 'header'; texts: string[] }
  /** The table or grid with this caption or name. */
  | { by: 'aria'; name: string }
  /** Each row itself. */
  | { by: 'attribute'; name: string; value?: string }
  | { by: 'css'; selector: string }
  | { by: 'xpath'; path: string };

/** What the values of a field look like: what found it is believed only where they do. */
export type Shape = 'date' | 'number' | 'code' | 'person' | 'yes/no' | 'text';

export interface Expected {
  label?: string;
  shape?: Shape;
}

/** How a value is written, where reading it needs help. */
export interface ValueFormat {
  /** Which comes first in 03-04-2026. */
  date?: 'dmy' | 'mdy';
  /** Regular expression; its first group, or else the whole of what it finds, is the value. */
  take?: string;
  /** Texts that mean that nothing is filled in. */
  empty?: string[];
  /** Codes and what they stand for: `{"LOP": "lopend"}`. */
  values?: Record<string, string>;
}

export interface AdapterField {
  field: FieldId;
  /** Tried in order; the first that is found and believed counts. */
  at: Locator[];
  expect?: Expected;
  format?: ValueFormat;
}

export type PageKind = 'list' | 'record' | 'history' | 'nothing';

/** One kind of page, or one table of it, and how it is known. */
export interface AdapterPage {
  id: string;
  kind: PageKind;
  /** Only for a history. */
  unit?: HistoryUnit;
  /** Path patterns (`/klant/*`), of which one fits; none: any path. */
  path?: string[];
  /** In which frame; absent: in any. */
  frame?: { top?: boolean; name?: string };
  /** What must all stand on the page. */
  when?: Locator[];
  /** Of a list or history. */
  rows?: RowLocator[];
  fields: AdapterField[];
  /** The field that tells rows apart; absent: client number, else case number. */
  key?: FieldId;
  /** Where "1–25 van 140" stands. */
  paging?: Locator[];
  /** Where the number of all rows stands by itself. */
  total?: Locator[];
  /** Headings and labels under which nothing is read, whatever they seem to mean. */
  never?: string[];
}

/** The part of an adapter that goes into pages. */
export interface SystemAdapter {
  id: string;
  pages: AdapterPage[];
}

/** An adapter as it stands in a file. */
export interface Adapter extends SystemAdapter {
  schema: 1;
  version: string;
  name: string;
  /** Of which addresses: `https://cases.example.nl/*`, `https://*.example.nl/klant/*`. */
  match: string[];
  note?: string;
  pages: (AdapterPage & { name?: string; note?: string })[];
}

/** What one pass found with one page of an adapter. */
export interface AdapterReport {
  adapter: string;
  page: string;
  /** Which locator found each field: the index in its list. Above 0 it healed. */
  found: Record<FieldId, number>;
  lost: FieldId[];
  /** Why the page could not be read with it at all. */
  why?: 'no rows' | 'too little' | 'slow';
}
