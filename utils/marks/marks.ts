/** Marks raised signals at their cells: in Sidelight's own layer, and only for what is in sight. */
import type { Looks } from '../street/look.ts';
import type { MarkNews, PageMark, SightOfRows } from '../street/mark.ts';
import type { Place } from '../street/reading.ts';
import { createDrawing } from './draw.ts';
import { inSight, rangeInSight, Sight, type Rect } from './geometry.ts';
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
  find: (place: Place, looks: Looks) => Element | null;
  /** Scrolls to a place and outlines it. */
  show: (place: Place) => void;
  /** Readings so long that only the rows in sight are told of, with their rows. */
  long: () => { reading: string; rows: readonly WeakRef<Element>[] }[];
  /** Other rows of such a reading came into sight. */
  onSight: (sight: SightOfRows) => void;
  words: () => MarkWords;
}

/** So many rows above and below are told of too, so that scrolling meets marks that are known. */
const AROUND = 60;

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

const CONTROL = 'input, select, textarea';

export function createMarks(options: MarksOptions): Marks {
  const { layer, root, find, row, show, words } = options;
  const window = layer.ownerDocument.defaultView!;
  const drawing = createDrawing(layer);
  const list = createWordList(root, ({ place }) => show(place));
  const label = createLabel(layer);
  const told = new Map<string, PageMark[]>();
  let isPart = false;
  const asked = new Map<string, SightOfRows>();
  /** Marked rows of each reading in their order; null until looked up again. */
  let readings: MarkedRow[][] | null = null;
  let seen: (SeenMark & { seen: Rect })[] = [];
  let moves: ReturnType<typeof watchLayout> | undefined;
  /** Where each mark stands, as long as nothing of the page changed: scrolling reads no cell again. */
  const stands = new Map<PageMark, Element | null>();

  function where(mark: PageMark, looks: Looks): Element | null {
    const known = stands.get(mark);
    if (known !== undefined) return known;
    const element = find(mark.place, looks);
    // No change within a shadow root is told of, and none that a script makes to the value of a control.
    const isTold = element?.getRootNode() === layer.ownerDocument && !element.matches(CONTROL);
    if (isTold && !element.querySelector(CONTROL)) stands.set(mark, element);
    return element;
  }

  /** What of an element is in sight, as long as nothing moved: to ask what lies over it is what a drawing costs most. */
  const boxes = new Map<Element, Rect | null>();

  const forget = (): void => void stands.clear();

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

  function draw(moved: boolean): void {
    readings ??= lookUp();
    if (moved) boxes.clear();
    const sight = new Sight(window, (x, y) => (list.covers(x, y) ? root.host : null));
    const found = new Map<Element, SeenMark & { seen: Rect }>();
    const looks: Looks = new Map();
    for (const { marks } of readings.flatMap((rows) => inSight(rows, sight.viewport))) {
      for (const mark of marks) {
        // Anew with each change: a row may show another client by now.
        const element = where(mark, looks);
        if (!element) continue;
        let box = boxes.get(element);
        if (box === undefined) boxes.set(element, (box = sight.of(element)));
        if (!box) continue;
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
    look(sight.viewport);
  }

  /** Asks for the marks of rows that are in sight or nearly so, and were not asked for. */
  function look(view: Rect): void {
    for (const { reading, rows } of isPart ? options.long() : []) {
      const [from, to] = rangeInSight(rows.length, (at) => rows[at]!.deref(), view);
      const known = asked.get(reading);
      if (
        from === to ||
        (known &&
          known.from <= Math.max(0, from - AROUND / 2) &&
          known.to >= Math.min(rows.length, to + AROUND / 2))
      )
        continue;
      const sight = { reading, from: Math.max(0, from - AROUND), to: Math.min(rows.length, to + AROUND) };
      asked.set(reading, sight);
      options.onSight(sight);
    }
  }

  function begin(): void {
    moves ??= watchLayout(window, draw, forget, {
      onPointer: (x, y) => label.point(x, y, seen),
      onAway: () => label.hide(),
    });
  }

  function clear(): void {
    moves?.stop();
    moves = undefined;
    told.clear();
    asked.clear();
    readings = null;
    forget();
    boxes.clear();
    seen = [];
    drawing.clear();
    list.remove();
    label.hide();
  }

  return {
    tell({ all, clients, part = false }) {
      if (all) {
        told.clear();
        asked.clear();
      }
      isPart = part;
      for (const [client, marks] of Object.entries(clients)) {
        if (marks.length > 0) told.set(client, marks);
        else told.delete(client);
      }
      if (told.size === 0 && !part) return clear();
      readings = null;
      forget();
      begin();
      moves!.draw();
    },
    readAgain() {
      readings = null;
      forget();
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
