import type { Remembered } from '../street/annotation.ts';
import type { CaseFacts, Client, Fact, Facts, History } from '../street/caseload.ts';
import type { FieldId, HistoryUnit } from '../street/reading.ts';
import type { MissingWhy } from '../street/signal.ts';
import { Appointments } from './appointments.ts';
import type { Asked } from './asked.ts';
import { dayOf, isUsable, UNREAD } from './cells.ts';
import { Contacts } from './contacts.ts';
import { fieldById } from '../vocabulary/index.ts';
import { Day } from './day.ts';
import { Instruments } from './instruments.ts';
import { Plans } from './plans.ts';

/** What a rule can ask about one client (and one of the client's cases): made once, shared by all rules. */
export class Subject implements Asked {
  readonly client: Client;
  readonly today: Day;
  readonly #case: Facts | undefined;
  #contacts?: Contacts;
  #plans?: Plans;
  #instruments?: Instruments;
  #appointments?: Appointments;

  /** Fields that the rule under judgement asked for in vain, with why. */
  readonly missed = new Map<FieldId, MissingWhy>();
  /** Rows that decided, while an explanation is gathered; null at other times. */
  decisive: Facts[] | null = null;
  /** True while a number or date is worked out beside a settled state: the best that was read will do. */
  lenient = false;

  /** The fields that the team agreed on as the core of a file. */
  readonly coreList: readonly FieldId[];
  readonly #remembered: Remembered;

  // Every rule asks the same of the same few fields.
  readonly #owns = new Map<FieldId, Fact | null>();
  readonly #whys = new Map<FieldId, MissingWhy | null>();

  constructor(
    client: Client,
    today: Day,
    coreList: readonly FieldId[],
    chosen?: CaseFacts,
    remembered: Remembered = {},
  ) {
    this.#remembered = remembered;
    this.client = client;
    this.today = today;
    this.coreList = coreList;
    this.#case = chosen?.facts;
  }

