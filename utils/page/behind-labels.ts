/** What stands behind a label and is not its value: marks, icons, explanations, menus that are not open; and text that is. */
import { CONTROLS } from './controls.ts';
import { keyOf } from './glance.ts';
import { MARK, known, looksLikeLabel } from './loose-labels.ts';
import { isLabelByClass } from './sheet.ts';
import { looksLikePerson } from './profile.ts';
import { ask, stepFrom, tagOf } from './step.ts';
import { isLonger, textOf } from './text.ts';
import { isShown } from './visible.ts';
import { squash } from './words.ts';

export const isBlank = (element: Element): boolean =>
  tagOf(element) === 'BR' ||
  (tagOf(element) !== 'FORM' &&
    squash(element.textContent ?? '') === '' &&
    !element.querySelector(`${CONTROLS}, img, [title]`) &&
    !element.matches(CONTROLS));

/** A colon in an element of its own. */
export const isMark = (element: Element): boolean =>
  HEURISTIC.markCells && !isLonger(element, MARK) && /^\s*:\s*$/.test(element.textContent!);

/** A link or button that shows no word at all, such as a pencil. */
export const isAct = (element: Element): boolean =>
  /^(?:A|BUTTON)$/.test(element.tagName) && !/[\p{L}\d]/u.test(element.textContent!);

/** Such a link or button with a sign, as the one to fold what stands below. */
const isSign = (element: Element): boolean => isAct(element) && squash(element.textContent!) !== '';

/** A list of one, as values are drawn of which there may be more. */
export function isLoneItem(value: Element): boolean {
  if (value.tagName !== 'UL' || value.childElementCount !== 1) return false;
  if (
    value.querySelector(`ul, table, dl, ${CONTROLS}`) ||
    /(?:^|[\s_-])(?:errors?|errorlist|actions?|menu|nav|tabs?)(?:$|[\s_-])/i.test(value.className)
  )
    return false;
  const behind = value.nextElementSibling;
  if (behind && (ask(behind, 'matches', CONTROLS) || ask(behind, 'querySelector', CONTROLS))) return false;
  const text = textOf(value);
  const words = text.split(' ').length;
  // What can be done is a link with one word, and more words are a sentence.
  return looksLikePerson(text) || (words < 4 && (words > 1 || !value.querySelector('a, button')));
}

/** A label that nobody sees, behind the button that says the same and opens the field to be changed. */
export function isShownByButton(label: HTMLLabelElement): boolean {
  const button = label.previousElementSibling;
  return (
    HEURISTIC.labelButtons &&
    button?.tagName === 'BUTTON' &&
    label.control === null &&
    !isShown(label) &&
    isShown(button) &&
    squash(button.textContent!) === squash(label.textContent!)
  );
}

/** A menu to choose from that is not open. */
export const isFolded = (element: Element): boolean =>
  HEURISTIC.foldedMenus &&
  !isShown(element) &&
  (ask(element, 'matches', '[role=menu], [role=listbox]') ||
    /(?:^|\s)(?:dropdown-)?(?:menu|popover)(?:$|\s)/i.test(ask(element, 'getAttribute', 'class') ?? ''));

/** Whether a block says nothing but a label, and what explains it. */
export function saysNoMore(block: Element, label: string, hint: string): boolean {
  const text = squash(block.textContent!);
  if (text === label || (hint && bare(text) === bare(label + hint))) return true;
  // What opens there on a click may be in it too, in a form that is made of such blocks.
  if (![...stepFrom(block, 'children')].some(isFolded) || textOf(block) !== label) return false;
  const holder = stepFrom(block, 'parentElement');
  if (!holder || tagOf(holder) === 'FORM' || holder.childElementCount > MOST_PARTS) return false;
  const around = stepFrom(holder, 'parentElement');
  return (
    [...holder.children].filter(isShown).length === 2 &&
    [...(around ? stepFrom(around, 'children') : [])].some(
      (other) => other !== holder && keyOf(other) === keyOf(holder),
    )
  );
}

