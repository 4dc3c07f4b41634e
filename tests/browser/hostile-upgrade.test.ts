/** A browser that is killed while the database of the log takes a newer form: the old form is there or the new one, never half. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from 'vite';
import {
  BROWSERS,
  launch,
  servePages,
  until,
  type Browser,
  type Page,
  type ServedPages,
} from './harness/index.ts';
import { whole } from './hostile-pages.ts';
import type * as TraceDatabases from '../../utils/store/trace-database.ts';

const CHUNKS = 2000;
/** Events that each is said to hold: a hundred thousand in all. */
const EVENTS = 50;
/** At these moments of the upgrade, in chunks, it is killed. */
const KILLED_AT = [1, 700, 1400];

interface Looked {
  version: number;
  chunks: number;
  events: number;
  renewed: number;
}

/** The log's own database as a script for any page: what a browser does with it is the same in each. */
async function databaseScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: 'utils/store/trace-database.ts', formats: ['iife'], name: 'traceDatabases' },
    },
  });
  const [{ output }] = built as { output: { code: string }[] }[] as [{ output: [{ code: string }] }];
  return output[0].code;
}

declare const traceDatabases: typeof TraceDatabases;

describe.each(BROWSERS)('%s', (name) => {
  let pages: ServedPages;
  let browser: Browser;
  let page: Page;

  const open = async (): Promise<void> => {
    page = await browser.newPage(`${pages.url}/`);
  };

  const fill = (): Promise<void> =>
    page.evaluate(
      async (count: number, events: number) => {
        const database = new traceDatabases.TraceDatabase('log');
        await database.chunks.bulkPut(
          Array.from({ length: count }, (_, at) => ({
            session: 1,
            first: at * events + 1,
            last: (at + 1) * events,
            events,
            sealed: new Uint8Array(400).fill(at % 251),
          })),
        );
        database.close();
      },
      CHUNKS,
      EVENTS,
    );

  /** Opens it in a newer form, in which every chunk is written anew; does not wait for the end. */
  const upgrade = (): Promise<void> =>
    page.evaluate(() => {
      const seen = globalThis as unknown as { renewed: number; done: boolean };
      Object.assign(seen, { renewed: 0, done: false });
      const database = new traceDatabases.TraceDatabase('log', [
        ...traceDatabases.TRACE_STEPS,
        {
          version: 2,
          stores: { chunks: '[session+first], events' },
          upgrade: async (transaction) => {
            const table = transaction.table('chunks');
            for (const key of await table.toCollection().primaryKeys()) {
              await table.update(key, { sealed: new Uint8Array(400).fill(255) });
              seen.renewed += 1;
            }
          },
        },
      ]);
      void database.open().then(() => {
        database.close();
        seen.done = true;
      });
    });

  /** What stands there, asked of the browser itself. */
  const look = (): Promise<Looked> =>
    page.evaluate(
      () =>
        new Promise<Looked>((resolve, reject) => {
          const opening = indexedDB.open('log');
          opening.onerror = () => reject(opening.error!);
          opening.onsuccess = () => {
            const database = opening.result;
            const asking = database.transaction('chunks').objectStore('chunks').getAll();
            asking.onerror = () => reject(asking.error!);
            asking.onsuccess = () => {
              const all = asking.result as { events: number; sealed: Uint8Array }[];
              database.close();
              resolve({
                version: database.version / 10,
                chunks: all.length,
                events: all.reduce((sum, { events }) => sum + events, 0),
                renewed: all.filter(({ sealed }) => sealed.every((byte) => byte === 255)).length,
              });
            };
          };
        }),
    );

  const renewed = (): Promise<number> =>
    page.evaluate(() => (globalThis as unknown as { renewed: number }).renewed);

  beforeAll(async () => {
    pages = await servePages(
      { '/': whole('', '<script src="/database.js"></script>'), '/database.js': await databaseScript() },
      { '/database.js': { 'content-type': 'text/javascript' } },
    );
    browser = await launch(name, { extension: null });
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  test('killed in the middle of it, a log of a hundred thousand events is wholly of the old form, and of the new one later', async () => {
    const all = { chunks: CHUNKS, events: CHUNKS * EVENTS };
    await open();
    await fill();
    expect(await look()).toEqual({ version: 1, ...all, renewed: 0 });
    await browser.restart();
    let halfway = 0;
    for (const moment of KILLED_AT) {
      await open();
      await upgrade();
      await until('the upgrade to be under way', async () => (await renewed()) >= moment, { every: 2 });
      const isDone = await page.evaluate(() => (globalThis as unknown as { done: boolean }).done);
      await browser.restart({ kill: true });
      await open();
      const found = await look();
      expect(found).toEqual({ version: found.version, ...all, renewed: found.version === 2 ? CHUNKS : 0 });
      if (isDone) expect(found.version).toBe(2);
      if (found.version === 2) break;
      halfway += 1;
    }
    expect(halfway, 'kills that met it in the middle').toBeGreaterThan(0);
    await upgrade();
    await page.waitFor(() => (globalThis as unknown as { done: boolean }).done);
    expect(await look()).toEqual({ version: 2, ...all, renewed: CHUNKS });
  }, 150_000);
});
