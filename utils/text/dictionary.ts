/**
 * Every word that Sidelight itself shows, one shape for all languages. What a rule says comes from the
 * pack and what a field is called from the vocabulary; neither stands here.
 * Dutch is plain (B1): short active sentences, the coach is "jij", the citizen is "de inwoner".
 */
import type { MissingWhy, SignalState } from '../street/signal.ts';
import type { HistoryUnit } from '../street/reading.ts';
import type { GroupId, Unit } from '../street/pack.ts';
import type { ListWords, WorklistWords } from './caseload-words.ts';
import type { ComfortWords } from './comfort-words.ts';
import type { HelpWords } from './help-words.ts';
import type { KeptWords, SettingsWords } from './kept-words.ts';
import type { SheetWords } from './sheet-words.ts';
import type { RulesWords } from './rules-words.ts';
import type { TeachWords } from './teach-words.ts';
import type { StudyLineWords } from './study-words.ts';
import type { Elsewhere } from '../wire/home.ts';
import type { Veil } from '../wire/seen.ts';
import type { SiteMode } from '../wire/view.ts';

/** A moment in a client's file: how it reads once it was, and while it is still to come. */
export interface Moment {
  was: string;
  comes: string;
}

export type MomentId =
  | 'plan_start'
  | 'plan_end'
  | 'last_contact'
  | 'next_appointment'
  | 'instrument_end'
  | 'exemption_end'
  | 'application_date'
  | 'decision_due';

export interface Dictionary {
  locale: string;
  languageName: string;
  and: string;

  shell: {
    lenses: string;
    client: string;
    caseload: string;
    language: string;
    more: string;
    close: string;
    referenceDate: string;
    referenceHint: string;
    today: string;
    notToday: (day: string) => string;
    backToToday: string;
    marks: string;
    marksHint: string;
    /** Stands where no site is known. */
    yourSystem: string;
    connecting: string;
    replaced: string;
    replacedHow: string;
    siteOff: string;
    siteOffHow: string;
    sitePaused: string;
    sitePausedHow: (time: string) => string;
    emptyPack: string;
    emptyPackHow: string;
    /** The page lets the sidebar not be seen plainly. */
    veiled: Record<Veil, string>;
  };

  home: {
    title: string;
    page: string;
    panel: string;
    window: string;
    /** Where only the toolbar button can open the side panel. */
    panelHint: string;
    side: string;
    left: string;
    right: string;
    fit: string;
    push: string;
    float: string;
    narrower: string;
    wider: string;
    collapse: string;
    elsewhere: Record<Elsewhere, string>;
  };

  health: {
    read: (read: number, all: number) => string;
    nothing: string;
    failed: string;
    which: string;
    hide: string;
    unread: string;
    unreadWhy: string;
    allRead: string;
    found: string;
    proposals: string;
    proposalsWhy: string;
    rows: (rows: number, total: number | null) => string;
    kinds: Record<'list' | 'record', string>;
    units: Record<HistoryUnit, string>;
    maybe: Record<'list' | 'record' | 'history', string>;
  };

  states: Record<SignalState, string>;
  /** What a number of a unit reads like, such as "105 dagen". */
  amount: Record<Exclude<Unit, 'list'>, (value: number, of?: number) => string>;
  yes: string;
  no: string;
  threshold: (value: number) => string;
  filledIn: string;
  empty: string;
  unreadable: string;
  notSeen: string;
  unknown: string;
  missing: Record<MissingWhy | 'empty', (fields: string) => string>;

  client: {
    number: (number: string) => string;
    nameless: string;
    numberless: string;
    alone: string;
    since: (day: string) => string;
    cases: string;
    chosen: string;
    toPage: string;
    notRaised: string;
    notInSystem: string;
    notInSystemWhy: string;
    agreed: string;
    today: string;
    now: string;
    moments: Record<MomentId, Moment>;
    noClient: string;
    noClientHow: string;
    nothingRead: string;
    nothingReadHow: (host: string) => string;
    onlyProposals: string;
    onlyProposalsHow: string;
    noSignals: string;
    toCaseload: string;
    read: (name: string) => string;
  };

  locate: {
    show: string;
    showOf: (what: string) => string;
    shown: string;
    gone: string;
    otherPage: string;
    failed: string;
    notHere: string;
  };

  explain: {
    back: string;
    rule: string;
    formula: string;
    formulaValue: string;
    inputs: string;
    noInputs: string;
    why: Record<SignalState, string>;
    whyFigure: string;
    compare: (amount: string, relation: 'more' | 'equal' | 'less', threshold: string) => string;
    met: string;
    notMet: string;
    settled: string;
    missing: string;
    threshold: string;
    noThreshold: string;
    objection: string;
    purpose: string;
    from: string;
    owner: (owner: string, version: string, day: string) => string;
    validTo: (day: string) => string;
    asOnPage: (text: string, place: string) => string;
    scale: (amount: string, threshold: string, from: string, to: string) => string;
    valueNow: (value: number) => string;
    elsewhere: string;
    gone: string;
  };

  caseload: {
    heading: string;
    seen: (seen: number, total: number | null) => string;
    noTotal: string;
    oldest: (ago: string) => string;
    browse: string;
    whole: string;
    none: string;
    noneHow: (host: string) => string;
    figures: string;
    chart: string;
    table: string;
    form: string;
    days: string;
    to: string;
    upTo: (value: number) => string;
    over: (value: number) => string;
    clients: string;
    unknownShort: string;
    /** Under the chart: what its numbers are, and of whom. */
    counted: (seen: number) => string;
    list: string;
    search: string;
    filter: string;
    filterAll: string;
    filterSignal: string;
    filterSignalNone: string;
    sort: string;
    sortName: string;
    sortNumber: string;
    sortFields: string;
    sortSignals: string;
    ascending: string;
    descending: string;
    longest: string;
    shortest: string;
    highest: string;
    lowest: string;
    oldestFirst: string;
    newestFirst: string;
    reverse: string;
    shown: (shown: number, all: number) => string;
    unknownHere: (clients: number) => string;
    withUnknown: string;
    withoutUnknown: string;
    noMatch: string;
    more: (count: number) => string;
    shortGroups: Record<GroupId, string>;
  };

  popup: {
    ask: string;
    reasons: { does: string[]; doesNot: string[] };
    grant: string;
    notGranted: string;
    granted: string;
    fixed: string;
    onThisSite: string;
    firstYes: string;
    modes: Record<SiteMode, { name: string; hint: string }>;
    pause: string;
    pausedUntil: (time: string) => string;
    resume: string;
    revoke: string;
    revoked: string;
    notReadable: string;
    notReadableHow: string;
    refused: string;
    refusedHow: string;
    failed: string;
  };

  list: ListWords;
  worklist: WorklistWords;
  kept: KeptWords;
  rules: RulesWords;
  help: HelpWords;
  comfort: ComfortWords;
  teach: TeachWords;
  settings: SettingsWords;
  sheet: SheetWords;
  study: StudyLineWords;

  time: {
    justNow: string;
    minutes: (minutes: number) => string;
    hours: (hours: number) => string;
    days: (days: number) => string;
  };
}
