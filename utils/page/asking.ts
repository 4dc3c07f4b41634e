/** What asks a person something (a search, a new entry) instead of showing what is known. */
import { ask, tagOf } from './step.ts';
import { CONTROLS, isReadable } from './controls.ts';
import { squash } from './words.ts';

const SEARCH = /zoek|search|filter|vind|find\b/i;
const NEW = /toevoegen|nieuwe?\b|\badd\b|\bcreate\b|\bnew\b|inplannen/i;
const ASK = new RegExp(`${SEARCH.source}|${NEW.source}|toepassen|apply`, 'i');
const SAVE = /opslaan|save|bewaar|wijzig|update|submit changes|bevestig|ok\b/i;
const BUTTONS =
  'button, input[type=submit], input[type=image], input[type=button][value*=oek], input[type=button][value*=earch], input[type=button][value*=ilter]';
/** More blocks with a button of their own are looked at no further. */
const MOST_BLOCKS = 40;
/** What begins something else than the controls before it. */
const PARTS = 'h1, h2, h3, h4, h5, h6, legend';

function isAnswered(control: Element): boolean {
  if (control.tagName === 'SELECT') return (control as HTMLSelectElement).selectedIndex > 0;
  const { type, value } = control as HTMLInputElement;
  return !/^(?:checkbox|radio)$/.test(type) && value.trim() !== '';
}

const wordsOn = (button: Element): string =>
  squash(
    `${button.textContent ?? ''} ${(button as HTMLInputElement).value ?? ''} ${button.getAttribute('title') ?? ''}`,
  );

/** A form, fieldset or other block to find or add something with. */
export function isAsking(block: Element): boolean {
  if (ask(block, 'matches', 'search, [role=search]')) return true;
  const controls = [...ask(block, 'querySelectorAll', CONTROLS)].filter(isReadable);
  const answered = controls.filter(isAnswered).length;
  const buttons = [...ask(block, 'querySelectorAll', BUTTONS)].map(wordsOn);
  if (!buttons.length || !controls.length) return false;
  const acts = (test: RegExp): boolean => buttons.some((text) => test.test(text));
  if (controls.length > 1 && answered === 0 && (tagOf(block) === 'FORM' || acts(ASK) || acts(SAVE)))
    return !controls.some((control) => (control as HTMLInputElement).readOnly);
  const legend = squash(ask(block, 'querySelector', 'legend')?.textContent ?? '');
  if (!NEW.test(legend)) {
    if (!acts(ASK) && !ASK.test(legend)) return false;
    if (buttons.some((text) => SAVE.test(text) && !ASK.test(text))) return false;
  }
  return answered <= Math.max(1, controls.length / 2);
}

/**
 * In a form that holds a whole page: for each button the controls that it sends, where they ask. Such a block
 * ends where another part of the page begins: at a heading, or at what the page shows.
 */
export function askingBlocks(form: Element, shown: Element[]): Element[] {
  const blocks: Element[] = [];
  const parts = [...ask(form, 'querySelectorAll', PARTS), ...shown];
  for (const button of ask(form, 'querySelectorAll', BUTTONS)) {
    if (blocks.length >= MOST_BLOCKS) break;
    const holds = (element: Element): boolean => element.contains(button);
    if (shown.some(holds) || blocks.some(holds)) continue;
    let block = button.parentElement!;
    while (block !== form && ![...block.querySelectorAll(CONTROLS)].some(isReadable))
      block = block.parentElement!;
    for (let up = block.parentElement!; block !== form && up !== form; up = up.parentElement!) {
      const inner = block;
      if (parts.some((part) => up.contains(part) && !inner.contains(part))) break;
      block = up;
    }
    if (block !== form) blocks.push(block);
  }
  return blocks.filter(isAsking);
}
