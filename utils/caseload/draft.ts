import type { Caseload, Client } from '../street/caseload.ts';
import { enter, leave, passLookup, takeLookup, type Lookup } from './lookup.ts';

/** A caseload being changed: clients are replaced, never altered, so that what is untouched stays shared. */
export class Draft {
  readonly clients: Record<string, Client>;
  readonly lookup: Lookup;
  readonly #system: string;
  readonly #changed = new Set<string>();

  constructor(caseload: Caseload) {
    this.#system = caseload.system;
    this.clients = { ...caseload.clients };
    this.lookup = takeLookup(caseload);
  }

  get changed(): string[] {
    return [...this.#changed];
  }

  get(key: string): Client | undefined {
    return this.clients[key];
  }

  /** The client, or a new one with this key that nothing is known of yet. */
  ensure(key: string): Client {
    const number = key.startsWith('nr:') ? key.slice('nr:'.length) : null;
    return this.clients[key] ?? { key, number, name: null, facts: {}, cases: [], histories: {} };
  }

  put(client: Client): void {
    const before = this.clients[client.key];
    if (before) leave(this.lookup, before);
    this.clients[client.key] = client;
    enter(this.lookup, client);
    this.#changed.add(client.key);
  }

  remove(key: string): void {
    const before = this.clients[key];
    if (!before) return;
    leave(this.lookup, before);
    delete this.clients[key];
    this.#changed.add(key);
  }

  finish(rest: Pick<Caseload, 'coverage' | 'fieldsShown'>): Caseload {
    const caseload: Caseload = { system: this.#system, clients: this.clients, ...rest };
    passLookup(caseload, this.lookup);
    return caseload;
  }
}
