/** Says when what is drawn over the page may have to move. While nothing moves, nothing runs. */

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
 * @param paint draws; only reads the page's layout
 * @param pointer where the pointer is, once a frame; and that what it was at may be gone
 */
export function watchLayout(
  window: Window,
  paint: () => void,
  pointer: { onPointer: (x: number, y: number) => void; onAway: () => void },
): Moves {
  const { document } = window;
  const life = new AbortController();
  const passive = { signal: life.signal, passive: true };
  const everywhere = { ...passive, capture: true };
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let more = 0;
  let restUntil = 0;
  let at: { x: number; y: number } | null = null;
  let moved = false;

  function run(): void {
    frame = 0;
    if (moved) {
      moved = false;
      const began = performance.now();
      paint();
      const now = performance.now();
      restUntil = now + (now - began) * REST;
    }
    if (at) {
      pointer.onPointer(at.x, at.y);
      at = null;
    }
    if (more > 0) {
      more -= 1;
      draw();
    }
  }

  function draw(): void {
    moved = true;
    wake();
  }

  function wake(): void {
    frame ||= window.requestAnimationFrame(run);
  }

  /** A grid puts other rows in its place after the scroll event: one frame more sees them. */
  function scrolled(): void {
    more = 1;
    pointer.onAway();
    draw();
  }

  function changed(): void {
    const wait = restUntil - performance.now();
    if (wait <= 0) return draw();
    timer ??= setTimeout(() => {
      timer = undefined;
      draw();
    }, wait);
  }

  document.addEventListener('scroll', scrolled, everywhere);
  window.addEventListener('resize', scrolled, passive);
  window.visualViewport?.addEventListener('resize', scrolled, passive);
  window.visualViewport?.addEventListener('scroll', scrolled, passive);
  for (const type of ['load', 'toggle', 'transitionend', 'animationend', 'input', 'change']) {
    document.addEventListener(type, changed, everywhere);
  }
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
  const mutations = new MutationObserver(changed);
  mutations.observe(document, CHANGES);
  const sizes = new ResizeObserver(changed);
  sizes.observe(document.documentElement);

  return {
    draw,
    follow(elements) {
      sizes.disconnect();
      for (const element of new Set([document.documentElement, document.body, ...elements])) {
        if (element) sizes.observe(element);
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
