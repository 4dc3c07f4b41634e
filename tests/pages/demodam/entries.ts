/** How the fields of the case system are written on its pages. */
import type { Day, Moment } from './data/day.ts';
import { writeDay, writeMoment, writeShortDay } from './data/day.ts';
import type { Entry } from './data/entry.ts';
import { STEPS } from './data/choices.ts';
import { html, type Markup } from './markup.ts';

export const write =
  <T>(format: (value: T) => string) =>
  (entry: Entry<T> | undefined): string =>
    entry === undefined ? '' : entry.value === null ? (entry.written ?? '') : format(entry.value);

export const text = write((value: string) => value);
export const day = write<Day>(writeDay);
export const shortDay = write<Day>(writeShortDay);
export const moment = write<Moment>(writeMoment);
export const rung = write((step: number) => String(step));
export const rungInWords = write((step: number) => `${step} – ${STEPS[step - 1]}`);

/** How a system writes its days and moments. */
export interface Dates {
  day(entry: Entry<Day> | undefined): string;
  moment(entry: Entry<Moment>): string;
}

export const datesAs = (style: (day: Day) => string): Dates => ({
  day: write(style),
  moment: write((at: Moment) => `${style(at.slice(0, 10))} ${at.slice(11, 16)}`),
});

/** A cell of this time collapses when it is empty, so an empty text becomes a hard space. */
export const orSpace = (written: string): Markup | string => (written === '' ? html`&nbsp;` : written);
