/** The page that is turned to the citizen: about one client, whatever the tab shows later; its words kept or not. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demodamClients, startDemodam, truth, type Client, type Demodam } from '../pages/demodam/server.ts';
import { askDesk, BROWSERS, launch, until, type Browser, type Frame, type Page } from './harness/index.ts';

const WORDS = 'Bel mij na vier uur, Kraaiennest';
const HOSTS = ['127.0.0.1', 'demodam.test'];

/** Addresses of the tabs that show a sheet. */
const sheetTabs = (desk: Page): Promise<string[]> =>
  desk.evaluate(async () => {
    interface Api {
      tabs: { query(filter: object): Promise<{ url?: string }[]> };
    }
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const tabs = await (browser ?? chrome).tabs.query({});
    return tabs.flatMap(({ url }) => (url?.includes('/sheet.html#') ? [url] : []));
  });

describe.each(BROWSERS)('%s', (name) => {
  let demo: Demodam;
  let browser: Browser;
  let desk: Page;
  let page: Page;
  let clients: Client[];

  const kept = async (client: Client) =>
    (await askDesk(desk, 'keptAbout', { number: client.number })).flatMap((each) => each.kept);

  async function openClient(host: string, client: Client): Promise<Frame> {
    await page.goto(`http://${host}:${demo.port}/klant/${client.number}?tab=contacten`);
    const frame = await page.sidebar();
    await frame.waitFor('[role=tablist]');
    await frame.click('[role=tab]:nth-of-type(1)');
    await frame.waitFor((number: string) => document.body.innerText.includes(number), client.number);
    await frame.waitFor('.prepare .button');
    return frame;
  }

  /** The sheet that the button opened, in a tab that the test can look at. */
  async function opened(frame: Frame): Promise<Page> {
    const before = await sheetTabs(desk);
    await frame.click('.prepare .button');
    await until('the sheet to open', async () => (await sheetTabs(desk)).length > before.length);
    const url = (await sheetTabs(desk)).find((one) => !before.includes(one))!;
    const sheet = await browser.extensionPage(`sheet.html${new URL(url).hash}`);
    await sheet.waitFor('.sheet-table');
    return sheet;
  }

  beforeAll(async () => {
    demo = await startDemodam({ singleSignOn: true });
    clients = demodamClients({}).slice(0, 2);
    browser = await launch(name, { hostMap: ['demodam.test'] });
    desk = await browser.extensionPage('settings.html');
    for (const host of HOSTS) {
      await askDesk(desk, 'setSiteMode', { origin: `http://${host}:${demo.port}`, mode: 'open' });
    }
    page = await browser.newPage();
    await page.setViewport(1440, 900);
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test.each(HOSTS)(
    'on %s: what shows, the words of the citizen, and both gone when taken away',
    async (host) => {
      const [client] = clients as [Client, Client];
      // A try before this one may have ended halfway.
      await askDesk(desk, 'wipeClient', { number: client.number });
      const frame = await openClient(host, client);
      const said = truth(client)['client_name']!.value as string;
      const sheet = await opened(frame);
      expect(await sheet.text('.sheet')).toContain(said);
      expect(await sheet.url()).not.toContain(client.number);
      expect(await sheet.evaluate(() => document.title)).not.toContain(said);
      expect(await sheet.axe()).toEqual([]);

      await sheet.fill('.sheet-own textarea', WORDS);
      expect(await kept(client)).toEqual([]);
      await sheet.click('.sheet-choice label:nth-of-type(2) input');
      await browser.stopWorker();
      await sheet.click('.sheet-remark .button');
      await until('the words to be kept', async () => (await kept(client)).length === 1);
      expect(await kept(client)).toMatchObject([{ kind: 'remark', text: WORDS }]);
      await sheet.waitFor('.sheet-kept');

      await page.bringToFront();
      // The page may have hung its frame anew while the worker began again.
      const shown = await page.sidebar();
      await shown.waitFor('.own-remark');
      expect(await shown.text('.own-remark blockquote')).toBe(WORDS);
      await shown.click('.own-remark .link');
      await until('the words to go', async () => (await kept(client)).length === 0);
      await sheet.close();
    },
  );

  test('it stays about its client when the tab goes on to another', async () => {
    const [first, second] = clients as [Client, Client];
    const sheet = await opened(await openClient('127.0.0.1', first));
    const [mine, other] = [first, second].map((each) => truth(each)['client_name']!.value as string);
    await page.bringToFront();
    await openClient('127.0.0.1', second);
    await sheet.bringToFront();
    await sheet.reload();
    await sheet.waitFor('.sheet-table');
    expect(await sheet.text('.sheet')).toContain(mine);
    expect(await sheet.text('.sheet')).not.toContain(other);
    await sheet.close();
  });

  test('after the browser was closed it shows nothing of the client', async () => {
    const [first] = clients as [Client, Client];
    const sheet = await opened(await openClient('127.0.0.1', first));
    const { hash } = new URL(await sheet.url());
    await browser.restart();
    const again = await browser.extensionPage(`sheet.html${hash}`);
    await again.waitFor('.sheet h1');
    expect(await again.text('.sheet')).not.toContain(first.number);
    expect(await again.text('.sheet')).not.toContain(truth(first)['client_name']!.value as string);
  });
});
