/** What the page of the worklist is told. Types only. */
import type { Kept, ListMark } from '../street/annotation.ts';
import type { Language } from '../street/signal.ts';

/** One entry of the coach's list. */
export interface WorklistEntry {
  /** Stays the same for this entry on this machine, and leads to nobody. */
  uid: string;
  system: string;
  /** Null where the client was not read in this session, or has no name. */
  name: string | null;
  number: string | null;
  mark: Kept<ListMark>;
  /** Last day of quiet that was agreed on the signal that the entry is about, `YYYY-MM-DD`. */
  quiet: string | null;
}

export interface WorklistNow {
  /** False where the browser refuses a database: then there is no list. */
  isOpen: boolean;
  language: Language;
  entries: WorklistEntry[];
  /** Names of the indicators that entries are about. */
  names: Record<string, Record<Language, string>>;
  /** Entries that were taken over and whose client was not read here yet. */
  waiting: { entries: number; until: string } | null;
}
