/** Text of a cell → its parsed value, by the field's type. */
import type { Cell, CellValue, FieldType } from '../../street/reading.ts';
import { parseDate, recentDate, type DateOrder } from './date.ts';
import { isEmptyText } from './empty.ts';
import { redact } from './elfproef.ts';

const YES = /^(?:ja|j|yes|y|true|waar|aan|on|x|v|1|✓|✔|☑|🗹|✅)$/i;
const NO = /^(?:nee|neen|n|no|false|onwaar|uit|off|0|✗|✘|✕|☐|❌)$/i;

/** 1.234,56 · 1,234.56 · 1 234 · −5; null when it is no number. */
export function parseNumber(text: string): number | null {
  let bare = text
    .replace(/[€$£%\s\u00a0\u202f]|EUR/g, '')
    .replace(/^[−–]/, '-')
    .replace(/,?-$/, '');
  if (!/^-?[\d.,]+$/.test(bare) || !/\d/.test(bare)) return null;
  const comma = bare.lastIndexOf(',');
  const dot = bare.lastIndexOf('.');
  if (comma >= 0 && dot >= 0) {
    bare = comma > dot ? bare.replace(/\./g, '').replace(',', '.') : bare.replace(/,/g, '');
  } else if (comma >= 0) {
    bare = /^-?\d{1,3}(?:,\d{3}){2,}$/.test(bare) ? bare.replace(/,/g, '') : bare.replace(',', '.');
  } else if (/^-?\d{1,3}(?:\.\d{3})+$/.test(bare)) {
    bare = bare.replace(/\./g, '');
  }
  const number = Number(bare);
  return Number.isFinite(number) ? number : null;
}

/** "3", "Trede 3", "3 – Deelname …" → 3; steps run from 1 to 6. */
export function parseStep(text: string): number | null {
  const found = /^(?:(?:participatie)?(?:trede|ladder|step|stap|niveau|tr)\.?\s*)?([1-6])(?![\d.,])/i.exec(
    text.trim(),
  );
  return found ? Number(found[1]) : null;
}

/** Behind a date, who did it: "14-04-2026 11:08 » Intake Balie", "Mon Nov 23 08:47:10 2026 by Karlijn de Vries". */
const SIGNED = /(?<=\d)\s+(?:»|by|door)\s+\D+$/i;

/** A number in groups of three (CLDR), such as 41 322. */
const GROUPED = /^[1-9]\d{0,2}(?:[\s\u00a0\u202f]\d{3})+$/;

/** Behind a number, how many there are of something: "700120 - 3 ticket(s)". */
const COUNTED = /(?<=\d) [-–] \d{1,4} [^\d]{3,20}$/;

/** A word without what systems hang on it: "[Team Noord] Jeugdhulp", "erkend (S. Wijk)", "Vos (2)"; not "E-mail (uitgaand)". */
function bareWord(text: string): string {
  const bare = text
    .replace(/^\[[^\]]*\]\s*/, '')
    .replace(/(?:\s*\(\s*[\dA-ZÀ-ÖØ-Þ\u0100-\u1fff][^()]*\)|\s*\[[^\]]*\])+$/, '')
    .trim();
  return bare || text;
}

/** "Bijstand zelfstandigen (Bbz)": an abbreviation of what stands before it. */
const SHORT = /^(.*\p{Ll})\s\((\p{Lu}\p{L}{1,4})\)$/u;

function isShortened(text: string): boolean {
  const [, words = '', short = ''] = SHORT.exec(text) ?? [];
  const first = words
    .toLowerCase()
    .split(/\s+/)
    .map(([letter]) => letter);
  return (
    short !== '' &&
    (short === short.toUpperCase() || [...short.toLowerCase()].every((letter) => first.includes(letter)))
  );
}

/** A mail address in angle brackets behind a name (RFC 5322) is no part of it. */
const bareName = (text: string): string =>
  bareWord(text.replace(/\s*(?:<[^<>]*>|•••[•\s]*)$/, '') || text).replace(/_/g, ' ');

/** Before a first name in full a word of address adds nothing; before initials or a last name it belongs to them. */
const SALUTATION =
  /^(?:[Dd]hr|[Mm]evr|[Mm]w|[Hh]r|M(?:rs?|s))\.? +(?=\p{Lu}\p{Ll}+ +\p{L})(?!(?:V[ao]n|De[nr]?|Het|Te[nr]?|Op|El|Al|La|Ben|Bin) )/u;

/** "Aarts, M.J. (Marieke)": what somebody is called, behind the initials. */
const CALLED = /\p{Lu}\.\s?\(\p{Lu}\p{Ll}+\)$/u;

const filled = (text: string, value: CellValue): Cell => ({
  text,
  value,
  state: value === null ? 'unreadable' : 'filled',
});

/** What has happened, when it did. */
const HAPPENED = /_at$|^last_contact$/;

export interface ValueContext {
  order: DateOrder;
  now: Date;
}

/**
 * One cell. `id` matters for the ladder, whose steps are numbers. Texts lose what may never leave
 * the reader, except ids, whose column was recognised by its label.
 */
export function parseCell(id: string, type: FieldType, raw: string, context: ValueContext): Cell {
  if (isEmptyText(raw)) return { text: raw, value: null, state: 'empty' };
  const text = type === 'date' || type === 'id' ? raw : redact(raw);
  if (id === 'participation_step') return filled(text, parseStep(text));
  switch (type) {
    case 'date': {
      const bare = HEURISTIC.signedDates ? raw.replace(SIGNED, '') : raw;
      if (bare !== raw) return parseCell(id, type, bare, context);
      const read = parseDate(raw, context.order, context.now);
      const date = read.kind === 'none' && HAPPENED.test(id) ? recentDate(raw, context.now) : read;
      if (date.kind === 'empty') return { text: raw, value: null, state: 'empty' };
      // A date alone holds nothing else; in a longer text something may stand beside it.
      if (date.kind === 'date')
        return { text: raw.length > 25 ? redact(raw) : raw, value: date.value, state: 'filled' };
      return { text: redact(raw), value: null, state: 'unreadable' };
    }
    case 'int': {
      const number = parseNumber(text);
      return filled(text, number !== null && Number.isInteger(number) ? number : null);
    }
    case 'percent': {
      const number = parseNumber(text);
      return filled(
        text,
        number === null ? null : !text.includes('%') && number > 0 && number < 1 ? number * 100 : number,
      );
    }
    case 'money':
      return filled(text, parseNumber(text));
    case 'bool':
      return filled(text, YES.test(text) ? true : NO.test(text) ? false : null);
    case 'enum':
      return filled(text, isShortened(text) ? text : bareWord(text));
    case 'string':
      if (id !== 'client_name') return filled(text, bareName(text));
      return filled(text, CALLED.test(text) ? text : bareName(text.replace(SALUTATION, '')));
    default:
      return filled(
        text,
        type === 'id'
          ? text
              .replace(HEURISTIC.groupedNumbers && GROUPED.test(text) ? /\s/g : '#', '')
              .replace(COUNTED, '')
          : text,
      );
  }
}

/** Of a `presence` field only this leaves the reader. A switch that says no is filled in. */
export function parsePresence(raw: string): Cell {
  const empty = isEmptyText(raw) || parseDate(raw, 'dmy', new Date(0)).kind === 'empty';
  return { text: null, value: !empty, state: empty ? 'empty' : 'filled' };
}

export const isYesNo = (text: string): boolean => YES.test(text) || NO.test(text);
