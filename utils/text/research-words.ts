import type { EventData, EventKind } from '../traces/catalogue.ts';
import type { Leak } from '../traces/leaks.ts';
import type { Study, StudyGroup, StudyProblem, Factor, Level } from '../traces/study.ts';

/** What a sentence about an event needs said for it. */
export interface Say {
  signal: (indicator: string | null) => string;
  field: (field: string | null) => string;
}

export type Sentences = { [K in EventKind]: (data: EventData<K>, say: Say) => string };

/** Words of the research page: apart from the dictionary, so that the sidebar does not carry them. */
export interface ResearchWords {
  title: string;
  intro: string;
  forbidden: string;
  forbiddenHow: string;
  failed: string;

  load: string;
  loadHow: string;
  file: string;
  problems: (file: string) => string;
  problem: Record<StudyProblem['what'], (expected: string) => string>;
  wholeFile: string;
  tooLate: string;

  purpose: string;
  researcher: string;
  more: string;
  logged: string;
  groups: Record<StudyGroup, string>;
  never: string;
  neverWhat: string[];
  period: string;
  periodIs: (from: string, to: string) => string;
  baseline: (to: string) => string;
  retention: (day: string) => string;
  timestamps: Record<Study['timestamps'], string>;
  clients: Record<Study['clients'], string>;
  conditions: string;
  conditionsNone: string;
  condition: Record<Factor, string>;
  levels: Record<Level, string>;
  asks: string;
  asksNone: string;
  asksPerDay: (most: number) => string;
  asksWhen: {
    time: (at: string) => string;
    random: (times: number, from: string, to: string) => string;
    event: (act: string) => string;
  };
  citizen: string;
  citizenNone: string;
  citizenHow: (coded: boolean) => string;
  rights: string;
  rightsWhat: string[];
  signed: string;
  fingerprint: string;

  agree: string;
  words: string;
  filling: string;
  accept: string;
  leave: string;
  accepted: string;

  about: string;
  participant: string;
  since: (day: string) => string;

  /** The way to the page that analyses the own log. */
  analysis: string;

  log: string;
  count: (events: number) => string;
  none: string;
  refresh: string;
  form: string;
  sentences: string;
  data: string;
  moment: string;
  event: string;
  fields: string;
  act: string;
  older: string;
  deleteOne: string;
  deleteOneSure: string;
  deleteOneOf: (moment: string) => string;
  deletedOne: string;
  deleteAll: string;
  deleteAllSure: string;
  deletedAll: string;
  yesDelete: string;
  no: string;
  remark: string;
  remarkHow: string;
  saveRemark: string;
  remarkSaved: string;

  export: string;
  exportHow: string;
  separator: string;
  comma: string;
  semicolon: string;
  bom: string;
  preview: string;
  previewIs: (events: number) => string;
  whole: string;
  notWhole: (gaps: number, doubles: number) => string;
  deletedCount: (events: number) => string;
  lostCount: (events: number) => string;
  hash: string;
  save: string;
  saveWords: string;
  saved: (name: string) => string;
  codebook: string;
  bundleHolds: string;
  bundleHash: string;
  saveBundle: string;
  refused: string;
  refusedHow: string;
  leak: (leak: Leak) => string;
  copies: string;
  copy: (name: string, events: number) => string;

  withdraw: string;
  withdrawHow: string;
  withdrawSure: string;
  withdrawCopies: string;
  withdrawn: string;

  say: Sentences;
}
