import { setStyle } from '../marks/style.ts';

export interface EdgeTab {
  remove(): void;
}

const WIDTH = 32;
const HEIGHT = 56;
const STEP = 0.05;
/** So far the pointer moves before a press is a drag. */
const DRAG_FROM = 4;
const SVG = 'http://www.w3.org/2000/svg';

/**
 * The sidebar collapsed: a tab at the edge of the page. A press opens the sidebar, dragging or the arrow
 * keys move it up and down.
 *
 * @param at 0 is the top of the viewport, 1 the bottom
 */
export function createEdgeTab(
  root: ShadowRoot,
  options: {
    side: 'left' | 'right';
    at: number;
    label: string;
    onOpen: () => void;
    onMove: (at: number) => void;
  },
): EdgeTab {
  const document = root.ownerDocument;
  const button = document.createElement('button');
  button.setAttribute('part', 'edge-tab');
  button.setAttribute('aria-label', options.label);
  button.title = options.label;
  button.append(disc(document));
  setStyle(button, {
    position: 'absolute',
    [options.side]: '0',
    width: `${WIDTH}px`,
    height: `${HEIGHT}px`,
    padding: '0',
    border: '1px solid #857f75',
    'border-radius': options.side === 'right' ? '6px 0 0 6px' : '0 6px 6px 0',
    background: '#fff',
    color: '#7a1f63',
    cursor: 'pointer',
    'pointer-events': 'auto',
    'touch-action': 'none',
  });
  let at = options.at;
  let dragged = false;

  function move(to: number): void {
    at = Math.min(1, Math.max(0, to));
    setStyle(button, { top: `calc((100% - ${HEIGHT}px) * ${at})` });
  }
  move(at);

  button.addEventListener('keydown', (event) => {
    const by = { ArrowUp: -STEP, ArrowDown: STEP, Home: -1, End: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move(at + by);
    options.onMove(at);
  });
  button.addEventListener('pointerdown', (event) => {
    const from = { y: event.clientY, at };
    dragged = false;
    button.setPointerCapture(event.pointerId);
    const life = new AbortController();
    button.addEventListener(
      'pointermove',
      ({ clientY }) => {
        dragged ||= Math.abs(clientY - from.y) > DRAG_FROM;
        const room = document.defaultView!.innerHeight - HEIGHT;
        if (dragged) move(from.at + (clientY - from.y) / room);
      },
      { signal: life.signal },
    );
    for (const end of ['pointerup', 'pointercancel']) {
      button.addEventListener(
        end,
        () => {
          life.abort();
          if (dragged) options.onMove(at);
        },
        { signal: life.signal },
      );
    }
  });
  button.addEventListener('click', () => {
    // The click that ends a drag opens nothing.
    if (!dragged) options.onOpen();
    dragged = false;
  });
  root.append(button);
  return { remove: () => button.remove() };
}

/** The half-lit disc. */
function disc(document: Document): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const attributes = { viewBox: '0 0 16 16', width: '18', height: '18', 'aria-hidden': 'true' };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  const ring = document.createElementNS(SVG, 'circle');
  for (const [name, value] of Object.entries({ cx: '8', cy: '8', r: '6.75', fill: 'none' }))
    ring.setAttribute(name, value);
  ring.setAttribute('stroke', 'currentColor');
  ring.setAttribute('stroke-width', '1.5');
  const half = document.createElementNS(SVG, 'path');
  half.setAttribute('d', 'M8 1.25a6.75 6.75 0 0 1 0 13.5z');
  half.setAttribute('fill', 'currentColor');
  svg.append(ring, half);
  return svg;
}
