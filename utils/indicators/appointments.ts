import type { Facts } from '../street/caseload.ts';
import type { FieldId } from '../street/reading.ts';
import type { Asked } from './asked.ts';
import { dayIn, filledIn } from './cells.ts';
import { Day } from './day.ts';
import { and, any, not, type Truth } from './kleene.ts';

const FIELDS: readonly FieldId[] = ['next_appointment', 'appointment_done', 'appointment_result'];

/** The appointments of one client: the rows of the history, and the next one that a list or record names. */
export class Appointments {
  readonly #asked: Asked;
  readonly #rows: readonly Facts[];
  readonly #whole: boolean;
  readonly #own: Day | undefined;

  constructor(asked: Asked) {
    this.#asked = asked;
    const history = asked.history('appointment');
    this.#rows = history?.rows ?? [];
    this.#whole = history?.complete === true && history.fields.includes('next_appointment');
    this.#own = asked.ownDay('next_appointment');
  }

  /** Whether an appointment stands on or after today. */
  planned(): boolean {
    const { today } = this.#asked;
    if (this.#own && this.#own.n >= today.n) return true;
    const truth = any(this.#rows, (row) => isPlanned(row, today), this.#whole);
    if (truth && this.#asked.decisive) {
      this.#asked.decisive.push(...this.#rows.filter((row) => isPlanned(row, today)));
    }
    // The field of a list or record names the next one: past or empty, it says that there is none.
    return this.#asked.settle(truth ?? (this.#own ? false : undefined), ['next_appointment']);
  }

  /** The row of the next appointment: null when there is none, undefined when it is open. */
  get nextRow(): Facts | null | undefined {
    const { today, lenient } = this.#asked;
    const isOpen = !this.#whole || this.#rows.some((row) => !dayIn(row, 'next_appointment'));
    if (isOpen && !lenient) return undefined;
    return (
      this.#rows
        .filter((row) => isPlanned(row, today))
        .sort((a, b) => dayIn(a, 'next_appointment')!.n - dayIn(b, 'next_appointment')!.n)[0] ?? null
    );
  }

  /** Whether an appointment lies more than so many days back and was neither ticked off nor given a result. */
  openLongerThan(days: number): boolean {
    const rows = this.#all();
    const holds = (row: Facts): Truth => this.#isOpen(row, days);
    const truth = any(rows, holds, this.#whole || this.#isAlone());
    if (truth && this.#asked.decisive) this.#asked.decisive.push(...rows.filter(holds));
    return this.#asked.settle(truth, FIELDS);
  }

  /** The oldest past appointment that is open; none when there is none. */
  firstOpen(): Day {
    let first = Day.none;
    for (const row of this.#all()) {
      const open = this.#isOpen(row, 0);
      if (open === undefined && !this.#asked.lenient) return this.#asked.miss(...FIELDS);
      const day = dayIn(row, 'next_appointment');
      if (open && day && !(first.n <= day.n)) first = day;
    }
    return this.#whole || this.#isAlone() || this.#asked.lenient ? first : this.#asked.miss(...FIELDS);
  }

  #isOpen(row: Facts, days: number): Truth {
    const day = dayIn(row, 'next_appointment');
    return and(
      day && this.#asked.today.n - day.n > days,
      not(filledIn(row, 'appointment_done')),
      not(filledIn(row, 'appointment_result')),
    );
  }

  /** Without a history, the appointment of the record with what stands beside it. */
  #all(): readonly Facts[] {
    if (!this.#isAlone()) return this.#rows;
    const own: Facts = {};
    for (const field of FIELDS) {
      const fact = this.#asked.own(field);
      if (fact) own[field] = fact;
    }
    return [own];
  }

  #isAlone(): boolean {
    return this.#own !== undefined && this.#asked.history('appointment') === undefined;
  }
}

function isPlanned(row: Facts, today: Day): Truth {
  const day = dayIn(row, 'next_appointment');
  return day && day.n >= today.n;
}
