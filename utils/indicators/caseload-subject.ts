import type { Intensity, Stances } from '../street/annotation.ts';
import type { Caseload } from '../street/caseload.ts';
import type { FieldId, ReadingHead } from '../street/reading.ts';
import type { Fact, Facts } from '../street/caseload.ts';
import { dayIn, dayOf, UNREAD } from './cells.ts';
import type { Day } from './day.ts';

/** What the coach added, by client key; absent where that can't be known. */
export interface OwnWords {
  stances?: ReadonlyMap<string, Stances> | undefined;
  intensities?: ReadonlyMap<string, Intensity> | undefined;
}

/** What a rule can ask about the caseload as far as it was seen. */
export class CaseloadSubject {
  readonly caseload: Caseload;
  readonly today: Day;
  readonly #stances: ReadonlyMap<string, Stances> | undefined;
  readonly #intensities: ReadonlyMap<string, Intensity> | undefined;

  constructor(caseload: Caseload, today: Day, { stances, intensities }: OwnWords = {}) {
    this.caseload = caseload;
    this.today = today;
    this.#stances = stances;
    this.#intensities = intensities;
  }

  /** The weights of the intensities that the coach gave, added. Unread before any was given. */
  weighted(weights: Record<Intensity, number>): number {
    const given = this.#given();
    if (given.length === 0) throw UNREAD;
    return given.reduce((sum, intensity) => sum + weights[intensity], 0);
  }

  /** Clients that were seen and that the coach gave an intensity. */
  intensitiesGiven(): number {
    return this.#given().length;
  }

  #given(): Intensity[] {
    if (!this.#intensities) throw UNREAD;
    return [...this.#intensities]
      .filter(([key]) => this.caseload.clients[key])
      .map(([, intensity]) => intensity);
  }

  /**
   * How the contacts of so many days are spread over their kinds, in the page's own words, the most frequent
   * first: "Gesprek 40%". Unread before any contact was.
   */
  channelShares(days: number): string[] {
    const kinds = this.#contacts(days).flatMap((row) => {
      const fact = row['contact_channel'];
      return fact?.state === 'filled' ? [fact.text ?? String(fact.value)] : [];
    });
    if (kinds.length === 0) throw UNREAD;
    const counts = new Map<string, number>();
    for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return [...counts]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .map(([kind, count]) => `${kind} ${Math.round((100 * count) / kinds.length)}%`);
  }

  /** Contacts of so many days that were read. */
  contactsRead(days: number): number {
    return this.#contacts(days).length;
  }

  /** The middle number of days between a contact and its recording, over so many days. Unread without any. */
  recordingLag(days: number): number {
    const lags = this.#contacts(days)
      .flatMap((row) => {
        const [held, recorded] = [dayIn(row, 'contact_date'), dayIn(row, 'contact_recorded_at')];
        return held && recorded && recorded.n >= held.n ? [recorded.n - held.n] : [];
      })
      .sort((a, b) => a - b);
    if (lags.length === 0) throw UNREAD;
    const middle = lags.length >> 1;
    return lags.length % 2 === 1 ? lags[middle]! : (lags[middle - 1]! + lags[middle]!) / 2;
  }

  #contacts(days: number): Facts[] {
    return Object.values(this.caseload.clients).flatMap(({ histories }) =>
      (histories.contact?.rows ?? []).filter((row) => {
        const ago = this.today.n - (dayIn(row, 'contact_date')?.n ?? NaN);
        return ago >= 0 && ago <= days;
      }),
    );
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
