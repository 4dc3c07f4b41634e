import { browser, type Browser } from 'wxt/browser';
import type { SessionMemory } from '../store/session.ts';
import { viewPort, type DeskMessage, type ViewMessage } from '../wire/messages.ts';
import type { StudyNow } from '../wire/study.ts';
import type { Annotator } from './annotator.ts';
import type { Judge } from './judge.ts';
import { viewState } from './view-state.ts';

type Port = Browser.runtime.Port;
type Answer = (name: string, argument: unknown, tab: number) => Promise<unknown>;

/** Changes that come close together reach the views as one. */
const COALESCE_MS = 40;

/** Serves the views: one port each, state pushed whenever what its tab shows has changed. */
export class Views {
  readonly #memory: SessionMemory;
  readonly #judge: Judge;
  readonly #annotator: Annotator;
  readonly #answer: Answer;
  readonly #study: () => StudyNow | null;
  readonly #onRefresh: (tab?: number) => void;
  readonly #ports = new Map<Port, number>();
  readonly #stale = new Set<number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #news: ReturnType<typeof setTimeout> | undefined;

  /** @param onRefresh told of every change too, whether a view stands open or not */
  constructor(
    memory: SessionMemory,
    judge: Judge,
    annotator: Annotator,
    answer: Answer,
    onRefresh: (tab?: number) => void,
    study: () => StudyNow | null,
  ) {
    this.#study = study;
    this.#onRefresh = onRefresh;
    this.#annotator = annotator;
    this.#memory = memory;
    this.#judge = judge;
    this.#answer = answer;
  }

  /**
   * Listens at once, since a message that finds no listener is lost, and speaks when the desk is ready: a view
   * that was waiting for a stopped worker repeats its calls in the moment that this one starts.
   */
  connect(port: Port, ready: Promise<unknown>): void {
    const tab = tabOf(port);
    // A page's process could open a port of this name too; only our own pages are views.
    if (tab === null || !port.sender?.url?.startsWith(browser.runtime.getURL('/'))) return port.disconnect();
    this.#ports.set(port, tab);
    port.onDisconnect.addListener(() => this.#ports.delete(port));
    port.onMessage.addListener((message: unknown) => void this.#receive(port, tab, message));
    void ready.then(() => {
      this.#post(port, { id: null, push: { type: 'pack', pack: this.#judge.pack } });
      return this.#push(port, tab);
    });
  }

  /** True while the sidebar that is embedded in a tab's page speaks. */
  isSeated(tab: number): boolean {
    return [...this.#ports.keys()].some(({ name, sender }) => name === viewPort() && sender?.tab?.id === tab);
  }

  /** What a tab shows has changed; without tab, what all of them show. */
  refresh(tab?: number): void {
    this.#onRefresh(tab);
    this.#news ??= setTimeout(() => {
      this.#news = undefined;
      tellPages();
    }, COALESCE_MS);
    for (const viewed of this.#ports.values()) {
      if (tab === undefined || this.#sharesSystem(viewed, tab)) this.#stale.add(viewed);
    }
    if (this.#stale.size === 0) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const stale = new Set(this.#stale);
      this.#stale.clear();
      for (const [port, viewed] of this.#ports) if (stale.has(viewed)) void this.#push(port, viewed);
    }, COALESCE_MS);
  }

  packChanged(): void {
    for (const port of this.#ports.keys()) {
      this.#post(port, { id: null, push: { type: 'pack', pack: this.#judge.pack } });
    }
  }

  /** A reading in one tab changes the caseload that every tab of the same system shows. */
  #sharesSystem(viewed: number, tab: number): boolean {
    if (viewed === tab) return true;
    const originsOf = (id: number): string[] =>
      Object.values(this.#memory.tabs.get(id)?.docs ?? {}).map(({ origin }) => origin);
    const origins = originsOf(tab);
    return originsOf(viewed).some((origin) => origins.includes(origin));
  }

  async #push(port: Port, tab: number): Promise<void> {
    const state = await viewState(this.#memory, this.#judge, this.#annotator, tab);
    const study = this.#study();
    this.#post(port, { id: null, push: { type: 'state', state: study ? { ...state, study } : state } });
  }

  async #receive(port: Port, tab: number, message: unknown): Promise<void> {
    const { id, name, argument } = message as ViewMessage;
    if (typeof id !== 'number') return;
    try {
      this.#post(port, { id, answer: (await this.#answer(name, argument ?? null, tab)) ?? null });
    } catch (error) {
      this.#post(port, { id, error: error instanceof Error ? error.message : String(error) });
    }
  }

  #post(port: Port, message: DeskMessage): void {
    try {
      port.postMessage(message);
    } catch {
      // The view was closed while its answer was on the way.
      this.#ports.delete(port);
    }
  }
}

/** Extension pages of their own ask again when they hear that something changed; nothing is said of what. */
function tellPages(): void {
  // With no such page open there is nobody to hear it.
  browser.runtime.sendMessage({ kind: 'changed' }).catch(() => undefined);
}

/** `view:12` names the tab it is about; the embedded sidebar is about the tab that it stands in. */
function tabOf(port: Port): number | null {
  const match = /^view(?::(\d+))?$/.exec(port.name);
  if (!match) return null;
  return match[1] === undefined ? (port.sender?.tab?.id ?? null) : Number(match[1]);
}
