/** What case, ticket and client applications draw in ways of their own, as seen on pages that were read wrong at first. */
import { expect, test } from 'vitest';
import { cell, heads, ids, read, readOne, rows, show, texts, values } from './page.ts';

const clients = [
  ['1048213', 'Bakker, A.J.', 'Lopend', 'S. Lam'],
  ['1048214', 'Vos, S.', 'Afgesloten', 'K. Bos'],
  ['1048215', 'Smit, P. de', 'Lopend', 'S. Lam'],
];
const LABELS = ['Klantnummer', 'Naam', 'Status', 'Consulent'];

test('a link to change a value is no part of it, and a hidden form beside it makes no link an act', () => {
  const acts = '(<a href="#">edit</a>)';
  const editor = '<form style="display:none"><input value="x"></form>';
  const line = (label: string, value: string) =>
    `<tr><th><label>${label}:</label></th><td>${value}</td></tr>`;
  const record = readOne(
    `<table>${line('Klantnummer', '1048213')}${line('Naam', `${editor}<a href="#">Bakker, A.J.</a> ${acts}`)}
     ${line('Status', `Lopend <span>${acts}</span>`)}${line('Einddatum', acts)}</table>`,
    'record',
  );
  expect(texts(record, 'client_name')).toEqual(['Bakker, A.J.']);
  expect(texts(record, 'client_status')).toEqual(['Lopend']);
  expect(values(record, 'end_date')).toEqual([null]);
});

test('the icon beside an empty control says nothing of a value', () => {
  const field = (label: string, value: string) =>
    `<tr><td><label>${label}</label></td><td><input value="${value}"><img alt="Open de kalender" src="data:,"><span>▾</span></td></tr>`;
  const record = readOne(
    `<form><table>${field('Klantnummer', '1048213')}${field('Naam', 'Bakker, A.J.')}${field('Laatste contact', '12-11-2026')}${field('Volgende afspraak', '')}</table></form>`,
    'record',
  );
  expect(cell(record, 'last_contact')?.value).toBe('2026-11-12');
  expect(cell(record, 'next_appointment')).toMatchObject({ text: '', state: 'empty' });
});

test('a list of choices that is drawn says the choice that was made', () => {
  const chosen = (label: string, value: string, at: number) =>
    `<div class="field"><div slot="value" id="v${at}" role="button" tabindex="0" aria-haspopup="listbox" aria-labelledby="l${at} v${at}"><span>${value}</span></div><label id="l${at}" for="v${at}">${label}</label></div>`;
  const record = readOne(
    `<div class="field"><input id="n" value="1048213"><label for="n">Klantnummer</label></div>
     ${chosen('Status', 'Lopend', 1)}${chosen('Regeling', 'Participatiewet', 2)}${chosen('Consulent', 'S. Lam', 3)}`,
    'record',
  );
  expect(texts(record, 'client_status')).toEqual(['Lopend']);
  expect(texts(record, 'benefit_type')).toEqual(['Participatiewet']);
  expect(texts(record, 'coach')).toEqual(['S. Lam']);
});

test('a control that is only there to be sent stands behind the one that a person sees', () => {
  const field = (label: string, id: string, inner: string) =>
    `<div class="form-group"><label for="${id}">${label}</label><div>${inner}</div></div>`;
  const record = readOne(
    `${field('Klantnummer', 'a', '<input id="a" value="1048213">')}${field('Naam', 'b', '<input id="b" value="Bakker, A.J.">')}
     ${field('Team', 'c', '<input id="c" tabindex="-1" style="position:absolute;opacity:0" value="4"><input value="Noord">')}`,
    'record',
  );
  expect(texts(record, 'team')).toEqual(['Noord']);
});

test('a value may have a form around it to change it', () => {
  const block = (label: string, value: string) => `<div class="col"><small>${label}</small>${value}</div>`;
  const record = readOne(
    `<div class="row">${block('Klantnummer', '<p>1048213</p>')}${block('Naam', '<p>Bakker, A.J.</p>')}${block('Status', '<p>Lopend</p>')}
     ${block('Toegewezen aan', '<form><input type="hidden" value="7"><div><select><option>K. Bos</option><option selected>S. Lam</option></select><button>Bewaar</button></div></form>')}</div>`,
    'record',
  );
  expect(texts(record, 'coach')).toEqual(['S. Lam']);
});

test('a label and its value may be nothing but two lines of the source', () => {
  const item = (label: string, value: string) => `<li>\n      ${label}\n      ${value}\n    </li>`;
  const record = readOne(
    `<ul>${item('Klantnummer', '1048213')}${item('Naam', 'Bakker, A.J.')}${item('Laatste contact', '12-11-2026')}${item('BSN', '123456782')}</ul>`,
    'record',
  );
  expect(texts(record, 'client_no')).toEqual(['1048213']);
  expect(values(record, 'last_contact')).toEqual(['2026-11-12']);
  expect(JSON.stringify(record)).not.toContain('123456782');
});

test('below "Waarde" each line is a label with its value', () => {
  const record = readOne(
    `<h2>Eigen velden</h2><table>${heads('Sleutel', 'Waarde', 'Actie')}${rows(
      ['Klantnummer', '1048213', ''],
      ['Naam', 'Bakker, A.J.', ''],
      ['Laatste contact', '12-11-2026', ''],
      ['Volgende afspraak', '03-12-2026', ''],
    )}</table>`,
    'record',
  );
  expect(texts(record, 'client_no')).toEqual(['1048213']);
  expect(values(record, 'next_appointment')).toEqual(['2026-12-03']);
});

test("a value's own first word may be its label's", () => {
  const item = (label: string, value: string) =>
    `<div><span class="label">${label}</span><span>${value}</span></div>`;
  const record = readOne(
    `${item('Klantnummer', '1048213')}${item('Naam', 'Bakker, A.J.')}${item('Wijkteam', 'Wijkteam Noord')}`,
    'record',
  );
  expect(texts(record, 'team')).toEqual(['Wijkteam Noord']);
});

