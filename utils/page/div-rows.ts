/** Rows and headings of divs that say nothing of being a table. */
import { classOf, headsIn, isHeadRow, LEAST_COLUMNS } from './glance.ts';
import { hintsOf, labelText, type Sheet } from './sheet.ts';
import { textOf } from './text.ts';
import { areLevel, isBeside } from './side-by-side.ts';
import { isShown } from './visible.ts';
import { ask, stepFrom, tagOf } from './step.ts';

/** So far up and down from the headings rows are looked for. */
const LEVELS = 3;

/** What a row may be made of where its headings are made of something else. */
const ROW = /^(?:A|ARTICLE|DIV|LI)$/;

/** Whether a row is of a table that has no headings of its own. */
function headless(): (row: Element) => boolean {
  const asked = new Map<HTMLTableElement, boolean>();
  return (row) => {
    const table = row.tagName === 'TR' ? row.closest('table') : null;
    if (!table) return false;
    let bare = asked.get(table);
    if (bare === undefined) {
      const [first] = table.rows;
      bare = ![...(first?.cells ?? [])].some((cell) => cell.tagName === 'TH' && textOf(cell) !== '');
      asked.set(table, bare);
    }
    return bare;
  };
}

/** A table may hold nothing but one row. */
const rowIn = (block: Element): Element =>
  block.tagName === 'TABLE' && (block as HTMLTableElement).rows.length === 1
    ? (block as HTMLTableElement).rows[0]!
    : block;

const mostly = (some: Element[], all: Element[]): boolean =>
  some.length > 1 && some.length >= all.length * 0.6;

/** A heading, or a part of the page that begins with one. */
function isHeaded(block: Element): boolean {
  const heading = /^H[1-3]$/.test(tagOf(block)) ? block : stepFrom(block, 'firstElementChild');
  return !!heading && /^H[1-3]$/.test(tagOf(heading)) && isShown(heading);
}

