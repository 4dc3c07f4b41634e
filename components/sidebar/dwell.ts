import { createEffect, on, onCleanup, type Accessor } from 'solid-js';
import type { LogState } from '../../utils/traces/event.ts';
import type { Lens } from '../../utils/wire/view.ts';
import type { Tell } from '../parts/traces.ts';

/** Longer without a hand in the sidebar is idle time: the coach may be reading it, working in the page, or away. */
const IDLE_MS = 60_000;
/** What shows that somebody is there; none of it is looked at. */
const HAND = ['pointermove', 'pointerdown', 'keydown', 'wheel'];

/**
 * Tells the log how long a lens stood in sight without a break, and how much of that was idle.
 *
 * @returns to be called before another lens comes
 */
export function createDwell(
  tell: Tell,
  log: Accessor<LogState | null>,
  lens: Accessor<Lens>,
  clock = () => performance.now(),
): () => void {
  const life = new AbortController();
  const { signal } = life;
  /** When this stretch began; null while the sidebar is not in sight. */
  let since: number | null = null;
  let hand = 0;
  let idle = 0;

  function begin(): void {
    since = document.visibilityState === 'visible' ? clock() : null;
    hand = since ?? 0;
    idle = 0;
  }

  function moved(): void {
    const now = clock();
    idle += Math.max(0, now - hand - IDLE_MS);
    hand = now;
  }

  function end(): void {
    if (since !== null) {
      moved();
      const seconds = Math.round((hand - since) / 1000);
      if (seconds > 0) {
        tell('lens.stood', { lens: lens(), seconds, idle: Math.min(seconds, Math.round(idle / 1000)) });
      }
    }
    begin();
  }

  // Before what listens without capture: that sends what was told so far.
  document.addEventListener('visibilitychange', end, { signal, capture: true });
  addEventListener('pagehide', end, { signal, capture: true });
  for (const kind of HAND) addEventListener(kind, moved, { signal, capture: true, passive: true });
  // Time in a pause, or before a log began, is nobody's business.
  createEffect(on([() => log()?.log, () => log()?.recording], begin));
  onCleanup(() => life.abort());
  return end;
}
