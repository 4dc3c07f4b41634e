/**
 * The same clients in three other skins of the demo: frames, panels that are replaced, and an application with
 * a virtual grid. What holds on the oldest skin must hold on these: everything of the vocabulary is read, and
 * nothing that no longer stands there.
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
import { BROWSERS, launch, until, type Browser, type Frame, type Page } from './harness/index.ts';

type Inspection = NonNullable<Awaited<ReturnType<typeof seen>>>;
const seen = (desk: DeskTab, tab: number) => desk.ask('inspect', { tab });

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

/** What each tab of a client shows outside its history, beside number and name. */
const TABS: Record<string, string[]> = {
  persoon:
    'cv_present benefit_type client_status exit_expectation_client exit_expectation_coach coach team assigned_since benefit_start benefit_suspended objection_open application_date decision_due decision_date participation_step participation_step_date language_req language_req_date'.split(
      ' ',
    ),
  contacten: ['last_contact', 'callback_request'],
  afspraken: ['next_appointment'],
  pva: [
    'plan_name',
    'plan_goal',
    'plan_start',
    'plan_end',
    'plan_signed',
    'plan_last_review',
    'plan_end_reason',
  ],
  instrumenten: [],
  ontheffingen: ['exemption', 'exemption_end'],
};

/** The histories: their unit, and what their first column of dates holds. */
const HISTORIES: Record<string, [unit: string, field: string, dates: (client: Client) => (string | null)[]]> =
  {
    contacten: ['contact', 'contact_date', (client) => client.contacts.map(({ at }) => at.value)],
    afspraken: [
      'appointment',
      'next_appointment',
      (client) => client.appointments.map(({ day }) => day.value),
    ],
    pva: ['plan', 'plan_start', (client) => client.plans.map(({ start }) => start.value)],
    instrumenten: [
      'instrument',
      'instrument_start',
      (client) => client.instruments.map(({ start }) => start.value),
    ],
  };
const HISTORY_PAGE = 10;

interface TabsApi {
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
}

interface Skin {
  skin: 'frameset' | 'updatepanel' | 'grid';
  /** Page that shows a client, and which of its frames has the list and the client. */
  client: (number: string) => string;
  listFrame: string;
  clientFrame: string;
  /** The links or cells with the number of each row that stands in the list now. */
  numbers: string;
  /** Leads on to other rows, and sorts by number. */
  more: (list: Frame) => Promise<unknown>;
  sort: string;
  open: (number: string) => string;
  tab: (id: string) => string;
  /** Whether the list stays beside a client. */
  beside: boolean;
}

const SKINS: Skin[] = [
  {
    skin: 'frameset',
    client: (number) => `/caseload?klant=${number}`,
    listFrame: '/lijst',
    clientFrame: '/klant/',
    numbers: 'a[target=detail]',
    more: (list) => list.click('a[href*="pagina=2"]'),
    sort: 'td:first-child > b > a',
    open: (number) => `a[href="/klant/${number}"]`,
    tab: (id) => `a[href*="tab=${id}"]`,
    beside: true,
  },
  {
    skin: 'updatepanel',
    client: (number) => `/klant/${number}`,
    listFrame: '/Caseload.aspx',
    clientFrame: '/Caseload.aspx',
    numbers: '#ctl00_cphMain_gvKlanten a[href*="Select$"]',
    more: (list) => list.click('#ctl00_cphMain_gvKlanten .bladeren td:nth-child(2) a'),
    sort: '#ctl00_cphMain_gvKlanten th:first-child a',
    open: (number) => `#ctl00_cphMain_gvKlanten a[href*="Select$${number}"]`,
    tab: (id) => `a[href*="mnuTabs','${id}'"]`,
    beside: true,
  },
  {
    skin: 'grid',
    client: (number) => `/klant/${number}`,
    listFrame: '/app/',
    clientFrame: '/app/',
    numbers: '.grid-body [role=row]:not([hidden]) a[href]',
    more: (list) => list.evaluate(() => void (document.querySelector('.grid-body')!.scrollTop = 2500)),
    sort: '[role=columnheader]:first-child button',
    open: (number) => `.grid-body a[href*="/${number}/"]`,
    tab: (id) => `#tab-${id}`,
    beside: false,
  },
];

