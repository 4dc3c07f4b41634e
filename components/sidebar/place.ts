import type { Home } from '../../utils/wire/home.ts';

/** Where this very sidebar stands, and what its browser can do from there. */
export interface OwnPlace {
  here: Home;
  /** Opens the browser's side panel; absent where only the toolbar button can. Called in the click itself. */
  openPanel?: (tab: number) => Promise<void>;
  /** Closes this panel; the desk sees to the other homes. */
  leave?: () => void;
}
