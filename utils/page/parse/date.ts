/**
 * Dates as case systems write them. A day and a month that could be exchanged (3/4/2026) are read
 * only when the order is known from elsewhere: the column, or the page's other dates.
 */

/** `dmy`: 31-12-2026; `mdy`: 12/31/2026; null: not known. */
export type DateOrder = 'dmy' | 'mdy' | null;

export type ParsedDate =
  | { kind: 'date'; value: string }
  /** 01-01-1900 and 31-12-9999 mean "no date" in systems that want one. */
  | { kind: 'empty' }
  /** It is a date, but day and month can't be told apart. */
  | { kind: 'ambiguous' }
  | { kind: 'none' };

const NONE: ParsedDate = { kind: 'none' };
const MONTHS = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maart', 'march', 'mrt'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augustus', 'august'],
  ['september', 'sept'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
];

const NUMERIC = /(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/;
const ISO = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
/** Behind letters of any alphabet but the far eastern ones there is no date. */
const NAMED =
  /(?<![\da-zÀ-\u1fff])(\d{1,2})(?:st|nd|rd|th|e)?[ ./-]{1,2}([a-z]{3,9})\.?,?[ ./-]{1,2}'?(\d{4}|\d{2})(?![\d:])/i;
/** "Nov 2, 2025" and, as C and POSIX write a moment, "Wed Nov 25 07:48:12 2026". */
const NAMED_US =
  /(?<![a-zÀ-\u1fff])([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (?:(\d{2}:\d{2})(?::\d{2})? )?(\d{4})(?!\d)/i;
/** "12 nov", "do 5 nov 10:30", "Mon, Nov 23, 9:14 AM". */
const SHORT =
  /^(?:[a-z]{2,9}\.?,? )?(?:(\d{1,2}) ([a-z]{3,9})\.?|([a-z]{3,9})\.? (\d{1,2}))(?:,? (\d{1,2}:\d{2}.{0,6}))?$/i;
const TIME = /(?<!\d)(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)? ?([ap])?\.?(?:m\b)?/i;
const COMPACT = /^(?:19|20)\d{6}$/;

/** First and last days of databases and spreadsheets. */
const NO_DATE = new Set(['0001-01-01', '1753-01-01', '1899-12-30', '1899-12-31', '1900-01-01', '2999-12-31']);

const pad = (n: number): string => String(n).padStart(2, '0');
const iso = (y: number, m: number, d: number): string => `${String(y).padStart(4, '0')}-${pad(m)}-${pad(d)}`;

function monthOf(name: string): number {
  const bare = name.toLowerCase();
  return MONTHS.findIndex((names) => names.some((full) => full.startsWith(bare) && bare.length >= 3)) + 1;
}

/** Two digits mean this century up to ten years ahead, and the last one beyond. */
function fullYear(text: string, now: Date): number {
  const year = Number(text);
  if (text.length > 2) return year;
  const century = Math.floor(now.getFullYear() / 100) * 100;
  return year > (now.getFullYear() % 100) + 10 ? century - 100 + year : century + year;
}

const exists = (y: number, m: number, d: number): boolean =>
  m >= 1 && m <= 12 && d >= 1 && (d <= 28 || d <= new Date(Date.UTC(y, m, 0)).getUTCDate());

function dated(y: number, m: number, d: number, rest: string): ParsedDate {
  if (!exists(y, m, d)) return NONE;
  const day = iso(y, m, d);
  if (NO_DATE.has(day) || y >= 9999) return { kind: 'empty' };
  if (y < 1900) return NONE;
  const time = rest === '' ? null : TIME.exec(rest);
  if (!time) return { kind: 'date', value: day };
  let hour = Number(time[1]);
  const minute = Number(time[2]);
  if (time[3]) hour = (hour % 12) + (time[3].toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23 || minute > 59) return { kind: 'date', value: day };
  return { kind: 'date', value: `${day}T${pad(hour)}:${pad(minute)}` };
}

/** What one of each word adds; words of a minute and less move no day. */
const UNITS: [words: string, add: (date: Date, n: number) => void][] = [
  ['s sec seconde seconden second seconds', () => undefined],
  ['min minuut minuten minute minutes', (date, n) => date.setMinutes(date.getMinutes() + n)],
  ['uur uren hour hours hr hrs', (date, n) => date.setHours(date.getHours() + n)],
  ['dag dagen day days', (date, n) => date.setDate(date.getDate() + n)],
  ['week weken weeks', (date, n) => date.setDate(date.getDate() + 7 * n)],
  ['maand maanden month months', (date, n) => date.setMonth(date.getMonth() + n)],
  ['jaar jaren year years', (date, n) => date.setFullYear(date.getFullYear() + n)],
];

/** The second part of "6 dagen 22 uren geleden" counts as well. */
const SPAN =
  /^(?:(over|in)\s+|(?:ongeveer|about|circa) )?(?:(\d{1,4})|een|één|an?)\s+([a-z]+)(?:(?:,| en| and)?\s+(\d{1,2})\s+([a-z]+))?(?:\s+(?:(geleden|ago)|(from now|vanaf nu)))?$/;

/** "vandaag", "gisteren 14:30", "3 weken geleden", "in 2 days": true to the unit that it names. */
function relative(text: string, now: Date): ParsedDate {
  const bare = text.toLowerCase();
  const day =
    /^(vandaag|today|gisteren|yesterday|morgen|tomorrow|eergisteren|overmorgen|zojuist|zonet|just now|nu|now)\b(.*)$/.exec(
      bare,
    );
  const date = new Date(now);
  if (day) {
    const word = day[1]!;
    const step =
      { gisteren: -1, yesterday: -1, morgen: 1, tomorrow: 1, eergisteren: -2, overmorgen: 2 }[word] ?? 0;
    if (day[2]!.replace(TIME, '').replace(/[\s,()]|om|at/g, '') !== '') return NONE;
    date.setDate(date.getDate() + step);
    return dated(date.getFullYear(), date.getMonth() + 1, date.getDate(), day[2]!);
  }
  const [, before, count, word, rest, part, ago, behind] = SPAN.exec(bare) ?? [];
  // One of them.
  if ([before, ago, behind].filter(Boolean).length !== 1) return NONE;
  const unitOf = (name: string) => UNITS.findIndex(([words]) => words.split(' ').includes(name));
  const at = unitOf(word!);
  const less = part === undefined ? 0 : unitOf(part);
  if (at < 0 || less < 0) return NONE;
  const move = (unit: number, by: number) => {
    const day = date.getDate();
    UNITS[unit]![1](date, ago ? -by : by);
    // 31 minus a month must not roll over into the next one.
    if (unit > 4 && date.getDate() !== day) date.setDate(0);
  };
  move(at, Number(count ?? 1));
  if (rest) move(less, Number(rest));
  return Number.isNaN(date.getTime())
    ? NONE
    : { kind: 'date', value: iso(date.getFullYear(), date.getMonth() + 1, date.getDate()) };
}

/** Reads the one date that a text holds; times of day are kept to the minute, seconds dropped. */
export function parseDate(written: string, order: DateOrder, now: Date): ParsedDate {
  if (written.length > 80) return NONE;
  // "14, September 2026"; elsewhere a comma ends what stands before it.
  const text = written.replace(/^(\d{1,2}), ?(?=[a-z]{3,9}\.? \d{4})/i, '$1 ');
  // All others have a number.
  if (!/\d/.test(text)) return relative(text, now);
  const found = ISO.exec(text);
  if (found) {
    const rest = text.slice(found.index + found[0].length).replace(/^[T.\s,]+/i, '');
    return dated(Number(found[1]), Number(found[3]), Number(found[4]), rest);
  }
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [whole, a, mark, b, year] = numeric as unknown as [string, string, string, string, string];
    const rest = text.slice(numeric.index + whole.length);
    const y = fullYear(year, now);
    const first = Number(a);
    const second = Number(b);
    if (first === second && first <= 12) return dated(y, first, second, rest);
    if (order === null) return first > 31 || second > 31 || mark === '' ? NONE : { kind: 'ambiguous' };
    return order === 'mdy' ? dated(y, first, second, rest) : dated(y, second, first, rest);
  }
  if (/[a-z]{3}/i.test(text)) {
    const named = NAMED.exec(text);
    if (named) {
      const month = monthOf(named[2]!);
      if (month) {
        const before = text.slice(0, named.index);
        // "10:34 AM 20.Nov.2026"
        const rest = /^\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?,? $/i.test(before)
          ? before
          : text.slice(named.index + named[0].length);
        return dated(fullYear(named[3]!, now), month, Number(named[1]), rest);
      }
    }
    const us = NAMED_US.exec(text);
    if (us) {
      const month = monthOf(us[1]!);
      if (month)
        return dated(Number(us[4]), month, Number(us[2]), us[3] ?? text.slice(us.index + us[0].length));
    }
    // Without a year it is this one (CLDR's MMMd and MMMEd), as lists write recent days.
    const short = SHORT.exec(text.trim());
    const month = short && monthOf(short[2] ?? short[3]!);
    if (month) return dated(now.getFullYear(), month, Number(short[1] ?? short[4]), short[5] ?? '');
  }
  if (COMPACT.test(text)) {
    return dated(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)), '');
  }
  return relative(text, now);
}

