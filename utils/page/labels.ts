/** Which vocabulary fields a label may mean. */
import type { FieldId } from '../street/reading.ts';
import { addFields, fields, type LabelledField } from '../vocabulary/packed.ts';
import { forgetWords, inOrder, mayShorten, plain, similarity, weight, wordsOf, type Word } from './words.ts';

export interface Candidate {
  field: LabelledField;
  /** 0..1; 1 is the field's very name. */
  score: number;
}

/** Below this a label is not recognised. */
export const LEAST = 0.74;

/** What is found by parts of words only scores less. */
const ABBREVIATED = 0.92;

/** What a label is about, without the words that most labels share; a thing and its date are two. */
const coreOf = (words: Word[]): string =>
  words
    .filter((word) => weight(word) > 0.35 || word.concept === 'date')
    .map(({ raw }) => raw)
    .join(' ');

interface Name {
  field: LabelledField;
  plain: string;
  words: Word[];
}

/** Names by what one of their words means and by its first letter: the rest need not be compared. */
const names = new Map<string, Name[]>();
let learnt = 0;

/** Takes in the names of all fields before the first labels are looked at; later ones are mostly known. */
export function* learnNames(): Generator<void> {
  if (cache.size === 0) yield* learn();
}

function* learn(): Generator<void> {
  while (learnt < fields.length) {
    const field = fields[learnt]!;
    learnt += 1;
    for (const label of field.labels) {
      const name: Name = { field, plain: plain(label), words: wordsOf(label) };
      for (const word of name.words) {
        for (const key of [word.concept, word.raw[0]!]) {
          if (!names.has(key)) names.set(key, []);
          names.get(key)!.push(name);
        }
      }
    }
    yield;
  }
}

/**
 * Lets go of what labels are compared with, once a page was read: half a megabyte. What the labels of the page mean stays known, so that the next
 * reading of it learns nothing anew.
 */
export function forgetNames(): void {
  names.clear();
  forgetWords();
  learnt = 0;
}

/** Labels of fields that a pack adds, packed as `utils/vocabulary/packed.ts` takes them. */
export function learnFields(packed: string): void {
  addFields(packed);
  names.clear();
  cache.clear();
  learnt = 0;
}

function namesFor(words: Word[]): Set<Name> {
  for (const learning = learn(); !learning.next().done;);
  const found = new Set<Name>();
  for (const word of words) {
    if (weight(word) < 0.3) continue;
    for (const name of names.get(word.concept) ?? []) found.add(name);
    if (word.guess) for (const name of names.get(word.guess) ?? []) found.add(name);
    if (mayShorten(word)) for (const name of names.get(word.raw[0]!) ?? []) found.add(name);
  }
  return found;
}

/** One word with a full stop, for one longer word whose parts it may each have the beginning of: "Klantm.", "Trajbeg.". */
const isCut = (label: string, short: string, name: string): boolean =>
  label.endsWith('.') &&
  /^\w{5,}\.?$/.test(short) &&
  /^\w+$/.test(name) &&
  name.length > short.length &&
  name.startsWith(short.slice(0, 4)) &&
  inOrder(short.replace('.', ''), name);

/** Enough for a column under a heading, too little to take a text for a heading or a label. */
const UNSURE = 0.78;

const BARE = /^(?:last|next|start|end|due)$/;

/** What rows tell of, in one word: "Mutatie" and "Huisbezoek" stand in rows as often as above them. */
const TOLD = /^(?:contact|updated|apply|decide|received|sign|review|exempt|plan|benefit|assigned)$/;

/** One such word for another that means the same. */
const isOtherWord = ([word, ...more]: Word[], [name, ...others]: Word[]): boolean =>
  more.length === 0 &&
  others.length === 0 &&
  word!.concept === name!.concept &&
  word!.raw !== name!.raw &&
  TOLD.test(word!.concept);

/** Of whom the rest is, who is not the client, or what it is a part of that is never read. */
const WHOSE =
  /medewerk|contact|partner|arts|ouder|kind|consulent|coach|notit|opmerk|behandel|verwijz|aanbied|vader|moeder|verzorg|relat|gezin|mantel|werkgever|gemachtig|bewind|curator|agent|owner|user|doctor|parent|child|spouse|employer|note/i;

/** The client, or no person at all. */
const OF_CLIENT =
  /klant|cli[eë]nt|inwoner|burger|aanvrager|verzoeker|beller|caller|customer|requester|extra|veld|field|algemeen|general/i;

