/** Marks raised signals at their cells: in Sidelight's own layer, and only for what is in sight. */
import type { MarkNews, PageMark } from '../street/mark.ts';
import type { Place } from '../street/reading.ts';
import { createDrawing } from './draw.ts';
import { inSight, Sight, type Rect } from './geometry.ts';
import { createLabel } from './label.ts';
import { watchLayout } from './moves.ts';
import { createWordList, type MarkWords, type SeenMark } from './words.ts';

export interface MarksOptions {
  /** An element that covers the viewport. */
  layer: HTMLElement;
  /** Where the marks in words hang. */
  root: ShadowRoot;
  /** The row of a place, unverified, and its order. */
  row: (place: Place) => { element: Element; at: number } | null;
  /** The element of a place as long as it shows what was read there. */
  find: (place: Place) => Element | null;
  /** Scrolls to a place and outlines it. */
  show: (place: Place) => void;
  words: () => MarkWords;
}

export interface Marks {
  tell(news: MarkNews): void;
  /** The page was read again: rows may have moved. */
  readAgain(): void;
  /** Takes all marks away; nothing is watched any more. */
  clear(): void;
}

interface MarkedRow {
  row: WeakRef<Element>;
  at: number;
  marks: PageMark[];
}

export function createMarks(options: MarksOptions): Marks {
  const { layer, root, find, row, show, words } = options;
  const window = layer.ownerDocument.defaultView!;
  const drawing = createDrawing(layer);
  const list = createWordList(root, ({ place }) => show(place));
  const label = createLabel(layer);
  const told = new Map<string, PageMark[]>();
  /** Marked rows of each reading in their order; null until looked up again. */
  let readings: MarkedRow[][] | null = null;
  let seen: (SeenMark & { seen: Rect })[] = [];
  let moves: ReturnType<typeof watchLayout> | undefined;

  /** Rows stand where the page put them last: once per pass of the reader, not once per frame. */
  function lookUp(): MarkedRow[][] {
    const byReading = new Map<string, Map<Element, MarkedRow>>();
    for (const mark of [...told.values()].flat()) {
      const standing = row(mark.place);
      if (!standing) continue;
      let rows = byReading.get(mark.place.reading);
      if (!rows) byReading.set(mark.place.reading, (rows = new Map()));
      const known = rows.get(standing.element);
      if (known) known.marks.push(mark);
      else rows.set(standing.element, { row: new WeakRef(standing.element), at: standing.at, marks: [mark] });
    }
    const all = [...byReading.values()].map((rows) => [...rows.values()].sort((a, b) => a.at - b.at));
    moves?.follow(all.flatMap((rows) => rows[0]?.row.deref()?.parentElement ?? []));
    return all;
  }

  function draw(): void {
    readings ??= lookUp();
    const sight = new Sight(window, (x, y) => (list.covers(x, y) ? root.host : null));
    const found = new Map<Element, SeenMark & { seen: Rect }>();
    for (const { marks } of readings.flatMap((rows) => inSight(rows, sight.viewport))) {
      for (const mark of marks) {
        // Each time anew: a row may show another client by now.
        const element = find(mark.place);
        const box = element && sight.of(element);
        if (!element || !box) continue;
        const other = found.get(element);
        if (other) other.mark = joined(other.mark, mark);
        else found.set(element, { mark, element, seen: box });
      }
    }
    seen = [...found.values()];
    drawing.draw(
      seen.map(({ element, seen: rect, mark }) => ({
        element,
        seen: rect,
        isColoured: mark.signals.some(({ form, stance }) => form === 'colour' && !stance),
        isBack: mark.signals.every(({ stance }) => stance),
      })),
    );
    list.set(seen, words());
  }

  function begin(): void {
    moves ??= watchLayout(window, draw, {
      onPointer: (x, y) => label.point(x, y, seen),
      onAway: () => label.hide(),
    });
  }

  function clear(): void {
    moves?.stop();
    moves = undefined;
    told.clear();
    readings = null;
    seen = [];
    drawing.clear();
    list.remove();
    label.hide();
  }

  return {
    tell({ all, clients }) {
      if (all) told.clear();
      for (const [client, marks] of Object.entries(clients)) {
        if (marks.length > 0) told.set(client, marks);
        else told.delete(client);
      }
      if (told.size === 0) return clear();
      readings = null;
      begin();
      moves!.draw();
    },
    readAgain() {
      readings = null;
      moves?.draw();
    },
    clear,
  };
}

const joined = (one: PageMark, other: PageMark): PageMark => ({
  ...one,
  signals: [
    ...one.signals,
    ...other.signals.filter(({ indicator }) => one.signals.every((own) => own.indicator !== indicator)),
  ],
});
