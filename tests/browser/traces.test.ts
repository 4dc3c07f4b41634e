/**
 * A study: its file is read and accepted on its own page; from then on acts are events, each once and none missing,
 * whatever is stopped; nothing of a page is among them; the participant pauses, deletes, exports and withdraws.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TraceEvent } from '../../utils/traces/event.ts';
import { checkLog, type LogCheck } from '../../utils/traces/gaps.ts';
import { demodamClients, startDemodam, truth, type Client, type Demodam } from '../pages/demodam/server.ts';
import { readLog } from './harness/read-log.ts';
import {
  askDesk,
  BROWSERS,
  grantedBuild,
  launch,
  until,
  type Browser,
  type Frame,
  type Page,
} from './harness/index.ts';

const SIGNAL = 'contact.since_two_way';
const NOTE = 'Belt liever dan schrijven, Kraaiennest';
const day = (from: Date, days: number): string => {
  const at = new Date(from.getTime() + days * 86_400_000);
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
};

describe.each(
  BROWSERS.flatMap((name) => [
    { name, host: '127.0.0.1' },
    { name, host: 'demodam.test' },
  ]),
)('$name on $host', ({ name, host }) => {
  const today = new Date();
  const longAgo = day(today, -200);
  const file = JSON.stringify({
    schema: 1,
    id: 'zicht-op-werk',
    version: '1.0.0',
    title: { nl: 'Zicht op werk', en: 'A view of work' },
    purpose: {
      nl: 'We willen weten hoe een dashboard het werk verandert.',
      en: 'How does a dashboard change the work?',
    },
    researcher: { name: 'N. Testpersoon', organisation: 'Testuniversiteit', email: 'onderzoek@example.org' },
    logs: ['page', 'lens', 'signal', 'client', 'list', 'worklist', 'own', 'sidebar'],
    period: { from: day(today, -1), to: day(today, 30) },
    retentionDays: 14,
    words: true,
  });
  let demo: Demodam;
  let browser: Browser;
  let page: Page;
  let desk: Page;
  let client: Client;

  const clientPage = (): string => `http://${host}:${demo.port}/klant/${client.number}?tab=contacten`;
  const origin = (): string => `http://${host}:${demo.port}`;

  const sidebarOf = async (of: Page): Promise<Frame> => {
    const frame = await of.sidebar();
    await frame.waitFor('[role=tablist]');
    return frame;
  };

  async function opened(of: Page): Promise<Frame> {
    await of.goto(clientPage());
    const frame = await sidebarOf(of);
    await frame.click('[role=tab]:nth-of-type(1)');
    await frame.waitFor('.own [data-own="worklist"]');
    await openParts(frame);
    return frame;
  }

  const openParts = (frame: Frame) =>
    frame.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });

  const log = (): Promise<TraceEvent[]> => readLog(desk);

  async function checked(): Promise<LogCheck> {
    const { sessions } = await askDesk(desk, 'study', null);
    const deleted = new Map(
      sessions.map((one) => [
        one.session,
        one.deleted.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, n) => from + n)),
      ]),
    );
    return checkLog(await log(), deleted);
  }

  const SOUND = { gaps: [], doubles: [], lost: 0 };
  const kinds = async () => (await log()).map(({ kind }) => kind);
  const count = async (kind: string) => (await kinds()).filter((each) => each === kind).length;
  const logged = (kind: string, times = 1) =>
    until(`${times} × ${kind}`, async () => (await count(kind)) >= times);

  async function openDeskTab(): Promise<void> {
    desk = await browser.extensionPage('research.html');
    await askDesk(desk, 'setSiteMode', { origin: origin(), mode: 'open' });
  }

  /** Gives the page a file, as its file field would get it. */
  const choose = (text: string, fileName = 'studie.json') =>
    desk.evaluate(
      (content, called) => {
        const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
        const carrier = new DataTransfer();
        carrier.items.add(new File([content], called, { type: 'application/json' }));
        input.files = carrier.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      text,
      fileName,
    );

  beforeAll(async () => {
    demo = await startDemodam({ today, singleSignOn: true });
    client = demodamClients({ today }).find(
      (each) => String(truth(each)['last_contact']?.value ?? '9') < longAgo,
    )!;
    browser = await launch(name, { hostMap: ['demodam.test'] });
    await openDeskTab();
    page = await browser.newPage();
    await page.setViewport(1440, 900);
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test('without a study nothing is logged, no database is made, and no page but its own can start one', async () => {
    const frame = await opened(page);
    expect(await frame.evaluate(() => document.querySelector('.study-line') === null)).toBe(true);
    expect(
      await desk.evaluate(async () => (await indexedDB.databases()).map((each) => each.name)),
    ).not.toContain('sidelight-traces');
    const settings = await browser.extensionPage('settings.html');
    await expect(askDesk(settings, 'acceptStudy', { file, words: false })).rejects.toThrow('its own page');
    await settings.close();
    expect(await askDesk(desk, 'study', null)).toMatchObject({ now: null, enrolment: null, events: 0 });
  });

  test('a file that is wrong is refused with the place; a good one is read in plain language and starts nothing', async () => {
    await desk.bringToFront();
    await desk.waitFor('input[type=file]');
    await choose(file.replace('"zicht-op-werk"', '"Zicht op werk"'));
    await desk.waitFor('[data-study-file="refused"]');
    expect(await desk.text('[data-study-file]')).toContain('id: ');
    await choose(file);
    await desk.waitFor('[data-act="accept"]');
    expect(await desk.axe()).toEqual([]);
    expect(await askDesk(desk, 'study', null)).toMatchObject({ now: null, enrolment: null });
  });

  test('accepted, it is seen in every view, and acts become events', async () => {
    await desk.click('input[name=words]');
    await desk.click('[data-act="accept"]');
    await desk.waitFor('.study-line[data-study="running"]');
    await page.bringToFront();
    const frame = await sidebarOf(page);
    await frame.waitFor('.study-line[data-study="running"]');
    expect(await frame.axe()).toEqual([]);
    await frame.click('[role=tab]:nth-of-type(2)');
    await frame.waitFor('.client-open');
    await frame.click('[role=tab]:nth-of-type(1)');
    await frame.waitFor('.own [data-own="worklist"]');
    // On a busy machine parts of the client come after the own note.
    const signal = `[data-explains="${SIGNAL}"]`;
    await until('the signal to be seen', async () => {
      await openParts(frame);
      return frame.evaluate((css) => document.querySelector(css)?.checkVisibility(), signal);
    });
    await frame.click(signal);
    await frame.waitFor('.contest');
    await logged('signal.opened');
    await logged('lens.switched', 2);
    await logged('signal.shown');
    expect((await log()).find(({ kind }) => kind === 'signal.opened')).toMatchObject({
      data: { indicator: SIGNAL, lens: 'client' },
      room: 'view',
    });
    expect(await kinds()).toEqual(expect.arrayContaining(['study.accepted', 'session.started']));
    expect(await checked()).toMatchObject(SOUND);
  });

  test('the worker stopped before and after acts, and with acts on their way: each is there once', async () => {
    const frame = await sidebarOf(page);
    await browser.stopWorker();
    await frame.click('[data-act="dispute"]');
    await frame.waitFor('.contest-form select');
    await browser.stopWorker();
    await frame.click('.contest-form [type=submit]');
    await frame.waitFor('.stance-now');
    await browser.stopWorker();
    await frame.click('.undo-line .link');
    await frame.waitFor(() => !document.querySelector('.stance-now'));
    await frame.click('.explain .back');
    const before = await count('intensity.set');
    const press = (times: number) =>
      frame.evaluate((most) => {
        for (let n = 0; n < most; n++) {
          document.querySelectorAll<HTMLElement>('.own .segments button')[1 + (n % 3)]!.click();
        }
      }, times);
    for (let round = 0; round < 3; round++) {
      await press(20);
      await browser.stopWorker();
    }
    await logged('intensity.set', before + 60);
    await logged('act.undone');
    expect(await count('intensity.set')).toBe(before + 60);
    expect(await count('signal.disputed')).toBe(1);
    expect(await checked()).toMatchObject(SOUND);
  });

  test('three hundred acts in flight, and the worker stopped: three hundred stored, none twice', async () => {
    const before = await askDesk(desk, 'study', null);
    const send = desk.evaluate(async (token: string) => {
      const { browser: a, chrome: b } = globalThis as unknown as Record<
        string,
        { runtime: { sendMessage(message: unknown): Promise<unknown> } }
      >;
      const api = (a ?? b)!;
      // One at a time, as a sender does: what gets no receipt is told again.
      for (let from = 1; from <= 300; from += 10) {
        const acts = Array.from({ length: 10 }, (_, n) => ({
          number: from + n,
          at: Date.now(),
          clock: from + n,
          kind: 'list.cleared',
          data: {},
        }));
        for (let tries = 0; tries < 100; tries++) {
          const reply = await api.runtime
            .sendMessage({
              kind: 'question',
              name: 'record',
              argument: { sender: 'flight-of-300', log: token, acts, lost: 0 },
            })
            .catch(() => undefined);
          if (reply && typeof reply === 'object' && 'answer' in reply) break;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      }
    }, before.now!.log.log);
    await browser.stopWorker();
    await browser.stopWorker();
    await send;
    expect(await count('list.cleared')).toBe(300);
    expect(await checked()).toMatchObject(SOUND);
  });

  test('an act in the moment that the page is left is in the log', async () => {
    const before = await count('intensity.set');
    const isPressed = (css: string) => document.querySelector(css)?.getAttribute('aria-pressed') === 'true';
    for (const n of [1, 2, 3]) {
      const frame = await opened(page);
      const button = `.own .segments button:nth-of-type(${n + 1})`;
      // A press counts once the sidebar stood still for a moment.
      await until('the press to be kept', async () => {
        await frame.click(button);
        return until('it', () => frame.evaluate(isPressed, button), { patience: 1000 });
      });
      // Sooner than acts are gathered.
      await page.goto(clientPage());
    }
    await logged('intensity.set', before + 3);
    expect(await count('intensity.set')).toBe(before + 3);
    expect(await checked()).toMatchObject(SOUND);
  });

  test('two tabs at once, and a note: whole, and nothing of a page or of words is in it', async () => {
    const frame = await sidebarOf(page);
    const second = await browser.newPage();
    await second.setViewport(1440, 900);
    const there = await opened(second);
    const before = await count('intensity.set');
    const press = (of: Frame) =>
      of.evaluate(() => {
        for (let n = 0; n < 20; n++) {
          document.querySelectorAll<HTMLElement>('.own .segments button')[1 + (n % 3)]!.click();
        }
      });
    await Promise.all([press(frame), press(there)]);
    await there.fill('.own textarea', NOTE);
    await there.click('.own-note [type=submit]');
    await logged('note.kept');
    await logged('intensity.set', before + 40);
    await second.close();
    await askDesk(desk, 'remark', { text: 'Vandaag was het druk' });
    const events = JSON.stringify(await log());
    const facts = truth(client);
    const planted = [
      NOTE,
      'Kraaiennest',
      client.number,
      facts['client_name']!.value as string,
      host,
      'klant',
      'druk',
    ];
    for (const word of planted) expect(events).not.toContain(word);
    expect(await checked()).toMatchObject(SOUND);
  });

  test('nothing of the log stands in plain on disk', async () => {
    const stored = await desk.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('sidelight-traces');
        opening.onsuccess = () => resolve(opening.result);
      });
      const all: unknown[] = [];
      for (const table of database.objectStoreNames) {
        const records = await new Promise<unknown[]>((resolve) => {
          const asking = database.transaction(table).objectStore(table).getAll();
          asking.onsuccess = () => resolve(asking.result as unknown[]);
        });
        all.push(...records);
      }
      database.close();
      return JSON.stringify(all, (_, value: unknown) =>
        value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
      );
    });
    expect(stored.length).toBeGreaterThan(1000);
    for (const word of ['signal', SIGNAL, 'druk', 'lens']) expect(stored).not.toContain(word);
  });

  test('in a pause nothing is logged; it is seen, and ended', async () => {
    await page.bringToFront();
    const frame = await opened(page);
    await frame.click('.study-acts button:nth-of-type(1)');
    await frame.click('[data-pause="quarter"]');
    await frame.waitFor('.study-line[data-study="paused"]');
    const before = await count('intensity.set');
    await browser.stopWorker();
    await frame.click('.own .segments button:nth-of-type(2)');
    await frame.waitFor('.own .segments button:nth-of-type(2)[aria-pressed="true"]');
    await frame.click('.study-acts button:nth-of-type(1)');
    await frame.waitFor('.study-line[data-study="running"]');
    await frame.click('.own .segments button:nth-of-type(3)');
    await logged('intensity.set', before + 1);
    expect(await count('intensity.set')).toBe(before + 1);
    expect(await kinds()).toEqual(expect.arrayContaining(['study.paused', 'study.resumed']));
    expect(await checked()).toMatchObject(SOUND);
  });

  test('after a restart of the browser, and an update, the log goes on in a new session', async () => {
    const before = await log();
    await browser.restart();
    await openDeskTab();
    await until(
      'the log to be open again',
      async () => (await askDesk(desk, 'study', null)).events > before.length,
    );
    await browser.restart({ extension: grantedBuild(name) });
    await openDeskTab();
    page = await browser.newPage();
    await page.setViewport(1440, 900);
    const frame = await opened(page);
    await frame.waitFor('.study-line[data-study="running"]');
    await frame.click('.own .segments button:nth-of-type(4)');
    await until('the act to be logged', async () =>
      (await log()).some(({ kind, session }) => kind === 'intensity.set' && session > 1),
    );
    const after = await log();
    expect(after.filter(({ session }) => session === 1).slice(0, before.length)).toEqual(before);
    expect(await count('session.ended')).toBe((await count('session.started')) - 1);
    expect(await checked()).toMatchObject(SOUND);
  });

  test('the own log is read as sentences and as data, and one line is deleted', async () => {
    await desk.bringToFront();
    await desk.reload();
    await desk.waitFor('.log tbody tr');
    expect(await desk.axe()).toEqual([]);
    expect(await desk.text('.log')).toMatch(/Begeleiding|begeleiding|intensity/);
    await desk.click('.log-head .segments button:nth-of-type(2)');
    await desk.waitFor('.log[data-form="data"] code');
    const { events } = await askDesk(desk, 'study', null);
    await desk.click('.log tbody tr:nth-of-type(1) .link');
    await desk.click('[data-act="delete-one"]');
    await until('the line to go', async () => (await checked()).deleted === 1);
    expect((await askDesk(desk, 'study', null)).events).toBe(events);
    expect(await checked()).toMatchObject(SOUND);
  });

  test('an export is looked at first; its hash is that of its text, and no planted word is in it', async () => {
    await desk.evaluate(() => {
      // What would be downloaded, as the page makes it.
      const make = URL.createObjectURL.bind(URL);
      const kept = globalThis as unknown as { saved: Promise<string>[] };
      kept.saved = [];
      URL.createObjectURL = (blob: Blob) => {
        kept.saved.push(blob.text());
        return make(blob);
      };
    });
    await desk.click('[data-act="preview"]');
    await desk.waitFor('.export-preview');
    expect(await desk.axe()).toEqual([]);
    const hash = await desk.text('[data-export="hash"]');
    await desk.click('[data-act="save"]');
    await desk.waitFor('[data-export="copies"] li');
    const { text, digest } = await desk.evaluate(async () => {
      const saved = await (globalThis as unknown as { saved: Promise<string>[] }).saved[0]!;
      const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(saved));
      return {
        text: saved,
        digest: Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join(''),
      };
    });
    expect(digest).toBe(hash);
    const facts = truth(client);
    for (const word of [NOTE, client.number, facts['client_name']!.value as string, host, 'druk']) {
      expect(text).not.toContain(word);
    }
    expect(text.split('\r\n')[0]).toMatch(/^study,study_version,participant,session,seq,at,/);
    expect(text.split('\r\n').length - 2).toBeGreaterThan(300);
  });

  test('the page about what is held tells of it', async () => {
    const settings = await browser.extensionPage('settings.html');
    await settings.waitFor('[data-held="study"]');
    expect(await settings.axe()).toEqual([]);
    await settings.close();
  });

  test('withdrawing: log, keys and enrolment go, also when the worker is stopped; the copies are named', async () => {
    await desk.bringToFront();
    expect(await desk.text('[aria-labelledby="withdraw"]')).toContain('sidelight_zicht-op-werk_p-');
    await browser.stopWorker();
    await desk.click('[aria-labelledby="withdraw"] .wipe');
    await desk.click('[aria-labelledby="withdraw"] .confirm .primary');
    await desk.waitFor('input[type=file]');
    await browser.stopWorker();
    expect(await askDesk(desk, 'study', null)).toMatchObject({
      now: null,
      enrolment: null,
      events: 0,
      sessions: [],
    });
    const left = await desk.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('sidelight-traces');
        opening.onsuccess = () => resolve(opening.result);
      });
      let records = 0;
      for (const table of database.objectStoreNames) {
        records += await new Promise<number>((resolve) => {
          const asking = database.transaction(table).objectStore(table).count();
          asking.onsuccess = () => resolve(asking.result);
        });
      }
      database.close();
      return records;
    });
    expect(left).toBe(0);
    await page.bringToFront();
    const frame = await sidebarOf(page);
    await frame.waitFor(() => !document.querySelector('.study-line'));
  });
});