/** Fields to look for rows with, between the headings and the rows. */
const isFilters = (row: Element): boolean => {
  const fields = [...row.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  return (
    fields.length > 1 &&
    fields.every((field) => field.value === '' || (field as HTMLSelectElement).selectedIndex === 0) &&
    textOf(row, false) === ''
  );
};

/** What follows the headings with as many children: beside them, or in what stands beside their block or a block around it. */
function rowsBelow(head: Element, width: number): Element[] {
  const isHeadless = headless();
  const alike = (row: Element): boolean =>
    row.childElementCount === width &&
    (row.tagName === head.tagName ||
      (HEURISTIC.rowsOfOtherTags && (ROW.test(row.tagName) || isHeadless(row)))) &&
    !/^(?:UL|OL|DL|FORM)$/.test(row.tagName);
  let holder: Element | null = head;
  for (let up = 0; up <= LEVELS && holder && tagOf(holder) !== 'BODY'; up += 1) {
    const beside: Element[] = [];
    for (
      let next = stepFrom(holder, 'nextElementSibling');
      next;
      next = stepFrom(next, 'nextElementSibling')
    ) {
      // Below another heading stands something else.
      if (up > 0 && !alike(next) && isHeaded(next)) break;
      if (tagOf(next) !== 'FORM' && (beside[0] || !(alike(next) && isFilters(next)))) beside.push(next);
    }
    for (let down = 0, level = beside; down <= LEVELS && level.length; down += 1) {
      const rows = level.map(rowIn).filter(alike);
      // All of them in one block, with their sums or what is drawn behind them in the next.
      const whole = level
        .map((block) => [...stepFrom(block, 'children')])
        .find((each) => mostly(each.filter(alike), each));
      if (whole && !mostly(rows, level)) return whole.filter(alike);
      if (rows.length > (down ? 1 : 0) && rows.length >= level.length * (down > 1 ? 0.4 : 0.6)) return rows;
      // Sums of the columns stand below all rows.
      if (level.length > 1 && alike(level.at(-1)!) && rows.length === 1) level = level.slice(0, -1);
      // A block holds one row or all of them.
      level = level.flatMap((block) =>
        block.tagName === 'TABLE'
          ? [...(block as HTMLTableElement).rows]
          : tagOf(block) !== 'FORM' && (down === 0 || level.length === 1 || block.childElementCount <= 2)
            ? [...block.children]
            : [],
      );
    }
    holder = stepFrom(holder, 'parentElement');
  }
  return [];
}

function holderOf(first: Element, last: Element): Element {
  let holder = stepFrom(first, 'parentElement');
  while (holder && !ask(holder, 'contains', last)) holder = stepFrom(holder, 'parentElement');
  // Rows right in a shadow root have no element around them.
  return holder ?? first;
}

export function* divSheets(root: Document | ShadowRoot, tables: Element[]): Generator<Sheet> {
  if (!HEURISTIC.divRows) return;
  const joined = new Set<Element>();
  for (const head of headsIn(root)) {
    if (joined.has(head)) continue;
    // Rows that look alike are heads together or not at all.
    const before = head.previousElementSibling;
    if (before && before.tagName === head.tagName && before.className === head.className) continue;
    if (head.childElementCount < LEAST_COLUMNS || head.closest('[role=row], [role=navigation]')) continue;
    if (tables.some((table) => table.contains(head)) || !isHeadRow(head) || !isShown(head)) continue;
    const width = head.childElementCount;
    let rows = rowsBelow(head, width);
    // Behind the last heading a column can be added.
    if (!rows[0] && textOf(head.lastElementChild!) === '') rows = rowsBelow(head, width - 1);
    const [first, second] = rows;
    // One block below another is a form more often than a table.
    if (!first || !second) continue;
    const next = stepFrom(head, 'nextElementSibling');
    const hasFilters = next !== first && next !== null && tagOf(next) !== 'FORM' && isFilters(next);
    let pane = paneBeside(head, rows);
    const isJoined = pane !== null;
    if (pane) joined.add(pane.head);
    const cellsOf = (row: Element): Element[] | null => {
      const own = [...row.children];
      if (!isJoined) return own;
      // Without the other part these cells stand under other headings.
      if (!pane) return null;
      // A row that came later: only all of them together say which go with it.
      const beside = pane.rows.get(row);
      if (!beside?.isConnected || !areLevel([row], [beside])) return null;
      return pane.isLeft ? [...beside.children, ...own] : [...own, ...beside.children];
    };
    const { childElementCount } = first;
    yield {
      root: holderOf(pane?.rows.get(first) ?? first, rows.at(-1)!),
      above: [head, ...(hasFilters ? [next] : []), ...(pane ? [pane.head] : [])],
      heads: (pane?.isLeft ? [pane.head, head] : pane ? [head, pane.head] : [head]).flatMap((each) =>
        [...each.children]
          .slice(0, each === head ? childElementCount : undefined)
          .map((cell) => ({ label: labelText(cell), hints: hintsOf(cell) })),
      ),
      mixed: false,
      *lines() {
        const all = rowsBelow(head, childElementCount);
        if (isJoined) pane = paneBeside(head, all);
        if (isJoined && !pane) return;
        for (const row of all) if (isShown(row)) yield { row, cells: cellsOf(row) ?? [] };
      },
      cells: cellsOf,
      text: (cell) => textOf(cell),
    };
  }
}

/** Headings and rows, left and right. */
const MOST_BLOCKS = 8;

interface Pane {
  head: Element;
  /** For each row what goes on in the other pane. */
  rows: Map<Element, Element>;
  isLeft: boolean;
}

const namesOf = (head: Element): string[] => [...head.children].map((cell) => labelText(cell));

const selectorOf = (element: Element): string =>
  element.tagName + (classOf(element) && `.${CSS.escape(classOf(element))}`);

/** Columns that stay where they are while the others scroll: headings and rows made alike, as many, level with these and beside them. */
function paneBeside(head: Element, rows: Element[]): Pane | null {
  const [first] = rows;
  const block = first?.parentElement;
  if (!HEURISTIC.frozenPanes || !block || tagOf(block) === 'FORM' || !classOf(head) || !classOf(block))
    return null;
  const names = namesOf(head);
  let grid = holderOf(head, block);
  for (let up = 0; up < LEVELS && tagOf(grid) !== 'BODY'; up += 1) {
    const blocks: Element[] = [...ask(grid, 'querySelectorAll', selectorOf(block))];
    // Many made alike are no panes, and what else stands there would be taken for a part of the grid.
    if (blocks.length > MOST_BLOCKS) return null;
    const beyond = [...ask(grid, 'querySelectorAll', 'table, dl, form, h1, h2, h3, h4, h5, h6')];
    if (beyond.some((part) => !blocks.some((each) => each.contains(part)))) return null;
    for (const other of blocks) {
      if (other === block || other.childElementCount < rows.length) continue;
      const others = [...other.children].filter(({ tagName }) => tagName === first!.tagName);
      if (others.length !== rows.length) continue;
      const isLeft = isBeside(others[0]!, first!);
      if ((!isLeft && !isBeside(first!, others[0]!)) || !areLevel(rows, others)) continue;
      const named = [...ask(grid, 'querySelectorAll', selectorOf(head))].find(
        (each) =>
          each !== head &&
          each.childElementCount === others[0]!.childElementCount &&
          areLevel([head], [each]) &&
          // Two lists beside each other have columns with the same name.
          !namesOf(each).some((name) => name !== '' && names.includes(name)) &&
          (isLeft ? isBeside(each, head) : isBeside(head, each)),
      );
      if (named) return { head: named, rows: new Map(rows.map((row, at) => [row, others[at]!])), isLeft };
    }
    const holder = stepFrom(grid, 'parentElement');
    if (!holder) break;
    grid = holder;
  }
  return null;
}
