/**
 * The layer that takes pointer and keys while pointing is on. The page hears nothing of them: the layer lies over it,
 * and what would still travel through the page's window is stopped there.
 */
import { after, type Timer } from '../street/timers.ts';
import { setStyle } from '../marks/style.ts';
import { openFrames, type Openings } from './openings.ts';

const POINTER =
  'pointerdown pointerup pointermove pointercancel mousedown mouseup mousemove click dblclick auxclick contextmenu touchstart touchmove touchend dragstart selectstart'.split(
    ' ',
  );
const KEYS = ['keydown', 'keyup', 'keypress'];

/** Firefox may tell this process late of the press in the sidebar that asked for the focus, which then takes it back. */
const REFOCUS_MS = 200;

export type Move = 'left' | 'right' | 'up' | 'down';

const MOVES: Record<string, Move> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export interface CaptureOptions {
  root: ShadowRoot;
  /** Name of the layer for who can't see it. */
  label: string;
  onHover: (element: Element | null) => void;
  onPick: (element: Element) => void;
  /** An arrow key; Enter picks what the arrows came to. */
  onMove: (move: Move) => void;
  onEnter: () => void;
  onEscape: () => void;
}

export interface Capture {
  focus(): void;
  /** Says something to a screen reader. */
  say(words: string): void;
  remove(): void;
}

/** The innermost element at a point, through open shadow roots. */
function deepest(document: Document, x: number, y: number): Element | null {
  let at = document.elementFromPoint(x, y);
  for (
    let inner = at?.shadowRoot?.elementFromPoint(x, y);
    inner && inner !== at;
    inner = at?.shadowRoot?.elementFromPoint(x, y)
  )
    at = inner;
  return at;
}

export function createCapture(options: CaptureOptions): Capture {
  const { root } = options;
  const document = root.ownerDocument;
  const window = document.defaultView!;
  const life = new AbortController();
  let refocus: Timer | undefined;
  const layer = document.createElement('div');
  layer.setAttribute('part', 'pointing-layer');
  layer.setAttribute('role', 'application');
  layer.setAttribute('aria-label', options.label);
  layer.tabIndex = 0;
  setStyle(layer, {
    position: 'absolute',
    inset: '0',
    'pointer-events': 'auto',
    cursor: 'crosshair',
    outline: 'none',
  });
  const voice = document.createElement('div');
  voice.setAttribute('role', 'status');
  setStyle(voice, {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    'clip-path': 'inset(50%)',
  });
  // Under the sidebar and everything else of ours.
  root.prepend(layer, voice);

  // A frame that has a layer of its own is pointed at there; what the page laid over such a frame is still covered.
  const openings: Openings = openFrames(layer, root.host.localName);
  const isOurs = ({ target, clientX, clientY }: MouseEvent): boolean =>
    target === root.host
      ? root.elementFromPoint(clientX, clientY) === layer
      : openings.holds(clientX, clientY);

  function below({ clientX, clientY }: MouseEvent): Element | null {
    setStyle(layer, { 'pointer-events': 'none' });
    const element = deepest(document, clientX, clientY);
    setStyle(layer, { 'pointer-events': 'auto' });
    return element && element !== root.host ? element : null;
  }

  const stop = (event: Event): void => {
    event.stopImmediatePropagation();
    if (event.cancelable) event.preventDefault();
  };

  for (const type of POINTER) {
    window.addEventListener(
      type,
      (event) => {
        // The page can make such events itself, at any place.
        if (!event.isTrusted || !('clientX' in event)) return;
        const at = event as MouseEvent;
        if (!isOurs(at)) return;
        stop(event);
        if (type === 'pointermove') {
          openings.renew();
          options.onHover(below(at));
        } else if (type === 'click') {
          clearTimeout(refocus);
          const element = below(at);
          if (element) options.onPick(element);
        }
      },
      { capture: true, signal: life.signal },
    );
  }
  for (const type of KEYS) {
    window.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted) return;
        const { key } = event as KeyboardEvent;
        const here = root.activeElement === layer;
        if (!here && key !== 'Escape') return;
        if (here && (key === 'Tab' || event.target !== root.host)) return;
        stop(event);
        // It has the keys: what comes next may lead back to the sidebar, and must not be called back from there.
        clearTimeout(refocus);
        if (type !== 'keydown') return;
        if (key === 'Escape') options.onEscape();
        else if (key === 'Enter' || key === ' ') options.onEnter();
        else if (MOVES[key]) options.onMove(MOVES[key]);
      },
      { capture: true, signal: life.signal },
    );
  }
  for (const type of ['scroll', 'resize'])
    window.addEventListener(type, () => openings.renew(), {
      capture: true,
      passive: true,
      signal: life.signal,
    });
  // A layer over the page must not keep its inner panes from scrolling.
  layer.addEventListener(
    'wheel',
    (event) => {
      for (let at = below(event); at; at = at.parentElement) {
        if (at.scrollHeight <= at.clientHeight || !/auto|scroll/.test(window.getComputedStyle(at).overflowY))
          continue;
        at.scrollBy({ top: event.deltaY, left: event.deltaX });
        return;
      }
    },
    { passive: true, signal: life.signal },
  );

  return {
    focus() {
      layer.focus({ preventScroll: true });
      clearTimeout(refocus);
      refocus = after(REFOCUS_MS, () => {
        if (layer.isConnected && root.activeElement !== layer) layer.focus({ preventScroll: true });
      });
    },
    say(words) {
      voice.textContent = words;
    },
    remove() {
      life.abort();
      layer.remove();
      voice.remove();
    },
  };
}
