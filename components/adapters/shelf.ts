import type { Language } from '../../utils/street/signal.ts';
import type { DeskQuestions, KnownAdapter } from '../../utils/wire/messages.ts';

/** What the page about adapters asks of the desk. */
export interface AdapterShelf {
  all: () => Promise<KnownAdapter[]>;
  /** Takes the text of a file in. */
  take: (text: string) => Promise<DeskQuestions['importAdapter'][1]>;
  switch: (id: string, on: boolean) => Promise<void>;
  remove: (id: string) => Promise<void>;
  language: () => Promise<Language>;
  /** Calls back whenever what the desk holds changed. @returns how to stop */
  onChange: (listener: () => void) => () => void;
}
