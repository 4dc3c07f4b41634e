import { expect, test } from 'vitest';
import { compareVersions } from '../../../utils/packs/version.ts';

test('versions compare by number, part by part', () => {
  expect(['1.10.0', '2.0.0', '1.9.9', '1.9.10'].sort(compareVersions)).toEqual([
    '1.9.9',
    '1.9.10',
    '1.10.0',
    '2.0.0',
  ]);
  expect(compareVersions('1.0.0', '1.0.0')).toBe(0);
});
