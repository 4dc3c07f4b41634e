import type { CitizenAnswer } from '../../utils/traces/questionnaire-form.ts';
import type { ClientSheet } from '../../utils/wire/client-sheet.ts';

/** What the page for the citizen asks of the desk, and of the browser. */
export interface SheetHolder {
  /** Null once the session that the sheet belongs to is gone. */
  read: () => Promise<ClientSheet | null>;
  /** Null takes the remark away. */
  keepRemark: (text: string | null) => Promise<void>;
  /** What the citizen answered to a study; null takes it back. */
  answerStudy: (answers: CitizenAnswer[] | null) => Promise<void>;
  /** Calls back whenever what the desk holds changed. @returns how to stop */
  onChange: (listener: () => void) => () => void;
  print: () => void;
}
