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
  if (place.field !== undefined) {
    const now = reading.at?.(element, place.field);
    return now?.element.isConnected && same(values[place.field], now.cell) ? now.element : null;
  }
  // A row that was recycled for another client is another row.
  for (const id of ['client_no', 'case_no', 'client_name']) {
    const read = values[id];
    if (!read || !reading.at) continue;
    const now = reading.at(element, id);
    return now && same(read, now.cell) ? (reading.head.kind === 'record' ? now.element : element) : null;
  }
  return element;
}
