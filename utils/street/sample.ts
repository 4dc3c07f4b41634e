/** A random sample of case files that quality staff checks, and what was found: about rules and fields, never about a client. Types only. */
import type { PackId } from './pack-file.ts';
import type { FieldId } from './reading.ts';
import type { Language } from './signal.ts';

/** One question of the checklist, about a rule, a field or the file as such. */
export interface CheckItem {
  id: string;
  ask: Record<Language, string>;
  rule?: string | undefined;
  field?: FieldId | undefined;
}

export type CheckAnswer = 'right' | 'wrong' | 'unclear';

/** What was found on one question, in so many files. */
export interface Found {
  item: string;
  rule: string | null;
  field: FieldId | null;
  right: number;
  wrong: number;
  unclear: number;
}

/** What was found in one sample. */
export interface Findings {
  /** Random, to take it away again. */
  id: string;
  pack: PackId;
  /** ISO time. */
  at: string;
  /** Files that were looked at, of so many clients that were seen. */
  checked: number;
  of: number;
  found: Found[];
}

export interface DrawnSample {
  /** Systems of which anybody with a number was seen, the one with most first. */
  systems: { system: string; clients: number }[];
  system: string | null;
  /** Client numbers, to look them up with: for who sits here, and kept nowhere. */
  numbers: string[];
  /** How many were drawn from. */
  of: number;
}

/** The desk's calls about samples, for its pages: [argument, answer]. */
export interface SampleCalls {
  /** The same seed draws the same of the same clients, in whatever order they were seen. */
  drawSample: [{ system: string | null; seed: number; count: number }, DrawnSample];
  /** Of all packs, the last first. */
  findings: [null, Findings[]];
  keepFindings: [Pick<Findings, 'checked' | 'of' | 'found'>, void];
  dropFindings: [{ id: string }, void];
}
