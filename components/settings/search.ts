/** Looking for a setting: by any word of its name, its help or its heading. */

const PART = '.settings-part';
const OPTION = '[data-option]';

const plain = (text: string | null | undefined): string =>
  (text ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Hides what does not hold every word that is looked for. A part whose own words hold them all shows whole; else those of
 * its options that do. @returns how many parts are left
 */
export function searchSettings(root: ParentNode, query: string): number {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const holds = (text: string | null | undefined): boolean =>
    words.every((word) => plain(text).includes(word));
  let left = 0;
  for (const part of root.querySelectorAll<HTMLElement>(PART)) {
    const options = [...part.querySelectorAll<HTMLElement>(OPTION)];
    const whole = holds(part.querySelector('h2')?.textContent) || options.length === 0;
    for (const option of options) option.hidden = !whole && !holds(option.textContent);
    part.hidden = whole ? !holds(part.textContent) : options.every(({ hidden }) => hidden);
    if (!part.hidden) left += 1;
  }
  return left;
}
