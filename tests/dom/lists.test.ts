import { expect, test } from 'vitest';
import { cell, heads, ids, read, readOne, rows, show, texts, values } from './page.ts';

const CLIENTS: string[][] = [
  ['1048213', 'Bakker, A.J.', 'Lopend', '12-09-2026'],
  ['1048220', 'Vossen, S.', 'Lopend', '01-11-2026'],
  ['1048377', 'El Amrani, N.', 'Afgesloten', '-'],
];
const LABELS = ['Klantnummer', 'Naam', 'Status', 'Laatste contact'];

test('a plain table with headings is a list of clients', () => {
  const list = readOne(`<table>${heads(...LABELS)}${rows(...CLIENTS)}</table>`, 'list');
  expect(ids(list)).toEqual(['client_no', 'client_name', 'client_status', 'last_contact']);
  expect(texts(list, 'client_no')).toEqual(['1048213', '1048220', '1048377']);
  expect(values(list, 'last_contact')).toEqual(['2026-09-12', '2026-11-01', null]);
  expect(cell(list, 'last_contact', 2)?.state).toBe('empty');
});

test('a data table inside layout tables, without th, under a title and above paging', () => {
  const list = readOne(
    `<table><tr><td><a href="#">Start</a></td><td><table><tr><td colspan="4"><b>Mijn klanten</b></td></tr>
     <tr>${LABELS.map((label) => `<td><b>${label}</b></td>`).join('')}</tr>
     ${rows(...CLIENTS)}
     <tr><td colspan="4">1 t/m 3 van 140</td></tr></table></td></tr></table>`,
    'list',
  );
  expect(list.rows).toHaveLength(3);
  expect(list.total).toBe(140);
});

test('group, total, spacer and repeated heading rows are no records', () => {
  const list = readOne(
    `<table><thead>${heads(...LABELS)}</thead><tbody>
     <tr><td colspan="4">Team Noord</td></tr>${rows(CLIENTS[0]!)}
     <tr><td colspan="4"><img alt=""></td></tr>${heads(...LABELS)}${rows(CLIENTS[1]!, ['', '', '', ''])}
     <tr><td>Totaal</td><td>2</td><td></td><td></td></tr></tbody></table>`,
    'list',
  );
  expect(texts(list, 'client_no')).toEqual(['1048213', '1048220']);
});

test('headings and rows may stand in two tables', () => {
  const list = readOne(
    `<div><table>${heads(...LABELS)}</table></div><div><table>${rows(...CLIENTS)}</table></div>`,
    'list',
  );
  expect(texts(list, 'client_name')).toEqual(['Bakker, A.J.', 'Vossen, S.', 'El Amrani, N.']);
});

test('spans are filled in: a cell that reaches down stands in each of its rows', () => {
  const list = readOne(
    `<table>${heads('Klantnr', 'Naam', 'Regeling', 'Status')}
     <tr><td rowspan="2">1048213</td><td rowspan="2">Bakker, A.J.</td><td>Participatiewet</td><td>Lopend</td></tr>
     <tr><td>IOAW</td><td>Afgesloten</td></tr>${rows(['1048220', 'Vossen, S.', 'Bbz', 'Lopend'])}</table>`,
    'list',
  );
  expect(texts(list, 'client_no')).toEqual(['1048213', '1048213', '1048220']);
  expect(texts(list, 'client_status')).toEqual(['Lopend', 'Afgesloten', 'Lopend']);
  expect(new Set(list.rows.map((row) => row.key)).size).toBe(3);
});

test('two-line headings name a column together', () => {
  const list = readOne(
    `<table><tr><th rowspan="2">Klantnr</th><th rowspan="2">Naam</th><th colspan="2">Plan</th></tr>
     <tr><th>Startdatum</th><th>Einddatum</th></tr>
     ${rows(['1048213', 'Bakker, A.J.', '01-03-2026', '01-09-2026'], ['1048220', 'Vossen, S.', '01-04-2026', ''])}</table>`,
    'list',
  );
  expect(ids(list)).toEqual(['client_no', 'client_name', 'plan_start', 'plan_end']);
});

