import { browser } from 'wxt/browser';
import { checkAdapter, isOf } from '../adapters/check.ts';
import {
  assign,
  fieldAt,
  isLeft,
  leave,
  newAdapter,
  nextVersion,
  pageAbout,
  pageOf as newPage,
  withPage,
} from '../adapters/draft.ts';
import type { QuestionHandlers, ReaderHandlers, ViewFrom, ViewHandlers } from './calls.ts';
import { askGuest } from './guests.ts';
import { pageOf } from './page.ts';
import type { Sites } from './sites.ts';
import { importAdapter, knownAdapters, removeAdapter, switchAdapter } from './taught.ts';
import { candidateOf } from './teach-view.ts';
import type { Views } from './views.ts';
import { readAdapters, writeAdapter, type StoredAdapter } from '../store/adapters.ts';
import type { SessionMemory, TabState } from '../store/session.ts';
import { readLanguage } from '../store/settings.ts';
import type { TeachState } from '../store/teach-state.ts';
import type { Adapter, AdapterPage } from '../street/adapter.ts';
import { soundCandidates, soundTried } from '../wire/check-teach.ts';
import type { Candidate, Pointed, Tag, TeachAct, TeachAnswer, TeachAsk, TeachStep } from '../wire/teach.ts';
import { fieldById } from '../vocabulary/index.ts';

/** So many steps back. */
const MOST_UNDO = 50;
/** A page that is asked for the first time must bring its part first. */
const TRIES = 3;

const LAYER = {
  nl: 'Aanwijzen: pijltjes om te gaan, Enter om te kiezen, Escape om te stoppen',
  en: 'Pointing: arrows to move, Enter to choose, Escape to stop',
} as const;

/** Teaching by pointing: keeps the draft at every step, asks the page how it would be read, and puts it to use. */
export class Teaching {
  readonly #memory: SessionMemory;
  readonly #sites: Sites;
  readonly #views: Views;

  constructor(memory: SessionMemory, sites: Sites, views: Views) {
    this.#memory = memory;
    this.#sites = sites;
    this.#views = views;
  }

  readonly readers = {
    pointed: async ({ doc, pointed }, { tab }) => {
      const state = this.#memory.tab(tab);
      if (!state.teach || !state.docs[doc]) return null;
      await this.#pointed(tab, state.teach, state.docs[doc].frameId, pointed);
      return this.#changed(tab);
    },
  } satisfies Partial<ReaderHandlers>;

  readonly views = {
    teach: (act, from) => this.#act(act, from),
    openAdapters: async () => {
      await browser.tabs.create({ url: browser.runtime.getURL('/adapters.html') });
    },
  } satisfies Partial<ViewHandlers>;

  readonly questions = {
    adapters: () => knownAdapters(),
    importAdapter: async ({ text }) => {
      const answer = await importAdapter(text);
      if (answer.id !== null) await this.#retaught(answer.id);
      return answer;
    },
    switchAdapter: async ({ id, on }) => {
      await switchAdapter(id, on);
      await this.#retaught(id);
    },
    removeAdapter: async ({ id }) => {
      const stored = (await readAdapters()).get(id);
      await removeAdapter(id);
      await this.#endAll(id);
      await this.#reread(stored);
    },
  } satisfies Partial<QuestionHandlers>;

