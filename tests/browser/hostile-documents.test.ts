/** Documents that a browser makes something of, and nobody meant so: broken, clobbered, in the wrong letters, or no HTML at all. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHostile, type HostileHouse } from './harness/hostile.ts';
import { BROWSERS } from './harness/index.ts';
import { HEADS, list, LONG_AGO, row, rows, table, whole } from './hostile-pages.ts';
import type { Inspection } from '../../utils/wire/messages.ts';

const NUMBERS = [0, 1, 2, 3, 4].map((at) => String(1052491 + at));
const cells = (at: number): string[] => [NUMBERS[at]!, `Testpersoon, ${'ABCDE'[at]}.`, 'Lopend', LONG_AGO];
const heads = HEADS.map((head) => `<th>${head}`).join('');
/** One row by its cells, with whatever stands around their texts. */
const line = (at: number, around: (text: string) => string): string => cells(at).map(around).join('');

/** The same five clients, as people write HTML. */
const BROKEN: Record<string, string> = {
  'cells and rows that are never closed': `<table id="lijst"><tr>${heads}${NUMBERS.map((_, at) => `<tr>${line(at, (text) => `<td>${text}`)}`).join('')}`,
  'rows after the body of their table': `<table id="lijst"><thead><tr>${heads}</thead><tbody>${row(0)}</tbody>${rows(4, 1)}</table>`,
  'a form between table and row': `<table id="lijst"><form action="#"><tr>${heads}</tr>${rows(5)}</form></table>`,
  'a form in every row': `<table id="lijst"><tr>${heads}</tr>${NUMBERS.map((_, at) => `<tr><form action="#">${line(at, (text) => `<td>${text}</td>`)}</form></tr>`).join('')}</table>`,
  'links in links, and ends that nothing began': `<table id="lijst"><tr>${heads}</tr>${NUMBERS.map((_, at) => `<tr>${line(at, (text) => `<td><a href="#x"><b><a href="#y">${text}</b></a></i></span></td>`)}</tr>`).join('')}</table></div></table>`,
  'words between the rows': `<table id="lijst"><tr>${heads}</tr>zomaar ${rows(5)} tekst</table>`,
};
const BROKEN_PATHS = Object.keys(BROKEN).map((what, at) => [what, `/broken/${at}`] as const);

/** What reading asks a document, and names that frames and forms of old systems do have. */
const MEMBERS = [
  ...['body', 'head', 'title', 'forms', 'links', 'images', 'frames', 'all', 'search', 'main', 'menu'],
  ...['getElementById', 'querySelector', 'querySelectorAll', 'getElementsByTagName', 'createTreeWalker'],
  ...['ownerDocument', 'contentType', 'nodeType', 'parentNode', 'childNodes', 'children', 'contains'],
];

/** A data table six layout tables deep, and another in a form in a cell. */
const nested = (depth: number, inner: string): string =>
  depth === 0
    ? inner
    : `<table width="100%"><tr><td>Menu ${depth}</td><td>${nested(depth - 1, inner)}</td></tr></table>`;
const DEEP = nested(6, `<form action="#"><table><tr><td>${table(rows(5))}</td></tr></table></form>`);

