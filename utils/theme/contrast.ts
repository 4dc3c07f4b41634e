/** Keeps a theme readable: a pair of colours that is not leaves its place to our own. */
import type { Theme } from './tokens.ts';

/** WCAG 1.4.3 for text. */
const TEXT = 4.5;
/** WCAG 1.4.11 for what shows the focus. */
const SHAPE = 3;

const PAPER = '#ffffff';
const INK = '#1f1d1a';
const ACT = '#0b4f79';

interface Pair {
  on: readonly [token: string, ours: string];
  under: readonly [token: string, ours: string];
  least: number;
}

const page = ['utrecht-document-background-color', PAPER] as const;
const primary = ['nl-button-primary-background-color', ACT] as const;
const PAIRS: Pair[] = [
  { on: ['utrecht-document-color', INK], under: page, least: TEXT },
  { on: ['nl-link-color', ACT], under: page, least: TEXT },
  { on: ['nl-heading-level-2-color', INK], under: page, least: TEXT },
  { on: ['nl-button-primary-color', PAPER], under: primary, least: TEXT },
  {
    on: ['nl-button-default-color', INK],
    under: ['nl-button-default-background-color', PAPER],
    least: TEXT,
  },
  {
    on: ['utrecht-form-control-color', INK],
    under: ['utrecht-form-control-background-color', PAPER],
    least: TEXT,
  },
  { on: ['utrecht-focus-outline-color', ACT], under: page, least: SHAPE },
];

/** The theme without pairs that can't be read, and the names of what was left out. */
export function readable(theme: Theme): { theme: Theme; dropped: string[] } {
  const left: Record<string, string> = { ...theme };
  const dropped: string[] = [];
  // Dropping a background can make another pair worse: until nothing changes.
  for (let isSteady = false; !isSteady;) {
    isSteady = true;
    for (const { on, under, least } of PAIRS) {
      const names = [on[0], under[0]].filter((name) => left[name] !== undefined);
      if (names.length === 0 || contrast(left[on[0]] ?? on[1], left[under[0]] ?? under[1]) >= least) continue;
      for (const name of names) delete left[name];
      dropped.push(...names);
      isSteady = false;
    }
  }
  return { theme: left, dropped };
}

/** 1 to 21, after WCAG. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
