import { browser, type Browser } from 'wxt/browser';
import type { SessionMemory } from '../store/session.ts';
import { viewPort, type DeskMessage, type ViewMessage } from '../wire/messages.ts';
import { RowFeed } from '../wire/rows.ts';
import type { StudyNow } from '../wire/study.ts';
import type { Annotator } from './annotator.ts';
import { exposureOf } from './exposure.ts';
import type { Judge } from './judge.ts';
import { Rows } from './rows.ts';
import { viewState } from './view-state.ts';

type Port = Browser.runtime.Port;
type Answer = (name: string, argument: unknown, tab: number) => Promise<unknown>;

/** Changes that come close together reach the views as one. */
const COALESCE_MS = 40;

/** One view: which tab it is about, what of the rows it holds, and whether something is on its way to it. */
interface Line {
  tab: number;
  feed: RowFeed;
  busy: boolean;
  again: boolean;
}

/** Serves the views: one port each, state pushed whenever what its tab shows has changed. */
export class Views {
  readonly #memory: SessionMemory;
  readonly #judge: Judge;
  readonly #annotator: Annotator;
  readonly #answer: Answer;
  readonly #study: () => StudyNow | null;
  readonly #onRefresh: (tab?: number) => void;
  readonly #ports = new Map<Port, Line>();
  readonly #rows = new Rows();
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
    const line: Line = { tab, feed: new RowFeed(), busy: false, again: false };
    this.#ports.set(port, line);
    port.onDisconnect.addListener(() => this.#ports.delete(port));
    port.onMessage.addListener((message: unknown) => void this.#receive(port, tab, message));
    void ready.then(() => {
      this.#post(port, { id: null, push: { type: 'pack', pack: this.#judge.pack } });
      return this.#push(port, line);
    });
  }

  /** True while the sidebar that is embedded in a tab's page speaks. */
  isSeated(tab: number): boolean {
    return [...this.#ports.keys()].some(({ name, sender }) => name === viewPort() && sender?.tab?.id === tab);
  }

  /** True while any sidebar is about a tab, wherever it stands. */
  isViewed(tab: number): boolean {
    return [...this.#ports.values()].some((line) => line.tab === tab);
  }

  /** What a tab shows has changed; without tab, what all of them show. */
  refresh(tab?: number): void {
    this.#onRefresh(tab);
    this.#news ??= setTimeout(() => {
      this.#news = undefined;
      tellPages();
    }, COALESCE_MS);
    for (const { tab: viewed } of this.#ports.values()) {
      if (tab === undefined || this.#sharesSystem(viewed, tab)) this.#stale.add(viewed);
    }
    if (this.#stale.size === 0) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const stale = new Set(this.#stale);
      this.#stale.clear();
      for (const [port, line] of this.#ports) if (stale.has(line.tab)) void this.#push(port, line);
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

  /** One push at a time for each view; what changes meanwhile makes the next one. */
  async #push(port: Port, line: Line): Promise<void> {
    line.again = true;
    if (line.busy) return;
    line.busy = true;
    try {
      while (line.again && this.#ports.has(port)) {
        line.again = false;
        await this.#tell(port, line);
      }
    } finally {
      line.busy = false;
    }
  }

  async #tell(port: Port, line: Line): Promise<void> {
    const study = this.#study();
    const whole = await viewState(
      this.#memory,
      this.#judge,
      this.#annotator,
      this.#rows,
      line.tab,
      exposureOf(study),
    );
    const {
      caseload: { rows, ...caseload },
      ...state
    } = whole;
    const parts = line.feed.parts(state.site.origin, rows);
    const first = parts.next().value!;
    this.#post(port, {
      id: null,
      push: { type: 'state', state: { ...state, caseload, ...(study && { study }) }, rows: first },
    });
    for (const part of parts) {
      this.#post(port, { id: null, push: { type: 'rows', rows: part } });
      // What a view asks meanwhile is answered between two parts.
      await new Promise((resolve) => setTimeout(resolve));
      if (line.again || !this.#ports.has(port)) return;
    }
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
