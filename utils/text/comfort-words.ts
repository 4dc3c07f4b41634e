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

export interface ComfortWords {
  diagnosis: DiagnosisWords;
}
