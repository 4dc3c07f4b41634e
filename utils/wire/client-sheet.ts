/** What a page shows that is turned to the citizen or printed. Types only. */
import type { Kept } from '../street/annotation.ts';
import type { Pack } from '../street/pack.ts';
import type { Language, Signal } from '../street/signal.ts';
import type { Questionnaire } from '../traces/questionnaire-form.ts';
import type { Study } from '../traces/study.ts';
import type { ReadingSummary } from './view.ts';

/** Who a citizen can turn to: as the coach or a policy filled it in. */
export interface CitizenDesk {
  /** Name of the municipality or team; '' where nobody filled it in. */
  organisation: string;
  /** How to ask for a correction or for everything that is held: a phone number, an address; '' likewise. */
  ask: string;
}

export interface CitizenDeskNow extends CitizenDesk {
  /** What a policy fixed. */
  fixed: { organisation: boolean; ask: boolean };
}

/** Everything that Sidelight shows and keeps of one client. */
export interface ClientSheet {
  name: string | null;
  number: string | null;
  language: Language;
  /** `YYYY-MM-DD` that everything is reckoned from. */
  day: string;
  pack: Pack;
  signals: Signal[];
  /** Ids of indicators that this system has no fields for. */
  notInSystem: string[];
  /** What stands open now, to tell where a value was read. */
  readings: ReadingSummary[];
  /** Null where nothing can be kept of this client. */
  kept: Kept[] | null;
  /** Last day on which a remark would be kept; null where none may be kept. */
  remarkUntil: string | null;
  desk: CitizenDesk;
  /** What a study asks the citizen; null where none does now. */
  study: CitizenStudy | null;
}

/** What a study asks the citizen on a page that is turned to them. */
export interface CitizenStudy extends Pick<Study, 'title' | 'researcher'>, Questionnaire {
  /** Answers were given on this page, and are kept. */
  given: boolean;
}