test('headings in blocks over the rows of one table, and with their sums below', () => {
  const head = `<div class="hd">${LABELS.map((label) => `<div class="col"><div><span>${label}</span></div></div>`).join('')}</div>`;
  const sizes = `<tr>${LABELS.map(() => '<th style="padding:0;height:0"></th>').join('')}</tr>`;
  const table = readOne(
    `${head}<div class="body"><div class="view"><table><tbody>${sizes}${rows(...clients)}</tbody></table></div></div>`,
    'list',
  );
  expect(ids(table)).toEqual(['client_no', 'client_name', 'client_status', 'coach']);
  expect(table.rows).toHaveLength(3);
  const line = (texts: string[], name: string) =>
    `<div class="${name}">${texts.map((text) => `<div class="c">${text}</div>`).join('')}</div>`;
  const blocks = readOne(
    `${head}<div class="body">${clients.map((texts) => line(texts, 'tr')).join('')}</div>${line(['', '', '3', ''], 'foot').replace('</div></div>', '</div><div></div></div>')}`,
    'list',
  );
  expect(texts(blocks, 'client_name')).toEqual(['Bakker, A.J.', 'Vos, S.', 'Smit, P. de']);
});

test('a heading may hold what chooses the columns', () => {
  const chooser = '<dl><dt><a href="#">≡</a></dt><dd style="display:none"><ul><li>Naam</li></ul></dd></dl>';
  const list = readOne(
    `<table><tr><th>${chooser}</th>${LABELS.map((label) => `<th>${label}</th>`).join('')}</tr>${rows(...clients.map((texts) => ['', ...texts]))}</table>`,
    'list',
  );
  expect(ids(list).filter(Boolean)).toEqual(['client_no', 'client_name', 'client_status', 'coach']);
});

test('a cell may be one button, a picture one word, and initials stand in any order', () => {
  const list = readOne(
    `<table>${heads(...LABELS)}${rows(
      ...clients.map(([no, name, status, coach]) => [
        `<button><div>${no}</div></button>`,
        `<span class="disc">${name![0]}${name!.split(', ')[1]![0]}</span><span>${name}</span>`,
        status!,
        `<span class="material-symbols-outlined">person</span>${coach}`,
      ]),
    )}</table>`,
    'list',
  );
  expect(texts(list, 'client_no')).toEqual(['1048213', '1048214', '1048215']);
  expect(texts(list, 'client_name')).toEqual(['Bakker, A.J.', 'Vos, S.', 'Smit, P. de']);
  expect(texts(list, 'coach')).toEqual(['S. Lam', 'K. Bos', 'S. Lam']);
});

test('tickets of clients have a number of their own below a bare heading, and lists of clients have none', () => {
  const tickets = readOne(
    `<table>${heads('#', 'Onderwerp', 'Naam', 'Klantnummer', 'Status')}${rows(
      ...clients.map(([no, name, status], at) => [
        `${318 + 7 * at}`,
        `Plan bijstellen ${at + 4}`,
        name!,
        no!,
        status!,
      ]),
    )}</table>`,
    'list',
  );
  expect(texts(tickets, 'case_no')).toEqual(['318', '325', '332']);
  const list = readOne(
    `<table>${heads('ID', ...LABELS)}${rows(...clients.map((texts, at) => [`${318 + 7 * at}`, ...texts]))}</table>`,
    'list',
  );
  expect(ids(list)).not.toContain('case_no');
});

test('what was said in a case is no list of clients', () => {
  const pair = (label: string, value: string) => `<label>${label}:</label><p>${value}</p>`;
  show(
    `<h1>Ticket#20931 – Herindicatie</h1><div>${pair('Klantnummer', 'C-40981')}${pair('Voornaam', 'Jet')}${pair('Achternaam', 'Adema')}${pair('Status', 'open')}</div>
     <h2>Artikelen</h2><table>${heads('Nr.', 'Afzender', 'Via', 'Onderwerp', 'Aangemaakt')}${rows(
       ['3', 'S. Wijngaarde', 'Telefoon', 'Gesprek met dochter', '19-11-2026 11:40'],
       ['2', 'Noor Peters', 'Intern', 'Dossier overgedragen', '18-11-2026 15:02'],
       ['1', 'Jet Adema', 'E-mail', 'Herindicatie', '18-11-2026 10:11'],
     )}</table>`,
  );
  expect(read().filter(({ kind }) => kind === 'list')).toEqual([]);
});

test('meetings that all begin with one client are that client’s history', () => {
  show(
    `<ol><li>Afspraken</li></ol><h2>Afspraken</h2><table>${heads('Onderwerp', 'Startdatum', 'Organisator', 'Deelnemers', 'Status')}${rows(
      ['Voortgang', '26-11-2026 10:30', 'Nour Bensaid', 'El Amrani, Fatima Nour Bensaid', 'Gepland'],
      ['Overleg', '20-11-2026 10:00', 'Nour Bensaid', 'El Amrani, Fatima Nour Bensaid', 'Afgerond'],
      ['Kennismaking', '02-11-2026 14:00', 'Marloes Vink', 'El Amrani, Fatima Marloes Vink', 'Afgerond'],
    )}</table>`,
  );
  const [history, ...more] = read();
  expect(more).toEqual([]);
  expect(history).toMatchObject({ kind: 'history', unit: 'appointment' });
});

test('the one column of days says when a contact was, and papers and prices are no history', () => {
  const named = '<h1>Karim Aydin</h1>';
  const ways = (title: string) =>
    `${named}<h2>${title}</h2><table>${heads('Registratietijdstip', 'Kanaal', 'Medewerker')}${rows(
      ['18-11-2026 14:05', 'Telefoon', 'Marloes Vink'],
      ['10-11-2026 09:32', 'E-mail', 'Nour Bensaid'],
      ['29-10-2026 11:15', 'Balie', 'Samir Haddou'],
    )}</table>`;
  const history = readOne(ways('Contactmomenten'), 'history');
  expect(values(history, 'contact_date')[0]).toBe('2026-11-18T14:05');
  show(
    `<h1>Voorzieningen</h1><table>${heads('Voorziening', 'Leverancier', 'Startdatum', 'Einddatum', 'Tarief')}${rows(
      ['Hulp', 'Zuiver Thuis', '01-01-2025', '31-12-2027', '€ 34,10'],
      ['Hulp plus', 'Zuiver Thuis', '01-01-2025', '31-12-2027', '€ 37,85'],
      ['Begeleiding', 'De Brug', '01-01-2025', '31-12-2026', '€ 58,20'],
    )}</table>`,
  );
  expect(read().filter(({ confidence }) => confidence >= 0.5)).toEqual([]);
});

