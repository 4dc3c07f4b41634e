import { pause } from '../street/timers.ts';
import type { InPageWords } from '../text/in-page.ts';
import type { Arrangement, Elsewhere } from '../wire/home.ts';
import type { Seen } from '../wire/seen.ts';
import { canHost, type GuestHost } from './host.ts';
import { dropRoom } from './room.ts';
import { createSeat, type Seat } from './seat.ts';

/** So long a frame may take to load: a slow machine refuses nothing. */
const LOADING_MS = 15_000;
/** So long a sidebar may take to speak after it loaded in the page, and how often it is asked, ms. */
const LOOKS_MS = [2000, 1000, 2000];

export interface PageSidebar {
  /** Shows the sidebar as it was chosen to be, or takes it away with null. */
  show(arrangement: Arrangement | null, words: InPageWords): void;
  /** Whether it was plainly to be seen at a time, ms since 1970; null where it does not stand. */
  seen(at: number): Seen | null;
  /** The page keeps taking away what it hangs in. */
  taken(): void;
}

/**
 * The sidebar of the top frame. Where the page can't hold it (no body to hang it in, or a policy of the page that lets no
 * frame load) it says so, once per document, and leaves the page alone.
 *
 * @param options.speaks asks the desk whether the sidebar in this page has spoken
 */
export function createPageSidebar(
  document: Document,
  options: {
    url: string;
    host: () => GuestHost;
    speaks: () => Promise<boolean>;
    refused: (why: Elsewhere) => void;
    onChange: (change: Partial<Arrangement>) => void;
    signal: AbortSignal;
  },
): PageSidebar {
  let seat: Seat | undefined;
  let why: Elsewhere | null = null;
  let looking = false;

  function refuse(reason: Elsewhere): void {
    seat?.remove();
    seat = undefined;
    dropRoom();
    why = reason;
    options.refused(reason);
  }

  /** A worker that has just begun may not know of a sidebar that stands: one answer is not enough. */
  async function look(): Promise<void> {
    if (looking) return;
    looking = true;
    const loadsUntil = performance.now() + LOADING_MS;
    while (seat && !seat.loaded && seat.since !== null && performance.now() < loadsUntil)
      if (!(await pause(250, options.signal))) return;
    for (const [index, wait] of LOOKS_MS.entries()) {
      if (!(await pause(wait, options.signal))) return;
      const asked = seat?.since;
      if (options.signal.aborted || asked === null || asked === undefined) break;
      if (await options.speaks().catch(() => true)) break;
      if (index === LOOKS_MS.length - 1 && seat?.since === asked) refuse('refused');
    }
    looking = false;
  }

  return {
    show(arrangement, words) {
      if (arrangement === null) {
        seat?.remove();
        seat = undefined;
        return;
      }
      if (why) return options.refused(why);
      if (!canHost(document)) return refuse('frameset');
      const { root, attach } = options.host();
      attach();
      const before = seat?.since ?? null;
      seat ??= createSeat(root, options.url, options.onChange);
      seat.show(arrangement, words);
      if (seat.since !== null && seat.since !== before) void look();
    },
    seen: (at) => seat?.seen(at) ?? null,
    taken() {
      if (seat) refuse('taken');
    },
  };
}
