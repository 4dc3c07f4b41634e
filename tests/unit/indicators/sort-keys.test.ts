import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortableFields, sortableSignals, sorted } from '../../../components/caseload/list.ts';
import type { ListSort } from '../../../components/caseload/list-choice.ts';
import { inUse } from '../../../utils/indicators/index.ts';
import { fieldById, vocabulary } from '../../../utils/vocabulary/index.ts';
import type { CaseloadRow } from '../../../utils/wire/view.ts';
import { loadStandard } from './clients.ts';

const whole = loadStandard();
const pack = inUse(whole, {
  choices: Object.fromEntries(whole.indicators.map(({ id }) => [id, { on: true }])),
});
const collator = new Intl.Collator('nl');

const row = (n: number, more: Partial<CaseloadRow>): CaseloadRow => ({
  key: `nr:${n}`,
  name: `Naam ${n}`,
  number: `${n}`,
  fields: {},
  raised: [],
  unknown: [],
  values: {},
  ...more,
});

/** A row that shows every field that a row may carry, and more. */
const showsAll = row(1, {
  fields: Object.fromEntries(vocabulary.map(({ id }) => [id, { text: 'x', value: 'x' }])),
});

describe('what a list can stand in order of is a closed list', () => {
  test('fields: one that has an order of its own, and never a number that weighs a person', () => {
    const offered = sortableFields([showsAll]).filter((id) => fieldById(id)?.handling === 'keep');
    for (const id of offered) expect(['date', 'int', 'enum'], id).toContain(fieldById(id)!.type);
    expect(offered).not.toEqual(expect.arrayContaining(['progress']));
  });

  test('signals: one signal of a client that counts days; no figure, no count, no yes or no', () => {
    const offered = sortableSignals(pack, []);
    expect(offered.length).toBeGreaterThan(0);
    for (const { id, kind, scope, unit } of offered) {
      expect([kind, scope], id).toEqual(['signal', 'client']);
      expect(['days', 'working days', 'days left'], id).toContain(unit);
    }
  });

  test('what is switched off orders nothing', () => {
    const off = inUse(whole, { choices: {} });
    expect(sortableSignals(off, []).every(({ on }) => on)).toBe(true);
  });
});

const sorts: ListSort[] = [
  { by: 'name' },
  { by: 'number' },
  { by: 'field', id: 'last_contact' },
  ...sortableSignals(pack, []).map(({ id }): ListSort => ({ by: 'signal', id })),
];

test.each(sorts.map((sort): [string, ListSort] => [Object.values(sort).join(' '), sort]))(
  'in order of %s nothing else counts: whatever else holds for the clients, they stand the same',
  (_, sort) => {
    const key = fc.option(fc.integer({ min: -400, max: 400 }));
    const other = fc.record({
      raised: fc.subarray(pack.indicators.map(({ id }) => id)),
      unknown: fc.subarray(pack.indicators.map(({ id }) => id)),
      value: fc.integer(),
    });
    fc.assert(
      fc.property(
        fc.array(fc.record({ key, one: other, two: other }), { maxLength: 8 }),
        fc.boolean(),
        (clients, reversed) => {
          const rows = (which: 'one' | 'two'): CaseloadRow[] =>
            clients.map((client, n) => {
              const { raised, unknown, value } = client[which];
              const values = Object.fromEntries(pack.indicators.map(({ id }) => [id, value]));
              const fields = {
                last_contact: { text: null, value: client.key },
                plan_end: { text: null, value },
              };
              if (sort.by === 'signal')
                return row(n, { raised, unknown, values: { ...values, [sort.id]: client.key } });
              return row(n, { raised, unknown, values, fields: sort.by === 'field' ? fields : {} });
            });
          const order = (which: 'one' | 'two') =>
            sorted(rows(which), sort, reversed, pack, collator).map((each) => each.key);
          expect(order('two')).toEqual(order('one'));
        },
      ),
      { numRuns: 40 },
    );
  },
);