test('an ARIA grid of divs reads like a table', () => {
  const row = (texts: string[], role: string) =>
    `<div role="row">${texts.map((text) => `<div role="${role}">${text}</div>`).join('')}</div>`;
  const list = readOne(
    `<div role="grid">${row(LABELS, 'columnheader')}${CLIENTS.map((line) => row(line, 'gridcell')).join('')}</div>`,
    'list',
  );
  expect(values(list, 'client_status')).toEqual(['Lopend', 'Lopend', 'Afgesloten']);
});

test.each([
  ['a grid', 'div role="columnheader"', 'div'],
  ['a table', 'th scope="col"', 'th'],
])('a heading of %s may be the button that sorts by it', (_kind, open, close) => {
  const head = LABELS.map(
    (label) =>
      `<${open}><button type="button">${label} <span aria-hidden="true">▲</span></button></${close}>`,
  ).join('');
  const list = readOne(
    close === 'th'
      ? `<table><thead><tr>${head}</tr></thead><tbody>${rows(...CLIENTS)}</tbody></table>`
      : `<div role="grid"><div role="rowgroup"><div role="row">${head}</div></div><div role="rowgroup">${CLIENTS.map(
          (line) =>
            `<div role="row">${line.map((text) => `<div role="gridcell">${text}</div>`).join('')}</div>`,
        ).join('')}</div></div>`,
    'list',
  );
  expect(ids(list)).toEqual(['client_no', 'client_name', 'client_status', 'last_contact']);
});

test('a button beside the words of a heading is an act, not its name', () => {
  const list = readOne(
    `<table><tr>${LABELS.map((label) => `<th>${label} <button>Filter</button></th>`).join('')}</tr>${rows(...CLIENTS)}</table>`,
    'list',
  );
  expect(list.fields.map((field) => field.label)).toEqual(LABELS);
});

test('an open shadow root is read, a hidden table is not', () => {
  show(`<div id="host"></div><table style="display:none">${heads(...LABELS)}${rows(...CLIENTS)}</table>`);
  expect(read()).toEqual([]);
  const shadow = document.getElementById('host')!.attachShadow({ mode: 'open' });
  const page = new DOMParser().parseFromString(
    `<table>${heads(...LABELS)}${rows(...CLIENTS)}</table>`,
    'text/html',
  );
  shadow.append(...page.body.childNodes);
  expect(read().map((reading) => reading.rows.length)).toEqual([3]);
});

test('a hidden row or column is not read', () => {
  const list = readOne(
    `<table><tr><th>Klantnr</th><th>Naam</th><th>Status</th><th style="display:none">Team</th></tr>
     <tr><td>1048213</td><td>Bakker, A.J.</td><td>Lopend</td><td style="display:none">Noord</td></tr>
     <tr style="display:none"><td>1048220</td><td>Vossen, S.</td><td>Lopend</td><td>Zuid</td></tr>
     <tr><td>1048377</td><td>El Amrani, N.</td><td>Lopend</td><td style="display:none">Oost</td></tr></table>`,
    'list',
  );
  expect(JSON.stringify(list)).not.toMatch(/Noord|Zuid|Oost|Vossen/);
});

test('abbreviations, titles and values say what a column is', () => {
  const list = readOne(
    `<table>${heads('Kl.nr', 'Naam', 'Lst. cnt', 'Volg. afspr.', '<abbr title="Prioriteit">P</abbr>', 'Tr.')}
     ${rows(['1048213', 'Bakker, A.J.', '12-09-2026', '01-12-2026', '<img alt="hoog">', '3'], ['1048220', 'Vossen, S.', '01-11-2026', '', '<i title="laag"></i>', '4'])}</table>`,
    'list',
  );
  expect(ids(list).slice(0, 5)).toEqual([
    'client_no',
    'client_name',
    'last_contact',
    'next_appointment',
    'priority',
  ]);
  expect(texts(list, 'priority')).toEqual(['hoog', 'laag']);
});

