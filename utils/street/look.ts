import type { Row } from './reading.ts';

/** A row as it stands now. */
export interface Look {
  cells: (Element | null)[];
  values: Row['values'] | null;
}

/** Rows that were just looked at, so that what asks for many places of a row reads it once; of use until the page has its turn. */
export type Looks = Map<Element, Look>;
