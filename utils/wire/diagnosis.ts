/**
 * What a person gives on when something is not read as it should be. It holds counts, ids of our own vocabulary and words of
 * closed lists: there is no place in it for a text of a page, an address, a name or a number of a client.
 */
import type { Language } from '../street/signal.ts';
import type { FieldId, HistoryUnit, ReadingKind } from '../street/reading.ts';
import type { PackOrigin } from '../street/pack-file.ts';

export interface Diagnosis {
  what: 'Sidelight diagnosis';
  schema: 1;
  /** `YYYY-MM-DD`. */
  made: string;
  extension: { version: string; browser: string; language: Language };
  counts: {
    tabs: number;
    documents: number;
    systems: number;
    clients: number;
    sitesGranted: number;
    /** Kept on disk, by kind. */
    kept: Record<string, number>;
    adapters: { on: number; off: number };
  };
  /** True once the browser refused to hold more in memory. */
  memoryFull: boolean;
  pages: DiagnosedPage[];
  /** Fields that the rules in use ask for and that stand on none of these pages. */
  notOnThesePages: FieldId[];
  pack: {
    /** Only of the pack that ships; of others only what follows. */
    id: string | null;
    version: string | null;
    origin: PackOrigin | 'session';
    indicators: number;
    indicatorsOn: number;
    /** Where the pack in use is wrong: `indicators.3`. */
    problems: string[];
  };
  /** Names of the policies that hold, without what they say. */
  policies: string[];
  /** Milliseconds that all rules took over all clients of each system. */
  judgeMs: number[];
}

export interface DiagnosedPage {
  frame: 'top' | 'inner';
  settled: boolean;
  failed: boolean;
  /** Spent on reading, ms. */
  readMs: number;
  /** Why the page can't hold the sidebar. */
  elsewhere: string | null;
  readings: {
    kind: ReadingKind;
    unit: HistoryUnit | null;
    by: 'detected' | 'adapter';
    confidence: number;
    rows: number;
    total: number | null;
    recognised: DiagnosedField[];
    /** Labels that our vocabulary has too, as it writes them; of others only how many. */
    unrecognised: { known: string[]; others: number };
  }[];
  /** What an adapter no longer finds, and why one could not read at all. */
  lost: FieldId[];
  why: ('no rows' | 'too little' | 'slow')[];
}

export interface DiagnosedField {
  id: FieldId;
  /** As the vocabulary writes it; null where the page calls it something else. */
  label: string | null;
  /** Place in the list of the locator that found it, where an adapter did; above 0 it healed. */
  locator?: number;
}
