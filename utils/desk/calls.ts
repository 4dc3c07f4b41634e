/** How a room of the desk answers calls: a handler by name. What arrives was checked by `wire/check.ts`. */
import type { Browser } from 'wxt/browser';
import type { TabState } from '../store/session.ts';
import type { DeskQuestions, ReaderCalls } from '../wire/messages.ts';
import type { ViewCalls } from '../wire/view.ts';

/** A guest in one frame of a tab. */
export interface ReaderFrom {
  sender: Browser.runtime.MessageSender;
  tab: number;
  origin: string;
}

/** A view, and what is known of the tab that it is about. */
export interface ViewFrom {
  tab: number;
  state: TabState;
}

type Handlers<Calls extends Record<keyof Calls, [unknown, unknown]>, From extends unknown[]> = {
  [K in keyof Calls]: (argument: Calls[K][0], ...from: From) => Promise<Calls[K][1]>;
};

/** All that change something; what changes nothing does not wait in the desk's queue. */
export type ReaderHandlers = Handlers<Omit<ReaderCalls, 'bring' | 'room'>, [ReaderFrom]>;
export type ViewHandlers = Handlers<ViewCalls, [ViewFrom]>;
export type QuestionHandlers = Handlers<DeskQuestions, []>;
