/** Every golden page is read the same, whether all of the reader was here or the rest of it came when a look said so. */
import { afterEach, expect, test, vi } from 'vitest';
import { beside } from '../../utils/page/beside.ts';
import { createLightReader } from '../../utils/page/light.ts';
import { give } from '../../utils/page/need.ts';
import { readDocument, type ReaderOptions } from '../../utils/page/reader.ts';
import type { Reading } from '../../utils/street/reading.ts';
import { heads, NOW, rows, show } from './page.ts';

const pages = import.meta.glob<string>('../pages/golden/*/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const withoutIds = (readings: Reading[]) => readings.map(({ id: _, ...reading }) => reading);

/** Pages with a list, for which the first half of the reader does. */
const ALONE = [
  'asp-werkvoorraad',
  'aspx-updatepanel',
  'bewerkbaar-raster',
  'forms-spread-table',
  'grouped-by-coach',
  'grouped-headers',
  'icoon-kolommen',
  'jeugd-casussen',
  'jsf-datatable',
  'ng-cases',
  'rowspan-zaken',
  'schuldhulp-lijst',
  'twee-secties',
  'undecided-dates',
  'wmo-meldingen',
].map((folder) => `${folder}/index.html`);

/** Reads as a guest does that has the first half of the reader only. */
async function readLight(): Promise<{ readings: Reading[]; asked: number }> {
  give(undefined);
  const life = new AbortController();
  let asked = 0;
  const readings = await new Promise<Reading[]>((resolve, reject) => {
    const reader = createLightReader({
      document,
      now: () => NOW,
      signal: life.signal,
      bring: async () => {
        asked += 1;
        await new Promise((done) => setTimeout(done));
        return beside;
      },
      onRead: () => {},
      onSettled: ({ failed }) =>
        failed ? reject(new Error('The pass failed.')) : resolve(reader.readings()),
    });
    reader.start();
  });
  life.abort();
  return { readings, asked };
}

afterEach(() => {
  document.head.querySelectorAll('style[data-page]').forEach((style) => style.remove());
  document.body.replaceChildren();
});

function showWhole(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  show(html, page.title);
  for (const style of page.head.querySelectorAll('style')) {
    style.dataset.page = '';
    document.head.append(style);
  }
}

test.each(Object.entries(pages).map(([path, html]) => ({ page: path.split('/').slice(-2).join('/'), html })))(
  '$page',
  async ({ page, html }) => {
    showWhole(html);
    const { readings, asked } = await readLight();
    const whole = readDocument(document, NOW);
    if (ALONE.includes(page)) expect(asked).toBe(0);
    else expect(asked).toBeLessThanOrEqual(1);
    expect(withoutIds(readings)).toEqual(withoutIds(whole));
  },
);

test('what never comes is a pass that failed, and the next one asks again', async () => {
  show('<dl><dt>Klantnummer</dt><dd>1048213</dd><dt>Naam</dt><dd>Bakker, A.J.</dd></dl>');
  give(undefined);
  const life = new AbortController();
  const bring = vi.fn(async () => {
    if (bring.mock.calls.length === 1) throw new Error('It did not come.');
    return beside;
  });
  const onSettled = vi.fn();
  const reader = createLightReader({
    document,
    now: () => NOW,
    signal: life.signal,
    bring,
    onRead: () => {},
    onSettled,
  });
  reader.start();
  await vi.waitFor(() => expect(onSettled).toHaveBeenCalledWith(expect.objectContaining({ failed: true })));
  expect(reader.live()).toEqual([]);
  reader.readAgain();
  await vi.waitFor(() =>
    expect(onSettled).toHaveBeenLastCalledWith(expect.objectContaining({ failed: false })),
  );
  expect(reader.live().map(({ head }) => head.kind)).toEqual(['record']);
  life.abort();
});

test('nothing is read of a page that holds a record before all of the reader is here', async () => {
  show(
    `<dl><dt>Klantnummer</dt><dd>1048213</dd><dt>Naam</dt><dd>Bakker, A.J.</dd></dl>
    <table>${heads('Klantnummer', 'Naam', 'Status')}${rows(
      ['1048213', 'Bakker, A.J.', 'Lopend'],
      ['1048214', 'Vos, S.', 'Afgesloten'],
    )}</table>`,
  );
  give(undefined);
  const life = new AbortController();
  let come = (): void => {};
  const bring = vi.fn(() => new Promise<typeof beside>((resolve) => (come = () => resolve(beside))));
  const onRead = vi.fn<ReaderOptions['onRead']>();
  const onSettled = vi.fn();
  createLightReader({ document, now: () => NOW, signal: life.signal, bring, onRead, onSettled }).start();
  await vi.waitFor(() => expect(bring).toHaveBeenCalled());
  await new Promise((done) => setTimeout(done, 50));
  expect(onRead).not.toHaveBeenCalled();
  come();
  await vi.waitFor(() => expect(onSettled).toHaveBeenCalledTimes(1));
  expect(onRead.mock.calls.flatMap(([parts]) => parts.map(({ head }) => head.kind))).toEqual([
    'record',
    'list',
  ]);
  life.abort();
});

const LIST = `<table>${heads('Klantnummer', 'Naam', 'Status', 'Laatste contact')}${rows(
  ['1048213', 'Bakker, A.J.', 'Lopend', '12-10-2026'],
  ['1048214', 'Vos, S.', 'Afgesloten', '28-10-2026'],
  ['1048215', 'Yilmaz, E.', 'Lopend', '14-10-2026'],
)}</table>`;

test.each([
  {
    where: 'in a layout table',
    search: (number: string) =>
      `<form><table><tr><td>Klantnummer:</td><td><input value="${number}"></td><td>Team:</td>
      <td><select><option></option><option>Noord</option></select></td><td><input type="submit" value="Zoek"></td></tr></table></form>`,
  },
  {
    where: 'in divs',
    search: (number: string) =>
      `<form><div><span>Klantnummer</span><input value="${number}"></div><div><span>Team</span><select><option></option></select></div>
      <button>Zoek</button></form>`,
  },
  {
    where: 'with labels',
    search: (number: string) =>
      `<form><p><label for="q">Klantnummer</label> <input id="q" value="${number}"> <span>of naam</span></p></form>`,
  },
])(
  'a search $where above a list asks for the rest of the reader only once it is filled in',
  async ({ search }) => {
    show(search('') + LIST);
    expect(await readLight()).toMatchObject({ asked: 0, readings: [{ kind: 'list' }] });
    show(search('1048214') + LIST);
    expect(await readLight()).toMatchObject({ asked: 1 });
  },
);
