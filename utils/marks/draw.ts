/** Draws the bar and the diamond of each mark. Boxes are used again: scrolling makes no elements. */
import type { Rect } from './geometry.ts';
import { MARK, PAPER, setStyle } from './style.ts';

/** Lets clicks through, and keeps its colour where a system sets its own. */
const OWN = {
  position: 'absolute',
  left: '0',
  top: '0',
  'pointer-events': 'none',
  'forced-color-adjust': 'none',
};
const BAR = 3;
/** So much of the bar stands inside the cell: more would lie over the text of tight ones. */
const INSIDE = 1;
/** Over the cell of what is shown as colour: light enough that the page's text reads as before. */
const WASH = 'rgb(122 31 99 / 0.12)';
/** A signal that stepped back: a broken bar and a hollow diamond, in the same colour, so that it can still be seen. */
const BROKEN = `repeating-linear-gradient(${MARK} 0 3px, ${PAPER} 3px 6px)`;
const FULL = 'polygon(50% 0, 100% 50%, 50% 100%, 0 50%)';
const HOLLOW = `polygon(evenodd, 50% 0, 100% 50%, 50% 100%, 0 50%, 50% 0, 50% 25%, 25% 50%, 50% 75%, 75% 50%, 50% 25%)`;
const DIAMOND = 12;
/** Where a cell has no room for the diamond, a smaller one stands on the bar: with its middle, or it looks cut in two. */
const SMALL = 8;
/** Room that the diamond needs beside a cell's own text. */
const ROOM = DIAMOND + 6;

/** To move a box this way lays nothing out anew, and is no shift of the page's layout. */
const movedTo = (x: number, y: number): string => `translate(${x}px, ${y}px)`;

interface Box {
  bar: HTMLElement;
  shape: HTMLElement;
  /** Made with the first coloured signal that stands here. */
  wash: HTMLElement | null;
  drawn: string;
}

export interface Drawing {
  /** Draws exactly these; what was drawn before and is not among them goes. */
  draw(places: { element: Element; seen: Rect; isColoured: boolean; isBack: boolean }[]): void;
  clear(): void;
}

/** @param layer covers the viewport; a page may scale or move it with its root */
export function createDrawing(layer: HTMLElement): Drawing {
  const document = layer.ownerDocument;
  const boxes: Box[] = [];

  function box(at: number): Box {
    const known = boxes[at];
    if (known) return known;
    const bar = document.createElement('div');
    bar.setAttribute('part', 'bar');
    setStyle(bar, OWN);
    const shape = document.createElement('div');
    shape.setAttribute('part', 'shape');
    setStyle(shape, { background: MARK, ...OWN });
    layer.append(bar, shape);
    return (boxes[at] = { bar, shape, wash: null, drawn: '' });
  }

  function washOf(own: Box): HTMLElement {
    if (!own.wash) {
      own.wash = document.createElement('div');
      own.wash.setAttribute('part', 'wash');
      setStyle(own.wash, { background: WASH, ...OWN });
      own.bar.before(own.wash);
    }
    return own.wash;
  }

  function remove(gone: Box[]): void {
    for (const { bar, shape, wash } of gone) {
      bar.remove();
      shape.remove();
      wash?.remove();
    }
  }

  return {
    draw(places) {
      // Where the page's root is zoomed or moved, the layer is too: what is measured is turned back.
      const origin = layer.getBoundingClientRect();
      const scale = layer.offsetWidth > 0 ? origin.width / layer.offsetWidth : 1;
      // Across on whole pixels of the screen: what is moved and not laid out is drawn between them, and an upright bar would look blurred.
      // Down it ends where its cell ends: of a row at the edge of the view that may be less than a pixel.
      const dots = (document.defaultView?.devicePixelRatio || 1) * scale;
      const sharp = (length: number): number => Math.round(length * dots) / dots;
      const all = places.map(({ element, seen, isColoured, isBack }) => ({
        seen,
        isColoured,
        isBack,
        room: hasRoom(element),
      }));
      all.forEach(({ seen, isColoured, isBack, room }, index) => {
        const own = box(index);
        const { bar, shape, drawn } = own;
        const x = sharp((seen.left - origin.left) / scale);
        const y = (seen.top - origin.top) / scale;
        const width = (seen.right - seen.left) / scale;
        const height = (seen.bottom - seen.top) / scale;
        const key = `${x} ${y} ${width} ${height} ${room} ${isColoured} ${isBack}`;
        if (drawn === key) return;
        own.drawn = key;
        if (isColoured) {
          setStyle(washOf(own), {
            display: 'block',
            transform: movedTo(x, y),
            width: `${width}px`,
            height: `${height}px`,
          });
        } else if (own.wash) setStyle(own.wash, { display: 'none' });
        setStyle(bar, {
          display: 'block',
          transform: movedTo(x + INSIDE - BAR, y),
          width: `${BAR}px`,
          height: `${height}px`,
          background: isBack ? BROKEN : MARK,
          'box-shadow': `0 0 0 1px ${PAPER}`,
        });
        const size = room ? DIAMOND : SMALL;
        const fits = height >= size;
        setStyle(shape, {
          display: fits ? 'block' : 'none',
          width: `${size}px`,
          height: `${size}px`,
          'clip-path': isBack ? HOLLOW : FULL,
          transform: movedTo(
            room ? x + width - size - 4 : x + INSIDE - (BAR + size) / 2,
            y + (height - size) / 2,
          ),
        });
      });
      remove(boxes.splice(places.length));
    },
    clear() {
      remove(boxes.splice(0));
    },
  };
}

/** True where the cell's own text leaves the diamond its room at the right; else it sits on the bar. */
function hasRoom(element: Element): boolean {
  const box = element.getBoundingClientRect();
  if (element.matches('input, select, textarea')) return element.matches('input') && box.width > 9 * ROOM;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const text = range.getBoundingClientRect();
  return box.right - text.right >= ROOM;
}
