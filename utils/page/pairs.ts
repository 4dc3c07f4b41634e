/** Labels and the values that stand beside or below them, outside tables of data. */
import { askingBlocks, isAsking } from './asking.ts';
import { choiceLabel, CONTROLS, isReadable, yesNo } from './controls.ts';
import {
  isAct,
  isBadge,
  isBlank,
  isFiller,
  isFolded,
  isHelpIcon,
  isHint,
  isInSentence,
  isLoneItem,
  isMark,
  isShownByButton,
  saysNoMore,
  trailing,
} from './behind-labels.ts';
import {
  besideLabel,
  chosenIn,
  CHOOSERS,
  groupLabel,
  isBehind,
  namedBy,
  onlyControl,
  opensChoices,
  seenFor,
} from './choices.ts';
import { labelledParts } from './labelled.ts';
import { pairsBelow, pairsIn } from './pairs-in-rows.ts';
import { isBareId } from './meanings.ts';
import { isLeaf, labelledLines } from './broken-lines.ts';
import { isYesNo } from './parse/value.ts';
import { isPlaced, labelBefore, placedOf } from './coordinates.ts';
import { keyOf } from './glance.ts';
import { alone, areInSeries, isTitleOf } from './group-titles.ts';
import { hasRowSpans, linesOf, type Line } from './lines.ts';
import { HEADINGS, holdsLabel, isGlued, isInSeries, known, looksLikeLabel } from './loose-labels.ts';
import { hintsOf, isLabelByClass, isNested, labelText } from './sheet.ts';
import { chosenFrom, drawnFor, isLonger, onlyButton, textOf } from './text.ts';
import { isShown, SILENT } from './visible.ts';
import { squash } from './words.ts';
import { ask, ofDocument, stepFrom, tagOf } from './step.ts';

export interface Pair {
  label: string;
  hints: string[];
  /** The element to point at. */
  value: Element;
  read: () => string;
  /** A control that a person may be typing a search in, rather than a value of a record. */
  control: boolean;
}

const SKIPPED =
  'nav, footer, search, menu, [role=navigation], [role=search], [role=menu], [role=menubar], [role=dialog][aria-hidden=true]';

/** So many elements may hold nothing but a label. */
const MOST_WRAPPERS = 8;

export class PairCollector {
  readonly pairs: Pair[] = [];
  readonly #used = new Set<Element>();
  /** Tables of data: read as such. */
  readonly #sheets: Set<Element>;
  readonly #loose: Map<Element, Line[]>;
  /** Parts of a page-wide form that ask. */
  readonly #asking = new Set<Element>();

  constructor(sheets: Set<Element>, loose: Map<Element, Line[]>) {
    this.#sheets = sheets;
    this.#loose = loose;
  }

  /** Walks one document or shadow root in page order. */
  *walk(root: Document | ShadowRoot): Generator<void> {
    const start =
      root.nodeType === 9 ? ofDocument(root as Document, 'body') : (root.firstElementChild as Element | null);
    for (let top: Element | null = start; top; top = root.nodeType === 9 ? null : top.nextElementSibling)
      yield* this.from(top);
  }

  /** Walks one element and what is in it. */
  *from(top: Element): Generator<void> {
    let steps = 0;
    let at: Element | null = top;
    while (at) {
      if ((steps += 1) % 50 === 0) yield;
      const deeper: boolean = this.#visit(at);
      let next: Element | null = deeper ? stepFrom(at, 'firstElementChild') : null;
      while (!next && at && at !== top) {
        next = stepFrom(at, 'nextElementSibling');
        if (!next) at = stepFrom(at, 'parentElement');
      }
      if (!next) break;
      at = next;
    }
  }

