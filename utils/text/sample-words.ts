import type { CheckAnswer } from '../street/sample.ts';

/** Words of the part of the workbench in which quality staff look at a sample of case files. */
export interface SampleWords {
  title: string;
  intro: string;
  count: string;
  seed: string;
  seedHint: string;
  system: string;
  draw: string;
  nobody: string;
  drawn: (count: number, of: number, seed: number) => string;
  look: string;
  file: (number: string) => string;
  answered: (count: number, of: number) => string;
  notYet: string;
  answers: Record<CheckAnswer, string>;
  looked: (count: number, of: number) => string;
  keep: string;
  kept: string;
  mine: string;
  keptOf: (day: string, checked: number, of: number, version: string) => string;
  counts: (right: number, wrong: number, unclear: number) => string;
  drop: string;
  dropOf: (what: string) => string;
  dropped: string;
  failed: string;
  learnt: string;
  noneLearnt: string;
  together: (total: string) => string;
}
