import { browser } from 'wxt/browser';
import { readArrangement, writeArrangement } from '../store/homes.ts';
import type { SessionMemory, TabState } from '../store/session.ts';
import type { Arrangement, Elsewhere } from '../wire/home.ts';
import type { SiteMode } from '../wire/view.ts';
import { pageOf } from './page.ts';
import { closeWindow, openWindow, tabOfWindow } from './windows.ts';

const isOpen = (tab: number): Promise<boolean> =>
  browser.tabs.get(tab).then(
    () => true,
    () => false,
  );

const topUrl = ({ docs }: TabState): string =>
  Object.values(docs).find(({ frameId }) => frameId === 0)?.url ?? '';

/** Sees to it that an open sidebar stands somewhere: in the page, or where that can't be in a window. */
export class Homes {
  readonly #memory: SessionMemory;
  readonly #modeOf: (origin: string) => Promise<SiteMode>;

  constructor(memory: SessionMemory, modeOf: (origin: string) => Promise<SiteMode>) {
    this.#memory = memory;
    this.#modeOf = modeOf;
  }

  async arrange(origin: string, change: Partial<Arrangement>): Promise<void> {
    await writeArrangement(origin, change);
    if (change.home !== undefined) await this.#settleAll(origin);
  }

  /** The page of a tab can't hold the sidebar. */
  async refused(tab: number, why: Elsewhere): Promise<void> {
    const state = this.#memory.tab(tab);
    state.elsewhere = { why, url: topUrl(state) };
    this.#memory.saveTab(tab);
    await this.#memory.flush();
    await this.settle(tab);
  }

  /** The page of a tab does hold the sidebar, also where it did not before. */
  async seated(tab: number): Promise<void> {
    const state = this.#memory.tabs.get(tab);
    if (!state?.elsewhere) return;
    delete state.elsewhere;
    this.#memory.saveTab(tab);
    await this.#memory.flush();
    await this.settle(tab);
  }

  /**
   * A page begins in a tab. Another one may hold the sidebar again; the same one, loaded anew, is asked first, so that its
   * window does not close and open.
   */
  begins(tab: number, url: string): void {
    const state = this.#memory.tab(tab);
    if (state.elsewhere?.url !== url) delete state.elsewhere;
  }

  /** Opens or closes the window of a tab, as its site was chosen to be. */
  async settle(tab: number): Promise<void> {
    const state = this.#memory.tabs.get(tab);
    const page = state && pageOf(state);
    if (!page) return;
    const { home, width } = await readArrangement(page.origin);
    const wanted = home === 'window' || (home === 'page' && state.elsewhere !== undefined);
    if (wanted && (await this.#modeOf(page.origin)) === 'open') await openWindow(this.#memory, tab, width);
    else await closeWindow(this.#memory, tab);
  }

  /** The mode of a site changed: what is off or only ready has no window; `tab` is where it was asked for. */
  async modeChanged(origin: string, tab: number | undefined): Promise<void> {
    if ((await this.#modeOf(origin)) !== 'open') await this.#settleAll(origin);
    else if (tab !== undefined) await this.settle(tab);
  }

  /** The coach closed a window: the site whose sidebar stood in it, which is thereby closed. */
  async closed(window: number): Promise<string | null> {
    const tab = tabOfWindow(this.#memory, window);
    const state = tab === undefined ? undefined : this.#memory.tabs.get(tab);
    if (tab === undefined || !state) return null;
    delete state.window;
    this.#memory.saveTab(tab);
    if (!(await isOpen(tab))) return null;
    return pageOf(state)?.origin ?? null;
  }

  async tabClosed(tab: number): Promise<void> {
    await closeWindow(this.#memory, tab);
  }

  /** Windows go where they are not wanted any more; one opens only for the tab that it was asked for. */
  async #settleAll(origin: string): Promise<void> {
    for (const [tab, state] of this.#memory.tabs) {
      if (pageOf(state)?.origin === origin) await this.settle(tab);
    }
  }
}
