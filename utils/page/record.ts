/** One client's record out of the pairs and the heading of a page. */
import type { Taught } from './adapter/taught.ts';
import type { Area } from '../vocabulary/index.ts';
import { STAFF_LABEL } from './classify.ts';
import { isBold } from './drawn-heads.ts';
import { keyOf } from './glance.ts';
import { fieldOf } from '../vocabulary/packed.ts';
import { identityInLine } from './identity.ts';
import { matchLabel } from './labels.ts';
import { isClearNumber, mapColumns, type Mapped } from './mapping.ts';
import { isBareId, thingOf, type Column } from './meanings.ts';
import type { Pair } from './pairs.ts';
import { parseDate } from './parse/date.ts';
import { CONTROLS } from './controls.ts';
import { looksLikePerson, profileOf } from './profile.ts';
import { WRITTEN_NAME } from './unnamed.ts';
import { sectionsOf, short } from './section.ts';
import { textOf } from './text.ts';
import { isShown, SILENT } from './visible.ts';
import { topicOf } from './topic.ts';
import { plain, squash } from './words.ts';
import { ask, ofDocument, stepFrom, tagOf, walkIn } from './step.ts';

export interface RecordFound {
  /** Set where an adapter found it. */
  taught?: Taught;
  pairs: Pair[];
  columns: Column[];
  fields: Mapped[];
  confidence: number;
}

const HEADING = /^(?:H[1-4]|CAPTION)$/;
const LINE = /^(?:LEGEND|B|STRONG|TD|TH|DIV|SPAN|P|FONT|LI)$/;

const isHeading = (element: Element): boolean =>
  HEADING.test(element.tagName) || ask(element, 'getAttribute', 'role') === 'heading';

/** Rows that never fit in a heading. */
const LONG = 20;

