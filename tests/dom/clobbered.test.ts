/** Elements whose name or id stands in front of a member of the form or document around them. */
import { afterEach, expect, test } from 'vitest';
import { heads, read, rows, show } from './page.ts';

const LIST = `<table id="t">${heads('Klantnummer', 'Naam', 'Status')}${rows(
  ['1048213', 'Bakker, A.J.', 'Lopend'],
  ['1048220', 'Vossen, S.', 'Lopend'],
)}</table>`;
const RECORD = `<table><tr><th>Klantnummer</th><td>1048213</td></tr><tr><th>Naam</th><td>Bakker, A.J.</td></tr>
  <tr><th>Status</th><td>Lopend</td></tr></table>`;

/** All that an object of this kind has by its prototypes. */
function membersOf(object: object): string[] {
  const names = new Set<string>();
  for (let at: unknown = object; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  return [...names].filter((name) => /^[a-z]\w*$/i.test(name) && name !== 'constructor');
}

const values = () => read().map(({ kind, rows: read }) => [kind, read.map((row) => row.values)]);

afterEach(() => document.body.replaceChildren());

test.each([
  ['a list', LIST],
  ['a record', RECORD],
])('%s in a form is read the same, whatever the form’s controls are called', (_what, html) => {
  show(`<form>${html}</form>`);
  const plain = values();
  const names = membersOf(document.createElement('form'));
  expect(names.length).toBeGreaterThan(300);
  const failed: string[] = [];
  for (const name of names) {
    show(`<form><input type="hidden" name="${name}">${html}</form>`);
    try {
      if (JSON.stringify(values()) !== JSON.stringify(plain)) failed.push(name);
    } catch (error) {
      failed.push(`${name}: ${String(error)}`);
    }
  }
  expect(failed).toEqual([]);
  // What one of them hides another may be asked for instead.
  show(`<form>${names.map((name) => `<input type="hidden" name="${name}">`).join('')}${html}</form>`);
  expect(values()).toEqual(plain);
});

test.each([
  ['a list', LIST],
  ['a record', RECORD],
])('%s is read the same, whatever an image in the document is called', (_what, html) => {
  show(html);
  const plain = values();
  const names = membersOf(document);
  expect(names.length).toBeGreaterThan(300);
  const image = document.createElement('img');
  const { body } = document;
  const failed: string[] = [];
  for (const name of names) {
    image.name = name;
    body.append(image);
    try {
      if (JSON.stringify(values()) !== JSON.stringify(plain)) failed.push(name);
    } catch (error) {
      failed.push(`${name}: ${String(error)}`);
    }
    image.remove();
  }
  expect(failed).toEqual([]);
});