  get contacts(): Contacts {
    return (this.#contacts ??= new Contacts(this));
  }

  get plans(): Plans {
    return (this.#plans ??= new Plans(this));
  }

  get instruments(): Instruments {
    return (this.#instruments ??= new Instruments(this));
  }

  get appointments(): Appointments {
    return (this.#appointments ??= new Appointments(this));
  }

  /** The fact of a list or record, whatever its state. */
  fact(field: FieldId): Fact | undefined {
    return this.#case?.[field] ?? this.client.facts[field];
  }

  /** The fact of a list or record if it can be used: filled or empty. */
  own(field: FieldId): Fact | undefined {
    let own = this.#owns.get(field);
    if (own === undefined) {
      const fact = this.fact(field);
      this.#owns.set(field, (own = fact && isUsable(fact, field) ? fact : null));
    }
    return own ?? undefined;
  }

  ownDay(field: FieldId): Day | undefined {
    const fact = this.fact(field);
    return fact && dayOf(fact);
  }

  history(unit: HistoryUnit): History | undefined {
    return this.client.histories[unit];
  }

  /** The history that has a column for the field. */
  historyWith(field: FieldId): History | undefined {
    const { histories } = this.client;
    for (const unit in histories) {
      const history = histories[unit as HistoryUnit];
      if (history?.fields.includes(field)) return history;
    }
    return undefined;
  }

  /** Whether the field stands anywhere, readable or not. */
  isShown(field: FieldId): boolean {
    return this.fact(field) !== undefined || this.historyWith(field) !== undefined;
  }

  /** Whether the field stands somewhere that was read, so that its group counts as read. */
  isRead(field: FieldId): boolean {
    return this.own(field) !== undefined || this.historyWith(field) !== undefined;
  }

  /**
   * The usable fact of a field: of the list or record, else of the row of a history that stands for it.
   * Null where a complete history has no row, and where a lenient question finds nothing.
   */
  use(field: FieldId): Fact | null {
    return this.lenient && !this.isRead(field) ? null : this.#use(field);
  }

  #use(field: FieldId): Fact | null {
    const own = this.own(field);
    if (own) return own;
    const history = this.historyWith(field);
    if (!history) return this.miss(field);
    const row = this.#rowFor(history);
    if (row === undefined) return this.lenient ? null : this.miss(field);
    if (row === null) return null;
    const fact = row[field];
    if (!fact || !isUsable(fact, field)) return this.lenient ? null : this.miss(field);
    this.decisive?.push(row);
    return fact;
  }

  /** Whether a field is filled or empty, in list, record or history; undefined when it was not read. */
  stateOf(field: FieldId): 'filled' | 'empty' | undefined {
    const own = this.own(field);
    if (own) return own.state === 'filled' ? 'filled' : 'empty';
    // The last contact and next appointment follow from the histories where no field of their own shows them.
    if (field === 'last_contact' && this.history('contact')) {
      const row = this.contacts.newestRow;
      return row === undefined ? undefined : row ? 'filled' : 'empty';
    }
    const history = this.historyWith(field);
    const row = history && this.#rowFor(history);
    if (row === undefined) return undefined;
    const fact = row === null ? null : row[field];
    if (fact === null) return 'empty';
    return fact && isUsable(fact, field) ? (fact.state === 'filled' ? 'filled' : 'empty') : undefined;
  }

  /**
   * What a field was and is, oldest first, each value once with the day on which it was first read. Only what the
   * coach chose to remember is known of before: without that it is unread.
   */
  course(field: FieldId): { text: string; day: Day }[] {
    const kept = this.#remembered[field];
    if (!kept) {
      this.missed.set(field, 'not remembered');
      throw UNREAD;
    }
    const now = this.use(field);
    const course: { text: string; day: Day }[] = [];
    for (const { text, value, readAt } of [
      ...(kept.earlier ?? []),
      kept,
      ...(now?.state === 'filled' ? [now] : []),
    ]) {
      const said = text ?? String(value ?? '');
      const known = typeof value === 'string' ? value : said;
      if (course.at(-1)?.text !== known) course.push({ text: known, day: Day.of(readAt) });
    }
    return course;
  }

  /** The row that speaks for single fields; null where a complete history has none; undefined where it is open. */
  #rowFor(history: History): Facts | null | undefined {
    switch (history.unit) {
      case 'contact':
        return this.contacts.newestRow;
      case 'plan':
        return this.plans.currentRow;
      case 'instrument':
        return this.instruments.currentRow;
      case 'appointment':
        return this.appointments.nextRow;
    }
  }

  note(field: FieldId, why: MissingWhy): void {
    this.missed.set(field, why);
  }

  /** Notes why fields could not be used. Never returns. */
  miss(...fields: FieldId[]): never {
    for (const field of fields) {
      const why = this.whyMissing(field);
      if (why) this.missed.set(field, why);
    }
    if (this.missed.size === 0) {
      // Every cell was read, and yet they don't say it: the rows that would are not among them.
      for (const field of fields) this.missed.set(field, 'incomplete history');
    }
    throw UNREAD;
  }

  /** Why a field can't be used to the full, or null when it can. */
  whyMissing(field: FieldId): MissingWhy | null {
    let why = this.#whys.get(field);
    if (why === undefined) this.#whys.set(field, (why = this.#whyMissing(field)));
    return why;
  }

  #whyMissing(field: FieldId): MissingWhy | null {
    if (fieldById(field)?.handling === 'never') return 'forbidden';
    if (this.own(field)) return null;
    const history = this.historyWith(field);
    if (!history) return this.fact(field) ? 'unreadable' : 'not seen';
    for (const row of history.rows) {
      const fact = row[field];
      if (fact && !isUsable(fact, field)) return 'unreadable';
    }
    if (!history.complete) return 'incomplete history';
    return history.rows.some((row) => !row[field]) ? 'not seen' : null;
  }

  /** A truth that may be open: open is unread, for want of these fields. */
  settle(truth: boolean | undefined, fields: readonly FieldId[]): boolean {
    return truth ?? this.miss(...fields);
  }
}