/** A block with a label, its value and what is sent has no more parts. */
const MOST_PARTS = 6;

const bare = (text: string): string => text.replace(/\s/g, '');

/** What explains a label calls itself so; the value is all that stands in the one block behind them. */
export const isHint = (element: Element): boolean => {
  if (
    !/(?:^|[\s_-])(?:hint|help(?:text|block)?|tooltip)(?:$|[\s_-])|field[_-]description(?:$|\s)/i.test(
      element.className,
    )
  )
    return false;
  const block = stepFrom(element, 'parentElement');
  const below = block?.nextElementSibling;
  return (
    !!below && !below.nextElementSibling && !block.previousElementSibling && keyOf(below) !== keyOf(block)
  );
};

/** Style sheets call what stands in a coloured box a label, too: a block that says nothing else is the value of a known label. */
export const isBadge = (element: Element, label: string): boolean => {
  const box = HEURISTIC.badges ? ask(element, 'querySelector', ':scope > .label') : null;
  const text = box ? squash(box.textContent!) : '';
  return (
    text !== '' &&
    text === squash(element.textContent!) &&
    known(label) &&
    !known(text) &&
    !box!.nextElementSibling?.matches('[class*=value], [class*=data], [class*=content]')
  );
};

/** Nothing but more of such icons stands behind it. */
function isLast(element: Element): boolean {
  for (let at = element.nextElementSibling; at; at = at.nextElementSibling) if (!isBlank(at)) return false;
  return true;
}

/** A last icon behind a label explains it and is no value. */
export const isHelpIcon = (element: Element): boolean =>
  isLast(element) &&
  (isSign(element) ||
    /^\s*\*\s*$/.test(element.textContent!) ||
    isHint(element) ||
    (isBlank(element) &&
      (/^(?:I|svg)$/.test(element.tagName) ||
        /(?:^|[\s_-])(?:icon|fa[srb]?|glyphicon)(?:$|[\s_-])/.test(element.className))));

/** So many elements may hold nothing but a pair. */
const AROUND = 2;

/** Stands beside one like it, or what holds nothing but it does. */
function isOneOfMany(pair: Element): boolean {
  let row = pair;
  for (let up = 0; up <= AROUND; up += 1) {
    if (tagOf(row) === 'FORM') return false;
    const { tagName, classList } = row;
    const isAlike = (one: Element | null): boolean =>
      one?.tagName === tagName && [...classList].some((name) => one.classList.contains(name));
    if (isAlike(row.previousElementSibling) || isAlike(row.nextElementSibling)) return true;
    const holder = stepFrom(row, 'parentElement');
    if (!holder || tagOf(holder) === 'FORM' || holder.childElementCount !== 1) return false;
    row = holder;
  }
  return false;
}

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
    (!climbed || isOneOfMany(pair)) &&
    isShown(below) &&
    !isBlank(below)
  );
}

/** "Let op: agressie" in a coloured box behind a value is a note. */
const isAlert = (element: Element): boolean =>
  isLabelByClass(element) && /\p{L}[^:]*:/u.test(element.textContent!);

/** The visible text from a node up to the next label or line break. */
export function trailing(from: Node | null): string {
  let text = '';
  for (let node = from; node; node = node.nextSibling) {
    if (node.nodeType === 3) text += node.nodeValue;
    else if (node.nodeType === 1) {
      const element = node as Element;
      // A pencil behind a value is an act.
      if (/^(?:A|BUTTON)$/.test(element.tagName) && squash(element.textContent!) === '') continue;
      if (element.tagName === 'BR' || (text.trim() !== '' && (looksLikeLabel(element) || isAlert(element))))
        break;
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
    !isLabelByClass(element) &&
    before?.tagName === 'SPAN' &&
    after?.tagName === 'SPAN' &&
    /^\s*\p{Ll}[^:]*$/u.test(element.textContent!) &&
    squash(before.textContent!) !== ''
  );
}
