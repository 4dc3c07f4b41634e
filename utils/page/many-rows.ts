/** One client over several rows of a table: below as many rows of headings, or with a line of labels and values below. */
import { labelledParts } from './labelled.ts';
import { distinct, linesOf, type Line } from './lines.ts';
import { textOf } from './text.ts';
import { isRecordLine, type Head, type Sheet } from './sheet.ts';

/** How many rows are looked at to find lines of details. */
const LOOK = 40;

export function groupSheet(
  root: Element,
  headings: Line[],
  headsOf: (line: Line) => Head[],
  from: number,
): Sheet {
  const places = headings.flatMap(({ cells }, line) =>
    cells.flatMap((cell, column) =>
      line > 0 && headings[line - 1]!.cells[column] === cell ? [] : [{ line, column }],
    ),
  );
  const heads = headings.map(headsOf);
  return {
    root,
    heads: places.map(({ line, column }) => heads[line]![column]!),
    mixed: false,
    *lines() {
      let group: Line[] = [];
      for (const line of linesOf(root, true, from)) {
        if (group.length && line.cells[0] !== group[0]!.cells[0]) group = [];
        group.push(line);
        if (group.length < headings.length) continue;
        yield {
          row: group[0]!.row,
          cells: places.map(({ line: at, column }) => group[at]!.cells[column] ?? null),
        };
        group = [];
      }
    },
    cells: () => null,
    text: (cell) => textOf(cell),
  };
}

/** The sheet with the values that stand in lines below its rows, or the sheet as it is. */
export function withDetails(sheet: Sheet, spans: boolean, from: number, to: number): Sheet {
  const labels: string[] = [];
  let rows = 0;
  let details = 0;
  const partsOf = (line: Line) => {
    const cells = distinct(line.cells).filter((cell) => textOf(cell) !== '');
    return cells.length === 1 ? labelledParts(textOf(cells[0]!)) : new Map<string, string>();
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
  return {
    ...sheet,
    heads: [...sheet.heads, ...labels.map((label) => ({ label, hints: [] }))],
    *lines() {
      let record: Line | null = null;
      for (const line of linesOf(sheet.root, spans, from, to)) {
        const isRecord = isRecordLine(line, sheet.heads);
        if (!isRecord && (!record || !partsOf(line).size)) continue;
        const detail = isRecord ? null : distinct(line.cells).find((cell) => textOf(cell) !== '')!;
        if (isRecord && record) yield padded(record, null);
        if (!isRecord) yield padded(record!, detail);
        record = isRecord ? line : null;
      }
      if (record) yield padded(record, null);
    },
    cells: () => null,
    text: (cell, column) =>
      column < width
        ? sheet.text(cell, column)
        : (labelledParts(textOf(cell)).get(labels[column - width]!) ?? ''),
  };

  function padded({ row, cells }: Line, detail: Element | null): Line {
    const own = Array.from({ length: width }, (_, i) => cells[i] ?? null);
    return { row, cells: [...own, ...labels.map(() => detail)] };
  }
}
