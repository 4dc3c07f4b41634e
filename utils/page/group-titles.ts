/** What stands before fields: the title of their group, or headings that are the labels of one value each. */
import { labelledLines } from './broken-lines.ts';
import { CONTROLS } from './controls.ts';
import { keyOf } from './glance.ts';
import { holdsLabel, known } from './loose-labels.ts';
import { isLabelByClass, labelText } from './sheet.ts';
import { ask, stepFrom } from './step.ts';
import { isLonger, textOf } from './text.ts';
import { squash } from './words.ts';

/** A heading, or the wrapper that holds nothing but it. */
export const alone = (heading: Element): Element => {
  const up = heading.parentElement;
  return up?.childElementCount === 1 && textOf(up) === textOf(heading) ? up : heading;
};

/** Whether headings made like one have one thing below each: in holders of their own, or one after another in the same. */
export function areInSeries(heading: Element, holder: Element): boolean {
  const isAlike = (other: Element): boolean =>
    other.tagName === heading.tagName && other.className === heading.className;
  if (holder.childElementCount > 2) {
    const within = [...holder.children].filter(isAlike);
    const areEven = within.every((other) => {
      const next = other.nextElementSibling?.nextElementSibling;
      return !next || isAlike(next);
    });
    return areEven && within.filter((other) => known(labelText(other))).length > 1;
  }
  const within = stepFrom(holder, 'parentElement');
  const around = within && stepFrom(within, 'parentElement');
  const alike = [...(around ? ask(around, 'querySelectorAll', heading.tagName) : [])].filter(
    (other) => isAlike(other) && alone(other).parentElement?.childElementCount === 2,
  );
  return alike.length > 2;
}

const COLON_LINE = /^[^:\d]{2,45}:(?:\s|$)/;

/** So much is said by a group of fields at most. */
const GROUP = 3000;

/** What holds labels of its own is no value: what stands before it is the title of a group of fields. */
export function isTitleOf(group: Element): boolean {
  const { firstElementChild: first, childElementCount, nextElementSibling: next } = group;
  if (first && childElementCount > 1 && isLabelByClass(first)) return true;
  if (HEURISTIC.groupTitles && first) {
    if (isLonger(group, GROUP)) return true;
    const names = [...group.querySelectorAll(':not(option, button, button *)')].filter(
      (part) => !part.firstElementChild && known(squash(part.textContent!)),
    );
    // One label with its value may be the first of a series.
    const isFirst = names.length > 0 && next !== null && keyOf(next) === keyOf(group);
    if (names.length > 1 || (isFirst && (holdsLabel(group) || group.querySelector(CONTROLS)))) return true;
  }
  const labels = [...group.querySelectorAll('label, dt')].filter(
    (label) => !/^(?:checkbox|radio)$/.test((label as HTMLLabelElement).control?.getAttribute('type') ?? ''),
  );
  const lines = [...group.children].filter((line) => COLON_LINE.test(squash(line.textContent!)));
  return labels.length > 1 || lines.length > 1 || labelledLines(group).size > 1;
}
