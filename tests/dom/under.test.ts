/** What stands under the pointer when the page's own menu opens: from the element back to what was read there. */
import { afterEach, expect, test } from 'vitest';
import { createReader, type PageReader } from '../../utils/page/reader.ts';

let life: AbortController | undefined;
afterEach(() => {
  life?.abort();
  document.body.replaceChildren();
});

async function read(html: string): Promise<PageReader> {
  document.body.innerHTML = html;
  life = new AbortController();
  const { signal } = life;
  return new Promise((resolve) => {
    const reader = createReader({
      document,
      now: () => new Date('2026-11-23T10:00:00Z'),
      onRead: () => undefined,
      onSettled: () => resolve(reader),
      signal,
    });
    reader.start();
  });
}

function menuAt(selector: string): Element {
  const element = document.querySelector(selector)!;
  element.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true }));
  return element;
}

const LIST = `<table><thead><tr><th>Klantnummer</th><th>Naam</th><th>Laatste contact</th><th>Bijzonderheden</th></tr></thead><tbody>
  ${[1, 2, 3, 4].map((n) => `<tr><td>20488${n}</td><td>Vossen, S.</td><td id="d${n}"><b>0${n}-02-2026</b></td><td id="x${n}">Belt graag</td></tr>`).join('')}
</tbody></table>`;

const RECORD = `<h1>Cliënt 204881</h1><table>
  <tr><th>Klantnummer</th><td>204881</td></tr><tr><th>Naam</th><td>Samira Vossen</td></tr>
  <tr><th>Laatste contact</th><td id="d">01-02-2026</td></tr><tr><th>Einddatum plan</th><td>01-12-2026</td></tr>
</table>`;

test('in a list it is the cell of the row, also from inside of it', async () => {
  const reader = await read(LIST);
  expect(reader.under()).toBeNull();
  menuAt('#d3 b');
  const place = reader.under()!;
  expect(place).toMatchObject({ row: 'client_no:204883', field: 'last_contact' });
  expect(reader.find(place)).toBe(document.querySelector('#d3'));
});

test('of what is not read only the row is known, and outside nothing', async () => {
  const reader = await read(LIST);
  menuAt('#x2');
  expect(reader.under()).toMatchObject({ row: 'client_no:204882' });
  expect(reader.under()).not.toHaveProperty('field');
  menuAt('body');
  expect(reader.under()).toBeNull();
});

test('in a record it is the field whose value stands there', async () => {
  const reader = await read(RECORD);
  menuAt('#d');
  expect(reader.under()).toMatchObject({ field: 'last_contact' });
  menuAt('h1');
  expect(reader.under()?.field).not.toBe('last_contact');
});

test('an element that is gone is nothing, and after leaving nothing is noted any more', async () => {
  const reader = await read(LIST);
  const cell = menuAt('#d1');
  expect(reader.under()).not.toBeNull();
  cell.remove();
  expect(reader.under()).toBeNull();
  life!.abort();
  menuAt('#d2');
  expect(reader.under()).toBeNull();
});
