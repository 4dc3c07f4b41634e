/** Outlines one element of the page, in Sidelight's own layer: the page itself is not touched. */
import { MARK, PAPER, setStyle } from './style.ts';

const MARGIN = 3;

export interface Outline {
  /** Scrolls to the element and outlines it until `hide`, or until it leaves the page. */
  show(element: Element): void;
  hide(): void;
  readonly shown: Element | null;
}

/** @param layer an empty element that covers the viewport */
export function createOutline(layer: HTMLElement): Outline {
  const document = layer.ownerDocument;
  const window = document.defaultView!;
  let shown: Element | null = null;
  let box: HTMLElement | undefined;
  let frame = 0;

  // Only while an outline stands: following one element each frame costs less than listening to
  // scroll, resize and zoom of every container that it may stand in.
  function follow(): void {
    if (!shown?.isConnected || !box) return hide();
    const rect = shown.getBoundingClientRect();
    place(box, rect);
    frame = window.requestAnimationFrame(follow);
  }

  function hide(): void {
    window.cancelAnimationFrame(frame);
    box?.remove();
    box = undefined;
    shown = null;
  }

  return {
    show(element) {
      hide();
      element.scrollIntoView({ block: 'center', inline: 'nearest' });
      shown = element;
      box = document.createElement('div');
      box.setAttribute('part', 'outline');
      setStyle(box, {
        position: 'absolute',
        'box-sizing': 'border-box',
        border: `2px solid ${MARK}`,
        'border-left-width': '5px',
        'border-radius': '3px',
        'box-shadow': `0 0 0 2px ${PAPER}, 0 0 0 4px #1f1d1a`,
        'pointer-events': 'none',
      });
      layer.append(box);
      follow();
    },
    hide,
    get shown() {
      return shown;
    },
  };
}

function place(box: HTMLElement, { left, top, width, height }: DOMRect): void {
  setStyle(box, {
    left: `${left - MARGIN}px`,
    top: `${top - MARGIN}px`,
    width: `${width + 2 * MARGIN}px`,
    height: `${height + 2 * MARGIN}px`,
  });
}
