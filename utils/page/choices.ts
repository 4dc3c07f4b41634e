/** Lists and groups of choices: which was made, what names them, and what a person sees of a control that is only there to be sent. */
import { choiceLabel, CONTROLS, isReadable } from './controls.ts';
import { ask, byId } from './step.ts';
import { textOf } from './text.ts';
import { isShown, isUnseen } from './visible.ts';
import { squash } from './words.ts';

export const chosenIn = (controls: Element[]): string =>
  (controls as HTMLInputElement[])
    .filter((control) => control.checked)
    .map((control) => choiceLabel(control) || textOf(control))
    .join(', ');

/** What opens a list of choices and shows the one that was made (ARIA's select-only combobox and listbox button). */
export const CHOOSERS =
  ':is([aria-haspopup=listbox], [role=combobox]):not(input, select, textarea, form, fieldset)';

/** A list that nobody sees: what was chosen in it is read only where something shows it. */
export const isBehind = (control: Element): boolean => control.tagName === 'SELECT' && isUnseen(control);

/** Whether a button is there to open what can be chosen: by its role (ARIA's listbox button), or by the arrow that it ends in. */
export const opensChoices = (button: Element): boolean =>
  button.matches('[aria-haspopup=listbox], [role=combobox]') ||
  (!button.matches('[aria-haspopup=menu], [aria-haspopup=dialog], [aria-haspopup=true]') &&
    button.querySelector(
      ':scope > :last-child:is([class*=chevron-down i], [class*=chevrondown i], [class*=caret i], [class*=arrow-down i])',
    ) !== null);

/** What something is named by, itself left out; its own label or title where it is named by nothing else. */
export function namedBy(element: Element): string {
  const by = element.getAttribute('aria-labelledby');
  const named = by
    ?.split(/\s+/)
    .filter((id) => id !== element.id)
    .map((id) => byId(element, id)?.textContent ?? '')
    .join(' ');
  return squash(named ?? element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '');
}

/** What a person sees and types in, in place of a control that is only there to be sent. */
export function seenFor(control: HTMLElement): Element {
  const { nextElementSibling: drawn, tabIndex } = control;
  return tabIndex < 0 && drawn?.tagName === 'INPUT' && getComputedStyle(control).opacity === '0'
    ? drawn
    : control;
}

/** The one control of a form that a person sees. */
export function onlyControl(form: Element): Element | undefined {
  const [only, more] = [...ask(form, 'querySelectorAll', CONTROLS)].filter(
    (control) => isReadable(control) && isShown(control),
  );
  return more ? undefined : only;
}

/** What a label is for, near it. */
export const besideLabel = (label: HTMLLabelElement): Element | null => {
  const { parentElement: holder, htmlFor } = label;
  return holder && ask(holder, 'querySelector', `#${CSS.escape(htmlFor)}`);
};

/** The element that a group of choices says it is labelled by. */
export const groupLabel = (group: Element): Element | null => {
  const id = group.getAttribute('aria-labelledby')?.split(/\s/)[0];
  return id ? byId(group, id) : null;
};
