/** How many rows the page says exist: of this table, by what stands nearest to it. */
import { expect, test } from 'vitest';
import type { HistoryUnit } from '../../utils/street/reading.ts';
import { heads, read, rows, show } from './page.ts';

const CLIENTS = rows(['1048213', 'Bakker, A.J.', 'Lopend'], ['1048220', 'Vossen, S.', 'Lopend']);
const LIST = `<table>${heads('Klantnummer', 'Naam', 'Status')}${CLIENTS}</table>`;
const CONTACTS = rows(['12-09-2026', 'Gesprek'], ['01-09-2026', 'E-mail']);
const HISTORY = `<table>${heads('Contactdatum', 'Soort contact')}${CONTACTS}</table>`;
const CLIENT = '<h2>Klant 1048213 - Bakker, A.J.</h2>';

const total = (kind: 'list' | HistoryUnit): number | null | undefined =>
  read().find((reading) => (reading.unit ?? reading.kind) === kind)?.total;

test.each([
  ['140 klanten gevonden; 1 t/m 2 getoond', 140],
  ['Rij 1 - 2 van 140 (pagina 1 2 3)', 140],
  ['Showing 1–2 of 1,140', 1140],
  ['Totaal: 140 resultaten', 140],
  ['1 - 10 van 140', null],
  ['1 klant', null],
  ['Contacten 1 - 2 van 14', null],
  ['Pagina 1 van 6', null],
])('beside a list: %s', (text, expected) => {
  show(`<div><p>${text}</p>${LIST}</div>`);
  expect(total('list')).toBe(expected);
  show(`<div>${LIST}<div><span>${text}</span></div></div>`);
  expect(total('list')).toBe(expected);
});

test('a list and a history on one page each have their own', () => {
  show(
    `<div><span>140 klanten gevonden; 1 t/m 2 getoond</span><div>${LIST}</div></div>${CLIENT}
     <fieldset><legend>Contacten</legend><span>14 contacten; 1 t/m 2 getoond</span><div>${HISTORY}</div></fieldset>`,
  );
  expect([total('list'), total('contact')]).toEqual([140, 14]);
});

test('what is said of a list is not said of a history that says nothing', () => {
  for (const text of ['140 klanten', '1 - 2 van 140', '140 resultaten']) {
    show(`<div><p>${text}</p>${LIST}</div>${CLIENT}<h3>Contacten</h3>${HISTORY}`);
    expect([total('list'), total('contact')]).toEqual([140, null]);
  }
});

test('a history before a list keeps to itself', () => {
  show(
    `${CLIENT}<h3>Contacten</h3>${HISTORY}<p>1 - 2 van 14</p><h2>Mijn klanten</h2>${LIST}<p>1 - 2 van 140</p>`,
  );
  expect([total('contact'), total('list')]).toEqual([14, 140]);
});

test('a count in a row is the row’s', () => {
  show(
    `<table>${heads('Klantnummer', 'Naam', 'Status', 'Team')}${rows(['1048213', 'Bakker, A.J.', 'Lopend', '25 klanten'], ['1048220', 'Vossen, S.', 'Lopend', '1 - 2 van 9'])}</table>`,
  );
  expect(total('list')).toBeNull();
});

const grid = (count: string, headed = true) =>
  `<div role="grid" aria-rowcount="${count}"><div role="row"${headed ? ' aria-rowindex="1"' : ''}>${['Klantnummer', 'Naam', 'Status'].map((label) => `<div role="columnheader">${label}</div>`).join('')}</div>
   ${['1048213|Bakker, A.J.|Lopend', '1048220|Vossen, S.|Lopend']
     .map(
       (line) =>
         `<div role="row">${line
           .split('|')
           .map((text) => `<div role="gridcell">${text}</div>`)
           .join('')}</div>`,
     )
     .join('')}</div>`;

test('ARIA’s row count holds the headings; −1 says that nobody knows', () => {
  show(grid('141'));
  expect(total('list')).toBe(140);
  show(grid('3'));
  expect(total('list')).toBe(2);
  show(grid('-1'));
  expect(total('list')).toBeNull();
  show(LIST.replace('<table>', '<table aria-rowcount="26">'));
  expect(total('list')).toBe(25);
});
