/** Takes tables apart: which rows name the columns, which are records, which are neither. */
import { distinct, linesOf, rowSpansIn, type Line } from './lines.ts';
import { need } from './need.ts';
import {
  couldLabel,
  hasField,
  hintsOf,
  isHeadCell,
  isKnownLabel,
  isLabelByClass,
  isLabelCell,
  isNested,
  isRecordLine,
  labelText,
  tableSheet,
  type Head,
  type Sheet,
} from './sheet.ts';
import { readingOnce, textOf } from './text.ts';
import { isShown } from './visible.ts';

const BLOCKED = /^(?:presentation|none)$/;

/** A row that names the columns of the rows below. */
function isHeading(line: Line, strict: boolean): boolean {
  const cells = distinct(line.cells);
  const named = cells.filter(
    (cell) => !isNested(cell) && (labelText(cell) !== '' || hintsOf(cell).length > 0),
  );
  if (named.length < 2 || cells.some(isNested)) return false;
  // A heading of a column may hold the filter of the column.
  if (cells.some((cell) => hasField(cell) && !(HEURISTIC.headFilters && isHeadCell(cell)))) return false;
  if (cells.every(isHeadCell) || (line.row.parentElement?.tagName === 'THEAD' && cells.some(isHeadCell))) {
    return named.length >= cells.length / 3;
  }
  if (cells.some((cell) => cell.tagName === 'TH')) return false;
  // Values may read like labels ("Aanmelding"), but no author marks every other heading as one.
  const marked = cells.filter(isLabelByClass).length;
  if (HEURISTIC.markedLabels && marked && marked < named.length) return false;
  const texts = cells.map(labelText);
  if (texts.some((text) => /:\s*$/.test(text))) return false;
  if (cells.some((cell, i) => texts[i] !== '' && !couldLabel(cell))) return false;
  const known = cells.map((cell) => texts[cells.indexOf(cell)] !== '' && isKnownLabel(cell));
  const count = known.filter(Boolean).length;
  const bold = cells.filter((cell) => /^(?:B|STRONG)$/.test(cell.firstElementChild?.tagName ?? '')).length;
  if (cells.length <= 3 && strict) return count === named.length && count >= 2;
  return count >= 2 && (count >= named.length * 0.5 || bold >= named.length * 0.6);
}

/** Cells that name the next one stand between others; one alone in a longer row is the heading of that row. */
function isLabelledFurther(cells: Element[]): boolean {
  const heads = cells.filter((cell) => cell.tagName === 'TH');
  const names = heads.filter(
    (cell) => cell !== cells[0] && !(HEURISTIC.rowScope && cell.getAttribute('scope') === 'row'),
  );
  return names.length > 0 && !(HEURISTIC.rowHeadings && heads.length === 1 && cells.length > 3);
}

/** th/td or label/value side by side. */
function isPairLine(line: Line): boolean {
  const cells = distinct(line.cells).filter(
    (cell) => isNested(cell) || textOf(cell) !== '' || hasField(cell),
  );
  if (cells.length < 2) return false;
  const labels = cells.map(isLabelCell);
  if (isLabelledFurther(cells)) return true;
  return labels[0]! && !labels[1]! && (cells.length === 2 || labels.filter(Boolean).length >= 2);
}

function headsOf(lines: Line[]): Head[] {
  const width = Math.max(...lines.map((line) => line.cells.length));
  return Array.from({ length: width }, (_, column) => {
    const cells = [...new Set(lines.map((line) => line.cells[column]))].filter(
      (cell) => !!cell && isShown(cell),
    );
    const labels = cells.map((cell) => labelText(cell!)).filter(Boolean);
    return { label: [...new Set(labels)].join(' '), hints: cells.flatMap((cell) => hintsOf(cell!)) };
  });
}

/** Whether the lines below come in groups as high as the headings, held together by a cell that spans them. */
const areGroups = (heads: number, below: Line[]): boolean =>
  HEURISTIC.manyRows &&
  below.length >= heads &&
  below.slice(0, heads).every(({ cells }) => cells[0] && cells[0] === below[0]!.cells[0]);

/** The lines that begin with the name of a field, where most do: pairs, or fields with a column for each client. */
function* namedLines(lines: Line[]): Generator<void, Line[] | null> {
  const named: Line[] = [];
  for (const line of lines) {
    const [cell] = line.cells;
    if (cell && couldLabel(cell) && isKnownLabel(cell)) named.push(line);
    yield;
  }
  return named.length < 3 || named.length < lines.length * 0.6 ? null : named;
}

