/** Days, moments and lists as people say them. Days are `YYYY-MM-DD`, moments ISO times with a zone. */
import type { Dictionary } from './dictionary.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/;

export const isDay = (value: unknown): value is string => typeof value === 'string' && DAY.test(value);

/** A day of the month and its month stay on one line. */
const joined = (day: string): string => day.replace(' ', '\u00a0');

/** A day without zone, so that no clock can shift it. Null when the text is no day. */
function parseDay(iso: string): Date | null {
  const match = DAY.exec(iso);
  if (!match) return null;
  const [, year, month, day] = match;
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

export function createFormats(words: Dictionary) {
  const long = new Intl.DateTimeFormat(words.locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const short = new Intl.DateTimeFormat(words.locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(words.locale, { hour: '2-digit', minute: '2-digit' });
  const lists = new Intl.ListFormat(words.locale, { type: 'conjunction' });

  /** "29 juni 2026"; a time of day is added where the value has one. Text that is no day stays as it is. */
  function day(iso: string): string {
    const date = parseDay(iso);
    if (!date) return iso;
    const time = /T(\d{2}):(\d{2})/.exec(iso);
    return joined(long.format(date)) + (time ? ` ${time[1]}:${time[2]}` : '');
  }

  /** "29 jun", with the year when it is another than that of `near`. */
  function dayShort(iso: string, near: string): string {
    const date = parseDay(iso);
    if (!date) return iso;
    const plain = joined(short.format(date).replace('.', ''));
    return iso.slice(0, 4) === near.slice(0, 4) ? plain : `${plain} ${iso.slice(0, 4)}`;
  }

  /** "zojuist", "4 minuten geleden", "3 uur geleden", "2 dagen geleden". */
  function ago(moment: string, now: number): string {
    const minutes = Math.floor(Math.max(0, now - Date.parse(moment)) / 60_000);
    if (!Number.isFinite(minutes)) return moment;
    if (minutes < 1) return words.time.justNow;
    if (minutes < 60) return words.time.minutes(minutes);
    if (minutes < 24 * 60) return words.time.hours(Math.floor(minutes / 60));
    return words.time.days(Math.floor(minutes / (24 * 60)));
  }

  /** A label as it stands inside a sentence: small, unless it starts with an abbreviation. */
  const inSentence = (label: string): string =>
    /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLocaleLowerCase(words.locale) + label.slice(1) : label;

  return {
    day,
    inSentence,
    dayShort,
    ago,
    time: (moment: string): string => clock.format(new Date(moment)),
    list: (items: string[]): string => lists.format(items),
    collator: new Intl.Collator(words.locale, { numeric: true, sensitivity: 'base' }),
  };
}

export type Formats = ReturnType<typeof createFormats>;
