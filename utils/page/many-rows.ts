/** One client over several rows of a table: below as many rows of headings, or with a line of labels and values below. */
import { labelledParts } from './labelled.ts';
import { distinct, linesOf, spanOf, type Line } from './lines.ts';
import { isEmptyText } from './parse/empty.ts';
import { pairsWithin } from './pairs.ts';
import { isHeadCell, isRecordLine, type Head, type Sheet } from './sheet.ts';
import { textOf } from './text.ts';

/** How many rows are looked at to find lines of details. */
const LOOK = 40;

/** How wide the cells of a line are: lines laid out alike have the same. */
const layoutOf = (line: Line): string => distinct(line.cells).map(spanOf).join();

/** What kind of thing stands in a cell. */
function kindOf(cell: Element | null): string {
  const text = cell ? textOf(cell) : '';
  return isEmptyText(text) ? '' : /\d/.test(text) ? 'number' : 'words';
}

/** Says which line of a group a line is, given those of the group before it; −1: none. */
type Place = (line: Line, before: Line[]) => number;

/**
 * How the lines below come in groups as high as the headings: held together by a cell that spans them or by a row group
 * of their own, laid out by turns as the headings are, or with other kinds of values by turns. Null: they don't.
 */
export function groupsOf(headings: Line[], below: Line[]): Place | null {
  const high = headings.length;
  if (below.length < high) return null;
  if (below.slice(0, high).every(({ cells }) => cells[0] && cells[0] === below[0]!.cells[0]))
    return ({ cells }, before) => (before.length && cells[0] === before[0]!.cells[0] ? before.length : 0);
  const layouts = headings.map(layoutOf);
  const place: Place = (line, before) => {
    const layout = layoutOf(line);
    if (distinct(line.cells).every(isHeadCell)) return -1;
    const next = before.length % high;
    return layout === layouts[next] ? next : layout === layouts[0] ? 0 : -1;
  };
  // So many whole groups as there are, as they stand.
  const groups: Line[][] = [];
  let group: Line[] = [];
  for (const line of below) {
    const at = place(line, group);
    if (at === 0) groups.push((group = [line]));
    else if (at > 0) group.push(line);
    else group = [];
  }
  const whole = groups.filter(({ length }) => length === high);
  if (!whole.length || whole.length < groups.length) return null;
  if (new Set(layouts).size > 1) return place;
  const holders = new Set(whole.map(([first]) => first!.row.parentElement));
  if (holders.size > 1 && holders.size === whole.length) return place;
  return whole.length > 1 && differByTurns(whole) ? place : null;
}

/** In two columns, or in the first, each line of the groups has a kind of its own. */
function differByTurns(groups: Line[][]): boolean {
  const [first, second] = [0, 1].map((at) =>
    groups[0]![at]!.cells.map((_, column) => {
      const kinds = new Set(groups.map((group) => kindOf(group[at]!.cells[column] ?? null)).filter(Boolean));
      return kinds.size === 1 ? [...kinds][0]! : kinds.size ? null : '';
    }),
  ) as [(string | null)[], (string | null)[]];
  const other = first.map((kind, column) => {
    const below = second[column];
    return kind !== null && below !== null && below !== undefined && kind !== below;
  });
  return !!other[0] || other.filter(Boolean).length > 1;
}

export function groupSheet(
  root: Element,
  spans: boolean,
  headings: Line[],
  place: Place,
  headsOf: (line: Line) => Head[],
  from: number,
): Sheet {
  const places = headings.flatMap(({ cells }, line) =>
    cells.flatMap((cell, column) =>
      cells[column - 1] === cell || (line > 0 && headings[line - 1]!.cells[column] === cell)
        ? []
        : [{ line, column }],
    ),
  );
  const heads = headings.map(headsOf);
  const sheet: Sheet = {
    root,
    heads: places.map(({ line, column }) => heads[line]![column]!),
    mixed: false,
    *lines() {
      let group: Line[] = [];
      for (const line of linesOf(root, spans, from)) {
        const at = place(line, group);
        if (at <= 0 || at !== group.length) group = [];
        if (at !== group.length) continue;
        group.push(line);
        if (group.length < headings.length) continue;
        yield {
          row: group[0]!.row,
          cells: places.map(({ line: at, column }) => group[at]!.cells[column] ?? null),
        };
        group = [];
      }
    },
    cells: (row) => {
      for (const line of sheet.lines()) if (line.row === row) return line.cells;
      return null;
    },
    text: (cell) => textOf(cell),
  };
  return sheet;
}

/** Values behind their labels: in one line of text, or each in an element of its own. */
function detailsOf(cell: Element): Map<string, string> {
  const parts = labelledParts(textOf(cell));
  if (!parts.size && cell.childElementCount > 1)
    for (const { label, read } of pairsWithin(cell)) parts.set(label, read());
  return parts;
}

/** The sheet with the values that stand in lines below its rows, or the sheet as it is. */
export function withDetails(sheet: Sheet, spans: boolean, from: number, to: number): Sheet {
  const labels: string[] = [];
  let rows = 0;
  let details = 0;
  const partsOf = (line: Line) => {
    const cells = distinct(line.cells).filter((cell) => textOf(cell) !== '');
    return cells.length === 1 ? detailsOf(cells[0]!) : new Map<string, string>();
  };
  for (const line of linesOf(sheet.root, spans, from, Math.min(to, from + LOOK))) {
    if (isRecordLine(line, sheet.heads)) rows += 1;
    else {
      const found = [...partsOf(line).keys()];
      if (found.length) details += 1;
      labels.push(...found.filter((label) => !labels.includes(label)));
    }
  }
  if (!labels.length || details < rows / 2) return sheet;
  const width = sheet.heads.length;
  /** By the cell with the details, as its line was come by last: each of its columns asks for one. */
  const told = new WeakMap<Element, Map<string, string>>();
  return {
    ...sheet,
    heads: [...sheet.heads, ...labels.map((label) => ({ label, hints: [] }))],
    *lines() {
      let record: Line | null = null;
      for (const line of linesOf(sheet.root, spans, from, to)) {
        if (isRecordLine(line, sheet.heads)) {
          if (record) yield padded(record, null);
          record = line;
          continue;
        }
        const parts = record && partsOf(line);
        if (!record || !parts?.size) continue;
        const detail = distinct(line.cells).find((cell) => textOf(cell) !== '')!;
        told.set(detail, parts);
        yield padded(record, detail);
        record = null;
      }
      if (record) yield padded(record, null);
    },
    cells: () => null,
    text: (cell, column) =>
      column < width
        ? sheet.text(cell, column)
        : ((told.get(cell) ?? detailsOf(cell)).get(labels[column - width]!) ?? ''),
  };

  function padded({ row, cells }: Line, detail: Element | null): Line {
    const own = Array.from({ length: width }, (_, i) => cells[i] ?? null);
    return { row, cells: [...own, ...labels.map(() => detail)] };
  }
}