  #add(labelEl: Element | null, label: string, value: Element, read?: () => string, control = false): void {
    // A dash, or yes and no, is a value that something else stands behind.
    if (label.length > 80 || !/[\p{L}\d#]/u.test(label) || isYesNo(label) || this.#used.has(value)) return;
    this.#used.add(value);
    if (labelEl) this.#used.add(labelEl);
    this.pairs.push({
      label,
      hints: labelEl ? hintsOf(labelEl) : [],
      value,
      read: read ?? (() => textOf(value).replace(BEFORE, '')),
      control:
        control ||
        value.matches(CONTROLS) ||
        (HEURISTIC.choosers && value.matches(CHOOSERS)) ||
        value.querySelector('input[type=text], input:not([type]), textarea') !== null,
    });
  }

  /** Takes what stands here; false when nothing below is of interest any more. */
  #visit(element: Element): boolean {
    const tag = tagOf(element);
    if (tag === 'LABEL' && isShownByButton(element as HTMLLabelElement)) this.#fromText(element);
    if (SILENT.has(tag) || this.#sheets.has(element) || this.#used.has(element) || !isShown(element))
      return false;
    if (ask(element, 'matches', SKIPPED) || this.#asking.has(element)) return false;
    const shown = tag === 'FORM' ? this.#shownIn(element) : [];
    // Page frameworks put one form around everything that a page shows.
    if (shown.length) for (const block of askingBlocks(element, shown)) this.#asking.add(block);
    else if (/^(?:FORM|FIELDSET)$/.test(tag) && isAsking(element)) return false;
    const lines = this.#loose.get(element);
    if (lines) this.#fromLines(lines);
    else if (tag === 'DL') this.#fromList(element);
    else if (tag === 'LABEL') return this.#fromLabel(element as HTMLLabelElement);
    else if (tag === 'FIELDSET') this.#fromChoices(element, element.querySelector(':scope > legend'));
    else if (
      HEURISTIC.choiceGroups &&
      ask(element, 'matches', '[role=radiogroup], [role=group]') &&
      this.#fromChoices(element, groupLabel(element))
    )
      return false;
    else if (ask(element, 'matches', CONTROLS)) this.#fromControl(element);
    else if (HEURISTIC.choosers && ask(element, 'matches', CHOOSERS)) {
      // Around the browser's own controls it is no more than a wrapper.
      if (ask(element, 'querySelector', CONTROLS)) return true;
      const label = namedBy(element);
      if (label && known(label)) this.#add(null, label, element);
      return false;
    } else if (HEADINGS.test(tag)) {
      this.#fromHeading(element);
      return false;
    } else if (tag === 'FORM') return true;
    else {
      for (const [label, value] of pairsBelow(element)) this.#add(label, labelText(label), value);
      this.#fromText(element);
    }
    return true;
  }

  /** A small heading with the one thing that follows it, among others made alike, is a label. */
  #fromHeading(heading: Element): void {
    if (!HEURISTIC.headingLabels || !/[3-6]/.test(heading.tagName) || !known(labelText(heading))) return;
    const { parentElement: holder, nextElementSibling: value } = alone(heading);
    // Right in a shadow root it has no holder.
    if (!value || !holder || tagOf(holder) === 'FORM' || /^(?:FORM|H[1-6])$/.test(tagOf(value))) return;
    if (isLonger(value, 120) || value.matches('table, dl, fieldset') || isTitleOf(value)) return;
    if (value.querySelector(`${CONTROLS}, h1, h2, h3, h4, h5, h6, table, dl`)) return;
    // Over labels with values it is their heading.
    if ([...value.querySelectorAll('*')].some(isLabelByClass)) return;
    if (areInSeries(heading, holder)) this.#add(heading, labelText(heading), value);
  }

  /** What a form shows besides its controls: data, and labels with values that nobody can change. */
  #shownIn(form: Element): Element[] {
    const data = [...this.#sheets].filter((sheet) => sheet !== form && ask(form, 'contains', sheet));
    const fixed = [...ask(form, 'querySelectorAll', 'dl, [readonly]')].filter(
      (element) => !data.some((sheet) => sheet.contains(element)),
    );
    const pairs = [...this.#loose].filter(
      ([table, lines]) =>
        ask(form, 'contains', table) &&
        lines.some((line) => pairsIn(line).some(([, value]) => !value.querySelector(`${CONTROLS}, button`))),
    );
    return [...data, ...fixed, ...pairs.map(([table]) => table)];
  }

  #fromLines(lines: Line[]): void {
    for (const line of lines) {
      for (const [label, value] of pairsIn(line)) this.#add(label, labelText(label), value);
    }
  }

