import { browser, type Browser } from 'wxt/browser';
import { isGranted } from './access.ts';
import type { ViewHandlers } from './calls.ts';
import type { AskGuest } from './guests.ts';
import type { PageMarks } from './marks.ts';
import { pageOf } from './page.ts';
import { modeOf } from './site-mode.ts';
import type { Sites } from './sites.ts';
import type { Views } from './views.ts';
import { openPanel } from '../access/panel.ts';
import { writeComfort } from '../store/comfort.ts';
import { readArrangement } from '../store/homes.ts';
import type { SessionMemory } from '../store/session.ts';
import { isShortcut, type ShortcutNews } from '../wire/shortcuts.ts';

/** Rows that a grid drew away can't be pointed at: so many are tried before it is said that there is nothing. */
const MOST_TRIES = 200;

type Tab = Pick<Browser.tabs.Tab, 'id' | 'url'>;
/** `ShortcutNews` without its moment. */
type News = ShortcutNews extends infer One ? (One extends unknown ? Omit<One, 'at'> : never) : never;

/** Answers the browser's shortcuts. What a view can do itself it is asked to do, so that it is done and logged as by a press there. */
export class Shortcuts {
  readonly #memory: SessionMemory;
  readonly #sites: Sites;
  readonly #views: Views;
  readonly #marks: PageMarks;
  readonly #ask: AskGuest;

  constructor(memory: SessionMemory, sites: Sites, views: Views, marks: PageMarks, ask: AskGuest) {
    this.#memory = memory;
    this.#sites = sites;
    this.#views = views;
    this.#marks = marks;
    this.#ask = ask;
  }

  readonly views = {
    setComfort: async (change) => {
      await writeComfort(change);
      this.#views.refresh();
    },
    shortcuts: async () => (await browser.commands.getAll()).flatMap(keysOf),
    openShortcuts: () => openShortcuts(),
  } satisfies Partial<ViewHandlers>;

  /** @param tab the tab that was in front when the keys were pressed */
  async pressed(name: string, { id, url }: Tab): Promise<void> {
    if (id === undefined || !isShortcut(name)) return;
    const state = this.#memory.tabs.get(id);
    const origin = (state && pageOf(state)?.origin) ?? originOf(url);
    // What may not be read yet is asked for where it always is: at the toolbar's button.
    if (origin === null || !(await isGranted(origin))) {
      return name === 'toggle-sidebar' ? openPopup() : undefined;
    }
    const mode = await modeOf(origin);
    if (name === 'toggle-sidebar') return this.#toggle(id, origin, mode === 'open');
    if (mode !== 'open') return;
    if (name === 'other-lens') return this.tell(id, { does: 'lens' });
    await this.#step(id, name === 'next-mark' ? 1 : -1);
  }

  async #toggle(tab: number, origin: string, isOpen: boolean): Promise<void> {
    if (isOpen && this.#views.isViewed(tab)) return this.tell(tab, { does: 'close' });
    if (isOpen) return this.#sites.setMode({ origin, mode: 'ready', tab });
    await this.tell(tab, { does: 'opened' });
    await this.#sites.setMode({ origin, mode: 'open', tab });
    // Some browsers open their panel only in a click: then the button is what is left.
    if ((await readArrangement(origin)).home === 'panel') await openPanel(tab).catch(openPopup);
  }

  /** Outlines the next place on the page at which a signal stands, round and round. */
  async #step(tab: number, by: 1 | -1): Promise<void> {
    const state = this.#memory.tab(tab);
    const places = await this.#marks.places(tab);
    const known = places.findIndex(({ id }) => id === state.walked);
    let at = known < 0 && by < 0 ? 0 : known;
    for (let tries = 0; tries < Math.min(places.length, MOST_TRIES); tries += 1) {
      at = (at + by + places.length) % places.length;
      const { id, frameId, mark } = places[at]!;
      const answer = await this.#ask(tab, frameId, 'showWhere', mark.place);
      if (!answer?.found) continue;
      state.walked = id;
      const words = mark.signals.map((signal) => `${signal.words}. ${signal.line}`).join(' ');
      return this.tell(tab, {
        does: 'pointed',
        words: mark.who === undefined ? words : `${mark.who}: ${words}`,
        which: at + 1,
        of: places.length,
      });
    }
    await this.tell(tab, { does: 'no marks' });
  }

  /** Tells the sidebar of a tab what was done, or what to do. */
  async tell(tab: number, news: News): Promise<void> {
    this.#memory.tab(tab).shortcut = { at: Date.now(), ...news };
    this.#memory.saveTab(tab);
    await this.#memory.flush();
    this.#views.refresh(tab);
  }
}

/** A shortcut and its keys as the browser writes them; empty where it has none. */
function keysOf({ name, shortcut }: Browser.commands.Command): { name: string; keys: string }[] {
  return name !== undefined && isShortcut(name) ? [{ name, keys: shortcut ?? '' }] : [];
}

async function openPopup(): Promise<void> {
  await browser.action.openPopup().catch(() => undefined);
}

/** The browser's own page for shortcuts. Older Firefox has it, but lets nobody open it. */
async function openShortcuts(): Promise<boolean> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  try {
    if (openShortcutSettings) await openShortcutSettings.call(browser.commands);
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}

function originOf(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { origin } = new URL(url);
  return origin === 'null' ? null : origin;
}
