import type { Cell } from '../../utils/traces/csv.ts';
import type { Drawing } from '../../utils/traces/analysis/drawing.ts';

/** Something that the log tells: a picture, the table that says the same, and the numbers as they are. */
export interface Figure {
  id: 'lens-share' | 'after-signal' | 'paths' | 'disputes' | 'exposure' | 'prompts' | 'log-gaps';
  title: string;
  /** On how much it rests. */
  n: string;
  how: string;
  /** What stands out, in words. */
  said?: string;
  /** Null where there is only a table. */
  drawing: Drawing | null;
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  /** The numbers: ids and unrounded counts, the same in every language. */
  csv: { head: readonly string[]; rows: readonly (readonly Cell[])[] };
}

/** A share in a file: six places, as in the report on many machines. */
export const exact = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 1e6) / 1e6;
