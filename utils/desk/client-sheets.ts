import { browser } from 'wxt/browser';
import type { Annotator } from './annotator.ts';
import { ownOf } from './annotator.ts';
import type { QuestionHandlers, ViewHandlers } from './calls.ts';
import type { Judge } from './judge.ts';
import { pageOf } from './page.ts';
import { chosenClient, summaries } from './view-state.ts';
import type { Traces } from './traces.ts';
import type { Views } from './views.ts';
import { localDay, plusDays } from '../annotations/days.ts';
import { readCitizenDesk, writeCitizenDesk } from '../store/citizen-desk.ts';
import { readKeeping } from '../store/keeping.ts';
import type { SessionMemory } from '../store/session.ts';
import { readLanguage } from '../store/settings.ts';
import type { Caseload, Client } from '../street/caseload.ts';
import type { ClientSheet } from '../wire/client-sheet.ts';
import { wholeOf } from '../indicators/index.ts';

/** The pages that are turned to citizens: each is about one client, whatever the tab shows later. */
export class ClientSheets {
  readonly #memory: SessionMemory;
  readonly #judge: Judge;
  readonly #annotator: Annotator;
  readonly #views: Views;
  readonly #traces: Traces;

  constructor(memory: SessionMemory, judge: Judge, annotator: Annotator, views: Views, traces: Traces) {
    this.#traces = traces;
    this.#memory = memory;
    this.#judge = judge;
    this.#annotator = annotator;
    this.#views = views;
  }

  readonly views = {
    openSheet: async (_, { state }) => {
      const system = pageOf(state)?.origin;
      const caseload = system === undefined ? undefined : this.#memory.caseloads.get(system);
      const shown = caseload && chosenClient(caseload, state);
      if (!caseload || !shown) return;
      const id = crypto.randomUUID();
      this.#memory.saveSheet(id, { system: caseload.system, client: shown.client.key });
      await this.#memory.flush();
      await browser.tabs.create({ url: browser.runtime.getURL(`/sheet.html#${id}`) });
    },
  } satisfies Partial<ViewHandlers>;

  readonly questions = {
    clientSheet: async ({ sheet }) => {
      const about = this.#about(sheet);
      return about && { ...(await this.#read(about)), study: await this.#traces.citizenStudy(sheet) };
    },
    keepRemark: async ({ sheet, text }) => {
      const { caseload, client } = this.#present(sheet);
      await (text === null
        ? this.#annotator.drop(caseload, client.key, 'remark')
        : this.#annotator.keep(caseload, client.key, { kind: 'remark', text }));
      this.#views.refresh();
    },
    giveAnswers: async ({ sheet, answers }) => {
      const { caseload, client } = this.#present(sheet);
      await this.#traces.citizenAnswers(sheet, { system: caseload.system, client: client.key }, answers);
    },
    takeBackAnswers: async ({ sheet }) => {
      const { caseload, client } = this.#present(sheet);
      await this.#traces.citizenAnswers(sheet, { system: caseload.system, client: client.key }, null);
    },
    citizenDesk: () => readCitizenDesk(),
    setCitizenDesk: (desk) => writeCitizenDesk(desk),
  } satisfies Partial<QuestionHandlers>;

  #about(sheet: string): { caseload: Caseload; client: Client } | null {
    const about = this.#memory.sheets.get(sheet);
    const caseload = about && this.#memory.caseloads.get(about.system);
    const client = about && caseload?.clients[about.client];
    return caseload && client ? { caseload, client } : null;
  }

  #present(sheet: string): { caseload: Caseload; client: Client } {
    const about = this.#about(sheet);
    if (!about) throw new Error('The client of this page is not in memory any more. Open the client again.');
    return about;
  }

  async #read({
    caseload,
    client,
  }: {
    caseload: Caseload;
    client: Client;
  }): Promise<Omit<ClientSheet, 'study'>> {
    const { system } = caseload;
    const now = this.#memory.now();
    const judged = this.#judge.caseload(caseload, now, ownOf(await this.#annotator.of(caseload)));
    const { notes, days } = await readKeeping();
    const mayKeep = this.#annotator.isOpen && client.number !== null;
    const { organisation, ask } = await readCitizenDesk();
    return {
      name: client.name,
      number: client.number,
      language: await readLanguage(),
      day: localDay(now),
      pack: this.#judge.pack,
      signals: (judged.clients.get(client.key) ?? []).map(wholeOf),
      notInSystem: judged.notInSystem,
      readings: [...this.#memory.tabs.values()]
        .filter((tab) => pageOf(tab)?.origin === system)
        .flatMap(summaries),
      kept: mayKeep ? await this.#annotator.store.of({ system, number: client.number }) : null,
      remarkUntil: mayKeep && notes ? plusDays(localDay(new Date()), days) : null,
      desk: { organisation, ask },
    };
  }
}
