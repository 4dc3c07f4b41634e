/** The rows that an adapter means: in a table that was understood, in any other table, or blocks of any kind. */
import type { RowLocator } from '../../street/adapter.ts';
import type { Draft } from '../detect.ts';
import { cellsOf, hasRowSpans, isAriaGrid, linesOf, type Line } from '../lines.ts';
import { hintsOf, labelText, tableSheet, type Head, type Sheet } from '../sheet.ts';
import { textOf } from '../text.ts';
import { isShown } from '../visible.ts';
import { plain } from '../words.ts';
import { ariaName, select } from './locate.ts';
import { ofDocument } from '../step.ts';

type Root = Document | ShadowRoot;

const TABLES = 'table, [role=grid], [role=treegrid], [role=table]';
/** Among so many first rows of a table its headings are looked for. */
const HEADING_ROWS = 6;
/** Of the headings that an adapter names so many must be there. */
const SHARE = 0.6;

const isNamed = (head: Head, label: string): boolean =>
  plain(head.label) === label || head.hints.some((hint) => plain(hint) === label);

function shareOf(heads: Head[], labels: string[]): number {
  return labels.filter((label) => heads.some((head) => isNamed(head, label))).length / labels.length;
}

/** The first row that could hold headings, for a table in which detection saw none. */
function* headingsIn(table: Element): Generator<{ heads: Head[]; index: number }> {
  for (const { cells, index } of linesOf(table, hasRowSpans(table), 0, HEADING_ROWS)) {
    if (cells.length < 2) continue;
    yield {
      heads: cells.map((cell) => ({
        label: cell ? labelText(cell) : '',
        hints: cell ? hintsOf(cell) : [],
      })),
      index,
    };
  }
}

const tablesIn = (roots: Root[]): Element[] =>
  roots.flatMap((root) =>
    [...root.querySelectorAll(TABLES)].filter(
      (table) => (table.tagName === 'TABLE' || isAriaGrid(table)) && isShown(table),
    ),
  );

/** The table whose headings hold most of the labels, in any order. */
function byHeadings(labels: string[], drafts: Draft[], roots: Root[]): Sheet | null {
  let best: Sheet | null = null;
  let most = SHARE - 0.001;
  for (const { sheet } of drafts) {
    const share = shareOf(sheet.heads, labels);
    if (share > most) [best, most] = [sheet, share];
  }
  if (most >= 1) return best;
  for (const table of tablesIn(roots)) {
    if (table.querySelector('table')) continue;
    for (const { heads, index } of headingsIn(table)) {
      const share = shareOf(heads, labels);
      if (share <= most) continue;
      most = share;
      best = tableSheet(table, hasRowSpans(table), heads, index + 1, Infinity);
    }
  }
  return best;
}

function byName(name: string, drafts: Draft[], roots: Root[]): Sheet | null {
  const isCalled = (table: Element): boolean =>
    plain(ariaName(table)) === name || plain((table as HTMLTableElement).caption?.textContent ?? '') === name;
  const draft = drafts.find(({ sheet }) => isCalled(sheet.root));
  if (draft) return draft.sheet;
  const table = tablesIn(roots).find(isCalled);
  if (!table) return null;
  const [first] = headingsIn(table);
  return tableSheet(table, hasRowSpans(table), first?.heads ?? [], first ? first.index + 1 : 0, Infinity);
}

/** Rows one by one. Where they stand in a table that was understood, its headings name their cells. */
function byRows(
  locator: Extract<RowLocator, { by: 'attribute' | 'css' | 'xpath' }>,
  drafts: Draft[],
  roots: Root[],
): Sheet | null {
  for (const root of roots) {
    const rows = select(root, locator).filter(isShown);
    const [first] = rows;
    if (!first) continue;
    const parent = first.parentElement;
    const whole =
      root.nodeType === 9
        ? ofDocument(root as Document, 'body')
        : ((root as ShadowRoot).firstElementChild ?? first);
    const holder = parent && rows.every((row) => row.parentElement === parent) ? parent : whole;
    const around = drafts.find(({ sheet }) => sheet.root.contains(first))?.sheet;
    const cells = (row: Element): (Element | null)[] =>
      around?.cells(row) ??
      (/^TR$/.test(row.tagName) || row.getAttribute('role') === 'row' ? cellsOf(row) : []);
    return {
      root: around?.root ?? holder,
      heads: around?.heads ?? [],
      mixed: false,
      *lines(): Generator<Line> {
        for (const row of select(root, locator)) if (isShown(row)) yield { row, cells: cells(row) };
      },
      cells,
      text: (cell, column) => (around ? around.text(cell, column) : textOf(cell)),
    };
  }
  return null;
}

/** What the first locator that finds anything says, with its place in the list. */
export function baseOf(
  locators: RowLocator[],
  drafts: Draft[],
  roots: Root[],
): { sheet: Sheet; at: number } | null {
  for (const [at, locator] of locators.entries()) {
    const sheet =
      locator.by === 'header'
        ? byHeadings(locator.texts.map(plain), drafts, roots)
        : locator.by === 'aria'
          ? byName(plain(locator.name), drafts, roots)
          : byRows(locator, drafts, roots);
    if (sheet) return { sheet, at };
  }
  return null;
}

/** The column of a heading; of several with one name the nth. */
export const columnsNamed = (heads: Head[], text: string): number[] => {
  const wanted = plain(text);
  return heads.flatMap((head, index) => (isNamed(head, wanted) ? [index] : []));
};
