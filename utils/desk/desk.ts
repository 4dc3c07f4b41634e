import { browser, type Browser } from 'wxt/browser';
import { readChoices } from '../store/indicator-choices.ts';
import { SessionMemory } from '../store/session.ts';
import { readMarks } from '../store/settings.ts';
import type { Act } from '../traces/catalogue.ts';
import { checkArgument } from '../wire/check.ts';
import { injectOpenTabs, injectPart, syncReaders } from './access.ts';
import { Annotator } from './annotator.ts';
import { Choosing } from './choosing.ts';
import type { QuestionHandlers, ReaderHandlers, ViewHandlers } from './calls.ts';
import { ClientSheets } from './client-sheets.ts';
import { diagnosing } from './diagnosing.ts';
import { Disputes } from './disputes.ts';
import { Documents } from './documents.ts';
import { Drafts } from './drafts.ts';
import { exposureOf } from './exposure.ts';
import { askGuest, originOf } from './guests.ts';
import { Homes } from './homes.ts';
import { inspectTab } from './inspect.ts';
import { Judge } from './judge.ts';
import { Keeping } from './keeping.ts';
import { PageMenu } from './page-menu.ts';
import { PageMarks } from './marks.ts';
import { modeOf, roomBeside } from './site-mode.ts';
import { normsRoom } from './norms.ts';
import { Packs } from './packs.ts';
import { samplesRoom } from './samples.ts';
import { settingsRoom } from './settings.ts';
import { Shortcuts } from './shortcuts.ts';
import { Sites } from './sites.ts';
import { Teaching } from './teaching.ts';
import { toldPacks, toldRules } from './told-rules.ts';
import { Traces } from './traces.ts';
import { Views } from './views.ts';
import { Worklists } from './worklists.ts';

/** So long after a window closed its browser still runs, when only the window was closed. */
const CLOSING_MS = 300;

type Sender = Browser.runtime.MessageSender;

/**
 * The one owner of the data: takes readings in, judges, and serves the views. Handlers run one after
 * another, and what they change is held by the browser before they answer, so that a worker that is
 * stopped at any moment loses nothing that was acknowledged. Its rooms hold the handlers.
 */
export class Desk {
  readonly #memory = new SessionMemory();
  readonly #homes = new Homes(this.#memory, modeOf);
  readonly #sites: Sites;
  readonly #documents: Documents;
  readonly #keeping: Keeping;
  readonly #packs: Packs;
  readonly #traces: Traces;
  readonly #views: Views;
  readonly #shortcuts: Shortcuts;
  readonly #menu: PageMenu;
  readonly #readerHandlers: ReaderHandlers;
  readonly #viewHandlers: ViewHandlers;
  readonly #questionHandlers: QuestionHandlers;
  readonly #withPacks: ReturnType<typeof toldPacks>;
  #queue: Promise<unknown>;

