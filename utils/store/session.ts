import { browser } from 'wxt/browser';
import type { Caseload, Client } from '../street/caseload.ts';
import type { Representation } from '../street/pack.ts';
import type { SeenPage } from '../adapters/draft.ts';
import type { AdapterReport } from '../street/adapter.ts';
import type { FieldId, ReadingHead } from '../street/reading.ts';
import type { Elsewhere } from '../wire/home.ts';
import type { ShortcutNews } from '../wire/shortcuts.ts';
import type { Lens } from '../wire/view.ts';
import type { TeachState } from './teach-state.ts';
import type { Before } from './annotations.ts';
import { compact, expand, type CompactClient } from './compact.ts';

/** One document (one load of one frame) that stands in a tab now. */
export interface DocState {
  frameId: number;
  url: string;
  origin: string;
  /** When the document began, ms since 1970: older documents of the tab are gone. */
  since: number;
  settled: boolean;
  /** The last pass over the document failed. */
  failed: boolean;
  ms: number;
  readings: Record<string, KnownReading>;
  /** What adapters lost here, with since when (ISO), or why one could not read at all. */
  taught?: TaughtHealth[];
}

export interface TaughtHealth {
  adapter: string;
  page: string;
  lost: { field: FieldId; since: string }[];
  why?: AdapterReport['why'];
}

export interface KnownReading {
  head: ReadingHead;
  count: number;
  readAt: string;
  /** Key of the client that each row went to. */
  clients: string[];
  /** Of a history: whose it is; null where nobody is known, and for other kinds. */
  owner: string | null;
}

export interface TabState {
  docs: Record<string, DocState>;
  /** What the coach chose in this tab; null follows the kind of page. */
  lens: Lens | null;
  /** Client chosen in the caseload lens; null is the one on the page. */
  chosen: string | null;
  /** The last annotation made here, with what stood there before: sealed, as on disk. */
  lastAct?: { act: string; before: Before };
  /** Why the page that stands here can't hold the sidebar, where that is so, and which page that is. */
  elsewhere?: { why: Elsewhere; url: string };
  /** Teaching that is going on here. */
  teach?: TeachState;
  /** What a shortcut did here last, and the mark that one led to. */
  shortcut?: ShortcutNews;
  walked?: string;
  /** The window that shows this tab's sidebar, where one does. */
  window?: number;
}

export interface SessionSettings {
  /** ISO time, or null for now. */
  referenceDate: string | null;
  /** A pack instead of the one that ships, as it was given. */
  pack: unknown;
  /** How a study that the coach accepted has every indicator shown; absent outside of one. */
  condition?: Representation | null | undefined;
}

/** Which client a page for the citizen is about. */
export interface SheetOf {
  system: string;
  client: string;
}

/** Kinds of pages that are remembered of one system. */
const MOST_PAGES = 40;

type StoredCaseload = Omit<Caseload, 'system' | 'clients'>;

/**
 * What the desk knows in this browser session: kept by the browser in memory only, so that a stopped
 * worker loses nothing and a closed browser keeps nothing. Reads are from a copy; a write is done when
 * `flush` resolves, and only then may the desk acknowledge.
 */
export class SessionMemory {
  settings: SessionSettings = { referenceDate: null, pack: null };
  readonly tabs = new Map<number, TabState>();
  readonly caseloads = new Map<string, Caseload>();
  /** By the random id that stands in the page's address. */
  readonly sheets = new Map<string, SheetOf>();
  /** Of each system, the kinds of pages that were seen: labels only. */
  readonly seen = new Map<string, SeenPage[]>();
  /** True once the browser refused to hold more. */
  full = false;

  #dirty = new Map<string, unknown>();
  #gone = new Set<string>();
  #writing: Promise<void> = Promise.resolve();