  #fromList(list: Element): void {
    let term: Element | null = null;
    const items = [...list.querySelectorAll('dt, dd')].filter((item) => item.closest('dl') === list);
    for (const item of items) {
      if (item.tagName === 'DT') term = item;
      else if (term) {
        this.#add(term, labelText(term), item);
        term = null;
      }
    }
  }

  #fromLabel(label: HTMLLabelElement): boolean {
    const control = label.control && seenFor(label.control);
    const text = squash(
      [...label.childNodes]
        .map((node) =>
          node.nodeType === 3
            ? node.nodeValue
            : (node as Element).matches?.(`${CONTROLS}, output`)
              ? ''
              : node.textContent,
        )
        .join(' '),
    );
    const stand = label.control && drawnFor(label.control);
    if (stand && text) {
      this.#used.add(label.control!);
      this.#add(label, text, stand, () => chosenFrom(label.control!), true);
      return false;
    }
    if (control?.tagName === 'BUTTON') {
      if (HEURISTIC.choosers && text && isShown(control) && opensChoices(control))
        this.#add(label, text, control);
      return false;
    }
    if (control?.tagName === 'OUTPUT') {
      if (isShown(control)) this.#add(label, text, control);
      return false;
    }
    // What was chosen in a list that nobody sees is read only where something shows it.
    const behind = !!control && isBehind(control);
    if (control && !behind && isReadable(control)) {
      const box = (control as HTMLInputElement).type === 'checkbox';
      if (isShown(control) && text) {
        this.#add(label, text, control, box ? () => yesNo(control as HTMLInputElement) : undefined);
      }
      return false;
    }
    if (control && !behind) return false;
    // A list of choices that is drawn, not one of the browser's.
    const drawn = HEURISTIC.choosers && label.htmlFor ? besideLabel(label) : null;
    if (text && drawn && ask(drawn, 'matches', CHOOSERS) && isShown(drawn)) this.#add(label, text, drawn);
    else this.#fromText(label);
    return false;
  }

  /** A legend over radio buttons or boxes names the choice. */
  #fromChoices(fieldset: Element, legend: Element | null): boolean {
    const controls = [...fieldset.querySelectorAll(CONTROLS)].filter(
      (control) => (control as HTMLInputElement).type !== 'hidden',
    );
    if (
      legend &&
      controls.length &&
      controls.every((control) => /^(?:radio|checkbox)$/.test((control as HTMLInputElement).type)) &&
      // Beside anything else the boxes are fields of a group, each with a label of its own.
      fieldset.textContent!.replace(/\s/g, '').length ===
        [legend.textContent!, ...controls.map((control) => choiceLabel(control as HTMLInputElement))]
          .join('')
          .replace(/\s/g, '').length
    ) {
      this.#used.add(legend);
      this.#add(legend, labelText(legend), fieldset, () => chosenIn(controls));
      return true;
    }
    return false;
  }

  #fromControl(control: Element): void {
    if (!isReadable(control) || isBehind(control)) return;
    const label = namedBy(control);
    if (label) this.#add(null, label, control);
    else if (HEURISTIC.placedLabels) {
      const placed = placedOf(control);
      const near = placed && labelBefore(placed);
      if (near) this.#add(near, labelText(near), control);
    }
  }

  /** "Created on <b>20-09-2024</b> by <b>…</b>": the words before an emphasised value name it. */
  #fromSentence(element: Element): boolean {
    const before = element.previousSibling;
    if (before?.nodeType !== 3) return false;
    const marked =
      HEURISTIC.colonLinks && /:\s*$/.test(before.nodeValue!) && /^(?:A|SPAN)$/.test(element.tagName);
    if (!marked && !/^(?:B|STRONG|TIME|EM)$/.test(element.tagName)) return false;
    if (isGlued(before.nodeValue!, '', element)) return false;
    // A value with emphasised words in it: "Status: From Open To Closed".
    if (/^\s*:\s*\p{L}/u.test(before.nodeValue!)) return false;
    const act = before.previousSibling;
    const start =
      marked && act?.nodeType === 1 && squash(before.nodeValue!) === ':' && isAct(act as Element)
        ? act.previousSibling
        : before;
    if (start?.nodeType !== 3) return false;
    const label = squash(start.nodeValue!.split(/[,;.|(]/).at(-1)!) + (start === before ? '' : ':');
    if (label.length < 3 || !(known(label) || (label.endsWith(':') && isBareId(label)))) return false;
    // A value may be a known word, but hardly one behind a colon.
    if (!label.endsWith(':') && looksLikeLabel(element)) return false;
    this.#add(null, label, element);
    return true;
  }

  /** Several labels with their values in one line of text. */
  #fromParts(element: Element): boolean {
    if (!/^(?:DIV|P|SPAN|SMALL|LI|TD)$/.test(element.tagName) || element.childElementCount > 8) return false;
    if (element.querySelector(`${CONTROLS}, div, p, li, table`) || !/[·•|;]/.test(element.textContent ?? ''))
      return false;
    const parts = labelledParts(textOf(element));
    for (const label of parts.keys()) {
      const read = () => labelledParts(textOf(element)).get(label) ?? '';
      this.pairs.push({ label, hints: [], value: element, control: false, read });
    }
    if (parts.size) for (const inner of element.querySelectorAll('*')) this.#used.add(inner);
    return parts.size > 0;
  }

  /** Lines of one text with a label and a colon each, or a label with its value below it. */
  #fromBroken(element: Element): boolean {
    if (!HEURISTIC.brokenLines || (element.tagName !== 'PRE' && !element.querySelector(':scope > br')))
      return false;
    const labels = [...labelledLines(element).keys()];
    for (const label of labels) {
      const read = () => labelledLines(element).get(label) ?? '';
      this.pairs.push({ label, hints: [], value: element, control: false, read });
    }
    if (labels.length) return true;
    const [label, mark, value, more] = [...element.childNodes].filter(
      ({ nodeName, nodeType, textContent }) =>
        nodeName === 'BR' || (nodeType !== 8 && squash(textContent!) !== ''),
    );
    if (!label || mark?.nodeName !== 'BR' || !value || more || !isLeaf(label) || !isLeaf(value)) return false;
    const name = squash(label.textContent!);
    const text = squash(value.textContent!);
    if (!known(name) || known(text) || text.length > 80) return false;
    for (const inner of element.children) this.#used.add(inner);
    this.#add(null, name, element, () => withoutLabel(textOf(element), name));
    return true;
  }

  /** A label and its value on lines of their own in the source, as templates write them. */
  #fromSource(element: Element): void {
    if (!/^(?:LI|P|DIV|SPAN|TD|DD)$/.test(element.tagName) || element.shadowRoot || element.closest(ACTS))
      return;
    const linesIn = () => element.textContent!.split('\n').map(squash).filter(Boolean);
    const [label, value, more] = element.textContent!.length < 300 ? linesIn() : [];
    const read = () => (linesIn()[0] === label ? (linesIn()[1] ?? '') : '');
    if (label && value && !more && known(label) && !known(value) && !/^\W/.test(value))
      this.#add(null, label, element, read);
  }

  #fromText(element: Element): void {
    const title = element.getAttribute('title');
    if (
      title &&
      !element.matches('a, button, img, abbr, acronym, label, dt, th *') &&
      // Around a label it is no more than the name of the field.
      !ask(element, 'querySelector', 'label') &&
      known(title)
    ) {
      const text = textOf(element);
      // Of a picture it is what it says.
      if (/[\p{L}\d]/u.test(text) && text !== title) {
        this.#add(null, title, element, () => withoutLabel(textOf(element), title).replace(BEFORE, ''));
        return;
      }
    }
    if (this.#fromBroken(element) || this.#fromSentence(element) || this.#fromParts(element)) return;
    if (!looksLikeLabel(element) || saysItsValue(element)) {
      // A sign may stand before it, or between it and the next one.
      const alone =
        element.childElementCount < 3 &&
        !isLonger(element, 200) &&
        [...element.children].every(
          (child) => !child.firstElementChild && !/[\p{L}\d]/u.test(child.textContent!),
        );
      const line = alone ? squash(element.textContent!).replace(SIGNS, '') : '';
      const parts = line.length <= 120 ? /^([^:]{2,45}):\s+(.+)$/.exec(line) : null;
      if (parts && known(parts[1]!) && !element.querySelector(CONTROLS)) {
        const read = () => /^[^:]+:\s+(.*)$/.exec(textOf(element).replace(SIGNS, ''))?.[1] ?? '';
        this.#add(null, parts[1]!, element, read);
      } else if (alone && HEURISTIC.brokenLines && !element.firstElementChild) this.#fromSource(element);
      return;
    }
    if (HEURISTIC.drawnLabels && isInSentence(element)) return;
    // Where both have coordinates of their own, their order in the document says nothing.
    const beside = element.nextElementSibling;
    if (HEURISTIC.placedLabels && beside && isPlaced(element) && isPlaced(beside)) return;
    const label = squash(element.textContent ?? '');
    let at: Element = element;
    for (let climbed = 0; climbed < MOST_WRAPPERS; climbed += 1) {
      const follows = at.nextSibling;
      if (
        follows?.nodeType === 3 &&
        squash(follows.nodeValue ?? '').replace(/^[:\s]+/, '') !== '' &&
        at.parentElement
      ) {
        if (isGlued(element.textContent!, follows.nodeValue!, at)) return;
        // Below a title in a block of its own a sentence may go on that is no value.
        if (at !== element && !label.endsWith(':') && /^\s*\p{Ll}\S*(?:\s+\S+){2}/u.test(follows.nodeValue!))
          return;
        const parent = at.parentElement;
        this.#used.add(element);
        this.pairs.push({
          label,
          hints: hintsOf(element),
          value: parent,
          control: false,
          read: () => trailing(at.nextSibling).replace(/^[:\s]+/, ''),
        });
        return;
      }
      let value = at.nextElementSibling;
      while (
        value &&
        stepFrom(value, 'nextElementSibling') &&
        (isMark(value) ||
          (isBlank(value) && /^(?:BR|IMG|I)$/.test(value.tagName)) ||
          isBehind(value) ||
          isFolded(value))
      )
        value = stepFrom(value, 'nextElementSibling');
      // To change one value there may be a form around it.
      if (value && tagOf(value) === 'FORM') {
        value = (HEURISTIC.choosers && onlyControl(value)) || null;
        if (!value) return;
      }
      if (value && isBehind(value)) return;
      if (value && !isFolded(value) && !(HEURISTIC.helpIcons && (isHelpIcon(value) || isFiller(value)))) {
        if (
          !isShown(value) ||
          (looksLikeLabel(value) && !isBadge(value, label)) ||
          HEADINGS.test(value.tagName) ||
          isNested(value) ||
          (value.matches('table, dl, fieldset, form, ul') && !isLoneItem(value)) ||
          (HEURISTIC.series &&
            element.tagName !== 'LABEL' &&
            !isLabelByClass(element) &&
            isInSeries(at, value))
        )
          return;
        const choices = [
          ...ask(stepFrom(at, 'parentElement')!, 'querySelectorAll', 'input'),
        ] as HTMLInputElement[];
        if (HEURISTIC.choiceGroups && choices.length > 1 && choices.every(({ type }) => type === 'radio')) {
          for (const choice of choices) this.#used.add(choice);
          this.#add(element, label, at.parentElement!, () => chosenIn(choices));
          return;
        }
        // Beside a title stands what can be done with what is below it.
        if (/^(?:LABEL|BUTTON)$/.test(value.tagName) || (isTitleOf(value) && !isBadge(value, label))) return;
        // The last line of a form, which has no value, before one that has.
        if (HEURISTIC.groupTitles && keyOf(value) === keyOf(at) && holdsLabel(value)) return;
        // The next line of a list, where this one has no value.
        const [, next] = /^([^:]{2,45}):/.exec(squash(value.textContent!.slice(0, 60))) ?? [];
        if (HEURISTIC.brokenLines && next && known(next)) return;
        if ([...value.children].some((child) => /:\s*\*?$/.test(squash(child.textContent ?? '')))) return;
        this.#add(element, label, value, () => readBeside(value, label));
        return;
      }
      const parent = at.parentElement;
      const hint = value && isHint(value) ? value.textContent! : '';
      if (!parent || /^(?:TD|TH|BODY|FORM)$/.test(tagOf(parent)) || !saysNoMore(parent, label, hint)) return;
      at = parent;
    }
  }
}

