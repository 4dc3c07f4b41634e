import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Problem } from '../../../scripts/console/say.ts';
import { build, faultsIn, readPack, sign } from '../../../scripts/pack/files.ts';
import { standardPackFile } from '../../../utils/indicators/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'pack-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const put = (name: string, json: unknown): string => {
  writeFileSync(at(name), JSON.stringify(json));
  return at(name);
};
const pathsIn = async (file: string) => (await faultsIn(readPack(file))).map(({ path }) => path);

test('what is built and signed is sound, and a change of it is found', async () => {
  const built = await build(put('source.json', standardPackFile), at('built.json'));
  expect(await pathsIn(built)).toEqual([]);
  const key = await sign(built, at('key.json'), true);
  expect(statSync(at('key.json')).mode & 0o077).toBe(0);
  expect(await pathsIn(built)).toEqual([]);
  const text = readFileSync(built, 'utf8');
  expect(text).toContain(key);
  writeFileSync(at('changed.json'), text.replace('"threshold":10', '"threshold":11'));
  expect(await pathsIn(at('changed.json'))).toEqual(['checksum', 'signature']);
  // Built again it is sound, and nobody has signed that.
  const again = await build(at('changed.json'), null);
  expect(again).toBe(at('werk-inkomen-1.1.0.pack.json'));
  expect(await pathsIn(again)).toEqual([]);
  expect(readFileSync(again, 'utf8')).not.toContain('"signature"');
  // Signed with the same key: built from what holds, the signature stays.
  expect(await sign(again, at('key.json'), false)).toBe(key);
  await build(again, at('copy.json'));
  expect(readFileSync(at('copy.json'), 'utf8')).toBe(readFileSync(again, 'utf8'));
});

test('a key is never written over, and a pack that is not sound is neither built nor signed', async () => {
  const file = put('sound.json', standardPackFile);
  await expect(sign(file, put('taken.json', {}), true)).rejects.toThrow('never written over');
  await expect(sign(file, at('taken.json'), false)).rejects.toThrow('no Ed25519 key');
  const broken = put('broken.json', { ...(standardPackFile as object), indicators: [{}] });
  await expect(build(broken, null)).rejects.toThrow('not sound');
  await expect(sign(broken, at('other-key.json'), true)).rejects.toThrow('not sound');
  expect((await pathsIn(broken)).length).toBeGreaterThan(0);
});

test('what can’t be read or written is said, and is no fault of the command', async () => {
  expect(() => readPack(at('nowhere.json'))).toThrow('There is no file');
  expect(() => readPack(folder)).toThrow(Problem);
  const file = put('whole.json', standardPackFile);
  await expect(build(file, join(folder, 'no-folder', 'out.json'))).rejects.toThrow(Problem);
  await expect(sign(file, join(folder, 'no-folder', 'key.json'), true)).rejects.toThrow('can’t be written');
});
