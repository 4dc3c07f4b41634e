/** Messages between the rooms. Types only; `check.ts` validates what arrives at the desk. */
import type { SettingsFile, SettingsNow } from '../settings/file.ts';
import type { Theme } from '../theme/tokens.ts';
import type { Look } from './comfort.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Problem as AdapterProblem } from '../adapters/check.ts';
import type { AdapterReport, PageKind, SystemAdapter } from '../street/adapter.ts';
import type { MarkNews, SightOfRows } from '../street/mark.ts';
import type { HeldOfKind } from '../store/annotations.ts';
import type { KeepingNow } from '../store/keeping.ts';
import type { Kept } from '../street/annotation.ts';
import type { DraftCalls } from '../street/draft.ts';
import type { NormCalls } from '../street/norm.ts';
import type { SampleCalls } from '../street/sample.ts';
import type { PackCalls } from '../street/pack-file.ts';
import type { Representation } from '../street/pack.ts';
import type { RowOfClient } from '../page/own-link.ts';
import type { FieldId, Place, Reading } from '../street/reading.ts';
import type { Language, Signal } from '../street/signal.ts';
import type { CitizenDesk, CitizenDeskNow, ClientSheet } from './client-sheet.ts';
import type { PauseLength } from '../traces/enrolment.ts';
import type { Batch, LogState, Receipt } from '../traces/event.ts';
import type { LeakGuard } from '../traces/leaks.ts';
import type { CitizenAnswer } from '../traces/questionnaire-form.ts';
import type { DisputesAsked, DisputesNow } from './disputes.ts';
import type { Arrangement, Elsewhere, Home, Room } from './home.ts';
import type { PackedPart } from './packed-part.ts';
import type { PartName } from './parts.ts';
import type { RowsPart } from './rows.ts';
import type { Seen } from './seen.ts';
import type { Handover } from '../handover/handover.ts';
import type { WorklistNow } from './worklist.ts';
import type { SiteMode, ViewCalls, ViewPush, ViewState } from './view.ts';
import type { Pointed, TeachAnswer, TeachAsk } from './teach.ts';
import type { LogAsked, LogPart, StudyNow, StudyPage } from './study.ts';

/** What a reader needs to know to begin, and again whenever it changes. */
export interface GuestSession {
  mode: SiteMode;
  language: Language;
  /** Whether raised signals are marked on the page. */
  marks: boolean;
  /** Where the sidebar stands. */
  arrangement: Arrangement;
  /** ISO time that everything is reckoned from, or null for now. */
  referenceDate: string | null;
  /** What was taught about this system. */
  adapters: SystemAdapter[];
  /** Fields that the pack in use adds to the vocabulary, packed for the reader; empty for none. */
  fields: string;
  /** The log of a study that the participant accepted; null where none runs. */
  log: LogState | null;
}

/**
 * Reader → desk, by name: [argument, answer]. `doc` is the random id that a reader draws for its document.
 * Everything here may arrive twice: the reader repeats what was not answered.
 */
export interface ReaderCalls {
  /** Before the page is drawn: the room that its sidebar will take beside it; null where it takes none. */
  room: [Record<string, never>, Room | null];
  /** `since`: when the document began, ms since 1970. */
  hello: [{ doc: string; since: number }, GuestSession];
  /** `again`: the desk misses earlier parts of a reading and needs all of them. */
  read: [{ doc: string; parts: PackedPart[]; gone: string[] }, { again: boolean }];
  /** `failed`: the reader could not cope with the page. */
  settled: [{ doc: string; ms: number; failed: boolean; reports?: AdapterReport[] }, null];
  /** Somebody points while teaching is on. */
  pointed: [{ doc: string; pointed: Pointed }, null];
  /** Rows of a long list that are in sight now, with some around them: `from` ≤ index < `to`. Marks of the others are not told. */
  sight: [SightOfRows & { doc: string }, null];
  bye: [{ doc: string }, null];
  /** Sends for a part of the guest; answered once it has run in the frame that asks. */
  bring: [{ doc: string; part: PartName }, null];
  /** What was done at the edge of the sidebar in the page. */
  arrange: [{ doc: string; change: Partial<Pick<Arrangement, 'width' | 'tabAt' | 'collapsed'>> }, null];
  /** Whether the sidebar in this page has spoken. */
  seated: [{ doc: string }, { seated: boolean }];
  /** This page can't hold the sidebar. */
  unseated: [{ doc: string; why: Elsewhere }, null];
  /** Acts for the log of the study that runs. */
  record: [{ doc: string; batch: Batch }, Receipt];
}

