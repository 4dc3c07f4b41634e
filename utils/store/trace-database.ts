import { Dexie, type Table } from 'dexie';
import { declareSteps, type Step } from './database.ts';

/** Some events that follow each other, sealed together. */
export interface StoredChunk {
  session: number;
  /** First and last number (`seq`) that may stand in it. */
  first: number;
  last: number;
  /** How many events it holds. */
  events: number;
  /** Initial vector and AES-GCM ciphertext of the deflated events. */
  sealed: Uint8Array<ArrayBuffer>;
}

export interface StoredSession {
  /** From 1 within the study. */
  session: number;
  /** Number that the next event gets. */
  next: number;
  /** ms since 1970. */
  startedAt: number;
  lastAt: number;
  ended: boolean;
  /** Numbers that the participant deleted, as ranges from … to. */
  deleted: [number, number][];
}

/** How far a sender of a session was heard. */
export interface StoredSender {
  session: number;
  /** Random id that the sender drew. */
  id: string;
  /** Its number in the log, from 1. */
  sender: number;
  upTo: number;
}

/** A remark in the participant's own words, apart from the events. */
export interface StoredWords {
  session: number;
  seq: number;
  sealed: Uint8Array<ArrayBuffer>;
}

export interface StoredTraceKey {
  name: 'seal' | 'pseudonym';
  /** The run of the study that the log belongs to. */
  run: string;
  /** Not extractable. */
  key: CryptoKey;
}

/** Every schema that ever shipped, oldest first: a step is never changed after a release, only followed. */
export const TRACE_STEPS: readonly Step[] = [
  {
    version: 1,
    stores: {
      chunks: '[session+first]',
      sessions: 'session',
      senders: '[session+id]',
      words: '[session+seq]',
      keys: 'name',
    },
  },
];

/** A database of its own: the log of a study comes and goes as a whole, and what a coach keeps does not notice. */
export class TraceDatabase extends Dexie {
  declare readonly chunks: Table<StoredChunk, [number, number]>;
  declare readonly sessions: Table<StoredSession, number>;
  declare readonly senders: Table<StoredSender, [number, string]>;
  declare readonly words: Table<StoredWords, [number, number]>;
  declare readonly keys: Table<StoredTraceKey, StoredTraceKey['name']>;

  constructor(name = 'sidelight-traces', steps: readonly Step[] = TRACE_STEPS) {
    // Strict: what was acknowledged survives a power cut too.
    super(name, { chromeTransactionDurability: 'strict' });
    declareSteps(this, steps);
  }
}
