import type { NormSaid } from '../street/norm.ts';

/** Words of the part of the workbench in which a team reads what was disputed. */
export interface LearnWords {
  title: string;
  /** Under what was written and found here: how it gets to the team. */
  give: string;
  toGive: string;
  intro: string;
  limits: string;
  take: string;
  takeHint: string;
  read: (count: number) => string;
  doubles: (count: number) => string;
  refused: (name: string, why: string) => string;
  files: string;
  remove: string;
  removeOf: (name: string) => string;
  removed: (name: string) => string;
  figures: (pack: string) => string;
  noFigures: string;
  caption: (rule: string) => string;
  row: string;
  allVersions: string;
  version: (version: string) => string;
  total: string;
  ownWords: string;
  few: string;
  by: string;
  changes: string;
  change: (version: string, day: string, what: string) => string;
  fewer: string;
  fewerHow: string;
  norms: {
    title: string;
    intro: string;
    rule: string;
    said: string;
    saids: Record<NormSaid, string>;
    words: string;
    hint: string;
    keep: string;
    kept: string;
    mine: string;
    drop: string;
    dropOf: (words: string) => string;
    dropped: string;
    failed: string;
    learnt: string;
    noneLearnt: string;
  };
}
