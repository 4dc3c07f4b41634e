import { checkAct, type Act } from '../traces/catalogue.ts';
import type { Batch, Receipt, SenderRoom, SentAct } from '../traces/event.ts';
import { Overtaken, type NewEvent, type TraceStore } from '../store/traces.ts';

/** Why an act that arrived is left out, or null where it is logged. */
export type Gate = (act: SentAct) => 'paused' | 'not in study' | null;
/** A pseudonym for a client of the caseload, where the study has one. */
export type Pseudonym = (client: string) => Promise<string | undefined>;

interface Held {
  id: string;
  room: SenderRoom;
  events: NewEvent[];
  upTo: number;
}

/** What could not be stored: held in the browser's memory, and counted where even that is too much. */
export interface Ring {
  lost: number;
  batches: Held[];
  /** How far each sender was heard that had to wait. */
  heard: Record<string, number>;
}

/** Where the ring outlives the worker. */
export interface RingMemory {
  load: () => Promise<Ring | undefined>;
  save: (ring: Ring | null) => Promise<void>;
}

const EMPTY = (): Ring => ({ lost: 0, batches: [], heard: {} });
const RING_EVENTS = 1000;
/** So far a clock may move against the time that passed before it counts as a jump. */
const JUMP_MS = 5000;

/**
 * Takes batches of acts into the log. Only what is new of a batch is stored, and the receipt comes when it is: a batch
 * that arrives twice changes nothing. Where the browser stores nothing, the newest events wait in its memory.
 */
export class Recorder {
  readonly #store: TraceStore;
  readonly #memory: RingMemory;
  #ring = EMPTY();
  /** Of each sender, how far its clock stands from the time that passed for it. */
  readonly #offsets = new Map<string, number>();

  constructor(store: TraceStore, memory: RingMemory) {
    this.#store = store;
    this.#memory = memory;
  }

  async load(): Promise<void> {
    this.#ring = (await this.#memory.load()) ?? EMPTY();
  }

  /** Events that wait to be stored, and those that were lost; null while all is stored. */
  get trouble(): { waiting: number; lost: number } | null {
    const waiting = this.#ring.batches.reduce((sum, { events }) => sum + events.length, 0);
    return waiting + this.#ring.lost > 0 ? { waiting, lost: this.#ring.lost } : null;
  }

  /**
   * @throws Error when acts before these did not arrive: the sender repeats them
   */
  async record(
    batch: Batch,
    room: SenderRoom,
    gate: Gate,
    pseudonym: Pseudonym,
    words?: string,
  ): Promise<Receipt> {
    await this.drain();
    const upTo = this.upTo(batch.sender);
    const fresh = batch.acts.filter(({ number }) => number > upTo);
    if (fresh.length === 0) return { upTo };
    fresh.forEach(({ number }, at) => {
      if (number !== upTo + 1 + at) throw new Error(`Act ${upTo + 1 + at} of this sender did not arrive.`);
    });
    const events: NewEvent[] = [];
    if (batch.lost > 0) events.push(noted(fresh[0]!, { kind: 'log.lost', data: { events: batch.lost } }));
    for (const act of fresh) {
      const jump = this.#jump(batch.sender, act);
      if (jump) events.push(noted(act, jump));
      const event = await eventOf(act, gate(act), pseudonym);
      const last = events.at(-1);
      // What is left out of a row counts as one.
      if (event.kind === 'log.omitted' && last?.kind === 'log.omitted' && last.data.why === event.data.why) {
        events[events.length - 1] = { ...event, data: { ...event.data, events: last.data.events + 1 } };
      } else {
        events.push(event);
      }
    }
    const held: Held = { id: batch.sender, room, events, upTo: fresh.at(-1)!.number };
    try {
      if (this.#ring.batches.length > 0) throw new Error('What came before waits still.');
      await this.#append(held, words);
    } catch (error) {
      if (error instanceof Overtaken) throw error;
      await this.#hold(held);
    }
    return { upTo: held.upTo };
  }

  /** How far a sender was heard. */
  upTo(sender: string): number {
    return Math.max(this.#ring.heard[sender] ?? 0, this.#store.upTo(sender));
  }

  /** Stores what waits, as far as the browser lets it. */
  async drain(): Promise<void> {
    while (this.#ring.batches.length > 0) {
      const [first, ...rest] = this.#ring.batches as [Held, ...Held[]];
      const { lost } = this.#ring;
      try {
        // Stored already, by a worker that was stopped before it could say so.
        if (first.upTo > this.#store.upTo(first.id)) {
          const told: NewEvent[] =
            lost > 0 ? [noted(first.events[0]!, { kind: 'log.lost', data: { events: lost } })] : [];
          await this.#append({ ...first, events: [...told, ...first.events] });
        }
      } catch {
        return;
      }
      this.#ring = { ...this.#ring, lost: 0, batches: rest };
      await this.#saveRing();
    }
  }

  async forget(): Promise<void> {
    this.#ring = EMPTY();
    this.#offsets.clear();
    await this.#memory.save(null);
  }

  #append({ id, room, events, upTo }: Held, words?: string): Promise<void> {
    return this.#store.append(id, room, events, { upTo, words });
  }

  async #hold(held: Held): Promise<void> {
    this.#ring.batches.push(held);
    this.#ring.heard[held.id] = held.upTo;
    let over = (this.trouble?.waiting ?? 0) - RING_EVENTS;
    while (over > 0) {
      const oldest = this.#ring.batches[0]!;
      const gone = oldest.events.splice(0, over).length;
      this.#ring.lost += gone;
      over -= gone;
      if (oldest.events.length === 0) this.#ring.batches.shift();
    }
    await this.#saveRing();
  }

  async #saveRing(): Promise<void> {
    // Where the memory of the session is full too, it lives as long as the worker.
    await this.#memory.save(this.#ring).catch(() => undefined);
  }

  #jump(sender: string, { at, clock }: SentAct): Extract<Act, { kind: 'log.clock' }> | null {
    const offset = at - clock;
    const before = this.#offsets.get(sender);
    this.#offsets.set(sender, offset);
    if (before === undefined || Math.abs(offset - before) < JUMP_MS) return null;
    return {
      kind: 'log.clock',
      data: {
        back: offset < before,
        seconds: Math.min(1_000_000, Math.round(Math.abs(offset - before) / 1000)),
      },
    };
  }
}

async function eventOf(act: SentAct, leftOut: ReturnType<Gate>, pseudonym: Pseudonym): Promise<NewEvent> {
  const { at, clock, number } = act;
  const omitted = (why: 'paused' | 'not in study' | 'not in catalogue'): NewEvent => ({
    kind: 'log.omitted',
    data: { why, events: 1 },
    at,
    clock,
    number,
  });
  if (leftOut) return omitted(leftOut);
  try {
    const client = act.client === undefined ? undefined : await pseudonym(act.client);
    return { ...checkAct(act.kind, act.data), at, clock, number, ...(client !== undefined && { client }) };
  } catch {
    // A sender of another version, or a page that pretends to be ours: nothing of it is kept.
    return omitted('not in catalogue');
  }
}

/** An event that the desk puts before an act: it has no number of the sender. */
const noted = ({ at, clock }: Pick<SentAct, 'at' | 'clock'>, act: Act): NewEvent => ({
  ...act,
  at,
  clock,
  number: 0,
});
