/** How plainly the sidebar in a page is to be seen, and what may be done only while it is. */
import type { ViewCalls } from './view.ts';

/** Nearly transparent, tiny or out of the window; or under something of the page. */
export type Veil = 'faint' | 'covered';

/** `early`: it is plain, but came or moved less than {@link STEADY_MS} before the act. */
export type Seen = 'plain' | 'early' | Veil;

/** So long the sidebar must have stood where it stands, ms: nobody aims at what came just now. */
export const STEADY_MS = 300;

/**
 * Of each call of a view, whether it keeps something about a client, a rule or a system, or changes what a study logs. The rest
 * shows something, or arranges the sidebar itself, and is undone by the opposite act.
 */
export const KEEPS: Record<keyof ViewCalls, boolean> = {
  annotate: true,
  retract: true,
  undo: true,
  chooseIndicator: true,
  teach: true,
  pauseStudy: true,
  resumeStudy: true,
  answerPrompt: true,
  setLens: false,
  setLanguage: false,
  setReferenceDate: false,
  chooseClient: false,
  showWhere: false,
  showClient: false,
  setMarks: false,
  arrange: false,
  closeSidebar: false,
  pauseSite: false,
  resumeSite: false,
  openSettings: false,
  setComfort: false,
  shortcuts: false,
  openShortcuts: false,
  openSheet: false,
  openWorklist: false,
  openAdapters: false,
  openResearch: false,
  record: false,
  seen: false,
};