/** "14:05", "Sat 11:20" */
const AGE = /^\d{1,4} [a-z]{3,8}$/i;
const RECENT = /^(?:([a-z]{2,9})\.? )?(\d{1,2}):(\d{2})(?::\d{2})?$/i;
const DAYS = [
  'zondag sunday',
  'maandag monday',
  'dinsdag tuesday',
  'woensdag wednesday',
  'donderdag thursday',
  'vrijdag friday',
  'zaterdag saturday',
];

/** A moment of today or of the week before it, as lists write it of what happened: by its time, before today with its weekday. */
export function recentDate(text: string, now: Date): ParsedDate {
  // How old something is: "6 dagen".
  if (AGE.test(text.trim())) return relative(`${text.trim()} ago`, now);
  const [, word = '', hour, minute] = RECENT.exec(text.trim()) ?? [];
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return NONE;
  const date = new Date(now);
  date.setHours(Number(hour), Number(minute), 0, 0);
  if (word) {
    const day = DAYS.findIndex((names) =>
      names.split(' ').some((name) => name.startsWith(word.toLowerCase())),
    );
    if (day < 0) return NONE;
    date.setDate(date.getDate() - ((date.getDay() - day + 7) % 7));
  }
  // It has happened.
  if (date > now) date.setDate(date.getDate() - (word ? 7 : 1));
  return dated(date.getFullYear(), date.getMonth() + 1, date.getDate(), `${hour}:${minute}`);
}

