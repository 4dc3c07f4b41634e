/** Watches a document and reads again what changed, in slices that leave the page its time. */
import type { Row } from '../street/reading.ts';
import { isOwnChange } from '../street/own.ts';
import { after, type Timer } from '../street/timers.ts';
import type { AdapterReport } from '../street/adapter.ts';
import { forgetNames } from './labels.ts';
import { isSameHead, readAll, type FreshReading, type LiveReading } from './live.ts';
import { awaited } from './need.ts';
import type { ReaderOptions } from './reader.ts';
import { ofDocument } from './step.ts';

/** Main-thread time of one slice, ms. */
const SLICE = 6;
/** Quiet time after a change before reading, and the longest that a restless page puts it off, ms. */
const QUIET = 80;
const LATEST = 500;
/** So many changes are a change of everything. */
const MANY = 2000;
/** Rows of one part. */
const CHUNK = 500;

const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: [
    'class',
    'style',
    'hidden',
    'open',
    'title',
    'alt',
    'value',
    'checked',
    'selected',
    'aria-label',
    'aria-selected',
    'aria-hidden',
    'aria-rowcount',
  ],
};

/** Lets the page's own work go first: `scheduler.yield` would go on before the page's timers and messages. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { postTask?: (task: () => void) => Promise<void> } };
  if (scheduler?.postTask) return scheduler.postTask(() => {});
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

/** Fields that a row has its key by. */
const NUMBERS = ['client_no', 'case_no'];

export class PageWatch {
  readings: LiveReading[] = [];
  readonly #seen = new Set<Node>();
  readonly #observed = new WeakSet<Node>();
  #observer: MutationObserver | undefined;
  #timer: Timer | undefined;
  #firstChange = 0;
  #running = false;
  #everything = false;
  /** Whether the pass found anything new; a page that moves without news is looked at less often. */
  #told = false;
  #calm = 1;
  readonly #options: ReaderOptions;

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  start(): void {
    const { document, signal } = this.#options;
    if (signal.aborted || this.#observer) return;
    // Typing changes a control without changing the tree.
    const changed = (event: Event) => this.#touch(event.target as Node | null);
    for (const type of ['input', 'change', 'reset']) {
      ofDocument(document, 'addEventListener').call(document, type, changed, {
        capture: true,
        passive: true,
        signal,
      });
    }
    this.#observer = new MutationObserver((records) => {
      for (const record of records) if (!isOwnChange(record)) this.#touch(record.target);
    });
    signal.addEventListener('abort', () => {
      this.#observer?.disconnect();
      clearTimeout(this.#timer);
      this.#seen.clear();
      this.readings = [];
    });
    this.#watchRoots([document]);
    this.#everything = true;
    void this.#run();
  }

  readAgain(): void {
    this.#everything = true;
    void this.#run();
  }

  /** What stands there with every row, read once more in one go: of rows that were handed over no texts are kept. */
  readAll(): FreshReading[] {
    const { document, now, understand } = this.#options;
    const pass = readAll(document, now(), { readings: this.readings, changed: null }, understand);
    for (;;) {
      const { done, value } = pass.next();
      if (done) return value.readings;
      if (awaited()) return [];
    }
  }

  #watchRoots(roots: Node[]): void {
    for (const root of roots) {
      if (this.#observed.has(root)) continue;
      this.#observed.add(root);
      this.#observer?.observe(root, WATCHED);
    }
  }

