/** A file that a passphrase opens: PBKDF2 makes the key, AES-GCM seals, and nothing of the header can be changed unseen. */
import * as v from 'valibot';
import { fromBase64, toBase64 } from './file-key.ts';
import { handover, type Handover } from './handover.ts';

const FORMAT = 'sidelight-worklist';
const VERSION = 1;

/** What OWASP advises for PBKDF2 with SHA-256. A file may name more; less is not opened. */
const ITERATIONS = 600_000;
const MOST_ITERATIONS = 10_000_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;
/** The length of what is sealed says little of how many entries there are. */
const PADDED_TO = 4096;
/** Far above what a list can be. */
const LONGEST = 20_000_000;

/** Shorter than this is guessed too soon by a machine that has the file. */
export const SHORTEST_PASSPHRASE = 14;

export type FileProblem = 'not ours' | 'newer' | 'not opened' | 'too large';

/** Why a file can't be read, in one word for the screen. */
export class HandoverFileError extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

const header = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  kdf: v.strictObject({
    name: v.literal('PBKDF2'),
    hash: v.literal('SHA-256'),
    iterations: v.pipe(v.number(), v.integer(), v.minValue(ITERATIONS), v.maxValue(MOST_ITERATIONS)),
    salt: v.pipe(v.string(), v.base64()),
  }),
  cipher: v.strictObject({ name: v.literal('AES-GCM'), iv: v.pipe(v.string(), v.base64()) }),
});
const file = v.strictObject({ ...header.entries, sealed: v.pipe(v.string(), v.base64()) });

type Header = v.InferOutput<typeof header>;

const utf8 = new TextEncoder();

/** The passphrase as it is counted and used: typed on another keyboard it is the same text. */
export const normalised = (passphrase: string): string => passphrase.normalize('NFKC').trim();

export const isLongEnough = (passphrase: string): boolean =>
  [...normalised(passphrase)].length >= SHORTEST_PASSPHRASE;

/** Seals a list. Salt and vector are new for each file. @returns the file's text */
export async function sealFile(content: Handover, passphrase: string): Promise<string> {
  const head: Header = {
    format: FORMAT,
    version: VERSION,
    kdf: {
      name: 'PBKDF2',
      hash: 'SHA-256',
      iterations: ITERATIONS,
      salt: toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES))),
    },
    cipher: { name: 'AES-GCM', iv: toBase64(crypto.getRandomValues(new Uint8Array(IV_BYTES))) },
  };
  const plain = utf8.encode(JSON.stringify(content));
  const padded = new Uint8Array(Math.ceil(plain.length / PADDED_TO) * PADDED_TO).fill(0x20);
  padded.set(plain);
  const key = await keyOf(passphrase, head, 'encrypt');
  const sealed = new Uint8Array(await crypto.subtle.encrypt(cipherOf(head), key, padded));
  return JSON.stringify({ ...head, sealed: toBase64(sealed) }, null, 2) + '\n';
}

/**
 * Opens a file.
 * @throws HandoverFileError with why it does not open; a wrong passphrase can't be told from a changed file
 */
export async function openFile(text: string, passphrase: string): Promise<Handover> {
  if (text.length > LONGEST)
    throw new HandoverFileError('too large', 'The file is larger than a list can be.');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new HandoverFileError('not ours', 'The file is not JSON.');
  }
  const named = v.safeParse(v.object({ format: v.literal(FORMAT), version: v.number() }), json);
  if (!named.success) throw new HandoverFileError('not ours', 'The file is no worklist of Sidelight.');
  if (named.output.version > VERSION) {
    throw new HandoverFileError('newer', `The file has version ${named.output.version}.`);
  }
  const read = v.safeParse(file, json);
  if (!read.success) throw new HandoverFileError('not opened', v.summarize(read.issues));
  const { sealed, ...head } = read.output;
  try {
    const key = await keyOf(passphrase, head, 'decrypt');
    const plain = await crypto.subtle.decrypt(cipherOf(head), key, fromBase64(sealed));
    return v.parse(handover, JSON.parse(new TextDecoder().decode(plain)));
  } catch {
    throw new HandoverFileError('not opened', 'The passphrase is wrong, or the file was changed.');
  }
}

async function keyOf(passphrase: string, { kdf }: Header, use: KeyUsage): Promise<CryptoKey> {
  const words = await crypto.subtle.importKey('raw', utf8.encode(normalised(passphrase)), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const { name, hash, iterations, salt } = kdf;
  return crypto.subtle.deriveKey(
    { name, hash, iterations, salt: fromBase64(salt) },
    words,
    { name: 'AES-GCM', length: 256 },
    false,
    [use],
  );
}

const cipherOf = (head: Header): AesGcmParams => ({
  name: 'AES-GCM',
  iv: fromBase64(head.cipher.iv),
  additionalData: utf8.encode(JSON.stringify([head.format, head.version, head.kdf, head.cipher])),
});
