/** Tables and ARIA grids as lines of cells, by the HTML table algorithm: spans are filled in. */
import { drain } from './drain.ts';
import { parentOf, shadowOf } from './shadow.ts';
import { NOT_PLAIN } from './text.ts';
import { isShown, type RowLook, type Sight } from './visible.ts';

export interface Line {
  row: Element;
  /** One entry a column; a cell that spans stands in each of its columns. */
  cells: (Element | null)[];
  /** What the row looks like, in a pass that takes looks together. */
  look?: RowLook;
  /** In such a pass: cells hold nothing but text, in wrappers that say nothing of themselves. */
  plain?: boolean;
}

/** The table with the further columns, by the table whose columns stand still; of a grid what holds its rows. */
const further = new WeakMap<Element, Element>();
let some = false;

/** From now on the rows of the one go on in the other; in itself: they are those that others go on in; without other: no more. */
export function goOn(table: Element, other?: Element): void {
  if (!other) further.delete(table);
  else some = !!further.set(table, other);
}

const rowBeside = (row: Element): HTMLTableRowElement | undefined =>
  some && row.tagName === 'TR'
    ? (further.get(row.closest('table')!) as HTMLTableElement | undefined)?.rows[
        (row as HTMLTableRowElement).rowIndex
      ]
    : undefined;

const CELL_ROLES = '[role=gridcell], [role=cell], [role=columnheader], [role=rowheader]';

/** Wider tables than this are no table of fields. */
const MOST_COLUMNS = 120;

export const isAriaGrid = (root: Element): boolean => root.tagName !== 'TABLE' && root.matches(GRIDS);

export const GRIDS = '[role=grid], [role=table], [role=treegrid]';
export const TABLES = `table, ${GRIDS}`;

/** The table or grid that a row with a role is of; a table of one row in a grid says nothing of itself. */
function holderOf(row: Element): Element | null {
  const holder = row.closest(TABLES);
  return HEURISTIC.rowTables && (holder as Partial<HTMLTableElement> | null)?.rows?.length === 1
    ? holder!.parentElement!.closest(TABLES)
    : holder;
}

/** Rows of the table itself, not of tables within it. */
export function rowsOf(root: Element): ArrayLike<Element> {
  if (root.tagName === 'TABLE') return (root as HTMLTableElement).rows;
  const seen = new Set<string>();
  const rows = [...root.querySelectorAll('[role=row]')];
  // Headings that stand in no row are one together.
  const head = HEURISTIC.rowTables && root.querySelector('[role=columnheader]:not([role=row] *)');
  if (head) rows.unshift(head.parentElement!);
  return rows.filter((row) => {
    const holder = row.parentElement!;
    if (holderOf(row) !== root || further.get(holder) === holder) return false;
    const index = row.getAttribute('aria-rowindex');
    if (index === null || !HEURISTIC.rowParts) return true;
    return !seen.has(index) && !!seen.add(index);
  });
}

const withMore = (cells: ArrayLike<Element>, more: HTMLTableRowElement | undefined): ArrayLike<Element> =>
  more ? [...Array.from(cells), ...more.cells] : cells;

const cellsIn = (row: Element): ArrayLike<Element> =>
  row.tagName === 'TR'
    ? withMore((row as HTMLTableRowElement).cells, rowBeside(row))
    : partsOf(row).flatMap((part) =>
        [...(shadowOf(part) ?? part).querySelectorAll(CELL_ROLES)].filter(
          (cell) => (cell.parentElement?.closest('[role=row]') ?? part) === part,
        ),
      );

/** Pinned columns stand in rows of their own: all with one aria-rowindex are one row, in page order, or as many as each other. */
function partsOf(row: Element): Element[] {
  const index = row.getAttribute('aria-rowindex');
  const holder = row.parentElement!;
  const more = HEURISTIC.frozenPanes && further.get(holder)?.children[[...holder.children].indexOf(row)];
  if (more) return [row, more];
  const grid = index && parentOf(row)?.closest(GRIDS);
  if (!grid || !HEURISTIC.rowParts) return [row];
  return [...grid.querySelectorAll(`[role=row][aria-rowindex="${CSS.escape(index)}"]`)];
}

export const spanOf = (cell: Element): number =>
  Math.max(
    1,
    Math.min(
      MOST_COLUMNS,
      (cell as Partial<HTMLTableCellElement>).colSpan ?? (Number(cell.getAttribute('aria-colspan')) || 1),
    ),
  );

