/** Whose page it is, where only its title or crumbs say so, and what stands behind, above or around a label. */
import { expect, test } from 'vitest';
import { besideData } from '../../utils/page/headings.ts';
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
  return toldName(document, besideData([document], new Set()));
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
  for (const page of [
    '<h2>Consulent: Sanne de Wit</h2>',
    '<h2>Ingelogd als: Sanne de Wit</h2>',
    '<h2>Partner: Wit, S. de</h2>',
    '<h1>Activiteiten van Marieke Smit</h1>',
    '<nav><h4>Wit, S. de</h4></nav>',
    '<h3>Nieuwe Aanvraag</h3>',
    '<h3>Phone Calls</h3>',
  ])
    expect(told(page), page).toBeNull();
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

test('a row of tabs in a table of its own heads no form below it', () => {
  const record = readOne(
    `<table><tr><td class="tab">Algemeen</td><td class="tab">Schulden</td><td class="tab">Inkomen</td><td class="tab">Journaal</td></tr></table>
     <table>${rows(
       ['Dossiernr:', '25-01934', 'Behandelaar:', 'N. Sital'],
       ['Naam cliënt:', 'Kuipers, E.', 'Fase:', 'Stabilisatie'],
       ['Laatste contact:', '12-11-26', 'Volgende afspraak:', '10-12-26'],
     )}</table>`,
    'record',
  );
  expect(texts(record, 'client_name')).toEqual(['Kuipers, E.']);
  expect(values(record, 'last_contact')).toEqual(['2026-11-12']);
});

const base = '<p>Klantnummer: 1048213</p><p>Status: Lopend</p><p>Consulent: S. Lam</p><p>Regeling: IOAW</p>';
const said = (html: string, title = ''): string => {
  show(html, title);
  return JSON.stringify(read());
};

test('an address that is a link is no name, in whichever row', () => {
  const cell = (name: string) =>
    `<a href="#">${name}</a><ul><li>Havenkade 184</li><li>7016 AB Oosterveen</li></ul>`;
  const page = ['Bouzid, Semira', 'de la Cruz, Kees', 'Vos, Piotr', 'Havenkade 12, 7016 AB Oosterveen']
    .map((name) => `<tr><td>${cell(name)}</td><td>Bbz</td><td>01-12-2026</td></tr>`)
    .join('');
  expect(
    said(
      `<table><thead><tr><th>Naam</th><th>Regeling</th><th>Volgende afspraak</th></tr></thead><tbody>${page}</tbody></table>`,
    ),
  ).not.toContain('Havenkade');
});

test('an alert behind a name, a note below a title and a list of acts are no part of a name', () => {
  for (const html of [
    '<p><b>Klant:</b> Bakker, A.J. <span class="label label-danger">Let op: agressie</span></p>',
    '<label>Klant</label> Bakker, A.J. <label>Thuis: moeder drinkt</label>',
    '<div class="label">Klant</div><div class="label">Sfeer: gespannen</div>',
    '<div><div><b>Cliënt</b></div>heeft rugklachten sinds kort</div>',
    '<div><span>Klant:</span><ul class="errorlist"><li>Dit veld is verplicht</li></ul><input></div>',
    '<div><span>Klant:</span><ul><li><a href="#">Toevoegen</a></li></ul></div>',
    '<div><b>Cliënt</b><ul><li>Geen contact opnemen zonder tolk</li></ul></div>',
    '<div><div class="t"><b>Zoek</b><p class="l"><a>Klant</a></p></div><div class="t"><b>Bekijk</b><p class="l"><a>Status</a></p></div><div class="t"><b>Kies</b><p class="l"><a>Consulent</a></p></div></div>',
  ])
    expect(said(base + html), html).not.toMatch(
      /agressie|drinkt|gespannen|rugklachten|verplicht|Toevoegen|tolk|"Zoek"/,
    );
});

test('from when and until when are no sender and addressee', () => {
  const record = readOne(
    '<p>Client number: 1048213</p><p>Status: Active</p><h3>Benefit</h3><table><tr><td>From:</td><td>01-11-2026</td></tr><tr><td>To:</td><td>30-11-2027</td></tr></table>',
    'record',
  );
  expect(values(record, 'benefit_start')).toEqual(['2026-11-01']);
});

