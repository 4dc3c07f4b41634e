/** Under which heading, legend, caption or tab something stands. */
import { classOf, keyOf } from './glance.ts';
import { isShown } from './visible.ts';
import { squash } from './words.ts';
import { ask, stepFrom, tagOf } from './step.ts';

const HEADING = 'h1, h2, h3, h4, h5, h6, legend, caption, summary, [role=heading]';

export const short = (element: Element | null | undefined): string => {
  const text = squash(element?.textContent ?? '');
  return text.length <= 60 && element && isShown(element) ? text : '';
};

/** The text of a heading, or of an element that is nothing but a short title. */
function headingText(element: Element, below: Element): string {
  if (element.matches(HEADING)) return short(element);
  const inner = element.querySelectorAll(HEADING);
  if (inner.length && !element.querySelector('table, input, dl'))
    return isBeside(element, below) ? '' : short(inner[inner.length - 1]);
  if (element.tagName === 'TR') {
    const cells = (element as HTMLTableRowElement).cells;
    return cells.length === 1 ? short(cells[0]) : '';
  }
  // Legacy pages write titles as a bold line or a cell with a title's class.
  const name = element.className?.toString() ?? '';
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

/** What stands in a column or drawer of its own is no heading of what stands beside it. */
function isBeside(element: Element, other: Element): boolean {
  if (!HEURISTIC.groupTitles) return false;
  const [own, at] = [element.getBoundingClientRect(), other.getBoundingClientRect()];
  return (
    own.height > 0 &&
    at.height > 0 &&
    own.bottom > at.top + 8 &&
    (own.right <= at.left + 8 || own.left >= at.right - 8)
  );
}

/** A short text first in its holder, before blocks that are made alike, of which it is none. */
function isLeader(element: Element): boolean {
  const next = element.nextElementSibling;
  const more = next?.nextElementSibling;
  return (
    HEURISTIC.groupTitles &&
    !element.previousElementSibling &&
    element.childElementCount < 2 &&
    !!more &&
    next.childElementCount > 0 &&
    keyOf(next) === keyOf(more) &&
    keyOf(next) !== keyOf(element)
  );
}

const NAMED = 'section, [role=region], [role=group], [role=tabpanel]';

/** What an element says it is called. */
function nameOf(element: Element): string {
  const by = ask(element, 'getAttribute', 'aria-labelledby');
  return by
    ? short(element.ownerDocument.getElementById(by))
    : squash(ask(element, 'getAttribute', 'aria-label') ?? '');
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
  if (nameOf(element) !== label) add(nameOf(element));
  for (let at: Element | null = element; at && found.length < 3;) {
    let steps = 0;
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
          (key === like && tagOf(at) !== 'TABLE' && (classOf(at) || !before.querySelector(HEADING))))
      )
        continue;
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
