/** From what was read back to the page: only where something is to be shown or asked about. */
import type { Place } from '../street/reading.ts';
import type { Looks } from '../street/look.ts';
import type { LiveReading } from './live.ts';
import { ownLink, type RowOfClient } from './own-link.ts';
import { findPlace, rowOfPlace } from './places.ts';
import { placeUnder } from './under.ts';

/** What of a reader it needs. */
export interface Readable {
  live(): LiveReading[];
  opened(): Element | null;
}

export interface Finder {
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
}

/** @param reader what reads the document now */
export const createFinder = (reader: () => Readable | undefined): Finder => {
  const live = (): LiveReading[] => reader()?.live() ?? [];
  return {
    find: (place, looks) => findPlace(live(), place, looks),
    row: (place) => rowOfPlace(live(), place),
    long: (least) =>
      live()
        .filter(({ elements }) => elements.length >= least)
        .map(({ head, elements }) => ({ reading: head.id, rows: elements })),
    under() {
      const target = reader()?.opened();
      return target ? placeUnder(live(), target) : null;
    },
    ownLink: (row) => ownLink(live(), row),
  };
};