/** A block with more is no row of a list. */
const MOST_LINES = 40;

/** What is there to be clicked. */
const ACTS = 'a, button, [role=tab], [role=button], [role=menuitem]';

/** With its value behind it a known label names nothing else: "Status: Lopend". */
function saysItsValue(element: Element): boolean {
  const [, label] = /^([^:]{2,45}):\s+[\p{L}\d][^:]*$/u.exec(squash(element.textContent!)) ?? [];
  return label !== undefined && !isLabelByClass(element) && element.tagName !== 'LABEL' && known(label);
}

/** A sign that keeps a value apart from what stands before it. */
const BEFORE = /^[|·•]\s*(?=[\p{L}\d])/u;

/** Signs between the parts of a line. */
const SIGNS = /^[\s·•|–-]+|[\s·•|–-]+$/g;

/** The pairs inside one block, such as a card; tables in it are no data, but labels with their values. */
export function pairsWithin(block: Element): Pair[] {
  const tables = block.tagName === 'TABLE' ? [block] : [...block.querySelectorAll('table')];
  const lines = new Map(
    tables.map((table): [Element, Line[]] => [table, [...linesOf(table, hasRowSpans(table), 0, MOST_LINES)]]),
  );
  const collector = new PairCollector(new Set(), lines);
  for (const _ of collector.from(block));
  return collector.pairs;
}

/** "Wijkteam" beside "Wijkteam Noord" is the value's own word, but one in an element of its own is the label once more. */
function readBeside(value: Element, label: string): string {
  let text = textOf(value);
  // What opens a list of choices may be a button that shows the one that was made.
  const button = text === '' && HEURISTIC.choosers && known(label) ? onlyButton(value) : null;
  if (button && opensChoices(button)) text = textOf(button);
  if (!text.toLowerCase().startsWith(label.toLowerCase())) return text;
  const again = [...value.querySelectorAll('*')].some((part) => squash(part.textContent!) === label);
  return again || text.charAt(label.length) === ':' ? withoutLabel(text, label) : text;
}

/** Screen-reader texts repeat the label inside the value. */
export function withoutLabel(text: string, label: string): string {
  return label && text.toLowerCase().startsWith(label.toLowerCase()) && text.length > label.length
    ? text.slice(label.length).replace(/^[\s:]+/, '')
    : text;
}
