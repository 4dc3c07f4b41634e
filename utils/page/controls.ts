/** The current value of form controls, as a person sees it. */
import { squash } from './words.ts';

const UNREAD = new Set(['password', 'hidden', 'submit', 'button', 'reset', 'image', 'file']);

export const CONTROLS = 'input, select, textarea';

/** Password, hidden and payment inputs, and buttons, hold nothing to read. */
export function isReadable(control: Element): boolean {
  if (control.tagName === 'BUTTON') return false;
  if (control.tagName !== 'INPUT') return true;
  const input = control as HTMLInputElement;
  // Forms call fields that nobody can type in a new password, so that browsers leave them alone.
  const fills = (input.getAttribute('autocomplete') ?? '').replace(input.readOnly ? 'new-password' : '', '');
  return !UNREAD.has(input.type) && !/\bcc-|password/.test(fills);
}

const isChoice = (control: Element): control is HTMLInputElement =>
  control.tagName === 'INPUT' && /^(?:checkbox|radio)$/.test((control as HTMLInputElement).type);

/**
 * The label of a control. Not by `labels`, which looks through the whole document for each control:
 * labels stand near.
 */
export function labelOf(control: Element): Element | null {
  const around = control.closest('label');
  if (around || !control.id) return around;
  const own = `label[for="${CSS.escape(control.id)}"]`;
  return (
    control.closest('tr, fieldset, dl, ul, p, form')?.querySelector(own) ??
    control.closest('div')?.querySelector(own) ??
    null
  );
}

/** The words that stand with a checkbox or radio button. */
export function choiceLabel(control: HTMLInputElement): string {
  const label = labelOf(control);
  if (label) return squash(label.textContent ?? '');
  const next = control.nextSibling;
  return squash(next?.nodeType === 3 ? (next.nodeValue ?? '') : '');
}

/** A checkbox without words of its own. */
export const isBareBox = (control: Element): boolean =>
  (control as HTMLInputElement).type === 'checkbox' &&
  isReadable(control) &&
  choiceLabel(control as HTMLInputElement) === '';

/** True when the words beside a box belong to it and are no text of the cell. */
export const isChoiceLabel = (element: Element): boolean =>
  element.tagName === 'LABEL' &&
  !!(element as HTMLLabelElement).control &&
  isChoice((element as HTMLLabelElement).control!);

/** What was chosen in a list; an option without a value that stands first is no choice made. */
export const chosenOptions = (select: HTMLSelectElement): HTMLOptionElement[] =>
  [...select.selectedOptions].filter((option) => !(option.value === '' && select.selectedIndex === 0));

function selectText(select: HTMLSelectElement): string {
  return squash(
    chosenOptions(select)
      .map((option) => option.label || option.text)
      .join(', '),
  );
}

/** What a lone box says, in the page's language. */
export function yesNo(box: HTMLInputElement): string {
  const english = /^en/i.test(box.ownerDocument.documentElement.lang);
  return box.checked ? (english ? 'Yes' : 'Ja') : english ? 'No' : 'Nee';
}

/** Ja/Nee or Yes/No for a lone box; the label of the chosen one of a group; the value of the rest. */
export function controlText(control: Element): string {
  if (!isReadable(control)) return '';
  if (control.tagName === 'SELECT') return selectText(control as HTMLSelectElement);
  if (!isChoice(control)) return squash((control as HTMLInputElement | HTMLTextAreaElement).value);
  if (control.type === 'radio') return control.checked ? choiceLabel(control) || control.value : '';
  const words = choiceLabel(control);
  // One of several boxes in a cell names what was ticked; a lone one says yes or no.
  if (
    words &&
    control.closest('td, dd, fieldset, li, div')?.querySelectorAll('input[type=checkbox]').length !== 1
  ) {
    return control.checked ? words : '';
  }
  return yesNo(control);
}
