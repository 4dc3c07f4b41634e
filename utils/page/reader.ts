/** The reader's face to the rest of the house. Pure DOM: no extension API, no storage. */
import type { Place, Reading, ReadingPart } from '../street/reading.ts';
import type { AdapterReport } from '../street/adapter.ts';
import type { Understand } from './detect.ts';
import { learnFields } from './labels.ts';
import { readAll, type LiveReading, type Looks } from './live.ts';
import { drain } from './drain.ts';
import { PageWatch } from './watch.ts';
import { ownLink, type RowOfClient } from './own-link.ts';
import { findPlace, rowOfPlace } from './places.ts';
import { placeUnder } from './under.ts';
import { ofDocument } from './step.ts';

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

export interface PageReader {
  /** Reads at once, hands over, then watches the document until the signal aborts. */
  start(): void;
  /** Reads everything again and hands over all of it (after the reference date changed, or the desk lost it). */
  readAgain(): void;
  /** The element that stands at a place now, or null when it is gone. Who asks for many at once gives the same `looks`. */
  find(place: Place, looks?: Looks): Element | null;
  /** The row of a place and its order in the reading, without looking whether it still shows what was read. */
  row(place: Place): { element: Element; at: number } | null;
  /** Rows of the readings that have so many of them or more, in their order. */
  long(least: number): { reading: string; rows: readonly WeakRef<Element>[] }[];
  /** What was read where the page's own menu was opened last; null where nothing was, or that element is gone. */
  under(): Place | null;
  /** The page's own link to a client, else the client's row. */
  ownLink(row: RowOfClient): { element: Element; isLink: boolean } | null;
  /** What was read last, whole. */
  readings(): Reading[];
}

/** Reads a document and goes on reading what changes. */
export function createReader(options: ReaderOptions): PageReader {
  learnFields(options.fields ?? '');
  const watch = new PageWatch(options);
  let under: WeakRef<Element> | undefined;
  ofDocument(options.document, 'addEventListener').call(
    options.document,
    'contextmenu',
    (event) => {
      const [target] = event.composedPath();
      under = target instanceof Element ? new WeakRef(target) : undefined;
    },
    { capture: true, passive: true, signal: options.signal },
  );
  return {
    start: () => watch.start(),
    readAgain: () => watch.readAgain(),
    find: (place, looks) => findPlace(watch.readings, place, looks),
    row: (place) => rowOfPlace(watch.readings, place),
    long: (least) =>
      watch.readings
        .filter(({ elements }) => elements.length >= least)
        .map(({ head, elements }) => ({ reading: head.id, rows: elements })),
    under() {
      const target = under?.deref();
      return target?.isConnected ? placeUnder(watch.readings, target) : null;
    },
    ownLink: (row) => ownLink(watch.readings, row),
    readings: () => watch.readings.map(plain),
  };
}

/** Reads a document once, in one go. */
export function readDocument(document: Document, now: Date, understand?: Understand): Reading[] {
  const live: LiveReading[] = drain(
    readAll(document, now, { readings: [], changed: null }, understand),
  ).readings;
  return live.map(plain);
}

const plain = ({ head, rows }: LiveReading): Reading => ({ ...head, rows });
