/**
 * What a coach adds: kept at once, by pseudonym and sealed; shown again when the client is read again, after a
 * stop of the worker and after a restart of the browser; in every tab the same; undone, wiped, gone.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demodamClients, startDemodam, truth, type Client, type Demodam } from '../pages/demodam/server.ts';
import {
  askDesk,
  BROWSERS,
  grantedBuild,
  launch,
  newerVersion,
  until,
  type Browser,
  type Frame,
  type Page,
} from './harness/index.ts';

const SIGNAL = 'contact.since_two_way';
const NOTE = 'Belt liever dan schrijven, Kraaiennest';

/** Every record of every table of the extension's own databases, as text; keys by whether they can be taken out. */
const storedText = (page: Page): Promise<{ records: string; count: number; extractable: boolean[] }> =>
  page.evaluate(async () => {
    const records: unknown[] = [];
    const extractable: boolean[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error('The database does not open.'));
      });
      for (const table of database.objectStoreNames) {
        const all = await new Promise<Record<string, unknown>[]>((resolve) => {
          const asking = database.transaction(table).objectStore(table).getAll();
          asking.onsuccess = () => resolve(asking.result as Record<string, unknown>[]);
        });
        for (const record of all) {
          records.push({ ...record, table });
          if (record['key'] instanceof CryptoKey) extractable.push(record['key'].extractable);
        }
      }
      database.close();
    }
    return { records: JSON.stringify(records), count: records.length, extractable };
  });

