import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeClients, judgeInSlices, wholeOf } from '../../../utils/indicators/index.ts';
import type { Client } from '../../../utils/street/caseload.ts';
import { allFields, client, day, loadStandard, TODAY } from './clients.ts';

const pack = loadStandard();
const context = { today: TODAY, fieldsShown: allFields(pack) };
const clients = Array.from({ length: 40 }, (_, n): Client => {
  const key = `nr:${n}`;
  return { ...client({ plan_start: day(-n * 9), plan_end: day(40 - n * 3) }), key, number: String(n) };
});
const keys = clients.map(({ key }) => key);

test('slices together say what judging at once says, and nobody comes twice', () => {
  const whole = judgeClients(pack, clients, context);
  const slices = [...judgeInSlices(pack, clients, context, { first: [], ms: 1 })];
  expect(slices.flatMap((slice) => [...slice.keys()]).sort()).toEqual([...keys].sort());
  for (const slice of slices)
    for (const [key, signals] of slice) expect(signals.map(wholeOf)).toEqual(whole.get(key)!.map(wholeOf));
});

test('those asked for come before all others, whatever fits in a slice', () => {
  fc.assert(
    fc.property(fc.subarray(keys), fc.constantFrom(0, 1, 8), (first, ms) => {
      const order = [...judgeInSlices(pack, clients, context, { first, ms })].flatMap((slice) => [
        ...slice.keys(),
      ]);
      expect(order).toHaveLength(keys.length);
      expect(new Set(order.slice(0, first.length))).toEqual(new Set(first));
    }),
    { numRuns: 20 },
  );
});

test('without any time a slice holds one client, so that it goes on', () => {
  const slices = [...judgeInSlices(pack, clients.slice(0, 5), context, { first: [], ms: 0 })];
  expect(slices.map(({ size }) => size)).toEqual([1, 1, 1, 1, 1]);
});
