import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { plusDays } from '../../../utils/annotations/days.ts';
import { keptOf } from '../../../utils/annotations/slot.ts';
import { AnnotationStore, type Whose } from '../../../utils/store/annotations.ts';
import { Database, STEPS } from '../../../utils/store/database.ts';
import { makeKey } from '../../../utils/store/install-key.ts';
import type { Annotation } from '../../../utils/street/annotation.ts';

const AT = '2026-11-23T09:20:00.000Z';
const TODAY = '2026-11-23';
const UNTIL = '2027-05-25';
const samira: Whose = { system: 'https://klavier.example', number: '204881' };
const dirk: Whose = { system: 'https://klavier.example', number: '204882' };

/** Words that stand nowhere else: found in a record, they were written in plain. */
const PLANTED = ['Vossen', '204881', 'klavier', 'Kraaiennest', 'plan_end', 'contact.no_next', '30-12-2026'];

const some: Annotation[] = [
  { kind: 'dispute', indicator: 'contact.no_next', theme: 'data', reason: 'elsewhere' },
  { kind: 'quiet', indicator: 'contact.since_two_way', until: '2026-12-24' },
  { kind: 'worklist', what: 'contact.callback_open', done: null },
  { kind: 'intensity', intensity: 'intensive' },
  { kind: 'note', text: 'Belt liever. Werkt bij het Kraaiennest, zegt mevrouw Vossen.' },
  { kind: 'remembered', field: 'plan_end', text: '30-12-2026', value: '2026-12-30', readAt: AT },
];

let names = 0;
let database: Database;
let store: AnnotationStore;

/** The same files under a worker that has just started. */
async function restarted(): Promise<AnnotationStore> {
  const next = new AnnotationStore(new Database(database.name));
  await next.load();
  return next;
}

async function kept(of: AnnotationStore, whose: Whose): Promise<Annotation[]> {
  return (await of.of(whose)).map(({ at: _, keptUntil: __, ...annotation }) => annotation as Annotation);
}

beforeEach(async () => {
  database = new Database(`test-${names++}`);
  store = new AnnotationStore(database);
  await store.load();
});

const annotation: fc.Arbitrary<Annotation> = fc.oneof(
  fc.record({
    kind: fc.constant('irrelevant' as const),
    indicator: fc.constantFrom('contact.no_next', 'plan.missing'),
  }),
  fc.record({ kind: fc.constant('note' as const), text: fc.string({ unit: 'binary', minLength: 1 }) }),
  fc.record({
    kind: fc.constant('remembered' as const),
    field: fc.constantFrom('plan_end', 'client_status'),
    text: fc.option(fc.string()),
    value: fc.option(fc.oneof(fc.string(), fc.integer(), fc.boolean())),
    readAt: fc.constant(AT),
  }),
);

