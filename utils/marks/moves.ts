/** Says when what is drawn over the page may have to move. While nothing moves, nothing runs. */
import { isOwnChange } from '../street/own.ts';
import { after, type Timer } from '../street/timers.ts';

export interface Moves {
  /** Draws in the next frame. */
  draw(): void;
  /** Watches the size of these elements, instead of those before. */
  follow(elements: Element[]): void;
  stop(): void;
}

const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'value'],
};

/** A page that changes without end gets this many times what a drawing takes before the next. */
const REST = 12;

/**
 * @param paint draws; only reads the page's layout. `moved`: something of the page may stand elsewhere than at the last drawing
 * @param onChange the page itself changed, before it is drawn: what stood where it was may be something else
 * @param pointer where the pointer is, once a frame; and that what it was at may be gone
 */
export function watchLayout(
  window: Window,
  paint: (moved: boolean) => void,
  onChange: () => void,
  pointer: { onPointer: (x: number, y: number) => void; onAway: () => void },
): Moves {
  const { document } = window;
  const life = new AbortController();
  const passive = { signal: life.signal, passive: true };
  const everywhere = { ...passive, capture: true };
  let frame = 0;
  let timer: Timer | undefined;
  let more = 0;
  let restUntil = 0;
  let at: { x: number; y: number } | null = null;
  let isDue = false;
  let isMoved = false;

  function run(): void {
    frame = 0;
    if (isDue) {
      const began = performance.now();
      paint(isMoved);
      isDue = isMoved = false;
      const now = performance.now();
      restUntil = now + (now - began) * REST;
    }
    if (at) {
      pointer.onPointer(at.x, at.y);
      at = null;
    }
    if (more > 0) {
      more -= 1;
      drawMoved();
    }
  }

  function draw(): void {
    isDue = true;
    wake();
  }

  function drawMoved(): void {
    isMoved = true;
    draw();
  }

  function wake(): void {
    frame ||= window.requestAnimationFrame(run);
  }

  /** A grid puts other rows in its place after the scroll event: one frame more sees them. */
  function scrolled(): void {
    more = 1;
    pointer.onAway();
    drawMoved();
  }

  function changed(): void {
    const wait = restUntil - performance.now();
    if (wait <= 0) return drawMoved();
    timer ??= after(wait, () => {
      timer = undefined;
      drawMoved();
    });
  }

  document.addEventListener('scroll', scrolled, everywhere);
  window.addEventListener('resize', scrolled, passive);
  window.visualViewport?.addEventListener('resize', scrolled, passive);
  window.visualViewport?.addEventListener('scroll', scrolled, passive);
  for (const type of ['load', 'toggle', 'transitionend', 'animationend', 'input', 'change']) {
    document.addEventListener(type, changed, everywhere);
  }
  // Typing changes a control without changing the tree.
  for (const type of ['input', 'change']) document.addEventListener(type, onChange, everywhere);
  document.fonts?.addEventListener('loadingdone', changed, { signal: life.signal });
  document.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      at = { x: clientX, y: clientY };
      wake();
    },
    passive,
  );
  document.documentElement.addEventListener('pointerleave', () => pointer.onAway(), passive);
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') pointer.onAway();
    },
    everywhere,
  );
  const mutations = new MutationObserver((records) => {
    if (records.every(isOwnChange)) return;
    onChange();
    changed();
  });
  mutations.observe(document, CHANGES);
  const known = new Map<Element, string>();
  // It tells of every element once that it is given, at the size which was just drawn.
  const sizes = new ResizeObserver((entries) => {
    let isOther = false;
    for (const { target, contentRect } of entries) {
      const size = `${contentRect.width} ${contentRect.height}`;
      isOther ||= known.get(target) !== '' && known.get(target) !== size;
      known.set(target, size);
    }
    if (isOther) changed();
  });

  return {
    draw,
    follow(elements) {
      const now = new Set([document.documentElement, document.body, ...elements].filter(Boolean));
      for (const element of [...known.keys()]) {
        if (now.has(element as HTMLElement)) continue;
        known.delete(element);
        sizes.unobserve(element);
      }
      for (const element of now) {
        if (known.has(element)) continue;
        known.set(element, '');
        sizes.observe(element);
      }
    },
    stop() {
      life.abort();
      mutations.disconnect();
      sizes.disconnect();
      clearTimeout(timer);
      window.cancelAnimationFrame(frame);
    },
  };
}
