/** The text of a cell as a person reads it: one line, controls with their current value. */
import { chosenOptions, controlText, CONTROLS, isBareBox, isChoiceLabel } from './controls.ts';
import { isCapital } from './letters.ts';
import { looksLikePerson } from './profile.ts';
import { shadowOf } from './shadow.ts';
import { isShown, isUnseen, SILENT, type RowLook, type Sight } from './visible.ts';
import { squash } from './words.ts';
import { ask, stepFrom, tagOf, walkIn } from './step.ts';

const INLINE = new Set(
  'A ABBR B BDI BDO BIG CITE CODE DEL EM FONT I INS KBD LABEL MARK NOBR Q S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/** Longest text that is kept of one cell. */
const LONGEST = 2000;

const NAMES = '[alt], [aria-label], [title]';

/** A link beside a value, to change it or to see more of it. */
const ACT =
  /^\(?(?:edit|change|show|history|remove|delete|wijzig(?:en)?|bewerk(?:en)?|aanpassen|tonen|geschiedenis|verwijder(?:en)?|(?:voeg [^()]{2,30} )?toe(?:voegen)?|add [^()]{2,30})\)?$/i;

/** Tells what a click does. */
const TELLS = /^(?:edit|bewerk|wijzig|ga naar|go to|klik|click)\s/i;

/** What a button does: a verb alone or at the end. */
const DOES =
  /(?:^|\s)\p{L}{3,}en$|^(?:voeg|open|view|upload|assign|download|select|choose|add|details?|print|sluit|kies|meer|more|info|ok)\b/iu;

/** Whether anything but space stands beside a node. */
function hasBeside(node: Node): boolean {
  for (const way of ['previousSibling', 'nextSibling'] as const)
    for (let at = node[way]; at; at = at[way])
      if (!(at instanceof CharacterData) || at.data.trim() !== '') return true;
  return false;
}

/** An act among other things, such as "(edit)" behind a value. */
const isActBeside = (link: Element): boolean =>
  ACT.test(link.textContent!.trim()) &&
  (/^\s*(?:edit|wijzig|bewerk|remove|delete|verwijder|voeg|add)/i.test(link.textContent!) || hasBeside(link));

/** What a click does stands in the titles of all cells of a row, also of those that have a text. */
const isHintOfAll = (element: Element, title: string): boolean =>
  [element.previousElementSibling, element.nextElementSibling].some(
    (beside) =>
      beside !== null &&
      tagOf(beside) !== 'FORM' &&
      beside.getAttribute('title') === title &&
      squash(beside.textContent!) !== '',
  );

/** What an image, icon or empty element says in its alt, title or aria-label. */
function iconText(element: Element): string {
  const own =
    ask(element, 'getAttribute', 'alt') ??
    ask(element, 'getAttribute', 'aria-label') ??
    ask(element, 'getAttribute', 'title');
  if (own) return isHintOfAll(element, own) || TELLS.test(own) ? '' : squash(own);
  for (const icon of ask(element, 'querySelectorAll', NAMES)) {
    // The name of a control is no value.
    if (icon.matches(CONTROLS)) continue;
    if (icon.closest('a, button') && !ask(element, 'closest', 'a, button')) {
      // A pencil or a bin is an act, not a value; a link around the whole cell may hold an icon.
      if (!icon.matches('img, [role=img], i, span, svg')) continue;
    }
    const text = icon.getAttribute('alt') || icon.getAttribute('aria-label') || icon.getAttribute('title');
    // A label with nothing behind it says nothing of the value.
    if (
      text &&
      isShown(icon) &&
      !(HEURISTIC.actLinks && (ACT.test(text) || TELLS.test(text) || /:\s*$/.test(text)))
    )
      return squash(text);
  }
  return '';
}

interface Budget {
  left: number;
  /** Links beside a control are acts ("list", "clear"), no part of its value. */
  links: boolean;
  /** The values of controls are part of the text. */
  controls: boolean;
  /** What only a screen reader says. */
  spoken: string;
  /** What a box without words says where nothing else does. */
  box: string;
  /** A link to change the value was left out. */
  acts: boolean;
  /** Somebody types or picks the value. */
  typed: boolean;
  /** What shows the choice of a list that was read. */
  drawn: Element | null;
  depth: number;
}

/** What somebody types or picks a value in. */
const TYPED =
  'select, textarea, input:not([type=hidden], [type=checkbox], [type=radio], [type=submit], [type=button], [type=image], [type=reset])';

/** Shown, and not cut off or far away in a list that is not open. */
function isSeen(control: Element): boolean {
  if (!isShown(control) || isUnseen(control)) return false;
  let at: Element | null = control;
  for (let up = 0; at && up < 3; up += 1, at = stepFrom(at, 'parentElement'))
    if (/^rect\(0(?:px)?[, ]/.test(getComputedStyle(at).clip)) return false;
  return true;
}

const newBudget = (element: Element, controls: boolean): Budget => {
  const typed = controls && [...ask(element, 'querySelectorAll', TYPED)].some(isSeen);
  return {
    left: LONGEST,
    controls,
    spoken: '',
    box: '',
    acts: false,
    typed,
    drawn: null,
    links: !typed || ask(element, 'matches', 'th, [role=columnheader]'),
    depth: 0,
  };
};

/** What is drawn inside an element: its shadow root, which draws the element's own content in slots. */
const within = (element: Element): Node => shadowOf(element) ?? element;

function gather(node: Node, parts: string[], budget: Budget): void {
  if (budget.depth > 200) return;
  budget.depth += 1;
  const slotted = node.nodeName === 'SLOT' ? (node as HTMLSlotElement).assignedNodes() : [];
  if (slotted.length) for (const child of slotted) gatherOne(child, parts, budget);
  else
    for (let child = node.firstChild; child && budget.left > 0; child = child.nextSibling)
      gatherOne(child, parts, budget);
  budget.depth -= 1;
}

/** One to three capitals, or before something else a name that is cut to three letters. */
const isMark = (text: string, more: Element | null): boolean =>
  text.length < 4 && isCapital(text) && (more !== null || Array.from(text).every(isCapital));

/** Of the name that stands behind or before them; one letter is that of the first. */
function areInitials(element: Element): boolean {
  if (element instanceof HTMLFormElement) return false;
  const own = element.textContent!.trim();
  if (!isMark(own, null)) return false;
  const { nextSibling, nextElementSibling, previousSibling, previousElementSibling } = element;
  const filled = (node: Node | null, other: Element | null) => {
    const beside = node instanceof CharacterData && node.data.trim() === '' ? other : node;
    return beside instanceof HTMLFormElement ? null : beside;
  };
  return [filled(nextSibling, nextElementSibling), filled(previousSibling, previousElementSibling)].some(
    (beside) => {
      const words = squash((beside?.textContent ?? '').slice(0, 100)).split(' ');
      if (words.length < 2 || words[0]![0] !== own[0]) return false;
      return own[1]
        ? words.slice(1).some((word) => word[0] === own.at(-1))
        : (element.className !== '' || element.firstElementChild !== null) &&
            looksLikePerson(words.join(' '));
    },
  );
}

/** Fonts that draw a word as a picture say so by these classes. */
const ICONS = /(?:^|\s)material-(?:icons|symbols)/;

/** Arrows, dots, crosses to take a choice away and the like, alone. */
const ORNAMENT = /^[\s•×‹›\u2190-\u21ff\u2303\u2304\u23f4-\u23f7\u25a0-\u25ff\u2605\u2606\u2661\u2665]+$/;

/** What was chosen in a list, in the words that stand beside it, which its `label` attributes need not be. */
const choicesIn = (list: Element): string[] =>
  chosenOptions(list as HTMLSelectElement).map(({ text }) => squash(text));

export const chosenFrom = (list: Element): string => choicesIn(list).join(', ');

/** What shows the choices of a list that is only there to be sent: it stands right behind the list, and says what was chosen. */
export function drawnFor(list: Element): Element | null {
  if (!HEURISTIC.drawnLists || list.tagName !== 'SELECT') return null;
  const chosen = choicesIn(list);
  const drawn = list.nextElementSibling;
  if (!chosen.length || chosen.includes('') || !drawn || tagOf(drawn) === 'FORM') return null;
  if ((isShown(list) && !isUnseen(list)) || !isShown(drawn)) return null;
  // With a list in it, it says that one's choices; to look into it for each would not end.
  if (isLonger(drawn, LONGEST) || drawn.querySelector('select')) return null;
  let rest = textOf(drawn);
  for (const text of chosen) {
    if (!rest.includes(text)) return null;
    rest = rest.replace(text, () => '');
  }
  // Beside the choices stand no more than crosses and how many there are.
  return /\p{L}/u.test(rest) || rest.length > BESIDE ? null : drawn;
}

/** So many digits and signs may be drawn beside what was chosen. */
const BESIDE = 40;

function gatherOne(child: Node, parts: string[], budget: Budget): void {
  if (child.nodeType === 3) {
    const text = child.nodeValue!;
    parts.push(text.length > LONGEST ? text.slice(0, LONGEST) : text);
    budget.left -= text.length;
    return;
  }
  if (child.nodeType !== 1) return;
  const element = child as HTMLElement;
  const tag = element.tagName;
  if (SILENT.has(tag) || tag === 'BUTTON' || (tag === 'A' && !budget.links)) return;
  if (element === budget.drawn) return;
  if (tag === 'INPUT' || tag === 'SELECT' || tag === 'TEXTAREA') {
    budget.drawn = budget.controls ? drawnFor(element) : null;
    if (budget.drawn) {
      parts.push(' ', chosenFrom(element), ' ');
      return;
    }
    // Only there to be sent, with what it says drawn beside it.
    if (HEURISTIC.drawnLists && element.ariaHidden === 'true' && element.tabIndex < 0) return;
    // A box beside a text chooses the row.
    if (HEURISTIC.rowBoxes && isBareBox(element)) budget.box ||= controlText(element);
    else if (budget.controls && isShown(element) && !isUnseen(element))
      parts.push(' ', controlText(element), ' ');
    return;
  }
  if (tag === 'BR' || tag === 'HR') {
    parts.push(' ');
    return;
  }
  if (!isShown(element) || isChoiceLabel(element)) {
    // The box itself may stand inside its label.
    if (isChoiceLabel(element)) {
      for (const box of element.querySelectorAll('input')) parts.push(' ', controlText(box), ' ');
    }
    return;
  }
  // Icon fonts draw a word such as "arrow_upward" as a picture; beside a name its initials stand in a disc.
  if (
    HEURISTIC.iconWords &&
    (ICONS.test(element.className) ||
      (element.ariaHidden === 'true' &&
        (/icon/i.test(element.className + tag) ||
          isMark(element.textContent!.trim(), element.nextElementSibling))) ||
      areInitials(element))
  )
    return;
  if (HEURISTIC.ornaments && !element.firstElementChild && ORNAMENT.test(element.textContent!)) {
    budget.box ||= element.textContent!;
    return;
  }
  if (HEURISTIC.spokenText && isUnseen(element)) {
    budget.spoken += ` ${element.textContent!.slice(0, LONGEST)}`;
    return;
  }
  // Alone it may be a value, such as a kind of ticket.
  if (HEURISTIC.actLinks && tag === 'A' && isActBeside(element)) {
    budget.acts = true;
    return;
  }
  const inline = INLINE.has(tag);
  if (!inline) parts.push(' ');
  gather(within(element), parts, budget);
  if (!inline) parts.push(' ');
}

/** Texts that were read since {@link readingOnce} began; null outside it. */
let held: Map<Element, string> | null = null;

/** Goes through what asks for the same texts again and again. A page that changes between two steps is read anew. */
export function* readingOnce<T>(work: Generator<void, T>): Generator<void, T> {
  const own: typeof held = new Map();
  for (;;) {
    held = own;
    let step: IteratorResult<void, T>;
    try {
      step = work.next();
    } finally {
      held = null;
    }
    if (step.done) return step.value;
    yield;
  }
}

/**
 * Visible text of an element, or what its icon says or a screen reader hears when there is none. Deep pages are cut at
 * 2,000 characters. Without controls: of what names something, such as a heading with a filter below it.
 */
export function textOf(element: Element, controls = true): string {
  if (!controls) return ownText(element, false);
  let text = held?.get(element);
  if (text === undefined) {
    text = ownText(element, true);
    held?.set(element, text);
  }
  return text;
}

/** How far a bar of progress is (HTML, ARIA). */
function barText(element: Element): string {
  const bar = HEURISTIC.bars ? ask(element, 'querySelector', 'progress[value], [role=progressbar]') : null;
  if (!bar || !isShown(bar)) return '';
  const { value = Number(bar.ariaValueNow ?? NaN), max = Number(bar.ariaValueMax ?? 100) } =
    bar as Partial<HTMLProgressElement>;
  return max > 0 && value >= 0 && value <= max ? `${Math.round((100 * value) / max)}%` : '';
}

/** The button that is all that an element holds, and says more than what it does. */
export function onlyButton(element: Element): Element | null {
  if (tagOf(element) === 'FORM') return null;
  const [button, more] = element.querySelectorAll('button');
  if (!button || more || !isShown(button)) return null;
  const text = squash(button.textContent!);
  return text !== '' && text === squash(element.textContent!) && !DOES.test(text) && !ACT.test(text)
    ? button
    : null;
}

const isCell = (element: Element): boolean => ask(element, 'matches', 'td, [role=gridcell], [role=cell]');

function ownText(element: Element, controls: boolean): string {
  const tag = element.tagName;
  if (tag === 'INPUT' || tag === 'SELECT' || tag === 'TEXTAREA') return controlText(element);
  const inside = within(element);
  if (element.firstElementChild === null && inside === element && tag !== 'SLOT') {
    const text = element.textContent!;
    const short = squash(text.length > LONGEST ? text.slice(0, LONGEST) : text);
    return short || iconText(element);
  }
  const parts: string[] = [];
  const budget = newBudget(element, controls);
  gather(inside, parts, budget);
  const text = squash(parts.join('')).slice(0, LONGEST);
  // The brackets around an act.
  const bare = budget.acts && text.endsWith('()') ? text.slice(0, -2).trim() : text;
  if (bare) return bare;
  // The icon beside an empty control opens a calendar, or clears it.
  if (budget.typed && HEURISTIC.actLinks) return '';
  if (controls && budget.box) return budget.box;
  // A sortable heading may be nothing but the button that sorts by it (ARIA's sortable table).
  const button =
    ask(element, 'matches', 'th, [role=columnheader]') && ask(element, 'querySelector', 'button');
  if (button) return textOf(button);
  const link =
    HEURISTIC.buttonLinks &&
    (ask(element, 'querySelector', 'button[class*=link i]') ??
      (isCell(element) ? onlyButton(element) : null));
  if (link) gather(link, parts, newBudget(link, controls));
  return squash(parts.join('')) || barText(element) || iconText(element) || squash(budget.spoken);
}

/**
 * What makes a row more than one cell of text a column: cells that span, other elements than plain wrappers, and wrappers
 * that may be hidden. The common ones first: the browser compares one by one.
 */
export const NOT_PLAIN = `[colspan], :not(${['td', 'font', 'span', 'a', 'b', 'th', ...INLINE].filter((tag) => tag !== 'LABEL').join()}), :is([class], [style], [hidden]):not(td, th)`;

/** Deeper wrappers are read the long way. */
const WRAPPERS = 3;

/** As initials or a dot before a text begin, and what is cut to them. */
const TRIMMED = /^\s*(?:[^\0-\u1fff]|\p{Lu}{1,3}\s)/u;

/** The text of a cell of a plain row, or null: where there is none a name of what is there may stand for it. */
export function bareText(cell: Element): string | null {
  const text = cell.textContent!;
  if (text.length > LONGEST || (TRIMMED.test(text) && cell.firstElementChild)) return null;
  return squash(text) || (cell.matches(NAMES) || cell.querySelector(NAMES) ? null : '');
}

/**
 * The text of a cell that holds one text, in plain wrappers or none: most cells of large tables. Null for every other cell,
 * which {@link textOf} reads.
 */
export function plainText(cell: Element, column: number, look: RowLook, sight: Sight): string | null {
  let at = cell as HTMLElement;
  for (let depth = 0; depth <= WRAPPERS; depth += 1) {
    const child = at.firstChild;
    if (at.shadowRoot || child?.nextSibling) return null;
    if (!child || child.nodeType === 3) {
      const text = child ? squash(child.nodeValue!) : '';
      if (text.length > LONGEST) return null;
      if (text !== '') return at === cell || sight.cell(at, look, column) ? text : null;
      // Where there is no text, a name of what is there stands for it.
      for (let up = at; ; up = up.parentElement!) {
        if (up.matches(NAMES)) return null;
        if (up === cell) return '';
      }
    }
    const tag = (child as Element).tagName;
    if (child.nodeType !== 1 || !INLINE.has(tag) || tag === 'LABEL') return null;
    at = child as HTMLElement;
  }
  return null;
}

/** Whether so many characters are not all of its text; looks no further than it takes. */
export function isLonger(element: Element, length: number): boolean {
  const texts = walkIn(element, NodeFilter.SHOW_TEXT);
  for (let rest = length; texts.nextNode();) {
    rest -= (texts.currentNode as Text).length;
    if (rest < 0) return true;
  }
  return false;
}
