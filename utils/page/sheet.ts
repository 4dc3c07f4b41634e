/** A table of data: its columns and the rows that are records. */
import { CONTROLS } from './controls.ts';
import { matchLabel } from './labels.ts';
import { cellsOf, distinct, linesOf, spanOf, type Line } from './lines.ts';
import { parseDate } from './parse/date.ts';
import { bareText, isLonger, plainText, textOf } from './text.ts';
import { isShown, isUnseen, type Sight } from './visible.ts';
import { squash } from './words.ts';

export interface Head {
  label: string;
  hints: string[];
}

/** Rows of one shape below their headings, or repeated blocks that stand for rows. */
export interface Sheet {
  /** What holds the rows. */
  root: Element;
  /** Where its heading stands before, if not before what holds the rows. */
  top?: Element;
  /** Headings and filters that stand outside what holds the rows. */
  above?: Element[];
  heads: Head[];
  /** Rows that may be records, in page order; some still turn out to be totals or groups. */
  lines(sight?: Sight): Iterable<Line>;
  /** A row alone says its cells, at no cost. */
  alone?: boolean;
  /** The cells of one row by itself, or null when a row alone does not say them. */
  cells(row: Element): (Element | null)[] | null;
  /** Columns beside each other may each read their part of one element. */
  shared?: boolean;
  /** Reads one cell; tables read the whole cell. With its line, in a pass over many. */
  text(cell: Element, column: number, line?: Line, sight?: Sight): string;
  /** The table holds pairs of label and value as well, so that its one row may be part of a form. */
  mixed: boolean;
}

export const labelText = (cell: Element): string => {
  const text = textOf(cell, false);
  return text.length <= 80 ? text : '';
};

/** What else says what a heading means: title, abbr and aria-label of the cell and of what is in it. */
export function hintsOf(cell: Element): string[] {
  const hints: string[] = [];
  for (const element of [cell, ...cell.querySelectorAll('[title], [abbr], [aria-label]')]) {
    for (const name of ['abbr', 'title', 'aria-label']) {
      const hint = squash(element.getAttribute(name) ?? '');
      if (hint && hint.length <= 60 && !hints.includes(hint)) hints.push(hint);
    }
  }
  return hints;
}

/** So many characters, with the space of the markup, around a table that is layout. */
const LAYOUT = 200;

/** Holds fields or data of its own. A table of one text or none is layout: a bar of progress, a label with an icon. */
export function isNested(cell: Element): boolean {
  // What holds a page is asked too: it is looked at as far as it takes to know.
  if (!cell.querySelector(NESTED)) return false;
  if (!HEURISTIC.layoutTables || isLonger(cell, LAYOUT)) return true;
  return [...cell.querySelectorAll(NESTED)].some(
    (inner) =>
      inner.tagName !== 'TABLE' ||
      [...inner.querySelectorAll('td, th')].filter((part) => squash(part.textContent!) !== '').length > 1,
  );
}

const NESTED = 'table, dl, fieldset';

export const isHeadCell = (cell: Element): boolean =>
  cell.tagName === 'TH' || cell.getAttribute('role') === 'columnheader';

export const hasField = (cell: Element): boolean =>
  [...cell.querySelectorAll(CONTROLS)].some(
    (control) =>
      !/^(?:checkbox|radio|hidden|button|submit|image)$/.test((control as HTMLInputElement).type) &&
      isShown(control) &&
      !isUnseen(control),
  );

/** Short, no value, no control: it could name something. */
export function couldLabel(cell: Element): boolean {
  if (isNested(cell) || hasField(cell)) return false;
  const text = labelText(cell);
  // With its value behind it a label names no other cell.
  if (text === '' || /^[^:]{2,45}:\s+[\p{L}\d]/u.test(text)) return false;
  return (
    text.length <= 60 && !/\d{4}|^\d+$|@/.test(text) && parseDate(text, 'dmy', new Date(0)).kind === 'none'
  );
}

export const isKnownLabel = (cell: Element): boolean =>
  [textOf(cell), ...hintsOf(cell)].some(
    (text) => text.length <= 60 && (matchLabel(text)[0]?.score ?? 0) >= 0.8,
  );

export const isLabelByClass = (element: Element): boolean =>
  /(?:^|[\s_-]|field|form)(?:label|lbl|veldnaam|fieldname)/i.test(element.className?.toString() ?? '');

/** How a cell is drawn by its own markup. */
const lookOf = (cell: Element): string =>
  cell.className + cell.getAttribute('bgcolor') + (cell.querySelector('b') !== null);