test('a list of dossiers stays one, whoever has a heading', () => {
  const table = `<table><thead><tr><th>Dossier</th><th>Contactdatum</th><th>Soort contact</th><th>Onderwerp</th><th>Status</th></tr></thead><tbody>
    ${MOMENTS.map(([, ...rest], at) => `<tr><td>DW-2026-00${at}</td>${rest.map((text) => `<td>${text}</td>`).join('')}<td>Lopend</td></tr>`).join('')}</tbody></table>`;
  for (const page of [
    `<nav><h4>Lam, S.</h4></nav><h1>Overzicht</h1>`,
    '<h1>Contacten van Sanne Lam</h1>',
    '<h1>Lam, S.</h1>',
  ]) {
    show(page + table);
    expect(
      read().map(({ kind }) => kind),
      page,
    ).toEqual(['list']);
  }
});

test('no day, year, telephone or bank card is the number of a case or client', () => {
  for (const number of [
    '12/11/1980',
    '12_11_1980',
    '19800312',
    '2025/2026',
    '2026/11',
    '31612345678',
    '06-12345678',
    '010-4567890',
    '0031612345678',
    'BSN-999990019',
  ])
    expect(said(`<h3>${number}</h3>${base}`), number).not.toContain('case_no');
  expect(
    said('<p>Card number: 4111111111111111</p><p>Name: Jan Jansen</p><p>Status: Active</p>'),
  ).not.toContain('4111');
  const titled = readOne(`<h1>Zaak 4119</h1><h4>1048999</h4>${base}`, 'record', 'Zaak 4119');
  expect(texts(titled, 'case_no')).toEqual(['4119']);
});

test('steps and addresses behind a number are no cases', () => {
  const page = (label: string, titles: string[]) =>
    said(
      `<table><thead><tr><th>Klantnummer</th><th>${label}</th><th>Status</th></tr></thead><tbody>${titles
        .map((title, at) => `<tr><td>104821${at}</td><td>${title}</td><td>Lopend</td></tr>`)
        .join('')}</tbody></table>`,
    );
  expect(page('Onderwerp', ['2 - Intake', '1 - Aanmelding', '3 - Plan'])).not.toContain('case_no');
  expect(
    page('Onderwerp', [
      'Z-1023: Dorpsstraat 12, 3011 AB Rotterdam',
      'Z-1024: Kade 1, 3012 AB Rotterdam',
      'Z-1025: Laan 3, 3013 AB Rotterdam',
    ]),
  ).not.toContain('Dorpsstraat');
});

test('names in capitals are names, and the number of a house, a salutation and a place of work are none', () => {
  expect(texts(readOne(`${base}<p>Naam: VOS</p>`, 'record'), 'client_name')).toEqual(['VOS']);
  const house = readOne(
    `${base}<table>${rows(['Straat:', 'Kade'], ['Nr.:', '17'], ['Title:', 'Mevr.'])}</table>`,
    'record',
  );
  expect(ids(house)).not.toContain('case_no');
  expect(ids(house)).not.toContain('subject');
  expect(said('<p>Klant 1044233 van Werkplein Zuid</p><p>Status: Lopend</p>')).not.toContain('Werkplein');
});

test('a word in a box for texts is a subject, and a day with its time stays whole', () => {
  const record = readOne(
    `${base}<label for="s">Onderwerp</label><textarea id="s">Herbeoordeling</textarea><p>Laatste contact: 03-09-2026 14:35</p>`,
    'record',
  );
  expect(texts(record, 'subject')).toEqual(['Herbeoordeling']);
  expect(texts(record, 'last_contact')).toEqual(['03-09-2026 14:35']);
});

test('a client may have a job, and a heading named Contact makes no appointment of a name', () => {
  const record = readOne(
    `<h1>Nowak Pieter</h1><h2>Contact</h2><table>${rows(['Naam:', 'Nowak Pieter'], ['Functie:', 'Chauffeur'], ['Klantnummer:', '1043183'], ['Regeling:', 'IOAW'], ['Laatste contact:', '19-11-2026'])}</table>`,
    'record',
  );
  expect(texts(record, 'client_name')).toEqual(['Nowak Pieter']);
  expect(ids(record)).not.toContain('appointment_type');
});

test('rows that all name the client of the page are no list of clients', () => {
  const calls = `<h2>Calls</h2><table><thead><tr><th>Recorded Date</th><th>Entered By</th><th>From</th><th>Category</th></tr></thead><tbody>
    ${rows(['11-11-2026', 'S. Bos', 'Abdullahi, Hassan', 'Voortgang'], ['25-09-2026', 'K. Lam', 'Abdullahi, Hassan', 'Intake'])}</tbody></table>`;
  show(`${base}<p>Naam: Hassan Abdullahi</p>${calls}`);
  expect(read().map(({ kind }) => kind)).not.toContain('list');
  show(`${base}<p>Naam: Hassan Abdullahi</p>${calls.replace('Abdullahi, Hassan', 'Vos, Piet')}`);
  expect(read().map(({ kind }) => kind)).toContain('list');
});

