import type { Database, StoredKey } from './database.ts';

/** The two keys of this installation. They protect a copied file, not against who uses the account. */
export interface InstallKey {
  seal: CryptoKey;
  pseudonym: CryptoKey;
}

const SEAL: AesKeyGenParams = { name: 'AES-GCM', length: 256 };
const PSEUDONYM: HmacKeyGenParams = { name: 'HMAC', hash: 'SHA-256', length: 256 };

/** The keys that are held, or null before anything was kept. */
export async function readKey(database: Database): Promise<InstallKey | null> {
  const keys = await database.keys.toArray();
  const find = (name: StoredKey['name']): CryptoKey | undefined =>
    keys.find((each) => each.name === name)?.key;
  const [seal, pseudonym] = [find('seal'), find('pseudonym')];
  return seal && pseudonym ? { seal, pseudonym } : null;
}

/** The keys, made where there are none. Of two who make them at once, the first one's hold. */
export async function makeKey(database: Database): Promise<InstallKey> {
  // Made first: a transaction does not wait for anything but the database.
  const made: InstallKey = {
    seal: await makeSealKey(),
    pseudonym: await makePseudonymKey(),
  };
  return database.transaction('rw', database.keys, async () => {
    const held = await readKey(database);
    if (held) return held;
    await database.keys.bulkPut([
      { name: 'seal', key: made.seal },
      { name: 'pseudonym', key: made.pseudonym },
    ]);
    return made;
  });
}

const IV_BYTES = 12;
const utf8 = new TextEncoder();

/** A keyed pseudonym of some words; the words can't be had back. */
export async function pseudonymOf(key: Pick<InstallKey, 'pseudonym'>, ...words: string[]): Promise<string> {
  // As JSON, so that no two lists of words run together into one.
  const signed = await crypto.subtle.sign('HMAC', key.pseudonym, utf8.encode(JSON.stringify(words)));
  return toBase64(new Uint8Array(signed));
}

/** Seals a value; `bound` names the record that it belongs to, and opens it in no other. */
export async function seal(key: InstallKey, value: unknown, bound: string): Promise<string> {
  return toBase64(await sealBytes(key.seal, utf8.encode(JSON.stringify(value)), bound));
}

/** @throws when the value was sealed with another key, for another record, or changed since */
export async function unseal(key: InstallKey, sealed: string, bound: string): Promise<unknown> {
  const plain = await unsealBytes(
    key.seal,
    Uint8Array.from(atob(sealed), (char) => char.charCodeAt(0)),
    bound,
  );
  return JSON.parse(new TextDecoder().decode(plain)) as unknown;
}

/** Initial vector and AES-GCM ciphertext, in one. */
export async function sealBytes(
  key: CryptoKey,
  plain: Uint8Array<ArrayBuffer>,
  bound: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: utf8.encode(bound) },
    key,
    plain,
  );
  const whole = new Uint8Array(IV_BYTES + sealed.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(sealed), IV_BYTES);
  return whole;
}

/** @throws as `unseal` does */
export async function unsealBytes(
  key: CryptoKey,
  sealed: Uint8Array<ArrayBuffer>,
  bound: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const plain = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: sealed.subarray(0, IV_BYTES), additionalData: utf8.encode(bound) },
    key,
    sealed.subarray(IV_BYTES),
  );
  return new Uint8Array(plain);
}

export const makeSealKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey(SEAL, false, ['encrypt', 'decrypt']);

export const makePseudonymKey = async (): Promise<CryptoKey> =>
  (await crypto.subtle.generateKey(PSEUDONYM, false, ['sign'])) as CryptoKey;

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