/** Whether any line below the headings could hold labels with values of the row above it. */
function couldDetail(root: Element, spans: boolean, heads: Head[], from: number, to: number): boolean {
  for (const line of linesOf(root, spans, from, Math.min(to, from + LOOK)))
    if (!isRecordLine(line, heads) && /[·•|;]/.test(line.row.textContent!)) return true;
  return false;
}

export interface TableParts {
  sheets: Sheet[];
  /** Rows that are not part of a sheet: pairs may stand in them. */
  loose: Line[];
  /** Headings with no row below them. */
  bare: Head[] | null;
}

/** How many rows are looked at to find the headings. */
const LOOK = 40;

/** Takes a table apart into sheets and loose rows. */
export const tableParts = (root: Element): Generator<void, TableParts> => readingOnce(partsOf(root));

function* partsOf(root: Element): Generator<void, TableParts> {
  const parts: TableParts = { sheets: [], loose: [], bare: null };
  const spans = yield* rowSpansIn(root);
  if (
    root.tagName === 'TABLE' &&
    BLOCKED.test(root.getAttribute('role') ?? '') &&
    // Its rows may have roles of their own again, inside a grid of several tables.
    !(HEURISTIC.gridOfTables && root.querySelector('[role=row]'))
  ) {
    parts.loose = [...linesOf(root, spans, 0, 400)];
    return parts;
  }
  yield;
  const long = [...linesOf(root, spans, LOOK, LOOK + 1)].length > 0;
  const lines = [...linesOf(root, spans, 0, long ? LOOK : Infinity)];
  const named = HEURISTIC.transposed && !long ? yield* namedLines(lines) : null;
  const turned = named && (yield* need()).transposed(root, lines, named);
  if (turned) {
    if ('sheet' in turned) parts.sheets = [turned.sheet];
    else parts.loose = turned.client;
    return parts;
  }
  for (let i = 0; i < lines.length;) {
    const line = lines[i]!;
    yield;
    if (!isHeading(line, true)) {
      parts.loose.push(line);
      i += 1;
      continue;
    }
    const heading = [line];
    let next = i + 1;
    // A second row of headings completes the first when that one spans columns.
    const spanned = distinct(line.cells).length < line.cells.length;
    if (
      spanned &&
      lines[next] &&
      isHeading(lines[next]!, false) &&
      lines[next]!.cells.length === line.cells.length
    ) {
      heading.push(lines[next]!);
      next += 1;
    } else if (spans) {
      const headings = [line];
      while (lines[i + headings.length] && isHeading(lines[i + headings.length]!, true))
        headings.push(lines[i + headings.length]!);
      const below = lines.slice(i + headings.length);
      if (headings.length > 1 && areGroups(headings.length, below)) {
        const { groupSheet } = yield* need();
        parts.sheets.push(groupSheet(root, headings, (each) => headsOf([each]), below[0]!.index));
        return parts;
      }
    }
    const heads = headsOf(heading);
    let end = next;
    let records = 0;
    for (; end < lines.length; end += 1) {
      yield;
      const below = lines[end]!;
      // Other labels where values should stand begin a part of their own.
      const first = distinct(below.cells)[0];
      if (!isRecordLine(below, heads) || (HEURISTIC.labelRows && first && isKnownLabel(first))) {
        if (
          isHeading(below, true) &&
          distinct(below.cells).map(labelText).join() !== distinct(line.cells).map(labelText).join()
        ) {
          if (below.row.parentElement?.tagName !== 'THEAD') break;
        }
        if (!isRecordLine(below, heads)) continue;
      }
      if (
        isPairLine(below) &&
        (isLabelledFurther(distinct(below.cells)) ||
          below.cells.length < heads.length - 1 ||
          below.cells.length > heads.length)
      )
        break;
      records += 1;
    }
    const from = lines[next]?.index ?? Infinity;
    const to = end < lines.length ? lines[end]!.index : Infinity;
    if (records || (long && end === lines.length)) {
      const sheet = tableSheet(root, spans, heads, from, to);
      parts.sheets.push(
        couldDetail(root, spans, heads, from, to)
          ? (yield* need()).withDetails(sheet, spans, from, to)
          : sheet,
      );
    } else if (!parts.bare && !parts.sheets.length) parts.bare = heads;
    i = Math.max(end, i + 1);
  }
  const mixed = parts.sheets.length > 1 || parts.loose.some(isPairLine);
  for (const sheet of parts.sheets) sheet.mixed = mixed;
  return parts;
}
