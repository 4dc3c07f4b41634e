import { setStyle } from '../marks/style.ts';
import type { InPageWords } from '../text/in-page.ts';
import type { Arrangement } from '../wire/home.ts';
import type { Seen } from '../wire/seen.ts';
import { createEdgeTab, type EdgeTab } from './edge-tab.ts';
import { measurePlainSight, type PlainSight } from './plain-sight.ts';
import { createPush, type Push } from './push.ts';
import { takeRoom } from './room.ts';
import { createWidthHandle, type WidthHandle } from './width.ts';

/** The sidebar's seat in the page: its frame with the edge to drag, or the tab that stands for it. */
export interface Seat {
  /** Puts the sidebar where it was chosen to be. */
  show(arrangement: Arrangement, words: InPageWords): void;
  /** When the frame that stands now was hung in the page, ms of `performance.now()`; null without one. */
  readonly since: number | null;
  /** True once the document in that frame has loaded, be it ours or the browser's own about a refusal. */
  readonly loaded: boolean;
  /** Whether the frame was plainly to be seen at a time, ms since 1970; null without one. */
  seen(at: number): Seen | null;
  remove(): void;
}

/** @param onChange what the coach did at the edge: another width, another height of the tab, opened */
export function createSeat(
  root: ShadowRoot,
  url: string,
  onChange: (change: Partial<Pick<Arrangement, 'width' | 'tabAt' | 'collapsed'>>) => void,
): Seat {
  const document = root.ownerDocument;
  let shown = '';
  let frame: HTMLIFrameElement | undefined;
  let since: number | null = null;
  let loaded = false;
  let sight: PlainSight | undefined;
  let edge: WidthHandle | undefined;
  let tab: EdgeTab | undefined;
  let push: Push | undefined;

  function makeFrame(): HTMLIFrameElement {
    const made = document.createElement('iframe');
    made.src = url;
    made.title = 'Sidelight';
    loaded = false;
    made.addEventListener('load', () => (loaded = true), { once: true });
    root.append(made);
    since = performance.now();
    sight = measurePlainSight(made, root.host);
    return made;
  }

  function size({ side, fit }: Arrangement, width: number): void {
    const other = side === 'right' ? 'left' : 'right';
    setStyle(frame!, {
      position: 'absolute',
      top: '0',
      [side]: '0',
      [other]: 'auto',
      width: `min(${width}px, 100%)`,
      height: '100%',
      border: '0',
      [`border-${other}`]: '1px solid #857f75',
      'box-sizing': 'border-box',
      background: '#fff',
      'color-scheme': 'light dark',
      'pointer-events': 'auto',
    });
    push?.remove();
    push = fit === 'push' ? (takeRoom({ side, width }) ?? createPush(document, side, width)) : undefined;
  }

  function clearEdge(): void {
    edge?.remove();
    tab?.remove();
    edge = tab = undefined;
  }

  function clear(): void {
    frame?.remove();
    push?.remove();
    clearEdge();
    sight = frame = push = undefined;
    since = null;
    shown = '';
  }

  function showFrame(arrangement: Arrangement, words: InPageWords): void {
    frame ??= makeFrame();
    size(arrangement, arrangement.width);
    edge = createWidthHandle(root, {
      side: arrangement.side,
      label: words.width,
      before: frame,
      onSize(width) {
        // A frame under the pointer would take the drag.
        setStyle(frame!, { width: `min(${width}px, 100%)`, 'pointer-events': 'none' });
      },
      onSized(width) {
        shown = keyOf({ ...arrangement, width }, words);
        size(arrangement, width);
        onChange({ width });
      },
    });
    edge.set(arrangement.width);
  }

  return {
    show(arrangement, words) {
      const key = keyOf(arrangement, words);
      if (key === shown) return;
      const hadFocus = root.activeElement;
      if (arrangement.collapsed) {
        clear();
        tab = createEdgeTab(root, {
          side: arrangement.side,
          at: arrangement.tabAt,
          label: words.open,
          onOpen: () => onChange({ collapsed: false }),
          onMove(tabAt) {
            shown = keyOf({ ...arrangement, tabAt }, words);
            onChange({ tabAt });
          },
        });
      } else {
        clearEdge();
        showFrame(arrangement, words);
        // From the tab the keyboard goes on in the sidebar.
        if (hadFocus) frame!.focus();
      }
      shown = key;
    },
    get since() {
      return since;
    },
    get loaded() {
      return loaded;
    },
    seen: (at) => sight?.seen(at) ?? null,
    remove: clear,
  };
}

const keyOf = (arrangement: Arrangement, words: InPageWords): string => JSON.stringify([arrangement, words]);
