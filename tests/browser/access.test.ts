/** Readers run on granted sites only, and come back after whatever a browser does to an extension. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demodamClients, startDemodam, type Demodam } from '../pages/demodam/server.ts';
import {
  askDesk,
  BROWSERS,
  launch,
  newerVersion,
  releaseBuild,
  until,
  type Browser,
  type Page,
} from './harness/index.ts';

describe.each(BROWSERS)('%s', (name) => {
  const host = 'demodam.test';
  const update = newerVersion(releaseBuild(name));
  let demo: Demodam;
  let browser: Browser;
  let url: string;
  let popup: Page;

  const openPopup = async (): Promise<Page> =>
    browser.extensionPage(`popup.html?site=${encodeURIComponent(url)}`);
  const isRead = (path: string) =>
    until(`the reading of ${path}`, async () => {
      const seen = await askDesk(popup, 'inspect', {});
      return seen?.settled && seen.url.includes(path) && seen.readings.length > 0 ? seen : null;
    });
  const guests = (page: Page): Promise<number> =>
    page.evaluate(() => document.querySelectorAll('sidelight-guest').length);

  beforeAll(async () => {
    demo = await startDemodam({ singleSignOn: true });
    url = `http://${host}:${demo.port}`;
    browser = await launch(name, {
      extension: releaseBuild(name),
      hostMap: [host],
      seedHosts: [`http://${host}/*`],
    });
    popup = await openPopup();
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
    update.remove();
  });

  test('one site is granted, and only that site', async () => {
    const other = await browser.newPage(`${demo.url}/caseload`);
    const page = await browser.newPage(`${url}/caseload`);
    await popup.bringToFront();
    await popup.click('.button.primary');
    await isRead('/caseload');
    expect(await guests(page)).toBe(1);
    expect(await guests(other)).toBe(0);
    expect(await askDesk(popup, 'siteState', { origin: demo.url })).toMatchObject({
      granted: false,
      mode: 'off',
    });
    await other.close();
    await page.close();
  });

  test('after a stop of the worker', async () => {
    await browser.stopWorker();
    const page = await browser.newPage(`${url}/caseload?pagina=2`);
    await isRead('pagina=2');
    await page.close();
  });

  test('after a restart of the browser; the choice of the site is kept, the caseload is not', async () => {
    await browser.restart();
    popup = await openPopup();
    expect(await askDesk(popup, 'inspect', {})).toBeNull();
    const page = await browser.newPage(`${url}/caseload?pagina=3`);
    await isRead('pagina=3');
    expect(await page.hasSidebar()).toBe(true);
    const sidebar = await page.sidebar();
    await sidebar.waitFor(() => /\b25\b.*\b140\b/.test(document.body.innerText));
    await page.close();
  });

  test('after an update of the extension', async () => {
    await browser.restart({ extension: update.extension });
    popup = await openPopup();
    const page = await browser.newPage(`${url}/caseload?pagina=4`);
    await isRead('pagina=4');
    expect(await guests(page)).toBe(1);
    await page.close();
  });

  test('namesakes never merge', async () => {
    const byName = Map.groupBy(demodamClients({}), ({ name: each }) => each);
    const namesakes = [...byName.values()].filter((group) => group.length > 1);
    expect(namesakes.length).toBeGreaterThan(1);
    const page = await browser.newPage();
    for (const { number } of namesakes.flat()) {
      await page.goto(`${url}/klant/${number}?tab=persoon`);
      const seen = await isRead(number);
      const record = seen.readings.find(({ kind }) => kind === 'record')!;
      expect(record.rows[0]!.values['client_no']!.value).toBe(number);
    }
    const sidebar = await page.sidebar();
    await sidebar.click('[role=tab]:nth-of-type(2)');
    await sidebar.waitFor('input[type=search]');
    for (const group of namesakes) {
      // A long list draws only what is in sight.
      await sidebar.fill('input[type=search]', group[0]!.name);
      const numbers = await until('both namesakes in the list', async () => {
        const shown = await sidebar.evaluate(
          (wanted: string) =>
            [...document.querySelectorAll('.client-row')]
              .filter((row) => row.querySelector('.client-name')?.textContent === wanted)
              .map((row) => row.querySelector('.client-number')?.textContent?.replace(/\D/g, '') ?? ''),
          group[0]!.name,
        );
        return shown.length >= group.length ? shown : null;
      });
      expect(numbers.sort()).toEqual(group.map(({ number }) => number).sort());
    }
    await page.close();
  });

  test('taken back while the worker is stopped: gone from every open page', async () => {
    const pages = [
      await browser.newPage(`${url}/caseload`),
      await browser.newPage(`${url}/caseload?pagina=2`),
    ];
    await isRead('pagina=2');
    popup = await openPopup();
    await popup.waitFor('[data-act="revoke"]');
    await browser.stopWorker();
    await popup.click('[data-act="revoke"]');
    for (const page of pages) await until('the guest to go', async () => (await guests(page)) === 0);
    expect(await askDesk(popup, 'siteState', { origin: url })).toMatchObject({ granted: false });
    const later = await browser.newPage(`${url}/caseload`);
    expect(await guests(later)).toBe(0);
    expect(await askDesk(popup, 'inspect', {})).toBeNull();
  });
});

/** Hosts baked in: Chromium does not start an extension anew whose permissions a test seeded. */
test.each(BROWSERS)(
  '%s: a page that stands open when the extension starts anew gets one new guest',
  async (name) => {
    const demo = await startDemodam({ singleSignOn: true });
    const browser = await launch(name);
    try {
      const popup = await browser.extensionPage('popup.html?site=');
      await askDesk(popup, 'setSiteMode', { origin: demo.url, mode: 'open' });
      const page = await browser.newPage(`${demo.url}/caseload`);
      await until('the sidebar', () => page.hasSidebar());
      await popup.evaluate(() => {
        const api = (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome;
        setTimeout(() => api.runtime.reload(), 50);
      });
      await until('the old extension to go', async () => !(await isAlive(popup)));
      const seen = await until('the page to be read again', async () => {
        const fresh = await browser.extensionPage('popup.html?site=');
        return askDesk(fresh, 'inspect', {}).finally(() => fresh.close());
      });
      expect(seen.url).toBe(`${demo.url}/caseload`);
      await until('the sidebar to be back', () => page.hasSidebar());
      expect(await page.evaluate(() => document.querySelectorAll('sidelight-guest').length)).toBe(1);
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    } finally {
      await browser.close();
      await demo.close();
    }
  },
);

const isAlive = (page: Page): Promise<boolean> => page.evaluate(() => true).catch(() => false);
