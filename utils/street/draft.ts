/** Indicators that are being written, and the caseload that they are tried on: what a page asks the desk. Types only. */
import type { Client } from './caseload.ts';
import type { Indicator } from './pack.ts';
import type { FieldId } from './reading.ts';

export interface DraftId {
  /** Id of the pack that it is meant for. */
  pack: string;
  /** Id of the indicator. */
  id: string;
}

/** A draft as it stood for a while. The rule may be broken and texts may be empty. */
export interface DraftStep {
  /** ISO times: when it began to be so, and when it was last changed. */
  began: string;
  changed: string;
  indicator: Indicator;
}

export interface Draft extends DraftId {
  /** The last first: the first is the draft as it is. */
  steps: DraftStep[];
}

/** A part of the caseload of this session, without numbers; names only of the coach's own clients. */
export interface SeenPart {
  /** Systems of which anything was seen, the one with most clients first. */
  systems: { system: string; clients: number }[];
  /** The one that this is of; null where nothing was seen. */
  system: string | null;
  /** ISO time that everything is reckoned from. */
  today: string;
  fieldsShown: FieldId[];
  /** Who stands as coach beside any client. */
  coaches: string[];
  /** Under a key that says nothing. */
  clients: Client[];
  /** How many there are in all. */
  of: number;
}

/** The desk's calls about drafts, for its pages: [argument, answer]. */
export interface DraftCalls {
  drafts: [null, Draft[]];
  /** `apart` begins a step of its own, so that what stood there stays in the history. */
  keepDraft: [{ pack: string; indicator: Indicator; apart: boolean }, Draft];
  /**
   * A threshold of the pack is called otherwise in rules now: every step of its drafts that uses the name follows, so
   * that going back to one gives a rule that holds. @returns the drafts that changed
   */
  renameInDrafts: [{ pack: string; from: string; to: string }, Draft[]];
  dropDraft: [DraftId, void];
  /** From so many clients on. Null takes the system with most clients, and no coach: then nobody is named. */
  seenCaseload: [{ system: string | null; coach: string | null; from: number }, SeenPart];
}