/** Desk → the reader of one frame, by name: [argument, answer]. */
export interface GuestCalls {
  session: [GuestSession, null];
  showWhere: [Place, { found: boolean }];
  /** Scrolls to a client's row and outlines the page's own link in it, which the coach clicks. */
  showClient: [RowOfClient, { found: boolean; link: boolean }];
  /** Where raised signals stand in this document. */
  marks: [MarkNews, null];
  /** What was read where the page's own menu was opened last. */
  under: [null, Place | null];
  readings: [null, Reading[]];
  /** Of the sidebar in this page: whether it was plainly to be seen at that time, ms since 1970. */
  seen: [{ at: number }, Seen];
  teach: [TeachAsk, TeachAnswer];
  /** The desk needs everything of this document once more. */
  readAgain: [null, null];
  /** The site's permission was taken back: leave the page as it was. */
  leave: [null, null];
}

/** An adapter as the page about adapters shows it. */
export interface KnownAdapter {
  id: string;
  name: string;
  version: string;
  match: string[];
  pages: { name: string; kind: PageKind; fields: FieldId[] }[];
  state: 'on' | 'off' | 'draft';
  /** Something was taught that is not in use yet. */
  hasDraft: boolean;
  /** ISO time. */
  changed: string;
  /** Text of its file. */
  file: string;
}

export interface InspectedReading extends Omit<Reading, 'id' | 'rows'> {
  frame: string;
  rows: { values: Reading['rows'][number]['values'] }[];
}

export interface InspectedSignal extends Pick<
  Signal,
  'indicator' | 'kind' | 'state' | 'value' | 'missing' | 'threshold'
> {
  /** `<reading index>/<row index>`, or null for the caseload or page. */
  client: string | null;
}

/** What a page was read as and what that signalled: the answer to `inspect`. */
export interface Inspection {
  url: string;
  settled: boolean;
  documents: { doc: string; frame: string; settled: boolean }[];
  readings: InspectedReading[];
  signals: InspectedSignal[];
  notInSystem: string[];
  ms: Record<string, number>;
}

/** What is held now, where and until when. */
export interface Held {
  /** False where the browser refuses a database. */
  isOpen: boolean;
  hasKey: boolean;
  /** On disk. */
  kinds: HeldOfKind[];
  /** Entries of lists that were taken over, on disk too, whose client was not read here yet. */
  handed: { entries: number; until: string } | null;
  /** Clients in the memory of this browser session. */
  memory: number;
  /** Indicators that are being written, on disk. */
  drafts: number;
  /** Norm notes about rules, on disk. */
  norms: number;
  /** Samples of which counts are kept, on disk. */
  samples: number;
  /** Sites that were granted. */
  sites: number;
  /** Clients whose record is open in a tab. */
  open: { system: string; number: string; name: string | null }[];
  keeping: KeepingNow;
  studiesForbidden: boolean;
  /** The log of the study that this machine takes part in, or null. */
  study: { title: Record<Language, string>; events: number; lastDay: string } | null;
  language: Language;
}

/** Everything that is kept about one client of one system. */
export interface KeptOfClient {
  system: string;
  kept: Kept[];
}

