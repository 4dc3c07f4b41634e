import { Dexie, type Table } from 'dexie';
import type { AnnotationKind } from '../street/annotation.ts';

/** What stands on disk of one annotation: of whom is a keyed pseudonym, and what it says is sealed. */
export interface StoredAnnotation {
  /** Keyed pseudonym of client and slot together: saying a thing twice replaces it. */
  id: string;
  /** Keyed pseudonym of system and client number. */
  client: string;
  kind: AnnotationKind;
  /** Last day on which it is kept, `YYYY-MM-DD`. */
  until: string;
  /** Base64: initial vector and AES-GCM ciphertext. */
  sealed: string;
}

export interface StoredKey {
  name: 'seal' | 'pseudonym';
  /** Not extractable: scripts can use it, and never read it. */
  key: CryptoKey;
}

/** One entry of a list that was taken over, until its client is read here. */
export interface StoredHanded {
  /** Batch and pseudonym together. */
  id: string;
  /** The file that it came in. */
  batch: string;
  /** Pseudonym of the client under that file's key. */
  client: string;
  /** Last day on which it waits, `YYYY-MM-DD`. */
  until: string;
  /** Base64: initial vector and AES-GCM ciphertext. */
  sealed: string;
}

export interface StoredHandedKey {
  batch: string;
  /** The file's pseudonym key, not extractable any more. */
  key: CryptoKey;
}

/** A step of the schema: the tables that it changes, and what becomes of the records that are there. */
export interface Step {
  version: number;
  stores: Record<string, string | null>;
  upgrade?: Parameters<ReturnType<Dexie['version']>['upgrade']>[0];
}

/** Every schema that ever shipped, oldest first: a step is never changed after a release, only followed. */
export const STEPS: readonly Step[] = [
  { version: 1, stores: { annotations: 'id, client, until', keys: 'name' } },
  { version: 2, stores: { handed: 'id, batch, until', handedKeys: 'batch' } },
];

export class Database extends Dexie {
  declare readonly annotations: Table<StoredAnnotation, string>;
  declare readonly handed: Table<StoredHanded, string>;
  declare readonly handedKeys: Table<StoredHandedKey, string>;
  declare readonly keys: Table<StoredKey, StoredKey['name']>;

  constructor(name = 'sidelight', steps: readonly Step[] = STEPS) {
    // Strict: what was acknowledged survives a power cut too.
    super(name, { chromeTransactionDurability: 'strict' });
    declareSteps(this, steps);
  }
}

export function declareSteps(database: Dexie, steps: readonly Step[]): void {
  for (const { version, stores, upgrade } of steps) {
    const schema = database.version(version).stores(stores);
    if (upgrade) schema.upgrade(upgrade);
  }
}
