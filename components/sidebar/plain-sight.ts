/** The sidebar in a page does what keeps something only while it is plainly to be seen, and has stood still. */
import { createSignal, onCleanup, type Accessor } from 'solid-js';
import { KEEPS, STEADY_MS, type Seen, type Veil } from '../../utils/wire/seen.ts';
import type { Desk } from '../../utils/wire/view.ts';

/** While something veils the sidebar it is looked again this often, ms. */
const AGAIN_MS = 1000;
/** A page that does not answer is asked again after so many ms each. */
const RETRY_MS = [100, 300, 900, 2700];
/** While somebody works in the sidebar it is looked this often, ms. */
const WORKING_MS = 500;
const ACTS = ['pointerdown', 'keydown', 'click'] as const;

/** Rejection of a call that would have kept something. */
export class Unseen extends Error {
  /** True where the sidebar says why, in a line of its own; else the act came too early and is ignored. */
  readonly isSaid: boolean;

  constructor(isSaid: boolean) {
    super(isSaid ? 'The sidebar is not plainly to be seen.' : 'The sidebar came or moved just now.');
    this.isSaid = isSaid;
  }
}

/**
 * A desk that keeps nothing while the sidebar is not plainly to be seen: such calls reject with {@link Unseen}. The page around
 * the frame is measured by the guest in it: at each such act, and before, so that a move is known by then.
 */
export function inPlainSight(desk: Desk): { desk: Desk; veil: Accessor<Veil | null> } {
  const [veil, setVeil] = createSignal<Veil | null>(null);
  const life = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => (life.abort(), clearTimeout(timer)));

  /** When somebody acted last, and when this document came into view, ms since 1970. */
  let acted = 0;
  let shown = Date.now();
  const on = (target: EventTarget, type: string, does: () => void): void =>
    target.addEventListener(type, does, { capture: true, passive: true, signal: life.signal });
  for (const type of ACTS) on(window, type, () => (acted = Date.now()));
  on(document, 'visibilitychange', () => (shown = Date.now()));
  // A page that does not answer is asked again with the next act.
  const glance = (): void => void look().catch(() => {});
  on(document.documentElement, 'pointerenter', glance);
  // What moved a while ago is known before the act that comes next.
  let glanced = 0;
  for (const type of ['pointermove', 'pointerdown', 'keydown']) {
    on(window, type, () => {
      if (Date.now() - glanced < WORKING_MS) return;
      glanced = Date.now();
      glance();
    });
  }
  // The window's own, not of every field in it.
  for (const type of ['focus', 'resize']) window.addEventListener(type, glance, { signal: life.signal });
  glance();

  /** The desk may be starting just now, and not know the page yet. */
  async function ask(at: number): Promise<Seen> {
    for (const wait of RETRY_MS) {
      try {
        return await desk.call('seen', { at });
      } catch (error) {
        if (life.signal.aborted) throw error;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
    return desk.call('seen', { at });
  }

  async function look(): Promise<Seen> {
    const at = acted;
    const seen = await ask(at);
    const now = seen === 'faint' || seen === 'covered' ? seen : null;
    setVeil(now);
    clearTimeout(timer);
    if (now && !life.signal.aborted) timer = setTimeout(glance, AGAIN_MS);
    return seen === 'plain' && at - shown < STEADY_MS ? 'early' : seen;
  }

  return {
    veil,
    desk: {
      ...desk,
      async call(name, argument) {
        if (KEEPS[name]) {
          const seen = await look();
          if (seen !== 'plain') throw new Unseen(seen !== 'early');
        }
        return desk.call(name, argument);
      },
    },
  };
}
