import ICAL from 'ical.js';
import { plusDays } from '../annotations/days.ts';
import type { Texts } from '../text/index.ts';
import type { ExportEntry } from './export-entry.ts';
import type { Standing } from './standing.ts';

/**
 * The list for a calendar after RFC 5545: a whole day for each entry, on the day on which it is to be looked at. What
 * is done stays out. An entry keeps its UID, so that importing again moves it instead of doubling it.
 * @param now ISO time
 * @param today `YYYY-MM-DD`
 */
export function worklistIcs(entries: ExportEntry[], texts: Texts, now: string, today: string): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Sidelight//Worklist//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  for (const entry of entries) {
    const day = dayOf(entry.standing, today);
    if (day === null) continue;
    const event = new ICAL.Component('vevent');
    event.addPropertyWithValue('uid', `${plainUid(entry.uid)}@sidelight.invalid`);
    event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(now), true));
    event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(day));
    event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(plusDays(day, 1)));
    const who = [entry.name, entry.number].filter((part) => part !== null).join(' ');
    event.addPropertyWithValue('summary', texts.words.worklist.summary(entry.what, who || null));
    // A list of what to look at takes no time away, and is nobody else's to read.
    event.addPropertyWithValue('transp', 'TRANSPARENT');
    event.addPropertyWithValue('class', 'PRIVATE');
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}

function dayOf(standing: Standing, today: string): string | null {
  switch (standing.state) {
    case 'now':
      return today;
    case 'later':
      return standing.until;
    case 'agreed':
      return plusDays(standing.until, 1);
    case 'done':
      return null;
  }
}

/** Base64 holds signs that some calendars stumble over. */
const plainUid = (uid: string): string => uid.replace(/[^A-Za-z0-9]/g, '');
