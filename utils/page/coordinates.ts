/** Labels and controls that stand where their coordinates say: their order in the document says nothing. */
import { CONTROLS } from './controls.ts';
import { labelText } from './sheet.ts';
import { stepFrom } from './step.ts';

export const isPlaced = (element: Element): boolean => getComputedStyle(element).position === 'absolute';

/** What has the coordinates of a control: itself, or what holds nothing but it. */
export function placedOf(control: Element): Element | null {
  if (isPlaced(control)) return control;
  const up = stepFrom(control, 'parentElement');
  return up?.childElementCount === 1 ? placedOf(up) : null;
}

/** The text on the same line, next to the left of a control that was put in its place by coordinates. */
export function labelBefore(control: Element): Element | null {
  const at = control.getBoundingClientRect();
  const middle = (at.top + at.bottom) / 2;
  let best: Element | null = null;
  let gap = 200;
  for (const element of stepFrom(control, 'parentElement')!.children) {
    if (element.childElementCount || element.matches(`${CONTROLS}, button`) || !labelText(element)) continue;
    const { top, bottom, right } = element.getBoundingClientRect();
    const distance = at.left - right;
    if (top > middle || bottom < middle || distance < -4 || distance >= gap) continue;
    gap = distance;
    best = element;
  }
  return best;
}
