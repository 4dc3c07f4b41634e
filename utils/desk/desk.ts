import { browser, type Browser } from 'wxt/browser';
import { emptyCaseload } from '../caseload/index.ts';
import { isReadable } from '../access/hosts.ts';
import { isProposal, type Reading } from '../street/reading.ts';
import {
  forgetSite,
  readLanguage,
  readMarks,
  readSiteMode,
  writeLanguage,
  writeMarks,
  writeSiteMode,
} from '../store/settings.ts';
import { writeKeeping } from '../store/keeping.ts';
import { readArrangement } from '../store/homes.ts';
import { SessionMemory, type TabState } from '../store/session.ts';
import { checkArgument } from '../wire/check.ts';
import type { DeskQuestions, GuestSession, ReaderCalls } from '../wire/messages.ts';
import type { Arrangement } from '../wire/home.ts';
import type { SiteMode, ViewCalls } from '../wire/view.ts';
import { fixedPatterns, injectOpenTabs, isGranted, syncReaders } from './access.ts';
import { Assembly } from './assembly.ts';
import { Annotator } from './annotator.ts';
import { askGuest, originOf } from './guests.ts';
import { heldNow, keptAbout, wipeAbout } from './held.ts';
import { inspectTab } from './inspect.ts';
import { Homes } from './homes.ts';
import { Judge } from './judge.ts';
import { PageMarks } from './marks.ts';
import { forgetDoc, strayHistories, takeReading } from './take-reading.ts';
import { Views } from './views.ts';
import { pageOf } from './page.ts';

/** So long after a window closed its browser still runs, when only the window was closed. */
const CLOSING_MS = 300;

type Sender = Browser.runtime.MessageSender;

/**
 * The one owner of the data: takes readings in, judges, and serves the views. Handlers run one after
 * another, and what they change is held by the browser before they answer, so that a worker that is
 * stopped at any moment loses nothing that was acknowledged.
 */
