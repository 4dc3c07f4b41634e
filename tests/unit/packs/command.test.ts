import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT, run } from '../../../scripts/console/processes.ts';
import { Problem } from '../../../scripts/console/say.ts';
import { build, faultsIn, readPack, sign } from '../../../scripts/pack/files.ts';
import { standardPackFile } from '../../../utils/indicators/index.ts';
import type { PackFile } from '../../../utils/street/pack-file.ts';

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

test('in a shell it says the same, and leaves with a code that tells', { timeout: 120_000 }, async () => {
  const pack = async (...args: string[]) => {
    const { code, output } = await run(process.execPath, [join(ROOT, 'scripts/pack.ts'), ...args]);
    return [code, output.trim()] as const;
  };
  const from = join(ROOT, 'docs/packs/wmo.pack.json');
  const wmo = JSON.parse(readFileSync(from, 'utf8')) as PackFile;
  const indicators = wmo.indicators.map((each) =>
    each.id === 'wmo.inquiry_term' ? { ...each, threshold: 1 } : each,
  );
  const later = put('later.json', { ...wmo, version: '9.0.0', changes: undefined, indicators });
  expect(await pack('check', from)).toEqual([0, expect.stringMatching(/wmo\.pack\.json is sound\.$/)]);
  expect(await pack('test', from)).toEqual([0, expect.stringMatching(/^(\d+) of \1 examples hold\.$/)]);
  // One day before the end is too late for an example of three.
  expect(await pack('test', later)).toEqual([
    1,
    expect.stringMatching(
      /^examples\.0 \(wmo\.inquiry_term\): expected \["raised",3\], and it says .*"not raised"/,
    ),
  ]);
  expect(await pack('diff', from, later, '--language', 'en')).toEqual([
    0,
    expect.stringContaining('Inquiry almost late: the threshold goes from 7 to 1.'),
  ]);
  const broken = put('typed.json', { ...wmo, indicators: [{ ...indicators[0], rule: 'filed(wmo_end)' }] });
  const [code, said] = await pack('check', broken);
  expect([code, said]).toEqual([1, expect.stringContaining('indicators.0.rule (line 1, column 1)')]);
  expect(said).toContain('Did you mean "filled"?');
  expect(await pack('sign', from)).toEqual([2, expect.stringContaining('--key FILE')]);
  expect(await pack('check', at('nowhere.json'))).toEqual([2, expect.stringContaining('There is no file')]);
});
