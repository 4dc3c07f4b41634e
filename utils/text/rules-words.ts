import type { Representation } from '../street/pack.ts';
import type { Absence } from '../street/signal.ts';

/** Words about the rules themselves: which are on, how they are shown, what changed in them and what was said of them. */
export interface RulesWords {
  title: string;
  intro: string;
  open: string;
  back: string;
  /** How many are on: "28 van 40 aan". */
  count: (on: number, all: number) => string;
  /** The switch of one rule. */
  switchOf: (name: string) => string;
  on: string;
  off: string;
  offByDefault: string;
  ownOnly: string;
  turnOn: string;
  turnOff: string;
  toPack: string;
  switched: (name: string, on: boolean) => string;
  failed: string;

  form: string;
  formOf: (name: string) => string;
  forms: Record<Representation, string>;
  formHints: Record<Representation, string>;
  /** Beside the form that the pack proposes. */
  proposed: (form: string) => string;
  byStudy: string;

  /** Where nothing was judged. */
  absent: Record<Absence, string>;
  why: Record<Absence, string>;
  whyAbsent: string;
  looksFor: string;
  valid: (from: string, to: string | null) => string;

  changes: string;
  change: (version: string, day: string) => string;

  /** Beside a label that stands on the page and was left unread. */
  withheld: (label: string) => string;

  contested: string;
  contestedNever: string;
  contestedTimes: (dispute: number, irrelevant: number, quiet: number) => string;
  contestedWhy: (what: string, times: number) => string;
  themes: Record<'data' | 'service' | 'representation', string>;
  contestedHint: string;
}
