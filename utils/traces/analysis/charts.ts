import { round, widthOf, type Drawing, type Point, type Shape } from './drawing.ts';

/** One point of a course: a share from 0 to 1, or null where it is not known. */
export interface CoursePoint {
  label: string;
  value: number | null;
  /** Drawn open: of the baseline. */
  open: boolean;
}

interface Course {
  points: readonly CoursePoint[];
  /** Lowest and highest share of the baseline, with what is said of it. */
  band: { from: number; to: number; label: string } | null;
  /** Before which point (its place, from 0) something changed, and what. */
  changes: readonly { before: number; label: string }[];
  percent: (share: number) => string;
}

const LEFT = 48;
const RIGHT = 24;
const TALL = 180;
const STEP = 64;
const LINE = 16;
/** Between the line of a change and its label. */
const BESIDE = 6;

/** A share over days or weeks, with the band of the baseline and the points of change. */
export function courseOf({ points, band, changes, percent }: Course): Drawing {
  const top = 12 + LINE * Math.max(1, changes.length);
  const words = [...changes.map(({ label }) => label), band?.label ?? ''];
  const width = Math.max(
    360,
    LEFT + RIGHT + STEP * points.length,
    LEFT + 40 + Math.max(...words.map(widthOf)),
    ...changes.map(({ before, label }) => widthBeside(before / Math.max(1, points.length), widthOf(label))),
  );
  const inner = width - LEFT - RIGHT;
  const x = (at: number): number => round(LEFT + ((at + 0.5) * inner) / Math.max(1, points.length));
  const y = (share: number): number => round(top + TALL * (1 - share));
  const shapes: Shape[] = [];
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    shapes.push({
      is: 'line',
      points: [
        [LEFT, y(share)],
        [width - RIGHT, y(share)],
      ],
      width: 0.25,
    });
    shapes.push({ is: 'text', x: LEFT - 6, y: y(share) + 4, text: percent(share), anchor: 'end' });
  }
  if (band) {
    const height = Math.max(2, round(y(band.from) - y(band.to)));
    shapes.push({ is: 'box', x: LEFT, y: y(band.to), width: inner, height, fill: 'band' });
    shapes.push({
      is: 'text',
      x: width - RIGHT,
      y: top + TALL + 2 * LINE + 8,
      text: band.label,
      anchor: 'end',
    });
  }
  changes.forEach(({ before, label }, n) => {
    const at = round(x(before) - inner / Math.max(1, points.length) / 2);
    shapes.push({
      is: 'line',
      points: [
        [at, 8 + n * LINE],
        [at, top + TALL],
      ],
      width: 1,
      dash: true,
    });
    // The last ones would run out of the picture: they stand before their line.
    const fits = at + BESIDE + widthOf(label) <= width;
    shapes.push({
      is: 'text',
      x: fits ? at + BESIDE : at - BESIDE,
      y: 18 + n * LINE,
      text: label,
      anchor: fits ? 'start' : 'end',
    });
  });
  for (const run of runsOf(points)) {
    const line = run.map(({ at, value }): Point => [x(at), y(value)]);
    if (line.length > 1) shapes.push({ is: 'line', points: line, width: 2 });
  }
  points.forEach(({ label, value, open }, at) => {
    shapes.push({ is: 'text', x: x(at), y: top + TALL + LINE + 2, text: label, anchor: 'middle' });
    if (value === null) return;
    shapes.push({ is: 'dot', x: x(at), y: y(value), r: 4, open });
    shapes.push({ is: 'text', x: x(at), y: y(value) - 9, text: percent(value), anchor: 'middle' });
  });
  return { width, height: top + TALL + 2 * LINE + (band ? LINE : 0), shapes };
}

/** How wide a course must be, for the label of a change at this part of it to stand after or before its line. */
function widthBeside(part: number, label: number): number {
  const after = (LEFT + BESIDE + label - (LEFT + RIGHT) * part) / (1 - part);
  const before = part > 0 ? (label + BESIDE - LEFT) / part + LEFT + RIGHT : Infinity;
  return Math.ceil(Math.min(after, before)) + 1;
}

