/** Rows and headings of divs that say nothing of being a table. */
import { headsIn, isHeadRow, LEAST_COLUMNS } from './glance.ts';
import { hintsOf, labelText, type Sheet } from './sheet.ts';
import { textOf } from './text.ts';
import { isShown } from './visible.ts';

/** What follows the headings with as many children: beside them, or in the block beside their block. */
function rowsBelow(head: Element): Element[] {
  const width = head.childElementCount;
  const alike = (row: Element): boolean =>
    row.childElementCount === width &&
    row.tagName === head.tagName &&
    !/^(?:UL|OL|DL|FORM)$/.test(row.tagName);
  const after = (element: Element): Element[] => {
    const all: Element[] = [];
    for (let next = element.nextElementSibling; next; next = next.nextElementSibling) all.push(next);
    return all;
  };
  const beside = after(head);
  for (const candidates of [
    beside,
    beside[0] ? [...beside[0].children] : [],
    ...blocks(head.parentElement),
  ]) {
    const rows = candidates.filter(alike);
    if (rows.length && rows.length >= candidates.length * 0.6) return rows;
  }
  return [];

  function blocks(holder: Element | null): Element[][] {
    const next = holder?.nextElementSibling;
    return next && next.tagName === holder!.tagName ? [[...next.children]] : [];
  }
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
      root: first.parentElement!,
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
