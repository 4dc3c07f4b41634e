/**
 * The walk of "The house stands", in each of the demo's skins: a coach grants the demo, looks at the list, a
 * client and a rule, is shown where a value stands, and takes the site back. The worker is stopped between any
 * two steps. One browser serves all skins: each walk ends with nothing granted, as it began.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDeskTab, type DeskTab } from '../../scripts/browser/desk-tab.ts';
import {
  demodamClients,
  neverRead,
  startDemodam,
  truth,
  type Client,
  type Demodam,
} from '../pages/demodam/server.ts';
import {
  BROWSERS,
  launch,
  releaseBuild,
  until,
  type Browser,
  type Frame,
  type Page,
} from './harness/index.ts';
import { frameAt, LIST_FIELDS, numbersIn, openTab, SKIN_WALKS, TABS } from './skins.ts';

interface Api {
  storage: { session: { get(keys: null): Promise<object> } };
}

const WALKS = BROWSERS.flatMap((name) => ['127.0.0.1', 'demodam.test'].map((host) => ({ name, host })));

describe.each(WALKS)('$name on $host', ({ name, host }) => {
  const today = new Date();
  const clients = new Map(demodamClients({ today }).map((each) => [each.number, each]));
  /** With enough on record for every step of the walk. */
  const client: Client = [...clients.values()].find(
    (each) => truth(each)['callback_request']?.state === 'filled' && truth(each)['last_contact']?.value,
  )!;
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch(name, {
      extension: releaseBuild(name),
      hostMap: ['demodam.test'],
      seedHosts: [`http://${host}/*`],
    });
  });
  afterAll(() => browser?.close());

  describe.each(SKIN_WALKS)('$skin', (skin) => {
    let demo: Demodam;
    let page: Page;
    let popup: Page;
    let desk: DeskTab;
    let url: string;
    let tab: number | undefined;
    let untouched: { url: string; html: string }[];
    let listed: Set<string>;

    /** What was asked of the system by each step, in order; files that the browser may keep are left out. */
    const steps: { name: string; from: number }[] = [];
    const visitsOf = (step: number): string[] =>
      demo
        .log()
        .slice(steps[step]!.from, steps[step + 1]?.from)
        .map(({ method, path }) => `${method} ${path}`)
        .filter((visit) => !/\.(css|gif|js)$/.test(visit))
        .sort();
    const begin = (step: string): void => void steps.push({ name: step, from: demo.log().length });

    const goToList = async (): Promise<void> => {
      begin('list');
      await page.goto(url + skin.list);
      await until('the list', async () => (await standing()).length > 0 || null);
    };
    const goOn = async (): Promise<void> => {
      const before = (await standing()).join();
      begin('more');
      await skin.more(await frameAt(page, skin.listFrame));
      await until('other rows', async () => {
        const now = await standing();
        return (now.length > 0 && now.join() !== before) || null;
      });
    };
    /** What a tab shows comes later than the click where no page is loaded. */
    const drawn = async (): Promise<void> => {
      const of = await frameAt(page, skin.clientFrame);
      await of.waitFor(skin.tab('pva'));
      await of.waitFor(() => document.querySelector('[aria-busy=true], .voortgang:not([hidden])') === null);
    };
    const goToClient = async (): Promise<void> => {
      begin('client');
      await page.goto(url + skin.client(client.number));
      await drawn();
    };
    const goToTab = async (id: string): Promise<void> => {
      begin(`tab ${id}`);
      await openTab(page, skin, id);
      if (id !== 'pva') await drawn();
    };
    const standing = async (): Promise<string[]> => numbersIn(await frameAt(page, skin.listFrame), skin);

    const inspection = () => desk.ask('inspect', tab === undefined ? {} : { tab });
    type Seen = NonNullable<Awaited<ReturnType<typeof inspection>>>;
    const read = (what: string, right: (seen: Seen) => unknown): Promise<Seen> =>
      until(what, async () => {
        const seen = await inspection();
        return seen?.settled && (await right(seen)) ? seen : null;
      });
    const listIn = ({ readings }: Seen) => readings.find(({ kind }) => kind === 'list');
    const clientTab = (id: string) =>
      read(`${id} of the client`, ({ readings }) => {
        const { values } = readings.find(({ kind }) => kind === 'record')?.rows[0] ?? { values: {} };
        return values['client_no']?.value === client.number && TABS[id]!.every((field) => values[field]);
      });
    const listAsItStands = () =>
      read('the list as it stands', async (seen) => {
        const rows = listIn(seen)?.rows.map(({ values }) => values['client_no']?.text) ?? [];
        return rows.length > 0 && rows.join() === (await standing()).join();
      });
    /** In the page, or in the window that opened by itself because no frameset can hold it. */
    const sidebar = (): Promise<Frame> =>
      until('the sidebar', async () => {
        const frame = skin.holdsSidebar
          ? await page.sidebar()
          : await browser.openedPage(`window.html?tab=${tab}`);
        await frame.waitFor('[role=tablist]');
        return frame;
      });

    beforeAll(async () => {
      demo = await startDemodam({ today, singleSignOn: true, skin: skin.skin });
      url = `http://${host}:${demo.port}`;
      desk = await openDeskTab(browser);
      popup = await browser.extensionPage(`popup.html?site=${encodeURIComponent(url)}`);
      page = await browser.newPage();
      await page.setViewport(1440, 900);
    });

    afterAll(async () => {
      await page?.close();
      await popup?.close();
      await desk?.page.close();
      await demo?.close();
    });

    test('nothing is read before the site is granted', async () => {
      await goToList();
      await goOn();
      await goToClient();
      await goToTab('contacten');
      untouched = await page.html();
      expect(untouched.map(({ html }) => html).join()).not.toContain('sidelight');
      expect(await inspection()).toBeNull();
      expect(await page.hasSidebar()).toBe(false);
      await browser.stopWorker();
    });

    test('granting the site reads the page that stands open, and opens the sidebar', async () => {
      await popup.click('.button.primary');
      await read('the client', ({ readings }) => readings.some(({ kind }) => kind === 'record'));
      tab = await desk.tabOf(await page.url());
      const frame = await sidebar();
      await frame.waitFor(
        (number: string) => document.body.innerText.replace(/\s/g, '').includes(number),
        client.number,
      );
      expect(await frame.axe()).toEqual([]);
      expect(await page.hasSidebar()).toBe(skin.holdsSidebar);
      await browser.stopWorker();
    });

    test('the list is read: all columns of the vocabulary, all rows, every value', async () => {
      await goToList();
      const list = listIn(await listAsItStands())!;
      expect(list.fields.flatMap(({ id }) => id ?? []).sort()).toEqual([...LIST_FIELDS].sort());
      expect(list.total).toBe(140);
      for (const { values } of list.rows) {
        const expected = truth(clients.get(String(values['client_no']!.value))!);
        for (const field of LIST_FIELDS) {
          const { value, state } = values[field]!;
          expect({ field, value, state }).toEqual({ field, ...expected[field] });
        }
      }
      listed = new Set(list.rows.map(({ values }) => String(values['client_no']!.value)));
      await browser.stopWorker();
    });

    test('further rows add to what was seen, and what was not is said', async () => {
      await goOn();
      const more = listIn(await listAsItStands())!.rows.map(({ values }) =>
        String(values['client_no']!.value),
      );
      const before = listed.size;
      for (const number of more) listed.add(number);
      expect(listed.size).toBeGreaterThan(before);
      const frame = await sidebar();
      await frame.click('[role=tab]:nth-of-type(2)');
      const known = `${listed.size} `;
      let said = '';
      await until('what was seen', async () => {
        said = await frame.text('#coverage');
        return said.startsWith(known) && said.includes('140');
      }).catch((error: Error) => {
        throw new Error(`${error.message}: ${known}; it said ${said}`);
      });
      await browser.stopWorker();
    });

    test('the client page: an indicator explains itself', async () => {
      await goToClient();
      await goToTab('contacten');
      const seen = await clientTab('contacten');
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
      await (await sidebar()).click('.inputs .link');
      await page.bringToFront();
      const shown = await frameAt(page, skin.clientFrame);
      const boxes = await until('the outline', async () => {
        const found = (await shown.drawn()).filter(({ part }) => part === 'outline');
        return found.length > 0 ? found : null;
      });
      expect(boxes).toHaveLength(1);
      const [box] = boxes;
      const cell = await shown.evaluate(
        (x: number, y: number) => {
          const hit = document.elementFromPoint(x, y)?.closest('td, [role=gridcell], dd, input');
          const text = hit instanceof HTMLInputElement ? hit.value : hit?.textContent;
          return { height: innerHeight, text: hit?.querySelector('input')?.value ?? text ?? '' };
        },
        box!.left + 8,
        (box!.top + box!.bottom) / 2,
      );
      expect(box!.top).toBeGreaterThanOrEqual(0);
      expect(box!.bottom).toBeLessThanOrEqual(cell.height);
      expect(cell.text).toMatch(/\d/);
      await page.setViewport(1440, 900);
      await browser.stopWorker();
    });

    test('what may never be read is nowhere: not in the readings, not in the session’s memory', async () => {
      for (const id of [...Object.keys(TABS), 'contacten']) {
        await goToTab(id);
        const seen = JSON.stringify(await clientTab(id));
        for (const secret of neverRead(client)) expect(seen).not.toContain(secret);
      }
      const memory = await popup.evaluate(async () => {
        const { browser: api = null, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api>;
        return JSON.stringify(await (api ?? chrome).storage.session.get(null));
      });
      expect(memory).toContain(client.number);
      expect(neverRead(client).length).toBeGreaterThan(5);
      for (const secret of neverRead(client)) expect(memory).not.toContain(secret);
      await browser.stopWorker();
    });

    test('the lens switches on the same data', async () => {
      const frame = await sidebar();
      await frame.click('[role=tab]:nth-of-type(2)');
      await frame.waitFor('.client-row');
      expect(await frame.text('body')).toMatch(/\b\d+\b.*\b140\b/);
      expect(await frame.axe()).toEqual([]);
      await browser.stopWorker();
    });

    test('taking the site back leaves the page exactly as it was', async () => {
      await goToClient();
      await goToTab('contacten');
      await clientTab('contacten');
      await popup.bringToFront();
      await popup.reload();
      await popup.waitFor('[data-act="revoke"]');
      await popup.click('[data-act="revoke"]');
      await until('the guest to go', async () => {
        const frames = await page.html();
        return frames.every(({ html }) => !html.includes('sidelight')) || null;
      });
      await until('the sidebar to go', async () => !(await page.hasSidebar()) || null);
      expect(await page.html()).toEqual(untouched);
      for (const part of [skin.listFrame, skin.clientFrame].filter((_, at) => at > 0 || skin.beside)) {
        const sheets = await (await frameAt(page, part)).evaluate(() => document.adoptedStyleSheets.length);
        expect(sheets).toBe(0);
      }
      expect(await inspection()).toBeNull();
    });

    test('Sidelight caused no request and no write', async () => {
      begin('end');
      const asked = Map.groupBy(
        steps.slice(0, -1).map(({ name: step }, at) => ({ step, visits: visitsOf(at) })),
        ({ step }) => step,
      );
      // The first of each was walked before anything was granted.
      for (const step of ['list', 'more', 'client', 'tab contacten']) {
        const [control, ...later] = asked.get(step)!;
        expect(later.length).toBeGreaterThan(0);
        for (const { visits } of later) expect({ step, visits }).toEqual({ step, visits: control!.visits });
      }
      // A click on a tab asks for that tab, and the one that is open is not asked for.
      for (const id of Object.keys(TABS)) {
        for (const { step, visits } of asked.get(`tab ${id}`)!) {
          expect(visits.length, `${step}: ${visits.join()}`).toBeLessThanOrEqual(1);
        }
      }
      expect(demo.counts().writes).toBe(0);
      expect((await browser.requests()).filter(({ by }) => by === 'extension')).toEqual([]);
    });
  });
});
