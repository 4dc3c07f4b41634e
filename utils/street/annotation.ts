/** What a coach says about a signal or a client: the only input that people add. Types only. */
import type { CellValue, FieldId } from './reading.ts';

/** What a dispute is about. */
export type DisputeTheme = 'data' | 'service' | 'representation';

/** A closed list, so that disputes can be told apart without anybody's words. */
export type DisputeReason =
  | 'wrong'
  | 'old'
  | 'elsewhere'
  | 'misread'
  | 'rule does not fit'
  | 'threshold does not fit'
  | 'agreed otherwise'
  | 'wrong picture'
  | 'misses context'
  | 'unclear';

/** Why, from the list or in the coach's own words. */
export interface Grounds {
  theme: DisputeTheme;
  /** Null where own words say it. */
  reason: DisputeReason | null;
  words?: string | undefined;
}

/** What a coach thinks of one signal or figure: it steps back, and its state stays what it is. */
export type Stance = (
  | ({ kind: 'dispute' } & Grounds)
  | ({ kind: 'irrelevant' } & Partial<Grounds>)
  /** Up to and including this day, `YYYY-MM-DD`. */
  | ({ kind: 'quiet'; until: string } & Partial<Grounds>)
) & {
  /** Version of the rule that it was said of: it is data about that rule. Set by the desk. */
  version?: string | undefined;
  /** The pack that the rule came with. Set by the desk. */
  pack?: { id: string; version: string } | undefined;
};

/** Of one client (or of the caseload itself), the stance on each indicator by its id. */
export type Stances = Readonly<Record<string, Stance>>;

export type Intensity = 'light' | 'medium' | 'intensive';

/** On the coach's list of today. */
export interface ListMark {
  /** Id of the indicator that it is about, or null for the client as such. */
  what: string | null;
  /** ISO time at which it was ticked off, or null. */
  done: string | null;
  /** Not today: the day on which it comes back, or the last day of quiet that was agreed with the client. */
  rest?: { why: 'later' | 'agreed'; until: string };
}

/** A value of class `keep` as it was read on a day, kept because the coach chose so. */
export interface RememberedValue {
  field: FieldId;
  text: string | null;
  value: CellValue;
  /** ISO time. */
  readAt: string;
  /** What was remembered of the same field before, oldest first; absent where there was nothing else. */
  earlier?: { text: string | null; value: CellValue; readAt: string }[];
}

/** What is remembered of one client, by field. */
export type Remembered = Readonly<Record<FieldId, RememberedValue>>;

/** One thing that is kept about one client. */
export type Annotation =
  | (Stance & { indicator: string })
  | ({ kind: 'worklist' } & ListMark)
  | { kind: 'intensity'; intensity: Intensity }
  | { kind: 'note'; text: string }
  /** The citizen's own words, kept because citizen and coach both chose so. */
  | { kind: 'remark'; text: string }
  | ({ kind: 'remembered' } & RememberedValue);

export type AnnotationKind = Annotation['kind'];

/** An annotation with the moment it was made (ISO) and the last day on which it is kept (`YYYY-MM-DD`). */
export type Kept<A = Annotation> = A & { at: string; keptUntil: string };

/** Everything that is kept about one client, by what it is about. */
export interface ClientKept {
  stances: Record<string, Kept<Stance>>;
  remembered: Record<FieldId, Kept<RememberedValue>>;
  worklist: Kept<ListMark> | null;
  intensity: Kept<{ intensity: Intensity }> | null;
  note: Kept<{ text: string }> | null;
  remark: Kept<{ text: string }> | null;
}
