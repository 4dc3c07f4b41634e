/**
 * What the desk tells a view (sidebar, popup) and what a view may ask. Types only.
 * Every act of the embedded sidebar is local and undoable.
 */
import type { Annotation, ClientKept, Intensity, ListMark, Stance } from '../street/annotation.ts';
import type { RuleContested } from '../annotations/contested.ts';
import type { Slot } from '../annotations/slot.ts';
import type { Client, Coverage, SeenIn, Source } from '../street/caseload.ts';
import type { FieldId, HistoryUnit, ReadingKind } from '../street/reading.ts';
import type { IndicatorChoices, Pack, Representation } from '../street/pack.ts';
import type { Language, Signal } from '../street/signal.ts';
import type { TeachAct, TeachView } from './teach.ts';
import type { PauseLength } from '../traces/enrolment.ts';
import type { Batch, Receipt } from '../traces/event.ts';
import type { Theme } from '../theme/tokens.ts';
import type { Comfort } from './comfort.ts';
import type { Arrangement, Elsewhere } from './home.ts';
import type { Seen } from './seen.ts';
import type { ShortcutNews } from './shortcuts.ts';
import type { PromptReply, StudyNow } from './study.ts';

export type Lens = 'client' | 'caseload';

/** off: nothing is read; ready: read, sidebar closed; open: read, sidebar open. */
export type SiteMode = 'off' | 'ready' | 'open';

/** One reading that stands on the tab now, without its values. */
export interface ReadingSummary {
  doc: string;
  reading: string;
  kind: ReadingKind;
  unit?: HistoryUnit;
  rows: number;
  total: number | null;
  readAt: string;
  /** Under 0.5: shown when asked for, not used. */
  confidence: number;
  recognised: { id: FieldId; label: string }[];
  /** Labels whose text was not read: not recognised, or of class `never`. */
  unrecognised: string[];
}

export interface CaseloadRow {
  key: string;
  name: string | null;
  number: string | null;
  /** Fields of class keep, as shown; absent when not read. */
  fields: Record<FieldId, { text: string | null; value: string | number | boolean | null }>;
  /** Ids of raised signals, in the pack's order. */
  raised: string[];
  /** Ids of signals that are unknown. */
  unknown: string[];
  /** Value per signal or figure (days since …), for sorting by one of them. */
  values: Record<string, string | number | boolean | null>;
  /** What the coach thinks of signals, by indicator id; absent without any. */
  stances?: Record<string, Stance>;
  worklist?: ListMark;
  intensity?: Intensity;
}

/** An annotation as a view asks for it: of a value to remember only which, since the desk knows what was read. */
export type AnnotationAsked =
  Exclude<Annotation, { kind: 'remembered' }> | { kind: 'remembered'; field: FieldId };

/** The whole of what a view shows for its tab. */
export interface ViewState {
  tab: number;
  language: Language;
  lens: Lens;
  /** True where the condition of a study chose the lens. */
  lensByStudy?: true;
  /** The day that everything is reckoned from. */
  referenceDate: { iso: string; isToday: boolean };
  /** `pausedUntil`: ISO, UTC; the mode is off until then. */
  site: { origin: string; host: string; mode: SiteMode; marks: boolean; pausedUntil: string | null };
  /** Where the sidebar was chosen to stand, and why it can't stand in this page. */
  home: { arrangement: Arrangement; elsewhere: Elsewhere | null };
  page: {
    readings: ReadingSummary[];
    /** ISO time of the newest reading on the tab, or null when nothing was read. */
    readAt: string | null;
    /** True when the reader could not cope with a document of the page. */
    failed: boolean;
    /** What was taught and is found otherwise, or not at all (since when, ISO). */
    taught?: {
      lost: { field: FieldId; since: string }[];
      healed: FieldId[];
      why?: 'no rows' | 'too little' | 'slow';
    };
  };
  /** The client whose record is open in the tab, or whom the coach chose in the caseload lens. */
  client: { from: 'page' | 'chosen'; client: Client; signals: Signal[]; kept?: ClientKept } | null;
  caseload: {
    coverage: Coverage;
    rows: CaseloadRow[];
    /** Figures and signals with scope caseload or page. */
    figures: Signal[];
  };
  /** What may be kept beyond this session; absent where nothing can be. */
  keeping?: {
    notes: boolean;
    remember: boolean;
    /** The last day that anything kept from today on may stand, `YYYY-MM-DD`. */
    longest: string;
    /** Clients on the list of today that were not read in this session: their names are not known. */
    listUnseen: number;
  };
  /** True where a policy fixed the language. */
  languageFixed?: boolean;
  comfort: Comfort;
  /** Of the pack in use and of who sits here; absent is Sidelight's own. */
  theme?: Theme;
  /** What a shortcut did or asks of this view last. */
  shortcut?: ShortcutNews;
  /** Absent while nobody teaches in this tab. */
  teach?: TeachView;
  /** Indicators none of whose fields this system has shown. */
  notInSystem: string[];
  /** What the coach chose for indicators; the pack that is pushed has it worked in already. */
  choices?: IndicatorChoices;
  /** How a study that the coach accepted has everything shown: then that can't be chosen. */
  condition?: Representation | null;
  /** Form that a distribution begins in, where a study says so. */
  form?: 'chart' | 'table';
  /** True while a study shows no indicators. */
  indicatorsOff?: true;
  /** What the coach said of each rule in this system: facts about the rule, never about people. */
  contested?: Record<string, RuleContested>;
  /** The study that this machine takes part in; absent without one. */
  study?: StudyNow;
}

