/** Grids that are drawn with blocks alone: filters, folded menus and parts that stay where they are while others scroll. */
import { expect, test } from 'vitest';
import { giveAll } from '../../utils/page/all.ts';
import { divSheets } from '../../utils/page/div-rows.ts';
import { ids, read, readOne, show, texts, values } from './page.ts';

const LABELS = ['Klantnummer', 'Naam', 'Status', 'Consulent', 'Laatste contact'];
const CLIENTS = [
  ['1048213', 'Bakker, A.J.', 'Lopend', 'S. Lam', '12-11-2026'],
  ['1048214', 'Vos, S.', 'Afgesloten', 'K. Bos', '03-09-2026'],
  ['1048215', 'Smit, P. de', 'Lopend', 'S. Lam', '19-10-2026'],
];
const cells = (name: string, texts: string[]): string =>
  `<div class="${name}">${texts.map((text) => `<div class="cell">${text}</div>`).join('')}</div>`;
const body = (all: string[][] = CLIENTS): string => all.map((each) => cells('row', each)).join('');

test('fields to look for rows with between headings and rows are neither rows nor a record', () => {
  const filter = '<input aria-label="filter">';
  const page = (inputs: string[]) =>
    `<div><div class="top">${cells('heads', LABELS)}${cells('filters', inputs)}</div><div class="rows">${body()}</div></div>`;
  const list = readOne(page(LABELS.map(() => filter)), 'list');
  expect(texts(list, 'client_no')).toEqual(['1048213', '1048214', '1048215']);
  expect(read()).toHaveLength(1);
  const choice = '<select><option>Alle</option><option>Lopend</option></select>';
  expect(readOne(page([filter, filter, choice, filter, filter]), 'list').rows).toHaveLength(3);
});

test('a row with fields that are filled is a row', () => {
  const field = (text: string) => `<input value="${text}">`;
  const list = readOne(
    `<div>${cells('heads', LABELS)}${CLIENTS.map((each) => cells('row', each.map(field))).join('')}</div>`,
    'list',
  );
  expect(texts(list, 'client_name')).toEqual(['Bakker, A.J.', 'Vos, S.', 'Smit, P. de']);
});

test('what a folded menu in a heading says is no part of its name', () => {
  const menu =
    '<span style="display:none">Sorteer oplopend, sorteer aflopend, kolom verwijderen, kolom vastzetten</span>';
  const list = readOne(
    `<div>${cells(
      'heads',
      LABELS.map((label) => label + menu),
    )}${body()}</div>`,
    'list',
  );
  expect(ids(list)).toEqual(['client_no', 'client_name', 'client_status', 'coach', 'last_contact']);
  show(
    `<div>${cells(
      'heads',
      LABELS.map((label) => label + menu.replace('display:none', '')),
    )}${body()}</div>`,
  );
  expect(read().every(({ rows }) => rows.length === 0 || rows.length === 3)).toBe(true);
});

test('sums below the rows, and a place to add a column or a row, are no rows', () => {
  const list = readOne(
    `<div>${cells('heads', [...LABELS, ''])}<div class="body"><div class="inner"><div class="lines">${'<div></div>'.repeat(LABELS.length)}</div>
     <div class="rows">${body()}</div><div class="row"><div>+</div></div></div></div>${cells('foot', ['3', '', '', '', ''])}</div>`,
    'list',
  );
  expect(texts(list, 'client_name')).toEqual(['Bakker, A.J.', 'Vos, S.', 'Smit, P. de']);
});

/** Two panes, the first of which holds so many columns. */
function panes(first: number, others = LABELS, left = 0): string {
  const pane = (from: number, to: number | undefined, style: string) =>
    `<div class="pane" style="position:absolute;top:0;${style}"><div class="inner">${cells('heads', others.slice(from, to))}
     <div class="rows">${body(CLIENTS.map((each) => each.slice(from, to)))}</div></div></div>`;
  return `<div><style>.heads,.row{display:flex;height:20px}.cell{width:100px;overflow:hidden}</style></div>
    <div class="grid" style="position:relative;height:300px">${pane(0, first, `left:0;width:${first * 100}px`)}${pane(first, undefined, `left:${first * 100 + left}px;width:${(others.length - first) * 100}px`)}</div>`;
}