/** Number and name in a heading line, or else in any short line outside tables of data, as two pairs. */
export function headingPairs(roots: (Document | ShadowRoot)[], data: Set<Element>): Pair[] {
  let best: Element | null = null;
  // What holds a long table says more than one line.
  const above = new Set<Element>();
  for (const root of data) {
    if (((root as HTMLTableElement).rows?.length ?? 0) <= LONG) continue;
    for (let up = root.parentElement; up && !above.has(up); up = stepFrom(up, 'parentElement')) above.add(up);
  }
  for (const root of roots) {
    const walker = walkIn(root, NodeFilter.SHOW_ELEMENT, (node) =>
      SILENT.has((node as Element).tagName) || data.has(node as Element)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    for (let at = walker.nextNode() as Element | null; at; at = walker.nextNode() as Element | null) {
      const heading = isHeading(at);
      if (!heading && (best || !LINE.test(at.tagName) || at.childElementCount > 8)) continue;
      if (above.has(at)) continue;
      const text = at.textContent ?? '';
      if (text.length < 7 || text.length > 200 || !/\d{3}/.test(text)) continue;
      const who = identityInLine(text, heading) ?? identityApart(at);
      if (!who || isPlace(who.client_name) || !isShown(at)) continue;
      best = innermost(at);
      if (heading) return identityPairs(best);
    }
  }
  return best ? identityPairs(best) : [];
}

/** "Klant 1044233 van Werkplein Zuid": where it is known, and not who it is. */
const isPlace = (name: string): boolean => /^(?:van|bij|of|in) [^,.]+$/.test(name) && NO_NAME.test(name);

const OF_CASE =
  /^(?:(?:klant|cli[eë]nt|dossier|inwoner|kandidaat|deelnemer|burger|jeugdige|client|customer|case)\w*|(?:van|of|voor|for|de heer|mevrouw|meneer)\b|[:\s–-])+/i;

/** Titles of parts of a system and of places of work, which are written as names are. */
export const NO_NAME =
  /\b(?:tickets?|details?|overzicht|gegevens|informatie|information|dossiers?|zaken|zaak|cases?|dashboard|instellingen|settings|profiel|profile|notities|notes|rapport\w*|reports?|beheer|mijn|werk(?:plein|bedrijf|proces|voorraad)\w*|werk en|inkomen|sociaal|domein|portaal|taken|tasks?|agenda|home|start\w*|team|gemeente|wijk(?:team|plein|centrum)\w*|contact\w*|klant\w*|client\w*|inwoners?|plan|aanpak|kaart|activit\w+|steps?|actions?|acties|records?|related|recent\w*|quick|next|documenten|documents|afspraken|applicati(?:e|on)|manager|crm|erp|suite|soft(?:ware)?|syste?e?m|online|platform|office|desk|free)\b/i;

/** Whether a part of the document's title is a name. */
const isInTitle = (name: string, [document]: (Document | ShadowRoot)[]): boolean =>
  ofDocument(document as Document, 'title')
    .split(/\s[-–—|·»‹›:]\s/)
    .some((part) => squash(part) === name);

const isTitle = ({ firstElementChild, className }: Element): boolean =>
  !firstElementChild && /(?:^|[\s_-])(?:title|titel|heading)(?:$|[\s_-])/i.test(className?.toString() ?? '');

const isCrumb = (element: Element): boolean =>
  ask(element, 'getAttribute', 'aria-current') === 'page' &&
  ask(element, 'closest', '[class*=crumb], [aria-label*=crumb], [aria-label*=kruimel]') !== null;

/** Headings over those who work with a client, and over what they wrote. */
const OF_STAFF =
  /consulent|manager|coach|behandel|begeleid|medewerk|contact|regisseur|reactie|bericht|activit|tijdlijn|timeline|comment|message|\bnotes?\b/;

/** Elements in page order, past the rows of data: the browser would look through all of them. */
export function* besideData(roots: (Document | ShadowRoot)[], data: Set<Element>): Generator<Element> {
  for (const root of roots) {
    const walker = walkIn(root, NodeFilter.SHOW_ELEMENT, (node) =>
      data.has(node as Element) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    while (walker.nextNode()) yield walker.currentNode as Element;
  }
}

/** The name in the one heading of a page that is a person's, as a pair. */
export function headingName(roots: (Document | ShadowRoot)[], data: Set<Element>): Pair[] {
  if (!HEURISTIC.titleNames) return [];
  const found: Element[] = [];
  const smaller: Element[] = [];
  const nameIn = (element: Element): string => {
    // On a page that can be changed, the heading may be a control.
    const own = squash(element.textContent ?? '');
    const text = (own || !element.querySelector(CONTROLS) ? own : textOf(element)).replace(OF_CASE, '');
    return text.length > 4 && looksLikePerson(text) && !NO_NAME.test(text) ? text : '';
  };
  for (const at of besideData(roots, data)) {
    const heads = /^H[12]$/.test(at.tagName) || ask(at, 'getAttribute', 'role') === 'heading';
    if (tagOf(at) === 'FORM') continue;
    // Where no heading names anybody, the last of the crumbs that lead here may, or a smaller heading with a name that is
    // written as registrations write it, or that the document's title has too.
    if (
      (at.tagName === 'H3' || isCrumb(at)) &&
      at.textContent!.length <= 80 &&
      nameIn(at) &&
      (WRITTEN_NAME.test(at.textContent!.trim()) || isInTitle(nameIn(at), roots)) &&
      isShown(at) &&
      !ask(at, 'closest', 'article, aside, [role=feed]') &&
      !sectionsOf(at).some((section) => OTHER_PERSON.test(plain(section)) || OF_STAFF.test(plain(section)))
    )
      smaller.push(at);
    // What is a heading by its class only has the name as registrations write it.
    if (!heads && !(isTitle(at) && /^[^,]+, [^,]+$/.test(at.textContent!))) continue;
    if (at.textContent!.length <= 80 && nameIn(at) && isShown(at)) found.push(at);
  }
  const [only, ...more] = found.length ? found : smaller;
  if (!only || more.some((one) => nameIn(one) !== nameIn(only))) return [];
  return [{ label: '', hints: ['client_name'], value: only, read: () => nameIn(only), control: false }];
}

/** "Wmo-melding #4821", "#3187: Benefit stopped", "Ticket#2026111610000427 – …": the number of the case a page is about. */
const TITLE_NUMBER =
  /^(?:[a-zÀ-\u1fff-]{2,20}(?: [a-zÀ-\u1fff-]{2,20})?)?\s?#\s?([\da-z][\w./-]*\d)(?![\w/])/i;

/** In a document's title: "ZAAK-2026-0000001312", "4119"; no year and no date. */
const NUMBER = /(?<![\w/.-])(?:[a-z]{1,8}[-#]?)?(?=[\d-]*\d{3})\d[\d-]*(?![\w/.-])/gi;

/** A year, a month of one, a day, or years from and until. */
const isTime = (text: string): boolean =>
  /^(?:19|20)\d\d(?:-(?:19|20)\d\d|-\d\d?(?:-\d\d?)?)?$|^\d{1,2}-\d{1,2}-\d+$/.test(text);

/** Before it may stand what the system calls its part: "werk-2366" is #2366. */
const bareNumber = (text: string): string => text.replace(/^[a-z]+[-#]?/i, '');

/** The number that both the document's title and a short line of the page tell, as a pair: of what case the page is. */
function titledNumber(roots: (Document | ShadowRoot)[], data: Set<Element>): Pair[] {
  const [document] = roots as [Document];
  const numbers = [...ofDocument(document, 'title').matchAll(NUMBER)].map(([text]) => text);
  const [titled, more] = new Set(numbers.filter((text) => !isTime(bareNumber(text))));
  if (!titled || more) return [];
  const bare = bareNumber(titled);
  const isHead = (element: Element): boolean =>
    (/^H[1-4]$/.test(element.tagName) || isTitle(element)) && element.textContent!.length <= 120;
  const numberIn = (at: Element): string =>
    [...at.textContent!.matchAll(NUMBER)].find(
      ([text]) => text === titled || text.replace(/^#/, '') === bare,
    )?.[0] ?? '';
  for (const at of besideData(roots, data))
    if (isHead(at) && numberIn(at) && isShown(at))
      return [
        {
          label: '#',
          hints: ['case_no'],
          value: at,
          read: () => numberIn(at).replace(/^#/, ''),
          control: false,
        },
      ];
  return [];
}

/** "Ticket#64044" in an element that is called one of a number, and holds nothing else. */
const isNumber = (element: Element): boolean =>
  !element.firstElementChild &&
  /num(?:ber|mer)/i.test(element.className?.toString() ?? '') &&
  /^\s*\p{L}{2,12}\s?#\s?\d{3,}\s*$/u.test(element.textContent!);

/** A heading with more says more than a number. */
const LONGEST_CODE = 40;

/** A heading that is nothing but a long number, which counts nothing and is no day, telephone or citizen service number. */
function isCode({ textContent }: Element): boolean {
  const text = textContent!.length <= LONGEST_CODE ? squash(textContent!) : '';
  if (
    !/^(?=(?:\D*\d){6})(?:[a-z]{1,6}[-_/]?)?\d+(?:[-_/]\d+)*$/i.test(text) ||
    /^(?:bsn|sofi|tel|mob|gsm)/i.test(text)
  )
    return false;
  const digits = text.replace(/[_/]/g, '-');
  const { date, phone, bsn } = profileOf([text, digits, digits.replace(/^[a-z]+-?/i, '')], new Date(0));
  return (
    date + phone + bsn === 0 &&
    !isTime(digits) &&
    // A day without marks, two years, and a telephone number.
    !/^(?:19|20)\d{6}(?:-(?:19|20)\d{6})?$|^(?:0|31|0031)\d{9,10}$/.test(digits)
  );
}

/** The number in the one heading of a page that has one behind a hash, is nothing but one, or that is the document's title too, as a pair. */
export function headingNumber(roots: (Document | ShadowRoot)[], data: Set<Element>): Pair[] {
  if (!HEURISTIC.titleNumbers) return [];
  const numberIn = (element: Element) => TITLE_NUMBER.exec(squash(element.textContent!))?.[1] ?? '';
  const coded: Element[] = [];
  const found = [...besideData(roots, data)].filter((at) => {
    if (/^H[1-4]$/.test(at.tagName) && isCode(at) && isShown(at)) coded.push(at);
    return (/^H[12]$/.test(at.tagName) || isNumber(at)) && numberIn(at).length > 2 && isShown(at);
  });
  const [only] = found;
  if (!only || new Set(found.map(numberIn)).size > 1) {
    const titled = titledNumber(roots, data);
    const [code, more] = coded;
    if (titled.length || only || !code || more) return titled;
    const read = () => squash(code.textContent!);
    return [{ label: '#', hints: ['case_no'], value: code, read, control: false }];
  }
  return [{ label: '#', hints: ['case_no'], value: only, read: () => numberIn(only), control: false }];
}

/** A name and, behind its word, a number may each stand in an element of their own with nothing between. */
function identityApart(line: Element): ReturnType<typeof identityInLine> {
  if (!line.firstElementChild) return null;
  const found = identityInLine([...line.childNodes].map((node) => node.textContent).join(' '));
  return found?.word ? found : null;
}

/** The smallest element that says it all. */
function innermost(element: Element): Element {
  const inner = [...element.children].find(
    (child) => LINE.test(child.tagName) && identityInLine(child.textContent!) && isShown(child),
  );
  return inner ? innermost(inner) : element;
}

/** What stands in a line besides its links and buttons, which are acts unless they hold the number or name. */
const withoutActs = (line: Element): string =>
  [...line.childNodes]
    .map((node) => (/^(?:A|BUTTON)$/.test(node.nodeName) ? ' ' : node.textContent))
    .join('');

function identityPairs(element: Element): Pair[] {
  const heading = isHeading(element);
  const now = () =>
    identityInLine(withoutActs(element), heading) ??
    identityInLine(element.textContent ?? '', heading) ??
    identityApart(element);
  return (['client_no', 'client_name'] as const).map((part) => ({
    label: now()?.word ?? '',
    hints: [part],
    value: element,
    read: () => now()?.[part] ?? '',
    control: false,
  }));
}

/** So many rows up a heading is looked for. */
const ROWS_UP = 20;

/** The row with nothing but a short title over the rows of its part of a table. */
function titleRow(row: Element): Element | null {
  let at = row.previousElementSibling;
  for (let steps = 0; at && steps < ROWS_UP; steps += 1, at = at.previousElementSibling)
    if (at.childElementCount === 1) return short(at) === '' ? null : at;
  return null;
}

/** What holds pairs that share their headings: the rows below a row with a title, a table or list, or a group. */
function holderOf(value: Element): Element {
  const holder = value.closest('table, dl, fieldset:has(> legend), [role=group]') ?? value;
  const row = holder.tagName === 'TABLE' ? value.closest('tr') : null;
  return (row && titleRow(row)) ?? holder;
}

/** What a numbered case is about: by its number, or because the document's title says it right behind one. */
const isOfPage = (section: string, title: string): boolean =>
  TITLE_NUMBER.test(section) ||
  (!OTHER_PERSON.test(plain(section)) &&
    !PEOPLE.test(plain(section)) &&
    title.includes(section) &&
    /\d\W{1,4}$/.test(title.slice(0, title.indexOf(section))));

export function pairColumns(pairs: Pair[], now: Date): Column[] {
  const sections = new Map<Element | null, string[]>();
  return pairs.map((pair, i) => {
    const sample = [pair.read()];
    // "Klant: L. Moor  Nr: 59033"
    const ofClient = isBareId(pair.label) && i > 0 && thingOf(pairs[i - 1]!.label) === 'client_no';
    // Pairs of one table or list share their headings.
    const holder = holderOf(pair.value);
    if (!sections.has(holder)) {
      // A bold line of its own right before them is a heading too.
      const before = HEURISTIC.boldTitles && holder !== pair.value && holder.previousElementSibling;
      const title = before && before.childElementCount < 2 && isBold(before) ? short(before) : '';
      // What a case is about says nothing of the field.
      const isOwn = holder === pair.value && pairs[i + 1]?.value !== holder;
      const around = sectionsOf(holder, isOwn ? pair.label : '').filter(
        (section) => !isOfPage(section, ofDocument(holder.ownerDocument, 'title')),
      );
      const own = holder.tagName === 'TR' ? short(holder) : title;
      sections.set(holder, own ? [own, ...around] : around);
    }
    return {
      label: pair.label,
      hints: ofClient ? [...pair.hints, 'Klantnummer'] : pair.hints,
      profile: profileOf(sample, now),
      sample,
      sections: sections.get(holder)!,
    };
  });
}

/** Fields that say that this is somebody's case, not a colleague's profile or a form of settings. */
const CASE =
  /^(?:client_no|client_status|benefit|assigned|decision|application|last_contact|next_app|plan_|participation|matchab|exemption|instrument|outflow|callback|priority|start_date|created_at|coach|wmo_|jz_|sh_|bsn|birth_date|household)/;

/** Fields that colleagues have too. */
const OF_WORK = /^(?:coach|start_date|created_at|priority)/;

/** Headings over people who belong to the client, and are not the client. */
export const OTHER_PERSON =
  /^(?:gegevens )?(?:van )?(?:de )?(?:(?:ex-?)?partner|echtgeno\w+|kind(?:eren)?|ouders?|moeder|vader|verzorgers?|(?:wettelijk )?vertegenwoordiger|gezinsleden|huisgenoten|relaties?|netwerk|contactperso(?:o?n|nen)|spouse|child(?:ren)?|parents?|relatives?|next of kin|emergency contact|contact persons?)\b/;

/** Under such a heading each person has a heading with their name. */
const PEOPLE = /^(?:huishouden|gezin|leden van|samenstelling|household|family)\b/;

/** Whether a pair stands under the heading of somebody else. */
const isOfOther = ({ sections: [nearest, next] }: Column): boolean =>
  HEURISTIC.otherPeople &&
  nearest !== undefined &&
  (OTHER_PERSON.test(plain(nearest)) ||
    (next !== undefined &&
      looksLikePerson(nearest) &&
      (PEOPLE.test(plain(next)) || OTHER_PERSON.test(plain(next)))));

/** The block of each of two elements, right below what holds both. */
function apart(one: Element, other: Element): [Element, Element] | null {
  const below = (from: Element, to: Element): Element | null => {
    let at: Element | null = from;
    for (
      let up = stepFrom(from, 'parentElement');
      up && !ask(up, 'contains', to);
      up = stepFrom(up, 'parentElement')
    )
      at = up;
    return at;
  };
  return one.contains(other) || other.contains(one) ? null : [below(one, other)!, below(other, one)!];
}

/** So many lines of one list with the same label are no fields of a record: they tell of so many things. */
const LINES = 3;

/** Pairs that are each all that a line of a list says, and have the same label and other values. */
function inLines(pairs: Pair[], columns: Column[]): Set<number> {
  const byLine = Map.groupBy(pairs.keys(), (i) => pairs[i]!.value.closest('li'));
  const alone = [...byLine].flatMap(([line, [i, more]]) =>
    line && i !== undefined && more === undefined ? [i] : [],
  );
  const lists = Map.groupBy(alone, (i) => pairs[i]!.value.closest('li')!.parentElement);
  return new Set(
    [...lists.values()].flatMap((list) =>
      [...Map.groupBy(list, (i) => pairs[i]!.label).values()]
        .filter((same) => same.length >= LINES && new Set(same.map((i) => columns[i]!.sample[0])).size > 1)
        .flat(),
    ),
  );
}

/** "Nieuw → Lopend" tells in the course of a case what became of a value. */
const isChange = ({ sample: [text = ''] }: Column): boolean =>
  HEURISTIC.changes && /(?:^|\s)[→⇒]\s/.test(text);

/** Pairs in blocks that look alike, each under a heading of its own, with the same labels: not one of them is about the client. */
function inTwins(pairs: Pair[], columns: Column[]): Set<number> {
  const found = new Set<number>();
  const before = new Map<string, number>();
  if (!HEURISTIC.labelledCards) return found;
  const labelsIn = (block: Element) =>
    new Set(pairs.filter(({ value }) => block.contains(value)).map(({ label }) => label));
  pairs.forEach(({ label, value }, i) => {
    // What is said of a partner is left out anyway, and makes no twin of what is said of the client.
    if (isOfOther(columns[i]!)) return;
    const twin = before.get(label);
    before.set(label, i);
    if (twin === undefined || columns[twin]!.sample[0] === columns[i]!.sample[0]) return;
    const blocks = apart(pairs[twin]!.value, value);
    if (!blocks || blocks[0].className === '' || keyOf(blocks[0]) !== keyOf(blocks[1])) return;
    const heads = blocks.flatMap(
      (block) => block.querySelector('h1, h2, h3, h4, h5, h6, [role=heading]') ?? [],
    );
    const [topic, other] = heads.map((head) => topicOf(short(head)));
    // "Plan van aanpak" beside "Ontheffing": two things of one client.
    if (heads.length < 2 || (topic && other && topic !== other)) return;
    const [own, others] = blocks.map((block) => labelsIn(block));
    const both = [...own!].filter((name) => others!.has(name)).length;
    if (both < (own!.size + others!.size - both) / 2) return;
    found.add(twin).add(i);
  });
  return found;
}

/** "Owner: KMG0142" beside "Owner Name: Henk Smit"; words that are only like those for a worker name one when a name stands there. */
function settleWorker(fields: Mapped[], columns: Column[]): void {
  const profileOf = ({ columns: [column] }: Mapped) => columns[column!]!.profile;
  const coach = fields.find(({ id }) => id === 'coach');
  if (!coach || profileOf(coach).person) return;
  const give = (to: Mapped, id: string) =>
    Object.assign(to, { id, field: fieldOf(id), type: fieldOf(id).type });
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
function settleName(fields: Mapped[], columns: Column[], pairs: Pair[]): void {
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

/** What is said of somebody who works with the system. */
const SIGNS_IN =
  /^(?:gebruikersnaam|username|login|laatste login|laatst ingelogd|last login|bevoegdheden|permissions|personeelsnummer|medewerkernummer)$/;

/** So many lines has the head of a message. */
const HEAD_OF_MESSAGE = 4;

const SENDER = /^(?:van|from|afzender|sender)$/;
const ADDRESSEE = /^(?:aan|naar|to|ontvanger|recipients?)$/;

/** "From", "To" and what stands below them head a message (RFC 5322): who wrote it, when and what about is not said of the case. */
function isOfMessage(pairs: Pair[], columns: Column[], i: number): boolean {
  // "From 01-09-2026 to 28-02-2027" is a time.
  const isTold = (at: number) => columns[at]!.profile.date === 0;
  const named = ({ label }: Pair) => plain(label).replace(/\W+$/, '');
  const own = named(pairs[i]!);
  const start = Math.max(0, i - HEAD_OF_MESSAGE);
  const before = pairs.slice(start, i).map((pair, at) => (isTold(start + at) ? named(pair) : ''));
  const isBelow = before.some((label) => ADDRESSEE.test(label));
  return (
    HEURISTIC.messageHeads &&
    (SENDER.test(own)
      ? isTold(i) &&
        pairs.slice(i + 1, i + 3).some((pair, at) => ADDRESSEE.test(named(pair)) && isTold(i + 1 + at))
      : isBelow &&
        (/^(?:onderwerp|betreft|subject)$/.test(own) ||
          (/^(?:datum|date|verzonden|sent)$/.test(own) && before.some((label) => SENDER.test(label)))))
  );
}

/** A visit that is still to come is no contact yet. */
function settleContact(fields: Mapped[], columns: Column[], now: Date): void {
  const taken = fields.some(({ id }) => id === 'next_appointment');
  for (const field of fields) {
    if (!/^(?:last_contact|contact_date)$/.test(field.id ?? '')) continue;
    const [text] = columns[field.columns[0]!]!.sample;
    const date = parseDate(text ?? '', 'dmy', now);
    if (date.kind !== 'date' || Date.parse(date.value) < now.getTime() + 864e5) continue;
    if (taken || columns[field.columns[0]!]!.profile.votes.mark === '/') field.id = null;
    else Object.assign(field, { id: 'next_appointment', field: fieldOf('next_appointment') });
  }
}

/** What several messages each tell of when they were written, each another moment, no more tells it of the case. */
function ofMessages(columns: Column[]): Set<number> {
  const told = Map.groupBy(
    [...columns.keys()].filter(
      (i) => columns[i]!.profile.date > 0 && WRITTEN.test(matchLabel(columns[i]!.label)[0]?.field.id ?? ''),
    ),
    (i) => columns[i]!.label,
  );
  const others = [...told.values()].filter((all) => all.length < 2);
  return new Set(
    HEURISTIC.messageHeads && others.length
      ? [...told.values()].filter((all) => new Set(all.map((i) => columns[i]!.sample[0])).size > 1).flat()
      : [],
  );
}

const WRITTEN = /^(?:created|updated)_at$/;

/** Whether two names may be one person's: by the last name, and by the first name as far as both tell it. */
export const areOne = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((name) => {
    const [last, called] = squash(name).toLowerCase().split(', ');
    return `${called ?? ''} ${last}`.trim().split(' ');
  });
  const [a, b] = [first![0]!, second![0]!];
  if (!a || !b) return false;
  const isShort = /^.\.?/.exec(a)![0] === a || /^.\.?/.exec(b)![0] === b || /\./.test(a + b);
  return first!.at(-1) === second!.at(-1) && (isShort ? a[0] === b[0] : a === b);
};

/** The record that the pairs make up, or null when nobody is named or too little is known. */
export function findRecord(
  pairs: Pair[],
  heading: Pair[],
  title: Pair[],
  number: Pair[],
  columns: Column[],
  area: Area | null,
  now: Date,
  alone: boolean,
): RecordFound | null {
  // What a page says twice, it says more of the second time: above a record stands a summary of it.
  const last = new Map(columns.map(({ label, sample }, i) => [`${label}|${sample[0]}`, i]));
  const twins = inTwins(pairs, columns);
  const lines = inLines(pairs, columns);
  const messages = ofMessages(columns);
  const own = columns.map(
    (column, i) =>
      !twins.has(i) &&
      !lines.has(i) &&
      !isChange(column) &&
      !messages.has(i) &&
      !isOfOther(column) &&
      !isOfMessage(pairs, columns, i) &&
      last.get(`${column.label}|${column.sample[0]}`) === i,
  );
  const all = pairs.filter((_, i) => own[i]);
  const used = columns.filter((_, i) => own[i]);
  const fields = mapColumns(used, { kind: 'record', area });
  settleWorker(fields, used);
  settleName(fields, used, all);
  settleContact(fields, used, now);
  const support = fields.filter(
    (field) => field.field && CASE.test(field.field.id) && field.field.id !== 'client_no',
  ).length;
  // A client has a job as well: what colleagues have none of is a number of a client, and only they log in.
  const isNumbered = fields.some(
    ({ id, label, columns: [column] }) =>
      id === 'client_no' && isClearNumber(label) && /\d/.test(used[column!]!.sample[0]!),
  );
  const ofStaff = used.some(({ label }) => (isNumbered ? SIGNS_IN : STAFF_LABEL).test(plain(label)));
  // Settings and colleagues have a status as well.
  const ofClient = fields.some(
    ({ field }) => field && CASE.test(field.id) && !OF_WORK.test(field.id) && field.id !== 'client_status',
  );
  const titled =
    !heading.length &&
    !ofStaff &&
    fields.filter(({ field, id }) => id !== null && CASE.test(field!.id) && !OF_WORK.test(id)).length > 1;
  const addPair = (pair: Pair) => {
    const id = pair.hints[0]!;
    if (fields.some((field) => field.id === id && used[field.columns[0]!]!.profile.filled)) return;
    const clash = fields.find((field) => field.id === id);
    if (clash) clash.id = null;
    const sample = [pair.read()];
    used.push({ label: pair.label, hints: [], profile: profileOf(sample, now), sample, sections: [] });
    all.push(pair);
    const field = fieldOf(id);
    fields.push({ columns: [all.length - 1], label: pair.label, id, type: field.type, field, score: 0.9 });
  };
  // Who works with a client may have a heading, too.
  const isWorker = (pair: Pair) =>
    fields.some(
      ({ field, columns: [column] }) =>
        field && /^(?:coach|jz_worker)/.test(field.id) && areOne(used[column!]!.sample[0]!, pair.read()),
    );
  // Below a heading such as "Contact" a name may look like that of something else.
  const [titleName] = title;
  const named = fields.find(
    ({ id, label, columns: [column] }) =>
      id !== 'client_name' &&
      /^(?:naam|name)\W*$/.test(plain(label)) &&
      used[column!]!.sample[0] === titleName?.read(),
  );
  if (titled && named && !isWorker(titleName!) && !fields.some(({ id }) => id === 'client_name'))
    Object.assign(named, {
      id: 'client_name',
      field: fieldOf('client_name'),
      type: fieldOf('client_name').type,
    });
  for (const pair of titled ? title.filter((one) => !isWorker(one)) : heading) addPair(pair);
  const filled = (id: string) =>
    fields.find((field) => field.id === id && field.columns.some((column) => used[column]!.profile.filled));
  /** A number has a digit, and is no sentence about numbers. */
  const numbered = (id: string) => {
    const field = filled(id);
    const text = field && used[field.columns[0]!]!.sample[0]!;
    return text && /\d/.test(text) && text.length <= 40 ? field : undefined;
  };
  const [clientNo, caseNo, name] = [numbered('client_no'), numbered('case_no'), filled('client_name')];
  const headed = heading.length > 0 && !!clientNo && !!name;
  const person =
    name && (name.columns.length > 1 || headed || used[name.columns[0]!]!.profile.person > 0 || !!clientNo);
  const shown = fields.filter((field) => field.id !== null).length;
  let confidence = 0;
  if (clientNo && person) confidence = headed && !pairs.length ? 0.7 : 0.75;
  else if (clientNo && support >= 1) confidence = 0.65;
  else if (person && support >= 2 && ofClient && !ofStaff) confidence = 0.55;
  else if (caseNo && support >= 3) confidence = 0.55;
  else if (
    number.length &&
    !ofStaff &&
    (filled('client_status')
      ? (filled('coach') ?? name) && support >= 3
      : filled('coach') && support >= 3 && shown >= 5)
  )
    confidence = 0.55;
  if (!confidence) return null;
  // Beside a list, a form is more often a filter than a record.
  if (!alone && !headed && pairs.filter((pair) => pair.control).length > pairs.length / 2) return null;
  // The number of a case is not that of its client.
  const isOfClient = (pair: Pair) => clientNo && used[clientNo.columns[0]!]!.sample[0] === pair.read();
  number.filter((pair) => !isOfClient(pair)).forEach(addPair);
  return {
    pairs: all,
    columns: used,
    fields,
    confidence: Math.min(0.98, confidence + 0.02 * Math.min(8, support + shown)),
  };
}
