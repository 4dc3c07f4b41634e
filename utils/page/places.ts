/** From a place that a signal points at back to the element that stands there now. */
import type { Place } from '../street/reading.ts';
import type { Looks } from '../street/look.ts';
import type { LiveReading } from './live.ts';

const indexes = new WeakMap<readonly string[], Map<string, number>>();

/** Index of a row by its key; looked up among ten thousand as fast as among ten. */
export function indexOf(keys: readonly string[], key: string): number {
  let index = indexes.get(keys);
  if (!index) indexes.set(keys, (index = new Map(keys.map((each, at) => [each, at]))));
  return index.get(key) ?? -1;
}

/** The element that a place's row was read from and its order in the reading, unverified; null when it is gone. */
export function rowOfPlace(readings: LiveReading[], place: Place): { element: Element; at: number } | null {
  const reading = readings.find(({ head }) => head.id === place.reading);
  const at = reading ? indexOf(reading.kept.keys, place.row) : -1;
  const element = reading?.elements[at]?.deref();
  return element?.isConnected ? { element, at } : null;
}

/** Null when the row or cell is gone, or shows something else than was read. */
export function findPlace(readings: LiveReading[], place: Place, looks: Looks = new Map()): Element | null {
  const reading = readings.find(({ head }) => head.id === place.reading);
  const index = reading ? indexOf(reading.kept.keys, place.row) : -1;
  const element = reading?.elements[index]?.deref();
  if (!reading || !element?.isConnected) return null;
  const { kept } = reading;
  const stands = (field: string): Element | null => {
    const now = reading.at?.(element, field, looks);
    return now?.element.isConnected && kept.says(index, field, now.cell) ? now.element : null;
  };
  // A row that was recycled for another client is another row.
  const id = ['client_no', 'case_no', 'client_name'].find((field) => kept.has(field));
  const identity = id ? stands(id) : element;
  if (!identity) return null;
  if (place.field !== undefined) return stands(place.field);
  return reading.head.kind === 'record' ? identity : element;
}