/** Two cells, of which the first is drawn otherwise than the second: a label with its value, whatever both say. */
export const areUnlike = ([one, two, more]: Element[]): boolean =>
  HEURISTIC.drawnCells && two !== undefined && !more && lookOf(one!) !== lookOf(two);

/** Cells of a row that are drawn by turns as a label and as its value. */
export const areByTurns = (cells: Element[]): boolean =>
  HEURISTIC.drawnCells &&
  cells.length > 3 &&
  lookOf(cells[0]!) !== lookOf(cells[1]!) &&
  cells.every((cell, at) => lookOf(cell) === lookOf(cells[at % 2]!));

/** Holds a label, and nothing behind it that could be the label's value. */
function isInLabel(cell: Element): boolean {
  const label = cell.querySelector('label');
  return (
    !!label &&
    (!HEURISTIC.loneLabels ||
      label.control !== null ||
      squash(cell.textContent!).length - squash(label.textContent!).length < 3)
  );
}

/** Structure or wording says that this cell names the one beside it. */
export function isLabelCell(cell: Element): boolean {
  if (!couldLabel(cell)) return false;
  if (cell.tagName === 'TH' || cell.getAttribute('role') === 'rowheader') return true;
  return (
    /:\s*\*?\s*$/.test(textOf(cell)) ||
    isLabelByClass(cell) ||
    isInLabel(cell) ||
    (matchLabel(textOf(cell))[0]?.score ?? 0) >= 0.9
  );
}

const TOTALS = /^(?:sub)?tota(?:al|len|l|ls)\b|^gemiddeld|^average\b|^som\b|^sum\b/i;
export const PAGING =
  /(\d[\d.,]*)\s*(?:-|–|—|t\/m|tot en met|tot|to|through)\s*(\d[\d.,]*)\s*(?:van|of|uit|from|\/)\s*(?:de |the |in totaal )?(\d[\d.,]*)/i;

/** Leaves out group, total, paging, spacer and repeated heading rows. */
export function isRecordLine(line: Line, heads: Head[]): boolean {
  const section = line.row.parentElement?.tagName;
  if (section === 'TFOOT' || section === 'THEAD') return false;
  const cells = distinct(line.cells);
  if (cells.length === 0 || (cells.length > 1 && cells.every(isHeadCell))) return false;
  const width = heads.length;
  if (width > 2 && cells.length <= width / 2 && cells.some((cell) => spanOf(cell) > width * 0.5))
    return false;
  if (width > 2 && cells.length === 1) return false;
  // A heading that spans columns names the group below it, whatever stands at the end of its row.
  return !(HEURISTIC.groupHeads && cells[0]!.tagName === 'TH' && spanOf(cells[0]!) > 1 && width > 2);
}

/** By their texts: repeated headings, totals, and rows with nothing in them. */
export function isRecordText(texts: string[], heads: Head[]): boolean {
  let first: string | undefined;
  let filled = 0;
  let repeated = 0;
  texts.forEach((text, i) => {
    if (text === '') return;
    first ??= text;
    filled += 1;
    if (text === heads[i]?.label) repeated += 1;
  });
  if (first === undefined || TOTALS.test(first)) return false;
  if (repeated >= 2 && repeated >= filled * 0.6) return false;
  return !(filled === 1 && texts.length > 2 && PAGING.test(first));
}

/** Rows of a table from one row index up to another, under the headings given. */
export function tableSheet(root: Element, spans: boolean, heads: Head[], from: number, to: number): Sheet {
  // Columns of which a cell is more than its text, such as one with acts beside the value.
  const odd = new Set<number>();
  return {
    root,
    heads,
    mixed: false,
    alone: !spans,
    *lines(sight) {
      for (const line of linesOf(root, spans, from, to, sight)) if (isRecordLine(line, heads)) yield line;
    },
    cells: (row) => {
      if (!spans) return cellsOf(row);
      for (const line of linesOf(root, spans, from, to)) if (line.row === row) return line.cells;
      return null;
    },
    text(cell, column, line, sight) {
      const quick = odd.has(column)
        ? null
        : line?.plain
          ? bareText(cell)
          : line?.look && sight && plainText(cell, column, line.look, sight);
      if (typeof quick === 'string') return quick;
      const text = textOf(cell);
      if (line?.look?.sampled && cell.firstElementChild && text !== squash(cell.textContent!.slice(0, 500)))
        odd.add(column);
      return text;
    },
  };
}
