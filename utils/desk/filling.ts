import { browser } from 'wxt/browser';
import type { SessionMemory } from '../store/session.ts';
import type { Act } from '../traces/catalogue.ts';
import type { SentAct } from '../traces/event.ts';
import type { FieldId } from '../street/reading.ts';

/** A field that a signal rested on when it was shown. */
interface Watched {
  system: string;
  client: string;
  indicator: string;
  version: string;
  field: FieldId;
  /** What stood there; in the browser's memory only, where the caseload is too. */
  was: string;
  /** ms since 1970 */
  at: number;
}

const WATCHED = 'log|watched';
/** So many fields are watched; the oldest go first. */
const MOST = 2000;

/**
 * Notes that a field of the page is another when it is read again, after a signal that rests on it was shown. Only for
 * participants who allowed that, and never what stood there or stands there now.
 */
export class Filling {
  readonly #memory: SessionMemory;
  readonly #inputsOf: (indicator: string) => readonly FieldId[];

  /** @param inputsOf fields that an indicator of the pack in use looks at */
  constructor(memory: SessionMemory, inputsOf: (indicator: string) => readonly FieldId[]) {
    this.#memory = memory;
    this.#inputsOf = inputsOf;
  }

  /** Signals that came into a sidebar: what is read of their fields now is what a later reading is compared with. */
  async shown(system: string, acts: readonly SentAct[]): Promise<void> {
    const clients = this.#memory.caseloads.get(system)?.clients ?? {};
    const fresh = acts.flatMap(({ kind, data, client, at }): Watched[] => {
      if (kind !== 'signal.shown' || client === undefined) return [];
      const { indicator, version, state } = data as { indicator: string; version: string; state: string };
      const facts = clients[client]?.facts;
      if (!facts || (state !== 'raised' && state !== 'unknown')) return [];
      return this.#inputsOf(indicator).flatMap((field) => {
        const fact = facts[field];
        // What was never read can't be said to have changed.
        if (!fact || fact.state === 'unreadable') return [];
        return [{ system, client, indicator, version, field, was: `${fact.state} ${fact.text}`, at }];
      });
    });
    if (fresh.length === 0) return;
    const keyOf = (one: Watched): string => [one.system, one.client, one.indicator, one.field].join('\n');
    const all = new Map((await this.#load()).map((one) => [keyOf(one), one]));
    for (const one of fresh) {
      // Shown again: the last time counts.
      all.delete(keyOf(one));
      all.set(keyOf(one), one);
    }
    await this.#save([...all.values()].slice(-MOST));
  }

  /** Clients that were just read. @returns what has to be told of them */
  async read(system: string, read: Iterable<string>, now: number): Promise<Act[]> {
    const watched = await this.#load();
    const clients = new Set(read);
    const own = watched.filter((one) => one.system === system && clients.has(one.client));
    if (own.length === 0) return [];
    const caseload = this.#memory.caseloads.get(system)?.clients ?? {};
    const gone = new Set<Watched>();
    const acts = own.flatMap((one): Act[] => {
      const fact = caseload[one.client]?.facts[one.field];
      if (!fact || fact.state === 'unreadable' || `${fact.state} ${fact.text}` === one.was) return [];
      gone.add(one);
      const { indicator, version, field } = one;
      const minutes = Math.min(1_000_000, Math.max(0, Math.floor((now - one.at) / 60_000)));
      return [{ kind: 'field.changed', data: { indicator, version, field, to: fact.state, minutes } }];
    });
    if (gone.size > 0) await this.#save(watched.filter((one) => !gone.has(one)));
    return acts;
  }

  forget(): Promise<void> {
    return browser.storage.session.remove(WATCHED);
  }

  async #load(): Promise<Watched[]> {
    return ((await browser.storage.session.get(WATCHED))[WATCHED] as Watched[] | undefined) ?? [];
  }

  async #save(watched: Watched[]): Promise<void> {
    // Where the memory of the session is full, a change goes unnoticed, and reading goes on.
    await browser.storage.session.set({ [WATCHED]: watched }).catch(() => undefined);
  }
}
