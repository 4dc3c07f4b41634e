/**
 * The walk of "The house stands": a coach grants the demo, looks at the list, a client and a rule, is shown
 * where a value stands, and takes the site back. The worker is stopped between any two steps.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  demodamClients,
  neverRead,
  startDemodam,
  truth,
  type Client,
  type Demodam,
} from '../pages/demodam/server.ts';
import {
  askDesk,
  BROWSERS,
  launch,
  releaseBuild,
  until,
  type Browser,
  type Frame,
  type Page,
} from './harness/index.ts';

const LIST_FIELDS = [
  'client_no',
  'client_name',
  'benefit_type',
  'client_status',
  'participation_step',
  'last_contact',
  'next_appointment',
  'plan_end',
  'coach',
  'assigned_since',
];

interface SessionApi {
  storage: { session: { get(keys: null): Promise<object> } };
}

const WALKS = BROWSERS.flatMap((name) => ['127.0.0.1', 'demodam.test'].map((host) => ({ name, host })));

describe.each(WALKS)('$name on $host', ({ name, host }) => {
  const today = new Date();
  let demo: Demodam;
  let browser: Browser;
  let page: Page;
  let popup: Page;
  let url: string;
  let client: Client;
  let untouched: { url: string; html: string }[];
  let control: string[];

  const listPage = (n: number): string => `${url}/caseload?pagina=${n}`;
  const clientPage = (tab: string): string => `${url}/klant/${client.number}?tab=${tab}`;
  /** Pages and acts asked of the system since a moment; its style sheet and spacer may come from the browser's cache. */
  const visits = (from: number): string[] =>
    demo
      .log()
      .slice(from)
      .map(({ method, path }) => `${method} ${path}`)
      .filter((visit) => !/ \/(stijl\.css|img\/)/.test(visit));
  const inspection = () => askDesk(popup, 'inspect', {});
  const settled = (path: string) =>
    until(`the reading of ${path}`, async () => {
      const seen = await inspection();
      return seen?.settled && seen.url.includes(path) && seen.readings.length > 0 ? seen : null;
    });
  const sidebar = async (): Promise<Frame> => {
    const frame = await page.sidebar();
    await frame.waitFor('[role=tablist]');
    return frame;
  };

  beforeAll(async () => {
    demo = await startDemodam({ today, singleSignOn: true });
    url = `http://${host}:${demo.port}`;
    const clients = demodamClients({ today });
    // A client of the second page with enough on record for every step of the walk.
    const { number } = clients.find(
      (each) => truth(each)['callback_request']?.state === 'filled' && truth(each)['last_contact']?.value,
    )!;
    client = clients.find((each) => each.number === number)!;
    browser = await launch(name, {
      extension: releaseBuild(name),
      hostMap: ['demodam.test'],
      seedHosts: [`http://${host}/*`],
    });
    popup = await browser.extensionPage(`popup.html?site=${encodeURIComponent(url)}`);
    page = await browser.newPage();
    await page.setViewport(1440, 900);
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test('nothing is read before the site is granted', async () => {
    const from = demo.log().length;
    await page.goto(listPage(1));
    await page.goto(listPage(2));
    await page.goto(clientPage('contacten'));
    untouched = await page.html();
    control = visits(from);
    expect(untouched[0]!.html).not.toContain('sidelight');
    expect(await inspection()).toBeNull();
    expect(await page.hasSidebar()).toBe(false);
    await browser.stopWorker();
  });

  test('granting the site reads the page that stands open, and opens the sidebar', async () => {
    await popup.click('.button.primary');
    const seen = await settled('/klant/');
    expect(seen.readings.map(({ kind }) => kind)).toContain('record');
    const frame = await sidebar();
    await frame.waitFor(
      (number: string) => document.body.innerText.replace(/\s/g, '').includes(number),
      client.number,
    );
    expect(await frame.axe()).toEqual([]);
    await browser.stopWorker();
  });

  test('the list is read: all columns of the vocabulary, all rows, every value', async () => {
    await page.goto(listPage(1));
    const seen = await settled('pagina=1');
    const list = seen.readings.find(({ kind }) => kind === 'list')!;
    expect(list.fields.flatMap(({ id }) => id ?? []).sort()).toEqual([...LIST_FIELDS].sort());
    expect(list.total).toBe(140);
    expect(list.rows).toHaveLength(25);
    const clients = new Map(demodamClients({ today }).map((each) => [each.number, each]));
    for (const { values } of list.rows) {
      const true_ = truth(clients.get(String(values['client_no']!.value))!);
      for (const field of LIST_FIELDS) {
        const { value, state } = values[field]!;
        expect({ field, value, state }).toEqual({ field, ...true_[field] });
      }
    }
    await browser.stopWorker();
  });

  test('page 2 adds to what was seen, and what was not is said', async () => {
    await page.goto(listPage(2));
    await settled('pagina=2');
    const frame = await sidebar();
    await frame.click('[role=tab]:nth-of-type(2)');
    await frame.waitFor(() => /\b50\b.*\b140\b/.test(document.body.innerText));
    await browser.stopWorker();
  });

  test('the client page: an indicator explains itself', async () => {
    await page.goto(clientPage('contacten'));
    const seen = await settled('/klant/');
    expect(seen.readings.map(({ kind, unit }) => `${kind} ${unit ?? ''}`.trim())).toEqual(
      expect.arrayContaining(['record', 'history contact']),
    );
    const frame = await sidebar();
    await frame.click('[role=tab]:nth-of-type(1)');
    await frame.waitFor(() => document.querySelector('[data-explains="contact.since_two_way"]') !== null);
    await frame.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await browser.stopWorker();
    await frame.click('[data-explains="contact.since_two_way"]');
    await frame.waitFor('.inputs');
    expect(await frame.text('body')).toContain('91');
    expect(await frame.axe()).toEqual([]);
    await browser.stopWorker();
  });

  test('and shows where: the cell is in view and outlined, the page’s own DOM unchanged', async () => {
    await page.setViewport(1440, 420);
    const frame = await sidebar();
    await frame.click('.inputs .link');
    const boxes = await until('the outline', async () => {
      const found = (await page.drawn()).filter(({ part }) => part === 'outline');
      return found.length > 0 ? found : null;
    });
    expect(boxes).toHaveLength(1);
    const [box] = boxes;
    expect(box!.top).toBeGreaterThanOrEqual(0);
    expect(box!.bottom).toBeLessThanOrEqual(420);
    const text = await page.evaluate(
      (x: number, y: number) => {
        const cell = document.elementFromPoint(x, y)?.closest('td');
        return cell?.querySelector('input')?.value ?? cell?.innerText ?? '';
      },
      box!.left + 8,
      (box!.top + box!.bottom) / 2,
    );
    expect(text).toMatch(/\d/);
    await page.setViewport(1440, 900);
    await browser.stopWorker();
  });

  test('what may never be read is nowhere: not in the readings, not in the session’s memory', async () => {
    for (const tab of ['persoon', 'contacten', 'afspraken', 'pva', 'instrumenten', 'ontheffingen']) {
      await page.goto(clientPage(tab));
      const seen = JSON.stringify(await settled(`tab=${tab}`));
      for (const secret of neverRead(client)) expect(seen).not.toContain(secret);
    }
    const memory = await popup.evaluate(async () => {
      const { browser: api = null, chrome } = globalThis as unknown as Record<
        'browser' | 'chrome',
        SessionApi
      >;
      return JSON.stringify(await (api ?? chrome).storage.session.get(null));
    });
    expect(memory).toContain(client.number);
    expect(neverRead(client).length).toBeGreaterThan(5);
    for (const secret of neverRead(client)) expect(memory).not.toContain(secret);
    await page.goto(clientPage('contacten'));
    await settled('tab=contacten');
    await browser.stopWorker();
  });

  test('the lens switches on the same data', async () => {
    const frame = await sidebar();
    await frame.click('[role=tab]:nth-of-type(2)');
    await frame.waitFor('.client-row');
    expect(await frame.text('body')).toMatch(/\b5[01]\b.*\b140\b/);
    expect(await frame.axe()).toEqual([]);
    await browser.stopWorker();
  });

  test('taking the site back leaves the page exactly as it was', async () => {
    await popup.reload();
    await popup.waitFor('section .link');
    await popup.click('section .link');
    await until('the sidebar to go', async () => !(await page.hasSidebar()));
    await until('the guest to go', async () => !(await page.html())[0]!.html.includes('sidelight'));
    expect(await page.html()).toEqual(untouched);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    expect(await inspection()).toBeNull();
  });

  test('Sidelight caused no request and no write', async () => {
    const from = demo.log().length;
    await page.goto(listPage(1));
    await page.goto(listPage(2));
    await page.goto(clientPage('contacten'));
    expect(visits(from)).toEqual(control);
    const all = visits(0);
    const client_ = clientPage('contacten').slice(url.length);
    const own = (path: string): number => all.filter((visit) => visit === `GET ${path}`).length;
    // Each page as often as the walk itself opened it, the two controls included.
    expect(own('/caseload?pagina=1')).toBe(3);
    expect(own('/caseload?pagina=2')).toBe(3);
    expect(own(client_)).toBe(5);
    expect(demo.counts().writes).toBe(0);
    expect((await browser.requests()).filter(({ by }) => by === 'extension')).toEqual([]);
  });
});
