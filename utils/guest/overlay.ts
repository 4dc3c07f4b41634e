/** Everything of Sidelight that can be seen in a document: sidebar, marks and outline, in one closed shadow root. */
import { createMarks, type Marks } from '../marks/marks.ts';
import { createOutline, type Outline } from '../marks/outline.ts';
import type { PageReader } from '../page/reader.ts';
import type { MarkNews } from '../street/mark.ts';
import type { InPageWords } from '../text/in-page.ts';
import type { Arrangement, Elsewhere } from '../wire/home.ts';
import { canHost, createHost, type GuestHost } from './host.ts';
import { createPageSidebar } from './sidebar.ts';

export interface Overlay {
  /** The sidebar as it was chosen to be; null takes it away. */
  seat(arrangement: Arrangement | null): void;
  /** Takes in where raised signals stand. */
  mark(news: MarkNews): void;
  clearMarks(): void;
  /** The page was read again: what is marked may have moved. */
  readAgain(): void;
  /** Scrolls to an element and outlines it; false where the document can show nothing over it. */
  outline(element: Element): boolean;
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
  reader: () => Pick<PageReader, 'row' | 'find'> | undefined;
  /** Asks the desk whether the sidebar in this page has spoken. */
  speaks: () => Promise<boolean>;
  /** The page can't hold the sidebar. */
  refused: (why: Elsewhere) => void;
  /** What the coach did at the edge of the sidebar. */
  onChange: (change: Partial<Arrangement>) => void;
  signal: AbortSignal;
}

export function createOverlay(document: Document, options: OverlayOptions): Overlay {
  const { reader, words } = options;
  let host: GuestHost | undefined;
  let outline: Outline | undefined;
  let marks: Marks | undefined;

  const sidebar = createPageSidebar(document, { ...options, host: () => (host ??= createHost(document)) });

  function show(element: Element | null | undefined): boolean {
    outline?.hide();
    if (!element || !canHost(document)) return false;
    host ??= createHost(document);
    outline ??= createOutline(host.layer);
    outline.show(element);
    return true;
  }

  function clearMarks(): void {
    marks?.clear();
    marks = undefined;
  }

  document.defaultView!.addEventListener('keydown', ({ key }) => void (key === 'Escape' && outline?.hide()), {
    signal: options.signal,
    passive: true,
  });

  return {
    seat: (arrangement) => sidebar.show(arrangement, words()),
    mark(news) {
      if (!canHost(document) || (!marks && Object.keys(news.clients).length === 0)) return;
      host ??= createHost(document);
      marks ??= createMarks({
        ...host,
        row: (place) => reader()?.row(place) ?? null,
        find: (place) => reader()?.find(place) ?? null,
        show: (place) => show(reader()?.find(place)),
        words,
      });
      marks.tell(news);
    },
    clearMarks,
    readAgain: () => marks?.readAgain(),
    outline: show,
    host: () => (canHost(document) ? (host ??= createHost(document)) : null),
    remove() {
      clearMarks();
      outline?.hide();
      outline = undefined;
      sidebar.show(null, words());
      host?.remove();
      host = undefined;
    },
  };
}
