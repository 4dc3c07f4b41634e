/** A page that draws itself anew for a whole day is no heavier for it, and has one of everything. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemodam, type Demodam } from '../pages/demodam/server.ts';
import { askDesk, BROWSERS, launch, until, type Browser, type Page } from './harness/index.ts';

/**
 * What the browser compiles on the way must stand there before the first weighing: Chromium turns functions into machine code
 * for some two thousand re-renders (docs/measurements.md).
 */
const WARM_UP = { chromium: 2200, firefox: 300 };
const RENDERS = 1000;

describe.each(BROWSERS)('%s', (name) => {
  let demo: Demodam;
  let browser: Browser;
  let page: Page;
  let popup: Page;

  const settled = () =>
    until('the reading', async () => {
      const seen = await askDesk(popup, 'inspect', {});
      return (seen?.settled && seen.readings.some(({ rows }) => rows.length === 25)) || null;
    });
  const marks = async (): Promise<string> => {
    const drawn = await page.drawn();
    return drawn
      .map(({ part, left, top }) => `${part} ${Math.round(left)},${Math.round(top)}`)
      .sort()
      .join();
  };
  /** Draws the rows of the list anew from their text, as a system that replaces its panels does. */
  const render = (times: number): Promise<void> =>
    page.evaluate(async (count: number) => {
      const table = [...document.querySelectorAll('table')]
        .filter((each) => each.rows.length > 20 && !each.querySelector('table'))
        .at(-1)!;
      const rows = table.tBodies[0]!.innerHTML;
      for (let n = 0; n < count; n++) {
        table.tBodies[0]!.innerHTML = rows;
        await new Promise((resolve) => setTimeout(resolve, 12));
      }
    }, times);
  const weigh = async () => {
    await settled();
    const stand = await until('marks that rest', async () => {
      const before = await marks();
      await new Promise((resolve) => setTimeout(resolve, 600));
      return before !== '' && before === (await marks()) ? before : null;
    });
    const hosts = await page.evaluate(() => document.querySelectorAll('sidelight-guest').length);
    return { ...(await page.weight()), marks: stand, hosts };
  };

  beforeAll(async () => {
    demo = await startDemodam({ singleSignOn: true });
    browser = await launch(name);
    popup = await browser.extensionPage('popup.html?site=');
    await askDesk(popup, 'setSiteMode', { origin: demo.url, mode: 'open' });
    page = await browser.newPage();
    await page.setViewport(1440, 900);
    await page.goto(`${demo.url}/caseload`);
    await page.sidebar();
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test(`after ${RENDERS} re-renders the page holds what it held`, async () => {
    await page.bringToFront();
    await settled();
    await render(WARM_UP[name]);
    const before = await weigh();
    await render(RENDERS);
    const after = await weigh();
    console.info(JSON.stringify({ name, before: { ...before, marks: '' }, after: { ...after, marks: '' } }));
    expect(after.hosts).toBe(1);
    expect(after.marks).toBe(before.marks);
    expect(after.listeners).toBe(before.listeners);
    if (before.heap !== null) {
      expect(Math.abs(after.heap! / before.heap - 1)).toBeLessThan(0.05);
      expect(Math.abs(after.nodes! / before.nodes! - 1)).toBeLessThan(0.05);
    }
  }, 240_000);
});
