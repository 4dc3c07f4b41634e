/** Tables side by side that are one: frozen columns in the first, the others in the second. */
import { goOn } from './lines.ts';
import { ask, stepFrom, tagOf } from './step.ts';

/** How far from each other they may stand, and how uneven their rows may be, px. */
const GAP = 4;
const UNEVEN = 1;
/** More rows are no headings. */
const MOST_HEADS = 3;
/** So many tables further on the other part is looked for. */
const NEAR = 4;

/** Finds them among the tables of a root. @returns for each what holds both, and those that are read with another */
export function sideBySide(tables: Element[]): { holders: Map<Element, Element>; seconds: Set<Element> } {
  const partners = new Map<Element, HTMLTableElement>();
  const holders = new Map<Element, Element>();
  const seconds = new Set<Element>();
  if (!HEURISTIC.frozenColumns) return { holders, seconds };
  if (HEURISTIC.frozenPanes) for (const grid of tables) if (grid.tagName !== 'TABLE') joinPanes(grid);
  const found = tables.filter((table) => table.tagName === 'TABLE') as HTMLTableElement[];
  const join = (first: HTMLTableElement, second: HTMLTableElement) => {
    goOn(first, second);
    partners.set(first, second);
    seconds.add(second);
    holders.set(first, holderOf(first, second));
  };
  found.forEach((first, i) => {
    const { length } = first.rows;
    if (length < 2 || seconds.has(first)) return;
    const second = found
      .slice(i + 1, i + 1 + NEAR)
      .find((other) => other.rows.length === length && !seconds.has(other) && areOne(first, other));
    if (second) join(first, second);
  });
  // The headings of both may stand in tables of their own.
  for (const first of [...holders.keys()] as HTMLTableElement[]) {
    const second = partners.get(first)!;
    const heads = [first, second].map((body) => found.find((head) => isHeadOf(head, body)));
    if (heads[0] && heads[1] && !seconds.has(heads[0])) join(heads[0], heads[1]);
  }
  return { holders, seconds };
}

function holderOf(first: Element, second: Element): Element {
  let holder = stepFrom(first, 'parentElement');
  while (holder && !ask(holder, 'contains', second)) holder = stepFrom(holder, 'parentElement');
  // Right in a shadow root they have no element around them.
  return holder ?? first;
}

/** One begins where the other ends. */
export const isBeside = (left: Element, right: Element): boolean =>
  Math.abs(right.getBoundingClientRect().left - left.getBoundingClientRect().right) <= GAP;

/** Rows as high as each other at the same heights. */
export function areLevel(first: ArrayLike<Element>, second: ArrayLike<Element>): boolean {
  const { length } = first;
  return [0, 1, length >> 1, length - 1].every((at) => {
    const [a, b] = [first[at], second[at]].map((row) => row?.getBoundingClientRect());
    return (
      !a ||
      !b ||
      (a.height > 0 && Math.abs(a.top - b.top) <= UNEVEN && Math.abs(a.height - b.height) <= UNEVEN)
    );
  });
}

/** Headings and rows, above, in and below what scrolls, left and right. */
const MOST_PANES = 24;

/** Parts of a grid beside each other are one. */
function joinPanes(grid: Element): void {
  const panes = new Map<Element, Element>();
  const holders = [
    ...new Set(
      [...grid.querySelectorAll('[role=row]:not([aria-rowindex])')].map((row) => row.parentElement!),
    ),
  ];
  for (const holder of holders) goOn(holder);
  // Where each row has a holder of its own, these are no panes.
  if (holders.length > MOST_PANES) return;
  holders.forEach((first, i) => {
    const [left] = first.children;
    const second = holders
      .slice(i + 1)
      .find(
        ({ children }) =>
          children.length === first.children.length &&
          isBeside(left!, children[0]!) &&
          areLevel(first.children, children),
      );
    if (second) panes.set(first, second);
  });
  // Without their headings the further columns say nothing.
  if (panes.size > 1)
    for (const [first, second] of panes) {
      goOn(first, second);
      goOn(second, second);
    }
}

function areOne(first: HTMLTableElement, second: HTMLTableElement): boolean {
  if (first.contains(second) || !first.rows[0]!.cells.length || !second.rows[0]!.cells.length) return false;
  if (!areLevel(first.rows, second.rows)) return false;
  const holder = holderOf(first, second);
  const panes = [first, second].map((table) => {
    let pane: Element = table;
    for (let up; (up = stepFrom(pane, 'parentElement')) && up !== holder;) pane = up;
    return pane;
  });
  if (!isBeside(panes[0]!, panes[1]!)) return false;
  // Two lists beside each other have titles of their own, or columns with the same name.
  if (panes.some((pane) => !isTablesOnly(pane))) return false;
  const names = [first, second].map(({ rows }) =>
    [...rows[0]!.cells].map((cell) => cell.textContent!.trim()),
  );
  if (names[0]!.some((name) => name !== '' && names[1]!.includes(name))) return false;
  return ![first, second].some((table) => table.querySelector('[rowspan]:not([rowspan="1"])'));
}

/** Few rows straight above, with as many cells. */
function isHeadOf(head: HTMLTableElement, body: HTMLTableElement): boolean {
  if (head === body || head.rows.length > MOST_HEADS || !head.rows[0]) return false;
  if (head.rows[0].cells.length !== body.rows[0]!.cells.length) return false;
  const [above, below] = [head, body].map((table) => table.getBoundingClientRect());
  return Math.abs(above!.left - below!.left) <= GAP && above!.bottom <= below!.top + GAP;
}

/** Nothing is said outside its tables. */
function isTablesOnly(pane: Element): boolean {
  if (tagOf(pane) === 'FORM') return false;
  const said = (element: Element) => element.textContent!.replace(/\s/g, '').length;
  const tables = pane.tagName === 'TABLE' ? [pane] : [...pane.querySelectorAll('table')];
  return (
    tables.reduce((left, table) => left - said(table), said(pane)) <= 0 && !pane.querySelector('caption')
  );
}