describe.each(BROWSERS)('%s', (name) => {
  const today = new Date();
  /** Nobody spoke with this client for so long that the signal of the walk applies. */
  const longAgo = new Date(today.getTime() - 200 * 86_400_000).toISOString().slice(0, 10);
  let demo: Demodam;
  let browser: Browser;
  let page: Page;
  let desk: Page;
  let client: Client;
  /** Stays until the end: a browser reads the files of what it runs from it. */
  let update: ReturnType<typeof newerVersion> | undefined;

  const clientPage = (): string => `http://127.0.0.1:${demo.port}/klant/${client.number}?tab=contacten`;

  const sidebarOf = async (of: Page): Promise<Frame> => {
    const frame = await of.sidebar();
    await frame.waitFor('[role=tablist]');
    return frame;
  };

  /** The sidebar of the client's page, with every part opened. */
  async function opened(of: Page): Promise<Frame> {
    await of.goto(clientPage());
    const frame = await sidebarOf(of);
    await frame.click('[role=tab]:nth-of-type(1)');
    await frame.waitFor('.own [data-own="worklist"]');
    await frame.waitFor('.group .signal[data-stance], .group .signal[data-state="raised"]');
    await openParts(frame);
    return frame;
  }

  const openParts = (frame: Frame) =>
    frame.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });

  const held = () => askDesk(desk, 'held', null);
  const kept = async () =>
    (await askDesk(desk, 'keptAbout', { number: client.number })).flatMap((each) => each.kept);

  async function openDeskTab(): Promise<void> {
    desk = await browser.extensionPage('settings.html');
    // The reader is ready when the question by which the granted site is opened was answered.
    await askDesk(desk, 'setSiteMode', { origin: `http://127.0.0.1:${demo.port}`, mode: 'open' });
  }

  beforeAll(async () => {
    demo = await startDemodam({ today, singleSignOn: true });
    client = demodamClients({ today }).find(
      (each) => String(truth(each)['last_contact']?.value ?? '9') < longAgo,
    )!;
    browser = await launch(name);
    await openDeskTab();
    page = await browser.newPage();
    await page.setViewport(1440, 900);
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
    update?.remove();
  });

  test('before anything is added nothing is kept, not even a key', async () => {
    const frame = await opened(page);
    expect(await frame.axe()).toEqual([]);
    expect(await held()).toMatchObject({ isOpen: true, hasKey: false, kinds: [] });
    expect((await storedText(desk)).count).toBe(0);
  });

  test('a dispute steps back with its reason, and stays in place; it can be undone', async () => {
    const frame = await sidebarOf(page);
    await frame.click(`[data-explains="${SIGNAL}"]`);
    await frame.waitFor('.contest');
    await frame.click('[data-act="dispute"]');
    await frame.waitFor('.contest-form select');
    expect(await frame.axe()).toEqual([]);
    await browser.stopWorker();
    await frame.click('.contest-form [type=submit]');
    await frame.waitFor('.stance-now');
    await browser.stopWorker();
    await frame.click('.undo-line .link');
    await frame.waitFor(() => !document.querySelector('.stance-now'));
    expect(await kept()).toEqual([]);
    await frame.click('[data-act="dispute"]');
    await frame.click('.contest-form [type=submit]');
    await frame.waitFor('.stance-now');
    await frame.click('.explain .back');
    await frame.waitFor('.signal[data-stance="dispute"]');
    expect(await kept()).toMatchObject([
      { kind: 'dispute', indicator: SIGNAL, theme: 'data', reason: 'wrong' },
    ]);
  });

  test('the worker stopped before and after each act: all is kept, once', async () => {
    const frame = await sidebarOf(page);
    await browser.stopWorker();
    await frame.click('.own [data-own="worklist"]');
    await browser.stopWorker();
    await frame.waitFor(() => document.querySelector<HTMLInputElement>('[data-own="worklist"]')?.checked);
    await frame.click('.own .segments button:nth-of-type(4)');
    await browser.stopWorker();
    await frame.waitFor('.own .segments button:nth-of-type(4)[aria-pressed="true"]');
    await frame.fill('.own textarea', NOTE);
    await browser.stopWorker();
    await frame.click('.own-note [type=submit]');
    await browser.stopWorker();
    await until('the note to be kept', async () => (await kept()).some(({ kind }) => kind === 'note'));
    await frame.click(`[data-explains="${SIGNAL}"]`);
    await frame.click('[data-act="quiet"]');
    await frame.click('.contest-form [type=submit]');
    await browser.stopWorker();
    await frame.waitFor('.explain-state[data-stance="quiet"]');
    expect((await kept()).map(({ kind }) => kind).sort()).toEqual(['intensity', 'note', 'quiet', 'worklist']);
  });

  test('nothing of it stands in plain on disk, and the keys can’t be taken out', async () => {
    const { records, count, extractable } = await storedText(desk);
    expect(count).toBe(6);
    expect(extractable).toEqual([false, false]);
    const name_ = truth(client)['client_name']!.value as string;
    for (const word of [NOTE, 'Kraaiennest', client.number, name_, '127.0.0.1', SIGNAL]) {
      expect(records).not.toContain(word);
    }
  });

  test('a second tab shows the same, and what is added there comes here', async () => {
    const here = await sidebarOf(page);
    const second = await browser.newPage();
    await second.setViewport(1440, 900);
    const there = await opened(second);
    await there.waitFor('.signal[data-stance="quiet"]');
    await there.click('.own .segments button:nth-of-type(2)');
    await until('the other tab to follow', async () =>
      (await kept()).some((one) => one.kind === 'intensity' && one.intensity === 'light'),
    );
    await page.bringToFront();
    await here.click('.explain .back');
    await here.waitFor('.own .segments button:nth-of-type(2)[aria-pressed="true"]');
    await Promise.all([
      here.evaluate(() =>
        document.querySelector<HTMLElement>('.own .segments button:nth-of-type(3)')!.click(),
      ),
      there.evaluate(() =>
        document.querySelector<HTMLElement>('.own .segments button:nth-of-type(3)')!.click(),
      ),
    ]);
    await until('both to agree', async () =>
      (await kept()).some((one) => one.kind === 'intensity' && one.intensity === 'medium'),
    );
    expect(await kept()).toHaveLength(4);
    await second.close();
  });

  test('after a restart of the browser all of it is shown again, when the client is read again', async () => {
    await browser.restart();
    await openDeskTab();
    expect((await kept()).map(({ kind }) => kind).sort()).toEqual(['intensity', 'note', 'quiet', 'worklist']);
    page = await browser.newPage();
    await page.setViewport(1440, 900);
    const frame = await opened(page);
    await frame.waitFor('.signal[data-stance="quiet"]');
    expect(
      await frame.evaluate(() => document.querySelector<HTMLTextAreaElement>('.own textarea')!.value),
    ).toBe(NOTE);
    await frame.click('[role=tab]:nth-of-type(2)');
    await frame.waitFor('.worklist .client-name');
    expect(await frame.text('.worklist')).toContain(truth(client)['client_name']!.value as string);
    expect(await frame.axe()).toEqual([]);
    await frame.click('.worklist input[type=checkbox]');
    await frame.waitFor('.worklist .done');
  });

  test('after an update of the extension nothing is lost and nothing doubled, choices of the site neither', async () => {
    const origin = new URL(clientPage()).origin;
    const before = await kept();
    update = newerVersion(grantedBuild(name));
    await browser.restart({ extension: update.extension });
    desk = await browser.extensionPage('settings.html');
    expect(await askDesk(desk, 'siteState', { origin })).toMatchObject({ mode: 'open', home: 'page' });
    expect((await kept()).sort(byKind)).toEqual(before.sort(byKind));
    page = await browser.newPage();
    await page.setViewport(1440, 900);
    const frame = await opened(page);
    await frame.waitFor('.signal[data-stance="quiet"]');
    await frame.click('[role=tab]:nth-of-type(2)');
    await frame.waitFor('.worklist .done');
  });

  test('the settings page tells what is held, and wipes one client after asking', async () => {
    await desk.bringToFront();
    await desk.waitFor('[data-held="disk"] li:nth-of-type(4)');
    await desk.fill('input[name=number]', client.number);
    await desk.click('.about-client form [type=submit]');
    await desk.waitFor('.kept-table tbody tr:nth-of-type(4)');
    expect(await desk.text('.kept-table')).toContain(NOTE);
    expect(await desk.axe()).toEqual([]);
    await desk.evaluate(() => {
      window.print = () =>
        void (document.body.dataset['printed'] = document.querySelector('.kept-table')!.textContent);
    });
    await desk.click('.about-client .in-row.no-print .button');
    expect(await desk.evaluate(() => document.body.dataset['printed'])).toContain(NOTE);
    await desk.click('.about-client .wipe');
    await desk.click('.about-client .confirm .primary');
    await desk.waitFor(() => document.querySelectorAll('[data-held="disk"] li').length === 1);
    expect(await kept()).toEqual([]);
    expect((await storedText(desk)).count).toBe(2);
  });

  test('wiping everything leaves no record and no key; after it all begins anew', async () => {
    await page.bringToFront();
    const frame = await opened(page);
    await frame.click('.own [data-own="worklist"]');
    await until('it to be kept', async () => (await kept()).length === 1);
    await desk.bringToFront();
    await browser.stopWorker();
    await desk.click('[aria-labelledby="wipe"] .wipe');
    await desk.click('[aria-labelledby="wipe"] .confirm .primary');
    await until('everything to go', async () => (await storedText(desk)).count === 0);
    expect(await held()).toMatchObject({ hasKey: false, kinds: [], memory: 0 });
    await browser.stopWorker();
    expect(await held()).toMatchObject({ hasKey: false, kinds: [], memory: 0 });
    await page.bringToFront();
    const again = await opened(page);
    await again.click('.own [data-own="worklist"]');
    await until('it to be kept anew', async () => (await kept()).length === 1);
    expect(await held()).toMatchObject({ hasKey: true });
  });
});

const byKind = (a: { kind: string }, b: { kind: string }): number => a.kind.localeCompare(b.kind);
