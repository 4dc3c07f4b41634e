/** Where an element of the page is in sight. Only reads the layout; nothing here changes it. */

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How much of a covered element may be hit: a point this far inside its left edge stands for all of it. */
const INSIDE = 2;

/** The viewport, and what scroll containers leave of it; one for each drawing, since ancestors repeat. */
export class Sight {
  readonly #known = new Map<Element, Rect>();
  readonly #viewport: Rect;
  readonly #window: Window;
  readonly #own: (x: number, y: number) => Element | null;

  /** @param own our host, where something of ours that comes and goes lies on top: it covers nothing */
  constructor(window: Window, own: (x: number, y: number) => Element | null = () => null) {
    this.#window = window;
    this.#own = own;
    this.#viewport = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
  }

  get viewport(): Rect {
    return this.#viewport;
  }

  /** The part of an element that is in sight, or null: scrolled out of every view, or covered. */
  of(element: Element): Rect | null {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return null;
    const seen = intersect(box, this.#clipFor(parentOf(element)));
    return seen && this.#uncovered(element, seen) ? seen : null;
  }

  /** What the scroll containers around an element let through. */
  #clipFor(element: Element | null): Rect {
    if (!element) return this.#viewport;
    const known = this.#known.get(element);
    if (known) return known;
    const style = this.#window.getComputedStyle(element);
    // A fixed element is clipped by the viewport alone, whatever it stands in.
    let clip = style.position === 'fixed' ? this.#viewport : this.#clipFor(parentOf(element));
    const root = element.ownerDocument.scrollingElement;
    const clips = /auto|scroll|hidden|clip/.test(style.overflow);
    if (clips && element !== root && element !== element.ownerDocument.body) {
      clip = intersect(element.getBoundingClientRect(), clip) ?? NOTHING;
    }
    this.#known.set(element, clip);
    return clip;
  }

  /** False where something else of the page lies over it: a dialog, a menu, a header that stays. */
  #uncovered(element: Element, { left, top, right, bottom }: Rect): boolean {
    const root = element.getRootNode() as Document | ShadowRoot;
    const x = Math.min(left + INSIDE, (left + right) / 2);
    const y = (top + bottom) / 2;
    const own = this.#own(x, y);
    const hit = own
      ? (root.elementsFromPoint(x, y).find((each) => each !== own) ?? null)
      : root.elementFromPoint(x, y);
    return hit === null || hit.contains(element) || element.contains(hit);
  }
}

const NOTHING: Rect = { left: 0, top: 0, right: 0, bottom: 0 };

function intersect(a: Rect, b: Rect): Rect | null {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const right = Math.min(a.right, b.right);
  const bottom = Math.min(a.bottom, b.bottom);
  return right - left >= 1 && bottom - top >= 1 ? { left, top, right, bottom } : null;
}

/** Through slots and open shadow roots, as the layout nests. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  // Not as a member: a form's control of that name stands in front of the form's own.
  const parent = Reflect.get(Node.prototype, 'parentElement', element) as Element | null;
  return parent ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

/**
 * The rows of a list that may be in sight, found by their position: rows follow each other down the page, so
 * among ten thousand only some dozens are looked at.
 */
export function inSight<T extends { row: WeakRef<Element> }>(rows: readonly T[], view: Rect): T[] {
  if (rows.length > FEW) return rows.slice(...rangeInSight(rows.length, (at) => rows[at]!.row.deref(), view));
  return rows.filter(({ row }) => {
    const box = row.deref()?.getBoundingClientRect();
    return box !== undefined && box.bottom > view.top && box.top < view.bottom;
  });
}

/** Of rows that follow each other down the page: the first in sight, and the first below. */
export function rangeInSight(
  count: number,
  row: (at: number) => Element | undefined,
  { top, bottom }: Rect,
): [from: number, to: number] {
  const rect = (at: number): DOMRect | undefined => row(at)?.getBoundingClientRect();
  let from = 0;
  for (let to = count; from < to;) {
    const middle = (from + to) >> 1;
    const box = rect(middle);
    if (box && box.bottom <= top) from = middle + 1;
    else to = middle;
  }
  let end = from;
  while (end < count && (rect(end)?.top ?? top) < bottom) end += 1;
  return [from, end];
}

/** So few rows are all looked at: recycled rows may stand in any order. */
const FEW = 150;