/** What the dates seen so far say about day and month, by the mark between them. */
export interface OrderVotes {
  /** Mark of the dates whose order is open. */
  mark: string;
  dmy: Record<string, number>;
  mdy: Record<string, number>;
}

export const noVotes = (): OrderVotes => ({ mark: '', dmy: {}, mdy: {} });

/** Adds what one text says; a slash date with AM or PM is written in the American order. */
export function voteOrder(text: string, votes: OrderVotes, times = 1): void {
  if (text.length > 80) return;
  const numeric = NUMERIC.exec(text);
  if (!numeric) return;
  const a = Number(numeric[1]);
  const b = Number(numeric[3]);
  const mark = numeric[2]!;
  if (a > 31 || b > 31 || (a > 12 && b > 12)) return;
  votes.mark = mark;
  const us = mark === '/' && /\d ?[ap]\.?m\b/i.test(text);
  if (a > 12) votes.dmy[mark] = (votes.dmy[mark] ?? 0) + times;
  else if (b > 12 || us) votes.mdy[mark] = (votes.mdy[mark] ?? 0) + times;
}

export function addVotes(to: OrderVotes, from: OrderVotes): void {
  for (const side of ['dmy', 'mdy'] as const) {
    for (const [mark, count] of Object.entries(from[side])) to[side][mark] = (to[side][mark] ?? 0) + count;
  }
}

/**
 * The order of a column's dates: what its own values settle, else what other dates of the page with
 * the same mark settle, else the European order for dashes and dots (a slash settles nothing).
 * Contradicting values settle nothing.
 */
export function settledOrder(own: OrderVotes, page?: OrderVotes): DateOrder {
  const { mark } = own;
  for (const votes of page ? [own, page] : [own]) {
    const dmy = votes.dmy[mark] ?? 0;
    const mdy = votes.mdy[mark] ?? 0;
    if (dmy && mdy) return null;
    if (dmy || mdy) return dmy ? 'dmy' : 'mdy';
  }
  return mark === '-' || mark === '.' ? 'dmy' : null;
}
