import type { Part } from '../indicators/compile.ts';
import type { SignalState } from '../street/signal.ts';
import type { Unit } from '../street/pack.ts';
import type { Comparison, RuleForm } from '../workbench/rule-form.ts';
import type { Remark } from '../workbench/remarks.ts';

type DayUnit = Extract<RuleForm, { about: 'day' }>['unit'];
type TextPart =
  | 'name'
  | 'question'
  | 'note'
  | 'raised'
  | 'notRaised'
  | 'figure'
  | 'purpose'
  | 'thresholdFrom'
  | 'objection'
  | 'ask';

/** Words of the views in which indicators are written and tried. */
export interface WritingWords {
  write: string;
  rules: string;
  choose: string;
  begin: string;
  nameless: string;
  draft: string;
  kept: Record<'kept' | 'typing' | 'failed', string>;
  untouched: string;

  rule: string;
  how: string;
  hows: Record<'form' | 'cel', string>;
  celOnly: string;
  about: string;
  abouts: Record<RuleForm['about'], string>;
  field: string;
  comparison: string;
  comparisons: Record<DayUnit | 'number', Record<Comparison, string>>;
  threshold: string;
  unit: string;
  /** Thresholds that the pack has by name. */
  named: {
    title: string;
    intro: string;
    which: string;
    own: string;
    /** Under a rule that uses one: the others that change with it. */
    shared: (name: string, rules: string[]) => string;
    moved: (name: string, from: number, to: number) => string;
    /** In a list: its number in words, its name in CEL, and the rules that use it. */
    line: (amount: string, id: string, rules: string[]) => string;
    add: string;
    nameIn: (language: string) => string;
    put: string;
    rename: string;
    renameHint: string;
    drop: string;
    renamed: (from: string, to: string) => string;
    added: (name: string) => string;
    dropped: (name: string) => string;
    done: (name: string, version: string) => string;
  };
  dayUnits: Record<DayUnit, string>;
  units: Record<Unit, string>;
  is: (about: 'filled' | 'yes', is: boolean) => string;
  answer: string;
  plain: string;
  notYet: string;
  cel: string;
  celHint: string;
  beside: string;
  parts: Record<Part, string>;
  offered: (count: number) => string;
  wrongAt: (line: number, column: number) => string;
  goThere: string;
  inputs: string;
  inputsHint: string;

  texts: string;
  textsIn: string;
  languages: Record<'nl' | 'en', string>;
  textParts: Record<TextPart, string>;
  optional: string;
  group: string;
  owner: string;
  validFrom: string;
  validTo: string;
  on: string;

  checks: string;
  check: (remark: Remark, field: (id: string) => string, nameOf: (id: string) => string) => string;

  missing: string;
  missingPart: (where: string) => string;
  history: string;
  noHistory: string;
  restore: (moment: string) => string;
  drop: string;
  dropSure: string;
  yes: string;
  no: string;
  publish: string;
  what: string;
  whatHint: string;
  publishNow: (version: string) => string;
  cantPublish: (count: number) => string;
  nothingToPublish: string;
  fixed: string;
  publishedAs: (name: string, version: string) => string;
  failed: string;
  /** Where examples of the pack don't hold. A number is '' where none stands beside it. */
  examples: {
    refused: (count: number) => string;
    one: (at: number, rule: string) => string;
    on: (day: string) => string;
    expected: (state: string, value: string) => string;
    said: (state: string, value: string) => string;
    notJudged: string;
    agree: string;
    agreeGone: string;
  };
}

/** Words of the view in which an indicator is tried. */
export interface TryWords {
  title: string;
  on: string;
  /** `pack`: the example caseload that the pack has; `rules`: one made from its rules. */
  sources: (kind: 'seen' | 'pack' | 'rules', count: number | null) => string;
  nothingSeen: string;
  system: string;
  coach: string;
  nobody: string;
  heading: (kind: 'seen' | 'pack' | 'rules', count: number) => string;
  invented: Record<'pack' | 'rules', string>;
  show: string;
  shows: Record<'chart' | 'table', string>;
  states: Record<SignalState, string>;
  count: string;
  clients: string;
  broken: string;
  notHere: string;
  whole: (value: string) => string;
  missing: string;
  missingFor: (count: number) => string;
  field: string;
  curve: string;
  noCurve: string;
  counting: string;
  threshold: string;
  raised: string;
  slider: string;
  draftAt: (threshold: number, raised: number) => string;
  packAt: (threshold: number, raised: number) => string;
  edge: string;
  noEdge: string;
  client: string;
  value: string;
  withDraft: string;
  withPack: (version: string) => string;
  differences: (version: string) => string;
  /** Which version of the pack the rule is compared with. */
  compareWith: string;
  inUse: (version: string) => string;
  withOther: (version: string) => string;
  differencesOther: (version: string) => string;
  notThere: (version: string) => string;
  isNew: string;
  unchanged: string;
  from: string;
  to: string;
  same: string;
  who: (count: number) => string;
  pseudonyms: string;
}
