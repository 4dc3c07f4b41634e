/** From a place that a signal points at back to the element that stands there now. */
import type { Cell, Place } from '../street/reading.ts';
import type { LiveReading } from './live.ts';

const same = (a: Cell | undefined, b: Cell): boolean =>
  a !== undefined && a.text === b.text && a.value === b.value;

/** Null when the row or cell is gone, or shows something else than was read. */
export function findPlace(readings: LiveReading[], place: Place): Element | null {
  const reading = readings.find(({ head }) => head.id === place.reading);
  const index = reading?.rows.findIndex((row) => row.key === place.row) ?? -1;
  const element = reading?.elements[index]?.deref();
  if (!reading || !element?.isConnected) return null;
  const { values } = reading.rows[index]!;
  const stands = (field: string): Element | null => {
    const now = reading.at?.(element, field);
    return now?.element.isConnected && same(values[field], now.cell) ? now.element : null;
  };
  // A row that was recycled for another client is another row.
  const id = ['client_no', 'case_no', 'client_name'].find((field) => values[field]);
  const identity = id ? stands(id) : element;
  if (!identity) return null;
  if (place.field !== undefined) return stands(place.field);
  return reading.head.kind === 'record' ? identity : element;
}