describe('what is kept', () => {
  test('comes back as it was said, after a restart too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(annotation, { maxLength: 6 }), async (said) => {
        await store.wipe();
        for (const one of said) await store.put(samira, one, AT, UNTIL);
        const expected = keptOf(said.map((one) => ({ ...one, at: AT, keptUntil: UNTIL })));
        expect(keptOf(await store.of(samira))).toEqual(expected);
        expect(keptOf(await (await restarted()).of(samira))).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  test('is of one client of one system', async () => {
    await store.put(samira, some[0]!, AT, UNTIL);
    expect(await kept(store, samira)).toEqual([some[0]]);
    expect(await kept(store, dirk)).toEqual([]);
    expect(await kept(store, { ...samira, system: 'https://other.example' })).toEqual([]);
    expect(await kept(store, { ...samira, number: null })).toEqual([]);
  });

  test('holds no planted word in plain, in no record of any table', async () => {
    for (const one of some) await store.put(samira, one, AT, UNTIL);
    const records = JSON.stringify(
      await Promise.all(database.tables.map((table) => table.toArray() as Promise<unknown[]>)),
    );
    expect(records.length).toBeGreaterThan(1000);
    for (const word of PLANTED) expect(records).not.toContain(word);
    const columns = (await database.annotations.toArray()).map((record) => Object.keys(record).sort());
    expect(new Set(columns.map(String))).toEqual(new Set(['client,id,kind,sealed,until']));
  });

  test('said twice, is there once; the last thing said of a signal holds', async () => {
    await store.put(samira, some[0]!, AT, UNTIL);
    await store.put(samira, some[0]!, AT, UNTIL);
    expect(await database.annotations.count()).toBe(1);
    await store.put(samira, { kind: 'irrelevant', indicator: 'contact.no_next' }, AT, UNTIL);
    expect(await kept(store, samira)).toEqual([{ kind: 'irrelevant', indicator: 'contact.no_next' }]);
    expect(await database.annotations.count()).toBe(1);
  });

  test('opens in no other record', async () => {
    await store.put(samira, some[4]!, AT, UNTIL);
    await store.put(dirk, some[3]!, AT, UNTIL);
    const [a, b] = await database.annotations.toArray();
    await database.annotations.put({ ...a!, sealed: b!.sealed });
    const after = await restarted();
    expect(after.all(samira.system)).toHaveLength(1);
    expect(await database.annotations.count()).toBe(1);
  });
});

describe('undoing', () => {
  test('empties what was empty, and puts back what stood there', async () => {
    const empty = await store.before(samira, 'note');
    await store.put(samira, { kind: 'note', text: 'eerst' }, AT, UNTIL);
    const first = await store.before(samira, 'note');
    await store.put(samira, { kind: 'note', text: 'daarna' }, AT, UNTIL);
    // As it lies in session memory meanwhile.
    const carried = JSON.parse(JSON.stringify(first)) as typeof first;
    expect(JSON.stringify(carried)).not.toContain('eerst');
    await store.restore(carried);
    await store.restore(carried);
    expect(await kept(store, samira)).toEqual([{ kind: 'note', text: 'eerst' }]);
    await store.restore(empty);
    expect(await kept(await restarted(), samira)).toEqual([]);
  });
});

describe('retention', () => {
  test('what is past its last day goes; on the day itself it is still there', async () => {
    await store.put(samira, some[0]!, AT, plusDays(TODAY, -1));
    await store.put(samira, some[3]!, AT, TODAY);
    expect(await store.retain(TODAY, UNTIL)).toBe(true);
    expect(await kept(await restarted(), samira)).toEqual([some[3]]);
    expect(await store.retain(TODAY, UNTIL)).toBe(false);
  });

  test('a shorter retention shortens what is there', async () => {
    await store.put(samira, some[0]!, AT, UNTIL);
    await store.retain(TODAY, '2026-12-01');
    expect((await (await restarted()).of(samira))[0]!.keptUntil).toBe('2026-12-01');
    expect(store.held()).toEqual([{ kind: 'dispute', count: 1, first: '2026-12-01', last: '2026-12-01' }]);
  });

  test('kinds that are forbidden go, the others stay', async () => {
    for (const one of some) await store.put(samira, one, AT, UNTIL);
    await store.dropKinds(['note', 'remembered']);
    expect((await kept(await restarted(), samira)).map(({ kind }) => kind).sort()).toEqual([
      'dispute',
      'intensity',
      'quiet',
      'worklist',
    ]);
  });
});

describe('wiping', () => {
  test('one client: the others stay', async () => {
    for (const one of some) await store.put(samira, one, AT, UNTIL);
    await store.put(dirk, some[0]!, AT, UNTIL);
    expect(await store.wipeClient(samira)).toBe(some.length);
    expect(await store.wipeClient(samira)).toBe(0);
    const after = await restarted();
    expect(await kept(after, samira)).toEqual([]);
    expect(await kept(after, dirk)).toEqual([some[0]]);
  });

  test('everything: no record, no key; what was copied before opens no more', async () => {
    await store.put(samira, some[4]!, AT, UNTIL);
    const copy = await database.annotations.toArray();
    await store.wipe();
    expect(await Promise.all(database.tables.map((table) => table.count()))).toEqual(
      database.tables.map(() => 0),
    );
    expect(await kept(store, samira)).toEqual([]);
    await store.put(dirk, some[3]!, AT, UNTIL);
    await database.annotations.bulkPut(copy);
    const after = await restarted();
    expect(await kept(after, samira)).toEqual([]);
    expect(after.all(samira.system)).toHaveLength(1);
  });
});

describe('keys', () => {
  test('can’t be taken out, and two who make them get the same', async () => {
    const [a, b] = await Promise.all([makeKey(database), makeKey(new Database(database.name))]);
    expect(await database.keys.count()).toBe(2);
    for (const key of [a.seal, a.pseudonym]) {
      expect(key.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    }
    await store.load();
    await store.put(samira, some[0]!, AT, UNTIL);
    expect(await kept(await restarted(), samira)).toEqual([some[0]]);
    expect(b.seal.extractable).toBe(false);
  });
});

describe('migrations', () => {
  test('versions only go up, from 1', () => {
    expect(STEPS.map(({ version }) => version)).toEqual(STEPS.map((_, at) => at + 1));
  });

  test('what version 1 wrote is there under a later schema', async () => {
    const name = `test-${names++}`;
    const first = new Database(name, STEPS.slice(0, 1));
    const before = new AnnotationStore(first);
    await before.load();
    for (const one of some) await before.put(samira, one, AT, UNTIL);
    first.close();
    const later = new Database(name, [
      ...STEPS,
      {
        version: STEPS.length + 1,
        stores: { annotations: 'id, client, until, kind' },
        upgrade: (step) => step.table('annotations').toCollection().modify({ checked: true }),
      },
    ]);
    const after = new AnnotationStore(later);
    await after.load();
    expect(keptOf(await after.of(samira))).toEqual(
      keptOf(some.map((one) => ({ ...one, at: AT, keptUntil: UNTIL }))),
    );
    expect(await later.annotations.where('kind').equals('note').count()).toBe(1);
  });
});
