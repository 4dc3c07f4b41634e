/**
 * Labels as words: Dutch compounds are taken apart and words that mean the same in a label are one,
 * so that "Datum laatste contact", "Laatste contactdatum" and "Last contact date" meet.
 */
import { LETTERS } from './letters.ts';

export interface Word {
  /** As written, lower case, without diacritics. */
  raw: string;
  /** What it means; equal for synonyms. */
  concept: string;
  /** What the word means that it may be the beginning of. */
  guess?: string;
  /** Written with a full stop behind it, or all consonants: may be an abbreviation. */
  short: boolean;
  /** Taken out of a compound: whole in itself. */
  part: boolean;
}

const CONCEPTS = `
date: datum dat date dt dd op on when moment tijdstip
no: nummer nr number no num id nummers numbers nrs ids identificatie sleutel reference referentie ref
client: client clienten clients klant klanten burger burgers inwoner inwoners kandidaat kandidaten deelnemer deelnemers customer customers persoon relatie belanghebbende uitkeringsgerechtigde bijstandsgerechtigde werkzoekende inburgeraar statushouder schuldenaar ondernemer hulpvrager zorgvrager participant applicant claimant beneficiary resident jobseeker debtor verzoeker zakenpartner aanvrager hoofdaanvrager jeugdige jongere betrokkene
last: laatste laatst last latest recentste ltste lst ltst vorige vorig previous recent recente recently
next: volgende volgend eerstvolgende eerstvolgend komende next upcoming vervolg vlg gepland geplande planned scheduled
start: start begin aanvang ingang started starting ingangs begins aanvangs vanaf sinds since begonnen began gestart sedert ingegaan
end: eind einde end ending einds tot until eindigt ends expires verloopt finishes afloop vervalt stopt
name: naam name namen
appointment: afspraak afspraken appointment appointments appt afgesproken uitgenodigd invited
contact: contact contacten contacts contactmoment contactmomenten klantcontact klantcontacten gesprek gesprekken gesproken gespr gezien spoken spoke seen conversation conversations interview huisbezoek bezoek bezocht visit visited overleg meeting meetings gebeld gehoord contacted touchpoint spreek kontakt kontakten
reason: reden reason
kind: soort type kind
phone: telefoon tel telefoonnummer phone telephone mobiel mobile gsm fax telnr telnummer
mail: mail email emailadres mailadres
address: adres address straat street postcode woonplaats city postal zipcode zip plaats huisnummer
birth: geboorte birth born geboren dob birthdate geb
status: status statussen toestand stadium stage
assigned: toegewezen assigned toewijzing allocated toebedeeld toegekend gekoppeld
created: aangemaakt created create creation creatie gemaakt geopend opened
updated: bijgewerkt bijwerking updated modified gewijzigd update wijziging aangepast mutatie edited aangeraakt bewerkt
plan: plan plannen trajectplan ontwikkelplan werkplan
sign: ondertekend getekend ondertekening handtekening signed akkoord signature
review: evaluatie geevalueerd evaluation review reviewed doorgesproken besproken herzien herziening bijgesteld bijstelling doorgenomen
decide: besluit besluiten besloten beslissing beslissen beslis beschikking beschikkings beschikt decision decide decided
due: uiterlijk uiterlijke uiterste fatale deadline due must termijn
apply: aanvraag aangevraagd application applied claim
received: ontvangen ontvangst received binnengekomen ingekomen
trede: trede treden ladder participatieladder participatietrede laddertrede ladderstand rung
worker: consulent konsulent begeleider regisseur adviseur adviser advisor worker caseworker hulpverlener coach mentor officer
measure: meting measured meet gemeten
exempt: ontheffing ontheffingen vrijstelling exemption exemptions ontheven vrijgesteld exempt
benefit: uitkering uitkeringen benefit benefits bijstand
case: zaak zaken case cases casus
dossier: dossier dossiers file
ticket: ticket tickets issue issues
`;

const concepts = new Map<string, string>();
for (const line of CONCEPTS.trim().split('\n')) {
  const [concept, words] = line.split(': ') as [string, string];
  for (const word of words.split(' ')) concepts.set(word, concept);
}

/** Words that say what the rest is about, or nothing. They count less in a comparison. */
const LIGHT: Record<string, number> = {
  date: 0.35,
  client: 0.4,
  case: 0.4,
  dossier: 0.5,
  taak: 0.4,
  task: 0.4,
  ticket: 0.4,
  aanpak: 0.3,
  name: 0.5,
  ...Object.fromEntries(
    'promised requested toegezegd beloofd wmo van de het een der den the of a in is voor for to te aan per bij en and door by wijzigen veranderen bewerken aanpassen edit change volgens met with loopt hoe waar was are be meest most huidige current nu weer keer geldig geldt runs gevoerd verzonden verstuurd genomen afgegeven issued vaste uw mijn behandelend verantwoordelijk gekoppelde uitvoerend gemeente ingezet ingezette lopende lopend huidig actuele actueel gehad gedaan gehouden verleend gevraagd beoogd beoogde heeft mate openstaand openstaande %'
      .split(' ')
      .map((word) => [word, 0.15]),
  ),
};

export const weight = (word: Word): number => LIGHT[word.concept] ?? 1;

const HEADS =
  'datum nummer nr naam code plan soort status reden type gesprek afspraak contact moment verslag manager consulent regisseur begeleider bezoek overleg adviseur'.split(
    ' ',
  );
const FRONTS =
  'eind start begin klant client dossier zaak contact uitkerings plan traject ticket aanvraag afspraak laatste volgende afspraken jeugdhulp jeugdzorg jeugd instrument schuldhulp'.split(
    ' ',
  );