/** Extension pages of their own → desk, by name: [argument, answer]. */
export interface DeskQuestions extends PackCalls, DraftCalls, NormCalls, SampleCalls {
  siteState: [
    { origin: string },
    {
      granted: boolean;
      /** Baked into this build: nothing to ask and nothing to take back. */
      fixed: boolean;
      mode: SiteMode;
      /** ISO, UTC; off until then. */
      pausedUntil: string | null;
      home: Home;
      /** False for hosts that Sidelight never reads. */
      readable: boolean;
      language: Language;
      study: StudyNow | null;
    },
  ];
  setSiteMode: [{ origin: string; mode: SiteMode; tab?: number }, void];
  /** Nothing is read or shown on a site for an hour; what it was chosen to be holds again afterwards. */
  pauseSite: [{ origin: string; tab?: number }, void];
  resumeSite: [{ origin: string; tab?: number }, void];
  setHome: [{ origin: string; home: Home; tab?: number }, void];
  /**
   * For this browser session only: the day to reckon from, a pack instead of the one that ships, and how a study that
   * the coach accepted has everything shown.
   */
  setSession: [
    { referenceDate?: string | null; pack?: unknown; condition?: Representation | null },
    { problems: string[] },
  ];
  inspect: [{ tab?: number }, Inspection | null];
  held: [null, Held];
  look: [null, Look];
  /** The theme of a municipality, for every page of Sidelight; null takes it away. */
  setTheme: [Theme | null, void];
  settings: [null, SettingsNow];
  /** Sets what a file names; what a policy fixed stays. */
  applySettings: [SettingsFile, void];
  /** Of what stands open now; nobody is in it. */
  diagnosis: [null, Diagnosis];
  setKeeping: [{ notes?: boolean; remember?: boolean; days?: number }, void];
  /** Without system: in every system that something is kept of. */
  keptAbout: [{ number: string; system?: string }, KeptOfClient[]];
  wipeClient: [{ number: string; system?: string }, number];
  /** Everything kept, the keys, and what this session holds in memory. Choices of sites and language stay. */
  wipeAll: [null, void];
  /** By the random id in the page's address; null once the session that it belongs to is gone. */
  clientSheet: [{ sheet: string }, ClientSheet | null];
  /** Null takes the citizen's words away. */
  keepRemark: [{ sheet: string; text: string | null }, void];
  /** Answers to what a study asks the citizen, who agreed on the page. */
  giveAnswers: [{ sheet: string; agreed: true; answers: CitizenAnswer[] }, void];
  /** Deletes what was answered on this page. */
  takeBackAnswers: [{ sheet: string }, void];
  citizenDesk: [null, CitizenDeskNow];
  setCitizenDesk: [CitizenDesk, void];
  worklist: [null, WorklistNow];
  /** What a file takes along: entries whose client was read in this session. */
  handOut: [null, Handover];
  /** Entries that found their client at once, and those that wait. */
  takeOver: [Handover, { now: number; waiting: number }];
  dropHanded: [null, void];
  /** What the coach may give to the team about rules; nothing of a client is in it. */
  disputes: [DisputesAsked, DisputesNow];
  adapters: [null, KnownAdapter[]];
  /** The text of a file. What is wrong with it comes back as place, reason and hint, and nothing changes. */
  importAdapter: [{ text: string }, { id: string | null; problems: AdapterProblem[] }];
  switchAdapter: [{ id: string; on: boolean }, void];
  removeAdapter: [{ id: string }, void];
  /** Acts for the log of the study that runs. */
  record: [Batch, Receipt];
  study: [null, StudyPage];
  /** The text of a study file that the participant read and accepts; `words` allows remarks, `filling` that changed fields are noted. */
  acceptStudy: [{ file: string; words: boolean; filling?: boolean }, void];
  pauseStudy: [PauseLength, void];
  resumeStudy: [null, void];
  studyLog: [LogAsked, LogPart];
  /** What was read in this session, as keyed hashes: an export in which it stands is refused. */
  leakGuard: [null, LeakGuard];
  /** False when there is no such event. */
  deleteTrace: [{ session: number; seq: number }, boolean];
  /** All events; the study goes on. */
  deleteTraces: [null, void];
  remark: [{ text: string }, void];
  /** The participant exported a copy, which a withdrawal can't take back. */
  noteExport: [{ name: string; sha256: string; events: number }, void];
  /** The log, its keys and that the participant took part: all gone. */
  withdraw: [null, void];
}

export type Message =
  | { kind: 'reader'; name: keyof ReaderCalls; argument: unknown }
  | { kind: 'guest'; name: keyof GuestCalls; argument: unknown }
  | { kind: 'question'; name: keyof DeskQuestions; argument: unknown };

/** Over a view's port: calls in, answers and pushes out. */
export type ViewMessage = { id: number; name: keyof ViewCalls; argument: unknown };
export type DeskMessage =
  { id: number; answer: unknown } | { id: number; error: string } | { id: null; push: DeskPush };

/** Of the rows of the caseload only what changed travels, in parts; `connectDesk` puts them together. */
export type DeskPush =
  | Extract<ViewPush, { type: 'pack' }>
  | {
      type: 'state';
      state: Omit<ViewState, 'caseload'> & { caseload: Omit<ViewState['caseload'], 'rows'> };
      rows: RowsPart;
    }
  | { type: 'rows'; rows: RowsPart };

/** Name of a view's port; `view` alone is the sidebar embedded in the tab that sends it. */
export const viewPort = (tab?: number): string => (tab === undefined ? 'view' : `view:${tab}`);
