/** Words of the parts of the settings page that are about using Sidelight, not about what it keeps. */

export interface DiagnosisWords {
  title: string;
  how: string;
  make: string;
  made: string;
  save: string;
  saved: (file: string) => string;
  preview: string;
  /** In the sidebar, under what was not read. */
  toSettings: string;
}

export interface UseWords {
  title: string;
  /** Opens the help of one option. */
  what: string;
  language: string;
  languageHelp: string;
  textSize: string;
  textSizeHelp: string;
  helpKey: string;
  helpKeyHelp: string;
  notesHelp: string;
  rememberHelp: string;
  daysHelp: string;
}

export interface SettingsFileWords {
  title: string;
  how: string;
  save: string;
  saved: (file: string) => string;
  take: string;
  /** `place` is empty where the whole is wrong. */
  wrong: (file: string, place: string) => string;
  preview: (file: string) => string;
  nothing: (file: string) => string;
  change: (what: string, from: string, to: string) => string;
  asPack: string;
  refused: (settings: string) => string;
  use: string;
  leave: string;
  taken: string;
}

export interface ThemeWords {
  title: string;
  how: string;
  take: string;
  wrong: (file: string) => string;
  preview: (file: string) => string;
  dropped: (tokens: string) => string;
  use: string;
  leave: string;
  used: string;
  remove: string;
  removed: string;
}

export interface ComfortWords {
  theme: ThemeWords;
  /** Looks through the settings. */
  search: string;
  found: (parts: number) => string;
  use: UseWords;
  file: SettingsFileWords;
  diagnosis: DiagnosisWords;
}
