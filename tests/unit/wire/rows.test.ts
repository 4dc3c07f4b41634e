import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowFeed, RowStore, type RowsPart } from '../../../utils/wire/rows.ts';
import type { CaseloadRow } from '../../../utils/wire/view.ts';

const row = (key: string, name = key): CaseloadRow => ({
  key,
  name,
  number: key,
  fields: {},
  raised: [],
  unknown: [],
  values: {},
});
const many = (count: number): CaseloadRow[] => Array.from({ length: count }, (_, at) => row(`c${at}`));

/** As it is after the port: nothing is shared. */
const sent = (part: RowsPart): RowsPart => JSON.parse(JSON.stringify(part)) as RowsPart;

function deliver(feed: RowFeed, store: RowStore, system: string, rows: CaseloadRow[]): RowsPart[] {
  const parts = [...feed.parts(system, rows)];
  for (const part of parts) store.take(sent(part));
  return parts;
}

test('ten thousand rows travel in parts of at most 250, and arrive whole', () => {
  const store = new RowStore();
  const rows = many(10_000);
  const parts = deliver(new RowFeed(), store, 'a', rows);
  expect(parts).toHaveLength(40);
  expect(Math.max(...parts.map((part) => part.rows.length))).toBe(250);
  expect(parts.map(({ more }) => more)).toEqual([...Array<boolean>(39).fill(true), false]);
  expect(store.list).toEqual(rows);
});

test('afterwards only what changed is sent, and what did not stays the same object', () => {
  const [feed, store] = [new RowFeed(), new RowStore()];
  const rows = many(600);
  deliver(feed, store, 'a', rows);
  const before = store.list;
  const parts = deliver(feed, store, 'a', [...rows.slice(0, 10), row('c10', 'New name'), ...rows.slice(11)]);
  expect(parts.map((part) => part.rows.map(({ key }) => key))).toEqual([['c10']]);
  expect(store.list[10]!.name).toBe('New name');
  expect(store.list[9]).toBe(before[9]);
});

test('another system begins anew', () => {
  const [feed, store] = [new RowFeed(), new RowStore()];
  deliver(feed, store, 'a', many(3));
  deliver(feed, store, 'b', [row('x')]);
  expect(store.list.map(({ key }) => key)).toEqual(['x']);
});

test('a feed that was cut off goes on with what is missing', () => {
  const [feed, store] = [new RowFeed(), new RowStore()];
  const rows = many(1000);
  const cut = feed.parts('a', rows);
  store.take(sent(cut.next().value!));
  store.take(sent(cut.next().value!));
  expect(store.list).toHaveLength(500);
  const rest = deliver(feed, store, 'a', rows);
  expect(rest).toHaveLength(2);
  expect(store.list.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
});

test('whatever comes, changes and goes: the view ends with what the desk has', () => {
  const change = fc.array(fc.record({ key: fc.integer({ min: 0, max: 40 }), name: fc.string() }));
  fc.assert(
    fc.property(
      fc.array(fc.record({ change, system: fc.constantFrom('a', 'b'), cut: fc.boolean() })),
      (steps) => {
        const [feed, store] = [new RowFeed(), new RowStore()];
        const held = new Map<string, Map<string, CaseloadRow>>();
        let rows: CaseloadRow[] = [];
        for (const step of steps) {
          const own = held.get(step.system) ?? new Map<string, CaseloadRow>();
          held.set(step.system, own);
          for (const { key, name } of step.change) {
            if (name === '') own.delete(`${key}`);
            else own.set(`${key}`, row(`${key}`, name));
          }
          rows = [...own.values()];
          const parts = feed.parts(step.system, rows);
          store.take(sent(parts.next().value!));
          if (!step.cut) for (const part of parts) store.take(sent(part));
        }
        if (steps.length > 0) deliver(feed, store, steps.at(-1)!.system, rows);
        const byKey = (a: CaseloadRow, b: CaseloadRow) => (a.key < b.key ? -1 : 1);
        expect([...store.list].sort(byKey)).toEqual([...rows].sort(byKey));
      },
    ),
  );
});
