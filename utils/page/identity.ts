/** A client's number and name in one line: "1048213 – Bakker, A.J.", "Cliënt 204881 — Vossen, S.", "Daan Groot (DW-2025-10554)". */
import { passesElevenTest } from './parse/elfproef.ts';
import { isNeverByValue, looksLikePerson, profileOf } from './profile.ts';
import { squash } from './words.ts';

export interface Identity {
  client_no: string;
  client_name: string;
}

const NUMBER = String.raw`(?:[A-Z]{1,4}[-./]?(?:\d{2,4}[-./])?\d{3,8}|\d{4,10})`;
const WORD = String.raw`(?:(?:Cli[eë]nt|Klant|Client|Dossier|Inwoner|Burger|Kandidaat|Deelnemer|Customer|Persoon|[CK]l\.)(?:nummer|nr\.?|number|no\.?)?)`;
const FIRST = new RegExp(`^(?:(${WORD})[\\s:#.]*)?(${NUMBER})\\s*(?:[-–—:|,/]|\\s)\\s*(.{3,60})$`, 'i');
const LAST = new RegExp(
  `^(?:(${WORD})\\s*:?\\s*)?(.{3,60}?)(?:\\s*[-–—|,]\\s*|\\s*\\(|\\s+(?=\\S*\\d{5}|${WORD}[\\s:#.]*\\d))(?:${WORD}[\\s:#.]*)?(${NUMBER})\\)?$`,
  'i',
);

/** "Bakker, J. cl.nr 50244 Pw": behind its word a number is one whatever follows. */
const WITHIN = new RegExp(`^(.{3,60}?)[\\s,|(–—-]+(${WORD})[\\s:#.]*(${NUMBER})(?![^\\s,;|)·])`, 'i');

/** "Abdi, H. 105219 – Aanvraag compleet maken", "#212 Groot, R. de (104655): …": who it is, before what it is about. */
const TITLED = /^(?:#\d+\s+)?([^\d:]{3,60}?\s\(?\d{5,8}\)?)(?:\s+[-–—|]\s+|:\s+)\p{L}/u;

/** Written as registrations write names: words of a title are not. */
const REGISTERED = /,\s|(?:^|[\s.])\p{Lu}\./u;

/** When somebody was born, behind who it is. */
const BORN =
  /[\s,;|·•(–-]*\b(?:geb(?:oren|oortedatum)?|born|dob|date of birth)\b[\s.:]*(?:op )?\d[\d/. -]*\)?$/i;

/** A postal code with its town: "8923 XK Lauwerhoek". */
const TOWN = /^[1-9]\d{3} ?[A-Z]{2}(?:$| [A-Z][a-z])/;

function parse(text: string, asTitle = false): (Identity & { word: string }) | null {
  if (text.length > 400) return null;
  const [, titled] = (HEURISTIC.namedTitles && asTitle && TITLED.exec(squash(text))) || [];
  if (titled && REGISTERED.test(titled)) return parse(titled);
  const line = squash(text).replace(BORN, '');
  if (line.length < 7 || line.length > 90) return null;
  if (TOWN.test(line)) return null;
  // A number, and two words of a name.
  if (!/\d{3}/.test(line) || !/\D[ _]\D/.test(line)) return null;
  let found = FIRST.exec(line);
  let [word, no, name] = found ? [found[1], found[2]!, found[3]!] : [];
  if (!found || !looksLikePerson(name!)) {
    found = LAST.exec(line);
    [word, name, no] = found ? [found[1], found[2], found[3]] : [];
    if (!name || !looksLikePerson(name)) {
      found = HEURISTIC.wordNumbers ? WITHIN.exec(line) : null;
      [name, word, no] = found ? [found[1], found[2], found[3]] : [];
      if (!name || !looksLikePerson(name)) return null;
    }
  }
  return { client_no: no!, client_name: name!.trim(), word: word ?? '' };
}

/** Beside a number, words that may be a name which is written like none. */
const WORDS = /^(?!(?:sub)?tota)\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){0,3}$/iu;

/** Where a column holds both: the number alone, beside what may be a name. The row would be lost with it. */
function loosely(text: string): Identity | null {
  const line = squash(text);
  if (line.length > 90 || TOWN.test(line)) return null;
  for (const [found, no, name] of [
    [FIRST.exec(line), 2, 3],
    [LAST.exec(line), 3, 2],
  ] as const)
    if (found && WORDS.test(found[name]!)) return { client_no: found[no]!, client_name: '' };
  return null;
}

/**
 * The way to take number and name out of a column's values, or null when most of them don't hold
 * both. Numbers that are all citizen service numbers are never taken.
 */
export function identityOf(sample: string[]): ((text: string) => Identity | null) | null {
  const filled = sample.filter((text) => text.trim() !== '');
  const found = filled.map((text) => parse(text, true)).filter((identity) => identity !== null);
  if (!found.length || found.length < filled.length * 0.7) return null;
  if (found.every((identity) => passesElevenTest(identity.client_no))) return null;
  return (text) => parse(text, true) ?? loosely(text);
}

/** What the matter is stands behind most of them; where someone lives or what is owed is none. */
export function areTitled(sample: string[]): boolean {
  const rests = sample.flatMap((text) => {
    const line = squash(text);
    const [head] = (HEURISTIC.namedTitles && TITLED.exec(line)) || [];
    return head ? [line.slice(head.length - 1)] : [];
  });
  if (rests.length <= sample.length * 0.7) return false;
  const profile = profileOf(rests, new Date(0));
  return (
    !isNeverByValue(profile) &&
    profile.money === 0 &&
    profile.date === 0 &&
    !rests.some((text) => BORN.test(text))
  );
}

/** Number and name in a heading line; a BSN is no client number. */
export function identityInLine(text: string, asTitle = false): (Identity & { word: string }) | null {
  const found = parse(text, asTitle);
  return found && !(passesElevenTest(found.client_no) && !found.word) ? found : null;
}
