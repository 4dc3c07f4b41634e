/** What a pilot team shares: indicators as data. Types only; `utils/indicators` loads and checks a pack. */
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
  'days' | 'working days' | 'days left' | 'yes/no' | 'count' | 'n of m' | 'step' | 'list' | 'fields';

/** `{threshold}`, `{value}`, `{of}` and `{date}` stand for the rule's figures. B1: one active sentence each. */
export interface IndicatorTexts {
  name: string;
  question: string;
  rule: string;
  /** One line per state; a figure has `figure` instead. */
  raised?: string;
  notRaised?: string;
  figure?: string;
  purpose: string;
  thresholdFrom: string;
  objection: string;
}

export interface Indicator {
  id: string;
  version: string;
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
  on: boolean;
  owner: string;
  validFrom: string;
  validTo: string | null;
  texts: Record<Language, IndicatorTexts>;
}

export interface Pack {
  schema: 1;
  id: string;
  version: string;
  name: Record<Language, string>;
  coreList: FieldId[];
  groups: Record<GroupId, Record<Language, string>>;
  indicators: Indicator[];
}
