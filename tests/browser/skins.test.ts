/**
 * The same clients in three other skins of the demo: frames, panels that are replaced, and an application with
 * a virtual grid. What holds on the oldest skin must hold on these: everything of the vocabulary is read, and
 * nothing that no longer stands there.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDeskTab, type DeskTab } from '../../scripts/browser/desk-tab.ts';
import { demodamClients, neverRead, startDemodam, truth, type Demodam } from '../pages/demodam/server.ts';
import { BROWSERS, launch, until, type Browser, type Frame, type Page } from './harness/index.ts';
import {
  frameAt,
  HISTORIES,
  HISTORY_PAGE,
  LIST_FIELDS,
  numbersIn,
  openTab,
  SKIN_WALKS,
  TABS,
} from './skins.ts';

type Inspection = NonNullable<Awaited<ReturnType<typeof seen>>>;
const seen = (desk: DeskTab, tab: number) => desk.ask('inspect', { tab });

const SKINS = SKIN_WALKS.filter(({ skin }) => skin !== 'legacy');

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

  describe.each(SKINS)('$skin', (skin) => {
    let demo: Demodam;
    let page: Page;
    let tab: number;

    const frame = (part: string): Promise<Frame> => frameAt(page, part);
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
      const standing = async (): Promise<string> => (await numbersIn(list, skin)).join();
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
          const { value, state } = values[field] ?? {};
          expect({ field, value, state }, values['client_no']!.text!).toEqual({ field, ...expected[field] });
        }
      }
      return standing();
    }

    beforeAll(async () => {
      demo = await startDemodam({ today, singleSignOn: true, skin: skin.skin });
      page = await browser.newPage();
      await page.setViewport(1440, 900);
      await page.goto(`${demo.url}/caseload`);
      tab = (await desk.tabOf(await page.url()))!;
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
        await openTab(page, skin, id);
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

    test('marks stand once, at raised signals only: after sorting, scrolling, back and forward', async () => {
      const origin = new URL(demo.url).origin;
      await page.goto(`${demo.url}/caseload`);
      await listIsRead();
      await desk.ask('setSiteMode', { origin, mode: 'open' });
      await page.bringToFront();

      /** What is wrong with the marks over the list now; empty when all stand where they should. */
      async function wrongMarks(): Promise<string[]> {
        const list = await frame(skin.listFrame);
        const bars = (await list.drawn()).filter(({ part }) => part === 'bar');
        const all = (await seen(desk, tab))!;
        const at = all.readings.findIndex(({ kind }) => kind === 'list');
        const raised = new Set(
          all.signals
            .filter(({ kind, state, client }) => kind === 'signal' && state === 'raised' && client !== null)
            .flatMap(({ client }) => {
              const [reading, row] = client!.split('/').map(Number);
              return reading === at ? all.readings[at]!.rows[row!]!.values['client_no']!.text! : [];
            }),
        );
        const places = bars.map(({ left, top }) => `${Math.round(left)},${Math.round(top)}`);
        const twice = places.filter((place, n) => places.indexOf(place) !== n);
        const rows = await list.evaluate(
          (boxes: { left: number; top: number; bottom: number }[], links: string) =>
            boxes.map(({ left, top, bottom }) => {
              const middle = (top + bottom) / 2;
              const hit = document.elementFromPoint(left + 4, middle);
              const begins = (each: Element): boolean => {
                const box = each.getBoundingClientRect();
                return Math.abs(box.left - 2 - left) < 1.5 && box.top < middle && box.bottom > middle;
              };
              // A cell may begin just before the edge of what it scrolls in.
              const cell =
                hit?.closest('td, [role=gridcell]') ??
                [...(hit?.querySelectorAll('td, [role=gridcell]') ?? [])].find(begins);
              const fits = cell && Math.abs(cell.getBoundingClientRect().left - 2 - left) < 1.5;
              return fits ? (cell.parentElement!.querySelector(links)?.textContent?.trim() ?? '') : null;
            }),
          bars,
          skin.numbers,
        );
        return [
          ...(bars.length === 0 ? ['no marks'] : []),
          ...twice.map((place) => `two marks at ${place}`),
          ...rows.flatMap((number, n) => {
            if (number === null) return [`a mark at no cell: ${places[n]}`];
            return raised.has(number) ? [] : [`a mark at ${number || 'no client'}, which has no signal`];
          }),
        ];
      }
      const right = async (after: string): Promise<void> => {
        let wrong: string[] = [];
        await until(`right marks after ${after}`, async () => {
          wrong = await wrongMarks();
          return wrong.length === 0 || null;
        }).catch((error: Error) => {
          throw new Error(`${error.message}: ${wrong.join('; ')}`);
        });
      };
      const scroll = async (by: number): Promise<void> =>
        (await frame(skin.listFrame)).evaluate((top: number) => {
          (document.querySelector('.grid-body') ?? document.scrollingElement!).scrollBy(0, top);
        }, by);

      await right('opening the site');
      for (let n = 0; n < 8; n++) {
        await scroll(n < 5 ? 175 : -260);
        await right(`scrolling, ${n + 1} times`);
      }
      for (let n = 0; n < 30; n++) await scroll(n % 3 === 2 ? -410 : 333);
      await right('scrolling up and down');
      await (await frame(skin.listFrame)).click(skin.sort);
      await right('sorting');
      await browser.stopWorker();
      await skin.more(await frame(skin.listFrame));
      await right('going on, the worker stopped');

      await page.goto(`${demo.url}/caseload`);
      await right('loading it again');
      const number = (await numbersIn(await frame(skin.listFrame), skin))[2]!;
      await (await frame(skin.listFrame)).click(skin.open(number));
      await read('the client', (all) => numberIn(all) === number);
      if (skin.skin === 'updatepanel') await page.goto(demo.url + skin.client(number));
      await page.evaluate(() => history.back());
      await read('the list again', (all) => !recordIn(all) && listIn(all));
      await right('going back');
      await page.evaluate(() => history.forward());
      await read('the client again', (all) => numberIn(all) === number);
      await page.evaluate(() => history.back());
      await read('the list once more', (all) => !recordIn(all) && listIn(all));
      await right('going forward and back');

      await desk.ask('setSiteMode', { origin, mode: 'ready' });
      const list = await frame(skin.listFrame);
      await until('no marks', async () => (await list.drawn()).length === 0 || null);
    });
  });
});
