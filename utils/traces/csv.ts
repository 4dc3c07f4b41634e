/** Tables as CSV after RFC 4180: CRLF, quotes doubled; safe to open in a spreadsheet. */

export type Cell = string | number | boolean | null;

export interface CsvForm {
  /** A semicolon is what a Dutch spreadsheet expects. */
  separator: ',' | ';';
  /** A byte order mark, by which a spreadsheet knows that it is UTF-8. */
  bom: boolean;
}

/** A cell that begins so may be taken for a formula; a mark before it makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

function cellOf(cell: Cell, separator: string): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return `${cell}`;
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines, each with its line end. */
export const csvLines = (rows: Iterable<readonly Cell[]>, { separator }: CsvForm): string =>
  Array.from(rows, (row) => row.map((cell) => cellOf(cell, separator)).join(separator) + '\r\n').join('');

export const csv = (head: readonly string[], rows: Iterable<readonly Cell[]>, form: CsvForm): string =>
  (form.bom ? '\uFEFF' : '') + csvLines([head], form) + csvLines(rows, form);
