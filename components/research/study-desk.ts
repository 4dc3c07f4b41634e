import type { PauseLength } from '../../utils/traces/enrolment.ts';
import type { LeakGuard } from '../../utils/traces/leaks.ts';
import type { LogAsked, LogPart, StudyPage } from '../../utils/wire/study.ts';

/** What the research page asks of the desk, and of the browser. */
export interface StudyDesk {
  page: () => Promise<StudyPage>;
  accept: (file: string, words: boolean, filling: boolean) => Promise<void>;
  pause: (length: PauseLength) => Promise<void>;
  resume: () => Promise<void>;
  log: (asked: LogAsked) => Promise<LogPart>;
  leakGuard: () => Promise<LeakGuard>;
  deleteOne: (session: number, seq: number) => Promise<boolean>;
  deleteAll: () => Promise<void>;
  remark: (text: string) => Promise<void>;
  noteExport: (copy: { name: string; sha256: string; events: number }) => Promise<void>;
  withdraw: () => Promise<void>;
  /** Hands a file to the person, among their downloads. */
  save: (name: string, content: string | Uint8Array<ArrayBuffer>) => void;
  /** Calls back whenever what holds may have changed. @returns how to stop */
  onChange: (listener: () => void) => () => void;
}
