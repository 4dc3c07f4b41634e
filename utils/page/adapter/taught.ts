import type { LocatorKind } from '../../street/adapter.ts';
import type { FieldId } from '../../street/reading.ts';

/** How a reading came about, where an adapter gave it. */
export interface Taught {
  adapter: string;
  /** Of each field, the kind of locator that found it and its place in the list. */
  by: Record<FieldId, { by: LocatorKind; at: number }>;
  key?: FieldId;
  /** How many rows exist by the places that the adapter names; null where they don't say. */
  total: (rows: number) => number | null;
}
