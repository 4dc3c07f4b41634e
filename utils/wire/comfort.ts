import type { Theme } from '../theme/tokens.ts';

/** How a person wants to use Sidelight, on every site. */
export interface Comfort {
  /** Whether `?` opens the help sheet: who speaks to the computer may not want single keys. */
  helpKey: boolean;
  /** Per cent of the size that the browser gives. */
  textSize: TextSize;
}

/** How every page of Sidelight looks. */
export interface Look {
  textSize: TextSize;
  theme: Theme;
}

export const TEXT_SIZES = [100, 125, 150, 175, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const FIRST_COMFORT: Comfort = { helpKey: true, textSize: 100 };
