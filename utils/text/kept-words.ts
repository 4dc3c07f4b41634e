import type { AnnotationKind, DisputeReason, DisputeTheme, Intensity } from '../street/annotation.ts';

/** Words about what a coach adds, and about what is held of it. */
export interface KeptWords {
  /** On a signal. */
  disputed: string;
  irrelevant: string;
  irrelevantWhy: string;
  quiet: (day: string) => string;
  quietWhy: string;
  reasons: Record<DisputeReason, string>;

  /** The panel under a rule. */
  panel: string;
  dispute: string;
  quietAct: string;
  about: string;
  themes: Record<DisputeTheme, string>;
  reason: string;
  /** The entry of the list that leaves it to own words. */
  inOwnWords: string;
  ownWords: string;
  ownWordsHint: string;
  whyHere: string;
  until: string;
  save: string;
  cancel: string;
  takeBack: string;
  longest: (day: string) => string;
  cantKeep: string;
  noStore: string;

  /** What the coach adds to a client. */
  own: string;
  keptUntil: (day: string) => string;
  list: string;
  addToList: string;
  addToListOf: (what: string) => string;
  onList: string;
  done: (time: string) => string;
  markDone: (name: string) => string;
  listUnseen: (clients: number) => string;
  intensity: string;
  intensities: Record<Intensity, string>;
  noIntensity: string;
  note: string;
  noteHint: string;
  remark: string;
  forgetRemark: string;
  saveNote: string;
  remembered: string;
  remember: string;
  rememberOf: (field: string) => string;
  isRemembered: string;
  forget: string;
  forgetOf: (field: string) => string;
  readOn: (day: string) => string;

  /** After an act. */
  undo: string;
  undone: string;
  saved: Record<AnnotationKind, string>;
  gone: Record<AnnotationKind, string>;
  failed: string;
  settings: string;
}

export interface SettingsWords {
  title: string;
  intro: string;
  held: string;
  onDisk: string;
  kinds: Record<AnnotationKind, (count: number) => string>;
  goes: (first: string, last: string) => string;
  nothing: string;
  inMemory: string;
  memory: (clients: number) => string;
  memoryUntil: string;
  choices: string;
  choicesWhat: (sites: number) => string;
  drafts: (count: number) => string;
  norms: (count: number) => string;
  samples: (count: number) => string;
  noDatabase: string;
  studyLog: (title: string, events: number, day: string) => string;
  key: string;
  keyNone: string;
  keyLimit: string;

  keep: string;
  notes: string;
  remember: string;
  days: string;
  daysHint: (longest: number) => string;
  fixed: string;
  studiesForbidden: string;
  shorten: string;
  off: string;

  client: string;
  clientHow: string;
  number: string;
  look: string;
  openNow: string;
  none: (number: string) => string;
  about: (number: string) => string;
  system: string;
  print: string;
  wipeClient: string;
  wipeClientSure: (number: string) => string;
  wipedClient: (count: number) => string;
  what: string;
  since: string;
  until: string;

  workbench: string;
  workbenchHow: string;
  toWorkbench: string;

  wipe: string;
  wipeHow: string;
  wipeSure: string;
  wipeYes: string;
  wiped: string;
  cancel: string;
  saved: string;
  failed: string;
}
