/** A tab’s process or the extension’s own dies: other tabs go on, and the log has all of it, once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDeskTab } from '../../scripts/browser/desk-tab.ts';
import { checkLog } from '../../utils/traces/gaps.ts';
import { demodamClients, startDemodam, type Demodam } from '../pages/demodam/server.ts';
import { readLog } from './harness/read-log.ts';
import { studyFile } from './harness/study-file.ts';
import { askDesk, BROWSERS, launch, until, type Browser, type Frame, type Page } from './harness/index.ts';

describe.each(BROWSERS)('%s', (name) => {
  let demo: Demodam;
  let browser: Browser;
  let desk: Page;

  /** Two sites: a browser draws each in a process of its own. */
  const HOSTS = ['127.0.0.1', 'demodam.test'];
  const addressOn = (host: string, client = 0): string =>
    `http://${host}:${demo.port}/klant/${demodamClients({})[client]!.number}?tab=contacten`;

  async function open(host: string, client = 0): Promise<Page> {
    const page = await browser.newPage();
    await page.setViewport(1440, 900);
    await page.goto(addressOn(host, client));
    await ready(page);
    return page;
  }

  async function ready(page: Page): Promise<Frame> {
    const frame = await page.sidebar();
    await frame.waitFor('[role=tab][aria-selected="false"]');
    return frame;
  }

  const switches = async (): Promise<number> =>
    (await readLog(desk)).filter(
      ({ kind, data }) => kind === 'lens.switched' && (data as { by: string }).by === 'coach',
    ).length;

  /** The coach switches the lens in the sidebar of a page, and the log has that, once and whole. */
  async function work(page: Page): Promise<void> {
    await page.bringToFront();
    const before = await switches();
    const frame = await ready(page);
    await frame.evaluate(() =>
      document.querySelector<HTMLElement>('[role=tab][aria-selected="false"]')!.click(),
    );
    await until('the switch to be logged', async () => (await switches()) > before);
    expect(await switches()).toBe(before + 1);
    expect(checkLog(await readLog(desk), new Map())).toMatchObject({ gaps: [], doubles: [], lost: 0 });
  }

  beforeAll(async () => {
    demo = await startDemodam({ singleSignOn: true });
    browser = await launch(name, { hostMap: ['demodam.test'] });
    desk = await browser.extensionPage('research.html');
    for (const host of HOSTS) {
      await askDesk(desk, 'setSiteMode', { origin: `http://${host}:${demo.port}`, mode: 'open' });
    }
    await askDesk(desk, 'acceptStudy', { file: studyFile(new Date()), words: false });
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test('a tab that crashes takes nothing along: the other tab goes on, and so does a new one', async () => {
    const [lost, other] = [await open(HOSTS[0]!), await open(HOSTS[1]!)];
    await work(lost);
    await work(other);
    const before = await readLog(desk);
    await lost.crash();
    await work(other);
    await work(await open(HOSTS[0]!));
    expect((await readLog(desk)).slice(0, before.length)).toEqual(before);
  });

  test('the extension’s process crashes: pages stay, it begins again, and the log goes on', async () => {
    const page = await open(HOSTS[1]!, 1);
    await work(page);
    const before = await readLog(desk);
    await desk.crash();
    const { page: next, ask, tabOf } = await openDeskTab(browser);
    desk = next;
    expect((await readLog(desk)).slice(0, before.length)).toEqual(before);
    // What stands in the page answers the worker that began anew. Chromium leaves the frame of a process that died
    // empty, and neither its page nor its driver hears more of it.
    const tab = await tabOf(addressOn(HOSTS[1]!, 1));
    await until(
      'the page that stayed to answer',
      async () => (await ask('inspect', { tab }))?.readings.length,
    );
    if (name === 'firefox') await work(page);
    await work(await open(HOSTS[1]!, 1));
    await work(await open(HOSTS[0]!));
  });
});
