import { beforeAll, describe, expect, test } from 'vitest';
import { drawFileKey, filePseudonym, fromBase64, importFileKey } from '../../../utils/handover/file-key.ts';
import type { Handover } from '../../../utils/handover/handover.ts';
import { HandoverFileError, isLongEnough, openFile, sealFile } from '../../../utils/handover/sealed-file.ts';

const PASSPHRASE = 'vier losse woorden samen';
const SYSTEM = 'https://klavier.example';

const problemOf = async (text: string, passphrase = PASSPHRASE): Promise<string> => {
  try {
    await openFile(text, passphrase);
    return 'opened';
  } catch (error) {
    return error instanceof HandoverFileError ? error.problem : `${error}`;
  }
};

describe('a sealed file', () => {
  let content: Handover;
  let text: string;

  beforeAll(async () => {
    const key = drawFileKey();
    const client = await filePseudonym(await importFileKey(key), SYSTEM, '204881');
    content = {
      id: '0b5c6a2e-2f0c-4a53-9b19-0f2f6ad3c9c1',
      made: '2026-11-23T09:00:00.000Z',
      key,
      entries: [
        {
          client,
          what: 'contact.callback_open',
          at: '2026-11-20T08:00:00.000Z',
          done: null,
          rest: { why: 'later', until: '2026-11-26' },
        },
      ],
    };
    text = await sealFile(content, PASSPHRASE);
  });

  test('opens with its passphrase, however that was typed', async () => {
    expect(await openFile(text, PASSPHRASE)).toEqual(content);
    expect(await openFile(text, ` ${PASSPHRASE.normalize('NFD')} `)).toEqual(content);
  });

  test('does not open with another', async () => {
    expect(await problemOf(text, `${PASSPHRASE}!`)).toBe('not opened');
    expect(await problemOf(text, '')).toBe('not opened');
  });

  test('shows neither what is in it nor how much', async () => {
    for (const word of ['204881', 'klavier', 'callback', content.key, content.entries[0]!.client]) {
      expect(text).not.toContain(word);
    }
    const sealed = (made: string) => fromBase64((JSON.parse(made) as { sealed: string }).sealed).length;
    const empty = await sealFile({ ...content, entries: [] }, PASSPHRASE);
    expect(sealed(empty)).toBe(sealed(text));
  });

  test('is another one each time, under another salt and vector', async () => {
    const again = JSON.parse(await sealFile(content, PASSPHRASE)) as Record<string, unknown>;
    const first = JSON.parse(text) as Record<string, unknown>;
    expect(again['sealed']).not.toBe(first['sealed']);
    expect(again['kdf']).not.toEqual(first['kdf']);
    expect(again['cipher']).not.toEqual(first['cipher']);
  });

  test('with one changed sign anywhere it stays shut', async () => {
    const json = JSON.parse(text) as {
      kdf: { iterations: number; salt: string };
      cipher: { iv: string };
      sealed: string;
    };
    const flip = (base64: string) => (base64.startsWith('A') ? `B${base64.slice(1)}` : `A${base64.slice(1)}`);
    const changed = [
      { ...json, sealed: flip(json.sealed) },
      { ...json, sealed: json.sealed.slice(0, -8) },
      { ...json, kdf: { ...json.kdf, salt: flip(json.kdf.salt) } },
      { ...json, kdf: { ...json.kdf, iterations: json.kdf.iterations + 1 } },
      { ...json, cipher: { ...json.cipher, iv: flip(json.cipher.iv) } },
      // Easier to guess: refused before it is tried.
      { ...json, kdf: { ...json.kdf, iterations: 1000 } },
      { ...json, extra: true },
    ];
    for (const one of changed) expect(await problemOf(JSON.stringify(one))).toBe('not opened');
  });

  test('what is no such file is told apart', async () => {
    expect(await problemOf('no json')).toBe('not ours');
    expect(await problemOf('{"format":"something else","version":1}')).toBe('not ours');
    expect(await problemOf('null')).toBe('not ours');
    expect(await problemOf(JSON.stringify({ ...(JSON.parse(text) as object), version: 2 }))).toBe('newer');
    expect(await problemOf(' '.repeat(20_000_001))).toBe('too large');
  });
});

test('a passphrase is counted in signs, without the spaces around it', () => {
  expect(isLongEnough('              ')).toBe(false);
  expect(isLongEnough('dertien signs')).toBe(false);
  expect(isLongEnough('veertien signs')).toBe(true);
  expect(isLongEnough('🌷'.repeat(13))).toBe(false);
});

test('one file’s pseudonym of a client says nothing in another file or system', async () => {
  const [one, other] = [await importFileKey(drawFileKey()), await importFileKey(drawFileKey())];
  const pseudonym = await filePseudonym(one, SYSTEM, '204881');
  expect(await filePseudonym(one, SYSTEM, '204881')).toBe(pseudonym);
  expect(await filePseudonym(other, SYSTEM, '204881')).not.toBe(pseudonym);
  expect(await filePseudonym(one, 'https://other.example', '204881')).not.toBe(pseudonym);
  expect(one.extractable).toBe(false);
});
