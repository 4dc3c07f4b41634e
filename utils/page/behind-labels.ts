/** What stands behind a label and is not its value: marks, icons, explanations, menus that are not open; and text that is. */
import { CONTROLS } from './controls.ts';
import { keyOf } from './glance.ts';
import { MARK, looksLikeLabel } from './loose-labels.ts';
import { ask, stepFrom } from './step.ts';
import { isLonger, textOf } from './text.ts';
import { isShown } from './visible.ts';
import { squash } from './words.ts';

export const isBlank = (element: Element): boolean =>
  element.tagName === 'BR' ||
  (squash(element.textContent ?? '') === '' &&
    !element.querySelector(`${CONTROLS}, img, [title]`) &&
    !element.matches(CONTROLS));

/** A colon in an element of its own. */
export const isMark = (element: Element): boolean =>
  HEURISTIC.markCells && !isLonger(element, MARK) && /^\s*:\s*$/.test(element.textContent!);

/** A link or button that shows nothing but a sign, such as the one to fold what stands below. */
const isAct = (element: Element): boolean =>
  /^(?:A|BUTTON)$/.test(element.tagName) && /^[^\p{L}\d]+$/u.test(squash(element.textContent!));

/** A menu to choose from that is not open. */
export const isFolded = (element: Element): boolean =>
  HEURISTIC.foldedMenus &&
  !isShown(element) &&
  ask(element, 'matches', '[role=menu], [role=listbox], [class*=menu], [class*=popover], [class*=dropdown]');

/** Whether a block says nothing but a label, and what explains it; what opens there on a click may be in it too. */
export function saysNoMore(block: Element, label: string, hint: string): boolean {
  const text = squash(block.textContent!);
  if (text === label || (hint && bare(text) === bare(label + hint))) return true;
  return [...block.children].some(isFolded) && textOf(block) === label;
}

const bare = (text: string): string => text.replace(/\s/g, '');

/** What explains a label calls itself so, and the value stands in the next block. */
export const isHint = (element: Element): boolean =>
  /(?:^|[\s_-])(?:description|hint|help(?:text|block)?|tooltip)(?:$|[\s_-])/i.test(element.className) &&
  !!element.parentElement?.nextElementSibling;

/** Style sheets call what stands in a coloured box a label, too. */
export const isBadge = (element: Element): boolean =>
  HEURISTIC.badges &&
  (/^label$/i.test(element.className) || element.querySelector(':scope > .label') !== null) &&
  !/:\s*$/.test(element.textContent!);

/** A last icon behind a label explains it and is no value. */
export const isHelpIcon = (element: Element): boolean =>
  !element.nextElementSibling &&
  (isAct(element) ||
    /^\s*\*\s*$/.test(element.textContent!) ||
    isHint(element) ||
    (isBlank(element) &&
      (/^(?:I|svg)$/.test(element.tagName) ||
        /(?:^|[\s_-])(?:icon|fa[srb]?|glyphicon)(?:$|[\s_-])/.test(element.className))));

/** An empty place behind a label, for a hint or a mark, in a block that shares its holder with nothing but the block of the value. */
export function isFiller(element: Element): boolean {
  let block = stepFrom(element, 'parentElement');
  let climbed = 0;
  for (; block && !block.nextElementSibling; climbed += 1) {
    const up = stepFrom(block, 'parentElement');
    if (up?.childElementCount !== 1) break;
    block = up;
  }
  const below = block?.nextElementSibling;
  const pair = block && stepFrom(block, 'parentElement');
  return (
    !!below &&
    !element.nextElementSibling &&
    isBlank(element) &&
    keyOf(below) !== keyOf(block!) &&
    pair?.childElementCount === 2 &&
    // Further up only where a form is made of such pairs.
    (!climbed ||
      [pair.previousElementSibling, pair.nextElementSibling].some(
        (one) => one && keyOf(one) === keyOf(pair),
      )) &&
    isShown(below) &&
    !isBlank(below)
  );
}

/** The visible text from a node up to the next label or line break. */
export function trailing(from: Node | null): string {
  let text = '';
  for (let node = from; node; node = node.nextSibling) {
    if (node.nodeType === 3) text += node.nodeValue;
    else if (node.nodeType === 1) {
      const element = node as Element;
      // A pencil behind a value is an act.
      if (/^(?:A|BUTTON)$/.test(element.tagName) && squash(element.textContent!) === '') continue;
      if (element.tagName === 'BR' || (text.trim() !== '' && looksLikeLabel(element))) break;
      text += ` ${textOf(element)}`;
    }
  }
  return squash(text);
}

/** A word between others in one line, such as "from" in what a stream of events tells. */
export function isInSentence(element: Element): boolean {
  const { previousElementSibling: before, nextElementSibling: after } = element;
  return (
    element.tagName === 'SPAN' &&
    before?.tagName === 'SPAN' &&
    after?.tagName === 'SPAN' &&
    /^\s*\p{Ll}[^:]*$/u.test(element.textContent!) &&
    squash(before.textContent!) !== ''
  );
}