  constructor() {
    const memory = this.#memory;
    const judge = new Judge();
    const annotator = new Annotator((indicator) => {
      const { id, version, indicators } = judge.pack;
      const rule = indicators.find((one) => one.id === indicator);
      return rule && { version: rule.version, pack: { id, version } };
    });
    const marks = new PageMarks(
      memory,
      judge,
      annotator,
      askGuest,
      async (origin) => (await modeOf(origin)) === 'open' && (await readMarks(origin)),
    );
    this.#views = new Views(
      memory,
      judge,
      annotator,
      (name, argument, tab) => this.#view(name, argument, tab),
      (tab) => marks.refresh(tab),
      () => this.#traces.now(),
    );
    this.#traces = new Traces(
      memory,
      async () => {
        if (this.#followStudy(judge)) this.#views.packChanged();
        await this.#sites.tellAll();
        this.#views.refresh();
      },
      (indicator) => judge.pack.indicators.find(({ id }) => id === indicator)?.inputs.flat(2) ?? [],
    );
    this.#sites = new Sites(memory, judge, marks, this.#homes, this.#views, this.#traces);
    const worklists = new Worklists(memory, judge, annotator, this.#views);
    this.#documents = new Documents(
      memory,
      marks,
      this.#homes,
      this.#sites,
      this.#views,
      async (system, read) => {
        await worklists.claim(system, read);
        // A log that can't be written stops no reading.
        await this.#traces.wereRead(system, read).catch(() => undefined);
      },
    );
    this.#keeping = new Keeping(memory, annotator, this.#views, this.#traces);
    this.#packs = new Packs(memory, judge, this.#views, this.#sites);
    const sheets = new ClientSheets(memory, judge, annotator, this.#views, this.#traces);
    this.#shortcuts = new Shortcuts(memory, this.#sites, this.#views, marks, askGuest);
    this.#menu = new PageMenu(memory, this.#sites, marks, this.#shortcuts, askGuest);
    const teaching = new Teaching(memory, this.#sites, this.#views);

    this.#readerHandlers = {
      ...this.#documents.readers,
      ...this.#sites.readers,
      ...teaching.readers,
      ...this.#traces.readers,
    };
    this.#viewHandlers = {
      ...this.#documents.views,
      ...this.#sites.views,
      ...this.#keeping.views,
      ...sheets.views,
      ...new Choosing(judge, this.#views).views,
      ...worklists.views,
      ...teaching.views,
      ...this.#traces.views,
      ...this.#shortcuts.views,
      openSettings: async (part) => {
        const url = browser.runtime.getURL('/settings.html');
        await browser.tabs.create({ url: part === null ? url : `${url}#${part}` });
      },
    };
    const norms = normsRoom(judge);
    const noted = (acts: Act[]) => this.#traces.noted(acts);
    this.#withPacks = toldPacks(judge, () => this.#packs.origin, noted);
    this.#questionHandlers = {
      ...this.#sites.questions,
      ...this.#keeping.questions,
      ...sheets.questions,
      ...worklists.questions,
      ...teaching.questions,
      ...this.#packs.questions,
      ...settingsRoom(judge, this.#sites, this.#views, this.#keeping),
      ...diagnosing(memory, judge, annotator, this.#packs),
      ...new Drafts(memory).questions,
      ...new Disputes(judge, annotator).questions,
      ...norms,
      ...toldRules(judge, { ...norms, ...this.#packs.questions }, noted, this.#withPacks),
      ...samplesRoom(memory, judge),
      setSession: async ({ pack, ...change }) => {
        const problems = pack === undefined ? [] : await this.#packs.useForSession(pack);
        await this.#sites.questions.setSession(change);
        return { problems };
      },
      ...this.#traces.questions,
      inspect: ({ tab }) => inspectTab(memory, judge, annotator, tab, askGuest),
    };
    this.#queue = memory
      .load()
      .then(() => annotator.load())
      .then(() => this.#traces.load())
      .then(() => this.#packs.load())
      .then(async () => judge.choose(await readChoices(), memory.settings.condition ?? null))
      .then(() => void this.#followStudy(judge));
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
    // Nothing of the desk changes by it, and a page that is asleep must not hold up the others.
    if (call.name === 'bring') return injectPart(tab, sender.frameId ?? 0, call.argument.part);
    // Nor may a page that is about to be drawn wait.
    if (call.name === 'room') return roomBeside(origin, sender.frameId ?? 0);
    return this.#run<unknown>(() =>
      this.#readerHandlers[call.name](call.argument as never, { sender, tab, origin }),
    );
  }

  /** A question of an extension page of its own; the sidebar that is embedded in a page may ask none. */
  question(name: string, argument: unknown, sender: Sender): Promise<unknown> {
    const own = browser.runtime.getURL('/');
    const embedded = sender.tab !== undefined && (sender.frameId ?? 0) !== 0;
    if (!sender.url?.startsWith(own) || embedded) throw new Error('Only a page of its own may ask this.');
    const call = checkArgument('question', name, argument);
    if (call.name === 'acceptStudy' && !sender.url.startsWith(`${own}research.html`)) {
      throw new Error('A study is accepted on its own page only.');
    }
    return this.#run<unknown>(() => this.#questionHandlers[call.name](call.argument as never));
  }

  /**
   * Brings readers in line with what is granted now. A start of the worker alone compares registrations;
   * after install, update, browser start or a change of permissions pages that stand open are served too.
   */
  async syncAccess(openTabs: boolean): Promise<void> {
    // In the queue: a worker that a change of permissions wakes up comes here twice at once.
    await this.#run(syncReaders);
    await this.#run(() => this.#menu.sync());
    if (!openTabs) return;
    await this.#run(() => this.#documents.dropRevoked());
    await injectOpenTabs();
  }

  /** Readers and views hear of it, and what may not be kept any more goes. */
  policyChanged(): Promise<unknown> {
    return this.#run(async () => {
      await this.#withPacks(() => this.#packs.policyChanged());
      await this.#sites.policyChanged();
      await this.#keeping.retain();
      await this.#traces.retain();
    });
  }

  /** Keys of the browser's shortcuts were pressed. */
  shortcut(name: string, tab: Browser.tabs.Tab): Promise<unknown> {
    return this.#run(() => this.#shortcuts.pressed(name, tab));
  }

  /** A question was chosen in the page's own menu. */
  menu(clicked: Browser.contextMenus.OnClickData, tab: number): Promise<unknown> {
    return this.#run(() => this.#menu.clicked(clicked, tab));
  }

  /** The menu speaks the language that was chosen. */
  languageChanged(): Promise<unknown> {
    return this.#run(() => this.#menu.sync());
  }

  /** A pause of a site ended, or may have while the browser was closed. */
  endPauses(): Promise<unknown> {
    return this.#run(() => this.#sites.endPauses());
  }

  /** Drops what is past its last day. */
  retain(): Promise<unknown> {
    return this.#run(async () => {
      await this.#keeping.retain();
      await this.#traces.retain();
    });
  }

  /** A window closed; where the sidebar stood in it, the coach closed the sidebar. */
  windowClosed(window: number): void {
    // A browser that closes takes all windows away, and that is no choice of the coach: then this comes to nothing.
    setTimeout(() => {
      void this.#run(async () => {
        const origin = await this.#homes.closed(window);
        if (origin !== null) await this.#sites.setMode({ origin, mode: 'ready' });
      });
    }, CLOSING_MS);
  }

  tabClosed(tab: number): Promise<unknown> {
    return this.#run(() => this.#documents.tabClosed(tab));
  }

  async #view(name: string, argument: unknown, tab: number): Promise<unknown> {
    const call = checkArgument('view', name, argument);
    // Nothing of the desk changes by it, and a page that is asleep must not hold up the others.
    if (call.name === 'seen')
      return this.#viewHandlers.seen(call.argument, { tab, state: this.#memory.tab(tab) });
    return this.#run<unknown>(() =>
      this.#viewHandlers[call.name](call.argument as never, { tab, state: this.#memory.tab(tab) }),
    );
  }

  /** Brings the indicators in line with the conditions of the study. @returns true where that changed them */
  #followStudy(judge: Judge): boolean {
    return judge.turnAllOff(exposureOf(this.#traces.now()).indicatorsOff);
  }

  #run<T>(work: () => T | Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}
