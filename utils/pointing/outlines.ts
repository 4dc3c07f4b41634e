/** Outlines of what is taught, in Sidelight's own layer: grey for what is done, blue for what is asked about. */
import { setStyle } from '../marks/style.ts';

export interface Outlined {
  key: string;
  text: string;
  state: 'done' | 'now' | 'hover';
  /** First and last element of a column that stands in one piece; else each by itself. */
  elements: Element[];
  joined: boolean;
}

const GREY = '#514c45';
const BLUE = '#0b4f79';
const MOST = 300;

export interface Outlines {
  set(outlined: Outlined[]): void;
  hover(outlined: Outlined | null): void;
  clear(): void;
}

/** @param layer covers the viewport and lets every click through */
export function createOutlines(layer: HTMLElement): Outlines {
  const document = layer.ownerDocument;
  const window = document.defaultView!;
  let shown: Outlined[] = [];
  let hovered: Outlined | null = null;
  const boxes: HTMLElement[] = [];
  let frame = 0;

  function rectsOf({ elements, joined }: Outlined): DOMRect[] {
    const rects = elements.flatMap((element) => {
      const rect = element.isConnected ? element.getBoundingClientRect() : null;
      return rect && rect.width > 0 && rect.height > 0 ? [rect] : [];
    });
    if (!joined || rects.length < 2) return rects;
    const left = Math.min(...rects.map((rect) => rect.left));
    const top = Math.min(...rects.map((rect) => rect.top));
    const right = Math.max(...rects.map((rect) => rect.right));
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    return [new DOMRect(left, top, right - left, bottom - top)];
  }

  // Only while somebody teaches: following in each frame costs less than listening to all that may move.
  function draw(): void {
    let used = 0;
    for (const outlined of hovered ? [...shown, hovered] : shown) {
      rectsOf(outlined).forEach((rect, index) => {
        if (used >= MOST || rect.bottom < 0 || rect.top > window.innerHeight) return;
        place((boxes[used] ??= makeBox()), rect, outlined, index === 0);
        used += 1;
      });
    }
    for (const box of boxes.splice(used)) box.remove();
    frame = shown.length || hovered ? window.requestAnimationFrame(draw) : 0;
  }

  function makeBox(): HTMLElement {
    const box = document.createElement('div');
    box.setAttribute('part', 'pointing');
    box.append(document.createElement('span'));
    layer.append(box);
    return box;
  }

  function place(box: HTMLElement, rect: DOMRect, { text, state }: Outlined, first: boolean): void {
    const key = [rect.left, rect.top, rect.width, rect.height, state, first ? text : ''].join();
    if (box.dataset.key === key) return;
    box.dataset.key = key;
    const colour = state === 'done' ? GREY : BLUE;
    setStyle(box, {
      position: 'absolute',
      left: `${rect.left}px`,
      top: `${rect.top}px`,
      width: `${rect.width}px`,
      height: `${rect.height}px`,
      'box-sizing': 'border-box',
      border:
        state === 'done' ? `1px solid ${colour}` : `2px ${state === 'hover' ? 'dashed' : 'solid'} ${colour}`,
      background: state === 'now' ? 'rgb(11 79 121 / 8%)' : 'transparent',
      'border-radius': '2px',
      'pointer-events': 'none',
    });
    const tag = box.firstElementChild as HTMLElement;
    tag.textContent = first ? text : '';
    setStyle(tag, {
      display: first && text ? 'block' : 'none',
      position: 'absolute',
      left: '-1px',
      // Above the box, or within it where there is no room.
      top: rect.top >= 20 ? '-20px' : '0',
      'max-width': `${Math.max(rect.width, 60)}px`,
      'box-sizing': 'border-box',
      overflow: 'hidden',
      'text-overflow': 'ellipsis',
      'white-space': 'nowrap',
      padding: '1px 5px',
      border: `1px solid ${colour}`,
      'border-radius': '2px 2px 0 0',
      background: state === 'now' ? BLUE : '#fff',
      color: state === 'now' ? '#fff' : '#1f1d1a',
      font: `${state === 'now' ? 600 : 400} 12px/16px 'Noto Sans', 'Segoe UI', system-ui, Arial, sans-serif`,
    });
  }

  const wake = (): void => {
    if (!frame) draw();
  };

  return {
    set(outlined) {
      shown = outlined;
      wake();
    },
    hover(outlined) {
      hovered = outlined;
      wake();
    },
    clear() {
      window.cancelAnimationFrame(frame);
      frame = 0;
      shown = [];
      hovered = null;
      for (const box of boxes.splice(0)) box.remove();
    },
  };
}
