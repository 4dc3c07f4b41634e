import { isGranted } from './access.ts';
import { Assembly } from './assembly.ts';
import type { ReaderFrom, ReaderHandlers, ViewHandlers } from './calls.ts';
import { askGuest } from './guests.ts';
import type { Homes } from './homes.ts';
import type { PageMarks } from './marks.ts';
import { showClient } from './show-client.ts';
import type { Sites } from './sites.ts';
import { forgetDoc, recordsIn, strayHistories, takeBackInDoubt, takeReading } from './take-reading.ts';
import type { Views } from './views.ts';
import { noteLost } from '../store/adapters.ts';
import type { SessionMemory, TabState, TaughtHealth } from '../store/session.ts';
import type { AdapterReport } from '../street/adapter.ts';
import { forgetSite } from '../store/settings.ts';
import { isProposal, type Reading } from '../street/reading.ts';
import type { GuestSession, ReaderCalls } from '../wire/messages.ts';
import { unpackPart } from '../wire/packed-part.ts';

/** Keeps account of the documents that stand in tabs: takes in what is read in them, and forgets what is gone. */
export class Documents {
  readonly #memory: SessionMemory;
  readonly #marks: PageMarks;
  readonly #homes: Homes;
  readonly #sites: Sites;
  readonly #views: Views;
  readonly #claim: (system: string, read: Iterable<string>) => Promise<unknown>;
  readonly #assembly = new Assembly();

  /** @param claim told which clients of a system were just read */
  constructor(
    memory: SessionMemory,
    marks: PageMarks,
    homes: Homes,
    sites: Sites,
    views: Views,
    claim: (system: string, read: Iterable<string>) => Promise<unknown>,
  ) {
    this.#claim = claim;
    this.#memory = memory;
    this.#marks = marks;
    this.#homes = homes;
    this.#sites = sites;
    this.#views = views;
  }

