/** What a pilot team shares: indicators as data. Types only; `utils/indicators` loads and checks a pack. */
import type { VocabularyField } from '../vocabulary/index.ts';
import type { FieldId } from './reading.ts';
import type { Language } from './signal.ts';

/** A field group of a rule: read when every field of one of its alternatives is read. */
export type InputGroup = FieldId[][];

export type GroupId =
  | 'citizen_service'
  | 'contact_recency'
  | 'plan_agreements'
  | 'deadlines'
  | 'registration_quality'
  | 'development_participation'
  | 'capacity_balance';

export type Unit =
  | 'days'
  | 'working days'
  | 'days left'
  | 'yes/no'
  | 'count'
  | 'n of m'
  | 'step'
  | 'list'
  | 'fields'
  | 'contacts'
  | 'changes'
  | 'points';

/**
 * How what an indicator says is shown: in words alone, with its number and threshold, as a place on a scale, or
 * as a coloured label with icon and words. Never in colour alone.
 */
export type Representation = 'words' | 'number' | 'scale' | 'colour';

/** `{threshold}`, `{value}`, `{of}` and `{date}` stand for the rule's figures. B1: one active sentence each. */
export interface IndicatorTexts {
  name: string;
  question: string;
  /** What the sentence of the rule leaves open, such as what counts as a talk. The sentence itself is made from the rule. */
  note?: string | undefined;
  /** One line per state; a figure has `figure` instead. */
  raised?: string;
  notRaised?: string;
  figure?: string;
  purpose: string;
  thresholdFrom: string;
  objection: string;
  /** What a coach may ask about it in a talk, when it is raised. */
  ask?: string | undefined;
  /** The same said to the citizen, as "u": what shows, and why we look at it. */
  citizen?: { says: string; why: string } | undefined;
}

/** What changed in an indicator with a version, and from which day on (`YYYY-MM-DD`). */
export interface Change {
  version: string;
  day: string;
  what: Record<Language, string>;
}

export interface Indicator {
  id: string;
  version: string;
  /** Newest first: the first is the version that holds. Absent where a pack tells nothing of before. */
  changes?: Change[] | undefined;
  group: GroupId;
  kind: 'signal' | 'figure';
  scope: 'client' | 'caseload' | 'page';
  /** CEL: a signal's gives a bool, a figure's its value. */
  rule: string;
  /** CEL for the number shown beside a signal; optional. */
  value?: string;
  /** CEL for a figure's second number ("6 of 8"); optional. */
  of?: string;
  /** CEL for the date that a signal rests on; optional. */
  date?: string;
  inputs: InputGroup[];
  threshold: number | null;
  unit: Unit;
  /** How it is shown; absent leaves it to the pack. */
  representation?: Representation | undefined;
  /** True for what is the coach's own and nobody else's: it is in no export. */
  ownOnly?: boolean | undefined;
  /** Whether it is judged: as the pack begins with it or, in a pack in use, as the coach chose. */
  on: boolean;
  owner: string;
  validFrom: string;
  validTo: string | null;
  texts: Record<Language, IndicatorTexts>;
  /** The rule and its threshold in one sentence: made when the pack is loaded, and in no file. */
  plain?: Record<Language, string>;
}

/** A number that rules of the pack use by its name: `days_since(last_contact) > contact_limit`. */
export interface NamedThreshold {
  /** As it stands in rules. */
  id: string;
  name: Record<Language, string>;
  value: number;
  unit: Unit;
}

/** What a coach chose for an indicator, where that is not what the pack says. */
export interface IndicatorChoice {
  on?: boolean | undefined;
  representation?: Representation | undefined;
}

/** By id of the indicator. */
export type IndicatorChoices = Readonly<Record<string, IndicatorChoice>>;

export interface Pack {
  schema: 1;
  id: string;
  version: string;
  name: Record<Language, string>;
  coreList: FieldId[];
  /** How its indicators are shown that say nothing of it; absent is with their number. */
  representation?: Representation | undefined;
  groups: Record<GroupId, Record<Language, string>>;
  /** A rule that names one and has no `threshold` in it has its number as threshold, whatever stands with the rule. */
  thresholds?: NamedThreshold[] | undefined;
  /** Fields that the vocabulary does not have. */
  fields?: VocabularyField[] | undefined;
  indicators: Indicator[];
}
