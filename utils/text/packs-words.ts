import type { PackDifference } from '../packs/diff.ts';

type Part = Extract<PackDifference, { kind: 'part' }>['part'];
type Of = Extract<PackDifference, { kind: 'added' | 'removed' }>['of'];
type IndicatorPart = Extract<PackDifference, { kind: 'indicator' }>['part'];

/** Words about packs: what differs between two. */
export interface PacksWords {
  nothing: string;
  version: (from: string, to: string) => string;
  otherPack: (from: string, to: string) => string;
  parts: Record<Part, string>;
  added: Record<Of, (name: string) => string>;
  removed: Record<Of, (name: string) => string>;
  changed: Record<'field' | 'adapter', (name: string) => string>;
  /** Of a threshold with a name that keeps its number. */
  named: (name: string) => string;
  /** "Plan ontbreekt: de grens gaat van 5 naar 8." */
  threshold: (name: string, from: string, to: string) => string;
  noThreshold: string;
  rule: (name: string, from: string, to: string) => string;
  /** Where the sentence stays as it was: what is shown beside the rule changed. */
  beside: (name: string) => string;
  on: (name: string, on: boolean) => string;
  validity: (name: string, from: string, to: string | null) => string;
  others: Record<Exclude<IndicatorPart, 'threshold' | 'rule' | 'on' | 'validity'>, (name: string) => string>;
}