test('a bare ID numbers the contacts of one client whom each row names', () => {
  const page = `<h1>Lijst van contactmomenten</h1><table><thead><tr><th>Id</th><th>Klant</th><th>Datum gesprek</th><th>Contactsoort</th></tr></thead><tbody>
    ${rows(['810', 'Esmée Hoekstra', '09-11-2026', 'Gesprek'], ['799', 'Esmée Hoekstra', '15-09-2026', 'E-mail'], ['793', 'Esmée Hoekstra', '01-09-2026', 'Telefoon'])}</tbody></table>`;
  show(page);
  expect(read().map(({ kind }) => kind)).toEqual(['history']);
  show(page.replace('<th>Id</th>', '<th>Klantnummer</th>'));
  expect(read().map(({ kind }) => kind)).toEqual(['list']);
});

test('acts that each row has are no kind of appointment', () => {
  const list = readOne(
    `<table><thead><tr><th>Klantnummer</th><th>Naam</th><th>Status</th><th>Actie</th></tr></thead><tbody>
    ${rows(...['Bakker, A.', 'Vos, S.', 'Smit, P.'].map((name, at) => [`104821${at}`, name, 'Lopend', '<a href="#">bewerk</a> | <a href="#">wis</a>']))}</tbody></table>`,
    'list',
  );
  expect(ids(list)).toEqual(['client_no', 'client_name', 'client_status', null]);
});

test('nobody works with a client yet', () => {
  const html =
    '<h1>Jan Smit</h1><dl><dt>Status</dt><dd>Lopend</dd><dt>Uitkering</dt><dd>Participatiewet</dd><dt>Trede</dt><dd>3</dd><dt>Consulent</dt><dd></dd></dl>';
  expect(said(html)).toContain('Jan Smit');
});

test('a colleague with a number of their own is no client', () => {
  const page = (label: string) =>
    said(
      `<h1>Jan de Vries</h1><table>${rows([`${label}:`, '48213'], ['Role:', 'Coach'], ['Last login:', '12-11-2026'], ['Status:', 'Active'])}</table>`,
    );
  expect(page('User ID')).not.toContain('Jan de Vries');
  expect(page('Person ID')).not.toContain('Jan de Vries');
  // Whoever signs in is a colleague, whatever the number is called.
  expect(page('Klantnummer')).not.toContain('Jan de Vries');
});

test('names that are words of systems are names behind a word for a client, or as registrations write them', () => {
  for (const name of ['Plan, J.', 'Free, A.', 'Home, A.']) {
    const record = readOne(
      `<h2>Cliënt 204881 — ${name}</h2><p>Status: Lopend</p><p>Consulent: S. Lam</p>`,
      'record',
    );
    expect(texts(record, 'client_name')).toEqual([name]);
  }
});

test('a value may be small letters behind a wrapped label, and end in a box', () => {
  const record = readOne(
    `${base}<p><span><b>Fase:</b></span> in behandeling genomen door team</p><p><b>Team:</b> Noord <span class="label label-default">West</span></p>`,
    'record',
  );
  expect(texts(record, 'team')).toEqual(['Noord West']);
  expect(JSON.stringify(record.fields)).toContain('Fase');
});

test('what was done each time is no act, and people with one name and numbers of their own are more', () => {
  const calls = readOne(
    `<h1>Bakker, A.J. (1048213)</h1><h2>Afspraken</h2><table><thead><tr><th>Datum</th><th>Actie</th><th>Resultaat</th></tr></thead><tbody>
    ${rows(['11-11-2026', 'Bellen', 'Gepland'], ['12-11-2026', 'Bellen', 'Voltooid'], ['13-11-2026', 'Bellen', 'Gepland'])}</tbody></table>`,
    'history',
  );
  expect(ids(calls)).toContain('appointment_type');
  const found = readOne(
    `<table><thead><tr><th>Nr.</th><th>Naam</th><th>Status</th><th>Startdatum</th></tr></thead><tbody>
    ${rows(['1001', 'Mohamed Ali', 'Lopend', '01-02-2026'], ['1002', 'Mohamed Ali', 'Nieuw', '01-03-2026'], ['1003', 'Mohamed Ali', 'Lopend', '01-04-2026'])}</tbody></table>`,
    'list',
  );
  expect(found.rows).toHaveLength(3);
});
