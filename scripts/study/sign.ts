import { readFileSync, writeFileSync } from 'node:fs';
import { signPack } from '../../utils/packs/signature.ts';
import { readStudy } from '../../utils/traces/study.ts';
import { Problem } from '../console/say.ts';
import { signingKey } from '../pack/files.ts';

/**
 * Signs a study file: participants see that nobody changed it since, and the key to compare.
 *
 * @returns the public key, base64
 * @throws Problem where it is no study file, naming what is wrong
 */
export async function signStudy(file: string, keyFile: string, isNew: boolean): Promise<string> {
  const text = readFileSync(file, 'utf8');
  const { problems } = readStudy(text);
  if (problems)
    throw new Problem(`${file} is no study file.`, ...problems.map(({ path, what }) => `${path}: ${what}`));
  const { signature: _, ...content } = JSON.parse(text.replace(/^\uFEFF/, '')) as Record<string, unknown>;
  const signature = await signPack(content, await signingKey(keyFile, isNew));
  writeFileSync(file, `${JSON.stringify({ ...content, signature }, null, 2)}\n`);
  return signature.key;
}
