import type { Act } from '../traces/catalogue.ts';
import type { SenderRoom, TraceEvent } from '../traces/event.ts';
import { makePseudonymKey, makeSealKey, pseudonymOf, sealBytes, unsealBytes } from './install-key.ts';
import { sealEvents, unsealEvents } from './trace-chunk.ts';
import type { StoredChunk, StoredSender, StoredSession, TraceDatabase } from './trace-database.ts';

/** An act that is to be stored: everything of an event but what the store gives it. */
export type NewEvent = Act & Pick<TraceEvent, 'at' | 'clock' | 'number' | 'client'>;

/** A remark in the participant's own words, and the event that it belongs to. */
export interface Words {
  session: number;
  seq: number;
  text: string;
}

export interface LogPart {
  events: TraceEvent[];
  words: Words[];
  /** Where to go on, or null where nothing follows. */
  next: [number, number] | null;
}

/** What goes with a batch of events. */
interface Appended {
  /** How far the sender was heard with them; without, up to the last one. */
  upTo?: number;
  /** The participant's own words, which belong to the last event. */
  words?: string;
  /** True where the session ends with them. */
  ended?: boolean;
}

/** A chunk is written anew with every batch until it holds so many. */
const CHUNK = 256;

/** Nothing is stored beside another writer: the desk reads what stands there, and tries again. */
export class Overtaken extends Error {}

/** Events of a chunk with the number that it begins at: its first event may have been deleted. */
interface Tail {
  first: number | null;
  events: TraceEvent[];
}

const EMPTY: Tail = { first: null, events: [] };

interface Keys {
  seal: CryptoKey;
  pseudonym: CryptoKey;
}

/**
 * The log of a study on disk. Events get their numbers here, in one transaction with how far their sender was
 * heard: they are all stored or none of them is. Only the desk holds one, and calls it one after another.
 */
export class TraceStore {
  readonly #database: TraceDatabase;
  #keys: Keys | null = null;
  #run = '';
  #session: StoredSession | null = null;
  #senders = new Map<string, StoredSender>();
  /** The chunk that is not full yet, opened. */
  #tail: Tail = EMPTY;

  constructor(database: TraceDatabase) {
    this.#database = database;
  }

  /** Opens the log of one run of a study. What belongs to another run goes, with its keys. */
  async load(run: string): Promise<void> {
    this.#forget();
    // Once the browser has refused it, Dexie does not ask for it again by itself.
    await this.#database.open();
    const keys = await this.#database.keys.toArray();
    const find = (name: keyof Keys): CryptoKey | undefined =>
      keys.find((each) => each.name === name && each.run === run)?.key;
    const [seal, pseudonym] = [find('seal'), find('pseudonym')];
    // Without its keys a log is nobody's.
    if (!seal || !pseudonym) await this.wipe();
    this.#run = run;
    this.#keys = seal && pseudonym ? { seal, pseudonym } : await this.#makeKeys();
  }

  get isOpen(): boolean {
    return this.#keys !== null;
  }

  /** The session that is written, or null. */
  get session(): number | null {
    return this.#session?.session ?? null;
  }

