import type { Handover } from '../../utils/handover/handover.ts';
import type { LeakGuard } from '../../utils/traces/leaks.ts';
import type { DisputesAsked, DisputesNow } from '../../utils/wire/disputes.ts';
import type { WorklistNow } from '../../utils/wire/worklist.ts';

/** What the page of the worklist asks of the desk and of the browser. */
export interface ListHolder {
  worklist: () => Promise<WorklistNow>;
  handOut: () => Promise<Handover>;
  takeOver: (handed: Handover) => Promise<{ now: number; waiting: number }>;
  dropHanded: () => Promise<void>;
  /** What may be given to the team about rules. */
  disputes: (asked: DisputesAsked) => Promise<DisputesNow>;
  /** What was read in this session, as keyed hashes. */
  leakGuard: () => Promise<LeakGuard>;
  /** Calls back whenever what the desk holds has changed. @returns how to stop */
  onChange: (listener: () => void) => () => void;
  /** Saves a file where the browser saves downloads. */
  save: (name: string, type: string, text: string) => void;
}