/** Stretches without an unknown point between them: a line is never drawn over what is not known. */
function runsOf(points: readonly CoursePoint[]): { at: number; value: number }[][] {
  const runs: { at: number; value: number }[][] = [[]];
  points.forEach(({ value }, at) => {
    if (value === null) runs.push([]);
    else runs.at(-1)!.push({ at, value });
  });
  return runs;
}

/** A lying bar: parts that are counted, or a range between two shares. */
export interface Bar {
  label: string;
  parts: readonly { value: number; fill: 'ink' | 'half' | 'open' }[];
  said: string;
}

const BARS = 260;
const ROW = 26;

/** Lying bars with their figure, and a key to their fills. */
export function barsOf(
  bars: readonly Bar[],
  key: readonly { label: string; fill: 'ink' | 'half' | 'open' }[] = [],
): Drawing {
  const labels = Math.max(60, ...bars.map(({ label }) => widthOf(label))) + 12;
  const said = Math.max(...bars.map((bar) => widthOf(bar.said)), 0) + 14;
  const most = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)));
  const shapes: Shape[] = [];
  bars.forEach((bar, n) => {
    const y = n * ROW + 4;
    let x = labels;
    shapes.push({ is: 'text', x: 0, y: y + 14, text: bar.label, anchor: 'start' });
    for (const { value, fill } of bar.parts) {
      const width = round((value / most) * BARS);
      if (width === 0) continue;
      shapes.push({ is: 'box', x: round(x), y, width, height: ROW - 8, fill });
      x += width;
    }
    shapes.push({ is: 'text', x: round(x) + 8, y: y + 14, text: bar.said, anchor: 'start' });
  });
  let x = 0;
  const y = bars.length * ROW + 12;
  for (const { label, fill } of key) {
    shapes.push({ is: 'box', x, y, width: 18, height: 12, fill });
    shapes.push({ is: 'text', x: x + 24, y: y + 11, text: label, anchor: 'start' });
    x += 24 + widthOf(label) + 20;
  }
  return {
    width: Math.max(labels + BARS + said, x),
    height: bars.length * ROW + (key.length > 0 ? 32 : 6),
    shapes,
  };
}

/** A share with the interval around it. */
export interface Range {
  label: string;
  low: number;
  middle: number;
  high: number;
  said: string;
}

/** Shares from 0 to 1 with their intervals. */
export function rangesOf(ranges: readonly Range[], percent: (share: number) => string): Drawing {
  const labels = Math.max(60, ...ranges.map(({ label }) => widthOf(label))) + 16;
  const said = Math.max(...ranges.map((one) => widthOf(one.said)), 0) + 20;
  const bottom = ranges.length * ROW + 6;
  const x = (share: number): number => round(labels + share * BARS);
  const shapes: Shape[] = [];
  for (const share of [0, 0.5, 1]) {
    shapes.push({
      is: 'line',
      points: [
        [x(share), 0],
        [x(share), bottom],
      ],
      width: 0.25,
    });
    shapes.push({ is: 'text', x: x(share), y: bottom + LINE, text: percent(share), anchor: 'middle' });
  }
  ranges.forEach(({ label, low, middle, high, said: text }, n) => {
    const y = n * ROW + 14;
    shapes.push({ is: 'text', x: 0, y: y + 4, text: label, anchor: 'start' });
    shapes.push({
      is: 'line',
      points: [
        [x(low), y],
        [x(high), y],
      ],
      width: 2,
    });
    shapes.push({ is: 'dot', x: x(middle), y, r: 4, open: false });
    shapes.push({ is: 'text', x: labels + BARS + 16, y: y + 4, text, anchor: 'start' });
  });
  return { width: labels + BARS + said, height: bottom + LINE + 6, shapes };
}
