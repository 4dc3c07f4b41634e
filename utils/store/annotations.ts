import { slotOf, type Slot } from '../annotations/slot.ts';
import type { Annotation, AnnotationKind, Kept } from '../street/annotation.ts';
import type { Database, StoredAnnotation } from './database.ts';
import { makeKey, pseudonymOf, readKey, seal, unseal, type InstallKey } from './install-key.ts';

/** Whose: a client number within one system (origin); null for the caseload of the system itself. */
export interface Whose {
  system: string;
  number: string | null;
}

/** What is sealed. The system stands in it so that a number alone can be looked up. */
interface Payload {
  system: string;
  annotation: Annotation;
  at: string;
}

/** What stood in a slot before an act: null where it was empty. Sealed, so it may lie anywhere. */
export interface Before {
  id: string;
  stored: StoredAnnotation | null;
}

/** How many of a kind are held, and the first and last day on which one of them goes. */
export interface HeldOfKind {
  kind: AnnotationKind;
  count: number;
  first: string;
  last: string;
}

/**
 * The annotations on disk, with an opened copy in memory. A write is on disk when its promise resolves.
 * Only the desk holds one, and calls it from its queue.
 */
export class AnnotationStore {
  readonly #database: Database;
  #key: InstallKey | null = null;
  /** By pseudonym of the client, then by id of the record. */
  #opened = new Map<string, Map<string, Kept>>();
  #stored = new Map<string, StoredAnnotation>();
  /** By id of the record. */
  #systemOf = new Map<string, string>();
  readonly #pseudonyms = new Map<string, string>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Opens everything that is held. A record that can't be opened belongs to no key of ours, and goes. */
  async load(): Promise<void> {
    this.#forget();
    this.#key = await readKey(this.#database);
    const foreign: string[] = [];
    for (const stored of await this.#database.annotations.toArray()) {
      if (!this.#key || !(await this.#open(this.#key, stored))) foreign.push(stored.id);
    }
    if (foreign.length > 0) await this.#database.annotations.bulkDelete(foreign);
  }

  get isEmpty(): boolean {
    return this.#stored.size === 0;
  }

  get hasKey(): boolean {
    return this.#key !== null;
  }

  /** Systems that something is kept of. */
  get systems(): string[] {
    return [...new Set(this.#systemOf.values())];
  }

  /** What is kept of one client. */
  async of(whose: Whose): Promise<Kept[]> {
    if (this.isEmpty || !this.#key) return [];
    return [...(this.#opened.get(await this.#pseudonym(this.#key, whose))?.values() ?? [])];
  }

  /** Everything that is kept of the clients of a system. */
  all(system: string): Kept[] {
    return [...this.#opened.values()].flatMap((records) =>
      [...records].filter(([id]) => this.#systemOf.get(id) === system).map(([, kept]) => kept),
    );
  }

  /** Everything of one kind, by the keyed pseudonym of its client. */
  ofKind(kind: AnnotationKind): { system: string; client: string; kept: Kept }[] {
    return [...this.#opened].flatMap(([client, records]) =>
      [...records]
        .filter(([, kept]) => kept.kind === kind)
        .map(([id, kept]) => ({ system: this.#systemOf.get(id)!, client, kept })),
    );
  }

  /** The keyed pseudonym under which a client is kept; null before anything was. */
  async clientOf(whose: Whose): Promise<string | null> {
    return this.#key && this.#pseudonym(this.#key, whose);
  }

  /** Another pseudonym of a client, for one purpose: outside it says nothing, and it can't be led back to this one. */
  async aliasOf(purpose: string, client: string): Promise<string> {
    return pseudonymOf((this.#key ??= await makeKey(this.#database)), purpose, client);
  }

  held(): HeldOfKind[] {
    const kinds = new Map<AnnotationKind, HeldOfKind>();
    for (const { kind, until } of this.#stored.values()) {
      const known = kinds.get(kind);
      if (!known) kinds.set(kind, { kind, count: 1, first: until, last: until });
      else {
        known.count++;
        if (until < known.first) known.first = until;
        if (until > known.last) known.last = until;
      }
    }
    return [...kinds.values()];
  }

  /** What stands in a slot now, to be put back by `restore`. */
  async before(whose: Whose, slot: Slot): Promise<Before> {
    this.#key ??= await makeKey(this.#database);
    const id = await pseudonymOf(this.#key, whose.system, whose.number ?? '', slot);
    return { id, stored: this.#stored.get(id) ?? null };
  }

  async put(whose: Whose, annotation: Annotation, at: string, until: string): Promise<void> {
    const key = (this.#key ??= await makeKey(this.#database));
    const client = await this.#pseudonym(key, whose);
    const { id } = await this.before(whose, slotOf(annotation));
    const payload: Payload = { system: whose.system, annotation, at };
    const sealed = await seal(key, payload, boundTo(id, client));
    const stored: StoredAnnotation = { id, client, kind: annotation.kind, until, sealed };
    await this.#database.annotations.put(stored);
    await this.#open(key, stored);
  }

  /** Empties a slot or puts back what stood in it. Once more changes nothing. */
  async restore({ id, stored }: Before): Promise<void> {
    if (!this.#key) return;
    if (stored) {
      await this.#database.annotations.put(stored);
      await this.#open(this.#key, stored);
    } else {
      await this.#delete([id]);
    }
  }

  /** Drops what is past its last day, and of no kind keeps anything longer than `longest`. Days are `YYYY-MM-DD`. */
  async retain(today: string, longest: string): Promise<boolean> {
    const all = [...this.#stored.values()];
    const past = all.filter(({ until }) => until < today).map(({ id }) => id);
    const shortened = all
      .filter(({ until }) => until > longest)
      .map((stored): StoredAnnotation => ({ ...stored, until: longest }));
    await this.#delete(past);
    if (shortened.length > 0) {
      await this.#database.annotations.bulkPut(shortened);
      for (const stored of shortened) await this.#open(this.#key!, stored);
    }
    return past.length + shortened.length > 0;
  }

  /** Drops all of some kinds. */
  async dropKinds(kinds: readonly AnnotationKind[]): Promise<boolean> {
    const ids = [...this.#stored.values()].filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
    await this.#delete(ids);
    return ids.length > 0;
  }

  /** Drops everything of one client. @returns how many annotations that were */
  async wipeClient(whose: Whose): Promise<number> {
    if (!this.#key) return 0;
    const client = await this.#pseudonym(this.#key, whose);
    const ids = [...(this.#opened.get(client)?.keys() ?? [])];
    await this.#delete(ids);
    return ids.length;
  }

  /** Drops everything, the keys too: whatever a file still holds can't be opened any more. */
  async wipe(): Promise<void> {
    const { annotations, keys } = this.#database;
    await this.#database.transaction('rw', annotations, keys, async () => {
      await annotations.clear();
      await keys.clear();
    });
    this.#key = null;
    this.#forget();
  }

  async #delete(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#database.annotations.bulkDelete(ids);
    for (const id of ids) {
      const client = this.#stored.get(id)?.client;
      this.#stored.delete(id);
      this.#systemOf.delete(id);
      if (client === undefined) continue;
      const records = this.#opened.get(client);
      records?.delete(id);
      if (records?.size === 0) this.#opened.delete(client);
    }
  }

  async #open(key: InstallKey, stored: StoredAnnotation): Promise<boolean> {
    try {
      const { id, client, until, sealed } = stored;
      const payload = (await unseal(key, sealed, boundTo(id, client))) as Payload;
      let records = this.#opened.get(client);
      if (!records) this.#opened.set(client, (records = new Map<string, Kept>()));
      records.set(id, { ...payload.annotation, at: payload.at, keptUntil: until });
      this.#stored.set(id, stored);
      this.#systemOf.set(id, payload.system);
      return true;
    } catch {
      return false;
    }
  }

  async #pseudonym(key: InstallKey, { system, number }: Whose): Promise<string> {
    const known = JSON.stringify([system, number]);
    let pseudonym = this.#pseudonyms.get(known);
    if (pseudonym === undefined) {
      pseudonym = await pseudonymOf(key, system, number ?? '');
      this.#pseudonyms.set(known, pseudonym);
    }
    return pseudonym;
  }

  #forget(): void {
    this.#opened = new Map();
    this.#stored = new Map();
    this.#systemOf = new Map();
    this.#pseudonyms.clear();
  }
}

/** A sealed payload opens only in the record that it was made for. */
const boundTo = (id: string, client: string): string => `${client} ${id}`;
