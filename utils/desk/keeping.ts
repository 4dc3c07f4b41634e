import type { Annotator } from './annotator.ts';
import type { QuestionHandlers, ViewFrom, ViewHandlers } from './calls.ts';
import { heldNow, keptAbout, wipeAbout } from './held.ts';
import { pageOf } from './page.ts';
import type { Traces } from './traces.ts';
import type { Views } from './views.ts';
import { emptyCaseload } from '../caseload/index.ts';
import { removeDrafts } from '../store/drafts.ts';
import { removeAllFindings } from '../store/findings.ts';
import { removeNorms } from '../store/norms.ts';
import { writeKeeping } from '../store/keeping.ts';
import type { SessionMemory } from '../store/session.ts';
import type { Caseload } from '../street/caseload.ts';

/** What a coach adds: keeps it, takes it back, shows what is held of it, and wipes it. */
export class Keeping {
  readonly #memory: SessionMemory;
  readonly #annotator: Annotator;
  readonly #views: Views;
  readonly #traces: Traces;

  constructor(memory: SessionMemory, annotator: Annotator, views: Views, traces: Traces) {
    this.#traces = traces;
    this.#memory = memory;
    this.#annotator = annotator;
    this.#views = views;
  }

  readonly views = {
    annotate: async ({ act, client, annotation }, from) => {
      const { caseload, save } = this.#at(from);
      await this.#annotator.annotate(from.state, caseload, act, client, annotation, save);
      await this.#kept(save);
    },
    retract: async ({ act, client, slot }, from) => {
      const { caseload, save } = this.#at(from);
      await this.#annotator.retract(from.state, caseload, act, client, slot, save);
      await this.#kept(save);
    },
    undo: async ({ act }, from) => {
      const undone = await this.#annotator.undo(from.state, act);
      await this.#kept(this.#at(from).save);
      return undone;
    },
  } satisfies Partial<ViewHandlers>;

  readonly questions = {
    held: () => heldNow(this.#memory, this.#annotator, this.#traces),
    setKeeping: async (change) => {
      await writeKeeping(change);
      await this.retain();
    },
    keptAbout: (whom) => keptAbout(this.#memory, this.#annotator, whom),
    wipeClient: (whom) => this.#wipe(() => wipeAbout(this.#memory, this.#annotator, whom)),
    wipeAll: () =>
      this.#wipe(async () => {
        await this.#annotator.handed.wipe();
        await this.#annotator.store.wipe();
        for (const system of [...this.#memory.caseloads.keys()]) this.#memory.dropSystem(system);
        await this.#traces.withdraw();
        await removeDrafts();
        await removeNorms();
        await removeAllFindings();
      }),
  } satisfies Partial<QuestionHandlers>;

  /** Drops what is past its last day; also after a change of settings or policy. */
  async retain(): Promise<void> {
    await this.#annotator.retain();
    this.#views.refresh();
  }

  #at({ tab, state }: ViewFrom): { caseload: Caseload; save: () => Promise<void> } {
    const system = pageOf(state)?.origin ?? '';
    return {
      caseload: this.#memory.caseloads.get(system) ?? emptyCaseload(system),
      save: () => {
        this.#memory.saveTab(tab);
        return this.#memory.flush();
      },
    };
  }

  async #kept(save: () => Promise<void>): Promise<void> {
    await save();
    // Other tabs may show or mark the same client.
    this.#views.refresh();
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
}