test('titles of systems and of places of work name nobody', () => {
  for (const title of ['Ticket Details', 'Werkplein Zuid', 'Mijn Taken']) {
    show(
      `<h1>${title}</h1><dl><dt>Status</dt><dd>Open</dd><dt>Regeling</dt><dd>Participatiewet</dd><dt>Laatste contact</dt><dd>12-11-2026</dd></dl>`,
    );
    expect(JSON.stringify(read()), title).not.toContain(title);
  }
});

test('a day of birth in a table of contacts is never the day of a contact', () => {
  for (const label of ['Geboren op', 'Geb.d.', 'Verjaardag', 'Geboren te/op']) {
    show(
      `<h1>Karim Aydin</h1><dl><dt>Klantnummer</dt><dd>1048213</dd><dt>Status</dt><dd>Lopend</dd></dl><h2>Contacten</h2><table>${heads('Naam', 'Relatie', label)}${rows(
        ['Aylin Aydin', 'Zus', '12-03-1988'],
        ['Emre Aydin', 'Broer', '01-11-1990'],
        ['Fatma Aydin', 'Moeder', '22-06-1961'],
      )}</table>`,
    );
    expect(JSON.stringify(read()), label).not.toMatch(/19(?:88|90|61)/);
  }
});

test('buttons that do something say nothing, and what is hidden is not read from buttons or lists of choices', () => {
  const list = readOne(
    `<table>${heads(...LABELS)}${rows(
      ...clients.map(([no, name, status]) => [no!, name!, status!, '<button>Toewijzen</button>']),
    )}</table>`,
    'list',
  );
  expect(texts(list, 'coach')).toEqual(['', '', '']);
  const record = readOne(
    `<table><tr><td>Klantnummer</td><td>1048213</td></tr><tr><td>Naam</td><td>Bakker, A.J.</td></tr><tr><td>Consulent</td><td><button style="visibility:hidden">S. Lam</button></td></tr></table>
     <div><label for="x">Status</label><div id="x" role="combobox" style="display:none">Lopend</div></div>`,
    'record',
  );
  expect(JSON.stringify(record)).not.toMatch(/Lam|Lopend/);
});

test('the browser’s own control inside a box of choices is read as ever', () => {
  const record = readOne(
    `<div><label for="n">Klantnummer</label><input id="n" value="1048213"></div>
     <div role="combobox" aria-haspopup="listbox"><label for="i">Status</label><div><input id="i" value="Lopend"></div></div>
     <div><label for="c">Consulent</label><input id="c" value="S. Lam"></div>`,
    'record',
  );
  expect(texts(record, 'client_status')).toEqual(['Lopend']);
});

test('people of one family are several clients', () => {
  const list = readOne(
    `<table>${heads('Naam', 'Regeling', 'Status', 'Laatste contact', 'Consulent')}${rows(
      ['De Vries, A.', 'Participatiewet', 'Lopend', '12-11-2026', 'S. Lam'],
      ['De Vries, B.', 'IOAW', 'Lopend', '02-11-2026', 'S. Lam'],
      ['De Vries, C.', 'Participatiewet', 'Afgesloten', '30-10-2026', 'K. Bos'],
    )}</table>`,
    'list',
  );
  expect(texts(list, 'client_name')).toEqual(['De Vries, A.', 'De Vries, B.', 'De Vries, C.']);
});

test('neither tabs nor small titles nor logos are a client', () => {
  const fields =
    '<dl><dt>Klantnummer</dt><dd>1048213</dd><dt>Status</dt><dd>Lopend</dd><dt>Laatste contact</dt><dd>12-11-2026</dd></dl>';
  for (const title of [
    '<h3>Recent Activity</h3>',
    '<h3>Marloes Vink</h3><p>Consulent</p>',
    '<ul><li aria-current="page">Plan van Aanpak</li></ul>',
    '<h1><a href="#"><img alt="Alphen aan den Rijn" src="data:,"></a></h1>',
  ])
    expect(ids(readOne(title + fields, 'record')), title).not.toContain('client_name');
});

test('acts beside values stay out of every row of a long list', () => {
  const many = Array.from({ length: 200 }, (_, at) => [
    `${1048213 + at}`,
    `Bakker, ${'ABCDEFGH'[at % 8]}. (<a href="#">edit</a>)`,
    'Lopend',
    'S. Lam',
  ]);
  const list = readOne(`<table>${heads(...LABELS)}${rows(...many)}</table>`, 'list');
  expect(texts(list, 'client_name').filter((text) => text?.includes('edit'))).toEqual([]);
});

test('papers of a case are no contacts, and a form of three lines is no table', () => {
  show(
    `<h1>Karim Aydin</h1><dl><dt>Klantnummer</dt><dd>1048213</dd><dt>Status</dt><dd>Lopend</dd></dl><h2>Documenten</h2><table>${heads('Titel', 'Soort', 'Datum')}${rows(
      ['Aanvraag', 'Brief', '12-11-2026'],
      ['Bevestiging', 'E-mail', '13-11-2026'],
      ['Besluit', 'Brief', '20-11-2026'],
    )}</table>`,
  );
  expect(read().map(({ kind }) => kind)).toEqual(['record']);
  const row = (...fields: [string, string][]) =>
    `<div class="row">${fields.map(([label, value]) => `<div>${label}</div><div><input value="${value}"></div>`).join('')}</div>`;
  const record = readOne(
    `<div>${row(['Klantnummer', '1048213'], ['Status', 'Lopend'], ['Team', 'Noord'])}${row(['Naam', 'Bakker, A.J.'], ['Regeling', 'IOAW'], ['Consulent', 'S. Lam'])}${row(['Laatste contact', '12-11-2026'], ['Volgende afspraak', '03-12-2026'], ['Einddatum', ''])}</div>`,
    'record',
  );
  expect(texts(record, 'client_no')).toEqual(['1048213']);
});