/** One empty page: browsers put right what a short file leaves out. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Root 1 0 R>>`;
const PLAIN_TEXT = HEADS.join('\t');
const PAGES: Record<string, string | Buffer> = {
  '/plain': whole(list()),
  ...Object.fromEntries(BROKEN_PATHS.map(([what, path]) => [path, whole(BROKEN[what]!)])),
  '/clobbered': whole(
    `<script>
      for (const name of ${JSON.stringify(MEMBERS)}) {
        const image = document.createElement('img');
        image.setAttribute('name', name);
        (window.images ??= []).push(image);
      }
      const form = document.createElement('form');
      for (const name of ['parentNode', 'children', 'tagName', 'attributes', 'rows', 'closest', 'matches']) {
        const input = document.createElement('input');
        input.type = 'hidden';
        input.name = name;
        form.append(input);
      }
      const holder = document.createElement('div');
      holder.hidden = true;
      holder.append(form, ...window.images);
      document.currentScript.replaceWith(holder);
      delete window.images;
    </script>${list()}<a id="body"></a><a id="body"></a><form id="documentElement"></form>`,
  ),
  '/named': whole(
    `<script>
      const names = new Set();
      for (let at = document; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
        for (const name of Object.getOwnPropertyNames(at)) if (/^[a-z]\\w*$/i.test(name)) names.add(name);
      // What the test itself looks with.
      names.delete('querySelector');
      const holder = document.createElement('div');
      holder.hidden = true;
      for (const name of names) {
        const image = document.createElement('img');
        image.setAttribute('name', name);
        holder.append(image);
      }
      document.currentScript.replaceWith(holder);
    </script>${list()}`,
  ),
  '/deep': whole(DEEP),
  '/as-windows': whole(list()),
  '/as-japanese': whole(list()),
  '/as-wide': whole(list()),
  '/windows-as-utf8': Buffer.from(whole(table(rows(4) + row(4, 'Testpersoon, É. (privé)'))), 'latin1'),
  '/text': `${PLAIN_TEXT}\n${cells(0).join('\t')}`,
  '/xml': `<?xml version="1.0"?><table><tr>${HEADS.map((head) => `<th>${head}</th>`).join('')}</tr>${rows(5)}</table>`,
  '/pdf': PDF,
  '/svg': `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${PLAIN_TEXT}</text></svg>`,
  '/xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><input type="checkbox" id="probe" />${table(rows(5))}</body></html>`,
};
const as = (type: string): Record<string, string> => ({ 'content-type': type });
const HEADERS = {
  '/as-windows': as('text/html; charset=windows-1252'),
  '/as-japanese': as('text/html; charset=shift_jis'),
  '/as-wide': as('text/html; charset=utf-16le'),
  '/text': as('text/plain; charset=utf-8'),
  '/xml': as('application/xml'),
  '/pdf': as('application/pdf'),
  '/svg': as('image/svg+xml'),
  '/xhtml': as('application/xhtml+xml'),
};

describe.each(BROWSERS)('%s', (name) => {
  let house: HostileHouse;

  const lists = ({ readings }: Inspection) => readings.filter(({ kind }) => kind === 'list');
  const valuesOf = (seen: Inspection) =>
    lists(seen).flatMap(({ rows }) =>
      rows.map(({ values }) => ['client_no', 'client_name'].map((field) => values[field]?.text)),
    );
  const five = (at: number) => cells(at).slice(0, 2);
  const readFive = () =>
    house.read('the five clients', (seen) => {
      const found = valuesOf(seen);
      return found.length === 5 && found.every((each, at) => each.join() === five(at).join());
    });

  beforeAll(async () => {
    house = await openHostile(name, PAGES, HEADERS);
  });
  afterAll(() => house?.close());

  test.each(BROKEN_PATHS)(
    '%s are read as the browser put them, on the page and in a saved copy of it',
    async (_what, path) => {
      await house.visit(path);
      const live = lists(await readFive());
      const [saved] = await house.page.html();
      await house.sound();
      PAGES[`${path}/saved`] =
        `<!doctype html>${saved!.html.replace(/<sidelight-guest[^>]*><\/sidelight-guest>/, '')}`;
      await house.visit(`${path}/saved`);
      const copy = lists(await readFive());
      expect(copy.map(({ fields, rows }) => [fields, rows.map(({ values }) => values)])).toEqual(
        live.map(({ fields, rows }) => [fields, rows.map(({ values }) => values)]),
      );
      await house.sound();
    },
  );

  test('a document whose members are named over by its elements is read the same', async () => {
    await house.visit('/clobbered');
    await readFive();
    await house.sidebar();
    // What a test asks with is named over as well.
    await house.visit('/plain');
    await readFive();
    await house.sound();
  });

  test('a document in which every member is named over has its sidebar and its marks', async () => {
    await house.visit('/named');
    await readFive();
    expect(await house.page.evaluate(() => typeof document.createElement)).toBe('object');
    await house.sidebar();
    await expect
      .poll(async () => (await house.page.drawn()).filter(({ part }) => part === 'bar').length)
      .toBe(5);
    await house.visit('/plain');
    await readFive();
    await house.sound();
  });

  test('a table six layout tables deep, in a form in a cell, is the one that is read and marked', async () => {
    await house.visit('/deep');
    await readFive();
    const inside = await house.page.evaluate(() => {
      const { left, top, right, bottom } = document.getElementById('lijst')!.getBoundingClientRect();
      return { left, top, right, bottom };
    });
    await house.sidebar();
    await expect
      .poll(async () => (await house.page.drawn()).filter(({ part }) => part === 'bar').length)
      .toBe(5);
    for (const bar of await house.page.drawn()) {
      expect(bar.top).toBeGreaterThanOrEqual(inside.top - 1);
      expect(bar.bottom).toBeLessThanOrEqual(inside.bottom + 1);
    }
    await house.sound();
  });

  test.each([
    ['/as-windows', 5],
    ['/as-japanese', 5],
    ['/windows-as-utf8', 5],
    ['/as-wide', 0],
  ])(
    'a page in the wrong letters at %s is no fault: what can’t be made out stays unread',
    async (path, count) => {
      await house.visit(path);
      const seen = await house.read('an end of reading', (seen) => valuesOf(seen).length === count);
      expect(valuesOf(seen).map(([number]) => number)).toEqual(NUMBERS.slice(0, count));
      await house.sound({ probe: count === 0 ? null : '#probe' });
    },
  );

  test.each(['/text', '/xml', '/svg', '/xhtml'])(
    '%s is no page of a case system: nothing comes into it',
    async (path) => {
      await house.visit(path);
      const type = await house.page.evaluate(() => document.contentType);
      expect(type).not.toBe('text/html');
      // A page that is opened after it, and read, shows that there was time enough.
      const other = await house.browser.newPage(`${house.pages.url}/plain`);
      await other.sidebar();
      await other.close();
      await house.page.bringToFront();
      expect(await house.page.hasSidebar()).toBe(false);
      expect(await house.page.evaluate(() => document.querySelectorAll('sidelight-guest').length)).toBe(0);
      await house.sound({ probe: path === '/xhtml' ? '#probe' : null });
    },
  );

  test.each([
    ['a file that is printed', ''],
    ['the source of a page', 'view-source:'],
  ])('%s is shown by the browser itself: nothing comes into it', async (_what, before) => {
    const page = await house.browser.newPage();
    // The browser's own pages tell a driver little of their coming.
    await page.goto(`${before}${house.pages.url}${before ? '/plain' : '/pdf'}`).catch(() => null);
    const other = await house.browser.newPage(`${house.pages.url}/plain`);
    await other.sidebar();
    await other.close();
    await page.bringToFront();
    expect(await page.hasSidebar()).toBe(false);
    await page.close();
    await house.visit('/plain');
    await readFive();
    await house.sound();
  });
});