  async load(): Promise<void> {
    const all = await browser.storage.session.get(null);
    const clients: [system: string, key: string, client: CompactClient][] = [];
    for (const [name, value] of Object.entries(all)) {
      const [table, id, rest] = split(name);
      if (table === 'settings') this.settings = value as SessionSettings;
      else if (table === 'sheet') this.sheets.set(id, value as SheetOf);
      else if (table === 'tab') this.tabs.set(Number(id), value as TabState);
      else if (table === 'seen') this.seen.set(id, value as SeenPage[]);
      else if (table === 'caseload')
        this.caseloads.set(id, { system: id, clients: {}, ...(value as StoredCaseload) });
      else if (table === 'client') clients.push([id, rest, value as CompactClient]);
    }
    for (const [system, key, stored] of clients) {
      const caseload = this.caseloads.get(system);
      if (caseload) caseload.clients[key] = expand(key, stored);
    }
  }

  /** The moment that everything is reckoned from. */
  now(): Date {
    const { referenceDate } = this.settings;
    return referenceDate === null ? new Date() : new Date(referenceDate);
  }

  tab(id: number): TabState {
    let tab = this.tabs.get(id);
    if (!tab) this.tabs.set(id, (tab = { docs: {}, lens: null, chosen: null }));
    return tab;
  }

  saveTab(id: number): void {
    this.#set(`tab|${id}`, this.tab(id));
  }

  dropTab(id: number): void {
    if (this.tabs.delete(id)) this.#drop(`tab|${id}`);
  }

  saveSheet(id: string, sheet: SheetOf): void {
    this.sheets.set(id, sheet);
    this.#set(`sheet|${id}`, sheet);
  }

  /** Notes that a page of this kind was read; with the same labels it is one kind. */
  notePage(system: string, { kind, fields }: ReadingHead): void {
    const labels = fields.map(({ label }) => label).filter(Boolean);
    const pages = this.seen.get(system) ?? [];
    const known = pages.find((page) => page.kind === kind && page.labels.join('|') === labels.join('|'));
    if (known) known.seen += 1;
    else if (labels.length > 0 && pages.length < MOST_PAGES)
      pages.push({ kind, title: labels.slice(0, 3).join(', '), labels, seen: 1 });
    this.seen.set(system, pages);
    this.#set(`seen|${system}`, pages);
  }

  saveSettings(): void {
    this.#set('settings|', this.settings);
  }

  /** Replaces a system's caseload; only the clients named are written. */
  saveCaseload(caseload: Caseload, changed: Iterable<string>, gone: Iterable<string> = []): void {
    const { system, clients, ...rest } = caseload;
    this.caseloads.set(system, caseload);
    this.#set(`caseload|${system}`, rest);
    for (const key of changed) {
      const client: Client | undefined = clients[key];
      if (client) this.#set(`client|${system}|${key}`, compact(client));
      else this.#drop(`client|${system}|${key}`);
    }
    for (const key of gone) this.#drop(`client|${system}|${key}`);
  }

  /** Forgets everything of one system. */
  dropSystem(system: string): void {
    if (this.seen.delete(system)) this.#drop(`seen|${system}`);
    const caseload = this.caseloads.get(system);
    if (!caseload) return;
    for (const key of Object.keys(caseload.clients)) this.#drop(`client|${system}|${key}`);
    for (const [id, sheet] of this.sheets) {
      if (sheet.system === system && this.sheets.delete(id)) this.#drop(`sheet|${id}`);
    }
    this.#drop(`caseload|${system}`);
    this.caseloads.delete(system);
  }

  /** Resolves when everything saved so far is held by the browser. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    const set = Object.fromEntries(this.#dirty);
    const gone = [...this.#gone];
    this.#dirty.clear();
    this.#gone.clear();
    if (gone.length > 0) await browser.storage.session.remove(gone);
    if (Object.keys(set).length === 0) return;
    try {
      await browser.storage.session.set(set);
      this.full = false;
    } catch {
      // Over the browser's quota: what is on screen still works until the worker stops, and the views say so.
      this.full = true;
    }
  }

  #set(name: string, value: unknown): void {
    this.#gone.delete(name);
    this.#dirty.set(name, value);
  }

  #drop(name: string): void {
    this.#dirty.delete(name);
    this.#gone.add(name);
  }
}

/** `client|https://host:8080|key` → table, id, the rest (which may hold bars of its own). */
function split(name: string): [string, string, string] {
  const [table = '', id = '', ...rest] = name.split('|');
  return [table, id, rest.join('|')];
}