/** Requests of a view, by name: [argument, answer]. */
export interface ViewCalls {
  setLens: [Lens, void];
  setLanguage: [Language, void];
  /** `YYYY-MM-DD`, or null for today; for this session only. */
  setReferenceDate: [string | null, void];
  /** A client of the caseload, or null for the one on the page. */
  chooseClient: [string | null, void];
  /** Scrolls to and outlines the place; says why not where it can't. */
  showWhere: [Source, { found: boolean; why?: 'gone' | 'other page' }];
  /**
   * Scrolls to a client's row in a list on the page and outlines the page's own link there (or, without one, the
   * row); where the row is not on the page, where it was seen.
   */
  showClient: [string, { found: true; link: boolean } | { found: false; seen: SeenIn | 'list' | null }];
  /** Whether raised signals are marked on the pages of this site. */
  setMarks: [boolean, void];
  /** Where the sidebar of this site stands. */
  arrange: [Partial<Arrangement>, void];
  closeSidebar: [null, void];
  /** Of the sidebar in the page: whether it was plainly to be seen when somebody acted, ms since 1970. */
  seen: [{ at: number }, Seen];
  /** Reads and shows nothing on this site for an hour. */
  pauseSite: [null, void];
  resumeSite: [null, void];
  /** `act` is drawn by the view: what arrives twice changes nothing, and it can be undone. Null is the caseload itself. */
  annotate: [{ act: string; client: string | null; annotation: AnnotationAsked }, void];
  retract: [{ act: string; client: string | null; slot: Slot }, void];
  /** Puts back what stood before the last act of this tab; false when it was another. */
  undo: [{ act: string }, boolean];
  /** Switches an indicator on or off, or has it shown in another way; null leaves it to the pack again. */
  chooseIndicator: [{ indicator: string; on?: boolean | null; representation?: Representation | null }, void];
  /** The settings page, or a part of it. */
  openSettings: ['diagnosis' | null, void];
  setComfort: [Partial<Comfort>, void];
  /** The browser's shortcuts with the keys that they have now; empty where none. */
  shortcuts: [null, { name: string; keys: string }[]];
  /** The browser's own page to change them; false where it can't be opened from here. */
  openShortcuts: [null, boolean];
  /** Opens the page that can be turned to the citizen, about the client that this view shows. */
  openSheet: [null, void];
  /** The page of its own on which the list is handed over, taken over and exported. */
  openWorklist: [null, void];
  /** A step of teaching; each can be taken back. */
  teach: [TeachAct, void];
  openAdapters: [null, void];
  openResearch: [null, void];
  /** Acts for the log of the study that runs. */
  record: [Batch, Receipt];
  pauseStudy: [PauseLength, void];
  resumeStudy: [null, void];
  /** What is asked no more changes nothing. */
  answerPrompt: [PromptReply, void];
}

/** Desk → view, pushed. The pack comes once, and again when it changes. */
export type ViewPush = { type: 'state'; state: ViewState } | { type: 'pack'; pack: Pack };

/** What a view holds of the desk: pushes in, calls out. A lost worker is reconnected without the view noticing. */
export interface Desk {
  call<K extends keyof ViewCalls>(name: K, argument: ViewCalls[K][0]): Promise<ViewCalls[K][1]>;
  subscribe(listener: (push: ViewPush) => void): () => void;
}
