/** Under which heading, legend, caption or tab something stands. */
import { isShown } from './visible.ts';
import { squash } from './words.ts';
import { ask, stepFrom } from './step.ts';

const HEADING = 'h1, h2, h3, h4, h5, h6, legend, caption, summary, [role=heading]';

export const short = (element: Element | null | undefined): string => {
  const text = squash(element?.textContent ?? '');
  return text.length <= 60 && element && isShown(element) ? text : '';
};

/** The text of a heading, or of an element that is nothing but a short title. */
function headingText(element: Element): string {
  if (element.matches(HEADING)) return short(element);
  const inner = element.querySelectorAll(HEADING);
  if (inner.length && !element.querySelector('table, input, dl')) return short(inner[inner.length - 1]);
  if (element.tagName === 'TR') {
    const cells = (element as HTMLTableRowElement).cells;
    return cells.length === 1 ? short(cells[0]) : '';
  }
  // Legacy pages write titles as a bold line or a cell with a title's class.
  if (
    /(?:^|[\s_-])(?:kop|titel|title|heading|header|caption|panel-heading)/i.test(
      element.className?.toString() ?? '',
    )
  )
    return short(element);
  const only = element.children.length === 1 ? element.firstElementChild! : element;
  return /^(?:B|STRONG)$/.test(only.tagName) &&
    squash(only.textContent ?? '') === squash(element.textContent ?? '')
    ? short(element)
    : '';
}

/** Nearest first: caption or legend, headings before it on each level up, at most three. */
export function sectionsOf(element: Element): string[] {
  const found: string[] = [];
  const add = (text: string) => {
    const bare = text.replace(/[:\s]+$/, '');
    if (bare && !found.includes(bare)) found.push(bare);
  };
  if (element.tagName === 'TABLE') add(short((element as HTMLTableElement).caption));
  if (element.tagName === 'FIELDSET') add(short(element.querySelector(':scope > legend')));
  add(element.getAttribute('aria-label') ?? '');
  for (let at: Element | null = element; at && found.length < 3;) {
    let steps = 0;
    for (
      let before = at.previousElementSibling;
      before && steps < 6;
      before = before.previousElementSibling
    ) {
      steps += 1;
      // What stands before another table belongs to that table.
      if (before.tagName === 'TABLE' && before.querySelector('tr + tr')) break;
      const text = headingText(before);
      if (text) {
        add(text);
        break;
      }
    }
    const root: Node | null =
      stepFrom(at, 'parentElement') ?? (stepFrom(at, 'parentNode') as ShadowRoot | null)?.host ?? null;
    at = root as Element | null;
    if (at?.tagName === 'FIELDSET') add(short(at.querySelector(':scope > legend')));
    if (at && ask(at, 'getAttribute', 'role') === 'tabpanel') {
      const tab = ask(at, 'getAttribute', 'aria-labelledby');
      if (tab) add(short(at.ownerDocument.getElementById(tab)));
    }
  }
  return found.slice(0, 3);
}
