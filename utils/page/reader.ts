/** The reader's face to the rest of the house. Pure DOM: no extension API, no storage. */
import type { Reading, ReadingPart } from '../street/reading.ts';
import type { AdapterReport } from '../street/adapter.ts';
import type { Understand } from './detect.ts';
import { giveAll } from './all.ts';
import { drain } from './drain.ts';
import { createFinder, type Finder } from './finder.ts';
import { createBaseReader, plainReading } from './base-reader.ts';
import { readAll, type LiveReading } from './live.ts';

export interface ReaderOptions {
  document: Document;
  /** The reference moment for relative dates ("3 weken geleden"). */
  now: () => Date;
  /** Fields that the pack in use adds to the vocabulary, packed; absent: none. */
  fields?: string;
  /** How a document is understood; absent: it is detected. */
  understand?: Understand;
  /** Parts of readings that are new or changed, and ids of readings that are gone. */
  onRead: (parts: ReadingPart[], gone: string[]) => void;
  /**
   * Called after each pass, when everything of it was handed over; `ms` is main-thread time spent. A pass
   * that failed left what was read before as it was.
   */
  onSettled?: (pass: { ms: number; readings: number; failed: boolean; reports?: AdapterReport[] }) => void;
  signal: AbortSignal;
}

export interface BaseReader {
  /** Reads at once, hands over, then watches the document until the signal aborts. */
  start(): void;
  /** Reads everything again and hands over all of it (after the reference date changed, or the desk lost it). */
  readAgain(): void;
  /** What was read last, with where it stands. */
  live(): LiveReading[];
  /** Where the page's own menu was opened last; null where it was not, or that element is gone. */
  opened(): Element | null;
  /** What stands there, with every row, read once more. */
  readings(): Reading[];
}

export type PageReader = BaseReader & Finder;

/** Reads a document and goes on reading what changes. */
export function createReader(options: ReaderOptions): PageReader {
  giveAll();
  const reader = createBaseReader(options);
  return { ...reader, ...createFinder(() => reader) };
}

/** Reads a document once, in one go. */
export function readDocument(document: Document, now: Date, understand?: Understand): Reading[] {
  giveAll();
  const { readings } = drain(readAll(document, now, { readings: [], changed: null }, understand));
  return readings.map(plainReading);
}
