import { browser } from 'wxt/browser';
import { fixedPatterns, isGranted } from './access.ts';
import type { QuestionHandlers, ReaderHandlers, ViewHandlers } from './calls.ts';
import { askGuest } from './guests.ts';
import type { Homes } from './homes.ts';
import type { Judge } from './judge.ts';
import type { PageMarks } from './marks.ts';
import { pageOf } from './page.ts';
import { modeOf } from './site-mode.ts';
import { adaptersFor } from './taught.ts';
import type { Traces } from './traces.ts';
import type { Views } from './views.ts';
import { isReadable } from '../access/hosts.ts';
import { readArrangement } from '../store/homes.ts';
import { PAUSE_MS, readPause, readPauses, writePause } from '../store/pauses.ts';
import type { SessionMemory } from '../store/session.ts';
import { readLanguage, readMarks, writeLanguage, writeMarks, writeSiteMode } from '../store/settings.ts';
import { packFields } from '../vocabulary/packing.ts';
import type { Arrangement } from '../wire/home.ts';
import type { DeskQuestions, GuestSession } from '../wire/messages.ts';

/** Wakes the desk when a pause of a site ends. */
export const PAUSE_ALARM = 'pause';

/** What was chosen for a site and for this session; sees to it that readers and views hear of it. */
export class Sites {
  readonly #memory: SessionMemory;
  readonly #judge: Judge;
  readonly #marks: PageMarks;
  readonly #homes: Homes;
  readonly #views: Views;
  readonly #traces: Traces;

  constructor(
    memory: SessionMemory,
    judge: Judge,
    marks: PageMarks,
    homes: Homes,
    views: Views,
    traces: Traces,
  ) {
    this.#traces = traces;
    this.#memory = memory;
    this.#judge = judge;
    this.#marks = marks;
    this.#homes = homes;
    this.#views = views;
  }

  readonly readers = {
    arrange: async ({ change }, { origin }) => {
      await this.#arrange(origin, change);
      return null;
    },
    seated: async (_, { tab }) => {
      const seated = this.#views.isSeated(tab);
      if (seated) await this.#homes.seated(tab);
      return { seated };
    },
    unseated: async ({ why }, { tab }) => {
      await this.#homes.refused(tab, why);
      this.#views.refresh(tab);
      return null;
    },
  } satisfies Partial<ReaderHandlers>;

  readonly views = {
    seen: async (asked, { tab }) => {
      const seen = await askGuest(tab, 0, 'seen', asked);
      if (seen === null) throw new Error('The page does not answer.');
      return seen;
    },
    setLanguage: async (language) => {
      await writeLanguage(language);
      await this.tellAll();
      this.#views.refresh();
    },
    setReferenceDate: (iso) => this.#setReferenceDate(iso),
    arrange: async (change, { state }) => {
      const page = pageOf(state);
      if (page) await this.#arrange(page.origin, change);
    },
    setMarks: async (on, { state }) => {
      const page = pageOf(state);
      if (!page) return;
      await writeMarks(page.origin, on);
      await this.tellAll(page.origin);
      this.#views.refresh();
    },
    closeSidebar: async (_, { tab, state }) => {
      const page = pageOf(state);
      if (page) await this.setMode({ origin: page.origin, mode: 'ready', tab });
    },
    pauseSite: async (_, { tab, state }) => {
      const page = pageOf(state);
      if (page) await this.#pause(page.origin, tab);
    },
    resumeSite: async (_, { tab, state }) => {
      const page = pageOf(state);
      if (page) await this.#resume(page.origin, tab);
    },
  } satisfies Partial<ViewHandlers>;

  readonly questions = {
    siteState: async ({ origin }) => {
      const granted = await isGranted(origin);
      return {
        granted,
        fixed: granted && fixedPatterns().length > 0,
        mode: granted ? await modeOf(origin) : 'off',
        pausedUntil: granted ? await readPause(origin) : null,
        readable: isReadable(origin),
        home: (await readArrangement(origin)).home,
        language: await readLanguage(),
        study: this.#traces.now(),
      };
    },
    setSiteMode: (asked) => this.setMode(asked),
    pauseSite: ({ origin, tab }) => this.#pause(origin, tab),
    resumeSite: ({ origin, tab }) => this.#resume(origin, tab),
    setHome: async ({ origin, home, tab }) => {
      await this.#arrange(origin, { home });
      await this.#homes.modeChanged(origin, tab);
    },
    setSession: (change) => this.#setSession(change),
  } satisfies Partial<QuestionHandlers>;

