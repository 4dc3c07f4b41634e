import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Caseload, Client } from '../../../utils/street/caseload.ts';
import type { Indicator } from '../../../utils/street/pack.ts';
import { curveOf, edgeOf, shiftsBetween, thresholdsFor, tryOn } from '../../../utils/workbench/trial.ts';
import { client, day, loadStandard, TODAY, UNREADABLE, type Value } from '../indicators/clients.ts';

const pack = loadStandard();
const indicatorOf = (id: string): Indicator => pack.indicators.find((each) => each.id === id)!;
const remeasure = indicatorOf('dl.remeasure');

/** Clients whose step was measured so many days ago; null: read and empty, undefined: not read. */
function caseloadOf(ages: (number | null | undefined | typeof UNREADABLE)[]): Caseload {
  const clients = ages.map((age, n): Client => {
    const value: Value = typeof age === 'number' ? day(-age) : (age ?? null);
    const key = `c${n}`;
    return { ...client(age === undefined ? {} : { participation_step_date: value }), key, number: key };
  });
  return {
    system: 'https://cases.test',
    clients: Object.fromEntries(clients.map((each) => [each.key, each])),
    coverage: { seen: clients.length, total: null, oldest: null },
    fieldsShown: ['participation_step_date'],
  };
}

const tried = (caseload: Caseload, change: Partial<Indicator> = {}) =>
  tryOn(pack, { ...remeasure, ...change }, caseload, TODAY);

const ages = fc.array(
  fc.oneof(fc.integer({ min: -50, max: 900 }), fc.constant(null), fc.constant(undefined)),
  {
    maxLength: 30,
  },
);

describe('a trial', () => {
  test('counts what is raised, not raised and unknown, and names what is missing', () => {
    const trial = tried(caseloadOf([184, 183, null, undefined, UNREADABLE]));
    expect(trial.counts).toEqual({ raised: 1, 'not raised': 2, unknown: 2 });
    expect(trial.missing).toEqual([{ field: 'participation_step_date', clients: 2 }]);
    expect(trial.clients.get('c0')).toEqual({ state: 'raised', value: 184 });
  });

  test('judges what is off or begins later all the same', () => {
    const later = { on: false, validFrom: '2030-01-01' };
    expect(tried(caseloadOf([184]), later).counts.raised).toBe(1);
  });

  test('of a caseload that shows none of its fields all is unknown', () => {
    const trial = tried({ ...caseloadOf([184, 10]), fieldsShown: [] });
    expect(trial.counts.unknown).toBe(2);
    expect(trial.missing).toEqual([{ field: 'participation_step_date', clients: 2 }]);
  });

  test('of the caseload as a whole one thing is said', () => {
    const size = indicatorOf('cap.size');
    const caseload = { ...caseloadOf([1, 2, 3]), fieldsShown: size.inputs.flat(2) };
    const trial = tryOn(pack, size, caseload, TODAY);
    expect(trial.whole).toEqual({ state: 'not raised', value: 3 });
    expect(trial.clients.size).toBe(0);
  });

  test('a rule that does not compile raises nothing', () => {
    expect(tried(caseloadOf([184]), { rule: 'days_since(' }).counts).toEqual({
      raised: 0,
      'not raised': 0,
      unknown: 1,
    });
  });

  test('everyone is counted once', () => {
    fc.assert(
      fc.property(ages, (list) => {
        const { counts, clients } = tried(caseloadOf(list));
        expect(counts.raised + counts['not raised'] + counts.unknown).toBe(list.length);
        expect(clients.size).toBe(list.length);
      }),
    );
  });
});

