/** Under which heading, legend, caption or tab something stands. */
import { classOf, keyOf } from './glance.ts';
import { isLonger } from './text.ts';
import { isShown } from './visible.ts';
import { squash } from './words.ts';
import { ask, byId, stepFrom, tagOf } from './step.ts';

const HEADING = 'h1, h2, h3, h4, h5, h6, legend, caption, summary, [role=heading]';

/** What unfolded the part of the page below it. */
const UNFOLDS = 'button[aria-expanded=true]';

export const short = (element: Element | null | undefined): string => {
  const text = squash(element?.textContent ?? '');
  return text.length <= 60 && element && isShown(element) ? text : '';
};

/** The text of a heading, or of an element that is nothing but a short title. */
function headingText(element: Element, below: Element): string {
  // A form has titles of its own.
  if (tagOf(element) === 'FORM') return '';
  if (element.matches(HEADING) || (HEURISTIC.groupTitles && element.matches(UNFOLDS))) return short(element);
  const inner = element.querySelectorAll(HEADING);
  if (inner.length && !element.querySelector('table, input, dl'))
    return isBeside(element, below) ? '' : short(inner[inner.length - 1]);
  if (element.tagName === 'TR') {
    const cells = (element as HTMLTableRowElement).cells;
    return cells.length === 1 ? short(cells[0]) : '';
  }
  const above = titleBesideActs(element);
  if (above) return short(above);
  // Legacy pages write titles as a bold line or a cell with a title's class.
  // Components have names of their own, such as `mat-card-title`.
  const isOwn = HEURISTIC.groupTitles && element.tagName.includes('-');
  const name = `${element.className?.toString() ?? ''} ${isOwn ? element.tagName : ''}`;
  if (
    /(?:^|[\s_-])(?:kop|titel|title|heading|header|caption|panel-heading)/i.test(name) ||
    (HEURISTIC.groupTitles && /[a-z](?:Titel|Title|Heading|Header)(?![a-z])/.test(name))
  )
    return short(element);
  const only = element.children.length === 1 ? element.firstElementChild! : element;
  return isLeader(element) ||
    (/^(?:B|STRONG)$/.test(only.tagName) &&
      squash(only.textContent ?? '') === squash(element.textContent ?? ''))
    ? short(element)
    : '';
}

/** So much stands in a head, with the space of its markup. */
const HEAD = 300;

/** The one text of a head beside its buttons, which act on what stands below. */
function titleBesideActs(element: Element): Element | undefined {
  if (
    !HEURISTIC.groupTitles ||
    isLonger(element, HEAD) ||
    !element.querySelector('button') ||
    element.querySelector('input, select, table')
  )
    return;
  const [only, more] = [...element.querySelectorAll('*')].filter(
    (part) => !part.firstElementChild && !part.closest('button') && short(part) !== '',
  );
  return more ? undefined : only;
}

/** A heading with a line below it may stand beside what it names; what has more is of its own. */
const FEW_WORDS = 160;
/** px. */
const GAP = 8;

/** What stands in a column or drawer of its own is no heading of what stands beside it. */
function isBeside(element: Element, other: Element): boolean {
  if (!HEURISTIC.groupTitles || !isLonger(element, FEW_WORDS)) return false;
  const [own, at] = [element.getBoundingClientRect(), other.getBoundingClientRect()];
  if (!own.height || !at.height || own.bottom <= at.top + GAP) return false;
  return own.right <= at.left + GAP || own.left >= at.right - GAP;
}

/** A short text first in its holder, before blocks that are made alike, of which it is none, or before what holds them. */
function isLeader(element: Element): boolean {
  const below = element.nextElementSibling;
  if (!HEURISTIC.groupTitles || element.previousElementSibling || element.childElementCount > 1 || !below)
    return false;
  const [next, more] = below.nextElementSibling ? [below, below.nextElementSibling] : below.children;
  return (
    !!more && next!.childElementCount > 0 && keyOf(next!) === keyOf(more) && keyOf(next!) !== keyOf(element)
  );
}

/** So many lines of a form are passed on the way up to its heading. */
const MOST_ALIKE = 100;

const NAMED = 'section, [role=region], [role=group], [role=tabpanel]';

/** What an element says it is called. */
function nameOf(element: Element): string {
  const [id = ''] = (ask(element, 'getAttribute', 'aria-labelledby') ?? '').split(/\s+/);
  const by = id && byId(element, id);
  return by ? short(by) : squash(ask(element, 'getAttribute', 'aria-label') ?? '');
}

/**
 * Nearest first: caption or legend, headings before it on each level up, at most three.
 *
 * @param label what the element itself is called: a heading that says it, and those made like that one, are labels
 */
export function sectionsOf(element: Element, label = ''): string[] {
  const found: string[] = [];
  const add = (text: string) => {
    const bare = text.replace(/[:\s]+$/, '');
    if (bare && !found.includes(bare)) found.push(bare);
  };
  let labels = '';
  if (element.tagName === 'TABLE') add(short((element as HTMLTableElement).caption));
  if (element.tagName === 'FIELDSET') add(short(element.querySelector(':scope > legend')));
  const name = nameOf(element);
  if (name !== label) add(name);
  for (let at: Element | null = element; at && found.length < 3;) {
    let steps = 0;
    let alike = 0;
    const like = keyOf(at);
    for (
      let before = at.previousElementSibling;
      before && steps < 6;
      before = before.previousElementSibling
    ) {
      const key = keyOf(before);
      // What is made alike has headings of its own, and a form many lines.
      if (
        HEURISTIC.groupTitles &&
        (key === labels ||
          (key === like &&
            tagOf(at) !== 'TABLE' &&
            before.childElementCount > 1 &&
            (classOf(at) || !before.querySelector(HEADING))))
      ) {
        if ((alike += 1) > MOST_ALIKE) break;
        continue;
      }
      steps += 1;
      // What stands before another table belongs to that table.
      if (before.tagName === 'TABLE' && before.querySelector('tr + tr')) break;
      const text = headingText(before, at);
      if (text && text === label) labels = key;
      else if (text) {
        add(text);
        break;
      }
    }
    const root: Node | null =
      stepFrom(at, 'parentElement') ?? (stepFrom(at, 'parentNode') as ShadowRoot | null)?.host ?? null;
    at = root as Element | null;
    if (at?.tagName === 'FIELDSET') add(short(at.querySelector(':scope > legend')));
    if (at && ask(at, 'matches', NAMED)) add(nameOf(at));
  }
  return found.slice(0, 3);
}
