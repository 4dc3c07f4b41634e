import { setStyle } from '../marks/style.ts';
import { WIDTHS, widthWithin } from '../wire/home.ts';

export interface WidthHandle {
  /** Where the edge of the sidebar is. */
  set(width: number): void;
  remove(): void;
}

const HIT = 24;

/** The edge of the sidebar: dragging it, or the arrow keys on it, make the sidebar wider or narrower. */
export function createWidthHandle(
  root: ShadowRoot,
  options: {
    side: 'left' | 'right';
    label: string;
    /** The sidebar's frame. */
    before: Element;
    /** While the edge is dragged. */
    onSize: (width: number) => void;
    /** Once it is let go. */
    onSized: (width: number) => void;
  },
): WidthHandle {
  const document = root.ownerDocument;
  const grip = document.createElement('div');
  const attributes = {
    part: 'width',
    role: 'separator',
    'aria-orientation': 'vertical',
    'aria-label': options.label,
    'aria-valuemin': WIDTHS.least,
    'aria-valuemax': WIDTHS.most,
  };
  for (const [name, value] of Object.entries(attributes)) grip.setAttribute(name, `${value}`);
  grip.tabIndex = 0;
  grip.title = options.label;
  // Half of it lies over the page, at one place only: a strip down the whole edge would lie over what the page shows there.
  setStyle(grip, {
    position: 'absolute',
    'z-index': '1',
    top: 'calc(50% - 24px)',
    width: `${HIT}px`,
    height: '48px',
    'box-sizing': 'border-box',
    border: '1px solid #857f75',
    'border-radius': '12px',
    background: 'linear-gradient(90deg, transparent 10px, #857f75 10px 12px, transparent 12px), #fff',
    cursor: 'ew-resize',
    'pointer-events': 'auto',
    'touch-action': 'none',
  });
  let width = 0;
  /** Away from the edge that the sidebar stands at is wider. */
  const wider = options.side === 'right' ? -1 : 1;

  function set(to: number): void {
    width = to;
    setStyle(grip, { [options.side]: `calc(min(${to}px, 100%) - ${HIT / 2}px)` });
    grip.setAttribute('aria-valuenow', String(to));
  }

  function size(to: number): void {
    set(widthWithin(to));
    options.onSize(width);
  }

  grip.addEventListener('keydown', (event) => {
    const to = {
      ArrowLeft: width - wider * WIDTHS.step,
      ArrowRight: width + wider * WIDTHS.step,
      Home: WIDTHS.least,
      End: WIDTHS.most,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    size(to);
    options.onSized(width);
  });
  grip.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    grip.focus();
    grip.setPointerCapture(event.pointerId);
    const from = { x: event.clientX, width };
    const life = new AbortController();
    // From the press on, before anything moved.
    size(width);
    grip.addEventListener('pointermove', ({ clientX }) => size(from.width + wider * (clientX - from.x)), {
      signal: life.signal,
    });
    for (const end of ['pointerup', 'pointercancel']) {
      grip.addEventListener(end, () => (life.abort(), options.onSized(width)), { signal: life.signal });
    }
  });
  // Before the frame in the tab order: from the page the keyboard comes to the edge first.
  root.insertBefore(grip, options.before);
  return { set, remove: () => grip.remove() };
}
