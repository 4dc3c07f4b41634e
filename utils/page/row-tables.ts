/** Lists that draw each row as a table of its own, below headings in another one. */
import { cellsOf, distinct } from './lines.ts';
import { keyOf } from './glance.ts';
import { isHeadCell, isKnownLabel, type Head, type Sheet } from './sheet.ts';
import { stepFrom, tagOf } from './step.ts';
import { textOf } from './text.ts';
import { isShown } from './visible.ts';

/** So many elements may hold nothing but the table of a row. */
const WRAPPERS = 3;

/** The one row of the one table that a block holds, as wide as the headings and no heading itself. */
function rowIn(block: Element, width: number): HTMLTableRowElement | null {
  if (tagOf(block) === 'FORM') return null;
  const [table, more] =
    block.tagName === 'TABLE' ? [block as HTMLTableElement] : block.querySelectorAll('table');
  const row = table && !more && table.rows.length === 1 ? table.rows[0]! : null;
  if (row?.cells.length !== width) return null;
  const cells = [...row.cells];
  const heads = cells.filter((cell) => isHeadCell(cell) || isKnownLabel(cell));
  return heads.length > cells.length / 2 ? null : row;
}

/** The table with those made like it right behind it, as the rows below the headings; null where it stands alone. */
export function rowTables(first: HTMLTableElement, heads: Head[]): Sheet | null {
  const width = first.rows[0]?.cells.length ?? 0;
  let block: Element = first;
  for (let up = 0; up < WRAPPERS; up += 1) {
    const holder = stepFrom(block, 'parentElement');
    if (!holder || tagOf(holder) === 'FORM' || holder.childElementCount !== 1) break;
    block = holder;
  }
  const root = stepFrom(block, 'parentElement');
  if (!root || tagOf(root) === 'FORM') return null;
  const like = keyOf(block);
  const rowsNow = () => {
    const rows: HTMLTableRowElement[] = [];
    let at: Element | null = block.isConnected ? block : root.firstElementChild;
    for (; at && keyOf(at) === like; at = at.nextElementSibling) {
      const row = rowIn(at, width);
      if (!row) break;
      rows.push(row);
    }
    return rows;
  };
  const { length } = rowsNow();
  // What else the holder has is not to be taken for part of the list.
  if (length < 2 || length < root.childElementCount * MOSTLY) return null;
  return {
    root,
    heads: heads.slice(0, width),
    mixed: false,
    *lines() {
      for (const row of rowsNow()) {
        const cells = isShown(row) ? cellsOf(row) : [];
        if (distinct(cells).length > 1) yield { row, cells };
      }
    },
    cells: cellsOf,
    // Columns that are hidden have a cell all the same.
    text: (cell) => (isShown(cell) ? textOf(cell) : ''),
  };
}

/** So many of the blocks must be rows. */
const MOSTLY = 0.8;
