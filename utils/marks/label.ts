/** The words of a mark beside it, while the pointer is on it. Takes no click: it goes with the pointer or Escape. */
import type { SeenMark } from './words.ts';
import type { Rect } from './geometry.ts';
import { setStyle } from './style.ts';

export const LABEL_CSS = `
.label { position: absolute; box-sizing: border-box; max-width: min(28rem, calc(100vw - 16px)); padding: 6px 10px;
  border: 1px solid #7a1f63; border-left-width: 3px; background: #fff; color: #1f1d1a;
  font: 13px/18px 'Noto Sans', 'Segoe UI', system-ui, Arial, sans-serif; pointer-events: none; text-align: left; }
.label b { font-weight: 600; }
.label b.back { font-weight: 400; }
.label .line { display: block; position: relative; height: 12px; margin: 4px 6px 2px; min-width: 9rem; }
.label .line i { position: absolute; }
.label .line .axis { left: 0; right: 0; top: 5.5px; height: 1px; background: #857f75; }
.label .line .tick { top: 1px; width: 2px; height: 10px; background: #1f1d1a; }
.label .line .point { top: 1px; width: 10px; height: 10px; margin-left: -5px; background: #7a1f63;
  clip-path: polygon(50% 0, 100% 50%, 50% 100%, 0 50%); }
.label small { display: block; color: #514c45; font-size: 12.5px; line-height: 17px; }
`;

/** Pixels around the bar and the diamond that count as on them. */
const NEAR = 6;
const DIAMOND_ROOM = 22;

export interface Label {
  /** The pointer is here; shows the words of the mark under it, among those in sight. */
  point(x: number, y: number, seen: (SeenMark & { seen: Rect })[]): void;
  hide(): void;
}

export function createLabel(layer: HTMLElement): Label {
  const document = layer.ownerDocument;
  let box: HTMLElement | undefined;
  let shown: Element | undefined;

  function hide(): void {
    box?.remove();
    box = shown = undefined;
  }

  return {
    hide,
    point(x, y, all) {
      const standing = all.find(({ element }) => element === shown);
      const rect = box?.getBoundingClientRect();
      // It stays while the pointer is on its own words, so that they can be read at any zoom.
      const onWords = rect && x >= rect.left && x <= rect.right && y >= rect.top - NEAR && y <= rect.bottom;
      if (standing && (onWords || isOn(standing.seen, x, y))) return;
      const found = all.find(({ seen }) => isOn(seen, x, y));
      hide();
      if (!found) return;
      shown = found.element;
      box = document.createElement('div');
      box.className = 'label';
      box.setAttribute('part', 'label');
      for (const { words, line, scale, stance } of found.mark.signals) {
        const sentence = document.createElement('b');
        sentence.textContent = words;
        if (stance) sentence.className = 'back';
        const small = document.createElement('small');
        small.textContent = line;
        box.append(sentence, small);
        if (scale) box.append(drawnLine(document, scale));
      }
      layer.append(box);
      const origin = layer.getBoundingClientRect();
      const { width, height } = box.getBoundingClientRect();
      const left = Math.max(4, Math.min(found.seen.left, origin.right - width - 4));
      const below = found.seen.bottom + 4;
      const top = below + height <= origin.bottom ? below : Math.max(4, found.seen.top - height - 4);
      setStyle(box, { left: `${left - origin.left}px`, top: `${top - origin.top}px` });
    },
  };
}

/** The threshold and the place on a line. The words beside it say both. */
function drawnLine(
  document: Document,
  { value, threshold }: { value: number; threshold: number },
): HTMLElement {
  const line = document.createElement('span');
  line.className = 'line';
  line.setAttribute('aria-hidden', 'true');
  const part = (name: string, at?: number): void => {
    const piece = document.createElement('i');
    piece.className = name;
    if (at !== undefined) setStyle(piece, { left: `${at}%` });
    line.append(piece);
  };
  part('axis');
  part('tick', threshold);
  part('point', value);
  return line;
}

function isOn({ left, top, right, bottom }: Rect, x: number, y: number): boolean {
  if (y < top || y > bottom) return false;
  return (x >= left - NEAR && x <= left + NEAR) || (x <= right && x >= Math.max(left, right - DIAMOND_ROOM));
}