describe('the edge', () => {
  test('has the nearest on both sides, by their number', () => {
    const trial = tried(caseloadOf([400, 190, 184, 183, 182, 10]));
    expect(edgeOf(trial, 2).map(({ value, state }) => [value, state])).toEqual([
      [182, 'not raised'],
      [183, 'not raised'],
      [184, 'raised'],
      [190, 'raised'],
    ]);
  });

  test('nobody is nearer than those who are named', () => {
    fc.assert(
      fc.property(ages, fc.integer({ min: 0, max: 400 }), (list, threshold) => {
        const trial = tried(caseloadOf(list), { threshold });
        const edge = edgeOf(trial, 3);
        for (const state of ['raised', 'not raised'] as const) {
          const named = edge.filter((one) => one.state === state);
          const farthest = Math.max(0, ...named.map(({ value }) => Math.abs(value - threshold)));
          const left = [...trial.clients].filter(
            ([key, said]) =>
              said.state === state &&
              typeof said.value === 'number' &&
              !named.some((one) => one.client === key),
          );
          expect(named.length).toBeLessThanOrEqual(3);
          if (left.length > 0) expect(named).toHaveLength(3);
          for (const [, { value }] of left)
            expect(Math.abs(Number(value) - threshold)).toBeGreaterThanOrEqual(farthest);
        }
      }),
    );
  });
});

describe('the curve', () => {
  test('says at each threshold what a trial with it would say', () => {
    fc.assert(
      fc.property(ages, (list) => {
        const caseload = caseloadOf(list);
        const thresholds = thresholdsFor(tried(caseload), [183]);
        for (const { threshold, raised } of curveOf(pack, remeasure, caseload, TODAY, thresholds))
          expect(raised).toBe(tried(caseload, { threshold }).counts.raised);
      }),
      { numRuns: 25 },
    );
  });

  test('falls as “more than” asks for more', () => {
    fc.assert(
      fc.property(ages, (list) => {
        const caseload = caseloadOf(list);
        const points = [...curveOf(pack, remeasure, caseload, TODAY, thresholdsFor(tried(caseload), [183]))];
        for (const [at, { raised }] of points.entries())
          expect(raised).toBeLessThanOrEqual(points[at - 1]?.raised ?? Infinity);
      }),
      { numRuns: 50 },
    );
  });

  test('goes over a readable number of thresholds, with those in force among them', () => {
    fc.assert(
      fc.property(
        ages,
        fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 1, maxLength: 2 }),
        (list, named) => {
          const trial = tried(caseloadOf(list));
          const thresholds = thresholdsFor(trial, named);
          const isMeasured = [...trial.clients.values()].some(({ value }) => typeof value === 'number');
          expect(thresholds.length > 0).toBe(isMeasured);
          expect(thresholds.length).toBeLessThanOrEqual(65);
          expect([...thresholds].sort((a, b) => a - b)).toEqual(thresholds);
          if (isMeasured) for (const each of named) expect(thresholds).toContain(each);
        },
      ),
    );
  });
});

describe('two versions', () => {
  test('tell whom each raises that the other does not', () => {
    const caseload = caseloadOf([100, 150, 200, null, undefined]);
    const shifts = shiftsBetween(tried(caseload), tried(caseload, { threshold: 120 }));
    const of = (from: string, to: string) =>
      shifts.find((one) => one.from === from && one.to === to)!.clients;
    expect(of('not raised', 'raised')).toEqual(['c1']);
    expect(of('raised', 'not raised')).toEqual([]);
    expect(of('raised', 'raised')).toEqual(['c2']);
    expect(of('unknown', 'unknown')).toEqual(['c4']);
  });

  test('turned around say the reverse, and leave nobody out', () => {
    fc.assert(
      fc.property(ages, fc.integer({ min: 0, max: 900 }), (list, threshold) => {
        const caseload = caseloadOf(list);
        const [a, b] = [tried(caseload), tried(caseload, { threshold })];
        const there = shiftsBetween(a, b);
        expect(there.flatMap(({ clients }) => clients)).toHaveLength(list.length);
        for (const { from, to, clients } of shiftsBetween(b, a))
          expect(there.find((one) => one.from === to && one.to === from)!.clients).toEqual(clients);
      }),
    );
  });
});