export class Desk {
  readonly #memory = new SessionMemory();
  readonly #assembly = new Assembly();
  readonly #judge = new Judge();
  readonly #annotator = new Annotator();
  readonly #marks = new PageMarks(
    this.#memory,
    this.#judge,
    this.#annotator,
    askGuest,
    async (origin) => (await modeOf(origin)) === 'open' && (await readMarks(origin)),
  );
  readonly #homes = new Homes(this.#memory, modeOf);
  readonly #views: Views;
  #queue: Promise<unknown>;

  constructor() {
    this.#views = new Views(
      this.#memory,
      this.#judge,
      this.#annotator,
      (name, argument, tab) => this.#view(name, argument, tab),
      (tab) => this.#marks.refresh(tab),
    );
    this.#queue = this.#memory
      .load()
      .then(() => this.#annotator.load())
      .then(() => this.#judge.use(this.#memory.settings.pack));
  }

  connect(port: Browser.runtime.Port): void {
    this.#views.connect(port, this.#queue);
  }

  /** A message of a reader. */
  reader(name: string, argument: unknown, sender: Sender): Promise<unknown> {
    const call = checkArgument('reader', name, argument);
    const tab = sender.tab?.id;
    const origin = originOf(sender);
    if (tab === undefined || origin === null) throw new Error('A reader speaks from a tab.');
    return this.#run(async () => {
      switch (call.name) {
        case 'hello':
          return this.#hello(call.argument, sender, tab, origin);
        case 'read':
          return this.#read(call.argument, tab, origin);
        case 'settled':
          return this.#settled(call.argument, tab);
        case 'bye':
          return this.#bye(call.argument, tab);
        case 'arrange':
          return this.#arrange(origin, call.argument.change);
        case 'seated':
          return { seated: this.#views.isSeated(tab) };
        case 'unseated':
          await this.#homes.refused(tab, call.argument.why);
          return this.#changed(tab);
      }
    });
  }

  /** A question of an extension page of its own; the sidebar that is embedded in a page may ask none. */
  question(name: string, argument: unknown, sender: Sender): Promise<unknown> {
    const own = browser.runtime.getURL('/');
    const embedded = sender.tab !== undefined && (sender.frameId ?? 0) !== 0;
    if (!sender.url?.startsWith(own) || embedded) throw new Error('Only a page of its own may ask this.');
    const call = checkArgument('question', name, argument);
    return this.#run(async () => {
      switch (call.name) {
        case 'siteState':
          return this.#siteState(call.argument);
        case 'setSiteMode':
          return this.#setSiteMode(call.argument);
        case 'setSession':
          return this.#setSession(call.argument);
        case 'setHome':
          await this.#arrange(call.argument.origin, { home: call.argument.home });
          return this.#homes.modeChanged(call.argument.origin, call.argument.tab);
        case 'inspect':
          return inspectTab(this.#memory, this.#judge, this.#annotator, call.argument.tab, askGuest);
        case 'held':
          return heldNow(this.#memory, this.#annotator);
        case 'setKeeping':
          await writeKeeping(call.argument);
          return this.#retain();
        case 'keptAbout':
          return keptAbout(this.#annotator, call.argument);
        case 'wipeClient':
          return this.#wipe(() => wipeAbout(this.#annotator, call.argument));
        case 'wipeAll':
          return this.#wipe(async () => {
            await this.#annotator.store.wipe();
            for (const system of [...this.#memory.caseloads.keys()]) this.#memory.dropSystem(system);
          });
      }
    });
  }

  /**
   * Brings readers in line with what is granted now. A start of the worker alone compares registrations;
   * after install, update, browser start or a change of permissions pages that stand open are served too.
   */
  async syncAccess(openTabs: boolean): Promise<void> {
    // In the queue: a worker that a change of permissions wakes up comes here twice at once.
    await this.#run(syncReaders);
    if (!openTabs) return;
    await this.#run(async () => {
      for (const [tab, state] of this.#memory.tabs) {
        for (const [doc, { origin, frameId }] of Object.entries(state.docs)) {
          if (await isGranted(origin)) continue;
          await askGuest(tab, frameId, 'leave', null);
          this.#forgetDoc(state, doc);
          this.#memory.saveTab(tab);
          this.#memory.dropSystem(origin);
          await forgetSite(origin);
        }
      }
      await this.#memory.flush();
      this.#views.refresh();
    });
    await injectOpenTabs();
  }

  /** Drops what is past its last day; also after a change of settings or policy. */
  retain(): Promise<unknown> {
    return this.#run(() => this.#retain());
  }

  async #retain(): Promise<null> {
    await this.#annotator.retain();
    this.#views.refresh();
    return null;
  }

  /** What was wiped can't be undone either. */
  async #wipe<T>(work: () => Promise<T>): Promise<T> {
    const answer = await work();
    for (const [tab, state] of this.#memory.tabs) {
      if (!state.lastAct) continue;
      delete state.lastAct;
      this.#memory.saveTab(tab);
    }
    await this.#memory.flush();
    this.#views.refresh();
    return answer;
  }

  /** A window closed; where the sidebar stood in it, the coach closed the sidebar. */
  windowClosed(window: number): void {
    // A browser that closes takes all windows away, and that is no choice of the coach: then this comes to nothing.
    setTimeout(() => {
      void this.#run(async () => {
        const origin = await this.#homes.closed(window);
        if (origin !== null) await this.#setSiteMode({ origin, mode: 'ready' });
      });
    }, CLOSING_MS);
  }

  tabClosed(tab: number): Promise<unknown> {
    return this.#run(async () => {
      await this.#homes.tabClosed(tab);
      const state = this.#memory.tabs.get(tab);
      for (const doc of Object.keys(state?.docs ?? {})) this.#forgetDoc(state!, doc);
      this.#memory.dropTab(tab);
      await this.#memory.flush();
    });
  }

  async #hello(
    { doc, since }: ReaderCalls['hello'][0],
    sender: Sender,
    tab: number,
    origin: string,
  ): Promise<GuestSession> {
    const session = await this.#guestSession(origin);
    this.#marks.forget(doc);
    if (session.mode === 'off') return session;
    const state = this.#memory.tab(tab);
    const frameId = sender.frameId ?? 0;
    if (frameId === 0 && !state.docs[doc]) this.#homes.begins(tab);
    for (const [other, known] of Object.entries(state.docs)) {
      const replaced = known.frameId === frameId || (frameId === 0 && known.since < since);
      if (other !== doc && replaced) this.#forgetDoc(state, other);
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
    { doc, parts, gone }: ReaderCalls['read'][0],
    tab: number,
    origin: string,
  ): Promise<{ again: boolean }> {
    const state = this.#memory.tab(tab);
    const known = state.docs[doc];
    // A document that went away, or whose site was taken back while its message was on the way.
    if (!known || !(await isGranted(origin))) return { again: false };
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
    await this.#rejoin(tab, state, readAt);
    if (parts.some(({ head }) => head.kind === 'record' && !isProposal(head))) state.chosen = null;
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

  async #settled({ doc, ms, failed }: ReaderCalls['settled'][0], tab: number): Promise<null> {
    const known = this.#memory.tab(tab).docs[doc];
    if (!known) return null;
    known.settled = true;
    known.failed = failed;
    known.ms += ms;
    await this.#changed(tab);
    // Before it is acknowledged: a worker that is stopped in between is told again.
    await this.#marks.tell(tab);
    return null;
  }

  async #bye({ doc }: ReaderCalls['bye'][0], tab: number): Promise<null> {
    const state = this.#memory.tabs.get(tab);
    if (!state?.docs[doc]) return null;
    this.#forgetDoc(state, doc);
    await this.#changed(tab);
    return null;
  }

  #forgetDoc(state: TabState, doc: string): void {
    forgetDoc(this.#memory, state, doc);
    this.#assembly.forgetDoc(doc);
    this.#marks.forget(doc);
  }

  async #view(name: string, argument: unknown, tab: number): Promise<unknown> {
    const call = checkArgument('view', name, argument);
    return this.#run(async () => {
      const state = this.#memory.tab(tab);
      switch (call.name) {
        case 'setLens':
          state.lens = call.argument;
          return this.#changed(tab);
        case 'setLanguage':
          await writeLanguage(call.argument);
          await this.#tellAll();
          return this.#views.refresh();
        case 'setReferenceDate':
          return this.#setReferenceDate(call.argument);
        case 'chooseClient':
          state.chosen = call.argument;
          if (call.argument !== null) state.lens = 'client';
          return this.#changed(tab);
        case 'showWhere':
          return this.#showWhere(state, tab, call.argument);
        case 'arrange': {
          const page = pageOf(state);
          return page && this.#arrange(page.origin, call.argument);
        }
        case 'setMarks':
          return this.#setMarks(state, call.argument);
        case 'closeSidebar': {
          const page = pageOf(state);
          if (page) await this.#setSiteMode({ origin: page.origin, mode: 'ready', tab });
          return null;
        }
        case 'annotate':
        case 'retract':
          return this.#annotate(tab, state, call);
        case 'undo': {
          const undone = await this.#annotator.undo(state, call.argument.act);
          await this.#changed(tab);
          this.#views.refresh();
          return undone;
        }
        case 'openSettings':
          await browser.tabs.create({ url: browser.runtime.getURL('/settings.html') });
          return null;
      }
    });
  }

  async #annotate(
    tab: number,
    state: TabState,
    call: Extract<ReturnType<typeof checkArgument<'view'>>, { name: 'annotate' | 'retract' }>,
  ): Promise<null> {
    const system = pageOf(state)?.origin ?? '';
    const caseload = this.#memory.caseloads.get(system) ?? emptyCaseload(system);
    const saveTab = (): Promise<void> => {
      this.#memory.saveTab(tab);
      return this.#memory.flush();
    };
    if (call.name === 'annotate') {
      const { act, client, annotation } = call.argument;
      await this.#annotator.annotate(state, caseload, act, client, annotation, saveTab);
    } else {
      const { act, client, slot } = call.argument;
      await this.#annotator.retract(state, caseload, act, client, slot, saveTab);
    }
    await this.#changed(tab);
    // Other tabs may show or mark the same client.
    this.#views.refresh();
    return null;
  }

  async #showWhere(
    state: TabState,
    tab: number,
    { doc, reading, row, field }: ViewCalls['showWhere'][0],
  ): Promise<ViewCalls['showWhere'][1]> {
    const known = state.docs[doc];
    if (!known) return { found: false, why: 'other page' };
    const answer = await askGuest(tab, known.frameId, 'showWhere', { reading, row, field });
    return answer?.found ? { found: true } : { found: false, why: 'gone' };
  }

  async #arrange(origin: string, change: Partial<Arrangement>): Promise<null> {
    await this.#homes.arrange(origin, change);
    await this.#tellAll(origin);
    this.#views.refresh();
    return null;
  }

  async #setMarks(state: TabState, on: boolean): Promise<void> {
    const page = pageOf(state);
    if (!page) return;
    await writeMarks(page.origin, on);
    await this.#tellAll(page.origin);
    this.#views.refresh();
  }

  async #siteState({ origin }: { origin: string }): Promise<DeskQuestions['siteState'][1]> {
    const granted = await isGranted(origin);
    return {
      granted,
      fixed: granted && fixedPatterns().length > 0,
      mode: granted ? await modeOf(origin) : 'off',
      readable: isReadable(origin),
      home: (await readArrangement(origin)).home,
      language: await readLanguage(),
    };
  }

  async #setSiteMode({ origin, mode, tab }: DeskQuestions['setSiteMode'][0]): Promise<void> {
    await writeSiteMode(origin, mode);
    if (mode === 'off') this.#memory.dropSystem(origin);
    await this.#homes.modeChanged(origin, tab);
    await this.#tellAll(origin);
    await this.#memory.flush();
    this.#views.refresh();
  }

  async #setSession(change: DeskQuestions['setSession'][0]): Promise<{ problems: string[] }> {
    let problems: string[] = [];
    if (change.pack !== undefined) {
      problems = this.#judge.use(change.pack);
      this.#memory.settings.pack = change.pack;
      this.#memory.saveSettings();
      this.#views.packChanged();
    }
    if (change.referenceDate !== undefined) await this.#setReferenceDate(change.referenceDate);
    await this.#memory.flush();
    this.#views.refresh();
    return { problems };
  }

  async #setReferenceDate(iso: string | null): Promise<void> {
    this.#memory.settings.referenceDate = iso === null ? null : momentOf(iso);
    this.#memory.saveSettings();
    await this.#memory.flush();
    await this.#tellAll();
    this.#views.refresh();
  }

  async #guestSession(origin: string): Promise<GuestSession> {
    return {
      mode: (await isGranted(origin)) ? await modeOf(origin) : 'off',
      language: await readLanguage(),
      marks: await readMarks(origin),
      arrangement: await readArrangement(origin),
      referenceDate: this.#memory.settings.referenceDate,
    };
  }

  /** Tells every reader (of one origin) what holds now. */
  async #tellAll(only?: string): Promise<void> {
    const told = [...this.#memory.tabs].flatMap(([tab, { docs }]) =>
      Object.entries(docs)
        .filter(([, { origin }]) => only === undefined || origin === only)
        .map(async ([doc, { origin, frameId }]) => {
          await askGuest(tab, frameId, 'session', await this.#guestSession(origin));
          // What it was told it may have taken away: it is told all of it again.
          this.#marks.forget(doc);
        }),
    );
    await Promise.all(told);
  }

  async #changed(tab: number): Promise<null> {
    this.#memory.saveTab(tab);
    await this.#memory.flush();
    this.#views.refresh(tab);
    return null;
  }

  #run<T>(work: () => T | Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}

/** Where nothing was chosen yet: open where the coach granted the site, ready where a roll-out did. */
async function modeOf(origin: string): Promise<SiteMode> {
  return (await readSiteMode(origin)) ?? (fixedPatterns().length > 0 ? 'ready' : 'open');
}

const historiesLast = (a: Reading, b: Reading): number =>
  Number(a.kind === 'history') - Number(b.kind === 'history');

/** A day alone is its noon here, so that no time zone makes another day of it. */
const momentOf = (iso: string): string => new Date(iso.includes('T') ? iso : `${iso}T12:00:00`).toISOString();
