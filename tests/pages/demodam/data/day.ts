/** Calendar days as the case system keeps them, and the ways in which it writes them. */

/** `YYYY-MM-DD`. */
export type Day = string;
/** `YYYY-MM-DDTHH:mm`. */
export type Moment = string;

const two = (number: number) => String(number).padStart(2, '0');

/** The day of a date on this machine's clock. */
export const dayOf = (date: Date): Day =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

const utc = (day: Day) => new Date(`${day}T00:00:00Z`);

export const addDays = (day: Day, days: number): Day =>
  new Date(utc(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** Whole days from one day to another; negative when `to` comes first. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);

const isWeekend = (day: Day) => utc(day).getUTCDay() % 6 === 0;

/** The day itself, or the nearest working day before (-1) or after (1) it. */
export function workday(day: Day, direction: 1 | -1): Day {
  let found = day;
  while (isWeekend(found)) found = addDays(found, direction);
  return found;
}

const parts = (day: string) => [day.slice(8, 10), day.slice(5, 7), day.slice(0, 4)] as const;

/** dd-mm-jjjj */
export const writeDay = (day: Day): string => parts(day).join('-');

/** d-m-jj */
export function writeShortDay(day: Day): string {
  const [date, month, year] = parts(day);
  return `${Number(date)}-${Number(month)}-${year.slice(2)}`;
}

/** d-m-jjjj */
export function writeLooseDay(day: Day): string {
  const [date, month, year] = parts(day);
  return `${Number(date)}-${Number(month)}-${year}`;
}

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** d mmm jjjj, the month in letters */
export function writeNamedDay(day: Day): string {
  const [date, month, year] = parts(day);
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** dd-mm-jjjj hh:mm */
export const writeMoment = (at: Moment): string => `${writeDay(at.slice(0, 10))} ${at.slice(11, 16)}`;

/** Reads dd-mm-jjjj or d-m-jj as typed into a form; null when it is no existing day. */
export function readDay(text: string): Day | null {
  const match = /^(\d{1,2})-(\d{1,2})-(\d{2}|\d{4})$/.exec(text.trim());
  if (!match) return null;
  const year = match[3]!.length === 2 ? `20${match[3]}` : match[3]!;
  const day = `${year}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`;
  return Number.isNaN(utc(day).getTime()) || addDays(day, 0) !== day ? null : day;
}
