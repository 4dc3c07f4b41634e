/** Marks on the page: raised signals at their cells, drawn over the page and never in it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemodam, type Demodam } from '../pages/demodam/server.ts';
import { askDesk, BROWSERS, launch, until, type Browser, type Page } from './harness/index.ts';

type Bar = Awaited<ReturnType<Page['drawn']>>[number];

describe.each(BROWSERS)('%s', (name) => {
  let demo: Demodam;
  let browser: Browser;
  let page: Page;
  let popup: Page;
  let list: string;

  const bars = async (): Promise<Bar[]> => (await page.drawn()).filter(({ part }) => part === 'bar');
  /** Bars that do not stand at the left edge of a cell or field, one line for each. */
  const astray = async (): Promise<string[]> => {
    const found = await bars();
    return page.evaluate(
      (all: { left: number; top: number; bottom: number }[]) =>
        all.flatMap(({ left, top, bottom }) => {
          const hit = document.elementFromPoint(left + 4, (top + bottom) / 2);
          const box = hit?.closest('td, input, select, dd')?.getBoundingClientRect();
          const fits =
            box &&
            Math.abs(box.left - 2 - left) < 1.5 &&
            top >= box.top - 1.5 &&
            bottom <= box.bottom + 1.5 &&
            bottom <= innerHeight + 1;
          return fits ? [] : [`${left},${top}: ${hit?.outerHTML.slice(0, 80)}`];
        }),
      found,
    );
  };
  /** Waits until marks stand, and stand where they belong. */
  const marked = (): Promise<Bar[]> =>
    until('the marks at their cells', async () => {
      const found = await bars();
      return found.length > 0 && (await astray()).length === 0 ? found : null;
    });
  const none = (): Promise<unknown> =>
    until('no marks', async () => (await page.drawn()).length === 0 || null);
  const keys = (boxes: Bar[]): string[] =>
    boxes.map(({ left, top }) => `${Math.round(left)},${Math.round(top)}`).sort();

  beforeAll(async () => {
    demo = await startDemodam({ today: new Date(), singleSignOn: true });
    list = `http://127.0.0.1:${demo.port}/caseload?pagina=1`;
    browser = await launch(name);
    popup = await browser.extensionPage('popup.html');
    page = await browser.newPage();
    await page.setViewport(1440, 500);
    await page.goto(list);
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  test('a site that is only ready has no marks', async () => {
    await until('the reading', async () => (await askDesk(popup, 'inspect', {}))?.settled || null);
    expect(await page.drawn()).toEqual([]);
  });

  test('an open site has them at cells of the list, for what is in sight', async () => {
    const before = await page.evaluate(() =>
      [...document.querySelectorAll('td')].map((cell) => cell.getBoundingClientRect().top),
    );
    await askDesk(popup, 'setSiteMode', { origin: new URL(list).origin, mode: 'open' });
    const found = await marked();
    expect(keys(found)).toEqual([...new Set(keys(found))]);
    const shapes = (await page.drawn()).filter(({ part }) => part === 'shape');
    expect(shapes).toHaveLength(found.length);
    await page.sidebar();
    // The sidebar takes room at the side; what is marked keeps its height.
    const seen = await askDesk(popup, 'inspect', {});
    expect(seen!.signals.some(({ kind, state }) => kind === 'signal' && state === 'raised')).toBe(true);
    await page.setViewport(1816, 500);
    const after = await page.evaluate(() =>
      [...document.querySelectorAll('td')].map((cell) => cell.getBoundingClientRect().top),
    );
    expect(after).toEqual(before);
    await marked();
  });

  test('they follow scrolling, resizing and zooming', async () => {
    const before = await marked();
    await page.evaluate(() => scrollBy(0, 130));
    await until('the marks to move', async () => keys(await bars()).join() !== keys(before).join() || null);
    await marked();
    await page.setViewport(1200, 640);
    await marked();
    await page.evaluate(() => {
      document.body.style.zoom = '1.25';
    });
    await marked();
    await page.evaluate(() => {
      document.body.style.zoom = '';
      scrollTo(0, 0);
    });
    await marked();
  });

  test('they follow a container that scrolls inside the page, and end at its edge', async () => {
    await page.evaluate(() => {
      const table = [...document.querySelectorAll('table')]
        .filter((each) => each.rows.length > 20 && !each.querySelector('table'))
        .at(-1)!;
      const box = document.createElement('div');
      box.id = 'box';
      box.style.cssText = 'height: 220px; overflow: auto';
      table.before(box);
      box.append(table);
    });
    const edge = await page.evaluate(() => document.getElementById('box')!.getBoundingClientRect().bottom);
    await until(
      'the marks inside the container',
      async () => (await bars()).every(({ bottom }) => bottom <= edge + 1) || null,
    );
    const before = await marked();
    await page.evaluate(() => document.getElementById('box')!.scrollBy(0, 90));
    await until('the marks to move', async () => keys(await bars()).join() !== keys(before).join() || null);
    const after = await marked();
    expect(after.every(({ bottom }) => bottom <= edge + 1)).toBe(true);
  });

  test('a table that is drawn anew is marked once, a row that shows another client is not', async () => {
    await page.reload();
    const before = await marked();
    await page.evaluate(() => {
      for (const body of document.querySelectorAll('tbody')) {
        if (!body.querySelector('table')) body.replaceWith(body.cloneNode(true));
      }
    });
    await until('the same marks', async () => keys(await bars()).join() === keys(before).join() || null);
    const first = before[0]!;
    await page.evaluate(
      (x: number, y: number) => {
        document.elementFromPoint(x, y)!.closest('td')!.textContent = 'zie dossier';
      },
      first.left + 4,
      (first.top + first.bottom) / 2,
    );
    await until('the mark to go', async () => !keys(await bars()).includes(keys([first])[0]!) || null);
  });

  test.skipIf(name === 'firefox')(
    'a mark that comes, goes or moves is no shift of the page’s layout',
    async () => {
      await page.reload();
      const before = await marked();
      await page.evaluate(() => {
        const shifts: number[] = ((window as unknown as { shifts: number[] }).shifts = []);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift' });
      });
      // Takes the signals of every other marked cell away: the marks that stay are drawn in the boxes of others.
      await page.evaluate(
        (points: [number, number][]) => {
          for (const [x, y] of points)
            document.elementFromPoint(x, y)!.closest('td')!.textContent = 'zie dossier';
        },
        before
          .filter((_, at) => at % 2 === 0)
          .map(({ left, top, bottom }) => [left + 4, (top + bottom) / 2] as [number, number]),
      );
      await until(
        'half of the marks to go',
        async () => (await bars()).length <= before.length / 2 + 1 || null,
      );
      await marked();
      expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
    },
  );

  test('back and forward leave no doubled and no stale mark', async () => {
    await page.goto(list);
    const before = keys(await marked());
    await page.goto(list.replace('pagina=1', 'pagina=2'));
    await marked();
    await page.back();
    await until('the marks of page 1', async () => keys(await bars()).join() === before.join() || null);
    await browser.stopWorker();
    await page.forward();
    await marked();
    await page.back();
    await until('the marks of page 1', async () => keys(await bars()).join() === before.join() || null);
  });

  test('the page itself is not touched', async () => {
    const html = (await page.html())[0]!.html;
    expect(html.match(/<sidelight-guest[^>]*>.*?<\/sidelight-guest>/g)).toHaveLength(1);
    const [whole] = (await page.html()).map((frame) =>
      frame.html.replace(/<sidelight-guest[^>]*><\/sidelight-guest>/, ''),
    );
    await askDesk(popup, 'setSiteMode', { origin: new URL(list).origin, mode: 'off' });
    await until('the guest to go', async () => !(await page.html())[0]!.html.includes('sidelight') || null);
    expect((await page.html())[0]!.html).toBe(whole);
    await askDesk(popup, 'setSiteMode', { origin: new URL(list).origin, mode: 'open' });
    await marked();
  });

  test('the sidebar’s switch takes them away on this site, and brings them back', async () => {
    const sidebar = await page.sidebar();
    await sidebar.waitFor('[role=tablist]');
    await sidebar.click('.site-row [aria-expanded]');
    await sidebar.click('.more-switch input');
    await none();
    await page.reload();
    await page.sidebar();
    await until('the reading', async () => (await askDesk(popup, 'inspect', {}))?.settled || null);
    expect(await page.drawn()).toEqual([]);
    const again = await page.sidebar();
    await again.waitFor('[role=tablist]');
    await again.click('.site-row [aria-expanded]');
    await again.click('.more-switch input');
    await marked();
  });
});
