import type { PackSignature } from '../street/pack-file.ts';
import { checksumOf } from './checksum.ts';

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
const base64Of = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const signed = async (pack: object) => new TextEncoder().encode(await checksumOf(pack));

/** Signs what a pack holds now. The keys are an Ed25519 pair whose public key may be exported. */
export async function signPack(
  pack: object,
  { privateKey, publicKey }: CryptoKeyPair,
): Promise<PackSignature> {
  return {
    key: base64Of(await crypto.subtle.exportKey('raw', publicKey)),
    value: base64Of(await crypto.subtle.sign('Ed25519', privateKey, await signed(pack))),
  };
}

/**
 * Whether a pack is what the holder of the key in the signature signed. It says nothing of who that is: compare
 * the key with one that came another way. Never throws; a malformed key or signature does not hold.
 */
export async function signatureHolds(pack: object, { key, value }: PackSignature): Promise<boolean> {
  try {
    const publicKey = await crypto.subtle.importKey('raw', bytesOf(key), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', publicKey, bytesOf(value), await signed(pack));
  } catch {
    return false;
  }
}
