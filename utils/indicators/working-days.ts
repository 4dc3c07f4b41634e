const MS = 86_400_000;

/**
 * Whole working days after day `from` up to and including day `to` (days since 1970-01-01): Monday to
 * Friday without Dutch public holidays. Negative when `to` is earlier; NaN when either is.
 */
export function workingDaysBetween(from: number, to: number): number {
  if (Number.isNaN(from) || Number.isNaN(to)) return NaN;
  if (to < from) return -workingDaysBetween(to, from);
  return workingDaysUpTo(to) - workingDaysUpTo(from);
}

/** The earliest day that lies at most so many working days before day `to`. */
export function workingDaysBefore(to: number, days: number): number {
  let from = to - Math.floor(Math.min(days, FARTHEST) * 1.4);
  while (workingDaysBetween(from - 1, to) <= Math.min(days, FARTHEST)) from -= 1;
  return from;
}

/** Working days from 1970-01-05 (a Monday) up to and including `day`: a difference of two counts a span. */
function workingDaysUpTo(day: number): number {
  const since = day - 4;
  const weeks = Math.floor(since / 7);
  const weekdays = weeks * 5 + Math.min((((since % 7) + 7) % 7) + 1, 5);
  return weekdays - holidaysUpTo(day);
}

/** Some forty years: a rule that looks back further is a slip of the pen. */
const FARTHEST = 10_000;
const FIRST = 1971;
const LAST = 2199;
let holidays: number[] | undefined;

/** Holidays on a weekday up to and including `day`, from 1971 on. */
function holidaysUpTo(day: number): number {
  holidays ??= allHolidays();
  let low = 0;
  let high = holidays.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holidays[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function allHolidays(): number[] {
  const days: number[] = [];
  for (let year = FIRST; year <= LAST; year++) days.push(...publicHolidays(year).filter(isWeekday));
  return [...new Set(days)].sort((a, b) => a - b);
}

const isWeekday = (day: number): boolean => (((day + 3) % 7) + 7) % 7 < 5;

/**
 * Days on which Dutch municipal offices are closed. Good Friday is no public holiday in the Netherlands
 * and Liberation Day is one for the public sector only every five years: it counts in lustrum years.
 */
export function publicHolidays(year: number): number[] {
  const easter = easterSunday(year);
  const on = (month: number, date: number): number => Date.UTC(year, month - 1, date) / MS;
  return [
    on(1, 1),
    easter + 1,
    kingsDay(year, on),
    ...(year % 5 === 0 ? [on(5, 5)] : []),
    easter + 39,
    easter + 50,
    on(12, 25),
    on(12, 26),
  ];
}

/** King's Day (27 April, until 2013 Queen's Day on 30 April) moves to Saturday when it falls on a Sunday. */
function kingsDay(year: number, on: (month: number, date: number) => number): number {
  const day = year >= 2014 ? on(4, 27) : on(4, 30);
  const isSunday = (((day + 3) % 7) + 7) % 7 === 6;
  if (!isSunday) return day;
  return year >= 1980 ? day - 1 : day + 1;
}

/** Gregorian Easter Sunday by the method of Meeus, Jones and Butcher. */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const date = (h + l - 7 * m + 33 * month + 19) % 32;
  return Date.UTC(year, month - 1, date) / MS;
}
