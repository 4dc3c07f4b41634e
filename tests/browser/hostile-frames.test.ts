/** Frames of every kind: each is read by its own guest, where its site may be read, and one that goes ends quietly. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHostile, type HostileHouse } from './harness/hostile.ts';
import {
  askDesk,
  BROWSERS,
  launch,
  releaseBuild,
  servePages,
  until,
  type Browser,
  type ServedPages,
} from './harness/index.ts';
import { rows, table, whole } from './hostile-pages.ts';
import type { Inspection } from '../../utils/wire/messages.ts';

/** Every document of these pages has clients of its own: five from a number on. */
const IN = { page: 0, same: 100, blank: 200, srcdoc: 300, other: 400 };
const listOf = (where: keyof typeof IN): string => table(rows(5, IN[where]));
const numbersOf = (where: keyof typeof IN): string[] =>
  Array.from({ length: 5 }, (_, at) => String(1052491 + IN[where] + at));
const asText = (html: string): string => JSON.stringify(html).replaceAll('<', '\\u003c');
const asAttribute = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const SIZE = 'width="900" height="200"';
const PAGES = {
  '/inside': whole(listOf('same')),
  '/outside': whole(listOf('other')),
  '/same': whole(`${listOf('page')}<iframe ${SIZE} src="/inside"></iframe>`),
  '/blank': whole(
    `<iframe id="frame" ${SIZE}></iframe><script>
      const inside = document.getElementById('frame').contentDocument;
      inside.open();
      inside.write(${asText(whole(listOf('blank')))});
      inside.close();
    </script>`,
  ),
  '/srcdoc': whole(`<iframe ${SIZE} srcdoc="${asAttribute(whole(listOf('srcdoc')))}"></iframe>`),
  // Without scripts and without an origin of its own.
  '/sandbox': whole(`${listOf('page')}<iframe sandbox ${SIZE} src="/inside"></iframe>`),
  '/going': whole(
    `${listOf('page')}<script>
      window.gone = 0;
      const next = () => {
        if (window.gone === 60) return;
        const frame = document.createElement('iframe');
        frame.src = '/long?' + window.gone;
        // Some go before they are there, others at any moment of being read.
        const end = () => { frame.remove(); window.gone++; next(); };
        if (window.gone % 4 === 0) setTimeout(end, 5);
        else frame.addEventListener('load', () => setTimeout(end, (window.gone * 7) % 240));
        document.body.append(frame);
      };
      addEventListener('load', next);
    </script>`,
  ),
  '/long': whole(table(rows(2000, 1000))),
};

const numbersIn = (seen: Inspection): string[] =>
  seen.readings.flatMap(({ rows: read }) => read.map(({ values }) => values['client_no']?.text ?? ''));

describe.each(BROWSERS)('%s', (name) => {
  let house: HostileHouse;

  const readOnly = (...where: (keyof typeof IN)[]) =>
    house.read(
      `the clients of ${where.join(' and ')}`,
      (seen) => numbersIn(seen).sort().join() === where.flatMap(numbersOf).sort().join(),
    );

  beforeAll(async () => {
    house = await openHostile(name, PAGES);
  });
  afterAll(() => house?.close());

  test('a frame of the same site is read beside its page', async () => {
    await house.visit('/same');
    await readOnly('page', 'same');
    await house.sound();
  });

  test('a frame without an address, which the page writes, belongs to the page and is read', async () => {
    await house.visit('/blank');
    await readOnly('blank');
    await house.sound();
  });

  test('a frame whose document stands in its page is read', async () => {
    await house.visit('/srcdoc');
    await readOnly('srcdoc');
    await house.sound();
  });

  test('a frame in a sandbox changes nothing of how its page is read', async () => {
    await house.visit('/sandbox');
    const seen = await house.read('the clients of the page', (now) =>
      numbersOf('page').every((number) => numbersIn(now).includes(number)),
    );
    // Nobody reads anything else there than what stands in the frame.
    const others = numbersIn(seen).filter((number) => !numbersOf('page').includes(number));
    expect(numbersOf('same')).toEqual(expect.arrayContaining(others));
    await house.sidebar();
    await house.sound({ differs: 'No driver looks into a frame without scripts.' });
  });

  test('sixty frames that go, before they are there and while they are read, leave nothing behind', async () => {
    await house.visit('/going');
    await until(
      'all sixty to go',
      () => house.page.evaluate(() => (window as unknown as { gone: number }).gone === 60),
      { patience: 60_000 },
    );
    const seen = await readOnly('page');
    expect(seen.documents.filter(({ settled }) => !settled)).toEqual([]);
    expect(await house.page.evaluate(() => document.querySelectorAll('iframe').length)).toBe(0);
    await house.sound({ differs: 'In a tab behind it they take far longer to go.' });
  });
});

describe.each(BROWSERS)('%s, one site granted', (name) => {
  const [HOST, OTHER] = ['demodam.test', 'elsewhere.test'];
  let pages: ServedPages;
  let browser: Browser;

  beforeAll(async () => {
    pages = await servePages({
      ...PAGES,
      '/embeds': whole(
        `${listOf('page')}<script>document.write('<iframe ${SIZE} src="' + location.origin.replace('${HOST}', '${OTHER}') + '/outside"></' + 'iframe>')</script>`,
      ),
    });
    browser = await launch(name, {
      extension: releaseBuild(name),
      hostMap: [HOST, OTHER],
      seedHosts: [`http://${HOST}/*`],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  test('a frame of a site that was not granted is not read, in a page that was', async () => {
    const page = await browser.newPage(`${pages.on(HOST)}/same`);
    const popup = await browser.extensionPage(`popup.html?site=${encodeURIComponent(pages.on(HOST))}`);
    await popup.click('.button.primary');
    await page.bringToFront();
    await page.sidebar();
    await page.goto(`${pages.on(HOST)}/embeds`);
    await page.sidebar();
    const seen = await until('the page to be read', async () => {
      const now = await askDesk(popup, 'inspect', {});
      return now?.settled && now.url.endsWith('/embeds') && now.readings.length > 0 ? now : null;
    });
    expect(numbersIn(seen)).toEqual(numbersOf('page'));
    expect(seen.documents.length).toBe(1);
    const frames = await page.frames();
    const outside: string[] = [];
    for (const frame of frames)
      if ((await frame.url()).includes(OTHER)) outside.push(await frame.text('#lijst'));
    expect(outside.join()).toContain(numbersOf('other')[0]);
    expect(await browser.faults()).toEqual([]);
    expect((await browser.requests()).filter(({ by }) => by === 'extension')).toEqual([]);
  });
});
