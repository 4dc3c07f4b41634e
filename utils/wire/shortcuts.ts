/**
 * Shortcuts that the browser itself listens to, wherever the focus is. Chrome suggests keys for four at most.
 * Alt and Shift with a letter: screen readers listen to Insert or Caps Lock, browsers to Ctrl with Shift.
 * Chromium gives no key to what asks for one of its own (N and P with Alt and Shift: the groups of its tabs), and does not say so.
 * Whoever has other use for them changes them on the browser's own page.
 */
export const SHORTCUTS = {
  'toggle-sidebar': 'Alt+Shift+S',
  'other-lens': 'Alt+Shift+L',
  'next-mark': 'Alt+Shift+J',
  'previous-mark': 'Alt+Shift+K',
} as const;

export type ShortcutName = keyof typeof SHORTCUTS;

export const isShortcut = (name: string): name is ShortcutName => Object.hasOwn(SHORTCUTS, name);

/** What a shortcut did or asks of the sidebar of a tab; `at` (ms since 1970) tells one from the next. */
export type ShortcutNews = { at: number } & (
  | { does: 'opened' | 'close' | 'lens' | 'no marks' }
  /** Asked from the page's own menu: what a field is (null: nothing was read there), or why a mark stands. */
  | { does: 'field'; field: { id: string; label: string } | null }
  | { does: 'explain'; indicator: string }
  | { does: 'no mark' }
  /** A mark on the page is outlined now: its signal in words, and which of how many. */
  | { does: 'pointed'; words: string; which: number; of: number }
);