  async #act(act: TeachAct, { tab, state }: ViewFrom): Promise<void> {
    if (state.teach && act.do !== 'begin') await this.#step(tab, state, state.teach, act);
    else if (act.do === 'begin') await this.#begin(tab, state);
    await this.#changed(tab);
  }

  async #begin(tab: number, state: TabState): Promise<void> {
    const system = pageOf(state)?.origin;
    if (system === undefined) return;
    const docs: TeachState['docs'] = {};
    const candidates: TeachState['candidates'] = [];
    const own = Object.entries(state.docs).filter(([, { origin }]) => origin === system);
    await Promise.all(
      own.map(async ([doc, { frameId }]) => {
        docs[frameId] = doc;
        const answer = await this.#ask(tab, frameId, { do: 'look' });
        for (const each of soundCandidates(answer?.candidates)) candidates.push({ ...each, frame: frameId });
      }),
    );
    candidates.sort((a, b) => b.worth - a.worth);
    const { id, stored } = await this.#adapterOf(system);
    state.teach = {
      system,
      docs,
      adapter: id,
      name: (stored?.draft ?? stored?.used)?.name ?? new URL(system).host,
      candidates,
      chosen: null,
      page: null,
      undo: [],
      now: null,
      // Told from the first push on: a button that gives way to another under the pointer takes the click with it.
      pointing: candidates.length > 0,
      tried: null,
      inUse: stored?.used != null && stored.on,
      problem: null,
    };
    const [best] = candidates;
    if (best) await this.#choose(tab, state, state.teach, best);
    await this.#point(tab, state.teach, candidates.length > 0, false);
  }

  async #step(tab: number, state: TabState, teach: TeachState, act: TeachStep): Promise<void> {
    const candidate = candidateOf(teach);
    const column = 'column' in act ? candidate?.columns.find(({ key }) => key === act.column) : undefined;
    switch (act.do) {
      case 'choose': {
        const other = teach.candidates.find((each) => each.frame === act.frame && each.id === act.candidate);
        if (other) await this.#choose(tab, state, teach, other);
        return;
      }
      case 'kind': {
        if (!teach.page) return;
        const { unit: _, rows, ...rest } = teach.page;
        const listed = act.kind !== 'record';
        return this.#set(tab, teach, {
          ...rest,
          kind: act.kind,
          ...(act.kind === 'history' && { unit: act.unit ?? 'contact' }),
          ...(listed && { rows: rows ?? candidate?.rowsAt }),
        });
      }
      case 'ask':
        teach.now = act.column;
        await this.#try(tab, teach);
        return this.#show(tab, teach);
      case 'assign':
      case 'never':
        if (!column || !teach.page) return;
        await this.#set(
          tab,
          teach,
          act.do === 'never' ? leave(teach.page, column) : assign(teach.page, column, act.field),
          nextOpen(teach, column.key),
        );
        return;
      case 'point':
        return this.#point(tab, teach, act.on, act.focus ?? false);
      case 'undo': {
        const before = teach.undo.pop();
        if (before) await this.#save(tab, teach, before);
        return;
      }
      case 'use':
        return this.#use(tab, state, teach);
      case 'end':
        return this.#end(tab, state, teach);
    }
  }

  async #choose(
    tab: number,
    state: TabState,
    teach: TeachState,
    candidate: Candidate & { frame: number },
  ): Promise<void> {
    const { stored } = await this.#adapterOf(teach.system);
    const adapter = stored?.draft ?? stored?.used;
    const url = Object.values(state.docs).find(({ frameId }) => frameId === candidate.frame)?.url ?? '';
    teach.chosen = { frame: candidate.frame, id: candidate.id };
    teach.page =
      (adapter && pageAbout(adapter, candidate)) ??
      newPage(candidate, url, adapter?.pages.map(({ id }) => id) ?? []);
    teach.undo = [];
    teach.tried = null;
    teach.now = null;
    teach.now = nextOpen(teach, null);
    await this.#try(tab, teach);
    await this.#show(tab, teach);
  }

  async #pointed(tab: number, teach: TeachState, frame: number, pointed: Pointed): Promise<void> {
    if ('ended' in pointed) {
      await this.#point(tab, teach, false, false);
      return;
    }
    const { candidate, column } = pointed;
    const own = { ...candidate, frame };
    const at = teach.candidates.findIndex((each) => each.frame === frame && each.id === candidate.id);
    if (at < 0) teach.candidates.push(own);
    else teach.candidates[at] = own;
    const { chosen } = teach;
    if (chosen?.frame !== frame || chosen.id !== candidate.id)
      await this.#choose(tab, this.#memory.tab(tab), teach, own);
    teach.now = column;
    await this.#try(tab, teach);
    await this.#show(tab, teach);
  }

  /** The page as it is from now on, with a way back. */
  async #set(
    tab: number,
    teach: TeachState,
    page: AdapterPage,
    now: string | null = teach.now,
  ): Promise<void> {
    if (teach.page) teach.undo = [...teach.undo, teach.page].slice(-MOST_UNDO);
    teach.now = now;
    await this.#save(tab, teach, page);
  }

  async #save(tab: number, teach: TeachState, page: AdapterPage): Promise<void> {
    teach.page = page;
    teach.problem = null;
    // What names no field yet is nothing to keep.
    if (page.fields.length > 0) {
      const { adapter, stored } = await this.#adapterOf(teach.system);
      const checked = checkAdapter(withPage(stored?.draft ?? stored?.used ?? adapter, page));
      if (checked.adapter)
        await writeAdapter(checked.adapter.id, {
          used: stored?.used ?? null,
          on: stored?.on ?? true,
          draft: checked.adapter,
          changed: new Date().toISOString(),
        });
      else
        teach.problem = checked.problems.map(({ path, reason, hint }) => `${path}: ${reason}. ${hint}`)[0]!;
    }
    await this.#try(tab, teach);
    await this.#show(tab, teach);
  }

  async #use(tab: number, state: TabState, teach: TeachState): Promise<void> {
    // The page as it stands, also where every guess was right and nothing was changed.
    if (teach.page) await this.#save(tab, teach, teach.page);
    const { id, stored } = await this.#adapterOf(teach.system);
    if (!stored?.draft || teach.problem !== null) return;
    const { version } = stored.used ?? { version: '0.0.0' };
    const used: Adapter = {
      ...stored.draft,
      version: stored.used ? nextVersion(version) : stored.draft.version,
    };
    await writeAdapter(id, { used, draft: null, on: true, changed: new Date().toISOString() });
    await this.#end(tab, state, teach);
    await this.#retaught(id);
  }

  async #end(tab: number, state: TabState, teach: TeachState): Promise<void> {
    delete state.teach;
    await Promise.all(
      Object.keys(teach.docs).map((frame) => askGuest(tab, Number(frame), 'teach', { do: 'stop' })),
    );
  }

  /** What was removed is taught nowhere any longer: its next step would write it again. */
  async #endAll(id: string): Promise<void> {
    for (const [tab, state] of this.#memory.tabs) {
      if (state.teach?.adapter !== id) continue;
      await this.#end(tab, state, state.teach);
      await this.#changed(tab);
    }
  }

  async #point(tab: number, teach: TeachState, on: boolean, focus: boolean): Promise<void> {
    teach.pointing = on;
    const words = { layer: LAYER[await readLanguage()] };
    const first = teach.chosen?.frame ?? 0;
    await Promise.all(
      Object.keys(teach.docs).map((frame) =>
        this.#ask(tab, Number(frame), { do: 'point', on, focus: focus && Number(frame) === first, words }),
      ),
    );
  }

  async #try(tab: number, teach: TeachState): Promise<void> {
    const { chosen, now } = teach;
    teach.tried = null;
    if (!chosen || !teach.page) return;
    // What is asked about is shown as it would be read, before anybody says yes.
    const asked = candidateOf(teach)?.columns.find(({ key }) => key === now);
    const guess = asked && !fieldAt(teach.page, asked) ? asked.guess?.field : undefined;
    const isFree = teach.page.fields.every(({ field }) => field !== guess);
    const page = asked && guess !== undefined && isFree ? assign(teach.page, asked, guess) : teach.page;
    if (page.fields.length === 0) return;
    teach.tried = soundTried((await this.#ask(tab, chosen.frame, { do: 'try', page }))?.tried);
  }

  async #show(tab: number, teach: TeachState): Promise<void> {
    const language = await readLanguage();
    const { chosen, page, now } = teach;
    const nameOf = (field: string): string => fieldById(field)?.[language][0] ?? field;
    const tags: Tag[] = (candidateOf(teach)?.columns ?? []).flatMap((column): Tag[] => {
      const field = page && fieldAt(page, column)?.field;
      if (column.key === now) {
        const guess = field ?? column.guess?.field;
        return [{ column: column.key, text: guess ? `${nameOf(guess)}?` : '?', state: 'now' }];
      }
      return field ? [{ column: column.key, text: nameOf(field), state: 'done' }] : [];
    });
    await Promise.all(
      Object.keys(teach.docs).map((frame) => {
        const own = chosen?.frame === Number(frame);
        return this.#ask(tab, Number(frame), {
          do: 'show',
          candidate: own ? chosen.id : null,
          tags: own ? tags : [],
        });
      }),
    );
  }

  async #ask(tab: number, frame: number, ask: TeachAsk): Promise<TeachAnswer | null> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const answer = await askGuest(tab, frame, 'teach', ask);
      if (answer) return answer;
    }
    return null;
  }

  /** The adapter of a system: what is stored of it, or a new one that is not. */
  async #adapterOf(system: string): Promise<{ id: string; adapter: Adapter; stored?: StoredAdapter }> {
    const all = await readAdapters();
    for (const [id, stored] of all) {
      const adapter = stored.draft ?? stored.used;
      if (adapter && isOf(adapter, system)) return { id, adapter, stored };
    }
    const adapter = newAdapter(system, [...all.keys()]);
    return { id: adapter.id, adapter };
  }

  async #retaught(id: string): Promise<void> {
    await this.#reread((await readAdapters()).get(id));
  }

  /** What was read in another way is forgotten: two ways of reading must not meet in one client. */
  async #reread(stored: StoredAdapter | undefined): Promise<void> {
    const adapter = stored?.used ?? stored?.draft;
    if (!adapter) return;
    for (const system of [...this.#memory.caseloads.keys()])
      if (isOf(adapter, system)) this.#memory.dropSystem(system);
    await this.#memory.flush();
    await this.#sites.tellAll();
    this.#views.refresh();
  }

  async #changed(tab: number): Promise<null> {
    this.#memory.saveTab(tab);
    await this.#memory.flush();
    this.#views.refresh(tab);
    return null;
  }
}

/** The next column that nobody decided about, after this one; none: null. */
function nextOpen(teach: TeachState, after: string | null): string | null {
  const columns = candidateOf(teach)?.columns ?? [];
  const { page } = teach;
  const start = columns.findIndex(({ key }) => key === after) + 1;
  const open = [...columns.slice(start), ...columns.slice(0, start)].find(
    (column) =>
      column.key !== after && !column.never && !(page && (fieldAt(page, column) || isLeft(page, column))),
  );
  return open?.key ?? null;
}
