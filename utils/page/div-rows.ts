/** Rows and headings of divs that say nothing of being a table. */
import { headsIn, isHeadRow, LEAST_COLUMNS } from './glance.ts';
import { hintsOf, labelText, type Sheet } from './sheet.ts';
import { textOf } from './text.ts';
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

/** What follows the headings with as many children: beside them, or in what stands beside their block or a block around it. */
function rowsBelow(head: Element): Element[] {
  const width = head.childElementCount;
  const isHeadless = headless();
  const alike = (row: Element): boolean =>
    row.childElementCount === width &&
    (row.tagName === head.tagName ||
      (HEURISTIC.rowsOfOtherTags && (ROW.test(row.tagName) || isHeadless(row)))) &&
    !/^(?:UL|OL|DL|FORM)$/.test(row.tagName);
  let holder: Element | null = head;
  for (let up = 0; up <= LEVELS && holder && tagOf(holder) !== 'BODY'; up += 1) {
    const beside: Element[] = [];
    for (let next = stepFrom(holder, 'nextElementSibling'); next; next = stepFrom(next, 'nextElementSibling'))
      if (tagOf(next) !== 'FORM') beside.push(next);
    // All of them in one block, with their sums in the next.
    const whole = beside
      .map(({ children }) => [...children])
      .find((rows) => mostly(rows.filter(alike), rows));
    if (whole && !mostly(beside.map(rowIn).filter(alike), beside)) return whole.filter(alike);
    for (let down = 0, level = beside; down <= LEVELS && level.length; down += 1) {
      const rows = level.map(rowIn).filter(alike);
      if (rows.length > (down ? 1 : 0) && rows.length >= level.length * (down > 1 ? 0.4 : 0.6)) return rows;
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
  for (const head of headsIn(root)) {
    // Rows that look alike are heads together or not at all.
    const before = head.previousElementSibling;
    if (before && before.tagName === head.tagName && before.className === head.className) continue;
    if (head.childElementCount < LEAST_COLUMNS || head.closest('[role=row], [role=navigation]')) continue;
    if (tables.some((table) => table.contains(head)) || !isHeadRow(head) || !isShown(head)) continue;
    const [first, second] = rowsBelow(head);
    // One block below another is a form more often than a table.
    if (!first || !second) continue;
    yield {
      root: holderOf(first, rowsBelow(head).at(-1)!),
      heads: [...head.children].map((cell) => ({ label: labelText(cell), hints: hintsOf(cell) })),
      mixed: false,
      *lines() {
        for (const row of rowsBelow(head)) if (isShown(row)) yield { row, cells: [...row.children] };
      },
      cells: (row) => [...row.children],
      text: (cell) => textOf(cell),
    };
  }
}
