import { STEADY_MS, type Seen, type Veil } from '../wire/seen.ts';
import { ofDocument } from '../page/step.ts';

/** Whether the sidebar's frame is plainly to be seen, measured when somebody asks: in between nothing runs. */
export interface PlainSight {
  /** @param at when somebody acted, ms since 1970 */
  seen(at: number): Seen;
}

/** Filters that people need to read a page (inverted, grey, other hues) leave the sidebar to be seen. */
const HIDES = /(opacity|blur|brightness|contrast|url)\(/;
/** Less than this much of everything is nearly transparent. */
const LEAST_OPACITY = 0.7;
/** Of the frame on screen, CSS pixels: the narrowest sidebar in a page that is scaled down. */
const LEAST_WIDTH = 200;
/** Where it is looked whether something lies over the frame, of its width and height. */
const POINTS = [0.1, 0.5, 0.9];

/**
 * The sidebar asks when the pointer or the focus comes into it, when its size changes, and at an act: where the frame stands
 * elsewhere than at the last question, it has moved since.
 *
 * @param frame in the closed root of the host
 */
export function measurePlainSight(frame: HTMLElement, host: Element): PlainSight {
  const { ownerDocument: document } = frame;
  // The frame came with this; nobody need have asked before the first act.
  let since = Date.now();
  let stood = '';

  function veil(): Veil | null {
    const { left, top, right, bottom, width, height } = frame.getBoundingClientRect();
    let opacity = 1;
    for (let at: Element | null = frame; at; at = at === frame ? host : at.parentElement) {
      const style = getComputedStyle(at);
      opacity *= +style.opacity;
      if (
        style.mixBlendMode !== 'normal' ||
        style.clipPath !== 'none' ||
        style.maskImage !== 'none' ||
        HIDES.test(style.filter)
      )
        opacity = 0;
    }
    if (opacity < LEAST_OPACITY || width < LEAST_WIDTH) return 'faint';
    const isCovered =
      POINTS.some((x) =>
        POINTS.some((y) => document.elementFromPoint(left + x * width, top + y * height) !== host),
      ) ||
      // What lets the pointer through is not found at a point: what the browser shows above all, and what comes after ours.
      [
        ...ofDocument(document, 'querySelectorAll').call(document, `:popover-open, ${host.localName} ~ *`),
      ].some((other) => {
        const box = other.getBoundingClientRect();
        return box.left < right && box.right > left && box.top < bottom && box.bottom > top;
      });
    return isCovered ? 'covered' : null;
  }

  return {
    seen(at) {
      const stands = JSON.stringify(frame.getBoundingClientRect());
      if (stood !== '' && stands !== stood) since = Date.now();
      stood = stands;
      return veil() ?? (at - since < STEADY_MS ? 'early' : 'plain');
    },
  };
}
