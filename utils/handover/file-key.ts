/** The pseudonym key of one handed file: random, in that file only, and never a key of an installation. */

const HMAC: HmacImportParams = { name: 'HMAC', hash: 'SHA-256' };
const KEY_BYTES = 32;
const utf8 = new TextEncoder();

export const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/** A new key, in base64. */
export const drawFileKey = (): string => toBase64(crypto.getRandomValues(new Uint8Array(KEY_BYTES)));

/** The key for use; it can't be taken out again. */
export const importFileKey = (key: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', fromBase64(key), HMAC, false, ['sign']);

/** A client of a system as this one file names it. */
export async function filePseudonym(key: CryptoKey, system: string, number: string): Promise<string> {
  const words = utf8.encode(JSON.stringify(['worklist', system, number]));
  return toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', key, words)));
}
