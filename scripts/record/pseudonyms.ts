/**
 * Puts something invented in the place of everything on a page that may point at a person: the same for the same, so that a
 * list and a record still belong together. Words stay only where they are known to be words of the system.
 */
import { vocabulary } from '../../utils/vocabulary/index.ts';
import { FILLER, INVENTED } from './names.ts';

export interface Pseudonyms {
  /** A text of the page, with everything in it replaced that is not known to be harmless. */
  text(text: string): string;
  /** An attribute that points (an id, an address): only its numbers are replaced. */
  pointer(text: string): string;
  /** A moment, moved as all dates are. */
  moment(date: Date): Date;
}

export interface PseudonymOptions {
  /** Days that every date moves; a whole number of weeks keeps the days of the week. */
  shift: number;
  /** Words that stay, in any case: those of labels and headings of columns, and what was asked to be kept. */
  keep: Iterable<string>;
}

const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’]*/gu;
const MONTHS = [
  'jan',
  'feb',
  'm(?:aa|r)?r?t|mar|maart',
  'apr',
  'me?i|may',
  'jun',
  'jul',
  'aug',
  'sep',
  'o[kc]t',
  'nov',
  'dec',
];
const MONTH = new RegExp(`^(?:${MONTHS.map((month) => `(${month})`).join('|')})`, 'i');

/** Words that mean no one: of dates, of controls, of the sentences that systems make. */
const COMMON =
  'ja nee geen van de het een en of op in is te tot met voor door bij naar uit aan om niet nog dag dagen week weken maand maanden jaar jaren uur geleden gisteren vandaag morgen over ' +
  'the a an of on at by to from and or not no yes ago day days week weeks month months year years yesterday today tomorrow hour hours ' +
  'ma di wo do vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag mon tue wed thu fri sat sun ' +
  'pagina page rij rijen regel regels resultaat resultaten totaal total zoeken zoek search filter nieuw new opslaan save wijzigen wijzig edit verwijderen delete terug back volgende vorige next previous ' +
  'hoog normaal laag high normal low actief open gesloten closed alle all sorteren';

const wordsOf = (text: string): string[] => (text.match(WORD) ?? []).map((word) => word.toLowerCase());

const KNOWN = new Set([
  ...wordsOf(COMMON),
  ...vocabulary.flatMap(({ nl, en, values = [] }) => [...nl, ...en, ...values].flatMap(wordsOf)),
]);

/** Longer than this, a text is what somebody wrote. */
const SENTENCE = 60;

