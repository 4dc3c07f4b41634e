import { filePseudonym, importFileKey } from '../handover/file-key.ts';
import type { HandedEntry, Handover } from '../handover/handover.ts';
import type { Database, StoredHanded } from './database.ts';
import { makeKey, readKey, seal, unseal } from './install-key.ts';

/** Whose entry it is that waited, and what it says. */
export interface Claimed {
  id: string;
  entry: HandedEntry;
  /** Last day on which it waits, `YYYY-MM-DD`. */
  until: string;
}

interface Batch {
  key: CryptoKey;
  /** By pseudonym of the client in this file. */
  waiting: Map<string, Claimed>;
  /** Clients that were asked for and are not in it. */
  strangers: Set<string>;
}

/**
 * Entries of lists that were taken over and whose client was not read here yet: nobody knows who they are, not even
 * this machine, until that client stands on a page. Sealed like everything else that is kept. Only the desk holds one.
 */
export class HandedStore {
  readonly #database: Database;
  #batches = new Map<string, Batch>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Opens what waits; what can't be opened belongs to no key of ours, and goes. */
  async load(): Promise<void> {
    this.#batches = new Map();
    const install = await readKey(this.#database);
    for (const { batch, key } of await this.#database.handedKeys.toArray()) {
      this.#batches.set(batch, { key, waiting: new Map(), strangers: new Set() });
    }
    const foreign: string[] = [];
    for (const stored of await this.#database.handed.toArray()) {
      const { id, batch, client, until, sealed } = stored;
      const known = this.#batches.get(batch);
      try {
        if (!install || !known) throw new Error('No key opens this.');
        known.waiting.set(client, { id, until, entry: (await unseal(install, sealed, id)) as HandedEntry });
      } catch {
        foreign.push(id);
      }
    }
    await this.#delete(foreign);
  }

  get isEmpty(): boolean {
    return this.#batches.size === 0;
  }

  /** How many entries wait, and the last day on which one of them goes. */
  waiting(): { entries: number; until: string } | null {
    const all = [...this.#batches.values()].flatMap(({ waiting }) => [...waiting.values()]);
    if (all.length === 0) return null;
    return { entries: all.length, until: all.map(({ until }) => until).reduce((a, b) => (a > b ? a : b)) };
  }

  /** Takes a file's entries in, each until its own last day, `YYYY-MM-DD`. Once more changes nothing. */
  async add(
    { id: batch, key: text }: Handover,
    entries: { entry: HandedEntry; until: string }[],
  ): Promise<void> {
    if (entries.length === 0) return;
    const install = await makeKey(this.#database);
    const key = await importFileKey(text);
    const { handed, handedKeys } = this.#database;
    const stored = await Promise.all(
      entries.map(async ({ entry, until }): Promise<StoredHanded> => {
        const id = `${batch} ${entry.client}`;
        return { id, batch, client: entry.client, until, sealed: await seal(install, entry, id) };
      }),
    );
    await this.#database.transaction('rw', handed, handedKeys, async () => {
      await handedKeys.put({ batch, key });
      await handed.bulkPut(stored);
    });
    const known = this.#batches.get(batch) ?? { key, waiting: new Map(), strangers: new Set() };
    for (const { entry, until } of entries) {
      known.waiting.set(entry.client, { id: `${batch} ${entry.client}`, entry, until });
    }
    known.strangers.clear();
    this.#batches.set(batch, known);
  }

  /** The entries that wait for this client. They wait on until `settle`. */
  async of(system: string, number: string): Promise<Claimed[]> {
    const found: Claimed[] = [];
    const whose = JSON.stringify([system, number]);
    for (const { key, waiting, strangers } of this.#batches.values()) {
      if (strangers.has(whose)) continue;
      const one = waiting.get(await filePseudonym(key, system, number));
      if (one) found.push(one);
      else strangers.add(whose);
    }
    return found;
  }

  /** These entries have found their client. */
  settle(claimed: Claimed[]): Promise<void> {
    return this.#delete(claimed.map(({ id }) => id));
  }

  /** Drops what is past its last day, and keeps nothing longer than `longest`. Days are `YYYY-MM-DD`. */
  async retain(today: string, longest: string): Promise<boolean> {
    const all = [...this.#batches.values()].flatMap(({ waiting }) => [...waiting.values()]);
    const past = all.filter(({ until }) => until < today).map(({ id }) => id);
    const shortened = all.filter(({ until }) => until > longest);
    await this.#delete(past);
    for (const one of shortened) {
      await this.#database.handed.update(one.id, { until: longest });
      one.until = longest;
    }
    return past.length + shortened.length > 0;
  }

  /** Drops everything that waits, with the keys of the files. */
  async wipe(): Promise<void> {
    const { handed, handedKeys } = this.#database;
    await this.#database.transaction('rw', handed, handedKeys, async () => {
      await handed.clear();
      await handedKeys.clear();
    });
    this.#batches = new Map();
  }

  async #delete(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    const gone = new Set(ids);
    await this.#database.handed.bulkDelete(ids);
    for (const [batch, { waiting }] of this.#batches) {
      for (const [client, { id }] of waiting) if (gone.has(id)) waiting.delete(client);
      if (waiting.size > 0) continue;
      this.#batches.delete(batch);
      await this.#database.handedKeys.delete(batch);
    }
  }
}
