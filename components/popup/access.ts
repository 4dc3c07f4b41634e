import type { Language } from '../../utils/street/signal.ts';
import type { PauseLength } from '../../utils/traces/enrolment.ts';
import type { Home } from '../../utils/wire/home.ts';
import type { StudyNow } from '../../utils/wire/study.ts';
import type { SiteMode } from '../../utils/wire/view.ts';

export interface SiteState {
  granted: boolean;
  fixed: boolean;
  mode: SiteMode;
  pausedUntil: string | null;
  home: Home;
  readable: boolean;
  language: Language;
  study: StudyNow | null;
}

/** What the popup needs of the browser and the desk. */
export interface Access {
  state(origin: string): Promise<SiteState>;
  setMode(origin: string, mode: SiteMode, tab?: number): Promise<void>;
  pause(origin: string, tab?: number): Promise<void>;
  resume(origin: string, tab?: number): Promise<void>;
  /** Shows the browser's own question. Must be called in the click itself, before anything is awaited. */
  request(origin: string): Promise<boolean>;
  remove(origin: string): Promise<boolean>;
  pauseStudy(length: PauseLength): Promise<void>;
  resumeStudy(): Promise<void>;
  openResearch(): void;
  setHome(origin: string, home: Home, tab?: number): Promise<void>;
  /** Opens the browser's side panel. Must be called in the click itself, before anything is awaited. */
  openPanel(tab?: number): Promise<void>;
}
