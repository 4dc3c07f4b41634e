/** A look at a page before more of the reader comes: whether blocks may stand for rows, and whether anybody may be named. */
import { CONTROLS } from './controls.ts';
import { identityInLine } from './identity.ts';
import { isNamePart, matchLabel } from './labels.ts';
import { thingOf } from './meanings.ts';
import type { Line } from './lines.ts';
import { looksLikePerson } from './profile.ts';
import { couldLabel, hasField, hintsOf, isKnownLabel, isNested, labelText } from './sheet.ts';
import { ask, byId, stepFrom, tagOf, walkIn } from './step.ts';
import { isLonger, textOf } from './text.ts';
import { SILENT } from './visible.ts';
import { squash } from './words.ts';

export const LEAST_COLUMNS = 3;
const MOST_COLUMNS = 40;
/** Of so many words in a row fewer need to be known: rows with as many parts must follow. */
const MANY = 7;

/** A cell with its folded menu ("Sort ascending") may have so many characters; what is seen of it is asked later. */
const LONGEST_HEAD = 300;

/** A row whose children name columns: most of them are known, none holds a value. */
export function isHeadRow(element: Element): boolean {
  const { children } = element;
  if (children.length < LEAST_COLUMNS || children.length > MOST_COLUMNS) return false;
  const cells = [...children];
  if (cells.some((cell) => cell.childElementCount > 3 || (cell.textContent ?? '').length > LONGEST_HEAD))
    return false;
  // A box to choose all rows names no column.
  if (!cells.every((cell) => (textOf(cell, false) === '' && !hasField(cell)) || couldLabel(cell)))
    return false;
  // Beside each other stand the choices of a field, too.
  if (element.querySelector('input[type=radio]')) return false;
  const named = cells.filter((cell) => labelText(cell) !== '');
  return (
    named.length >= LEAST_COLUMNS &&
    named.filter(isKnownLabel).length >= Math.max(2, named.length * (named.length < MANY ? 0.6 : 0.35))
  );
}

/** Elements that may head rows, in page order; what stands in a table is the table's, and a list of terms has none. */
export function* headsIn(root: Document | ShadowRoot): Generator<Element> {
  const walker = walkIn(root, NodeFilter.SHOW_ELEMENT, ({ nodeName }) =>
    nodeName === 'TABLE' || nodeName === 'NAV' || nodeName === 'DL'
      ? NodeFilter.FILTER_REJECT
      : /^(?:DIV|LI|SECTION|HEADER)$/.test(nodeName)
        ? NodeFilter.FILTER_ACCEPT
        : NodeFilter.FILTER_SKIP,
  );
  while (walker.nextNode()) yield walker.currentNode as Element;
}

const HOLDERS = new Set(['DIV', 'UL', 'OL', 'SECTION', 'MAIN', 'ARTICLE']);
/** Fewer blocks are no list. */
export const LEAST = 3;

export const classOf = (element: Element): string => element.classList[0] ?? '';

/** What is drawn alike has one key; a number in a class is that of the block. */
export const keyOf = (element: Element): string =>
  `${element.tagName}.${HEURISTIC.numberedClasses ? classOf(element).replace(/\d+$/, '') : classOf(element)}`;

/** What may hold blocks, in page order. Tables are read as tables, and the largest part of a page may be one. */
export function* holdersIn(root: Document | ShadowRoot): Generator<Element> {
  const walker = walkIn(root, NodeFilter.SHOW_ELEMENT, ({ nodeName }) =>
    nodeName === 'TABLE' || nodeName === 'NAV' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let at = walker.nextNode() as Element | null; at; at = walker.nextNode() as Element | null)
    if (HOLDERS.has(at.tagName)) yield at;
}

/** Most children of a holder that look alike, or none. */
export function blocksOf(holder: Element): Element[] {
  const counts = new Map<string, Element[]>();
  for (const child of holder.children) {
    // A link with parts is a tile; one without leads on.
    if (/^(?:SCRIPT|STYLE|BR|HR|OPTION|TR|TD|SPAN)$/.test(child.tagName)) continue;
    if (child.tagName === 'A' && child.childElementCount < 2) continue;
    const key = keyOf(child);
    const same = counts.get(key);
    if (same) same.push(child);
    else counts.set(key, [child]);
  }
  const [best] = [...counts.values()].sort((a, b) => b.length - a.length);
  if (!best || best.length < LEAST || best.length < holder.childElementCount * 0.5) return [];
  return best;
}

/** Whether anything in a root looks like rows without a table: headings of divs, blocks with labels, columns of cards. */
export function mayHoldBlocks(root: Document | ShadowRoot, tables: Element[]): boolean {
  for (const head of headsIn(root)) if (isHeadRow(head)) return true;
  for (const holder of holdersIn(root)) {
    if (holder.childElementCount < 2 || tables.some((table) => holder.contains(table))) continue;
    const blocks = blocksOf(holder);
    const { length } = blocks[Math.min(1, blocks.length - 1)]?.textContent ?? '';
    if (length >= 10 && length <= 5000 && blocks.some(hasLabel)) return true;
    const lanes = [...holder.children].filter((lane) => lane.querySelector('h1, h2, h3, h4, h5, h6, header'));
    if (lanes.length > 1 && lanes.some(hasLabel)) return true;
  }
  return false;
}

const hasLabel = (block: Element): boolean =>
  /:|·/.test(block.textContent!) ||
  block.querySelector('dt, [title]') !== null ||
  [...block.querySelectorAll('*')].filter((part) => !part.firstElementChild && isKnownLabel(part)).length > 1;

/** What says whose page it is. */
const WHO = /^(?:client_n|case_no|subject)/;
/** Where no label stands. */
const UNLABELLED =
  'nav, footer, search, menu, [role=navigation], [role=search], [role=menu], [role=menubar], h1, h2, h3, h4, h5, h6, a, button';
