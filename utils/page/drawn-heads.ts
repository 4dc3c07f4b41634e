/** Rows that name the columns below by how they are drawn, where nobody knows their words. */
import { distinct, type Line } from './lines.ts';
import { isLabelByClass, labelText } from './sheet.ts';
import { textOf } from './text.ts';

export const isBold = (cell: Element): boolean =>
  Number(getComputedStyle(cell.firstElementChild ?? cell).fontWeight) >= 600;

/** The classes of a row and its cells. */
const drawnAs = ({ row, cells }: Line): string =>
  [row, ...cells].map((element) => element!.className).join('|');

/** A first row that is drawn as headings above rows that are not, whatever its words are. */
export function isDrawnAsHeading(lines: Line[], at: number): boolean {
  const [line, ...below] = lines.slice(at, at + 3) as [Line, ...Line[]];
  const cells = distinct(line.cells);
  const { length } = cells;
  if (length < line.cells.length) return false;
  if (below.some((other) => distinct(other.cells).length !== length)) return false;
  if (!cells.every((cell) => !/:\s*$/.test(labelText(cell)))) return false;
  if (!below.every((other) => other.cells.some((cell) => /\d/.test(textOf(cell!))))) return false;
  if (cells.every(isBold)) return !below.some(({ cells: [, second] }) => isBold(second!));
  const drawn = drawnAs(line);
  const marked = cells.filter((cell) => isLabelByClass(cell) || cell.querySelector('label')).length;
  return (
    (!marked || marked === length) &&
    new Set(below.map(drawnAs)).size < 3 &&
    !lines.slice(at + 1).some((other) => drawnAs(other) === drawn)
  );
}
