/** Tables whose rows are fields and whose columns are clients, or the people of one household. */
import { distinct, type Line } from './lines.ts';
import { textOf } from './text.ts';
import { couldLabel, isKnownLabel, isLabelByClass, labelText, type Sheet } from './sheet.ts';
import { plain } from './words.ts';

/** What the first column of a household is about. */
const CLIENT =
  /^(?:aanvrager|client|klant|cliente|hoofdaanvrager|belanghebbende|inwoner|burger|applicant|customer)\b/;

const isLabel = (cell: Element | null | undefined): boolean =>
  !!cell && couldLabel(cell) && isKnownLabel(cell);

/** The lines as fields with a column for each client, or null when they are no such table. */
function fieldLines(named: Line[]): Line[] | null {
  const width = named[0]!.cells.length;
  const even = named.filter(({ cells }) => cells.length === width && distinct(cells).length === width);
  // Labels further on name the value beside them; a value may happen to be a known word.
  const isNamed = (cell: Element | null | undefined) =>
    isLabel(cell) || (!!cell && (isLabelByClass(cell) || cell.querySelector('label') !== null));
  const labels = (column: number) => even.filter(({ cells }) => isNamed(cells[column])).length;
  if (Array.from({ length: width - 1 }, (_, i) => labels(i + 1)).some((count) => count > even.length / 2))
    return null;
  if (width < 3 || even.length < named.length * 0.8) return null;
  // A column of hints beside the values is filled now and then.
  const filled = (column: number) => even.filter(({ cells }) => textOf(cells[column]!) !== '').length;
  return Array.from({ length: width - 1 }, (_, i) => filled(i + 1)).every(
    (count) => count >= even.length * 0.6,
  )
    ? even
    : null;
}

/**
 * A sheet with a row for each column of the table. Where a heading tells that the columns are the client and
 * others, only the client's lines come back, as label and value.
 */
export function transposed(
  root: Element,
  lines: Line[],
  named: Line[],
): { sheet: Sheet } | { client: Line[] } | null {
  const fields = fieldLines(named);
  if (!fields) return null;
  const top = lines[0]!;
  if (!fields.includes(top)) {
    const heads = top.cells.map((cell) => (cell ? plain(labelText(cell)) : ''));
    const column = heads.findIndex((head, i) => i > 0 && CLIENT.test(head));
    // Headings that are no clients name something else: nothing is read there.
    if (column < 0) return null;
    return { client: fields.map(({ row, cells }) => ({ row, cells: [cells[0]!, cells[column]!] })) };
  }
  const width = fields[0]!.cells.length;
  const sheet: Sheet = {
    root,
    heads: fields.map(({ cells }) => ({ label: labelText(cells[0]!), hints: [] })),
    mixed: false,
    *lines() {
      for (let column = 1; column < width; column += 1) {
        yield { row: fields[0]!.cells[column]!, cells: fields.map(({ cells }) => cells[column] ?? null) };
      }
    },
    cells: () => null,
    text: (cell) => textOf(cell),
  };
  return { sheet };
}
