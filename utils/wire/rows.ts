/** The rows of the caseload on their way to a view: ten thousand of them would choke a port in one message. */
import type { CaseloadRow } from './view.ts';

/** Some rows that are new or changed since the last part, and the keys of clients that are gone. */
export interface RowsPart {
  /** True where the view has to begin anew: another system, or a port that was just opened. */
  anew: boolean;
  rows: CaseloadRow[];
  gone: string[];
  /** True while further parts follow. */
  more: boolean;
}

/** So many rows travel in one message: some 150 kB. */
const PART = 250;

/** The desk's side of one port: what its view holds already, so that only what changed is sent. */
export class RowFeed {
  #system: string | null = null;
  #sent = new Map<string, CaseloadRow>();

  /**
   * What the view misses, at least one part. A part counts as sent once it was handed out, so that a feed
   * that is cut off goes on where it was. Rows that did not change must be the same objects.
   */
  *parts(system: string, rows: readonly CaseloadRow[]): Generator<RowsPart, void> {
    const anew = system !== this.#system;
    if (anew) this.#sent = new Map();
    this.#system = system;
    const now = new Set(rows.map(({ key }) => key));
    const gone = [...this.#sent.keys()].filter((key) => !now.has(key));
    const changed = rows.filter((row) => this.#sent.get(row.key) !== row);
    for (let from = 0; from === 0 || from < changed.length; from += PART) {
      const part = changed.slice(from, from + PART);
      const isFirst = from === 0;
      for (const row of part) this.#sent.set(row.key, row);
      if (isFirst) for (const key of gone) this.#sent.delete(key);
      yield {
        anew: anew && isFirst,
        rows: part,
        gone: isFirst ? gone : [],
        more: from + PART < changed.length,
      };
    }
  }
}

/** The view's side: puts the parts together again. A row that did not change stays the same object. */
export class RowStore {
  #rows = new Map<string, CaseloadRow>();
  #list: CaseloadRow[] | null = null;

  take({ anew, rows, gone }: RowsPart): void {
    if (!anew && rows.length === 0 && gone.length === 0) return;
    if (anew) this.#rows = new Map();
    for (const key of gone) this.#rows.delete(key);
    for (const row of rows) this.#rows.set(row.key, row);
    this.#list = null;
  }

  /** The same array until something changes. */
  get list(): CaseloadRow[] {
    return (this.#list ??= [...this.#rows.values()]);
  }
}
