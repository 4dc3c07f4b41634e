import { browser, type Browser } from 'wxt/browser';
import { grantedPatterns, isGranted } from './access.ts';
import type { AskGuest } from './guests.ts';
import type { PageMarks } from './marks.ts';
import type { Shortcuts } from './shortcuts.ts';
import { modeOf } from './site-mode.ts';
import type { Sites } from './sites.ts';
import type { DocState, SessionMemory } from '../store/session.ts';
import { readLanguage } from '../store/settings.ts';
import { isProposal, type Place } from '../street/reading.ts';
import { textsFor } from '../text/index.ts';

const ITEMS = ['field', 'mark'] as const;

type Clicked = Pick<Browser.contextMenus.OnClickData, 'menuItemId' | 'frameId'>;

/** Two questions in the page's own context menu, on granted pages only; the sidebar answers them. */
export class PageMenu {
  readonly #memory: SessionMemory;
  readonly #sites: Sites;
  readonly #marks: PageMarks;
  readonly #shortcuts: Shortcuts;
  readonly #ask: AskGuest;

  constructor(memory: SessionMemory, sites: Sites, marks: PageMarks, shortcuts: Shortcuts, ask: AskGuest) {
    this.#memory = memory;
    this.#sites = sites;
    this.#marks = marks;
    this.#shortcuts = shortcuts;
    this.#ask = ask;
  }

  /** Brings the menu in line with what is granted, and with the language. Idempotent. */
  async sync(): Promise<void> {
    const documentUrlPatterns = await grantedPatterns();
    await browser.contextMenus.removeAll();
    if (documentUrlPatterns.length === 0) return;
    const { menu } = textsFor(await readLanguage()).words.help;
    for (const id of ITEMS) {
      browser.contextMenus.create({ id, title: menu[id], contexts: ['all'], documentUrlPatterns });
    }
  }

  async clicked({ menuItemId, frameId = 0 }: Clicked, tab: number): Promise<void> {
    const item = ITEMS.find((each) => each === menuItemId);
    const docs = this.#memory.tabs.get(tab)?.docs ?? {};
    const found = Object.entries(docs).find(([, doc]) => doc.frameId === frameId);
    if (!item || !found) return;
    const [doc, state] = found;
    const { origin } = state;
    if (!(await isGranted(origin)) || (await modeOf(origin)) === 'off') return;
    const place = await this.#ask(tab, frameId, 'under', null);
    if ((await modeOf(origin)) !== 'open') await this.#sites.setMode({ origin, mode: 'open', tab });
    await (item === 'field' ? this.#field(tab, state, place) : this.#mark(tab, doc, state, place));
  }

  async #field(tab: number, doc: DocState, place: Place | null): Promise<void> {
    const head = place && doc.readings[place.reading]?.head;
    const field = head?.fields.find(({ id }) => id !== null && id === place?.field);
    await this.#shortcuts.tell(tab, {
      does: 'field',
      field: field ? { id: field.id!, label: field.label } : null,
    });
  }

  /** The first signal that stands at this cell; for a place in a row without one, the first of the row. */
  async #mark(tab: number, doc: string, { readings }: DocState, place: Place | null): Promise<void> {
    const inRow = (await this.#marks.places(tab)).filter(
      (each) =>
        each.doc === doc && each.mark.place.reading === place?.reading && each.mark.place.row === place.row,
    );
    const found = inRow.find(({ mark }) => mark.place.field === place?.field) ?? inRow[0];
    const head = found && readings[found.mark.place.reading]?.head;
    const indicator = found?.mark.signals[0]?.indicator;
    if (!found || !head || isProposal(head) || indicator === undefined) {
      return this.#shortcuts.tell(tab, { does: 'no mark' });
    }
    const state = this.#memory.tab(tab);
    state.lens = 'client';
    // A record brings its own client.
    if (head.kind === 'list') state.chosen = found.client;
    await this.#shortcuts.tell(tab, { does: 'explain', indicator });
  }
}