  readonly readers = {
    hello: (argument, from) => this.#hello(argument, from),
    read: (argument, from) => this.#read(argument, from),
    settled: async ({ doc, ms, failed, reports }, { tab }) => {
      const known = this.#memory.tab(tab).docs[doc];
      if (!known) return null;
      known.settled = true;
      known.failed = failed;
      known.ms += ms;
      known.taught = await healthOf(reports ?? []);
      await this.#changed(tab);
      // Before it is acknowledged: a worker that is stopped in between is told again.
      await this.#marks.tell(tab);
      return null;
    },
    sight: async (seen, { tab }) => {
      if (this.#memory.tabs.get(tab)?.docs[seen.doc]) await this.#marks.sees(tab, seen);
      return null;
    },
    bye: async ({ doc }, { tab }) => {
      const state = this.#memory.tabs.get(tab);
      if (!state?.docs[doc]) return null;
      this.#forget(state, doc);
      await this.#changed(tab);
      return null;
    },
  } satisfies Partial<ReaderHandlers>;

  readonly views = {
    setLens: async (lens, { tab, state }) => {
      state.lens = lens;
      await this.#changed(tab);
    },
    chooseClient: async (client, { tab, state }) => {
      state.chosen = client;
      if (client !== null) state.lens = 'client';
      await this.#changed(tab);
    },
    showClient: (key, { tab, state }) => showClient(this.#memory, state, tab, key, askGuest),
    showWhere: async ({ doc, reading, row, field }, { tab, state }) => {
      const known = state.docs[doc];
      if (!known) return { found: false, why: 'other page' };
      const answer = await askGuest(tab, known.frameId, 'showWhere', { reading, row, field });
      return answer?.found ? { found: true } : { found: false, why: 'gone' };
    },
  } satisfies Partial<ViewHandlers>;

  /** Forgets what stands open of sites that are granted no more, and takes the guests out of their pages. */
  async dropRevoked(): Promise<void> {
    for (const [tab, state] of this.#memory.tabs) {
      for (const [doc, { origin, frameId }] of Object.entries(state.docs)) {
        if (await isGranted(origin)) continue;
        await askGuest(tab, frameId, 'leave', null);
        this.#forget(state, doc);
        this.#memory.saveTab(tab);
        this.#memory.dropSystem(origin);
        await forgetSite(origin);
      }
    }
    await this.#memory.flush();
    this.#views.refresh();
  }

  async tabClosed(tab: number): Promise<void> {
    await this.#homes.tabClosed(tab);
    const state = this.#memory.tabs.get(tab);
    for (const doc of Object.keys(state?.docs ?? {})) this.#forget(state!, doc);
    this.#memory.dropTab(tab);
    await this.#memory.flush();
  }

  async #hello(
    { doc, since }: ReaderCalls['hello'][0],
    { sender, tab, origin }: ReaderFrom,
  ): Promise<GuestSession> {
    const session = await this.#sites.guestSession(origin);
    this.#marks.forget(doc);
    if (session.mode === 'off') return session;
    const state = this.#memory.tab(tab);
    const frameId = sender.frameId ?? 0;
    if (frameId === 0 && !state.docs[doc]) this.#homes.begins(tab, sender.url ?? '');
    for (const [other, known] of Object.entries(state.docs)) {
      const replaced = known.frameId === frameId || (frameId === 0 && known.since < since);
      if (other !== doc && replaced) this.#forget(state, other);
    }
    state.docs[doc] ??= {
      frameId,
      url: sender.url ?? '',
      origin,
      since,
      settled: false,
      failed: false,
      ms: 0,
      readings: {},
    };
    await this.#changed(tab);
    if (frameId === 0) await this.#homes.settle(tab);
    return session;
  }

  async #read(
    { doc, parts: packed, gone }: ReaderCalls['read'][0],
    { tab, origin }: ReaderFrom,
  ): Promise<{ again: boolean }> {
    const parts = packed.map(unpackPart);
    const state = this.#memory.tab(tab);
    const known = state.docs[doc];
    // A document that went away, or whose site was taken back while its message was on the way.
    if (!known || !(await isGranted(origin))) return { again: false };
    const before = recordsIn(known);
    for (const reading of gone) {
      delete known.readings[reading];
      this.#assembly.forgetReading(doc, reading);
    }
    const readAt = new Date().toISOString();
    const wholes = parts.map((part) => this.#assembly.put(doc, part));
    // Histories last: whose they are is told by the record beside them.
    for (const whole of wholes.filter((each) => typeof each === 'object').sort(historiesLast)) {
      takeReading(this.#memory, state, doc, whole, readAt);
    }
    const now = new Set(parts.map(({ head }) => head.id));
    takeBackInDoubt(this.#memory, state, doc, { before, now, readAt });
    await this.#rejoin(tab, state, readAt);
    await this.#claim(
      origin,
      parts.flatMap(({ head }) => known.readings[head.id]?.clients ?? []),
    );
    if (parts.some(({ head }) => head.kind === 'record' && !isProposal(head))) state.chosen = null;
    // What is in sight of a page that begins is marked before the rest of a long list is here, and before anything is kept.
    if (!known.settled && wholes.some((each) => typeof each === 'object')) void this.#marks.tell(tab);
    await this.#changed(tab);
    return { again: wholes.includes('again') };
  }

  /** A history that was read before the record that it belongs to joins it now. */
  async #rejoin(tab: number, state: TabState, readAt: string): Promise<void> {
    for (const { doc, reading } of strayHistories(state)) {
      const whole = this.#assembly.get(doc, reading);
      if (whole) takeReading(this.#memory, state, doc, whole, readAt);
      else await askGuest(tab, state.docs[doc]!.frameId, 'readAgain', null);
    }
  }

  #forget(state: TabState, doc: string): void {
    // What was asked of this page is not answered on the next one, and opens nothing there.
    if (state.docs[doc]?.frameId === 0) delete state.shortcut;
    forgetDoc(this.#memory, state, doc);
    this.#assembly.forgetDoc(doc);
    this.#marks.forget(doc);
  }

  async #changed(tab: number): Promise<void> {
    this.#memory.saveTab(tab);
    await this.#memory.flush();
    this.#views.refresh(tab);
  }
}

/** What adapters could not find, with since when. */
async function healthOf(reports: AdapterReport[]): Promise<TaughtHealth[]> {
  const at = new Date().toISOString();
  const health: TaughtHealth[] = [];
  for (const { adapter, page, lost, why } of reports) {
    const since = await noteLost(adapter, page, lost, at);
    if (lost.length > 0 || why)
      health.push({ adapter, page, lost: lost.map((field) => ({ field, since: since[field]! })), why });
  }
  return health;
}

const historiesLast = (a: Reading, b: Reading): number =>
  Number(a.kind === 'history') - Number(b.kind === 'history');
