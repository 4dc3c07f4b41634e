import type { Client, Fact, Facts, History } from '../street/caseload.ts';
import type { FieldId, HistoryUnit } from '../street/reading.ts';
import type { MissingWhy } from '../street/signal.ts';
import type { Day } from './day.ts';
import type { Truth } from './kleene.ts';

/** What the parts of a client (contacts, plans …) ask of the subject that they belong to. */
export interface Asked {
  readonly client: Client;
  readonly today: Day;
  /** Rows that decided, while an explanation is gathered; null at other times. */
  readonly decisive: Facts[] | null;
  /** True while a number or date is worked out beside a settled state: the best that was read will do. */
  readonly lenient: boolean;
  /** The fact of a list or record if it can be used: filled or empty. */
  own(field: FieldId): Fact | undefined;
  ownDay(field: FieldId): Day | undefined;
  history(unit: HistoryUnit): History | undefined;
  /** A truth that may be open: open is unread, for want of these fields. */
  settle(truth: Truth, fields: readonly FieldId[]): boolean;
  /** Notes why a field that was read could not be used. */
  note(field: FieldId, why: MissingWhy): void;
  /** Notes why fields could not be used. Never returns. */
  miss(...fields: FieldId[]): never;
}
