const MS = 86_400_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/;

/**
 * A calendar day, without time or zone. {@link Day.none} is the value of a date field that was read and
 * is empty: it is neither before nor after any day, and no number of days away (NaN), so that every
 * comparison with it is false.
 */
export class Day {
  /** Days since 1970-01-01; NaN for none. */
  readonly n: number;
  #iso: string | undefined;

  constructor(n: number) {
    this.n = n;
  }

  static readonly none = new Day(NaN);

  /** From `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`; null when the text is no day that exists. */
  static parse(text: string): Day | null {
    let day = parsed.get(text);
    if (day === undefined) {
      if (parsed.size > 20_000) parsed.clear();
      parsed.set(text, (day = parse(text)));
    }
    return day;
  }

  /** The day at this machine at a moment, or the day that a text (`YYYY-MM-DD`, or an ISO time) names. */
  static of(moment: Date | string): Day {
    if (typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/.test(moment)) {
      const day = Day.parse(moment);
      if (day) return day;
    }
    const date = new Date(moment);
    const ms = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
    if (Number.isNaN(ms)) throw new RangeError(`Not a date: ${String(moment)}`);
    return new Day(ms / MS);
  }

  get isNone(): boolean {
    return Number.isNaN(this.n);
  }

  plus(days: number): Day {
    return this.isNone ? this : new Day(this.n + days);
  }

  /** The same day of the month, or the last of a month that has no such day. */
  plusMonths(months: number): Day {
    if (this.isNone) return this;
    const from = new Date(this.n * MS);
    const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
    const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
    return new Day(first.getTime() / MS + Math.min(from.getUTCDate(), last) - 1);
  }

  /** `YYYY-MM-DD`, or null for none. */
  toIso(): string | null {
    if (this.isNone) return null;
    return (this.#iso ??= new Date(this.n * MS).toISOString().slice(0, 10));
  }
}

/** A caseload holds the same days again and again. */
const parsed = new Map<string, Day | null>();

function parse(text: string): Day | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const ms = Date.UTC(year, month - 1, date);
  const back = new Date(ms);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === date ? new Day(ms / MS) : null;
}
