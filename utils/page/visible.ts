/** What a person can see. */
import { ask, ofDocument } from './step.ts';

/** Elements whose text is never page content. */
export const SILENT = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD OPTION OPTGROUP DATALIST OBJECT SVG svg IFRAME FRAME CANVAS VIDEO AUDIO MAP'.split(
    ' ',
  ),
);

const AS_SEEN: CheckVisibilityOptions = { visibilityProperty: true };

/** False for what is not rendered or has visibility hidden; opacity and scroll position don't matter. */
export function isShown(element: Element): boolean {
  if (ask(element, 'checkVisibility', AS_SEEN)) return true;
  // An element with `display: contents` has no box of its own, its content has.
  const view = ofDocument(element.ownerDocument, 'defaultView');
  return (
    element.isConnected &&
    view?.getComputedStyle(element).display === 'contents' &&
    element.parentElement !== null &&
    isShown(element.parentElement)
  );
}

/** So many elements of one look are asked for one by one, and after them one in so many. */
const FIRST = 3;
const EACH = 128;

interface Look {
  shown: boolean;
  seen: number;
}

/** What a cell is wrapped in. */
interface CellLook extends Look {
  tag: string;
  name: string;
  style: string | null;
}

/** Rows that look alike, and what their cells look like by column. */
export interface RowLook extends Look {
  cells: CellLook[][];
  /** The row at hand is one of those that are asked for. */
  sampled: boolean;
}

/**
 * What is shown, for one pass over the rows of a table. Asking the browser costs ten times what reading a cell costs; style
 * sheets hide rows and parts of cells by what they look like (class, style, attributes), so that elements that look the same
 * share one answer. Samples check that: where one look turns out both shown and hidden (`:nth-child`, ids), the pass
 * is not to be trusted and must ask for each element.
 */
export class Sight {
  /** True once elements of one look differed. */
  mixed = false;
  readonly #sections = new Map<Element | null, Map<string, RowLook>>();

  /** @param last the last row is always asked for: what hides the rows after the first hides it too */
  row(row: Element, last: boolean): RowLook {
    const section = row.parentElement;
    let looks = this.#sections.get(section);
    if (!looks) this.#sections.set(section, (looks = new Map()));
    const name = lookOf(row);
    let look = looks.get(name);
    if (!look) looks.set(name, (look = { shown: true, seen: 0, cells: [], sampled: true }));
    look.sampled = this.#isSample(look) || last;
    this.#ask(look, row, last);
    return look;
  }

  /** @param element what the text of a cell of the row stands in */
  cell(element: HTMLElement, row: RowLook, column: number): boolean {
    const { tagName: tag, className: name } = element;
    const style = element.hidden ? 'hidden' : element.getAttribute('style');
    const looks = (row.cells[column] ??= []);
    let look = looks.find((each) => each.tag === tag && each.name === name && each.style === style);
    if (!look) {
      look = { tag, name, style, shown: true, seen: 0 };
      if (looks.length < FIRST) looks.push(look);
    }
    return this.#ask(look, element, row.sampled);
  }

  /** Whether the next (or this) element of a look is asked for. */
  #isSample({ seen }: Look, next = 1): boolean {
    return seen + next <= FIRST || (seen + next) % EACH === 0;
  }

  #ask(look: Look, element: Element, always: boolean): boolean {
    look.seen += 1;
    if (!this.#isSample(look, 0) && !always) return look.shown;
    const shown = isShown(element);
    if (look.seen > 1 && shown !== look.shown) this.mixed = true;
    return (look.shown = shown);
  }
}

/** Attributes of a row by name and value. Numbers outside its classes tell rows apart, not how they look. */
function lookOf(row: Element): string {
  let look = '';
  for (const name of row.getAttributeNames()) {
    if (name === 'id' || name === 'bgcolor') continue;
    const value = row.getAttribute(name)!;
    look += name === 'class' || name === 'style' ? ` ${value}` : ` ${name}=${value.replace(/\d+/g, '')}`;
  }
  return look;
}

/**
 * True for text that is for screen readers only: clipped to a pixel, or moved far off the page. Only elements that
 * are shown otherwise and have a class or style of their own need to be asked.
 */
export function isUnseen(element: Element): boolean {
  if (!element.hasAttribute('class') && !element.hasAttribute('style')) return false;
  const { offsetWidth, offsetHeight, offsetLeft } = element as HTMLElement;
  return offsetHeight === 1 || offsetWidth === 1 || offsetLeft < -2000;
}
