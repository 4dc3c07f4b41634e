import type { ReadingKind } from '../street/reading.ts';
import type { Batch, LogState, Receipt } from '../traces/event.ts';
import { createSender } from '../traces/sender.ts';
import type { Arrangement } from '../wire/home.ts';

/** What a page tells the log of a study: which kind of page came into view, and what was done at the sidebar's edge. */
export interface GuestLog {
  use(state: LogState | null): void;
  /** A pass over the page is done: another kind of page may stand there. */
  look(): void;
  arranged(change: Partial<Arrangement>): void;
  flush(): void;
}

/** @param kinds of the readings that stand in the document; null until it was read */
export function createGuestLog(
  document: Document,
  {
    send,
    kinds,
    signal,
  }: {
    send: (batch: Batch) => Promise<Receipt>;
    kinds: () => Iterable<ReadingKind> | null;
    signal: AbortSignal;
  },
): GuestLog {
  const sender = createSender({ send, signal });
  const window = document.defaultView!;
  const frame = window === window.top ? 'top' : 'inner';
  let told: ReadingKind | 'other' | null = null;

  /** The kind and nothing of the page: once, until another kind comes or the page comes back into view. */
  function look(): void {
    const all = kinds();
    if (!all || document.visibilityState !== 'visible') return;
    const here = [...all];
    const page = (['record', 'list', 'history'] as const).find((kind) => here.includes(kind)) ?? 'other';
    if (page === told || (page === 'other' && frame === 'inner')) return;
    told = page;
    sender.act('page.seen', { page, frame });
  }

  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') look();
      else told = null;
    },
    { signal, passive: true },
  );

  return {
    use(state) {
      // Where nothing is recorded nothing was told.
      if (!state?.recording) told = null;
      sender.use(state);
      if (state?.recording) look();
    },
    look,
    arranged(change) {
      const what = (['collapsed', 'width'] as const).find((each) => change[each] !== undefined);
      if (what) sender.act('sidebar.arranged', { what });
    },
    flush: () => sender.flush(),
  };
}
