/** From a locator of an adapter to elements. What could not be compiled finds nothing; nothing here throws. */
import type { Locator, RowLocator } from '../../street/adapter.ts';
import { isShown, SILENT } from '../visible.ts';
import { plain, squash } from '../words.ts';
import { ofDocument, walkIn } from '../step.ts';

type Selecting =
  Extract<Locator | RowLocator, { by: 'css' | 'xpath' | 'attribute' }> | { by: 'aria'; name: string };

/** More matches than this are no place of a field. */
const MOST = 20_000;

const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\a ')}"`;

/** The name that assistive technology hears, from attributes only. */
export function ariaName(element: Element): string {
  const own = element.getAttribute('aria-label');
  if (own) return own;
  const by = element.getAttribute('aria-labelledby');
  if (!by) return '';
  const root = element.getRootNode() as Document | ShadowRoot;
  return squash(
    by
      .split(/\s+/)
      .map((id) => root.getElementById(id)?.textContent ?? '')
      .join(' '),
  );
}

/** Every element in a part of the page that a locator points at, in page order. */
export function select(within: Document | ShadowRoot | Element, locator: Selecting): Element[] {
  try {
    switch (locator.by) {
      case 'css': {
        const { selector } = locator;
        return cut(within.querySelectorAll(selector.startsWith('>') ? `:scope ${selector}` : selector));
      }
      case 'attribute': {
        const name = CSS.escape(locator.name);
        return cut(
          within.querySelectorAll(
            locator.value === undefined ? `[${name}]` : `[${name}=${quoted(locator.value)}]`,
          ),
        );
      }
      case 'aria': {
        const wanted = plain(locator.name);
        return cut(within.querySelectorAll('[aria-label], [aria-labelledby]')).filter(
          (element) => plain(ariaName(element)) === wanted,
        );
      }
      case 'xpath': {
        // Never out of the row: a path from the root would look through the whole page for each row.
        const path =
          within.nodeType === 1 && locator.path.startsWith('/') ? `.${locator.path}` : locator.path;
        const document = within.ownerDocument ?? (within as Document);
        const found = document.evaluate(path, within, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
        const elements: Element[] = [];
        for (let i = 0; i < Math.min(found.snapshotLength, MOST); i += 1) {
          const node = found.snapshotItem(i);
          if (node?.nodeType === 1) elements.push(node as Element);
        }
        return elements;
      }
    }
  } catch {
    // No selector or path of this browser, or a shadow root, from which no path can be followed.
    return [];
  }
}

const cut = (found: NodeListOf<Element>): Element[] => (found.length > MOST ? [] : [...found]);

/** The first that a person can see. */
export const firstShown = (elements: Element[]): Element | null => elements.find(isShown) ?? null;

/** A value that a label names, and how to read it. */
export interface Beside {
  label: Element;
  value: Element;
  /** The value is text of the same element, after the label. */
  after: boolean;
}

/** So many places of one label are looked at. */
const MOST_LABELS = 20;

/** What stands beside, after or below each place where a label is written out. */
export function besideLabel(within: Document | ShadowRoot | Element, text: string): Beside[] {
  const wanted = plain(text);
  const walker = walkIn(
    within.nodeType === 9 ? ofDocument(within as Document, 'body') : within,
    NodeFilter.SHOW_TEXT,
  );
  const found: Beside[] = [];
  let seen = 0;
  for (let node = walker.nextNode(); node && seen < MOST_LABELS; node = walker.nextNode()) {
    const { nodeValue } = node;
    if (nodeValue!.length > 200 || plain(squash(nodeValue!)) !== wanted) continue;
    const label = node.parentElement;
    if (!label || SILENT.has(label.tagName) || !isShown(label)) continue;
    seen += 1;
    const value = valueOf(label, node);
    if (value) found.push({ label, ...value });
  }
  return found;
}

function valueOf(label: Element, text: Node): Omit<Beside, 'label'> | null {
  const named = label.closest('label')?.control;
  if (named) return { value: named, after: false };
  let at: Node = text;
  for (let climbed = 0; climbed < 5; climbed += 1) {
    const after = at.nextSibling;
    if (after?.nodeType === 3 && squash(after.nodeValue!).replace(/^[:\s]+/, '') !== '' && at.parentElement)
      return { value: at.parentElement, after: true };
    const next = nextShown(at);
    if (next) return { value: next, after: false };
    const parent: Element | null = at.parentElement;
    if (!parent || plain(squash(parent.textContent!)) !== plain(squash(label.textContent!))) return null;
    if (/^(?:TR|BODY|FORM)$/.test(parent.tagName)) return null;
    at = parent;
  }
  return null;
}

function nextShown(node: Node): Element | null {
  for (
    let next = (node as Element).nextElementSibling ?? nextElement(node);
    next;
    next = next.nextElementSibling
  ) {
    if (!/^(?:BR|HR|IMG|I)$/.test(next.tagName) && isShown(next)) return next;
  }
  return null;
}

function nextElement(node: Node): Element | null {
  let next = node.nextSibling;
  while (next && next.nodeType !== 1) next = next.nextSibling;
  return next as Element | null;
}