  async setMode({ origin, mode, tab }: DeskQuestions['setSiteMode'][0]): Promise<void> {
    await writeSiteMode(origin, mode);
    await writePause(origin, null);
    if (mode === 'off') this.#memory.dropSystem(origin);
    await this.#modeChanged(origin, tab);
  }

  /** What was read stays in memory: a pause is no leave-taking. */
  async #pause(origin: string, tab: number | undefined): Promise<void> {
    const until = Date.now() + PAUSE_MS;
    await writePause(origin, new Date(until).toISOString());
    await this.#modeChanged(origin, tab);
    await this.#setAlarm();
  }

  async #resume(origin: string, tab: number | undefined): Promise<void> {
    await writePause(origin, null);
    await this.#modeChanged(origin, tab);
  }

  /** Takes away the pauses that are over, and has the desk woken at the end of the next. */
  async endPauses(): Promise<void> {
    const now = Date.now();
    for (const [origin, until] of Object.entries(await readPauses())) {
      if (Date.parse(until) <= now) await this.#resume(origin, undefined);
    }
    await this.#setAlarm();
  }

  async #setAlarm(): Promise<void> {
    const ends = Object.values(await readPauses()).map((until) => Date.parse(until));
    if (ends.length > 0) await browser.alarms.create(PAUSE_ALARM, { when: Math.min(...ends) });
  }

  async #modeChanged(origin: string, tab: number | undefined): Promise<void> {
    await this.#homes.modeChanged(origin, tab);
    await this.tellAll(origin);
    await this.#memory.flush();
    this.#views.refresh();
  }

  async guestSession(origin: string): Promise<GuestSession> {
    return {
      mode: (await isGranted(origin)) ? await modeOf(origin) : 'off',
      language: await readLanguage(),
      marks: await readMarks(origin),
      arrangement: await readArrangement(origin),
      referenceDate: this.#memory.settings.referenceDate,
      adapters: await adaptersFor(origin, this.#judge.adapters),
      fields: packFields(this.#judge.fields),
      log: this.#traces.now()?.log ?? null,
    };
  }

  async #arrange(origin: string, change: Partial<Arrangement>): Promise<void> {
    await this.#homes.arrange(origin, change);
    await this.tellAll(origin);
    this.#views.refresh();
  }

  /** All but the pack, which is not a matter of sites. */
  async #setSession(change: DeskQuestions['setSession'][0]): Promise<{ problems: string[] }> {
    if (change.condition !== undefined) {
      this.#memory.settings.condition = change.condition;
      this.#memory.saveSettings();
      this.#judge.choose(this.#judge.choices, change.condition);
      this.#views.packChanged();
    }
    if (change.referenceDate !== undefined) await this.#setReferenceDate(change.referenceDate);
    await this.#memory.flush();
    this.#views.refresh();
    return { problems: [] };
  }

  async #setReferenceDate(iso: string | null): Promise<void> {
    this.#memory.settings.referenceDate = iso === null ? null : momentOf(iso);
    this.#memory.saveSettings();
    await this.#memory.flush();
    await this.tellAll();
    this.#views.refresh();
  }

  /** A policy may have fixed another language: pages that stand open are told at once. */
  policyChanged(): Promise<void> {
    return this.tellAll();
  }

  /** Tells every reader (of one origin) what holds now. */
  async tellAll(only?: string): Promise<void> {
    const told = [...this.#memory.tabs].flatMap(([tab, { docs }]) =>
      Object.entries(docs)
        .filter(([, { origin }]) => only === undefined || origin === only)
        .map(async ([doc, { origin, frameId }]) => {
          await askGuest(tab, frameId, 'session', await this.guestSession(origin));
          // What it was told it may have taken away: it is told all of it again.
          this.#marks.forget(doc);
        }),
    );
    await Promise.all(told);
  }
}

/** A day alone is its noon here, so that no time zone makes another day of it. */
const momentOf = (iso: string): string => new Date(iso.includes('T') ? iso : `${iso}T12:00:00`).toISOString();
