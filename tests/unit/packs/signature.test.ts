import { expect, test } from 'vitest';
import { signatureHolds, signPack } from '../../../utils/packs/signature.ts';

const pair = async () =>
  (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;

test('a signature holds for what was signed, and for nothing else', async () => {
  const pack = { id: 'a', version: '1.0.0' };
  const signature = await signPack(pack, await pair());
  expect(await signatureHolds({ version: '1.0.0', id: 'a', signature }, signature)).toBe(true);
  expect(await signatureHolds({ ...pack, version: '1.0.1' }, signature)).toBe(false);
  const other = await signPack(pack, await pair());
  expect(await signatureHolds(pack, { ...signature, key: other.key })).toBe(false);
});

test.each([
  { key: '', value: '' },
  { key: '%%', value: 'AAAA' },
  { key: 'AAAA', value: '%' },
])('a malformed signature does not hold: %o', async (signature) => {
  expect(await signatureHolds({ id: 'a' }, signature)).toBe(false);
});