test('columns that stay where they are and those that scroll are one list', () => {
  for (const first of [1, 2, 3]) {
    const list = readOne(panes(first), 'list');
    expect(ids(list), `${first} columns`).toEqual([
      'client_no',
      'client_name',
      'client_status',
      'coach',
      'last_contact',
    ]);
    expect(texts(list, 'client_no')).toEqual(['1048213', '1048214', '1048215']);
    expect(values(list, 'last_contact')).toEqual(['2026-11-12', '2026-09-03', '2026-10-19']);
    expect(read()).toHaveLength(1);
  }
});

test('two lists beside each other stay two', () => {
  show(panes(5, [...LABELS, ...LABELS]).replace(/left:500px/, 'left:500px'));
  expect(read().every(({ fields }) => fields.length <= LABELS.length)).toBe(true);
  show(panes(1, LABELS, 30));
  expect(read().flatMap(({ fields }) => fields.map(({ id }) => id))).not.toContain('client_no');
});

test('a row that a pane has lost is not read under the headings of the other', () => {
  show(panes(2));
  document.querySelector('.pane .row')!.remove();
  const all = read();
  for (const { rows } of all)
    for (const row of rows) expect(row.values.client_no?.text ?? '').not.toMatch(/Lopend|Afgesloten/);
});

test('an empty or bare number of what was done with one client is the row’s own', () => {
  const history = (label: string, extra = '') =>
    `<h2>Bakker, A.J. (1048213)</h2><h3>Contactmomenten</h3><table><tr><th>${label}</th><th>Datum contact</th><th>Soort contact</th><th>Onderwerp</th></tr>
     ${[1, 2, 3].map((at) => `<tr><td>CM-2026-0087${at}</td><td>1${at}-11-2026</td><td>${at === 2 ? 'Gesprek' : 'Telefoon'}</td><td>Intake${extra}</td></tr>`).join('')}</table>`;
  show(history('ID'));
  const [reading] = read().filter(({ kind }) => kind === 'history');
  expect(reading && ids(reading)).toEqual([null, 'contact_date', 'contact_channel', 'contact_subject']);
  // A number of clients by its name makes rows of more clients.
  show(history('Klantnummer'));
  expect(read().filter(({ kind }) => kind === 'history')).toEqual([]);
});

test('rows below a filter on one client are what was done with that client', () => {
  const page = (chosen: string) =>
    `<h1>Contactmoment</h1><div title="Cliënt"><input placeholder="Cliënt" value="${chosen}"></div>
     <table><tr><th>ID</th><th>Datum contact</th><th>Soort contact</th><th>Onderwerp</th></tr>
     ${[1, 2, 3].map((at) => `<tr><td>CM-2026-0087${at}</td><td>1${at}-11-2026</td><td>${at === 2 ? 'Gesprek' : 'Telefoon'}</td><td>Intake</td></tr>`).join('')}</table>`;
  show(page('Lotte van den Heuvel'));
  const found = read().filter(({ confidence }) => confidence >= 0.5);
  expect(found.map(({ kind, unit }) => [kind, unit])).toEqual([['history', 'contact']]);
});

test('a word that is only like one for a client names nobody where no name stands', () => {
  const record = readOne(
    `<title>x</title><dl><dt>Klantnummer</dt><dd>1048213</dd><dt>Status</dt><dd>Lopend</dd><dt>Consulent</dt><dd>S. Lam</dd>
     <dt>Assigned to</dt><dd>K. Bos</dd><dt>Meeting</dt><dd>Intakegesprek — 10:00 met tolk</dd></dl>`,
    'record',
  );
  expect(JSON.stringify(record)).not.toContain('Intakegesprek');
});