/** So long is a line that tells number and name. */
const LONGEST = 200;

const namesWho = (label: string): boolean =>
  label !== '' &&
  (isNamePart(label) || thingOf(label) !== null || matchLabel(label).some(({ field }) => WHO.test(field.id)));

/** Whether what stands beside or below an element could be its value. */
function isFollowed(element: Element): boolean {
  let at: Element | null = element;
  for (let climbed = 0; at && climbed < 4; climbed += 1) {
    for (let next = at.nextSibling; next; next = next.nextSibling) {
      if (next.nodeType === 3 ? squash(next.nodeValue!) !== '' : isValue(next)) return true;
      if (isUnfilled(next)) return false;
    }
    at = stepFrom(at, 'parentElement');
    if (at && [...at.querySelectorAll(CONTROLS)].some(isValue)) return true;
    if (at && isLonger(at, LONGEST)) return false;
  }
  return false;
}

const isValue = (node: Node): boolean =>
  node.nodeType === 1 &&
  !isNested(node as Element) &&
  !(node as Element).matches('table, dl, fieldset, form, ul') &&
  textOf(node as Element) !== '';

/** A field with nothing in it, as of a search: what its label asks for, the page does not say. */
const isUnfilled = (node: Node): boolean =>
  node.nodeType === 1 &&
  textOf(node as Element) === '' &&
  ((node as Element).matches(FIELDS) || (node as Element).querySelector(FIELDS) !== null);

const FIELDS = 'input:not([type=hidden]), select, textarea';

/** Whether a line that is part of no table of data has a label and a value beside it. */
const isLineOfWho = ({ cells }: Line): boolean =>
  cells.some((cell, i) => {
    // A cell of the page's layout may hold the largest list: its text is no label, and dear to get.
    if (!cell || isLonger(cell, LONGEST) || ![textOf(cell), ...hintsOf(cell)].some(labelsWho)) return false;
    const next = cells
      .slice(i + 1)
      .find(
        (other) =>
          other && other !== cell && other.tagName !== 'TH' && (textOf(other) !== '' || isUnfilled(other)),
      );
    return !!next && !isUnfilled(next);
  });

/** A label alone, before its colon or number, or as a part of a line. */
const labelsWho = (text: string): boolean =>
  namesWho(text) || text.split(/[;|·•,(]/).some((part) => namesWho(part.replace(/[:\d].*$/, '').trim()));

/** A label with a value in one text. */
const tellsWho = (text: string): boolean => /[:\d]\s*\S/.test(text) && labelsWho(text);

function saysWho(element: Element): boolean {
  const { tagName, previousSibling: before } = element;
  const text = squash(element.textContent!);
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const names = [
    element.getAttribute('title'),
    element.getAttribute('aria-label'),
    ...ids.map((id) => byId(element, id)?.textContent),
  ].map((name) => squash(name ?? ''));
  if (names.some(labelsWho) && textOf(element) !== '') return true;
  // Around fields the text is that of many labels; what is no text of its own has its own turn.
  const holdsFields = element.querySelector(FIELDS) !== null;
  const own = holdsFields
    ? [...element.childNodes].map(({ nodeType, nodeValue }) => (nodeType === 3 ? squash(nodeValue!) : ''))
    : [text];
  if (
    own.some(tellsWho) ||
    [text.replace(/^[^:]*:/, ''), textOf(element)].some((line) => identityInLine(line))
  )
    return true;
  if (/^(?:B|STRONG|TIME|EM)$/.test(tagName) && before?.nodeType === 3)
    if (namesWho(squash(before.nodeValue!.split(/[,;.|(]/).at(-1)!))) return true;
  if (!labelsWho(text) || /^(?:LI|T(?:ABLE|BODY|[DHR])|CAPTION)$/.test(tagName)) return false;
  if (holdsFields) return [...element.querySelectorAll(CONTROLS)].some(isValue);
  const { control } = element as HTMLLabelElement;
  return control ? textOf(control) !== '' : isFollowed(element);
}

/**
 * Whether anybody may be named outside the lists of a page, or a date there may say in which order the lists' days and
 * months stand. What says yes to more than there is costs a page the code, and nothing else.
 */
export function* mayNameAnybody(
  roots: (Document | ShadowRoot)[],
  lists: Element[],
  loose: Map<Element, Line[]>,
  dates: boolean,
): Generator<void, boolean> {
  for (const lines of loose.values()) if (lines.some(isLineOfWho)) return true;
  for (const root of roots) {
    for (const labels of [true, false]) {
      const walker = walkIn(root, NodeFilter.SHOW_ELEMENT, (node) =>
        SILENT.has(node.nodeName) ||
        lists.includes(node as Element) ||
        (labels && ask(node as Element, 'matches', UNLABELLED))
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
      );
      let steps = 0;
      while (walker.nextNode()) {
        if ((steps += 1) % 50 === 0) yield;
        const element = walker.currentNode as Element;
        if (tagOf(element) === 'FORM' || isLonger(element, LONGEST)) continue;
        const text = element.textContent!;
        if (!labels) {
          if (/\d{3}/.test(text) && identityInLine(text, /^H[1-4]$/.test(element.tagName))) return true;
          // "Dossier van A. de Vries"
          if (
            /^H[12]$/.test(element.tagName) &&
            looksLikePerson(text.trim().split(/\s+/).slice(-3).join(' '))
          )
            return true;
        } else if (
          !lists.some((list) => element.contains(list)) &&
          ((dates && /\d[-/.]\d+[-/.]\d/.test(text)) || saysWho(element))
        )
          return true;
      }
    }
  }
  return false;
}
