/** Who a page is about and which number it has, by its headings, title and the lines between them. */
import { CONTROLS } from './controls.ts';
import { identityInLine } from './identity.ts';
import type { Pair } from './pairs.ts';
import { looksLikePerson, profileOf } from './profile.ts';
import { sectionsOf } from './section.ts';
import { ask, ofDocument, stepFrom, tagOf, walkIn } from './step.ts';
import { textOf } from './text.ts';
import { WRITTEN_NAME } from './unnamed.ts';
import { isShown, SILENT } from './visible.ts';
import { plain, squash } from './words.ts';

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
export const TITLE_NUMBER =
  /^(?:[a-zÀ-\u1fff-]{2,20}(?: [a-zÀ-\u1fff-]{2,20})?)?\s?#\s?([\da-z][\w./-]*\d)(?![\w/])/i;

/** In a document's title: "ZAAK-2026-0000001312", "4119"; no year and no date. */
const NUMBER = /(?<![\w/.-])(?:[a-z]{1,8}[-#]?)?(?=[\d-]*\d{3})\d[\d-]*(?![\w/.-])/gi;

/** A year, a month of one, a day, or years from and until. */
const isTime = (text: string): boolean =>
  /^(?:19|20)\d\d(?:-(?:19|20)\d\d|-\d\d?(?:-\d\d?)?)?$|^\d{1,2}-\d{1,2}-\d+$/.test(text);

/** Before it may stand what the system calls its part: "werk-2366" is #2366. */
const bareNumber = (text: string): string => text.replace(/^[a-z]+[-#]?/i, '');

const numberPair = (value: Element, read: () => string): Pair => ({
  label: '#',
  hints: ['case_no'],
  value,
  read,
  control: false,
});

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
      return [numberPair(at, () => numberIn(at).replace(/^#/, ''))];
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
    return [numberPair(code, () => squash(code.textContent!))];
  }
  return [numberPair(only, () => numberIn(only))];
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

/** Headings over people who belong to the client, and are not the client. */
export const OTHER_PERSON =
  /^(?:gegevens )?(?:van )?(?:de )?(?:(?:ex-?)?partner|echtgeno\w+|kind(?:eren)?|ouders?|moeder|vader|verzorgers?|(?:wettelijk )?vertegenwoordiger|gezinsleden|huisgenoten|relaties?|netwerk|contactperso(?:o?n|nen)|spouse|child(?:ren)?|parents?|relatives?|next of kin|emergency contact|contact persons?)\b/;