test('what was written of a contact is no kind of contact, and no value behind its first word', () => {
  for (const label of ['Inhoud', 'Bericht', 'Interne notitie', 'Toelichting gesprek', 'Opm.']) {
    show(
      `<h1>Karim Aydin</h1><dl><dt>Klantnummer</dt><dd>1048213</dd><dt>Status</dt><dd>Lopend</dd></dl><h2>Contactmomenten</h2><table>${heads('Datum', label)}${rows(
        ['12-11-2026', 'Gesprek over schulden'],
        ['05-11-2026', 'Telefonisch: partner weg'],
        ['29-10-2026', 'Mail van huisarts'],
      )}</table>`,
    );
    expect(JSON.stringify(read()), label).not.toMatch(/schulden|partner|huisarts/);
  }
  show(
    `<h1>Wmo Karim Aydin</h1><dl><dt>Klantnummer</dt><dd>1048213</dd><dt>Status</dt><dd>Lopend</dd></dl><table>${heads('Soort', 'Datum', 'Inhoud')}${rows(
      ['Huisbezoek', '12-11-2026', 'Mevrouw is gevallen'],
      ['Keukentafelgesprek', '05-11-2026', 'Dochter overbelast'],
      ['Intakegesprek', '29-10-2026', 'Kan niet traplopen'],
      ['Afspraak', '20-10-2026', 'Belt terug'],
    )}</table>`,
  );
  expect(JSON.stringify(read())).not.toMatch(/gevallen|overbelast|traplopen|terug/);
});

test('those who work with a client, and who wrote something, are not the client', () => {
  const fields =
    '<dl><dt>Status</dt><dd>Lopend</dd><dt>Aanvraagdatum</dt><dd>12-10-2026</dd><dt>Regeling</dt><dd>Participatiewet</dd></dl>';
  for (const part of [
    '<h2>Uw consulent</h2><h3>Mw. S. de Wit</h3>',
    '<article><h3>Vries, K. de</h3><p>Gebeld.</p></article>',
    '<nav><ul><li><a aria-current="page">Vries, K. de</a></li></ul></nav>',
  ]) {
    show(fields + part);
    expect(JSON.stringify(read()), part).not.toMatch(/Wit|Vries/);
  }
});

test('families without commas are several clients, and counted rows of a further page no cases', () => {
  const list = readOne(
    `<table>${heads('Naam', 'Regeling', 'Status', 'Laatste contact', 'Consulent')}${rows(
      ['De Vries Anna', 'Participatiewet', 'Lopend', '12-11-2026', 'S. Lam'],
      ['De Vries Bert', 'IOAW', 'Lopend', '02-11-2026', 'S. Lam'],
      ['De Vries Carla', 'Participatiewet', 'Afgesloten', '30-10-2026', 'K. Bos'],
    )}</table>`,
    'list',
  );
  expect(list.rows).toHaveLength(3);
  const further = readOne(
    `<table>${heads('Nr.', 'Klantnummer', 'Naam', 'Onderwerp', 'Status')}${rows(
      ...clients.map(([no, name, status], at) => [
        `${26 + at}`,
        no!,
        name!,
        `Plan bijstellen ${at + 4}`,
        status!,
      ]),
    )}</table>`,
    'list',
  );
  expect(ids(further)).not.toContain('case_no');
});

test('pages whose forms carry names that browsers use are read to their end', () => {
  const fields =
    '<dl><dt>Klantnummer</dt><dd>1048213</dd><dt>Naam</dt><dd>Bakker, A.J.</dd><dt>Status</dt><dd>Lopend</dd></dl>';
  for (const odd of [
    '<div><span>Status:</span><button form="f" name="nextElementSibling">:</button><form id="f">:</form></div>',
    '<form aria-current="page"><select name="textContent"></select></form>',
    '<table><tr><td>Team</td><td><form><input name="textContent"></form>Noord</td></tr></table>',
    '<form><input name="querySelectorAll"><input name="children"><span>Team</span><p>Noord</p></form>',
    '<img name="getElementById"><input aria-labelledby="t" value="Noord"><span id="t">Team</span>',
    '<label for="g">Klant</label><form id="g" role="combobox"><input name="matches"><input name="getAttribute"></form>',
  ])
    expect(texts(readOne(odd + fields, 'record'), 'client_no'), odd).toEqual(['1048213']);
});

test('a list of choices that is only there to be sent says its choice where something drawn shows it', () => {
  const hidden = 'style="position:absolute;width:1px;height:1px;border:0;padding:0;clip:rect(0,0,0,0)"';
  const drawn = (label: string, id: string, options: string, shown: string) =>
    `<div class="form-group"><label for="${id}">${label}</label><div><select id="${id}" ${hidden} tabindex="-1">${options}</select><span class="select"><span>${shown}</span><b></b></span></div></div>`;
  const record = readOne(
    `<div class="form-group"><label for="n">Klantnummer</label><div><input id="n" value="1048213"></div></div>
     <div class="form-group"><label for="m">Naam</label><div><input id="m" value="Bakker, A.J."></div></div>
     ${drawn('Status', 's', '<option>Nieuw</option><option selected>Lopend</option>', 'Lopend')}
     ${drawn('Prioriteit', 'p', '<option selected>Laag</option><option>Hoog</option>', 'Kies een andere prioriteit')}
     <div class="form-group"><label>Consulent</label><div><select multiple style="display:none"><option selected>S. Lam</option></select><ul><li><span>×</span><span>S. Lam</span> <b>48</b></li></ul></div></div>`,
    'record',
  );
  expect(texts(record, 'client_status')).toEqual(['Lopend']);
  // What nobody sees is not read.
  expect(texts(record, 'priority')).not.toEqual(['Laag']);
  expect(texts(record, 'coach')).toEqual(['S. Lam']);
});

test('a cross to take something away is no part of a name', () => {
  const record = readOne(
    `<dl><dt>Klantnummer</dt><dd>1048213</dd><dt>Naam</dt><dd>Bakker, A.J.</dd><dt>Consulent</dt><dd><span>×</span><span>S. Lam</span></dd></dl>`,
    'record',
  );
  expect(texts(record, 'coach')).toEqual(['S. Lam']);
});

test('a word of address before a first name in full is no part of the name', () => {
  const nameOf = (name: string) =>
    values(
      readOne(
        `<dl><dt>Klantnummer</dt><dd>1048213</dd><dt>Naam</dt><dd>${name}</dd><dt>Status</dt><dd>Lopend</dd></dl>`,
        'record',
      ),
      'client_name',
    )[0];
  expect(nameOf('Mevr. Meryem Çelik')).toBe('Meryem Çelik');
  expect(nameOf('Mw. A. Postma-Veenstra')).toBe('Mw. A. Postma-Veenstra');
  expect(nameOf('Dhr. Van Dijk')).toBe('Dhr. Van Dijk');
});

