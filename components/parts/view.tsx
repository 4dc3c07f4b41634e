/** What every component of the sidebar may look at: the newest state, the pack, the texts and the clock. */
import { createContext, createSignal, onCleanup, useContext, type Accessor, type JSX } from 'solid-js';
import type { Acts } from '../annotate/acts.ts';
import type { Indicator, Pack } from '../../utils/street/pack.ts';
import type { Texts } from '../../utils/text/index.ts';
import type { Desk, ViewState } from '../../utils/wire/view.ts';
import type { Tell } from './traces.ts';
import type { OwnPlace } from '../sidebar/place.ts';

export interface View {
  desk: Desk;
  place: OwnPlace;
  state: Accessor<ViewState>;
  pack: Accessor<Pack>;
  texts: Accessor<Texts>;
  /** Milliseconds since 1970, moving every half minute so that "just now" does not stay. */
  now: Accessor<number>;
  indicator: (id: string) => Indicator | undefined;
  /** Says something to a screen reader once. */
  announce: (words: string) => void;
  /** Where the page's own link to the client that was chosen last is, in words. */
  lastPointed: Accessor<Pointed | null>;
  pointed: (what: Pointed) => void;
  /** What the coach adds, with the way back. */
  acts: Acts;
  /** Tells the log of a study what was done. */
  tell: Tell;
  /** Opens an indicator to its rule, or closes it with null. */
  explain: (indicator: string | null) => void;
  /** Opens or closes the list of all rules. */
  rules: (open: boolean) => void;
  /** Opens the help sheet. */
  help: () => void;
}

export interface Pointed {
  client: string;
  words: string;
}

const ViewContext = createContext<View>();

export function ViewProvider(props: { view: View; children: JSX.Element }) {
  // eslint-disable-next-line solid/reactivity -- one view lives as long as its provider
  return <ViewContext.Provider value={props.view}>{props.children}</ViewContext.Provider>;
}

export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('useView outside ViewProvider');
  return view;
}

const TICK_MS = 30_000;

export function createNow(): Accessor<number> {
  const [now, setNow] = createSignal(Date.now());
  const timer = setInterval(() => setNow(Date.now()), TICK_MS);
  onCleanup(() => clearInterval(timer));
  return now;
}
