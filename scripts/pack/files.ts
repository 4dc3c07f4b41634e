/** Pack files and keys, on disk. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkPackText, sealsOf, type CheckedPack } from '../../utils/packs/check.ts';
import { canonical, checksumOf } from '../../utils/packs/checksum.ts';
import { signPack } from '../../utils/packs/signature.ts';
import type { PackFile, PackProblem } from '../../utils/street/pack-file.ts';
import type { Pack } from '../../utils/street/pack.ts';
import { Problem } from '../console/say.ts';

export type ReadPack = CheckedPack & { json: unknown };

/** @throws Problem where there is no such file, or it can't be read */
export function readPack(file: string): ReadPack {
  if (!existsSync(file)) throw new Problem(`There is no file ${file}.`);
  try {
    return checkPackText(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Problem(`${file} can’t be read.`, error instanceof Error ? error.message : String(error));
  }
}

/** @throws Problem where nothing of the file can be used, or part of it can't */
export function soundPack({ file, pack, problems }: ReadPack): { file: PackFile; pack: Pack } {
  if (!file || !pack || problems.length > 0)
    throw new Problem(
      'The pack is not sound:',
      ...problems.map(({ path, reason, hint }) => `${path || 'the file'}: ${reason}. ${hint}`),
    );
  return { file, pack };
}

/** Everything that is wrong with a file, its seals included. */
export async function faultsIn({ json, problems }: ReadPack): Promise<PackProblem[]> {
  const { checksum, signature } = await sealsOf(json);
  const changed = (path: string, hint: string): PackProblem => ({
    path,
    reason: 'is not of this content: the pack was changed since',
    hint,
  });
  return [
    ...problems,
    ...(checksum === 'changed' ? [changed('checksum', 'Run “npm run pack -- build” again.')] : []),
    ...(signature === 'changed' ? [changed('signature', 'Run “npm run pack -- sign” again.')] : []),
  ];
}

/**
 * Writes the canonical form with its checksum. A signature that does not hold any more goes.
 * @param to where; null is beside the file, by id and version
 * @returns where it stands
 */
export async function build(file: string, to: string | null): Promise<string> {
  const read = readPack(file);
  const { id, version } = soundPack({
    ...read,
    problems: read.problems.filter(({ path }) => path !== 'checksum' && path !== 'signature'),
  }).file;
  const { $schema: _, checksum: __, signature, ...content } = read.json as Record<string, unknown>;
  const { signature: state } = await sealsOf({ ...content, signature });
  const out = to ?? join(dirname(file), `${id}-${version}.pack.json`);
  write(out, {
    ...content,
    checksum: await checksumOf(content),
    ...(state === 'holds' ? { signature } : {}),
  });
  return out;
}

/**
 * Signs a file where it stands, canonical and with its checksum.
 * @param keyFile the key as a JSON Web Key (RFC 8037)
 * @param isNew makes the key first
 * @returns the public key, base64
 */
export async function sign(file: string, keyFile: string, isNew: boolean): Promise<string> {
  const { json } = readPack(file);
  const content = { ...(json as object) } as Record<string, unknown>;
  soundPack(checkPackText(canonical({ ...content, checksum: undefined, signature: undefined })));
  const pair = await signingKey(keyFile, isNew);
  delete content['$schema'];
  const signature = await signPack(content, pair);
  write(file, { ...content, checksum: await checksumOf(content), signature });
  return signature.key;
}

/** The Ed25519 pair in a key file. @throws Problem where it can't be read, or is there already and should be new */
export const signingKey = (file: string, isNew: boolean): Promise<CryptoKeyPair> =>
  isNew ? newKey(file) : readKey(file);

async function newKey(file: string): Promise<CryptoKeyPair> {
  if (existsSync(file)) throw new Problem(`${file} is there already: a key is never written over.`);
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const { kty, crv, d, x } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  put(file, JSON.stringify({ kty, crv, d, x }), 0o600);
  return pair;
}

async function readKey(file: string): Promise<CryptoKeyPair> {
  if (!existsSync(file)) throw new Problem(`There is no key ${file}.`, 'Make one with --new-key.');
  try {
    const { kty, crv, d, x } = JSON.parse(readFileSync(file, 'utf8')) as JsonWebKey;
    const take = (key: object, use: KeyUsage) =>
      crypto.subtle.importKey('jwk', key as JsonWebKey, 'Ed25519', true, [use]);
    return {
      privateKey: await take({ kty, crv, d, x }, 'sign'),
      publicKey: await take({ kty, crv, x }, 'verify'),
    };
  } catch {
    throw new Problem(`${file} is no Ed25519 key.`, 'Make one with --new-key.');
  }
}

const write = (file: string, content: object): void => put(file, canonical(content));

/** @throws Problem where nothing can be written there */
function put(file: string, text: string, mode?: number): void {
  try {
    writeFileSync(file, `${text}\n`, { mode });
  } catch (error) {
    throw new Problem(`${file} can’t be written.`, error instanceof Error ? error.message : String(error));
  }
}
