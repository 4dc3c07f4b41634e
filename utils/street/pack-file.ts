/**
 * A pack as it is shared, in one JSON file, and what the desk is asked about packs. Types only: `utils/packs` checks
 * a file that anyone may have written.
 */
import type { Adapter } from './adapter.ts';
import type { Intensity } from './annotation.ts';
import type { Change, Pack } from './pack.ts';
import type { FieldId, HistoryUnit } from './reading.ts';
import type { CheckItem } from './sample.ts';
import type { Language, Signal, SignalState } from './signal.ts';

/** A value as a page would give it (a day is `YYYY-MM-DD`), null where nothing is filled in, or text that is no value. */
export type ExampleValue = string | number | boolean | null | { unreadable: string };
export type ExampleValues = Record<FieldId, ExampleValue>;

export interface ExampleHistory {
  rows: ExampleValues[];
  /** The columns; absent: those of the rows. */
  fields?: FieldId[] | undefined;
  /** False: the page says that there are more rows. Absent: all were read. */
  complete?: boolean | undefined;
}

/** What was read of an invented client. A field that is not named was not read. */
interface InventedClient {
  values?: ExampleValues | undefined;
  histories?: Partial<Record<HistoryUnit, ExampleHistory>> | undefined;
}

export interface ExampleClient extends InventedClient {
  /** What the coach had remembered of a field, oldest first. */
  remembered?: Record<FieldId, { day: string; value: string }[]> | undefined;
  intensity?: Intensity | undefined;
  /** Ids of indicators that the coach disputes for this client. */
  disputed?: string[] | undefined;
}

/** Given these values on this day, this is what an indicator says. */
export interface PackExample {
  indicator: string;
  /** What it shows, for people. */
  note?: Record<Language, string> | undefined;
  /** `YYYY-MM-DD`. */
  day: string;
  /** One for an indicator about a client; any number for one about the caseload or the page. */
  clients: ExampleClient[];
  /** Rows that the system says exist. */
  total?: number | undefined;
  /** A figure that has a value is not raised. */
  expect: SignalState;
  /** The number or words beside it; absent: not looked at. */
  value?: Signal['value'] | undefined;
}

export interface CaseloadClient extends InventedClient {
  /** Invented. Nothing else of it tells who somebody is. */
  name: string;
}

/** Clients that the team made up to try rules on. */
export interface PackCaseload {
  /** `YYYY-MM-DD`: the day that theirs are reckoned from. Shown, it is today, and every day of theirs moves along. */
  day: string;
  clients: CaseloadClient[];
}

export interface PackLimits {
  /** Days that anything a coach adds is kept, at most. */
  longestRetentionDays?: number | undefined;
}

/** An Ed25519 signature (RFC 8032) over the text of the checksum; key and signature in base64. */
export interface PackSignature {
  /** The public key, raw: 32 bytes. */
  key: string;
  /** 64 bytes. */
  value: string;
}

export interface PackFile extends Pack {
  adapters?: Adapter[] | undefined;
  examples?: PackExample[] | undefined;
  /** Absent: one is made from the rules. */
  caseload?: PackCaseload | undefined;
  /** What changed in the pack, newest first: the first is the version that holds. */
  changes?: Change[] | undefined;
  /** Design tokens by name (`accent`) and their value (`#2a6f97`). */
  theme?: Record<string, string> | undefined;
  limits?: PackLimits | undefined;
  /** What quality staff look at in a sample of case files; absent: whether each field of the core list is right. */
  checklist?: CheckItem[] | undefined;
  /** SHA-256 over the canonical form without checksum and signature, in hexadecimal. */
  checksum?: string | undefined;
  signature?: PackSignature | undefined;
}

/** What is wrong with a pack file: where, why and what to do. */
export interface PackProblem {
  /** Where in the file: `indicators.3.rule`; empty for the whole. */
  path: string;
  reason: string;
  hint: string;
}

export interface PackId {
  id: string;
  version: string;
}

/** Where a pack came from. */
export type PackOrigin = 'shipped' | 'file' | 'workbench' | 'policy';

/** One version of a pack that can be used here. */
export interface KnownPack extends PackId {
  name: Record<Language, string>;
  origin: PackOrigin;
  /** ISO time; null for what ships or comes by policy. */
  installed: string | null;
  /** Text of its file, canonical. */
  text: string;
}

export interface PacksNow {
  language: Language;
  /** What the desk judges with. */
  active: PackId;
  /** The pack came by policy: none can be chosen here. */
  isFixed: boolean;
  /** What was in use before, the last first: where rolling back goes to. */
  before: PackId[];
  /** Every version here: by id, newest version first. What ships is always among them. */
  packs: KnownPack[];
  /** What is wrong with the pack in use, or with one that policy gave and that can't be read. */
  problems: PackProblem[];
}

/**
 * The desk's calls about packs, for its pages: [argument, answer]. A pack of which nothing can be read is refused with
 * its problems and changes nothing; of one that is read in part the broken parts are left out and named.
 */
export interface PackCalls {
  packs: [null, PacksNow];
  /**
   * Takes a version in and puts it to use where `activate` says so. A version that is here already with another
   * content is refused: it needs a number of its own.
   */
  installPack: [
    { text: string; origin: 'file' | 'workbench'; activate: boolean },
    { installed: PackId | null; problems: PackProblem[] },
  ];
  activatePack: [PackId, { problems: PackProblem[] }];
  /** Back to what was in use before. @returns what is in use now */
  rollBackPack: [null, PackId];
  /** Takes a version away. The one in use and the one that ships stay: refused with an error. */
  dropPack: [PackId, void];
}
