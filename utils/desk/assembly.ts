import type { Reading, ReadingHead, ReadingPart, Row } from '../street/reading.ts';

/**
 * Puts the parts of readings together as they arrive. This is only a working copy of what stands on the
 * pages: after a stop of the worker it is empty, and `put` then asks for the reading to be sent again.
 */
export class Assembly {
  #docs = new Map<string, Map<string, { head: ReadingHead; rows: (Row | undefined)[] }>>();

  /**
   * Takes one part. Returns the reading when all of its rows are there, `waiting` when more parts are to
   * follow, and `again` when earlier parts are missing here.
   */
  put(doc: string, { head, whole, count, from, rows }: ReadingPart): Reading | 'waiting' | 'again' {
    let readings = this.#docs.get(doc);
    if (!readings) this.#docs.set(doc, (readings = new Map()));
    if (!whole && !readings.has(head.id)) return 'again';
    let entry = readings.get(head.id);
    if (!entry) readings.set(head.id, (entry = { head, rows: [] }));
    entry.head = head;
    entry.rows.length = count;
    rows.forEach((row, index) => (entry.rows[from + index] = row));
    if (isWhole(entry.rows)) return { ...head, rows: entry.rows };
    // Parts of one pass arrive in order, so a hole before this part can't be filled any more.
    if (isWhole(entry.rows.slice(0, from)) && from + rows.length < count) return 'waiting';
    readings.delete(head.id);
    return 'again';
  }

  /** A reading as it was put together, or null where it is not all here. */
  get(doc: string, reading: string): Reading | null {
    const entry = this.#docs.get(doc)?.get(reading);
    return entry && isWhole(entry.rows) ? { ...entry.head, rows: entry.rows } : null;
  }

  forgetReading(doc: string, reading: string): void {
    this.#docs.get(doc)?.delete(reading);
  }

  forgetDoc(doc: string): void {
    this.#docs.delete(doc);
  }
}

/** True without holes: `includes` sees them, `some` would skip them. */
const isWhole = (rows: (Row | undefined)[]): rows is Row[] => !rows.includes(undefined);
