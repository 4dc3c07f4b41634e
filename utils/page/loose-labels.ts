/** Texts that name what follows them: by their colon, their class, or because they are a field's name. */
import { CONTROLS } from './controls.ts';
import { classOf } from './glance.ts';
import { matchLabel } from './labels.ts';
import { isLabelByClass } from './sheet.ts';
import { isLonger } from './text.ts';
import { stepFrom } from './step.ts';
import { squash } from './words.ts';

export const HEADINGS = /^H[1-6]$/;

/** A colon with the space of the markup around it. */
export const MARK = 100;

export const known = (text: string): boolean => text.length <= 45 && (matchLabel(text)[0]?.score ?? 0) >= 0.9;

/** Loose text that names what follows: by its colon, its class or because it is a field's name. */
export function looksLikeLabel(element: Element): boolean {
  if (element.firstElementChild && element.querySelector(`${CONTROLS}, table, ul, img, button`)) return false;
  const text = squash(element.textContent ?? '');
  if (text === '' || text.length > 45 || /\d{4}|\d:\d\d|@/.test(text)) return false;
  // A wrapper around a label and an empty value reads like the label itself.
  if (
    element.tagName !== 'LABEL' &&
    [...element.children].some(
      (child) =>
        squash(child.textContent ?? '') === text &&
        // A label may be a link, to help or to an act.
        !(HEURISTIC.actLinks && child.tagName === 'A' && isLabelByClass(element)),
    )
  )
    return false;
  if (HEURISTIC.drawnLabels && holdsLabel(element)) return false;
  if (HEURISTIC.colonValues && isColonValue(element, text)) return false;
  if (
    HEADINGS.test(element.tagName) ||
    /^(?:A|BUTTON|OPTION|LI|TD|TH|TR|LEGEND|CAPTION)$/.test(element.tagName)
  )
    return false;
  if (/:\s*\*?$/.test(text) || isLabelByClass(element)) return true;
  if (HEURISTIC.loneLabels && element.tagName === 'LABEL' && !(element as HTMLLabelElement).control)
    return true;
  // Right behind a label that is marked as one, a known word is its value.
  const { previousElementSibling: before } = element;
  const isValue =
    HEURISTIC.markedLabels &&
    element.tagName !== 'LABEL' &&
    before !== null &&
    (before.tagName === 'LABEL' || isLabelByClass(before));
  return !isValue && isKnown(element, text);
}

/** Stands behind a label with a colon, and has none. */
const isColonValue = ({ previousElementSibling: label }: Element, text: string): boolean =>
  !text.endsWith(':') &&
  label !== null &&
  !isLonger(label, MARK) &&
  /[^:\s]\s*:\s*$/.test(label.textContent!);

/** One of several words that are drawn alike: steps of a process, tabs or filters. */
export function isInSeries(label: Element, value: Element): boolean {
  const name = classOf(label);
  const alike = [...stepFrom(stepFrom(label, 'parentElement')!, 'children')].filter(
    (child) => child.tagName === label.tagName && classOf(child) === name,
  );
  return (
    alike.length > 2 &&
    alike.includes(value) &&
    alike.every((child) => /^[^\d@€:]{2,40}?(?: \(\d+\))?$/.test(squash(child.textContent!)))
  );
}

/** A label with its value in one wrapper. */
export function holdsLabel(element: Element): boolean {
  if (!element.firstElementChild) return false;
  // What can be done with a value is none of its labels.
  const leaves = [...element.querySelectorAll(':not(button, button *)')].filter(
    (leaf) => !leaf.firstElementChild && squash(leaf.textContent!).length > 1,
  );
  return leaves.length > 1 && known(squash(leaves[0]!.textContent!));
}

/** Labels that were known, by the class that they were drawn with. */
const drawn = new Map<string, Set<string>>();
/** Where they were known: another view of a page draws other things with the same classes. */
let view = '';

/** Begins to read a view, by its address; what was learned on another one is forgotten. */
export function learnOn(address: string): void {
  if (address === view) return;
  view = address;
  drawn.clear();
}

/** So many labels of one class make it that of labels. */
const ENOUGH = 3;
/** How many classes became those of labels so far. */
let classes = 0;

/** Reads again while a class was learned on the way: what stood above is then read as what stands below. */
export function* settled<T>(read: () => Generator<void, T>): Generator<void, T> {
  for (;;) {
    const before = classes;
    const found = yield* read();
    if (classes === before) return found;
  }
}

function isKnown({ tagName, className, firstElementChild }: Element, text: string): boolean {
  const isWord = known(text);
  if (!HEURISTIC.drawnLabels || !className || firstElementChild) return isWord;
  const key = `${tagName}.${className}`;
  let labels = drawn.get(key);
  if (isWord) {
    if (drawn.size > 500) drawn.clear();
    if (!labels) drawn.set(key, (labels = new Set()));
    if (!labels.has(text) && labels.add(text).size === ENOUGH) classes += 1;
  }
  return isWord || (labels !== undefined && labels.size >= ENOUGH);
}

/** One word in two styles, such as a product's name: a letter meets a letter on the same line. */
export const isGlued = (before: string, after: string, styled: Element): boolean =>
  /[\da-zÀ-\u1fff]$/i.test(before) &&
  /^[\da-zÀ-\u1fff]/i.test(after || styled.textContent!) &&
  isTight(getComputedStyle(styled));

/** Nothing of its style keeps the words apart. */
const isTight = ({
  display,
  marginLeft,
  marginRight,
  paddingLeft,
  paddingRight,
}: CSSStyleDeclaration): boolean =>
  display === 'inline' &&
  [marginLeft, marginRight, paddingLeft, paddingRight].every((gap) => parseFloat(gap) < 2);
