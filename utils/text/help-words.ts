import type { Handling } from '../street/reading.ts';
import type { ShortcutName } from '../wire/shortcuts.ts';

/** Words of the help sheet: keys, what the marks mean, and where shortcuts are changed. */
export interface HelpWords {
  title: string;
  open: string;
  close: string;

  everywhere: string;
  everywhereHow: string;
  shortcuts: Record<ShortcutName, string>;
  noKeys: string;
  change: string;
  /** Where the browser lets nobody open its page. */
  changeHow: string;

  here: string;
  /** What each key does; `components/help` has the keys themselves. */
  keys: Record<'tab' | 'enter' | 'arrowsAcross' | 'arrowsDown' | 'ends' | 'escape' | 'help', string>;
  helpKey: string;
  helpKeyHint: string;

  marks: string;
  signs: Record<'raised' | 'notRaised' | 'unknown' | 'disputed' | 'quiet' | 'locate', string>;
  onPage: string;
  onPageWords: string;

  /** In the page's own context menu. */
  menu: Record<'field' | 'mark', string>;
  /** What the sidebar answers. */
  asked: {
    onPage: (label: string) => string;
    handling: Record<Handling, string>;
    rules: string;
    noRules: string;
    notRead: string;
    notReadWhy: string;
    noMark: string;
    noMarkHow: string;
    close: string;
  };

  /** What is said after a shortcut. */
  pointed: (words: string, which: number, of: number) => string;
  noMarks: string;
}
