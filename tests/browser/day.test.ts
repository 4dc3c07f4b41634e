/**
 * A coach's day in one walk, by keyboard alone in the sidebar that the page itself holds: twelve clients, three disputes, two quiet
 * periods, a sheet on paper, and the list as a table.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseloadOf, readQuery } from '../pages/demodam/caseload.ts';
import { demodamClients, startDemodam, truth, type Client, type Demodam } from '../pages/demodam/server.ts';
import {
  askDesk,
  BROWSERS,
  holdDownloads,
  launch,
  saved,
  until,
  type Browser,
  type Frame,
  type Page,
} from './harness/index.ts';
import { act, actBefore, isOn, reach, tabsOf, within, type Hands } from './by-keyboard.ts';

const CLIENTS = 12;
const RAISED = '.group .signal[data-state="raised"] [data-explains]';

/** The page as paper shows it: what stands in the sheets for print holds on the screen. */
const asPrinted = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const sheet of document.styleSheets) {
      for (const rule of sheet.cssRules) {
        if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') rule.media.mediaText = 'all';
      }
    }
  });

/** Notes that the page asked the browser to print, whose own window no test can answer. */
const holdPrinting = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.print = () => void Object.assign(window, { printed: true });
  });

const sheetTabs = async (desk: Page): Promise<string[]> =>
  (await tabsOf(desk)).flatMap(({ url }) => (url.includes('/sheet.html#') ? [url] : []));

describe.each(BROWSERS)('%s', (name) => {
  const today = new Date();
  let demo: Demodam;
  let browser: Browser;
  let page: Page;
  let desk: Page;
  let clients: Client[];

  const at = (path: string): string => `http://127.0.0.1:${demo.port}${path}`;
  const nameOf = (client: Client): string => truth(client)['client_name']!.value as string;

  /** Opens a client's page, and goes from its first link through all of it into the sidebar. */
  async function opened(client: Client): Promise<{ frame: Frame; hands: Hands }> {
    await page.bringToFront();
    await page.goto(at(`/klant/${client.number}?tab=contacten`));
    const frame = await page.sidebar();
    await frame.waitFor('[role=tablist]');
    const hands = within(page, frame);
    await reach(hands, '[role=tab][aria-selected=true]');
    if (!(await isOn(hands, '#tab-client'))) await hands.press('ArrowLeft');
    await frame.waitFor((number: string) => document.body.innerText.includes(number), client.number);
    await frame.waitFor('.own [data-own="worklist"]');
    return { frame, hands };
  }

  const raises = (frame: Frame): Promise<boolean> =>
    frame.evaluate((css) => document.querySelector(css)?.checkVisibility() === true, RAISED);

  /** Says something of the first signal that applies, by its panel. */
  async function contest(frame: Frame, hands: Hands, what: 'dispute' | 'quiet'): Promise<void> {
    await act(hands, RAISED);
    await frame.waitFor('.contest');
    await act(hands, `[data-act="${what}"]`);
    await act(hands, '.contest-form [type=submit]');
    await frame.waitFor('.stance-now');
    await actBefore(hands, '.explain .back');
    await frame.waitFor(`.signal[data-stance="${what}"]`);
  }

  beforeAll(async () => {
    demo = await startDemodam({ today, singleSignOn: true });
    clients = caseloadOf(demodamClients({ today }), readQuery(new Map<string, string>())).slice(0, CLIENTS);
    browser = await launch(name);
    desk = await browser.extensionPage('settings.html');
    await askDesk(desk, 'setSiteMode', { origin: at(''), mode: 'open' });
    page = await browser.newPage();
    await page.setViewport(1440, 900);
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test('a coach’s day, by keyboard alone', { timeout: 240_000 }, async () => {
    // The morning: the list, and in it who is to be looked at today.
    await page.goto(at('/caseload'));
    const list = await page.sidebar();
    await list.waitFor('.virtual .client-row');

    let disputes = 0;
    let quiets = 0;
    for (const [n, client] of clients.entries()) {
      const { frame, hands } = await opened(client);
      expect(await frame.text('.client-head')).toContain(nameOf(client));
      if (await raises(frame)) {
        if (disputes < 3) {
          await contest(frame, hands, 'dispute');
          disputes += 1;
        } else if (quiets < 2) {
          await contest(frame, hands, 'quiet');
          quiets += 1;
        }
      }
      if (n >= 3) continue;
      await act(hands, '.own [data-own="worklist"]', 'Space');
      await frame.waitFor(() => document.querySelector<HTMLInputElement>('[data-own="worklist"]')?.checked);
    }
    expect([disputes, quiets]).toEqual([3, 2]);
    const held = await askDesk(desk, 'held', null);
    expect(held.memory).toBeGreaterThanOrEqual(CLIENTS);
    expect(Object.fromEntries(held.kinds.map(({ kind, count }) => [kind, count]))).toEqual({
      dispute: 3,
      quiet: 2,
      worklist: 3,
    });

    // Before a talk: the page to look at together, on paper.
    const [first] = clients as [Client];
    const { hands } = await opened(first);
    const before = await sheetTabs(desk);
    await act(hands, '.prepare .button');
    await until('the sheet to open', async () => (await sheetTabs(desk)).length > before.length);
    const url = (await sheetTabs(desk)).find((one) => !before.includes(one))!;
    const sheet = await browser.extensionPage(`sheet.html${new URL(url).hash}`);
    await sheet.waitFor('.sheet-table');
    await holdPrinting(sheet);
    await act(sheet, '.sheet-acts > .button');
    await sheet.waitFor(() => 'printed' in window);
    await asPrinted(sheet);
    const paper = await sheet.text('main');
    expect(paper).toContain(nameOf(first));
    const left = await sheet.evaluate(
      () =>
        [...document.querySelectorAll('button, select, textarea')].filter((each) => each.checkVisibility())
          .length,
    );
    expect(left).toBe(0);
    // Room for the citizen's own words.
    expect(await sheet.evaluate(() => document.querySelector('.sheet-lines')?.checkVisibility())).toBe(true);
    await sheet.close();

    // The evening: the list as a table, without names.
    const worklist = await browser.extensionPage('worklist.html');
    await worklist.waitFor('[data-export=csv]');
    await holdDownloads(worklist);
    await act(worklist, '[data-export=csv]');
    const [csv] = await until('the table', async () => {
      const files = await saved(worklist);
      return files.length > 0 ? files : null;
    });
    expect(csv!.text.trim().split('\r\n')).toHaveLength(4);
    for (const client of clients) {
      expect(csv!.text).not.toContain(client.number);
      expect(csv!.text).not.toContain(nameOf(client));
    }
    // Nothing of the day left this machine.
    expect((await browser.requests()).filter(({ by }) => by === 'extension')).toEqual([]);
  });
});