test('a word before every colon is the label of what follows, and no part of a name', () => {
  const list = readOne(
    `<table><tr><th>Wie</th><th>Status</th><th>Consulent</th></tr>${[
      ['Johanna de Vries', '3310'],
      ['Kevin Schouten', '3327'],
      ['Samira Haddou', '3341'],
      ['Pieter van Loon', '3350'],
    ]
      .map(
        ([name, number]) =>
          `<tr><td><h4>${name}</h4><div><strong>Dossier:</strong> ${number}</div></td><td>Lopend</td><td>S. Lam</td></tr>`,
      )
      .join('')}</table>`,
    'list',
  );
  expect(texts(list, 'client_name')).toEqual([
    'Johanna de Vries',
    'Kevin Schouten',
    'Samira Haddou',
    'Pieter van Loon',
  ]);
});

const field = (label: string, value: string) =>
  `<div class="field"><div class="name">${label}</div><div class="value">${value}</div></div>`;

test('choices beside each other are no headings of columns', () => {
  const choice = (label: string, at: number) =>
    `<div><input type="radio" name="s" id="s${at}" ${at ? '' : 'checked'}><label for="s${at}">${label}</label></div>`;
  const control = (label: string, value: string) =>
    `<div><div><label for="${label}">${label}</label></div><div><input id="${label}" value="${value}"></div><div></div></div>`;
  const record = readOne(
    `<form><div><div>${['In onderzoek', 'Beschikt', 'Afgesloten'].map(choice).join('')}</div></div>
     ${control('Klantnummer', '1048213')}${control('Naam', 'Bakker, A.J.')}${control('Laatste contact', '12-11-2026')}</form>`,
    'record',
  );
  expect(texts(record, 'client_no')).toEqual(['1048213']);
});

test('what is sent for a list that is drawn is no part of its value', () => {
  const record = readOne(
    `${field('Klantnummer', '1048213')}${field('Naam', 'Bakker, A.J.')}
     ${field('Status', '<div><div role="button" tabindex="0" aria-haspopup="listbox">Lopend</div><input aria-hidden="true" tabindex="-1" style="opacity:0" value="AC"></div>')}`,
    'record',
  );
  expect(texts(record, 'client_status')).toEqual(['Lopend']);
});

