/** Tables whose rows are fields and whose columns are clients, or the people of one household. */
import { matchLabel, type Candidate } from './labels.ts';
import { distinct, type Line } from './lines.ts';
import { looksLikePerson } from './profile.ts';
import { textOf } from './text.ts';
import { couldLabel, isKnownLabel, isLabelByClass, labelText, type Sheet } from './sheet.ts';
import { plain } from './words.ts';

/** What the first column of a household is about. */
const CLIENT =
  /^(?:aanvrager|client|klant|cliente|hoofdaanvrager|belanghebbende|inwoner|burger|applicant|customer)\b/;

/** The name at the head of a column, without the sign that takes the column away. */
const nameOf = (cell: Element): string => textOf(cell).replace(/^[×✕✖]\s*|\s*[×✕✖]$/g, '');

/** Headings that are the names of people, each another one. */
function areNames([, ...cells]: (Element | null)[], width: number): boolean {
  const names = new Set(cells.map((cell) => cell && nameOf(cell)));
  return names.size === width - 1 && [...names].every((name) => name && looksLikePerson(name));
}

const isNumber = ({ field, score }: Candidate): boolean =>
  score > 0.9 && /^c(?:lient|ase)_no$/.test(field.id);

const isLabel = (cell: Element | null | undefined): boolean =>
  !!cell && couldLabel(cell) && isKnownLabel(cell);

const isOfValues = (cell: Element | null): boolean =>
  !!cell && /^(?:waarden?|values?|antwoord(?:en)?|answers?)$/.test(plain(labelText(cell)));

/** The lines as fields with a column for each client, or null when they are no such table. */
function fieldLines(named: Line[]): Line[] | null {
  const width = named[0]!.cells.length;
  const even = named.filter(({ cells }) => cells.length === width && distinct(cells).length === width);
  // Labels further on name the value beside them; a value may happen to be a known word.
  const isNamed = (cell: Element | null | undefined) =>
    isLabel(cell) || (!!cell && (isLabelByClass(cell) || cell.querySelector('label') !== null));
  const others = Array.from({ length: width - 1 }, (_, i) => i + 1);
  const labels = (column: number) => even.filter(({ cells }) => isNamed(cells[column])).length;
  if (others.some((column) => labels(column) > even.length / 2)) return null;
  if (width < 3 || even.length < named.length * 0.8) return null;
  // A column of colons stands between labels and their values.
  const isMark = (column: number) => even.every(({ cells }) => /^[:=]$/.test(textOf(cells[column]!)));
  if (others.some(isMark)) return null;
  // A column of hints beside the values is filled now and then.
  const filled = (column: number) => even.filter(({ cells }) => textOf(cells[column]!) !== '').length;
  return others.every((column) => filled(column) >= even.length * 0.6) ? even : null;
}

/**
 * A sheet with a row for each column of the table. Where a heading tells that the columns are the client and
 * others, only the client's lines come back, as label and value.
 */
export function transposed(
  root: Element,
  lines: Line[],
  candidates: Line[],
): { sheet: Sheet } | { client: Line[] } | null {
  const top = lines[0]!;
  // Below "Sleutel" and "Waarde" each line is a label with its value.
  const values = HEURISTIC.valueColumns ? top.cells.findIndex(isOfValues) : -1;
  const others = top.cells.filter(
    (cell, i) => i > 0 && i !== values && isLabel(cell) && !/^acti/.test(plain(labelText(cell!))),
  );
  if (values > 0 && !others.length)
    return {
      client: lines.flatMap(({ row, cells }) =>
        row !== top.row && cells.length === top.cells.length
          ? [{ row, cells: [cells[0]!, cells[values]!] }]
          : [],
      ),
    };
  const fields = fieldLines(candidates);
  if (!fields) return null;
  const width = fields[0]!.cells.length;
  // Figures are set out by coach as often: only clients have a number.
  const named =
    !fields.includes(top) &&
    areNames(top.cells, width) &&
    fields.some(({ cells: [label] }) => matchLabel(labelText(label!)).some(isNumber));
  if (!fields.includes(top) && !named) {
    const heads = top.cells.map((cell) => (cell ? plain(labelText(cell)) : ''));
    const column = heads.findIndex((head, i) => i > 0 && CLIENT.test(head));
    // Headings that are no clients name something else: nothing is read there.
    if (column < 0) return null;
    return { client: fields.map(({ row, cells }) => ({ row, cells: [cells[0]!, cells[column]!] })) };
  }
  const rows = named ? [top, ...fields] : fields;
  const sheet: Sheet = {
    root,
    heads: rows.map(({ cells: [label] }) => ({ label: label ? labelText(label) : '', hints: [] })),
    mixed: false,
    *lines() {
      for (let column = 1; column < width; column += 1) {
        yield { row: rows[0]!.cells[column]!, cells: rows.map(({ cells }) => cells[column] ?? null) };
      }
    },
    cells: () => null,
    text: (cell) => (named && top.cells.includes(cell) ? nameOf(cell) : textOf(cell)),
  };
  return { sheet };
}
