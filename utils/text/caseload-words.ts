/** Words about the list of clients, its charts and the coach's own worklist. */
export interface ListWords {
  /** What is narrowed and how the list is cut. */
  more: string;
  narrow: string;
  contact: string;
  daysUpTo: (days: number) => string;
  daysOver: (days: number) => string;
  contactUnknown: string;
  term: string;
  terms: Record<'past' | 'week' | 'month' | 'later' | 'empty' | 'unseen', string>;
  status: string;
  statusEmpty: string;
  statusUnseen: string;
  any: string;
  group: string;
  groupNone: string;
  groupSignal: string;
  noSignal: string;
  showAll: string;
  narrowed: string;
  position: (at: number, all: number) => string;
  keys: string;

  /** A client's own link on the page. */
  point: string;
  pointOf: (name: string) => string;
  linkShown: string;
  rowShown: string;
  seenOnPage: (page: number) => string;
  seenInRows: (from: number, to: number) => string;
  seenInList: string;
  seenElsewhere: string;
  toOpen: string;

  /** Charts. */
  charts: string;
  chartOf: Record<'contact' | 'plans' | 'fields', string>;
  week: (day: string) => string;
  weekHead: string;
  weekBins: Record<'past' | 'later' | 'empty' | 'unseen', string>;
  field: string;
  fieldsTitle: string;
  filled: string;
  empty: string;
  unread: string;
  filledOf: (filled: number, all: number) => string;
  plansOf: (seen: number) => string;
  fieldsOf: (seen: number) => string;
}

export interface WorklistWords {
  take: (name: string) => string;
  taken: (name: string) => string;
  empty: string;
  emptyHow: string;
  later: string;
  laterUntil: (day: string) => string;
  agreedUntil: (day: string) => string;
  menu: (name: string) => string;
  laterAct: string;
  tomorrow: string;
  nextMonday: string;
  nextWeek: string;
  otherDay: string;
  agreedAct: string;
  agreedHint: string;
  backToday: string;
  remove: string;
  save: string;
  cancel: string;
  page: string;

  /** The page of its own. */
  title: string;
  intro: string;
  now: string;
  nobody: string;
  noStore: string;
  nameUnknown: string;
  states: Record<'now' | 'later' | 'agreed' | 'done', string>;
  what: string;
  client: string;
  who: string;
  state: string;
  until: string;
  noWhat: string;

  give: string;
  giveHow: string;
  giveNames: string;
  leftOut: (entries: number) => string;
  leftOutHow: string;
  passphrase: string;
  passphraseHint: (least: number) => string;
  passphraseAgain: string;
  passphraseShort: (least: number) => string;
  passphraseOther: string;
  showPassphrase: string;
  giveAct: string;
  giveNothing: string;
  given: (file: string, entries: number) => string;
  sealing: string;

  receive: string;
  receiveHow: string;
  file: string;
  open: string;
  opening: string;
  opened: (entries: number, day: string) => string;
  takeOver: string;
  tookOver: (now: number, waiting: number) => string;
  waiting: (entries: number, day: string) => string;
  waitingHow: string;
  drop: string;
  dropSure: string;
  dropped: string;
  errors: Record<'not ours' | 'newer' | 'not opened' | 'too large', string>;

  export: string;
  exportHow: string;
  withNames: string;
  withNamesHint: string;
  csv: string;
  ics: string;
  exported: (file: string) => string;
  columns: Record<'entry' | 'name' | 'number' | 'what' | 'state' | 'until' | 'taken' | 'done', string>;
  summary: (what: string | null, name: string | null) => string;
  failed: string;
}
