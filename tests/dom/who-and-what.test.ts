/** Whose page it is, where only its title or crumbs say so, and what stands behind, above or around a label. */
import { expect, test } from 'vitest';
import { toldName } from '../../utils/page/told-names.ts';
import { ids, read, readOne, rows, show, texts, values } from './page.ts';

const MOMENTS = [
  ['912', '28-10-2026', 'Telefoontje (uitgaand)', 'Traject'],
  ['875', '03-09-2026', 'Brief', 'Documenten'],
  ['838', '16-07-2026', 'Gesprek', 'Scholing'],
];
const moments = (extra: (at: number) => string = () => '', head = ''): string =>
  `<table><thead><tr><th>ID</th><th>Contactdatum</th><th>Soort contact</th><th>Onderwerp</th>${head}</tr></thead><tbody>
   ${MOMENTS.map((cells, at) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}${extra(at)}</tr>`).join('')}</tbody></table>`;
const told = (html: string, title = ''): string | null => {
  show(html, title);
  return toldName(document);
};

test('title, heading or crumbs tell of one person between other words', () => {
  expect(told('', 'Contactmomenten (Bouchtaoui, N.) - Systeem')).toBe('Bouchtaoui, N.');
  expect(told('', 'Contact bewerken "Hendrik-Jan Kuipers"')).toBe('Hendrik-Jan Kuipers');
  expect(told('<h1>Sent notices for Oksana Hoekstra (1049634)</h1>', 'Patron Details')).toBe(
    'Oksana Hoekstra',
  );
  const crumbs =
    '<ul class="breadcrumb"><li><a href="#">Cliënten</a></li><li><a href="#">Yıldız, E.</a></li></ul>';
  expect(told(crumbs, 'Contactmomenten | Dossierbeheer Dijkwaard')).toBe('Yıldız, E.');
  const title = '<div class="page-title">Communications For: Fatima El Amrani [10024871]</div>';
  expect(told(title, 'Gemeente Dijkwaard: Party Manager: Party Communications')).toBe('Fatima El Amrani');
});

test('where more people are told of, or nobody, there is no one person', () => {
  expect(told('<h1>Bakker, A.J.</h1><h2>Vos, S.</h2>')).toBeNull();
  expect(told('<h1>Werkvoorraad</h1><h2>Contact opnemen</h2>', 'Mijn taken – Team Noord')).toBeNull();
  expect(told('<h1 style="display:none">Bakker, A.J.</h1><article><h2>Vos, S.</h2></article>')).toBeNull();
  expect(told(`<h1>${'Bakker, A.J. en anderen, '.repeat(10)}</h1>`)).toBeNull();
});

test('a form with odd names in it tells of nobody and stops nothing', () => {
  const form =
    '<form class="page-title"><input name="textContent"><input name="closest"><input name="tagName"></form>';
  expect(told(`<form role="heading"><input name="textContent"></form>${form}<h1>Bakker, A.J.</h1>`)).toBe(
    'Bakker, A.J.',
  );
});

test('contacts whose rows number themselves are no list of cases where the page tells of one person', () => {
  show(`<h2>Yıldız, E.</h2>${moments()}`, 'Contactmomenten');
  expect(read().map(({ kind, unit }) => unit ?? kind)).toEqual(['contact']);
  show(
    `<h2>Yıldız, E.</h2>${moments((at) => `<td>104821${at}</td>`, '<th>Klantnummer</th>')}`,
    'Contactmomenten',
  );
  expect(read().map(({ kind }) => kind)).not.toContain('history');
});

test('above a history a line that says whose it is makes no record of the page', () => {
  show(`<h1>Oksana Hoekstra (1049634)</h1><h2>Contactmomenten</h2>${moments()}`);
  const [first, second] = read().toSorted((a, b) => b.confidence - a.confidence);
  expect([first?.kind, second?.kind]).toEqual(['history', 'record']);
  const many = ['Regeling', 'IOAW', 'Consulent', 'S. Lam', 'Status', 'Lopend', 'Team', 'Noord'];
  show(`<h1>Oksana Hoekstra (1049634)</h1><table>${rows(...Array.from({ length: 4 }, (_, at) => [`${many[at * 2]}:`, many[at * 2 + 1]!]))}</table>
    <h2>Contactmomenten</h2>${moments()}`);
  expect(read().find(({ kind }) => kind === 'record')?.confidence).toBeGreaterThan(0.8);
});

const field = (label: string, value: string) =>
  `<div class="item"><div><div><b>${label}</b></div>${value}</div></div>`;

test('below a bold label in a block of its own a bare text or a list of one is its value', () => {
  const record = readOne(
    field('Klantnummer', '1062250') +
      field('Klant', '<ul><li><img alt="" src="data:,"> <a href="#">Yusuf Kovalenko</a></li></ul>') +
      field('Regeling', 'Participatiewet') +
      field('Trede', '4'),
    'record',
  );
  expect(texts(record, 'client_no')).toEqual(['1062250']);
  expect(texts(record, 'client_name')).toEqual(['Yusuf Kovalenko']);
  expect(texts(record, 'benefit_type')).toEqual(['Participatiewet']);
});

test('one word in two styles is still no label with its value', () => {
  show('<p><b>Klant</b>nummer</p><p><b>Status</b>lijst</p><p>Team: Noord</p>');
  expect(JSON.stringify(read())).not.toContain('lijst');
});

test('who wrote a message, when and what about is not said of the case', () => {
  const head = [
    'From:',
    'Jolanda Kreuk',
    'To:',
    'klant@example.nl',
    'Subject:',
    'Werkfit',
    'Date:',
    '21-11-2026',
  ];
  const record = readOne(
    field('Klantnummer', '1062250') +
      field('Regeling', 'IOAW') +
      field('Status', 'Lopend') +
      head.map((text, at) => (at % 2 ? `<span>${text}</span></div>` : `<div><b>${text}</b> `)).join(''),
    'record',
  );
  expect(JSON.stringify(record)).not.toMatch(/Kreuk|Werkfit/);
  expect(ids(record)).not.toContain('contact_date');
});

test('a requester who is told of without an addressee is the client', () => {
  const record = readOne(
    field('Klantnummer', '1062250') + field('From', 'Yusuf Kovalenko') + field('Status', 'Lopend'),
    'record',
  );
  expect(texts(record, 'client_name')).toEqual(['Yusuf Kovalenko']);
});

test('values above labels that are wrapped once more, and a heading that is nothing but a number', () => {
  const part = (value: string, label: string) =>
    `<div class="col"><div class="h4">${value}</div><small class="muted"><span>${label}</span></small></div>`;
  const page = (number: string) =>
    `<h4>Witgoed <a href="#">(Active)</a></h4><h4>${number}</h4>
    <div class="row">${part('Bijzondere bijstand', 'Case Type')}${part('11/29/2026', 'Created')}${part('Medium', 'Priority')}</div>
    <div class="row">${part('Koen Tjon-A-Fat', 'Assigned To')}${part('Noord', 'Team')}${part('12/21/2026', 'Due Date')}</div>`;
  const record = readOne(page('20261109_182'), 'record');
  expect(texts(record, 'case_no')).toEqual(['20261109_182']);
  expect(texts(record, 'coach')).toEqual(['Koen Tjon-A-Fat']);
  // A citizen service number, a telephone number, a day.
  for (const number of ['999990019', '0612345678', '12-11-2026', '2026-11-12']) {
    show(page(number));
    expect(JSON.stringify(read()), number).not.toContain(`"text":"${number}"`);
  }
});

test('what is written about a case is no subject', () => {
  const record = readOne(
    `<p>Klantnummer: 1048213</p><p>Status: Lopend</p><p>Consulent: S. Lam</p>
     <label for="s">Case Summary</label><textarea id="s">Offertes beoordeeld, wil geen contact</textarea>`,
    'record',
  );
  expect(JSON.stringify(record)).not.toContain('Offertes');
});

test('a label that nobody sees names its value where the button before it says the same', () => {
  const editable = (label: string, value: string, button = label) =>
    `<div class="field"><button type="button">${button}</button><label for="none" style="display:none">${label}</label>${value}
     <div style="display:none"><input value="oud"></div></div>`;
  const record = readOne(
    editable('Cliënt', 'Abdirahman Warsame') +
      editable('Klantnummer', '1051188') +
      editable('Status', '<span>Lopend</span>'),
    'record',
  );
  expect(texts(record, 'client_name')).toEqual(['Abdirahman Warsame']);
  expect(texts(record, 'client_status')).toEqual(['Lopend']);
  show(
    editable('Klantnummer', '1051188', 'Wijzig') +
      editable('Status', 'Lopend', 'Wijzig') +
      editable('Team', 'Noord', 'Wijzig'),
  );
  expect(JSON.stringify(read())).not.toContain('1051188');
});

test('between a label and its colon may stand an act', () => {
  const record = readOne(
    `<div>TS2602-1026<br>Klant <a href="#"><span class="pencil"></span></a> : <a href="#">Luuk van den Berg</a> <a href="#">(Overige)</a></div>
     <p>Klantnummer: 1054255</p><p>Status: Lopend</p>`,
    'record',
  );
  expect(texts(record, 'client_name')).toEqual(['Luuk van den Berg']);
});

test('initials are no name, a word is no number, and a sign before a value is not its part', () => {
  const record = readOne(
    `<h1>Oksana Hoekstra (1049634)</h1><p>Initials: A.</p><p>Ticket: Ticket</p><p>Status: Lopend</p><p>Consulent: S. Lam</p>
     <p><span title="Team"> | Noord</span></p>`,
    'record',
  );
  expect(texts(record, 'client_name')).toEqual(['Oksana Hoekstra']);
  expect(texts(record, 'team')).toEqual(['Noord']);
  expect(ids(record)).not.toContain('case_no');
});

test('a cell that begins with a link to somebody has the name, and nothing of where they live', () => {
  const page = (cell: (name: string) => string) =>
    `<table><thead><tr><th>Naam</th><th>Regeling</th><th>Volgende afspraak</th></tr></thead><tbody>${[
      'Bouzid, Semira',
      'de la Cruz, Kees',
      'Vos, Piotr',
      'Smit, Anna',
    ]
      .map((name) => `<tr><td>${cell(name)}</td><td>Bbz</td><td>01-12-2026</td></tr>`)
      .join('')}</tbody></table>`;
  const address = '<ul><li>Havenkade 184</li><li>7016 AB Oosterveen</li></ul>Email: klant@example.nl';
  const list = readOne(
    page((name) => `<a href="#">${name}</a>${address}`),
    'list',
  );
  expect(texts(list, 'client_name')).toEqual([
    'Bouzid, Semira',
    'de la Cruz, Kees',
    'Vos, Piotr',
    'Smit, Anna',
  ]);
  expect(JSON.stringify(list)).not.toMatch(/Havenkade|7016/);
  show(page((name) => `${address} <a href="#">${name}</a>`));
  expect(JSON.stringify(read())).not.toMatch(/Havenkade|7016/);
});

test('lines that begin with the label of a date say it behind that', () => {
  const card = (no: string, due: string) =>
    `<li class="task"><h4 class="t">Aanvraag</h4><div class="due">Due <span>${due}</span></div><div class="made">Created <span>5 days ago</span></div>
     <p>Klantnummer: ${no}</p><p>Cliënt: Bakker, A.</p><p>Status: Lopend</p></li>`;
  const list = readOne(
    `<ol>${card('104211', 'in 3 days')}${card('104238', 'in 9 days')}${card('104260', '3 days ago')}</ol>`,
    'list',
  );
  expect(texts(list, 'end_date')).toEqual(['in 3 days', 'in 9 days', '3 days ago']);
  expect(values(list, 'end_date')).toEqual(['2026-11-26', '2026-12-02', '2026-11-20']);
});

test('a title stands apart from its own number', () => {
  const page = (titles: string[]) =>
    `<table><thead><tr><th>Klantnummer</th><th>Onderwerp</th><th>Status</th></tr></thead><tbody>${titles
      .map((title, at) => `<tr><td>104821${at}</td><td>${title}</td><td>Lopend</td></tr>`)
      .join('')}</tbody></table>`;
  const list = readOne(page(['SD-261 - Intake', 'SD-219 – Herbeoordeling', 'SD-212: Aanvraag']), 'list');
  expect(texts(list, 'subject')).toEqual(['Intake', 'Herbeoordeling', 'Aanvraag']);
  expect(texts(list, 'case_no')).toEqual(['SD-261', 'SD-219', 'SD-212']);
  const years = readOne(page(['2026 - Jaarplan', '2026 - Heronderzoek', '2025 - Jaarplan']), 'list');
  expect(texts(years, 'subject')).toEqual(['2026 - Jaarplan', '2026 - Heronderzoek', '2025 - Jaarplan']);
  const record = readOne(
    '<p>Klantnummer: 1048213</p><p>Zaaknummer: 0000003</p><p>Onderwerp: 0000003: Schuldenvrij</p><p>Status: Lopend</p><p>Consulent: S. Lam</p><p>Naam: Bakker, A.J.</p>',
    'record',
  );
  expect(texts(record, 'subject')).toEqual(['Schuldenvrij']);
});