  /** Number of the last session, 0 without any. */
  async lastSession(): Promise<number> {
    return (await this.#database.sessions.orderBy('session').last())?.session ?? 0;
  }

  /** Goes on with a session, or begins it with its first events. Sessions before it end where their last event stands. */
  async open(session: number, first: () => readonly NewEvent[]): Promise<void> {
    const known = await this.#database.sessions.get(session);
    this.#senders = new Map();
    this.#tail = EMPTY;
    if (known) {
      this.#session = known;
      for (const sender of await this.#sendersOf(session)) this.#senders.set(sender.id, sender);
      this.#tail = await this.#openTail(known);
      return;
    }
    await this.#endOthers(session);
    const events = first();
    if (events.length === 0) return;
    const { at } = events[0]!;
    this.#session = { session, next: 1, startedAt: at, lastAt: at, ended: false, deleted: [] };
    await this.append('desk', 'desk', events);
  }

  /** How far a sender of this session was heard. */
  upTo(sender: string): number {
    return this.#senders.get(sender)?.upTo ?? 0;
  }

  /**
   * Stores events of one sender; they are on disk when this resolves.
   * @throws Overtaken when somebody else wrote since; otherwise what the browser says (denied, full)
   */
  async append(
    id: string,
    room: SenderRoom,
    events: readonly NewEvent[],
    { upTo = events.at(-1)?.number ?? 0, words, ended = false }: Appended = {},
  ): Promise<void> {
    const session = this.#session;
    if (!this.#keys || !session) throw new Error('The log is not open.');
    const known = this.#senders.get(id);
    const sender: StoredSender = known
      ? { ...known, upTo }
      : { session: session.session, id, sender: this.#senders.size + 1, upTo };
    let seq = session.next;
    const added = events.map((event): TraceEvent => ({
      ...event,
      session: session.session,
      seq: seq++,
      room,
      sender: sender.sender,
    }));
    const next: StoredSession = {
      ...session,
      next: seq,
      lastAt: added.at(-1)?.at ?? session.lastAt,
      // A clock that was set back makes no session that ends before it began.
      startedAt: Math.min(session.startedAt, ...added.map(({ at }) => at)),
      ended,
    };
    const whole = [...this.#tail.events, ...added];
    const chunks: StoredChunk[] = [];
    let first = this.#tail.first;
    let tail = EMPTY;
    for (let from = 0; from < whole.length; from += CHUNK) {
      const events = whole.slice(from, from + CHUNK);
      first ??= events[0]!.seq;
      chunks.push(await this.#seal({ session: session.session, first, last: events.at(-1)!.seq }, events));
      tail = events.length < CHUNK ? { first, events } : EMPTY;
      first = null;
    }
    // Sealed before: a transaction waits for nothing but the database.
    const sealedWords =
      words === undefined || added.length === 0
        ? null
        : {
            session: session.session,
            seq: seq - 1,
            sealed: await sealBytes(
              this.#keys.seal,
              new TextEncoder().encode(words),
              wordsBound(session.session, seq - 1),
            ),
          };
    const { chunks: table, sessions, senders, words: wordTable } = this.#database;
    await this.#database.transaction('rw', table, sessions, senders, wordTable, async () => {
      const there = await sessions.get(session.session);
      if ((there?.next ?? 1) !== session.next) throw new Overtaken('Another writer was here.');
      await table.bulkPut(chunks);
      await sessions.put(next);
      await senders.put(sender);
      if (sealedWords) await wordTable.put(sealedWords);
    });
    this.#session = next;
    this.#senders.set(id, sender);
    this.#tail = whole.length > 0 ? tail : this.#tail;
  }

  /** Sessions of the log, oldest first. */
  sessions(): Promise<StoredSession[]> {
    return this.#database.sessions.orderBy('session').toArray();
  }

  async count(): Promise<number> {
    let events = 0;
    await this.#database.chunks.each((chunk) => void (events += chunk.events));
    return events;
  }

  /**
   * A part of the log, in order.
   * @param from the end from which it is read, towards the other
   * @param past the chunk from which to go on, as the part before gave it; null begins at `from`
   */
  async read(from: 'start' | 'end', past: [number, number] | null, chunks: number): Promise<LogPart> {
    const table = this.#database.chunks;
    const all = !past
      ? table.orderBy(':id')
      : from === 'start'
        ? table.where(':id').above(past)
        : table.where(':id').below(past);
    const stored = await (from === 'start' ? all : all.reverse()).limit(chunks + 1).toArray();
    const part = stored.slice(0, chunks);
    const last = part.at(-1);
    if (from === 'end') part.reverse();
    const events: TraceEvent[] = [];
    for (const chunk of part) {
      // One that can't be opened is a gap, not the end of the log.
      events.push(...(await this.#unseal(chunk).catch(() => [])));
    }
    return {
      events,
      words: await this.#wordsOf(part),
      next: stored.length > chunks && last ? [last.session, last.first] : null,
    };
  }

  /** Deletes one event; its number stays known as deleted. False when there is none. */
  async delete(session: number, seq: number): Promise<boolean> {
    const chunk = await this.#database.chunks
      .where(':id')
      .between([session, 0], [session, seq], true, true)
      .last();
    if (!chunk) return false;
    const events = await this.#unseal(chunk);
    const rest = events.filter((event) => event.seq !== seq);
    if (rest.length === events.length) return false;
    const sealed = await sealEvents(this.#keys!.seal, rest, chunkBound(chunk));
    const { chunks, sessions, words } = this.#database;
    await this.#database.transaction('rw', chunks, sessions, words, async () => {
      const there = (await sessions.get(session))!;
      await chunks.put({ ...chunk, events: rest.length, sealed });
      await sessions.put({ ...there, deleted: [...there.deleted, [seq, seq]] });
      await words.delete([session, seq]);
    });
    if (this.#session?.session === session) {
      this.#session = (await this.#database.sessions.get(session))!;
      this.#tail = await this.#openTail(this.#session);
    }
    return true;
  }

  /** Deletes every event, with the key that could open what a disk still holds of them. The study goes on. */
  async deleteAll(): Promise<number> {
    const count = await this.count();
    const seal = await makeSealKey();
    const { chunks, sessions, words, keys } = this.#database;
    await this.#database.transaction('rw', chunks, sessions, words, keys, async () => {
      await chunks.clear();
      await words.clear();
      await keys.put({ name: 'seal', run: this.#run, key: seal });
      await sessions.toCollection().modify((session: StoredSession) => {
        session.deleted = session.next > 1 ? [[1, session.next - 1]] : [];
      });
    });
    this.#keys = { ...this.#keys!, seal };
    this.#tail = EMPTY;
    if (this.#session) this.#session = (await this.#database.sessions.get(this.#session.session)) ?? null;
    return count;
  }

  /** Drops everything, the keys too: whatever a file still holds can't be opened any more. */
  async wipe(): Promise<void> {
    await this.#database.transaction('rw', this.#database.tables, async () => {
      for (const table of this.#database.tables) await table.clear();
    });
    this.#forget();
  }

  /** A pseudonym of a client that holds within this run, on this machine. */
  pseudonym(...words: string[]): Promise<string> {
    return pseudonymOf(this.#keys!, ...words);
  }

  async #makeKeys(): Promise<Keys> {
    const keys = { seal: await makeSealKey(), pseudonym: await makePseudonymKey() };
    await this.#database.keys.bulkPut([
      { name: 'seal', run: this.#run, key: keys.seal },
      { name: 'pseudonym', run: this.#run, key: keys.pseudonym },
    ]);
    return keys;
  }

  /** A browser that was closed says nothing: its session ends when the next one begins. */
  async #endOthers(but: number): Promise<void> {
    for (const session of await this.sessions()) {
      if (session.session === but || session.ended) continue;
      this.#session = session;
      this.#senders = new Map((await this.#sendersOf(session.session)).map((each) => [each.id, each]));
      this.#tail = await this.#openTail(session);
      await this.end('browser closed');
    }
    await this.#database.senders.where(':id').below([but, '']).delete();
    this.#senders = new Map();
    this.#tail = EMPTY;
  }

  /** Ends the session that is open, at its last event. */
  async end(why: 'browser closed' | 'study ended'): Promise<void> {
    const session = this.#session;
    if (!session || session.ended) return;
    const number = this.upTo('desk') + 1;
    await this.append(
      'desk',
      'desk',
      [{ kind: 'session.ended', data: { why }, at: session.lastAt, clock: 0, number }],
      { ended: true },
    );
  }

  #sendersOf(session: number): Promise<StoredSender[]> {
    return this.#database.senders
      .where(':id')
      .between([session, ''], [session, '\uffff'], true, true)
      .toArray();
  }

  async #openTail({ session, next }: StoredSession): Promise<Tail> {
    const chunk = await this.#database.chunks
      .where(':id')
      .between([session, 0], [session, next], true, true)
      .last();
    if (!chunk || chunk.events >= CHUNK) return EMPTY;
    try {
      return { first: chunk.first, events: await this.#unseal(chunk) };
    } catch {
      // It stays as it is, and the check of the log names what is missing; the log goes on after it.
      return EMPTY;
    }
  }

  async #wordsOf(chunks: StoredChunk[]): Promise<Words[]> {
    const found: Words[] = [];
    for (const { session, first, last } of chunks) {
      const stored = await this.#database.words
        .where(':id')
        .between([session, first], [session, last], true, true)
        .toArray();
      for (const { seq, sealed } of stored) {
        // What can't be opened is left out, and the rest is read.
        const plain = await unsealBytes(this.#keys!.seal, sealed, wordsBound(session, seq)).catch(() => null);
        if (plain) found.push({ session, seq, text: new TextDecoder().decode(plain) });
      }
    }
    return found;
  }

  async #seal(
    chunk: Pick<StoredChunk, 'session' | 'first' | 'last'>,
    events: TraceEvent[],
  ): Promise<StoredChunk> {
    const sealed = await sealEvents(this.#keys!.seal, events, chunkBound(chunk));
    return { ...chunk, events: events.length, sealed };
  }

  #unseal(chunk: StoredChunk): Promise<TraceEvent[]> {
    return unsealEvents(this.#keys!.seal, chunk.sealed, chunk.session, chunkBound(chunk));
  }

  #forget(): void {
    this.#keys = null;
    this.#session = null;
    this.#senders = new Map();
    this.#tail = EMPTY;
  }
}

const chunkBound = ({ session, first }: Pick<StoredChunk, 'session' | 'first'>): string =>
  `chunk ${session} ${first}`;
const wordsBound = (session: number, seq: number): string => `words ${session} ${seq}`;
