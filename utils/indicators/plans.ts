import type { Facts } from '../street/caseload.ts';
import type { FieldId } from '../street/reading.ts';
import type { Asked } from './asked.ts';
import { dayIn } from './cells.ts';
import { currentOf, runs, type Span } from './current.ts';
import { any } from './kleene.ts';

const SPAN: Span = { start: 'plan_start', end: 'plan_end' };
const FIELDS: readonly FieldId[] = [SPAN.start, SPAN.end];

/** The plans of one client: the rows of the history, and the plan that a list or record shows. */
export class Plans {
  readonly #asked: Asked;
  readonly #rows: readonly Facts[];
  readonly #whole: boolean;
  /** The plan of the list or record, where one is shown. */
  readonly #own: Facts | null;

  constructor(asked: Asked) {
    this.#asked = asked;
    const history = asked.history('plan');
    this.#rows = history?.rows ?? [];
    this.#whole = history?.complete === true && FIELDS.some((field) => history.fields.includes(field));
    const start = asked.own('plan_start');
    const end = asked.own('plan_end');
    this.#own = start || end ? { ...(start && { plan_start: start }), ...(end && { plan_end: end }) } : null;
  }

  /** Whether a plan has begun and has not ended. */
  running(): boolean {
    const { today } = this.#asked;
    const own = this.#own;
    const same = own && this.#sameAs(own);
    const rows = this.#rows.filter((row) => row !== same);
    // A complete history knows more of a plan than a list that shows half of it.
    if (own && (same || !this.#whole || isWhole(own))) rows.push({ ...same, ...own });
    const truth = any(rows, (row) => runs(row, SPAN, today), this.#whole || own !== null);
    if (truth && this.#asked.decisive) {
      this.#asked.decisive.push(...rows.filter((row) => runs(row, SPAN, today)));
    }
    return this.#asked.settle(truth, FIELDS);
  }

  /**
   * The row that speaks for single fields of plans: the one that the list or record shows, else the
   * running plan that began last, else the plan that began last. Null when there is none, undefined when
   * it is open which.
   */
  get currentRow(): Facts | null | undefined {
    if (this.#own) return this.#sameAs(this.#own) ?? undefined;
    const { today, lenient } = this.#asked;
    return currentOf(this.#rows, SPAN, { today, lenient, whole: this.#whole });
  }

  #sameAs(own: Facts): Facts | undefined {
    const field = own['plan_start'] ? 'plan_start' : 'plan_end';
    const day = dayIn(own, field);
    return day && !day.isNone ? this.#rows.find((row) => dayIn(row, field)?.n === day.n) : undefined;
  }
}

const isWhole = (row: Facts): boolean => FIELDS.every((field) => row[field] !== undefined);
