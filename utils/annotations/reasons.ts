import type { DisputeReason, DisputeTheme } from '../street/annotation.ts';

/** The themes on which indicators are contested in practice, each with its reasons; in the order shown. */
export const REASONS: Record<DisputeTheme, readonly DisputeReason[]> = {
  data: ['wrong', 'old', 'elsewhere', 'misread'],
  service: ['rule does not fit', 'threshold does not fit', 'agreed otherwise'],
  representation: ['wrong picture', 'misses context', 'unclear'],
};

export const THEMES = Object.keys(REASONS) as DisputeTheme[];