test('a title with name and number says who it is before what it is about', () => {
  const list = readOne(
    `<table><tr><th>Kwestie</th><th>Status</th><th>Toegewezen aan</th></tr>${[
      ['Abdi, H. 105219', 'Aanvraag compleet maken'],
      ['Yıldız, E. 105033', 'Intake afronden'],
      ['Groot, R. de (104655)', 'Loonkostensubsidie aanvragen'],
    ]
      .map(([who, what]) => `<tr><td>#212 ${who} – ${what}</td><td>Lopend</td><td>S. Lam</td></tr>`)
      .join('')}</table>`,
    'list',
  );
  expect(texts(list, 'client_name')).toEqual(['Abdi, H.', 'Yıldız, E.', 'Groot, R. de']);
  expect(texts(list, 'client_no')).toEqual(['105219', '105033', '104655']);
  expect(texts(list, 'subject')[1]).toContain('Intake afronden');
});

test('a title about a matter names nobody', () => {
  show('<h1>Wmo Melding 104655: Huishoudelijke hulp</h1><p>Zo meldt u een hulpvraag.</p>');
  expect(read()).toEqual([]);
});

test('a mark, an explanation or a folded menu behind a label is not its value', () => {
  const record = readOne(
    `<div class="field"><div class="head"><div>Klantnummer</div><div> * </div></div><div>1048213</div></div>
     <div class="field"><div class="head"><div>Naam</div></div><div>Bakker, A.J.</div></div>
     <div class="field"><div class="head"><span>Team</span><span class="field-description">Werkplein of wijkteam</span></div><div>Werkplein Oost</div></div>
     <div class="combo"><div class="dropdown"><a><strong>Projecten</strong></a><div class="menu" style="display:none"><a>Zuid</a></div></div><div>Geen project</div></div>
     <div class="combo"><div class="dropdown"><a><strong>Toegewezen aan</strong> <svg width="9" height="9"></svg></a><div class="menu" style="display:none"><a>K. Bos</a><a>T. Mol</a></div></div><div><a>S. Lam</a></div></div>`,
    'record',
  );
  expect(texts(record, 'client_no')).toEqual(['1048213']);
  expect(texts(record, 'team')).toEqual(['Werkplein Oost']);
  expect(texts(record, 'coach')).toEqual(['S. Lam']);
  expect(JSON.stringify(record)).not.toMatch(/Bos|Mol|wijkteam/);
});

test('a known label names the word in a coloured box, which style sheets call a label too', () => {
  const box = (label: string, value: string) =>
    `<div class="data"><div class="label level-name">${label}</div><div class="level-data"><span class="label">${value}</span><span class="dot"></span></div></div>`;
  const record = readOne(
    `${field('Klantnummer', '1048213')}${field('Naam', 'Bakker, A.J.')}<div>${box('Type', 'Aanvraag')}</div><div>${box('Prioriteit', 'Normaal')}</div>`,
    'record',
  );
  expect(texts(record, 'priority')).toEqual(['Normaal']);
});

test('a button that opens a list of choices says the one that was made, and one that does something says nothing', () => {
  const record = readOne(
    `${field('Klantnummer', '1048213')}${field('Naam', 'Bakker, A.J.')}
     ${field('Regeling', '<div><button type="button"><span>Participatiewet</span><span class="lucide-chevron-down"></span></button></div>')}
     ${field('Consulent', '<div><button aria-haspopup="listbox"><span><span>S</span></span><span>Sanne Lam</span></button></div>')}
     ${field('Volgende afspraak', '<button type="button">Nieuwe afspraak</button>')}
     <label for="team">Team</label><div><button id="team" aria-haspopup="listbox"><span>Noord</span></button></div>`,
    'record',
  );
  expect(texts(record, 'benefit_type')).toEqual(['Participatiewet']);
  expect(texts(record, 'coach')).toEqual(['Sanne Lam']);
  expect(texts(record, 'team')).toEqual(['Noord']);
  expect(texts(record, 'next_appointment')).toEqual(['']);
});

test('a word between others in a stream of events is no label', () => {
  const record = readOne(
    `${field('Klantnummer', '1048213')}${field('Status', 'Lopend')}${field('Consulent', 'S. Lam')}
     <div><span>S. Lam</span><span>wijzigde</span><span>Status</span><span>from</span><span>Nieuw</span><span>naar</span><span>Lopend</span></div>`,
    'record',
  );
  expect(texts(record, 'client_name')).not.toContain('Nieuw');
});

test('lines of a list that all have one label are no fields of a record', () => {
  const record = readOne(
    `<ul>${['Kees van der Laan', 'Amina Hassan', 'Wouter Dijkstra'].map((name) => `<li><dt>klant:</dt> <a href="#">${name}</a></li>`).join('')}</ul>
     ${field('Klantnummer', '1048213')}${field('Status', 'Lopend')}${field('Laatste contact', '12-11-2026')}`,
    'record',
  );
  expect(JSON.stringify(record)).not.toMatch(/Laan|Hassan|Dijkstra/);
});

test('what became of a value is not the value', () => {
  const line = (label: string, value: string) => `<tr><td>${label}:</td><td>${value}</td></tr>`;
  const record = readOne(
    `<table>${line('Klantnummer', '1048213')}${line('Naam', 'Bakker, A.J.')}${line('Prioriteit', 'hoog')}</table>
     <table>${line('Status', 'nieuw → lopend')}${line('Prioriteit', 'normaal → hoog')}</table>`,
    'record',
  );
  expect(texts(record, 'priority')).toEqual(['hoog']);
  expect(JSON.stringify(record)).not.toContain('→');
});

test('a small heading names the client where the title of the document has the name too, and no colleague', () => {
  const page = (name: string) =>
    `<nav><ol><li>Klanten</li><li>${name}</li></ol></nav><h3>${name}</h3>${field('Klantnummer', '1048213')}${field('Status', 'Lopend')}
     ${field('Laatste contact', '12-11-2026')}${field('Consulent', 'Sanne Lam')}<p>Sanne Lam</p>`;
  const nameOn = (name: string, title: string) =>
    texts(readOne(page(name), 'record', title), 'client_name')[0];
  expect(nameOn('Yusuf Abdi', 'Yusuf Abdi ‹ Klanten')).toBe('Yusuf Abdi');
  expect(nameOn('Yusuf Abdi', 'Klanten')).toBeUndefined();
  expect(nameOn('Sanne Lam', 'Sanne Lam ‹ Klanten')).toBeUndefined();
});

test('rows may each be a table below headings in another one, with columns that are hidden', () => {
  const hidden = 'style="display:none"';
  const row = (cells: string[]) =>
    `<div class="grid-row"><table><tbody><tr>${cells.map((text, at) => `<td ${at === 1 ? hidden : ''}>${text}</td>`).join('')}</tr></tbody></table></div>`;
  const list = readOne(
    `<div><table><thead><tr>${['Klantnummer', 'ID', 'Naam', 'Status', 'Consulent'].map((text, at) => `<td ${at === 1 ? hidden : ''}>${text}</td>`).join('')}</tr></thead></table></div>
     <div>${clients.map(([number, name, status, coach]) => row([number!, 'Zwart, Q.', name!, status!, coach!])).join('')}</div>`,
    'list',
  );
  expect(texts(list, 'client_no')).toEqual(['1048213', '1048214', '1048215']);
  expect(texts(list, 'client_name')).toEqual(['Bakker, A.J.', 'Vos, S.', 'Smit, P. de']);
  expect(JSON.stringify(list)).not.toContain('Zwart');
});

test('what a click on a row does stands in the titles of all cells and is no value', () => {
  const list = readOne(
    `<table><tr>${LABELS.map((label) => `<th>${label}</th>`).join('')}</tr>${clients
      .map(
        ([number, name, status], at) =>
          `<tr>${[number, name, status, at ? '' : 'S. Lam'].map((text) => `<td title="Ga naar het dossier">${text}</td>`).join('')}</tr>`,
      )
      .join('')}</table>`,
    'list',
  );
  expect(texts(list, 'coach')).toEqual(['S. Lam', '', '']);
});

test('how old something is says when it happened, and not when it will', () => {
  const list = readOne(
    `<table><tr><th>Klantnummer</th><th>Naam</th><th>Gewijzigd</th><th>Volgende afspraak</th></tr>${clients
      .map(([number, name]) => `<tr><td>${number}</td><td>${name}</td><td>6 dagen</td><td>6 dagen</td></tr>`)
      .join('')}</table>`,
    'list',
  );
  expect(String(values(list, 'updated_at')[0])).toMatch(/^2026-/);
  expect(values(list, 'next_appointment').filter(Boolean)).toEqual([]);
});

test('an unlabelled column that says the same in each row is nobody', () => {
  const list = readOne(
    `<table><tr><th>Klantnummer</th><th>Naam</th><th>Status</th><th></th></tr>${clients
      .map(
        ([number, name, status]) =>
          `<tr><td>${number}</td><td>${name}</td><td>${status}</td><td>Details Nieuw Contact</td></tr>`,
      )
      .join('')}</table>`,
    'list',
  );
  expect(ids(list)).not.toContain('coach');
});

test('a bar of progress without a text says how far it is', () => {
  const list = readOne(
    `<table>${heads('Klantnummer', 'Naam', 'Voortgang')}${clients
      .map(
        ([number, name], at) =>
          `<tr><td>${number}</td><td>${name}</td><td>${
            at
              ? `<div role="progressbar" aria-valuenow="${at * 20}" style="width:50px;height:5px"></div>`
              : '<progress value="3" max="4"></progress>'
          }</td></tr>`,
      )
      .join('')}</table>`,
    'list',
  );
  expect(values(list, 'progress')).toEqual([75, 20, 40]);
});

test('rows that are counted have no number of a case', () => {
  const page = (first: number) =>
    show(
      `<table>${heads('Nr.', 'Traject', 'Status', 'Startdatum')}${rows(
        [String(first), 'Werkfit', 'Lopend', '03-02-2026'],
        [String(first + 1), 'Taalmaatjes', 'Lopend', '15-09-2026'],
      )}</table>`,
    );
  page(1);
  expect(read().filter(({ kind }) => kind === 'list')).toEqual([]);
  page(21);
  expect(read().filter(({ kind }) => kind === 'list')).toEqual([]);
});

test('a title around a label names the field, and takes nothing off the label', () => {
  const control = (name: string, label: string, value: string) =>
    `<div title="${name}"><div><label>${label}</label></div><div><div>${value}</div></div></div>`;
  const record = readOne(
    `${control('klantnummer', 'Klantnummer', '1048213')}${control('naam', 'Naam', 'Bakker, A.J.')}${control('trede', 'Trede participatieladder', '3 Deelname aan activiteiten')}`,
    'record',
  );
  expect(texts(record, 'participation_step')).toEqual(['3 Deelname aan activiteiten']);
});

test('a label may stand deep in wrappers, with an empty one behind it', () => {
  const row = (label: string, value: string) =>
    `<div class="form-row col-${label}"><div class="cell"><div class="flex"><div><div><div class="name-wrapper"><div><svg width="9" height="9"></svg></div><div class="name"><span>${label}</span></div><div class="flex-1"></div></div></div></div></div><div class="grow"><div><div><input value="${value}"></div></div></div></div></div>`;
  const record = readOne(
    `${row('Klantnummer', '1048213')}${row('Naam', 'Bakker, A.J.')}${row('Status', 'Lopend')}`,
    'record',
  );
  expect(texts(record, 'client_no')).toEqual(['1048213']);
  expect(texts(record, 'client_status')).toEqual(['Lopend']);
});

// What a review of the above found: each page gave what is written in the test's name, and must not.
const known = `<table><tr><th>Klantnummer</th><td>1048213</td></tr><tr><th>Regeling</th><td>Participatiewet</td></tr><tr><th>Naam</th><td>Bakker, A.J.</td></tr></table>`;
const unnamed = `<table><tr><th>Regeling</th><td>Participatiewet</td></tr><tr><th>Status</th><td>Lopend</td></tr><tr><th>Laatste contact</th><td>12-11-2026</td></tr></table>`;
const readAll = (html: string, title = '') => {
  show(html, title);
  return JSON.stringify(read());
};

test('another list beside tables of one row is not read under the first one’s headings', () => {
  const table = (cells: string[], tag = 'td') =>
    `<table><tr>${cells.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr></table>`;
  const said = readAll(
    `<div>${table(['Klantnummer', 'Naam', 'Status'], 'th')}${table(['1048213', 'Bakker, A.J.', 'Lopend'])}${table(['1048214', 'Vos, S.', 'Lopend'])}
     <h2>Huisartsen</h2>${table(['Nummer', 'Adres', 'Opmerking'], 'th')}${table(['77120', 'Dorpsstraat 12 Utrecht', 'Belt alleen met moeder'])}</div>`,
  );
  expect(said).not.toMatch(/Dorpsstraat|moeder|Opmerking/);
});

test('a group of fields, or a note behind an explanation, is no value', () => {
  expect(
    readAll(
      `${known}<div><p>Consulent</p><div class="v"><span class="label">Notitie</span> <span>Drinkt en slaapt slecht</span></div></div>`,
    ),
  ).not.toContain('Drinkt');
  expect(
    readAll(
      `${known}<div><div class="item"><div class="header">Consulent</div><div class="description">S. Lam</div></div><div class="other">Buurvrouw Truus belde: ruzie</div></div>`,
    ),
  ).not.toContain('Truus');
  expect(
    readAll(
      `${known}<div class="r"><div>Consulent</div><ul class="dropdown-menu" style="display:none"><li>A</li></ul></div><div class="n">Buurvrouw Truus belde: ruzie</div>`,
    ),
  ).not.toContain('Truus');
});

test('a citation, an event or a telephone number is no client', () => {
  for (const text of [
    'Smit, J. (2019): Handboek schuldhulp',
    'Zaal De Kring, Utrecht (12000) – Open dag',
    'Bakker, A.J. 0612345678 – terugbellen',
  ])
    expect(readAll(`<p>${text}</p>`), text).toBe('[]');
});

test('whoever has a heading is not the client where nothing says so', () => {
  expect(
    readAll(`${unnamed}<h2>Bewindvoerder</h2><h3>Jan Wit</h3><p>Jan Wit is bereikbaar.</p>`),
  ).not.toContain('Jan Wit');
  expect(
    readAll(
      `<header><span class="user-title">Sanne Visser</span></header>${unnamed}<p>Gewijzigd door Sanne Visser</p>`,
    ),
  ).not.toContain('client_name');
  expect(
    readAll(
      `${unnamed}<dl><dt>Consulent</dt><dd>S. Visser</dd></dl><h3>Sanne Visser</h3>`,
      'Sanne Visser - Dossiers',
    ),
  ).not.toContain('Sanne Visser');
});

test('what a hidden list has chosen is not read where the page shows something else', () => {
  expect(
    readAll(
      `${known}<div><label for="s">Ontheffing</label><select id="s" style="display:none"><option selected>Ja</option></select><div><span>Kies</span><ul style="display:none"><li>Ja</li></ul></div></div>`,
    ),
  ).not.toContain('"Ja"');
  expect(
    readAll(
      `${known}<div><label for="c">Consulent</label><select id="c" style="display:none"><option selected label="K. Geheim">S. Lam</option></select><span>S. Lam</span></div>`,
    ),
  ).not.toContain('Geheim');
  expect(
    readAll(
      `${known}<div><label for="d">Consulent</label><select id="d" style="position:absolute;width:1px;height:1px;border:0;padding:0"><option selected>K. Geheim</option></select></div>`,
    ),
  ).not.toContain('Geheim');
});

test('acts on buttons are no values', () => {
  for (const act of ['Wijs toe', 'Claim', 'Zet in wachtrij'])
    expect(
      readAll(`${known}<div><div>Consulent</div><div><button type="button">${act}</button></div></div>`),
      act,
    ).not.toContain(act);
});

test('a filter that is drawn is no record beside a list', () => {
  const filter = (label: string, value: string) =>
    `<label for="${label}">${label}</label><select id="${label}" style="display:none"><option selected>${value}</option></select><span>${value}</span>`;
  show(
    `<div>${filter('Klant', 'Bakker, A.J.')}${filter('Status', 'Lopend')}${filter('Regeling', 'IOAW')}</div>
     <table>${heads(...LABELS)}${rows(...clients)}</table>`,
  );
  expect(read().map(({ kind }) => kind)).toEqual(['list']);
});

test('where somebody lives does not leave behind a name in a title', () => {
  expect(
    readAll(
      `<table>${heads('Kwestie', 'Status', 'Toegewezen aan')}${rows(
        ['Abdi, H. 105219 – Kerkweg 3, 3511 AB Utrecht', 'Lopend', 'S. Lam'],
        ['Smit, P. 105220 – Dorpsstraat 12, 3512 AC Utrecht', 'Lopend', 'S. Lam'],
        ['Vos, S. 105221 – Laan 7, 3513 AD Utrecht', 'Lopend', 'S. Lam'],
      )}</table>`,
    ),
  ).not.toMatch(/Kerkweg|Dorpsstraat|Laan/);
});

test('forms with odd names in them stop nothing', () => {
  for (const form of [
    '<form><input type="hidden" name="children"><p>x</p><div>Status:</div></form>',
    '<div><label for="q">Status</label><select id="q" style="display:none"><option>Lopend</option></select><form><input type="hidden" name="textContent">x</form></div>',
    '<dl><div><dt>Team</dt><dd title="Noord"></dd><form><input type="hidden" name="getAttribute">tekst</form></div></dl>',
    '<div><table><thead><tr><th>Klantnummer</th><th>Naam</th><th>Status</th></tr></thead></table></div><form><table><tr><td>1<input type="hidden" name="querySelectorAll"></td><td>Vos, S.</td><td>Lopend</td></tr></table><table><tr><td>2</td><td>Bos, K.</td><td>Lopend</td></tr></table></form>',
  ])
    expect(readAll(`${known}${form}`), form).toContain('1048213');
});

// What a second review found.
test('where somebody was born or lives does not leave behind the name and number of a client', () => {
  expect(
    readAll(
      `<table>${heads('Cliënt', 'Status', 'Consulent')}${rows(
        ['Bakker, A.J. 105219 – geb. 12-04-1985', 'Lopend', 'S. Lam'],
        ['Smit, P. 105220 – geb. 01-02-1990', 'Lopend', 'S. Lam'],
        ['Vos, S. 105221 – geb. 30-06-1971', 'Lopend', 'S. Lam'],
      )}</table>`,
    ),
  ).not.toMatch(/1985|1990|1971/);
});

test('who is signed in, and a colleague under the name in full, are not the client', () => {
  expect(
    readAll(`<nav><span class="menu-title"><i class="fa fa-user"></i> Visser, Sanne</span></nav>${unnamed}`),
  ).not.toContain('Sanne');
  expect(
    readAll(
      `${unnamed}<dl><dt>Consulent</dt><dd>Visser, S.</dd></dl><h3>Sanne Visser</h3>`,
      'Sanne Visser - Dossiers',
    ),
  ).not.toContain('Sanne');
  const client = `<h1>Jan de Vries</h1>${unnamed}<dl><dt>Consulent</dt><dd>Joke de Vries</dd></dl>`;
  expect(readAll(client)).toContain('Jan de Vries');
});

test('behind its label a value that calls itself a description, or a label without a value, brings no note', () => {
  expect(
    readAll(
      `${known}<div><div class="item"><div>Consulent</div><div class="item-description">S. Lam</div></div><div class="other">Buurvrouw Truus belde: ruzie</div></div>`,
    ),
  ).not.toContain('Truus');
  expect(
    readAll(
      `${known}<div><p>Consulent</p><div class="field"><span class="label">Telefoon</span><span class="value"></span></div></div>`,
    ),
  ).not.toContain('"text":"Telefoon"');
});

test('a button that opens a menu or a window is no value', () => {
  for (const attributes of ['aria-haspopup="dialog"', 'aria-expanded="false"', 'aria-haspopup="menu"'])
    expect(
      readAll(
        `${known}<div><div>Consulent</div><div><button type="button" ${attributes}>Wijs toe</button></div></div>
         <label for="b">Status</label><button id="b" ${attributes}>Acties</button>`,
      ),
      attributes,
    ).not.toMatch(/Wijs toe|Acties/);
});

test('a word within another one shows no choice, and what asks for one is none', () => {
  const drawn = (options: string, shown: string) =>
    readAll(
      `${known}<div><label for="s">Consulent</label><select id="s" style="display:none">${options}</select><div><a><span>${shown}</span></a></div></div>`,
    );
  expect(drawn('<option selected>Lam</option>', 'Lammers')).not.toContain('"Lam"');
  expect(drawn('<option value="" selected>Kies een consulent</option>', 'Kies een consulent')).not.toContain(
    'Kies een',
  );
});

test('labels may be small letters, and one label may stand in three parts of a record', () => {
  const spans = ['klantnummer', '1048213', 'naam', 'Bakker, A.J.', 'status', 'Lopend']
    .map((text, at) => `<span class="${at % 2 ? 'value' : 'label'}">${text}</span>`)
    .join('');
  const record = readOne(`<div>${spans}</div>`, 'record');
  expect(texts(record, 'client_status')).toEqual(['Lopend']);
  const part = (title: string, label: string, value: string) =>
    `<h4>${title}</h4><dl><dt>Klantnummer</dt><dd>1048213</dd><dt>${label}</dt><dd>${value}</dd></dl>`;
  const tab = readOne(
    `<ul><li>${part('Cliënt', 'Naam', 'Bakker, A.J.')}${part('Uitkering', 'Regeling', 'IOAW')}${part('Plan', 'Einddatum plan', '12-11-2027')}</li></ul>`,
    'record',
  );
  expect(texts(tab, 'client_no')).toEqual(['1048213']);
});

test('lists of choices in each other, and lines that end in a label, cost no more than they are', () => {
  const nested = Array.from({ length: 40 }).reduce(
    (inner: string) => `<select style="display:none"></select><div>${inner}</div>`,
    'x',
  );
  const lines = '<li>tekst <b>Status:</b></li>'.repeat(3000);
  // To try both ways at each level would never end.
  expect(readAll(`${known}<div><p>Team</p><div>${nested}</div></div><ul>${lines}</ul>`)).toContain('1048213');
});

test('more forms with odd names stop nothing', () => {
  for (const form of [
    '<div><span>Team:</span><span class="v"></span><form><input type="hidden" name="querySelector"></form></div>',
    '<div><span>Team:</span><span class="v"></span><form><button name="matches"></button></form></div>',
    '<form><div><div><label>Team:</label><span></span></div></div><div class="v">Noord<input type="hidden" name="classList"></div></form><form></form>',
  ])
    expect(readAll(`${known}${form}`), form).toContain('1048213');
});