describe.each(BROWSERS)('%s', (name) => {
  const today = new Date();
  const clients = new Map(demodamClients({ today }).map((client) => [client.number, client]));
  let browser: Browser;
  let desk: DeskTab;

  beforeAll(async () => {
    browser = await launch(name);
    desk = await openDeskTab(browser);
  });
  afterAll(() => browser?.close());

  /** Id of the tab that shows a system. Firefox knows no match pattern with a port. */
  const tabAt = (url: string): Promise<number> =>
    desk.page.evaluate(async (start: string) => {
      const { browser: api = null, chrome } = globalThis as unknown as Record<'browser' | 'chrome', TabsApi>;
      return (await (api ?? chrome).tabs.query({})).find((each) => each.url?.startsWith(start))!.id;
    }, url);

  describe.each(SKINS)('$skin', (skin) => {
    let demo: Demodam;
    let page: Page;
    let tab: number;

    const frame = (part: string): Promise<Frame> =>
      until(`the frame ${part}`, async () => {
        for (const each of await page.frames()) if ((await each.url()).includes(part)) return each;
        return null;
      });
    /** Waits until what is read is as it should be, and gives it. */
    const read = (what: string, right: (all: Inspection) => unknown): Promise<Inspection> => {
      let last: Inspection | null = null;
      return until(what, async () => {
        last = await seen(desk, tab);
        return last?.settled && (await right(last)) ? last : null;
      }).catch((error: Error) => {
        const were = last?.readings.map(({ kind, unit, rows, total }) =>
          [kind, unit, rows.length, total, kind === 'record' && Object.keys(rows[0]!.values)].join(' '),
        );
        throw new Error(`${error.message}; there were ${were?.join(' | ')}`);
      });
    };
    const listIn = ({ readings }: Inspection) => readings.find(({ kind }) => kind === 'list');
    const recordIn = ({ readings }: Inspection) => readings.find(({ kind }) => kind === 'record');
    const numberIn = (all: Inspection) => recordIn(all)?.rows[0]!.values['client_no']?.value;

    /** Waits until the list is read as it stands on the page, other than before, and compares every value. */
    async function listIsRead(before = ''): Promise<string> {
      const list = await frame(skin.listFrame);
      const standing = async (): Promise<string> => {
        const numbers = await list.evaluate(
          (links: string) => [...document.querySelectorAll(links)].map((link) => link.textContent!.trim()),
          skin.numbers,
        );
        return numbers.filter(Boolean).join();
      };
      const all = await read('the list as it stands', async (inspection) => {
        const now = await standing();
        const rows = listIn(inspection)?.rows.map(({ values }) => values['client_no']!.text) ?? [];
        return now !== '' && now !== before && rows.join() === now;
      });
      const { fields, rows, total, frame: url } = listIn(all)!;
      expect(url).toContain(skin.listFrame);
      expect(fields.flatMap(({ id }) => id ?? []).sort()).toEqual([...LIST_FIELDS].sort());
      expect(total).toBe(140);
      for (const { values } of rows) {
        const expected = truth(clients.get(String(values['client_no']!.value))!);
        for (const field of LIST_FIELDS) {
          const { value, state } = values[field]!;
          expect({ field, value, state }).toEqual({ field, ...expected[field] });
        }
      }
      return standing();
    }

    /** A client's tab; the one that is open may be no link. */
    async function openTab(id: string): Promise<void> {
      const of = await frame(skin.clientFrame);
      const links = `${skin.tab('pva')}, ${skin.tab('persoon')}`;
      await of.waitFor((any: string) => document.querySelector(any) !== null, links);
      const isLink = await of.evaluate((link: string) => document.querySelector(link) !== null, skin.tab(id));
      if (isLink) await of.click(skin.tab(id));
    }

    beforeAll(async () => {
      demo = await startDemodam({ today, singleSignOn: true, skin: skin.skin });
      page = await browser.newPage();
      await page.setViewport(1440, 900);
      await page.goto(`${demo.url}/caseload`);
      tab = await tabAt(demo.url);
    });
    afterAll(async () => {
      await page?.close();
      await demo?.close();
    });

    test('the list is read, further rows when they come, and in a new order', async () => {
      const first = await listIsRead();
      const list = await frame(skin.listFrame);
      await skin.more(list);
      const second = await listIsRead(first);
      await (await frame(skin.listFrame)).click(skin.sort);
      const sorted = await listIsRead(second);
      expect(sorted).not.toBe(first);
    });

    // One with much on record, one with little.
    const much = [...clients.values()].find(
      (client) =>
        client.contacts.length > HISTORY_PAGE && client.callback.value && client.instruments.length > 0,
    )!;
    const little = [...clients.values()].find(
      (client) => client.contacts.length === 0 && client.languageMet.value === null,
    )!;

    test.each([much, little])('every tab of client $number is read', async (client) => {
      const expected = truth(client);
      await page.goto(demo.url + skin.client(client.number));
      for (const [id, fields] of Object.entries(TABS)) {
        const [unit, dateField, dates] = HISTORIES[id] ?? [];
        const rows = dates?.(client) ?? [];
        await openTab(id);
        const all = await read(`${id} of ${client.number}`, (inspection) => {
          const shown = Object.keys(recordIn(inspection)?.rows[0]!.values ?? {});
          const history = inspection.readings.find(({ kind }) => kind === 'history');
          return (
            numberIn(inspection) === client.number &&
            shown.sort().join() === [...fields, 'client_name', 'client_no'].sort().join() &&
            (rows.length > 0 ? history?.unit === unit : !history)
          );
        });
        const { values } = recordIn(all)!.rows[0]!;
        for (const [field, { value, state }] of Object.entries(values)) {
          expect({ id, field, value, state }).toEqual({ id, field, ...expected[field] });
        }
        for (const history of all.readings.filter(({ kind }) => kind === 'history')) {
          expect(history.total).toBe(rows.length);
          expect(history.rows.map((row) => row.values[dateField!]!.value)).toEqual(
            rows.slice(0, HISTORY_PAGE),
          );
        }
        const text = JSON.stringify(all);
        for (const secret of neverRead(client)) expect(text).not.toContain(secret);
      }
    });

    test('a rule shows where its value stands', async () => {
      await page.goto(demo.url + skin.client(much.number));
      await openTab('contacten');
      await read('the contacts', (all) => all.readings.some(({ unit }) => unit === 'contact'));
      // A frameset has no body to hold the sidebar, which then stands in a page of its own.
      let aside: Page | undefined;
      if (skin.skin === 'frameset') aside = await browser.extensionPage(`sidebar.html?tab=${tab}`);
      else await desk.ask('setSiteMode', { origin: new URL(demo.url).origin, mode: 'open' });
      const sidebar: Frame = aside ?? (await page.sidebar());
      const rule = '[data-explains="contact.since_two_way"]';
      await sidebar.waitFor((shown: string) => document.querySelector(shown) !== null, rule);
      await sidebar.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await sidebar.click(rule);
      await sidebar.click('.inputs .link');
      if (aside) {
        // Only the frame that shows the client is pointed at.
        const guests = await until('the outline in a frame', async () => {
          const found = (await page.html()).filter(({ html }) => html.includes('sidelight-guest'));
          return found.length > 0 ? found : null;
        });
        expect(guests.map(({ url }) => new URL(url).pathname)).toEqual([`/klant/${much.number}`]);
        await aside.close();
        return;
      }
      const [box, ...others] = await until('the outline', async () => {
        const outlines = (await page.drawn()).filter(({ part }) => part === 'outline');
        return outlines.length > 0 ? outlines : null;
      });
      expect(others).toEqual([]);
      expect(box!.top).toBeGreaterThanOrEqual(0);
      expect(box!.bottom).toBeLessThanOrEqual(900);
      const text = await page.evaluate(
        (x: number, y: number) => {
          const cell = document.elementFromPoint(x, y)?.closest('td, [role=gridcell], input');
          return cell instanceof HTMLInputElement ? cell.value : (cell?.textContent ?? '');
        },
        (box!.left + box!.right) / 2,
        (box!.top + box!.bottom) / 2,
      );
      const days = much.contacts.flatMap(({ at }) => at.value?.slice(8, 10) ?? []);
      expect(days.map(Number)).toContain(Number.parseInt(text, 10));
      await desk.ask('setSiteMode', { origin: new URL(demo.url).origin, mode: 'ready' });
    });

    test('going back and forward leaves what stands there', async () => {
      await page.goto(`${demo.url}/caseload`);
      await listIsRead();
      const alone = await read('the list alone', (all) => !recordIn(all));
      const number = String(listIn(alone)!.rows[3]!.values['client_no']!.value);
      await (await frame(skin.listFrame)).click(skin.open(number));
      const open = (all: Inspection) => numberIn(all) === number && Boolean(listIn(all)) === skin.beside;
      await read('the client', open);
      // Where a click loads no page, the one before is another page.
      if (skin.skin === 'updatepanel') await page.goto(demo.url + skin.client(number));
      await page.evaluate(() => history.back());
      const back = await read('the list again', (all) => !recordIn(all) && listIn(all));
      expect(back.readings.map(({ kind }) => kind)).toEqual(['list']);
      await listIsRead();
      await page.evaluate(() => history.forward());
      const again = await read('the client again', open);
      expect(again.readings.filter(({ kind }) => kind === 'record')).toHaveLength(1);
    });
  });
});
