import { expect, test } from 'vitest';
import { canonical, checksumOf } from '../../../utils/packs/checksum.ts';

test('the order of keys is no content, the order of a list is', () => {
  expect(canonical({ b: [2, 1], a: { d: null, c: 'é' } })).toBe('{"a":{"c":"é","d":null},"b":[2,1]}');
  expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
});

test('the checksum covers everything but itself and the signature', async () => {
  const sum = await checksumOf({ id: 'a', version: '1.0.0' });
  expect(sum).toMatch(/^[0-9a-f]{64}$/);
  expect(await checksumOf({ version: '1.0.0', id: 'a', checksum: 'x', signature: {} })).toBe(sum);
  expect(await checksumOf({ id: 'a', version: '1.0.1' })).not.toBe(sum);
});
