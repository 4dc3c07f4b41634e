/** What the desk tells of the disputes that a coach may give to the team. Types only. */
import type { Language } from '../street/signal.ts';
import type { Role } from '../street/norm.ts';
import type { DisputeEntry, FindingEntry, NormEntry } from '../workbench/dispute-file.ts';

export interface DisputesAsked {
  role: Role;
  /** Own words go along. */
  words: boolean;
}

export interface DisputesNow {
  /** False where the browser holds no database for Sidelight. */
  isOpen: boolean;
  language: Language;
  disputes: DisputeEntry[];
  /** How it should be with rules of the pack in use; own words stand in each. */
  norms: NormEntry[];
  /** What was found in samples, of the pack in use. */
  findings: FindingEntry[];
  /** What stays here: of rules that are the coach's own, and of rules that the pack in use does not have. */
  leftOut: { own: number; unknown: number };
  /** By id of the rule. */
  names: Record<string, Record<Language, string>>;
  /** Of this content on this machine; see `DisputeFile`. */
  mark: string;
}