export function makePseudonyms({ shift, keep }: PseudonymOptions): Pseudonyms {
  const kept = new Set([...keep].flatMap(wordsOf));
  const given = new Map<string, string>();
  const taken = new Set<string>();

  /** The same for the same; `draw(n)` is tried until it gives what was not given yet. */
  const instead = (key: string, draw: (n: number) => string): string => {
    const known = given.get(key);
    if (known !== undefined) return known;
    let n = given.size;
    let drawn = draw(n);
    for (let tries = 0; (taken.has(drawn) || drawn === key) && tries < 1000; tries += 1) drawn = draw(++n);
    given.set(key, drawn);
    taken.add(drawn);
    return drawn;
  };

  const number = (digits: string): string => {
    if (digits.length < 4) return digits;
    if (isBsn(digits)) return instead(digits, testBsn);
    return instead(digits, (n) => scramble(digits, n));
  };

  const word = (original: string): string => {
    const lower = original.toLowerCase();
    if (original.length < 2 || KNOWN.has(lower) || kept.has(lower)) return original;
    const invented = instead(
      `word:${lower}`,
      (n) => INVENTED[n % INVENTED.length]! + (n < INVENTED.length ? '' : letters(n)),
    );
    if (original === original.toUpperCase()) return invented.toUpperCase();
    return original[0] === lower[0] ? invented.toLowerCase() : invented;
  };

  /** Each pattern takes what it knows; what is left goes on to the next. */
  const PATTERNS: [RegExp, (match: RegExpExecArray) => string][] = [
    [
      /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
      ([mail]) => instead(mail.toLowerCase(), (n) => `iemand${n}@example.nl`),
    ],
    [/\b[A-Z]{2}\d{2}\s?[A-Z]{4}\s?(?:\d{4}\s?){2}\d{2}\b/g, () => 'NL00BANK0123456789'],
    [/\b\d{4}\s?[A-Z]{2}\b/g, ([code]) => instead(code, (n) => `${1000 + ((n * 37) % 9000)} AA`)],
    [
      /(?:\+31|\b0)[\s-]?(?:\d[\s-]?){8}\d\b/g,
      ([phone]) => instead(phone, (n) => `06-555${String(10000 + n).slice(-5)}`),
    ],
    [/\b(\d{4})-(\d{2})-(\d{2})\b/g, (match) => moveDate(match, [1, 2, 3], shift)],
    [/\b(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})\b/g, (match) => moveNumeric(match, shift)],
    [/\b(\d{1,2})(\.?\s+)(\p{L}{3,9})(\.?,?\s+'?)(\d{4}|\d{2})\b/gu, (match) => moveNamed(match, shift)],
    [/\d+/g, ([digits]) => number(digits)],
    [WORD, ([found]) => word(found)],
  ];

  const replace = (text: string, from: number): string => {
    const pattern = PATTERNS[from];
    if (!pattern) return text;
    const [expression, by] = pattern;
    let result = '';
    let at = 0;
    for (const match of text.matchAll(expression)) {
      result += replace(text.slice(at, match.index), from + 1) + by(match);
      at = match.index + match[0].length;
    }
    return result + replace(text.slice(at), from + 1);
  };

  return {
    text(text) {
      if (text.trim() === '') return text;
      const strange = wordsOf(text).filter((each) => !KNOWN.has(each) && !kept.has(each));
      if (text.trim().length > SENTENCE && strange.length > 3) {
        return FILLER.repeat(Math.ceil(text.trim().length / FILLER.length));
      }
      return replace(text, 0);
    },
    pointer: (text) => text.replace(/\d+/g, number),
    moment: (date) => new Date(date.getTime() + shift * 86_400_000),
  };
}

const letters = (n: number): string => [...String(n)].map((digit) => 'aeioubdkls'[Number(digit)]).join('');

function scramble(digits: string, n: number): string {
  const first = digits[0] === '0' ? '0' : String(1 + ((n + Number(digits[0])) % 9));
  const rest = String((n + 1) * 7919 + 104_729).padStart(digits.length, '3');
  return first + rest.slice(-(digits.length - 1)).padStart(digits.length - 1, '5');
}

/** The eleven-test. */
function isBsn(digits: string): boolean {
  if (digits.length !== 9) return false;
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index < 8 ? 9 - index : -1),
    0,
  );
  return sum % 11 === 0;
}

/** Numbers from 999990000 on were never given out. */
function testBsn(n: number): string {
  let number = 999_990_000 + n * 11;
  while (!isBsn(String(number))) number += 1;
  return String(number);
}

/** Dates that mean "never" or "not known" say nothing about anyone. */
const isSentinel = (year: number): boolean => year <= 1900 || year >= 9999;

const shifted = (year: number, month: number, day: number, by: number): Date =>
  new Date(Date.UTC(year, month - 1, day + by));

const pad = (number: number, like: string): string => String(number).padStart(like.length === 2 ? 2 : 1, '0');

function moveDate(match: RegExpExecArray, [y, m, d]: [number, number, number], by: number): string {
  const [year, month, day] = [match[y]!, match[m]!, match[d]!].map(Number) as [number, number, number];
  if (isSentinel(year)) return match[0];
  return shifted(year, month, day, by).toISOString().slice(0, 10);
}

/** Day first, unless that is no month's day: the whole page moves by the same days, whichever it is. */
function moveNumeric([whole, first, mark, second, last]: RegExpExecArray, by: number): string {
  const full = Number(last!.length === 2 ? `20${last}` : last);
  if (isSentinel(full)) return whole;
  const monthFirst = Number(second) > 12;
  const [day, month] = monthFirst ? [second!, first!] : [first!, second!];
  const date = shifted(full, Number(month), Number(day), by);
  const parts = [pad(date.getUTCDate(), day), pad(date.getUTCMonth() + 1, month)];
  if (monthFirst) parts.reverse();
  return [...parts, String(date.getUTCFullYear()).slice(-last!.length)].join(mark);
}

function moveNamed([whole, day, gap, name, gap2, last]: RegExpExecArray, by: number): string {
  const month = MONTH.exec(name!)?.slice(1).findIndex(Boolean) ?? -1;
  if (month < 0) return whole;
  const date = shifted(Number(last!.length === 2 ? `20${last}` : last), month + 1, Number(day), by);
  const english = /^(mar|may|oct)/i.test(name!);
  const long = date.toLocaleDateString(english ? 'en-GB' : 'nl-NL', { month: 'long', timeZone: 'UTC' });
  const said = name!.length > 4 || name!.length >= long.length ? long : long.slice(0, name!.length);
  return `${date.getUTCDate()}${gap}${said}${gap2}${String(date.getUTCFullYear()).slice(-last!.length)}`;
}
