/**
 * The coach's list over a whole walk: composed, kept over a restart, handed to a second profile in a file, exported.
 * The page's own link is outlined and never clicked.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseloadOf, readQuery } from '../pages/demodam/caseload.ts';
import { demodamClients, startDemodam, truth, type Client, type Demodam } from '../pages/demodam/server.ts';
import {
  askDesk,
  BROWSERS,
  chooseFile,
  holdDownloads,
  launch,
  saved,
  until,
  type Browser,
  type Frame,
  type Page,
} from './harness/index.ts';

const PASSPHRASE = 'vier losse woorden samen';
const HOSTS = ['127.0.0.1', 'demodam.test'];

describe.each(BROWSERS)('%s', (name) => {
  const today = new Date();
  let demo: Demodam;
  let browser: Browser;
  let page: Page;
  let desk: Page;
  let clients: Client[];

  const at = (host: string, path: string): string => `http://${host}:${demo.port}${path}`;
  const list = (host: string, number = 1): string =>
    at(host, number === 1 ? '/caseload' : `/caseload?pagina=${number}`);
  const nameOf = (client: Client): string => truth(client)['client_name']!.value as string;

  async function open(of: Browser, host: string): Promise<Page> {
    const own = await of.extensionPage('settings.html');
    await askDesk(own, 'setSiteMode', { origin: `http://${host}:${demo.port}`, mode: 'open' });
    return own;
  }

  async function sidebarOf(of: Page): Promise<Frame> {
    // Firefox draws nothing in a tab behind another, and what is typed waits for that.
    await of.bringToFront();
    const frame = await of.sidebar();
    await frame.waitFor('.virtual .client-row');
    return frame;
  }

  /** With the keyboard alone, on a page of the extension's own. */
  async function activate(on: Page, selector: string, key = 'Enter'): Promise<void> {
    await on.evaluate((css) => document.querySelector<HTMLElement>(css)!.focus(), selector);
    await on.press(key);
  }

  beforeAll(async () => {
    demo = await startDemodam({ today, singleSignOn: true });
    // In the order of the list, so that the first ones stand on its first page.
    clients = caseloadOf(demodamClients({ today }), readQuery(new Map<string, string>()));
    browser = await launch(name, { hostMap: ['demodam.test'] });
    desk = await open(browser, HOSTS[0]!);
    page = await browser.newPage();
    await page.setViewport(1440, 900);
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test.each(HOSTS)(
    'on %s: choosing a client outlines the page’s own link, and opens nothing',
    async (host) => {
      if (host !== HOSTS[0]) await open(browser, host);
      await page.goto(list(host));
      const frame = await sidebarOf(page);
      expect(await frame.axe()).toEqual([]);
      const address = await page.url();
      const before = demo.log().length;
      await frame.click('.virtual [data-part="point"]');
      await frame.waitFor('.client-outcome');
      expect(await frame.text('.client-outcome')).toMatch(/omlijnd|outlined/);
      await until('the outline', async () => (await page.drawn()).some(({ part }) => part === 'outline'));
      // What is outlined is one of the page's own links.
      const box = (await page.drawn()).find(({ part }) => part === 'outline')!;
      const linked = await page.evaluate(
        (x, y) => document.elementFromPoint(x, y)?.closest('a, button') !== null,
        (box.left + box.right) / 2,
        (box.top + box.bottom) / 2,
      );
      expect(linked).toBe(true);
      expect(await page.url()).toBe(address);
      expect(demo.log().length).toBe(before);
    },
  );

  test('a client of another page of the list is said to stand there', async () => {
    await page.goto(list(HOSTS[0]!, 2));
    let frame = await sidebarOf(page);
    await frame.waitFor(() => Number(document.querySelector('.virtual li')?.ariaSetSize) > 25);
    await page.goto(list(HOSTS[0]!));
    frame = await sidebarOf(page);
    const first = clients.slice(0, 25).map(({ number }) => number);
    const second = clients.slice(25, 48).find(({ number }) => !first.includes(number))!;
    await frame.fill('input[type=search]', second.number);
    await frame.waitFor(() => document.querySelectorAll('.virtual > li').length === 1);
    await frame.click('.virtual [data-part="point"]');
    await frame.waitFor('.client-outcome');
    expect(await frame.text('.client-outcome')).toMatch(/(pagina|page) 2/);
    await frame.fill('input[type=search]', '');
  });

  test('the list is composed: taken, put off, done', async () => {
    const frame = await sidebarOf(page);
    for (const client of [clients[0]!, clients[1]!, clients[2]!]) {
      await frame.fill('input[type=search]', client.number);
      await frame.waitFor(() => document.querySelectorAll('.virtual > li').length === 1);
      await frame.click('.virtual [data-part="list"]');
      await frame.waitFor('.virtual [data-part="list"][aria-pressed="true"]');
    }
    await frame.waitFor(() => document.querySelectorAll('.worklist li').length === 3);
    await frame.click('.worklist li:nth-of-type(1) [aria-expanded]');
    await frame.waitFor('.listed-acts button');
    await frame.click('.listed-acts button:nth-of-type(1)');
    await frame.waitFor('.day-form');
    await frame.click('.listed-acts button');
    await frame.waitFor(() => document.querySelector('.worklist [data-standing="later"]') !== null);
    await frame.click('.worklist li[data-standing="now"] input[type=checkbox]');
    await frame.waitFor('.worklist li[data-standing="done"]');
    expect(await frame.axe()).toEqual([]);
  });

  test('after a restart the list is there, first without names and then with them', async () => {
    await browser.restart();
    const own = await browser.extensionPage('worklist.html');
    await own.waitFor('[data-left-out]');
    expect(await own.evaluate(() => document.querySelectorAll('tr[data-read="false"]').length)).toBe(3);
    expect(await own.axe()).toEqual([]);
    page = await browser.newPage();
    await page.setViewport(1440, 900);
    await page.goto(list(HOSTS[0]!));
    await sidebarOf(page);
    desk = own;
    await desk.bringToFront();
    await desk.waitFor(() => document.querySelectorAll('tr[data-read="true"]').length === 3);
    expect(await desk.text('.kept-table')).toContain(nameOf(clients[0]!));
  });

  test('exports stand without names, and with them when the coach wants it', async () => {
    await holdDownloads(desk);
    await activate(desk, '[data-export=csv]');
    await activate(desk, '[data-export=ics]');
    await activate(desk, 'input[name=names]', ' ');
    await activate(desk, '[data-export=csv]');
    await until('three files', async () => (await saved(desk)).length === 3);
    const [csv, ics, named] = (await saved(desk)).map(({ text }) => text) as [string, string, string];
    for (const client of clients.slice(0, 3)) {
      expect(csv + ics).not.toContain(client.number);
      expect(csv + ics).not.toContain(nameOf(client));
      expect(named).toContain(client.number);
    }
    expect(csv.trim().split('\r\n')).toHaveLength(4);
    expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  });

  test('the list goes to a second profile in a file; only its passphrase opens it', async () => {
    await desk.fill('[data-form=give] .passphrase:nth-of-type(1) input', PASSPHRASE);
    await desk.fill('[data-form=give] .passphrase:nth-of-type(2) input', PASSPHRASE);
    await activate(desk, '[data-form=give] [type=submit]');
    await until('the file', async () => (await saved(desk)).length === 4);
    const file = (await saved(desk)).at(-1)!.text;
    for (const client of clients.slice(0, 3)) expect(file).not.toContain(client.number);

    const other = await launch(name, { hostMap: ['demodam.test'] });
    try {
      await open(other, HOSTS[0]!);
      const there = await other.extensionPage('worklist.html');
      await there.waitFor('[data-form=receive]');
      await chooseFile(there, 'input[type=file]', file);
      await there.fill('[data-form=receive] .passphrase input', 'een heel andere zin');
      await there.click('[data-form=receive] [type=submit]');
      await there.waitFor('.problem');
      await there.fill('[data-form=receive] .passphrase input', PASSPHRASE);
      await there.click('[data-form=receive] [type=submit]');
      await there.waitFor('[data-opened] button');
      await there.click('[data-opened] button');
      await there.waitFor('[data-waiting]');
      // What waits survives a stop of the worker, and a restart of the browser.
      await other.restart();
      const again = await other.extensionPage('worklist.html');
      await again.waitFor('[data-waiting]');
      const work = await other.newPage();
      await work.setViewport(1440, 900);
      await work.goto(list(HOSTS[0]!));
      const frame = await sidebarOf(work);
      await frame.waitFor(() => document.querySelectorAll('.worklist li').length === 3);
      expect(await frame.text('.worklist')).toContain(nameOf(clients[2]!));
      expect(
        await frame.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('.worklist li')]
            .map((entry) => entry.dataset['standing'])
            .sort(),
        ),
      ).toEqual(['done', 'later', 'now']);
      await again.bringToFront();
      await again.waitFor(() => document.querySelector('[data-waiting]') === null);
    } finally {
      await other.close();
    }
  });
});
