/** Everything of Sidelight that can be seen in a document: sidebar, marks and outline, in one closed shadow root. */
import { createMarks, type Marks } from '../marks/marks.ts';
import { createOutline, type Outline } from '../marks/outline.ts';
import { createFinder, type Finder, type Readable } from '../page/finder.ts';
import { TOLD_WHOLE, type MarkNews, type SightOfRows } from '../street/mark.ts';
import { every } from '../street/timers.ts';
import type { InPageWords } from '../text/in-page.ts';
import type { Arrangement, Elsewhere } from '../wire/home.ts';
import type { Seen } from '../wire/seen.ts';
import { canHost, createHost, type GuestHost } from './host.ts';
import { createPageSidebar } from './sidebar.ts';

export interface Overlay extends Pick<Finder, 'find' | 'under' | 'ownLink'> {
  /** The sidebar as it was chosen to be; null takes it away. */
  seat(arrangement: Arrangement | null): void;
  /** Takes in where raised signals stand. */
  mark(news: MarkNews): void;
  clearMarks(): void;
  /** The page was read again: what is marked may have moved. */
  readAgain(): void;
  /** Scrolls to an element and outlines it; false where the document can show nothing over it. */
  outline(element: Element | null): boolean;
  /** Whether the sidebar was plainly to be seen when somebody acted, ms since 1970; null where it does not stand here. */
  seen(at: number): Seen | null;
  /** Where something may be drawn over the page; null where nothing can be. */
  host(): GuestHost | null;
  /** Takes everything away. */
  remove(): void;
}

export interface OverlayOptions {
  /** Address of the sidebar page. */
  url: string;
  words: () => InPageWords;
  /** What reads the document now. */
  reader: () => Readable | undefined;
  /** Other rows of a long reading came into sight. */
  onSight: (sight: SightOfRows) => void;
  /** Asks the desk whether the sidebar in this page has spoken. */
  speaks: () => Promise<boolean>;
  /** The page can't hold the sidebar. */
  refused: (why: Elsewhere) => void;
  /** Leaves the page where the extension is gone. */
  check: () => void;
  /** What the coach did at the edge of the sidebar. */
  onChange: (change: Partial<Arrangement>) => void;
  signal: AbortSignal;
}

/** A browser that switches an extension off tells its guests nothing: what can be seen of one looks by itself, ms. */
const CHECK_MS = 1000;

export function createOverlay(document: Document, options: OverlayOptions): Overlay {
  const { words } = options;
  const finder = createFinder(options.reader);
  let host: GuestHost | undefined;
  let outline: Outline | undefined;
  let marks: Marks | undefined;

  /** True once the page has taken our element away again and again. */
  let taken = false;

  const sidebar = createPageSidebar(document, { ...options, host: hostHere });

  function hostHere(): GuestHost {
    return (host ??= createHost(document, () => {
      taken = true;
      sidebar.taken();
      remove();
    }));
  }

  const canShow = (): boolean => canHost(document) && !taken;

  function show(element: Element | null): boolean {
    outline?.hide();
    if (!element || !canShow()) return false;
    outline ??= createOutline(hostHere().layer);
    outline.show(element);
    return true;
  }

  function clearMarks(): void {
    marks?.clear();
    marks = undefined;
  }

  function remove(): void {
    clearMarks();
    outline?.hide();
    outline = undefined;
    sidebar.show(null, words());
    host?.remove();
    host = undefined;
  }

  const checking = every(CHECK_MS, options.check);
  options.signal.addEventListener('abort', () => clearInterval(checking));
  document.defaultView!.addEventListener('keydown', ({ key }) => void (key === 'Escape' && outline?.hide()), {
    signal: options.signal,
    passive: true,
  });

  return {
    ...finder,
    seat: (arrangement) => sidebar.show(arrangement, words()),
    mark(news) {
      if (!canShow() || (!marks && !news.part && Object.keys(news.clients).length === 0)) return;
      marks ??= createMarks({
        ...hostHere(),
        ...finder,
        show: (place) => show(finder.find(place)),
        long: () => finder.long(TOLD_WHOLE),
        onSight: options.onSight,
        words,
      });
      marks.tell(news);
    },
    clearMarks,
    readAgain: () => marks?.readAgain(),
    outline: show,
    seen: (at) => sidebar.seen(at),
    host: () => (canShow() ? hostHere() : null),
    remove,
  };
}
