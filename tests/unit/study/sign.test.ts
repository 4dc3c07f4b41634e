/** A study file that is signed is what was signed, or no study. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { signStudy } from '../../../scripts/study/sign.ts';
import { readSignedStudy } from '../../../utils/packs/study-signature.ts';
import { study } from '../traces/studies.ts';

function folder(content: object): { file: string; key: string } {
  const made = mkdtempSync(join(tmpdir(), 'sidelight-sign-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  const file = join(made, 'study.json');
  writeFileSync(file, JSON.stringify(content));
  return { file, key: join(made, 'key.json') };
}

test('signed, it is read; changed since, it is refused with the place; signed again it is read', async () => {
  const { file, key } = folder(study);
  const publicKey = await signStudy(file, key, true);
  const signed = readFileSync(file, 'utf8');
  const { study: read } = await readSignedStudy(signed);
  expect(read).toMatchObject({ ...study, signature: { key: publicKey } });
  const changed = JSON.stringify({ ...(JSON.parse(signed) as object), retentionDays: 15 });
  expect(await readSignedStudy(changed)).toEqual({
    problems: [{ path: 'signature', what: 'signature', expected: null }],
  });
  writeFileSync(file, changed);
  expect(await signStudy(file, key, false)).toBe(publicKey);
  expect((await readSignedStudy(readFileSync(file, 'utf8'))).study?.retentionDays).toBe(15);
});

test('without a signature it is a study as ever; what is none is not signed', async () => {
  expect((await readSignedStudy(JSON.stringify(study))).study).toEqual(study);
  const { file, key } = folder({ ...study, id: 'No id' });
  await expect(signStudy(file, key, true)).rejects.toThrow('no study file');
});

test('a signature of another form, or by another key, does not hold', async () => {
  const one = folder(study);
  const other = folder(study);
  await signStudy(one.file, one.key, true);
  const key = await signStudy(other.file, other.key, true);
  const signed = JSON.parse(readFileSync(one.file, 'utf8')) as { signature: { value: string } };
  const swapped = JSON.stringify({ ...signed, signature: { ...signed.signature, key } });
  expect((await readSignedStudy(swapped)).problems?.map(({ what }) => what)).toEqual(['signature']);
  const malformed = JSON.stringify({ ...study, signature: { key: 'x', value: 'y' } });
  expect((await readSignedStudy(malformed)).problems?.map(({ path }) => path)).toEqual([
    'signature.key',
    'signature.value',
  ]);
});