test('rows below another heading are not those of an empty list, nor where a last heading is empty', () => {
  const staff = body([
    ['M-1', 'Lam, Sanne', 'Actief', 'Team Noord', '01-01-2020'],
    ['M-2', 'Bos, Kees', 'Actief', 'Team Noord', '01-01-2021'],
    ['M-3', 'Vos, Piet', 'Actief', 'Team Zuid', '01-01-2022'],
  ]);
  show(
    `<div><section><h2>Mijn klanten</h2>${cells('heads', LABELS)}<div>Geen resultaten</div></section><section><h2>Medewerkers</h2><div class="staff">${staff}</div></section></div>`,
  );
  expect(JSON.stringify(read())).not.toContain('Lam, Sanne');
  show(
    `<div><section>${cells('heads', [...LABELS, ''])}${cells('row', [...CLIENTS[0]!, '…'])}</section><section><h2>Medewerkers</h2>${staff}</section></div>`,
  );
  expect(JSON.stringify(read())).not.toContain('Lam, Sanne');
});

test('a form with odd names among what stands below headings stops nothing', () => {
  show(
    `<div><div>${cells('heads', LABELS)}</div><div><p>x</p><form><input name="children"><input name="firstElementChild"></form></div></div><p>Klantnummer: 1048213</p><p>Naam: Bakker, A.J.</p>`,
  );
  expect(JSON.stringify(read())).toContain('1048213');
});

test('what else stands beside two panes is read by itself', () => {
  show(
    panes(2).replace(
      /<\/div>$/,
      '<dl style="position:absolute;top:100px"><dt>Klantnummer</dt><dd>1048999</dd><dt>Naam</dt><dd>Kok, R.</dd><dt>Status</dt><dd>Lopend</dd></dl></div>',
    ),
  );
  expect(read().some(({ kind }) => kind === 'record')).toBe(true);
});

test('a grid that is emptied, or whose rows are moved, gives no row of two people', () => {
  giveAll();
  show(panes(2));
  const [sheet] = divSheets(document, []);
  const [, right] = document.querySelectorAll('.rows');
  const row = right!.firstElementChild!;
  const texts = () => sheet!.cells(row)?.map((cell) => cell?.textContent);
  expect(texts()?.[0]).toBe('1048213');
  right!.append(row);
  expect(texts()).toBeUndefined();
  expect([...sheet!.lines()].map(({ cells: all }) => all.length)).toEqual([5, 5, 5]);
  for (const each of document.querySelectorAll('.row')) each.remove();
  expect([...sheet!.lines()]).toEqual([]);
  expect([...sheet!.lines()]).toEqual([]);
});

test('many groups with headings of their own are not looked through for each other', () => {
  const groups = Array.from(
    { length: 300 },
    (_, at) =>
      `<div class="group"><b>Team ${at}</b>${cells('heads', LABELS)}<div class="rows">${body()}</div></div>`,
  ).join('');
  show(`<div>${groups}</div>`);
  let asked = 0;
  const { getBoundingClientRect } = Element.prototype;
  Element.prototype.getBoundingClientRect = function (this: Element) {
    asked += 1;
    return getBoundingClientRect.call(this);
  };
  try {
    expect([...divSheets(document, [])]).toHaveLength(300);
  } finally {
    Element.prototype.getBoundingClientRect = getBoundingClientRect;
  }
  expect(asked).toBeLessThan(3000);
});

test('titles of groups between rows, and rows that begin with a heading, end no list', () => {
  const more = CLIENTS.map(([no, ...rest]) => [`9${no}`, ...rest]);
  const list = readOne(
    `<div>${cells('heads', LABELS)}<h3>Team Noord</h3>${body()}<h3>Team Zuid</h3>${body(more)}</div>`,
    'list',
  );
  expect(list.rows).toHaveLength(6);
  const titled = CLIENTS.map(
    ([first, ...rest], at) =>
      `<div class="row"><h4>${first}</h4>${rest.map((text) => `<div>${text}</div>`).join('')}${at === 1 ? '<div>!</div>' : ''}</div>`,
  ).join('');
  expect(readOne(`<div>${cells('heads', LABELS)}${titled}</div>`, 'list').rows).toHaveLength(2);
});

test('a form in a row leaves two panes one', () => {
  show(panes(2));
  document.querySelector('.rows .cell')!.innerHTML = '<form><input value="1048213"></form>';
  const list = read().find(({ kind }) => kind === 'list');
  expect(texts(list!, 'client_name')).toEqual(['Bakker, A.J.', 'Vos, S.', 'Smit, P. de']);
});
