/** Pages that change while nobody looks, or faster than anybody could. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHostile, type HostileHouse } from './harness/hostile.ts';
import { BROWSERS, until } from './harness/index.ts';
import { HEADS, LONG_AGO, list, row, whole } from './hostile-pages.ts';

/** Rows of the grid that are in the document; there are a thousand clients. */
const SLOTS = 12;
const RECENTLY = new Date().toLocaleDateString('nl-NL', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** A grid of divs that uses its rows again; the rule holds for every third client. */
const GRID = `<h1>Mijn caseload</h1>
  <div id="view" style="height: ${SLOTS * 28}px; width: 700px; overflow: auto; position: relative">
    <div role="grid" aria-rowcount="1001" id="grid" style="height: 28000px; position: relative">
      <div role="row" style="position: sticky; top: 0; height: 28px; display: flex; background: #fff">${HEADS.map((head) => `<div role="columnheader" style="width: 170px">${head}</div>`).join('')}</div>
      ${Array.from({ length: SLOTS }, () => `<div role="row" class="slot" style="position: absolute; height: 28px; display: flex">${HEADS.map(() => '<div role="gridcell" style="width: 170px"></div>').join('')}</div>`).join('')}
    </div>
  </div>
  <script>
    const view = document.getElementById('view');
    const slots = [...document.querySelectorAll('.slot')];
    window.isOld = (at) => at % 3 === 0;
    window.scrollTo = (first) => {
      view.scrollTop = first * 28;
      slots.forEach((slot, n) => {
        const at = first + n;
        slot.setAttribute('aria-rowindex', at + 2);
        slot.style.top = (at + 1) * 28 + 'px';
        const cells = [1052491 + at, 'Testpersoon, ' + at + '.', 'Lopend', window.isOld(at) ? '${LONG_AGO}' : '${RECENTLY}'];
        cells.forEach((text, of) => { slot.children[of].textContent = text; });
      });
    };
    window.scrollTo(0);
  </script>`;

/** A page that leaves two turns a second to whoever else wants one. */
const BUSY = `${list()}<script>
  setInterval(() => { const end = performance.now() + 450; while (performance.now() < end); }, 500);
</script>`;

const PAGES = { '/plain': whole(list()), '/grid': whole(GRID), '/busy': whole(BUSY) };

describe.each(BROWSERS)('%s', (name) => {
  let house: HostileHouse;

  const bars = async () => (await house.page.drawn()).filter(({ part }) => part === 'bar');
  const count = (wanted: number, patience = 10_000) =>
    until(`${wanted} marks`, async () => (await bars()).length === wanted, { patience });
  const rowsRead = (wanted: number) =>
    house.read(`${wanted} rows`, ({ readings }) => readings.some(({ rows }) => rows.length === wanted));

  beforeAll(async () => {
    house = await openHostile(name, PAGES);
  });
  afterAll(() => house?.close());

  // To a driver of Chromium every tab is in front.
  test.skipIf(name === 'chromium')(
    'a tab that changed in the background has all its marks as soon as it is back',
    async () => {
      await house.visit('/plain');
      await rowsRead(5);
      await count(5);
      await house.desk.bringToFront();
      expect(await house.page.evaluate(() => document.visibilityState)).toBe('hidden');
      for (let at = 5; at < 10; at++) {
        await house.page.evaluate((html: string) => {
          document.querySelector('#lijst tbody')!.insertAdjacentHTML('beforeend', html);
        }, row(at));
      }
      await house.page.bringToFront();
      await count(10, 2000);
      await rowsRead(10);
      await house.sound({ differs: 'It has more rows than the page beside it.' });
    },
  );

  test('rows that are used again a hundred times never carry the mark of another client', async () => {
    await house.visit('/grid');
    await rowsRead(SLOTS);
    await count(4);
    const wrong: string[] = [];
    let marked = 0;
    for (let n = 1; n <= 100; n++) {
      const first = (n * 37) % 900;
      const old = await house.page.evaluate(async (at: number) => {
        const { scrollTo, isOld } = window as unknown as {
          scrollTo(at: number): void;
          isOld(at: number): boolean;
        };
        scrollTo(at);
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
        return [...document.querySelectorAll('.slot')]
          .filter((_, slot) => isOld(at + slot))
          .map((slot) => slot.getBoundingClientRect().top);
      }, first);
      const drawn = await bars();
      marked += drawn.length;
      for (const { top } of drawn)
        if (!old.some((at) => Math.abs(at - top) < 14))
          wrong.push(`${first}: a mark at ${top}, none of ${old.join()}`);
    }
    expect(wrong).toEqual([]);
    // When it rests each has its mark.
    await house.page.evaluate(() => (window as unknown as { scrollTo(at: number): void }).scrollTo(300));
    await count(4);
    expect(marked, 'marks seen on the way').toBeGreaterThan(0);
    await house.sound({ differs: 'It was scrolled.' });
  });

  test('a page that draws two pictures a second is read and marked, and goes on as it was', async () => {
    await house.visit('/busy');
    await rowsRead(5);
    await count(5);
    await house.sidebar();
    await house.sound();
  });
});
