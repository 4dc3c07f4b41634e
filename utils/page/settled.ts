/** Fields of a record that only the values, and what stands beside them, settle. */
import { fieldOf } from '../vocabulary/packed.ts';
import { matchLabel } from './labels.ts';
import type { Mapped } from './mapping.ts';
import { isBareId, type Column } from './meanings.ts';
import type { Pair } from './pairs.ts';
import { parseDate } from './parse/date.ts';
import { plain } from './words.ts';

/** Makes it that field. */
export const give = (to: Mapped, id: string): Mapped =>
  Object.assign(to, { id, field: fieldOf(id), type: fieldOf(id).type });

/** "Owner: KMG0142" beside "Owner Name: Henk Smit"; words that are only like those for a worker name one when a name stands there. */
export function settleWorker(fields: Mapped[], columns: Column[]): void {
  const profileOf = ({ columns: [column] }: Mapped) => columns[column!]!.profile;
  const coach = fields.find(({ id }) => id === 'coach');
  if (!coach || profileOf(coach).person) return;
  const named = fields.find(
    (field) =>
      field.id === null &&
      !field.field &&
      profileOf(field).person &&
      matchLabel(field.label)[0]?.field.id === 'coach',
  );
  if (named) give(named, 'coach');
  if (profileOf(coach).code || named) give(coach, 'coach_code');
  else if (coach.score < 0.85 && profileOf(coach).filled) coach.id = null;
}

const isWritten = ({ value }: Pair): boolean =>
  value.tagName === 'TEXTAREA' || value.querySelector('textarea') !== null;

/** More is a report. */
const LONGEST_TITLE = 120;

/** In a box for texts more is a note. */
const LONGEST_SUBJECT = 40;

const OF_STREET = /straat|street|(?<!mail-?|ip-?|web-?)adres/;

const SALUTATION = /^(?:dhr|de heer|meneer|mevr|mevrouw|mw|mr|mrs|ms|miss|dr|drs)\.?$/i;

const INITIALS = /^(?:\p{Lu}\. ?){1,5}$|^\p{Lu}(?: \p{Lu}){0,4}$/u;

/** Words that are only like those for a client name one when a name stands there, and a number has a digit. */
export function settleName(fields: Mapped[], columns: Column[], pairs: Pair[]): void {
  if (!HEURISTIC.ownNames) return;
  for (const field of fields) {
    const { profile, sample } = columns[field.columns[0]!]!;
    const [text] = sample as [string];
    // Initials are part of a name, a number has a digit, and what is written about a case is no subject.
    const isOther =
      field.id === 'client_name'
        ? (field.score < 0.85 && profile.filled && !profile.person) ||
          (field.columns.length === 1 && INITIALS.test(text))
        : field.id === 'subject'
          ? text.length > LONGEST_TITLE ||
            (isWritten(pairs[field.columns[0]!]!) && (field.score < 0.95 || text.length > LONGEST_SUBJECT))
          : /^c(?:ase|lient)_no$/.test(field.id ?? '') && /^\p{L}+$/u.test(text);
    // "Nr." behind a street is that of a house, and "Title: Mrs" is none of a case.
    const before = plain(columns[field.columns[0]! - 1]?.label ?? '');
    const isOfAddress = field.id === 'case_no' && isBareId(field.label) && OF_STREET.test(before);
    if (isOther || isOfAddress || (field.id === 'subject' && SALUTATION.test(text))) field.id = null;
  }
}

/** A visit that is still to come is no contact yet. */
export function settleContact(fields: Mapped[], columns: Column[], now: Date): void {
  const taken = fields.some(({ id }) => id === 'next_appointment');
  for (const field of fields) {
    if (!/^(?:last_contact|contact_date)$/.test(field.id ?? '')) continue;
    const [text] = columns[field.columns[0]!]!.sample;
    const date = parseDate(text ?? '', 'dmy', now);
    if (date.kind !== 'date' || Date.parse(date.value) < now.getTime() + 864e5) continue;
    if (taken || columns[field.columns[0]!]!.profile.votes.mark === '/') field.id = null;
    else give(field, 'next_appointment');
  }
}