test('first and last name make one field, in page order', () => {
  const list = readOne(
    `<table>${heads('Klantnummer', 'Voornaam', 'Achternaam', 'Status')}${rows(['1048213', 'Anna', 'Bakker', 'Lopend'], ['1048220', 'Sem', 'Vossen', 'Lopend'])}</table>`,
    'list',
  );
  expect(list.fields.filter((field) => field.id === 'client_name')).toEqual([
    { id: 'client_name', label: 'Voornaam / Achternaam', type: 'string' },
  ]);
  expect(texts(list, 'client_name')).toEqual(['Anna Bakker', 'Sem Vossen']);
});

test('of columns that compete one has the field, the others none', () => {
  const list = readOne(
    `<table>${heads('Klantnummer', 'Naam', 'Laatste contact', 'Datum laatste contact')}${rows(['1048213', 'Bakker, A.J.', '12-09-2026', '12-09-2026'], ['1048220', 'Vossen, S.', '01-11-2026', '02-11-2026'])}</table>`,
    'list',
  );
  expect(ids(list).filter((id) => id === 'last_contact')).toHaveLength(1);
  expect(ids(list).filter((id) => id === null)).toHaveLength(1);
});

test('slash dates follow the order that their column shows, else stay unread', () => {
  const table = (dates: string[]) =>
    `<table>${heads('Klantnummer', 'Naam', 'Laatste contact')}${rows(...dates.map((date, i) => [`104821${i}`, 'Bakker, A.J.', date]))}</table>`;
  expect(values(readOne(table(['11/23/2026', '3/4/2026']), 'list'), 'last_contact')).toEqual([
    '2026-11-23',
    '2026-03-04',
  ]);
  expect(values(readOne(table(['23/11/2026', '3/4/2026']), 'list'), 'last_contact')).toEqual([
    '2026-11-23',
    '2026-04-03',
  ]);
  const open = readOne(table(['3/4/2026', '5/6/2026']), 'list');
  expect(values(open, 'last_contact')).toEqual([null, null]);
  expect(cell(open, 'last_contact')?.state).toBe('unreadable');
});

test('evidence for the order of dates is found in any row of the column', () => {
  const lines = Array.from({ length: 200 }, (_, i) => [
    `${1048000 + i}`,
    'Bakker, A.J.',
    i === 180 ? '11/23/2026' : '3/4/2026',
  ]);
  const list = readOne(
    `<table>${heads('Klantnummer', 'Naam', 'Laatste contact')}${rows(...lines)}</table>`,
    'list',
  );
  expect(cell(list, 'last_contact', 0)?.value).toBe('2026-03-04');
});

test('number and name in one cell are two fields', () => {
  const list = readOne(
    `<table>${heads('Titel', 'Status', 'Prioriteit')}${rows(['Anna Bakker (DW-2025-10554)', 'Lopend', 'Hoog'], ['Sem van Dijk (DW-2025-10778)', 'Nazorg', 'Laag'])}</table>`,
    'list',
  );
  expect(texts(list, 'client_no')).toEqual(['DW-2025-10554', 'DW-2025-10778']);
  expect(texts(list, 'client_name')).toEqual(['Anna Bakker', 'Sem van Dijk']);
});

test('blocks whose labels stand in titles are rows', () => {
  const block = (no: string, name: string, date: string) =>
    `<div class="case"><a class="who" href="#">${name}</a><span title="Referentie">${no}</span><span title="Startdatum">${date}</span><span title="Prioriteit">P1</span></div>`;
  const list = readOne(
    `<div>${block('DW-1001', 'Anna Bakker', '01.02.2026')}${block('DW-1002', 'Sem van Dijk', '03.02.2026')}${block('DW-1003', 'Nora Vos', '13.02.2026')}</div>`,
    'list',
  );
  expect(texts(list, 'case_no')).toEqual(['DW-1001', 'DW-1002', 'DW-1003']);
  expect(texts(list, 'client_name')).toEqual(['Anna Bakker', 'Sem van Dijk', 'Nora Vos']);
  expect(values(list, 'start_date')[0]).toBe('2026-02-01');
});

test('row keys are client numbers where each row has its own', () => {
  const list = readOne(`<table>${heads(...LABELS)}${rows(...CLIENTS)}</table>`, 'list');
  expect(list.rows.map((row) => row.key)).toEqual([
    'client_no:1048213',
    'client_no:1048220',
    'client_no:1048377',
  ]);
});
