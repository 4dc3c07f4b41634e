import type { Stances } from '../street/annotation.ts';
import type { Caseload } from '../street/caseload.ts';
import type { FieldId, ReadingHead } from '../street/reading.ts';
import type { Fact } from '../street/caseload.ts';
import { dayOf, UNREAD } from './cells.ts';
import type { Day } from './day.ts';

/** What a rule can ask about the caseload as far as it was seen. */
export class CaseloadSubject {
  readonly caseload: Caseload;
  readonly today: Day;
  readonly #stances: ReadonlyMap<string, Stances> | undefined;

  constructor(caseload: Caseload, today: Day, stances?: ReadonlyMap<string, Stances>) {
    this.caseload = caseload;
    this.today = today;
    this.#stances = stances;
  }

  /** Signals and figures that the coach disputes or finds beside the point. Unread where that can't be known. */
  disputed(): number {
    if (!this.#stances) throw UNREAD;
    return [...this.#stances.values()]
      .flatMap((stances) => Object.values(stances))
      .filter(({ kind }) => kind === 'dispute' || kind === 'irrelevant').length;
  }

  /** Rows that the system says exist, else those seen. Unread before any list was. */
  size(): number {
    const { seen, total } = this.caseload.coverage;
    if (seen === 0 && total === null) throw UNREAD;
    return total ?? seen;
  }

  /** Clients assigned at most so many days ago, among those whose day of assignment was read. */
  assignedWithin(days: number): number {
    return this.#assigned().filter((day) => {
      const ago = this.today.n - day.n;
      return ago >= 0 && ago <= days;
    }).length;
  }

  /** Clients whose day of assignment was read. Unread when there are none. */
  assignedRead(): number {
    return this.#assigned().length;
  }

  /** A day for each client: of several cases the newest. */
  #assigned(): Day[] {
    const days: Day[] = [];
    for (const { facts, cases } of Object.values(this.caseload.clients)) {
      let newest: Day | undefined;
      for (const each of [facts, ...cases.map((one) => one.facts)]) {
        const fact = each['assigned_since'];
        const day = fact && dayOf(fact);
        if (day && !(newest && newest.n >= day.n)) newest = day;
      }
      if (newest) days.push(newest);
    }
    if (days.length === 0) throw UNREAD;
    return days;
  }
}

/** A reading that stands on the tab, with the clients that its rows went to. */
export interface PageReading {
  doc: string;
  head: ReadingHead;
  clients: string[];
}

/** What a rule can ask about the page that is open. */
export class PageSubject {
  readonly today: Day;
  readonly recognised: ReadonlySet<FieldId>;
  /** Facts of the page that hold text, but no value of their field's type; the first of each field. */
  readonly unreadable: ReadonlyMap<FieldId, Fact>;

  constructor(readings: readonly PageReading[], caseload: Caseload, today: Day) {
    this.today = today;
    const recognised = new Set<FieldId>();
    const unreadable = new Map<FieldId, Fact>();
    for (const { doc, head, clients } of readings) {
      for (const { id } of head.fields) if (id !== null) recognised.add(id);
      for (const key of new Set(clients)) {
        const client = caseload.clients[key];
        if (!client) continue;
        const rows = Object.values(client.histories).flatMap(({ rows }) => rows);
        for (const facts of [client.facts, ...client.cases.map((one) => one.facts), ...rows]) {
          for (const field in facts) {
            const fact = facts[field]!;
            const { source, state } = fact;
            if (state !== 'unreadable' || source.doc !== doc || source.reading !== head.id) continue;
            if (!unreadable.has(field)) unreadable.set(field, fact);
          }
        }
      }
    }
    this.recognised = recognised;
    this.unreadable = unreadable;
  }

  fieldsUnreadable(): number {
    if (this.recognised.size === 0) throw UNREAD;
    return this.unreadable.size;
  }
}