const cache = new Map<string, Candidate[]>();

/** Candidates for a label, best first; a label without any may not be read. */
export function matchLabel(label: string): Candidate[] {
  const known = cache.get(label);
  if (known) return known;
  const best = new Map<FieldId, Candidate>();
  // "Laatste contact (dd-mm-jjjj)" and "Startdatum / Begindatum" are tried without what follows.
  const bare = label.replace(/[([].*$| [-–—] .*$| j\/n$/i, '').trim();
  // Names of columns in a database: "CustomerID", "KlantNummer".
  const apart = bare.replace(/([a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])/g, '$1 ');
  // "Extra velden - Klantnummer": before it stands the part of the system that it is of.
  const [, front = '', part = ''] =
    (HEURISTIC.partLabels && /^(.{2,40}?)(?: [-–—] |\s?->\s?)([^->–—]+)$/.exec(label)) || [];
  const behind = front && !WHOSE.test(front) && !((matchLabel(front)[0]?.score ?? 0) >= 0.8) ? part : '';
  const tries = [...new Set([label, bare || label, apart || label, behind || label])].filter(
    (text) => text.length <= 60,
  );
  tries.forEach((text, i) => {
    const exact = plain(text);
    const words = wordsOf(text);
    if (!words.length || words.length > 8) return;
    const core = coreOf(words);
    for (const name of namesFor(words)) {
      if (text === behind && name.field.id === 'client_name' && !OF_CLIENT.test(front)) continue;
      let score = name.plain === exact ? 1 : 0.98 * similarity(words, name.words);
      if (score < 0.97 && words.length > 1 && core !== '' && core === coreOf(name.words)) score = 0.97;
      if (score < LEAST && isCut(text, exact, name.plain)) score = 0.8;
      if (score < 1 && isOtherWord(words, name.words)) score = Math.min(score, UNSURE);
      // "< Vorige" and "Next" lead through pages; which of what, they do not say.
      if (score < 1 && words.every(({ concept }) => BARE.test(concept))) score = 0;
      if (exact.length < 3 && score < 1) score = 0;
      score -= Math.min(i, 1) * 0.02;
      if (score < LEAST || score <= (best.get(name.field.id)?.score ?? 0)) continue;
      best.set(name.field.id, { field: name.field, score });
    }
  });
  // "Wet/regeling", "ZIN of pgb": two names for one thing.
  const [one, two, more] = label.split(/\s*\/\s*|\s+(?:en\/)?of\s+|\s+or\s+/);
  if (HEURISTIC.twoNames && one && two && !more && one !== label)
    for (const { field, score } of matchLabel(one)) {
      const other = matchLabel(two).find((candidate) => candidate.field === field);
      const both = Math.min(score, other?.score ?? 0) - 0.02;
      if (both >= LEAST && both > (best.get(field.id)?.score ?? 0))
        best.set(field.id, { field, score: both });
    }
  // The very name of one field is no abbreviation of another's.
  const isName = [...best.values()].some(({ score }) => score === 1);
  const found = [...best.values()]
    .filter(({ field, score }) => !isName || score >= ABBREVIATED || field.handling === 'never')
    .sort((a, b) => b.score - a.score);
  if (cache.size > 5000) cache.clear();
  cache.set(label, found);
  return found;
}

/**
 * Candidates of a label that stands under a heading: "Startdatum" under "Plan van aanpak" may be the
 * plan's start. Only names that take both in whole count.
 */
export function matchUnder(label: string, heading: string): Candidate[] {
  const words = wordsOf(label);
  // Whose it is, is not what it is.
  if (words.length > 4 || words.every(({ concept }) => /^(?:client|met|with)$/.test(concept))) return [];
  return matchLabel(`${label} ${heading}`).filter(
    (candidate) => candidate.score >= 0.9 && similarity(words, wordsOf(heading)) < 0.9,
  );
}

/** Labels for a part of a person's name; parts of one name are joined. */
export const isNamePart = (label: string): boolean =>
  /^(?:(?:voor|roep|achter|geslachts|familie)na(?:am|men)|(?:tussen|voor)voegsels?|voorletters?|initialen|initials|(?:first|last|middle|given|family|sur) ?names?)\b/.test(
    plain(label).replace(/\([^)]*\) ?/g, ''),
  );
