/** What Sidelight draws over a page stands in a closed shadow root, where a page's scripts (and a test's) see nothing. */

/** In CSS pixels, from the viewport's corner. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** What it is of: an outline, or the bar, shape or words of a mark. */
  part: string | null;
  /** Of a bar: drawn broken, since its signal stepped back. */
  broken?: true;
}

export const HOST = 'sidelight-guest';

/** Runs in the page, with the closed root: every box in it that has a size, the sidebar's frame left out. */
export function boxesIn(root: ShadowRoot): Box[] {
  return [...root.querySelectorAll('[aria-hidden] *')]
    .map((element) => ({
      part: element.getAttribute('part'),
      box: element.getBoundingClientRect(),
      isBroken: getComputedStyle(element).backgroundImage.includes('repeating'),
    }))
    .filter(({ box }) => box.width > 0 && box.height > 0)
    .map(({ part, isBroken, box: { left, top, right, bottom } }) => ({
      left,
      top,
      right,
      bottom,
      part,
      ...(isBroken && { broken: true as const }),
    }));
}

/** Something that can be taken hold of, with the name that a screen reader says. */
export interface Handle extends Box {
  label: string | null;
}

/** As {@link boxesIn}: what can be taken hold of. */
export function handlesIn(root: ShadowRoot): Handle[] {
  return [...root.querySelectorAll('[part=width], [part=edge-tab]')].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const [part, label] = ['part', 'aria-label'].map((name) => element.getAttribute(name));
    return { left, top, right, bottom, part: part ?? null, label: label ?? null };
  });
}
