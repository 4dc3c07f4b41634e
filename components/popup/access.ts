import type { Language } from '../../utils/street/signal.ts';
import type { Home } from '../../utils/wire/home.ts';
import type { SiteMode } from '../../utils/wire/view.ts';

export interface SiteState {
  granted: boolean;
  fixed: boolean;
  mode: SiteMode;
  home: Home;
  readable: boolean;
  language: Language;
}

/** What the popup needs of the browser and the desk. */
export interface Access {
  state(origin: string): Promise<SiteState>;
  setMode(origin: string, mode: SiteMode, tab?: number): Promise<void>;
  /** Shows the browser's own question. Must be called in the click itself, before anything is awaited. */
  request(origin: string): Promise<boolean>;
  remove(origin: string): Promise<boolean>;
  setHome(origin: string, home: Home, tab?: number): Promise<void>;
  /** Opens the browser's side panel. Must be called in the click itself, before anything is awaited. */
  openPanel(tab?: number): Promise<void>;
}
