/** From a place that a signal points at back to the element that stands there now. */
import type { Cell, Place, Row } from '../street/reading.ts';
import type { Looks } from '../street/look.ts';
import type { LiveReading } from './live.ts';

const same = (a: Cell | undefined, b: Cell): boolean =>
  a !== undefined && a.text === b.text && a.value === b.value;

const indexes = new WeakMap<Row[], Map<string, number>>();

/** Index of a row by its key; looked up among ten thousand as fast as among ten. */
function indexOf(rows: Row[], key: string): number {
  const stands = (at: number | undefined): at is number => at !== undefined && rows[at]?.key === key;
  const known = indexes.get(rows)?.get(key);
  if (stands(known)) return known;
  const index = new Map(rows.map((row, at) => [row.key, at]));
  indexes.set(rows, index);
  return index.get(key) ?? -1;
}

/** The element that a place's row was read from and its order in the reading, unverified; null when it is gone. */
export function rowOfPlace(readings: LiveReading[], place: Place): { element: Element; at: number } | null {
  const reading = readings.find(({ head }) => head.id === place.reading);
  const at = reading ? indexOf(reading.rows, place.row) : -1;
  const element = reading?.elements[at]?.deref();
  return element?.isConnected ? { element, at } : null;
}

/** Null when the row or cell is gone, or shows something else than was read. */
export function findPlace(readings: LiveReading[], place: Place, looks: Looks = new Map()): Element | null {
  const reading = readings.find(({ head }) => head.id === place.reading);
  const index = reading ? indexOf(reading.rows, place.row) : -1;
  const element = reading?.elements[index]?.deref();
  if (!reading || !element?.isConnected) return null;
  const { values } = reading.rows[index]!;
  const stands = (field: string): Element | null => {
    const now = reading.at?.(element, field, looks);
    return now?.element.isConnected && same(values[field], now.cell) ? now.element : null;
  };
  // A row that was recycled for another client is another row.
  const id = ['client_no', 'case_no', 'client_name'].find((field) => values[field]);
  const identity = id ? stands(id) : element;
  if (!identity) return null;
  if (place.field !== undefined) return stands(place.field);
  return reading.head.kind === 'record' ? identity : element;
}
