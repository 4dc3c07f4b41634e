/** Words of the page that is turned to the citizen. It speaks to the citizen: "u". */
export interface SheetWords {
  /** In the sidebar. */
  open: string;
  openHow: string;
  prepare: string;
  prepareHow: string;

  title: string;
  hello: (name: string | null) => string;
  what: string;
  why: string;
  where: string;
  seen: string;
  places: Record<'list' | 'record', string>;
  notOpen: string;
  none: string;
  also: string;
  notRead: (fields: string) => string;
  saysCoach: (words: string) => string;
  /** What the coach thinks of a signal, as said to the citizen. */
  stances: { dispute: (reason: string) => string; irrelevant: string; quiet: (day: string) => string };
  kept: string;
  keptNone: string;
  keptCan: string;
  until: (day: string) => string;
  keptKinds: {
    worklist: string;
    intensity: (how: string) => string;
    note: (text: string) => string;
    remark: (text: string) => string;
    remembered: (field: string, value: string, day: string) => string;
    stance: (indicator: string, words: string) => string;
  };

  wrong: string;
  wrongSteps: (ask: string | null) => string[];
  doesNot: string;
  doesNotWhat: string;

  own: string;
  ownHow: string;
  paper: string;
  keep: (day: string) => string;
  keepHow: string;
  save: string;
  saved: string;
  remove: string;
  removed: string;
  cantKeep: string;

  print: string;
  pack: (name: string, version: string) => string;
  gone: string;
  goneHow: string;
  failed: string;

  /** In the settings. */
  desk: string;
  deskHow: string;
  organisation: string;
  ask: string;
  askHint: string;
  deskSave: string;
}