function compound(word: string): string[] {
  if (concepts.has(word) || (word.length < 6 && !/^[^aeiou]{5}$/.test(word))) return [word];
  for (const head of HEADS) {
    if (word.length > head.length + 2 && word.endsWith(head)) {
      const front = word.slice(0, -head.length);
      const bare = front.length > 4 && front.endsWith('s') ? front.slice(0, -1) : front;
      return [...compound(concepts.has(front) ? front : bare), head];
    }
  }
  for (const front of FRONTS) {
    if (word.length > front.length + 2 && word.startsWith(front)) {
      return [front.replace(/s$/, ''), ...compound(word.slice(front.length))];
    }
  }
  return [word];
}

const beginnings = new Map<string, string | undefined>();

/** The shortest known word that begins so: "contactmom." is short for one word, and no contact with something behind it. */
function begunBy(short: string): string | undefined {
  if (!beginnings.has(short)) {
    let best: string | undefined;
    for (const word of concepts.keys()) {
      if (word.startsWith(short) && (!best || word.length < best.length)) best = word;
    }
    // "Clt" in "Cltnr": the consonants of a word, the first and the last of them its own.
    if (!best && /^[^aeiou]{3,}$/.test(short)) {
      for (const word of concepts.keys()) {
        const isIt = word[0] === short[0] && word.at(-1) === short.at(-1) && inOrder(short, word);
        if (isIt && (!best || word.length < best.length)) best = word;
      }
    }
    if (beginnings.size > 5000) beginnings.clear();
    beginnings.set(short, best);
  }
  return beginnings.get(short);
}

const MARKS = /[\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** White space that is not a single space within, and invisible marks. */
const UNEVEN = /^\s|\s\s|[^\S ]|\s$|[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** One line, without invisible marks. */
export const squash = (text: string): string => (UNEVEN.test(text) ? even(text) : text);

const even = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Lower case, no diacritics, no trimmings such as `:`, `*` and sorting arrows. */
export function plain(label: string): string {
  return label
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[\s*▲▼▴▾▵▿⌃⌄↑↓↕⇅•·]+|[\s:*▲▼▴▾▵▿⌃⌄↑↓↕⇅•·?]+$/g, '');
}

const WORDS = new RegExp(`([${LETTERS}\\d]+)(\\.?)|[#%]`, 'g');

const cache = new Map<string, Word[]>();

export const forgetWords = (): void => cache.clear();

/** The words of a label, in order. */
export function wordsOf(label: string): Word[] {
  const known = cache.get(label);
  if (known) return known;
  const text = plain(label)
    .replace(/\be-(?=mail)/g, 'e')
    .replace(/\b([a-z])\.(?=[a-z]\.)/g, '$1')
    .replace(/\b(dat(?:e|um)) ?(?:and|en|\/|&|\+)? ?(?:time|tijd)\b/g, '$1')
    .replace(/\bpva\b/g, 'plan aanpak')
    .replace(/\bt\/m\b|\btot en met\b/g, 'tot')
    .replace(/'/g, '');
  const words: Word[] = [];
  for (const found of text.matchAll(WORDS)) {
    const raw = found[1] ?? found[0];
    const stop = found[2] === '.';
    const parts = stop && begunBy(raw) ? [raw] : compound(raw);
    for (const part of parts) {
      // "Referentienummer", "Reference number": one thing said twice.
      const concept = concepts.get(part) ?? part;
      if (concept === 'no' && words.at(-1)?.concept === 'no') continue;
      const begun = stop || (parts.length > 1 && part.length > 2) ? begunBy(part) : undefined;
      words.push({
        raw: part,
        part: parts.length > 1,
        concept,
        ...(begun && !concepts.has(part) && { guess: concepts.get(begun)! }),
        short: !concepts.has(part) && (stop || (part.length > 1 && /^.[^aeiou]*$/.test(part))),
      });
    }
  }
  if (cache.size > 5000) cache.clear();
  cache.set(label, words);
  return words;
}

/** Whether the letters of the one stand in the other in their order. */
export function inOrder(short: string, long: string): boolean {
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Could be the beginning or the consonants of a longer word. */
export const mayShorten = (word: Word): boolean =>
  !concepts.has(word.raw) && (word.short || (word.raw.length >= 4 && !word.part && !(word.concept in LIGHT)));

/** 0..1: how well a label's word stands for a word of a known name. */
function likeness(word: Word, name: Word): number {
  // The same word says a little more than another that means the same.
  if (word.concept === name.concept) return word.raw === name.raw ? 1 : 0.99;
  if (word.guess === name.concept) return 0.9;
  const share = word.raw.length / name.raw.length;
  if (share >= 1 || word.raw[0] !== name.raw[0] || !mayShorten(word)) return 0;
  if (name.raw.startsWith(word.raw)) return 0.82 + 0.18 * share;
  return word.short && word.raw.length > 1 && inOrder(word.raw, name.raw) ? 0.74 + 0.2 * share : 0;
}

/** 0..1: how well a label's words stand for a known name's. */
export function similarity(label: Word[], name: Word[]): number {
  let matched = 0;
  let total = 0;
  let heavy = false;
  const free = label.slice();
  for (const word of name) {
    const w = weight(word);
    total += w;
    let best = 0;
    let at = -1;
    free.forEach((candidate, i) => {
      const like = likeness(candidate, word);
      if (like > best) {
        best = like;
        at = i;
      }
    });
    if (at < 0) continue;
    const [used] = free.splice(at, 1);
    matched += ((w + weight(used!)) / 2) * best;
    if (w > 0.3 && weight(used!) > 0.3) heavy = true;
  }
  if (!heavy) return 0;
  for (const word of label) total += weight(word);
  return (2 * matched) / total;
}
