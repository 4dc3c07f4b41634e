import type { Facts } from '../street/caseload.ts';
import type { FieldId } from '../street/reading.ts';
import type { Asked } from './asked.ts';
import { dayIn } from './cells.ts';
import { currentOf, runs, type Span } from './current.ts';
import { Day } from './day.ts';
import { and, any, type Truth } from './kleene.ts';

const SPAN: Span = { start: 'instrument_start', end: 'instrument_end' };
const DATES: readonly FieldId[] = ['instrument_registered', 'instrument_start', 'instrument_end'];

/** The instruments (programmes) of one client: the rows of the history, and the one that a list or record shows. */
export class Instruments {
  readonly #asked: Asked;
  readonly #rows: readonly Facts[];
  readonly #whole: boolean;

  constructor(asked: Asked) {
    this.#asked = asked;
    const history = asked.history('instrument');
    const own: Facts = {};
    for (const field of ['instrument', ...DATES]) {
      const fact = asked.own(field);
      if (fact) own[field] = fact;
    }
    const shown = Object.keys(own).length > 0;
    // A complete history holds the one that a list shows, and knows more of it.
    this.#rows = shown && !history?.complete ? [...(history?.rows ?? []), own] : (history?.rows ?? []);
    this.#whole = history?.complete === true || shown;
  }

  /** Whether one ends within so many days from today. */
  endsWithin(days: number): boolean {
    return this.#settle(
      (row) => {
        const left = this.#daysUntil(row, 'instrument_end');
        return left === undefined ? undefined : left >= 0 && left <= days;
      },
      ['instrument_end'],
    );
  }

  /** The first end on or after today; none when there is none. */
  nextEnd(): Day {
    let first = Day.none;
    for (const row of this.#rows) {
      const end = this.#dayFor(row, 'instrument_end');
      if (end.n >= this.#asked.today.n && !(first.n <= end.n)) first = end;
    }
    return this.#known(first, ['instrument_end']);
  }

  /** Whether one was registered longer than so many days ago and has no start. */
  waitsLongerThan(days: number): boolean {
    return this.#settle(
      (row) => {
        const left = this.#daysUntil(row, 'instrument_registered');
        const start = dayIn(row, 'instrument_start');
        return and(left === undefined ? undefined : -left > days, start && start.isNone);
      },
      ['instrument_registered', 'instrument_start'],
    );
  }

  /** The oldest registration without start; none when there is none. */
  firstWaiting(): Day {
    let first = Day.none;
    for (const row of this.#rows) {
      const start = dayIn(row, 'instrument_start');
      const registered = this.#dayFor(row, 'instrument_registered');
      if (start?.isNone && !(first.n <= registered.n) && !registered.isNone) first = registered;
    }
    return this.#known(first, ['instrument_registered', 'instrument_start']);
  }

  /** Whether one began before it was registered. */
  beganBeforeRegistered(): boolean {
    return this.#settle(
      (row) => {
        const start = dayIn(row, 'instrument_start');
        const registered = dayIn(row, 'instrument_registered');
        // An empty cell contradicts nothing, whatever the other holds.
        if (start?.isNone || registered?.isNone) return false;
        return start && registered && start.n < registered.n;
      },
      ['instrument_start', 'instrument_registered'],
    );
  }

  /** Whether one has begun and has not ended. */
  isRunning(): boolean {
    return this.#settle((row) => runs(row, SPAN, this.#asked.today), [SPAN.start, SPAN.end]);
  }

  /** Names of those that have begun and have not ended. */
  running(): string[] {
    const names: string[] = [];
    const fields = ['instrument', 'instrument_start', 'instrument_end'];
    for (const row of this.#rows) {
      const name = row['instrument'];
      const truth = runs(row, SPAN, this.#asked.today);
      if (truth === false) continue;
      if (truth === undefined || !name || name.state === 'unreadable') return this.#asked.miss(...fields);
      if (name.state !== 'filled') continue;
      names.push(name.text ?? String(name.value));
      this.#asked.decisive?.push(row);
    }
    return this.#whole ? names : this.#asked.miss(...fields);
  }

  /** The row that speaks for single fields: the running one that began last, else the one that began last. */
  get currentRow(): Facts | null | undefined {
    const history = this.#asked.history('instrument');
    if (!history) return undefined;
    const { today, lenient } = this.#asked;
    return currentOf(history.rows, SPAN, { today, lenient, whole: history.complete });
  }

  #daysUntil(row: Facts, field: FieldId): number | undefined {
    const day = dayIn(row, field);
    return day && day.n - this.#asked.today.n;
  }

  /** The day, or none for one that was not read: only for a number beside a settled state. */
  #dayFor(row: Facts, field: FieldId): Day {
    return dayIn(row, field) ?? (this.#asked.lenient ? Day.none : this.#asked.miss(field));
  }

  #known(day: Day, fields: FieldId[]): Day {
    return this.#whole || this.#asked.lenient ? day : this.#asked.miss(...fields);
  }

  #settle(holds: (row: Facts) => Truth, fields: FieldId[]): boolean {
    const truth = any(this.#rows, holds, this.#whole);
    if (truth && this.#asked.decisive) this.#asked.decisive.push(...this.#rows.filter((row) => holds(row)));
    return this.#asked.settle(truth, fields);
  }
}
