/** Lists that draw each row as a table of its own, below headings in another one. */
import { cellsOf, distinct } from './lines.ts';
import { keyOf } from './glance.ts';
import type { Head, Sheet } from './sheet.ts';
import { stepFrom } from './step.ts';
import { textOf } from './text.ts';
import { isShown } from './visible.ts';

/** So many elements may hold nothing but the table of a row. */
const WRAPPERS = 3;

/** The one row of the one table that a block holds, where it is as wide as the headings. */
function rowIn(block: Element, width: number): Element | null {
  const [table, more] =
    block.tagName === 'TABLE' ? [block as HTMLTableElement] : block.querySelectorAll('table');
  const row = table && !more && table.rows.length === 1 ? table.rows[0]! : null;
  return row?.cells.length === width ? row : null;
}

/** The rows that a table and those made like it beside it are, or null where it stands alone. */
export function rowTables(first: HTMLTableElement, heads: Head[]): Sheet | null {
  const width = first.rows[0]?.cells.length ?? 0;
  let block: Element = first;
  for (let up = 0; up < WRAPPERS; up += 1) {
    const holder = stepFrom(block, 'parentElement');
    if (holder?.childElementCount !== 1) break;
    block = holder;
  }
  const root = stepFrom(block, 'parentElement');
  if (!root || rowIn(block, width) === null) return null;
  const like = keyOf(block);
  const rowsNow = () =>
    [...root.children].flatMap((other) => (keyOf(other) === like && rowIn(other, width)) || []);
  const rows = rowsNow();
  if (rows.length < 2 || rows.length < root.childElementCount * MOSTLY) return null;
  return {
    root,
    heads: heads.slice(0, width),
    mixed: false,
    *lines() {
      for (const row of rowsNow())
        if (isShown(row) && distinct(cellsOf(row)).length > 1) yield { row, cells: cellsOf(row) };
    },
    cells: (row) => cellsOf(row),
    // Columns that are hidden have a cell all the same.
    text: (cell) => (isShown(cell) ? textOf(cell) : ''),
  };
}

/** So many of the blocks must be rows. */
const MOSTLY = 0.8;
