import { browser } from 'wxt/browser';
import type { Annotator } from './annotator.ts';
import type { QuestionHandlers, ViewHandlers } from './calls.ts';
import type { Judge } from './judge.ts';
import type { Views } from './views.ts';
import { lastDay, localDay } from '../annotations/days.ts';
import { drawFileKey, filePseudonym, importFileKey } from '../handover/file-key.ts';
import type { HandedEntry, Handover } from '../handover/handover.ts';
import { readKeeping } from '../store/keeping.ts';
import type { SessionMemory } from '../store/session.ts';
import { readLanguage } from '../store/settings.ts';
import type { Annotation, Kept, ListMark } from '../street/annotation.ts';
import type { WorklistEntry, WorklistNow } from '../wire/worklist.ts';

/** The coach's list as a whole: shown on a page of its own, handed to another machine, and taken over from one. */
export class Worklists {
  readonly #memory: SessionMemory;
  readonly #judge: Judge;
  readonly #annotator: Annotator;
  readonly #views: Views;

  constructor(memory: SessionMemory, judge: Judge, annotator: Annotator, views: Views) {
    this.#memory = memory;
    this.#judge = judge;
    this.#annotator = annotator;
    this.#views = views;
  }

  readonly views = {
    openWorklist: async () => {
      await browser.tabs.create({ url: browser.runtime.getURL('/worklist.html') });
    },
  } satisfies Partial<ViewHandlers>;

  readonly questions = {
    worklist: () => this.#now(),
    handOut: async () => this.#handOut(await this.#entries()),
    takeOver: (handed) => this.#takeOver(handed),
    dropHanded: async () => {
      await this.#annotator.handed.wipe();
      this.#views.refresh();
    },
  } satisfies Partial<QuestionHandlers>;

  /**
   * Gives entries that waited to the clients that were just read: each gets the pseudonym of this machine. It is
   * written before the entry that waited goes, so that a worker that is stopped in between does it once more.
   * @param keys keys of clients
   * @returns how many entries found their client
   */
  async claim(system: string, keys: Iterable<string>): Promise<number> {
    const { handed, store } = this.#annotator;
    if (!this.#annotator.isOpen || handed.isEmpty) return 0;
    const clients = this.#memory.caseloads.get(system)?.clients ?? {};
    const { days } = await readKeeping();
    let count = 0;
    for (const number of new Set([...keys].map((key) => clients[key]?.number ?? null))) {
      if (number === null) continue;
      const claimed = await handed.of(system, number);
      for (const { entry } of claimed) {
        const own = (await store.of({ system, number })).find(({ kind }) => kind === 'worklist');
        // What was said here later than the file was made holds.
        if (own && own.at >= entry.at) continue;
        const annotation = annotationOf(entry);
        await store.put({ system, number }, annotation, entry.at, untilOf(entry, annotation, days));
        count++;
      }
      await handed.settle(claimed);
    }
    return count;
  }

  async #now(): Promise<WorklistNow> {
    const entries = await this.#entries();
    const about = new Set(entries.map(({ mark }) => mark.what));
    return {
      isOpen: this.#annotator.isOpen,
      language: await readLanguage(),
      entries,
      names: Object.fromEntries(
        this.#judge.pack.indicators
          .filter(({ id }) => about.has(id))
          .map(({ id, texts: { nl, en } }) => [id, { nl: nl.name, en: en.name }]),
      ),
      waiting: this.#annotator.handed.waiting(),
    };
  }

  async #entries(): Promise<WorklistEntry[]> {
    const { store } = this.#annotator;
    const today = localDay(new Date());
    const listed = store.ofKind('worklist').filter(({ kept }) => kept.keptUntil >= today);
    if (listed.length === 0) return [];
    const read = new Map<string, { name: string | null; number: string }>();
    for (const { system, clients } of this.#memory.caseloads.values()) {
      for (const { name, number } of Object.values(clients)) {
        const client = number === null ? null : await store.clientOf({ system, number });
        if (client !== null) read.set(client, { name, number: number! });
      }
    }
    const quiet = new Map(
      store
        .ofKind('quiet')
        .map(({ client, kept }) => [`${client} ${(kept as { indicator: string }).indicator}`, kept]),
    );
    const entries = listed.map(async ({ system, client, kept }): Promise<WorklistEntry> => {
      const mark = kept as Kept<ListMark>;
      const { name = null, number = null } = read.get(client) ?? {};
      const agreed = quiet.get(`${client} ${mark.what}`);
      const until = agreed?.kind === 'quiet' && agreed.until >= today ? agreed.until : null;
      return { uid: await store.aliasOf('calendar', client), system, name, number, mark, quiet: until };
    });
    return Promise.all(entries);
  }

  /** Only clients that were read in this session have a number to make the file's pseudonym from. */
  async #handOut(entries: WorklistEntry[]): Promise<Handover> {
    const text = drawFileKey();
    const key = await importFileKey(text);
    const handed: HandedEntry[] = [];
    for (const { system, number, mark, quiet } of entries) {
      if (number === null) continue;
      const { what, done, at, rest } = mark;
      const agreed = quiet === null ? rest : { why: 'agreed' as const, until: quiet };
      const client = await filePseudonym(key, system, number);
      handed.push({ client, what, done, at, ...(agreed && { rest: agreed }) });
    }
    return { id: crypto.randomUUID(), made: new Date().toISOString(), key: text, entries: handed };
  }

  async #takeOver(file: Handover): Promise<{ now: number; waiting: number }> {
    if (!this.#annotator.isOpen) throw new Error('The browser holds no database for this extension.');
    const { days } = await readKeeping();
    const today = localDay(new Date());
    const entries = file.entries
      .map((entry) => ({ entry, until: untilOf(entry, annotationOf(entry), days) }))
      .filter(({ until }) => until >= today);
    await this.#annotator.handed.add(file, entries);
    let now = 0;
    for (const { system, clients } of this.#memory.caseloads.values()) {
      now += await this.claim(system, Object.keys(clients));
    }
    this.#views.refresh();
    return { now, waiting: this.#annotator.handed.waiting()?.entries ?? 0 };
  }
}

const annotationOf = ({ what, done, rest }: HandedEntry): Annotation & { kind: 'worklist' } => ({
  kind: 'worklist',
  what,
  done,
  ...(rest && { rest }),
});

/** As long as on the machine that it comes from, within what is kept here. */
function untilOf(entry: HandedEntry, annotation: Annotation, days: number): string {
  return lastDay(annotation, localDay(new Date(entry.done ?? entry.at)), days);
}
