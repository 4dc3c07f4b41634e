/** The harness itself, and that the built extension starts, stops and comes back in both browsers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  askDesk,
  BROWSERS,
  launch,
  servePages,
  type Browser,
  type Page,
  type ServedPages,
} from './harness/index.ts';

const PAGES = {
  '/': `<title>Begin</title><h1>Balie</h1><a href="/two">Verder</a>
    <label>Naam <input id="name"></label><button onclick="document.title = 'Klaar'">Opslaan</button>
    <iframe src="/inside"></iframe>`,
  '/two': '<title>Twee</title><h1>Twee</h1>',
  '/inside': '<title>Binnen</title><p>Binnen</p>',
};

describe.each(BROWSERS)('%s', (name) => {
  let browser: Browser;
  let pages: ServedPages;
  let page: Page;

  beforeAll(async () => {
    pages = await servePages(PAGES);
    browser = await launch(name, { hostMap: ['demodam.test'] });
    page = await browser.newPage(`${pages.on('demodam.test')}/`);
  });

  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  test('says which browser it is', () => {
    expect(browser.version).toMatch(name === 'chromium' ? /^Chromium \d+/ : /^Firefox \d+/);
  });

  test('opens a page on another host name, with its frames', async () => {
    expect(await page.text('h1')).toBe('Balie');
    const html = await page.html();
    expect(html.map((frame) => new URL(frame.url).pathname)).toEqual(['/', '/inside']);
    expect(html[1]?.html).toContain('<p>Binnen</p>');
  });

  test('fills, clicks and goes back and forward', async () => {
    await page.fill('#name', 'Noor');
    await page.click('role=button[name="Opslaan"]');
    expect(
      await page.evaluate(
        (id: string) => [document.title, (document.getElementById(id) as HTMLInputElement).value],
        'name',
      ),
    ).toEqual(['Klaar', 'Noor']);
    await page.click('text=Verder');
    await page.waitFor(() => document.title === 'Twee');
    await page.back();
    await page.waitFor('h1');
    expect(await page.url()).toBe(`${pages.on('demodam.test')}/`);
    await page.forward();
    expect(await page.evaluate(() => document.title)).toBe('Twee');
  });

  test('sees what is requested', async () => {
    await browser.forgetRequests();
    await page.goto(`${pages.url}/two`);
    await page.evaluate(async () => {
      await fetch('/by-page', { method: 'POST' });
    });
    expect(await browser.requests()).toEqual([
      { method: 'GET', url: `${pages.url}/two`, by: 'page' },
      { method: 'POST', url: `${pages.url}/by-page`, by: 'page' },
    ]);
  });

  test('finds faults with axe', async () => {
    await page.evaluate(() => document.body.append(document.createElement('input')));
    expect((await page.axe()).map((violation) => violation.id)).toContain('label');
  });

  test('opens a page of the extension, which may reach nothing', async () => {
    const popup = await browser.extensionPage('popup.html');
    expect(await popup.url()).toBe(`${browser.extensionOrigin}/popup.html`);
    const reached = await popup.evaluate(
      (url: string) =>
        fetch(url, { mode: 'no-cors' }).then(
          () => 'reached',
          () => 'refused',
        ),
      pages.url,
    );
    expect(reached).toBe('refused');
    await popup.close();
  });

  test('stops the worker for real; it answers again when it is asked', async () => {
    const ask = async (): Promise<boolean> => {
      const popup = await browser.extensionPage('popup.html');
      const { granted } = await askDesk(popup, 'siteState', { origin: 'https://cases.example.nl' });
      await popup.close();
      return granted;
    };
    expect(await ask()).toBe(true);
    // No page of the extension is open here: one that is would wake the worker again at once. The tab that
    // was closed may still wake it once, on a machine that tells of it late.
    const stopped = async (): Promise<boolean> => {
      await browser.stopWorker();
      return browser.workerRunning();
    };
    await expect.poll(stopped, { timeout: 15_000 }).toBe(false);
    expect(await ask()).toBe(true);
    expect(await browser.workerRunning()).toBe(true);
  });

  test('comes back with the same profile', async () => {
    const first = await browser.extensionPage('popup.html');
    await first.evaluate(() => localStorage.setItem('smoke', 'kept'));
    await browser.restart();
    const second = await browser.extensionPage('popup.html');
    expect(await second.evaluate(() => localStorage.getItem('smoke'))).toBe('kept');
  });
});
