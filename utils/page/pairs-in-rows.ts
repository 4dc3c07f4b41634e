/** Labels with their values in the cells of a row, and values that each stand above their label. */
import { CONTROLS } from './controls.ts';
import { keyOf } from './glance.ts';
import { distinct, type Line } from './lines.ts';
import { MARK, known } from './loose-labels.ts';
import { areByTurns, isLabelCell, isNested, labelText } from './sheet.ts';
import { isLonger } from './text.ts';
import { isShown } from './visible.ts';

/** Cells with a label, each with the value cell beside it. */
export function pairsIn(line: Line): [Element, Element][] {
  const pairs: [Element, Element][] = [];
  // A colon may have a cell of its own; what stands before it is a label.
  const marked = new Set<Element>();
  const cells = distinct(line.cells).filter((cell, i, all) => {
    const mark =
      HEURISTIC.markCells &&
      !isLonger(cell, MARK) &&
      /^\s*[:=]\s*$/.test(cell.textContent!) &&
      !cell.querySelector(CONTROLS);
    if (mark && i > 0) marked.add(all[i - 1]!);
    return !mark;
  });
  const byTurns = areByTurns(cells);
  for (let i = 0; i + 1 < cells.length; i += 1) {
    const [label, value] = [cells[i]!, cells[i + 1]!];
    if (
      !(marked.has(label) || isLabelCell(label) || (byTurns && i % 2 === 0 && labelText(label) !== '')) ||
      (isLabelCell(value) &&
        (value.tagName === 'TH' || label.tagName !== 'TH') &&
        /:\s*$/.test(labelText(value)))
    )
      continue;
    if (value.tagName === 'TH' || isNested(value)) continue;
    pairs.push([label, value]);
    i += 1;
  }
  return pairs;
}

/** More are no head of a record. */
const MOST_BELOW = 12;

/** Values that each stand above their label, as in the head of a record: most labels are known, no value is. What is counted is no value. */
export function pairsBelow(holder: Element): [label: Element, value: Element][] {
  const { childElementCount } = holder;
  if (!HEURISTIC.labelsBelow || childElementCount < 3 || childElementCount > MOST_BELOW) return [];
  const parts = [...holder.children].filter((part) => part.childElementCount === 2);
  if (parts.length < 3 || parts.length < childElementCount * 0.6) return [];
  const pairs = parts.map((part): [Element, Element] => [part.lastElementChild!, part.firstElementChild!]);
  const like = keyOf(pairs[0]![0]);
  const areLabels = pairs.every(
    ([label]) =>
      !label.firstElementChild?.firstElementChild &&
      !label.children[1] &&
      !/^(?:A|BUTTON)$/.test(label.firstElementChild?.tagName ?? '') &&
      keyOf(label) === like,
  );
  const isPair = ([label, value]: [Element, Element]): boolean =>
    known(labelText(label)) &&
    isShown(value) &&
    !isNested(value) &&
    !isLonger(value, 80) &&
    !/^\d{1,3}$|^$/.test(labelText(value)) &&
    !known(labelText(value));
  return areLabels && pairs.filter(isPair).length >= pairs.length * 0.6
    ? pairs.filter(([, value]) => isShown(value))
    : [];
}
