import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeClient } from '../../../utils/indicators/index.ts';
import type { Client } from '../../../utils/street/caseload.ts';
import type { Indicator } from '../../../utils/street/pack.ts';
import type { FieldId } from '../../../utils/street/reading.ts';
import type { Signal } from '../../../utils/street/signal.ts';
import { allFields, loadAll, TODAY, without } from './clients.ts';
import { completionOf, partlyRead } from './completions.ts';
import { fixtures } from './fixtures.ts';

const pack = loadAll();
const fieldsShown = allFields(pack);
const signals = pack.indicators.filter(({ kind, scope }) => kind === 'signal' && scope === 'client');

const judge = (who: Client, id: string, outcome: 'raised' | 'notRaised' = 'raised'): Signal => {
  const kept = fixtures[id]!.remembered?.[outcome];
  const remembered = new Map(kept ? [[who.key, kept]] : []);
  return judgeClient(pack, who, { today: TODAY, fieldsShown, remembered }).find(
    ({ indicator }) => indicator === id,
  )!;
};

test('every signal about a client has a fixture for both outcomes', () => {
  expect(Object.keys(fixtures).sort()).toEqual(signals.map(({ id }) => id).sort());
});

const groups = signals.flatMap((indicator) =>
  indicator.inputs.map((group, n): [string, number, Indicator, FieldId[]] => [
    indicator.id,
    n,
    indicator,
    [...new Set(group.flat())],
  ]),
);

describe('with everything read', () => {
  test.each(signals.map(({ id }) => [id]))('%s is raised and not raised where it should be', (id) => {
    expect(judge(fixtures[id]!.notRaised, id, 'notRaised')).toMatchObject({
      state: 'not raised',
      missing: [],
      why: {},
    });
    expect(judge(fixtures[id]!.raised, id)).toMatchObject({ state: 'raised', missing: [], why: {} });
  });
});

describe('without one group of inputs', () => {
  test.each(groups)('%s: what was not raised is unknown and names group %i', (id, _, __, fields) => {
    const signal = judge(without(fixtures[id]!.notRaised, fields), id, 'notRaised');
    expect(signal.state).toBe('unknown');
    expect(signal.missing).toEqual(expect.arrayContaining(fields));
    for (const field of signal.missing) expect(signal.why[field]).toBe('not seen');
  });

  test.each(groups)(
    '%s: what was raised stays so only if group %i can’t change it',
    (id, _, indicator, fields) => {
      const left = without(fixtures[id]!.raised, fields);
      const signal = judge(left, id);
      if (signal.state === 'unknown') {
        expect(signal.missing).toEqual(expect.arrayContaining(fields));
        return;
      }
      expect(signal.state).toBe('raised');
      fc.assert(
        fc.property(completionOf(left, indicator), (whole) => {
          expect(judge(whole, id).state).toBe('raised');
        }),
        { numRuns: 200 },
      );
    },
  );

  test('some raised signals do stay raised: what was read settles them', () => {
    const settled = groups.filter(
      ([id, , , fields]) => judge(without(fixtures[id]!.raised, fields), id).state === 'raised',
    );
    expect(settled.map(([id, , , fields]) => `${id} without ${fields.join()}`)).toEqual(
      expect.arrayContaining([
        'plan.missing without plan_start',
        'dl.debt_first_talk without sh_threat',
        'dl.wmo without wmo_application_date',
        'reg.contradiction without exemption',
        'reg.stale without language_req_date',
      ]),
    );
  });
});

describe('whatever is read', () => {
  test.each(signals.map((each): [string, Indicator] => [each.id, each]))(
    '%s: no completion turns what was raised or not raised',
    (id, indicator) => {
      fc.assert(
        fc.property(
          partlyRead(indicator).chain((part) => fc.tuple(fc.constant(part), completionOf(part, indicator))),
          ([part, whole]) => {
            const { state, missing } = judge(part, id);
            if (state === 'unknown') expect(missing.length).toBeGreaterThan(0);
            else expect(judge(whole, id).state).toBe(state);
          },
        ),
        { numRuns: 500 },
      );
    },
  );
});
