/** An hour without Sidelight on a site: at once, in pages that are opened meanwhile too, and over by itself. */
import { afterAll, beforeAll, expect, describe, test } from 'vitest';
import { demodamClients, startDemodam, type Demodam } from '../pages/demodam/server.ts';
import { askDesk, BROWSERS, launch, until, type Browser, type Page } from './harness/index.ts';

interface Api {
  storage: { local: { set(items: object): Promise<void> } };
  alarms: { create(name: string, info: { when: number }): unknown };
}

describe.each(BROWSERS)('%s', (name) => {
  let demo: Demodam;
  let browser: Browser;
  let desk: Page;
  let page: Page;
  let origin: string;
  const paused = async () => (await askDesk(desk, 'siteState', { origin })).pausedUntil;
  const withoutSidebar = () => until('the sidebar to go', async () => !(await page.hasSidebar()) || null);

  beforeAll(async () => {
    demo = await startDemodam({ singleSignOn: true });
    browser = await launch(name, { hostMap: ['demodam.test'] });
    desk = await browser.extensionPage('settings.html');
    origin = `http://demodam.test:${demo.port}`;
    await askDesk(desk, 'setSiteMode', { origin, mode: 'open' });
    page = await browser.newPage();
    await page.setViewport(1440, 900);
    await page.goto(`${origin}/klant/${demodamClients({})[0]!.number}?tab=contacten`);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test('from the sidebar: it goes at once, and what was read stays known', async () => {
    const frame = await page.sidebar();
    await frame.click('.site-row [aria-expanded]');
    await frame.click('[data-act="pause"]');
    await withoutSidebar();
    expect(Date.parse((await paused())!) - Date.now()).toBeGreaterThan(59 * 60_000);
    expect((await askDesk(desk, 'held', null)).memory).toBeGreaterThan(0);
  });

  test('a page that is opened in the pause is not read, the worker stopped before it', async () => {
    await browser.stopWorker();
    await page.goto(`${origin}/caseload`);
    const inspected = await askDesk(desk, 'inspect', {});
    expect(inspected?.readings ?? []).toEqual([]);
    expect(await page.hasSidebar()).toBe(false);
    expect(await askDesk(desk, 'siteState', { origin })).toMatchObject({ mode: 'off', granted: true });
  });

  test('it ends by itself, with the worker stopped, and the page that stands open is read', async () => {
    await desk.evaluate(async (site: string) => {
      const { browser: api, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const when = Date.now() + 2500;
      await (api ?? chrome).storage.local.set({ [`pause|${site}`]: new Date(when).toISOString() });
      await (api ?? chrome).alarms.create('pause', { when });
    }, origin);
    await browser.stopWorker();
    await page.bringToFront();
    const frame = await page.sidebar();
    await frame.waitFor('[role=tablist]');
    expect(await paused()).toBeNull();
    await until('the list to be read', async () =>
      (await askDesk(desk, 'inspect', {}))?.readings.some(({ kind }) => kind === 'list'),
    );
  });
});
