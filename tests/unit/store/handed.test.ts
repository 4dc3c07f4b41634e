import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { drawFileKey, filePseudonym, importFileKey } from '../../../utils/handover/file-key.ts';
import type { Handover } from '../../../utils/handover/handover.ts';
import { Database } from '../../../utils/store/database.ts';
import { HandedStore } from '../../../utils/store/handed.ts';

const SYSTEM = 'https://klavier.example';
const UNTIL = '2027-05-25';
let names = 0;
let files = 0;
let database: Database;
let store: HandedStore;

async function handed(...numbers: string[]): Promise<Handover> {
  const key = drawFileKey();
  const imported = await importFileKey(key);
  const entries = await Promise.all(
    numbers.map(async (number) => ({
      client: await filePseudonym(imported, SYSTEM, number),
      what: 'contact.no_next',
      at: '2026-11-20T08:00:00.000Z',
      done: null,
    })),
  );
  return { id: `file-0123456789-${files++}`, made: '2026-11-23T09:00:00.000Z', key, entries };
}

const add = (file: Handover, until = UNTIL) =>
  store.add(
    file,
    file.entries.map((entry) => ({ entry, until })),
  );

/** The same files under a worker that has just started. */
async function restarted(): Promise<HandedStore> {
  const next = new HandedStore(new Database(database.name));
  await next.load();
  return next;
}

beforeEach(async () => {
  database = new Database(`handed-${names++}`);
  store = new HandedStore(database);
  await store.load();
});

test('an entry waits for its client, over restarts, and is found once', async () => {
  await add(await handed('204881', '204882'));
  const next = await restarted();
  expect(next.waiting()).toEqual({ entries: 2, until: UNTIL });
  expect(await next.of(SYSTEM, '999999')).toEqual([]);
  expect(await next.of('https://other.example', '204881')).toEqual([]);
  const found = await next.of(SYSTEM, '204881');
  expect(found.map(({ entry }) => entry.what)).toEqual(['contact.no_next']);
  await next.settle(found);
  expect(await next.of(SYSTEM, '204881')).toEqual([]);
  expect((await restarted()).waiting()).toEqual({ entries: 1, until: UNTIL });
});

test('with the last entry the key of the file goes', async () => {
  await add(await handed('204881'));
  expect(await database.handedKeys.count()).toBe(1);
  await store.settle(await store.of(SYSTEM, '204881'));
  expect(await database.handedKeys.count()).toBe(0);
  expect(store.isEmpty).toBe(true);
});

test('taken over twice, an entry waits once', async () => {
  const file = await handed('204881');
  await add(file);
  await store.of(SYSTEM, '1');
  await add(file);
  expect(store.waiting()?.entries).toBe(1);
  expect(await database.handed.count()).toBe(1);
});

test('two files with the same client: both are found', async () => {
  await add(await handed('204881'));
  await add(await handed('204881', '204882'));
  expect(await store.of(SYSTEM, '204881')).toHaveLength(2);
});

test('nothing stands in plain, and the key can’t be taken out', async () => {
  await add(await handed('204881'));
  const records = JSON.stringify(await database.handed.toArray());
  for (const word of ['204881', 'klavier', 'no_next']) expect(records).not.toContain(word);
  expect((await database.handedKeys.toArray()).map(({ key }) => key.extractable)).toEqual([false]);
});

test('what is past its last day goes, and nothing waits longer than may be', async () => {
  await add(await handed('204881'), '2026-11-22');
  await add(await handed('204882'), '2027-05-25');
  expect(await store.retain('2026-11-23', '2026-12-01')).toBe(true);
  expect((await restarted()).waiting()).toEqual({ entries: 1, until: '2026-12-01' });
  expect(await store.retain('2026-11-23', '2026-12-01')).toBe(false);
});

test('wiped is wiped, and a record that was changed is dropped', async () => {
  await add(await handed('204881', '204882'));
  const [first] = await database.handed.toArray();
  await database.handed.put({
    ...first!,
    sealed: first!.sealed.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A')),
  });
  expect((await restarted()).waiting()?.entries).toBe(1);
  await store.wipe();
  expect(await database.handed.count()).toBe(0);
  expect(await database.handedKeys.count()).toBe(0);
  expect((await restarted()).isEmpty).toBe(true);
});