  #touch(node: Node | null): void {
    if (!node) return;
    // What is ten thousand changes is one change of everything.
    if (this.#seen.size < MANY) this.#seen.add(node);
    const now = performance.now();
    this.#firstChange ||= now;
    clearTimeout(this.#timer);
    this.#timer = after(
      Math.max(0, Math.min(QUIET * this.#calm, this.#firstChange + LATEST * this.#calm - now)),
      () => void this.#run(),
    );
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      do {
        clearTimeout(this.#timer);
        const changed = [...this.#seen];
        const all = this.#everything;
        this.#seen.clear();
        this.#firstChange = 0;
        this.#everything = false;
        await this.#pass(changed, all);
      } while (this.#everything && !this.#options.signal.aborted);
    } catch {
      // A page that the reader can't cope with is told as such; its next change is a new try.
      if (!this.#options.signal.aborted)
        this.#options.onSettled?.({ ms: 0, readings: this.readings.length, failed: true });
    } finally {
      this.#running = false;
      if (this.#seen.size && !this.#options.signal.aborted) this.#touch([...this.#seen][0]!);
    }
  }

  async #pass(changed: Node[], all: boolean): Promise<void> {
    const { signal, onSettled } = this.#options;
    let spent = 0;
    let reports: AdapterReport[] | undefined;
    this.#told = false;
    let since = performance.now();
    if (all || !this.#readRows(changed)) {
      const work = this.#readEverything(all || changed.length >= MANY ? null : changed, all);
      let step = work.next();
      while (!step.done) {
        const part = awaited();
        if (part || performance.now() - since > SLICE) {
          spent += performance.now() - since;
          await (part ?? pause());
          if (signal.aborted) return;
          since = performance.now();
        }
        step = work.next();
      }
      reports = step.value;
    }
    forgetNames();
    this.#calm = this.#told ? 1 : Math.min(8, this.#calm * 2);
    spent += performance.now() - since;
    onSettled?.({ ms: spent, readings: this.readings.length, failed: false, reports });
  }

  *#readEverything(changed: Node[] | null, all: boolean): Generator<void, AdapterReport[] | undefined> {
    const { document, now, understand } = this.#options;
    const before = {
      readings: this.readings,
      changed,
      onSight: (early: LiveReading, rows: Row[]) => this.#handOverEarly(early, rows),
    };
    const { readings, roots, reports } = yield* readAll(document, now(), before, understand);
    this.#watchRoots(roots);
    yield* this.#handOver(readings, all);
    return reports;
  }

  /** Reads only the rows in which something changed; false when that is not all that changed. */
  #readRows(changed: Node[]): boolean {
    const touched = new Map<LiveReading, Set<number>>();
    for (const node of changed) {
      const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
      if (!element?.isConnected) {
        if (node.isConnected) return false;
        continue;
      }
      const reading = this.readings.find(
        ({ root, again }) => again && root?.deref()?.contains(element) && root.deref() !== element,
      );
      if (!reading) return false;
      const row = element.closest('tr, [role=row]');
      const index = row ? (reading.places!.get(row) ?? -1) : -1;
      // A change of the row itself may add, hide or remove cells.
      if (index < 0 || element === row) return false;
      touched.set(reading, (touched.get(reading) ?? new Set()).add(index));
    }
    const fresh = new Map<LiveReading, Map<number, Row>>();
    for (const [reading, indexes] of touched) {
      const rows = new Map<number, Row>();
      for (const index of indexes) {
        const element = reading.elements[index]?.deref();
        const values = element && reading.again!(element);
        // Without its values it is a record no more; with another number it has another key.
        if (!values || !NUMBERS.every((id) => !values[id] || reading.kept.says(index, id, values[id])))
          return false;
        rows.set(index, { key: reading.kept.keys[index]!, values });
      }
      fresh.set(reading, rows);
    }
    for (const [{ head, kept }, changes] of fresh) {
      for (const [from, row] of changes) {
        if (kept.saysAll(from, row)) continue;
        kept.set(from, row);
        this.#told = true;
        this.#options.onRead([{ head, whole: false, count: kept.keys.length, from, rows: [row] }], []);
      }
    }
    return true;
  }

  /** The rows of a long table that are in sight, as a reading that the whole one takes the place of. */
  #handOverEarly(reading: LiveReading, rows: Row[]): void {
    const { head } = reading;
    this.readings = [...this.readings.filter((other) => other.head.id !== head.id), reading];
    this.#told = true;
    this.#options.onRead([{ head, whole: true, count: rows.length, from: 0, rows }], []);
  }

  *#handOver(fresh: FreshReading[], all: boolean): Generator<void> {
    const gone = this.readings
      .map(({ head }) => head.id)
      .filter((id) => !fresh.some(({ head }) => head.id === id));
    const before = new Map(this.readings.map((reading) => [reading.head.id, reading]));
    this.readings = fresh.map(({ rows: _, ...live }) => live);
    if (gone.length) {
      this.#told = true;
      this.#options.onRead([], gone);
    }
    for (const reading of fresh) yield* this.#handOverOne(before.get(reading.head.id), reading, all);
  }

  /** Chunks in which a row differs, or all of them when the head does. */
  *#handOverOne(
    before: LiveReading | undefined,
    { head, rows }: FreshReading,
    all: boolean,
  ): Generator<void> {
    if (!rows) return;
    const whole = all || !before || before.early || !isSameHead(before.head, head);
    const count = rows.length;
    let told = false;
    const same = (at: number): boolean =>
      before!.kept.keys[at] === rows[at]!.key && before!.kept.saysAll(at, rows[at]!);
    for (let from = 0; from < count; from += CHUNK) {
      yield;
      let [first, last] = [from, Math.min(from + CHUNK, count) - 1];
      if (!whole) {
        while (first <= last && same(first)) first += 1;
        while (last > first && same(last)) last -= 1;
        if (first > last) continue;
      }
      told = this.#told = true;
      this.#options.onRead([{ head, whole, count, from: first, rows: rows.slice(first, last + 1) }], []);
    }
    if (!told && before && before.kept.keys.length > count)
      this.#options.onRead([{ head, whole: false, count, from: 0, rows: [] }], []);
  }
}
