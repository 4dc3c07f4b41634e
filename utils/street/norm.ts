/** Norm notes: how somebody says that it should be with a rule ("zo hoort het"). About a rule, never about a client. Types only. */
import type { PackId } from './pack-file.ts';

/** Who says something of a rule: never which person. */
export type Role = 'coach' | 'quality' | 'manager' | 'client council';

/** A norm for the rule was proposed, or somebody objects to what the rule has as norm. */
export type NormSaid = 'proposed' | 'objected';

export interface NormNote {
  /** Random, to take it away again. */
  id: string;
  rule: string;
  /** Of the rule and of its pack when it was said. */
  version: string;
  pack: PackId;
  said: NormSaid;
  role: Role;
  /** At most 280 characters. */
  words: string;
  /** ISO time. */
  at: string;
}

/** The desk's calls about norm notes, for its pages: [argument, answer]. */
export interface NormCalls {
  /** Of all packs, the last first. */
  norms: [null, NormNote[]];
  /** Of a rule of the pack in use. Refused with an error for another one, and where own words are switched off. */
  keepNorm: [Pick<NormNote, 'rule' | 'said' | 'role' | 'words'>, void];
  dropNorm: [{ id: string }, void];
}