/** Longer tables are searched row by row; a shorter one may be layout that holds all of a page. */
const FEW = 100;

const REACHES = 'td[rowspan]:not([rowspan="1"]), th[rowspan]:not([rowspan="1"])';
/** The browser answers this in half the time, and most rows have none. */
const MAY_REACH = '[rowspan]';

/** Whether any cell of the table reaches into the next row, so that a row alone does not say its columns. */
export function hasRowSpans(root: Element): boolean {
  return drain(rowSpansIn(root));
}

/** The same in steps: of 120,000 cells the question takes longer than a slice. */
export function* rowSpansIn(root: Element): Generator<void, boolean> {
  if (root.tagName !== 'TABLE')
    return (
      root.querySelector('[aria-rowspan]:not([aria-rowspan="1"]), [rowspan]:not([rowspan="1"])') !== null
    );
  const { rows } = root as HTMLTableElement;
  if (rows.length <= FEW) return [...rows].some((row) => [...row.cells].some((cell) => cell.rowSpan !== 1));
  for (let i = 0, { length } = rows; i < length; i += 1) {
    if (rows[i]?.querySelector(MAY_REACH) && rows[i]!.querySelector(REACHES)) return true;
    if (i % FEW === FEW - 1) yield;
  }
  return false;
}

/** The cells of one row by column; only right in a table without row spans. */
export function cellsOf(row: Element): (Element | null)[] {
  const cells: (Element | null)[] = [];
  const own = cellsIn(row);
  for (let i = 0; i < own.length && cells.length < MOST_COLUMNS; i += 1) {
    const cell = own[i]!;
    for (let n = spanOf(cell); n > 0; n -= 1) cells.push(cell);
  }
  return cells;
}

/** The cells of a row that spans nothing. */
function bareCells(row: HTMLTableRowElement): Element[] {
  const cells: Element[] = [];
  const own = row.cells;
  for (let i = 0, { length } = own; i < length && i < MOST_COLUMNS; i += 1) cells.push(own[i]!);
  return cells;
}

/**
 * Visible rows from `from` up to `to`, with the cells that reach in from rows above.
 *
 * @param sight for a pass over many rows; without it each row is asked for
 */
export function* linesOf(
  root: Element,
  spans: boolean,
  from = 0,
  to = Infinity,
  sight?: Sight,
): Generator<Line & { index: number }> {
  const rows = rowsOf(root);
  const reach: { cell: Element; left: number }[] = [];
  for (let index = spans ? 0 : from; index < Math.min(rows.length, to); index += 1) {
    const row = rows[index]!;
    const look = sight?.row(row, index === rows.length - 1);
    if (!(look ? look.shown : isShown(row))) continue;
    let cells: (Element | null)[];
    const plain =
      look &&
      !look.sampled &&
      !spans &&
      row.tagName === 'TR' &&
      !rowBeside(row) &&
      !row.querySelector(NOT_PLAIN);
    if (plain) cells = bareCells(row as HTMLTableRowElement);
    else if (!spans) cells = cellsOf(row);
    else {
      cells = [];
      const own = cellsIn(row);
      let next = 0;
      for (let column = 0; column < MOST_COLUMNS; column += 1) {
        const above = reach[column];
        if (above && above.left > 0) {
          above.left -= 1;
          cells[column] = above.cell;
          continue;
        }
        const cell = own[next];
        if (!cell) {
          if (reach.slice(column).some((r) => r?.left > 0)) {
            cells[column] = null;
            continue;
          }
          break;
        }
        next += 1;
        const rowSpan = Number(cell.getAttribute('rowspan') ?? cell.getAttribute('aria-rowspan')) || 1;
        const width = spanOf(cell);
        for (let n = 0; n < width; n += 1) {
          cells[column + n] = cell;
          if (rowSpan > 1) reach[column + n] = { cell, left: rowSpan - 1 };
        }
        column += width - 1;
      }
      if (index < from) continue;
    }
    yield { row, cells, index, look, plain };
  }
}

/** The cells of a line without repetition. */
export const distinct = (cells: (Element | null)[]): Element[] => {
  const out: Element[] = [];
  for (const cell of cells) if (cell && out.at(-1) !== cell) out.push(cell);
  return out;
};
