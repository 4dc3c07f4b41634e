/** Takes tables apart: which rows name the columns, which are records, which are neither. */
import { isNamePart } from './labels.ts';
import { distinct, linesOf, rowSpansIn, type Line } from './lines.ts';
import { need } from './need.ts';
import {
  areByTurns,
  areUnlike,
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

const isMarkedLabel = (cell: Element): boolean =>
  isLabelByClass(cell) || cell.querySelector('label') !== null;

/** A row that names the columns of the rows below. */
function isHeading(line: Line, strict: boolean): boolean {
  const cells = distinct(line.cells);
  const named = cells.filter(
    (cell) => !isNested(cell) && (labelText(cell) !== '' || hintsOf(cell).length > 0),
  );
  // A heading may hold what chooses the columns.
  if (named.length < 2 || cells.some((cell) => isNested(cell) && !isHeadCell(cell))) return false;
  // A heading of a column may hold the filter of the column.
  if (cells.some((cell) => hasField(cell) && !(HEURISTIC.headFilters && isHeadCell(cell)))) return false;
  if (cells.every(isHeadCell) || (line.row.parentElement?.tagName === 'THEAD' && cells.some(isHeadCell))) {
    return named.length >= cells.length / 3;
  }
  if (cells.some((cell) => cell.tagName === 'TH') || areByTurns(cells)) return false;
  // Values may read like labels ("Aanmelding"), but no author marks every other heading as one.
  const marked = cells.filter(isMarkedLabel).length;
  if (HEURISTIC.markedLabels && marked && marked < named.length) return false;
  const texts = cells.map(labelText);
  if (texts.some((text) => /:\s*$/.test(text))) return false;
  if (cells.some((cell, i) => texts[i] !== '' && !couldLabel(cell))) return false;
  const known = cells.map((cell) => texts[cells.indexOf(cell)] !== '' && isKnownLabel(cell));
  const count = known.filter(Boolean).length;
  // What stands in a head of its own is one (HTML's thead), whatever its cells are.
  if (HEURISTIC.plainHeads && line.row.parentElement?.tagName === 'THEAD' && named.length > 2 && count > 1)
    return true;
  const bold = cells.filter((cell) => /^(?:B|STRONG)$/.test(cell.firstElementChild?.tagName ?? '')).length;
  if (cells.length <= 3 && strict) return count === named.length && count >= 2;
  return count >= 2 && (count >= named.length * 0.5 || bold >= named.length * 0.6);
}

/** Two cells that are drawn unlike each other, above a line that may begin with a label as well. */
function isUnlike(line: Line, next: Line | undefined): boolean {
  const cells = distinct(line.cells);
  const [below] = next ? distinct(next.cells) : [];
  return areUnlike(cells) && !cells.some(isHeadCell) && below !== undefined && couldLabel(below);
}

/** Rows of two cells that begin with the name of a field, of which one may have such a name for its value. */
function standsAmongPairs(lines: Line[], at: number): boolean {
  if (!HEURISTIC.labelRows || distinct(lines[at]!.cells).length !== 2) return false;
  const around = [at - 2, at - 1, at + 1, at + 2].flatMap((other) => lines[other] ?? []);
  const pairs = around.filter((line) => {
    const [label, value, more] = distinct(line.cells);
    return (
      label && value && !more && (isLabelCell(label) || isNamePart(labelText(label))) && !isLabelCell(value)
    );
  });
  return pairs.length > 1 && pairs.length >= around.length - 1;
}

/** A first row of words above rows with as many cells, which may be drawn as headings. */
const mayBeDrawn = (lines: Line[], at: number): boolean =>
  HEURISTIC.drawnHeads &&
  distinct(lines[at]!.cells).length > 2 &&
  [1, 2].every((down) => lines[at + down]?.cells.length === lines[at]!.cells.length) &&
  lines[at - 1]?.cells.length !== lines[at]!.cells.length &&
  distinct(lines[at]!.cells).every(couldLabel);

/** Whether rows could come in groups: below headings that span columns only rows that are laid out by turns do. */
const mayTakeTurns = ([one, two]: Line[], spanned: boolean): boolean =>
  one !== undefined &&
  two !== undefined &&
  (!spanned || one.cells[0] === two.cells[0] || distinct(one.cells).length !== distinct(two.cells).length);

/** A further row of headings, which may be one heading over all columns. */
const isMoreHeading = (line: Line | undefined): boolean =>
  line !== undefined &&
  (isHeading(line, true) ||
    (line.row.parentElement?.tagName === 'THEAD' &&
      distinct(line.cells).every((cell) => isHeadCell(cell) && !hasField(cell) && labelText(cell) !== '')));

/** Cells that name the next one stand between others; one alone in a longer row is the heading of that row. */
function isLabelledFurther(cells: Element[]): boolean {
  const heads = cells.filter((cell) => cell.tagName === 'TH');
  const names = heads.filter(
    (cell) => cell !== cells[0] && !(HEURISTIC.rowScope && cell.getAttribute('scope') === 'row'),
  );
  return names.length > 0 && !(HEURISTIC.rowHeadings && heads.length === 1 && cells.length > 3);
}

const isFilled = (cell: Element): boolean => isNested(cell) || textOf(cell) !== '' || hasField(cell);

/** th/td or label/value side by side. */
function isPairLine(line: Line): boolean {
  const all = distinct(line.cells);
  const first = all.find(isFilled);
  // To compare a text with the names of all fields is dear: most rows are known by their first cell.
  const isNamed = first !== undefined && isLabelCell(first);
  if (!isNamed && !all.some(({ tagName }) => tagName === 'TH')) return false;
  const cells = all.filter(isFilled);
  if (cells.length < 2) return false;
  if (isLabelledFurther(cells)) return true;
  return isNamed && !isLabelCell(cells[1]!) && (cells.length === 2 || cells.slice(2).some(isLabelCell));
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
const couldDetail = (lines: Line[], heads: Head[]): boolean =>
  lines.some((line) => !isRecordLine(line, heads) && /[·•|;]|:[^]*:/.test(line.row.textContent!));

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
    if (
      isUnlike(line, lines[i + 1]) ||
      standsAmongPairs(lines, i) ||
      (!isHeading(line, true) && !(mayBeDrawn(lines, i) && (yield* need()).isDrawnAsHeading(lines, i)))
    ) {
      parts.loose.push(line);
      i += 1;
      continue;
    }
    const heading = [line];
    let next = i + 1;
    const headings = [line];
    while (isMoreHeading(lines[i + headings.length])) headings.push(lines[i + headings.length]!);
    const below = lines.slice(i + headings.length);
    const spanned = distinct(line.cells).length < line.cells.length;
    if (HEURISTIC.manyRows && headings.length > 1 && mayTakeTurns(below, spanned)) {
      const { groupSheet, groupsOf } = yield* need();
      const place = groupsOf(headings, below);
      if (place) {
        const from = below[0]!.index;
        parts.sheets.push(groupSheet(root, spans, headings, place, (each) => headsOf([each]), from));
        return parts;
      }
    }
    // A second row of headings completes the first when that one spans columns.
    if (
      spanned &&
      lines[next] &&
      isHeading(lines[next]!, false) &&
      lines[next]!.cells.length === line.cells.length
    ) {
      heading.push(lines[next]!);
      next += 1;
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
        (below.cells.length < heads.length - 1 ||
          below.cells.length > heads.length ||
          isLabelledFurther(distinct(below.cells))) &&
        isPairLine(below)
      )
        break;
      records += 1;
    }
    const from = lines[next]?.index ?? Infinity;
    const to = end < lines.length ? lines[end]!.index : Infinity;
    if (records || (long && end === lines.length)) {
      const sheet = tableSheet(root, spans, heads, from, to);
      parts.sheets.push(
        couldDetail(lines.slice(next, end), heads)
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
