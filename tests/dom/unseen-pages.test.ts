/** Kinds of markup that applications have in common and that were read wrong on pages seen for the first time. */
import { expect, test } from 'vitest';
import { cell, heads, ids, read, readOne, rows, show, texts, values } from './page.ts';

const HIDDEN = 'position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip:rect(0,0,0,0)';
const spoken = (text: string): string => `<span class="spoken" style="${HIDDEN}">${text}</span>`;
const clients = [
  ['1048213', 'Bakker, A.J.', 'Lopend'],
  ['1048214', 'Vos, S.', 'Afgesloten'],
  ['1048215', 'Smit, P. de', 'Lopend'],
];

test('what only a screen reader says is no part of a label or a value', () => {
  const list = readOne(
    `<table><thead><tr>${['Klantnummer', 'Naam', 'Status']
      .map((label) => `<th>${spoken('Sorteer')}<a>${label}</a>${spoken('Niet gesorteerd')}</th>`)
      .join('')}</tr></thead><tbody>${clients
      .map(
        ([no, name, status]) => `<tr><td>${no}</td><td>${spoken('Open dossier: ')}<a>${name}</a>
        <span class="acts" style="position:relative;left:-9999em">Bewerken | Bekijken</span></td><td>${status}</td></tr>`,
      )
      .join('')}</tbody></table>`,
    'list',
  );
  expect(ids(list)).toEqual(['client_no', 'client_name', 'client_status']);
  expect(texts(list, 'client_name')).toEqual(['Bakker, A.J.', 'Vos, S.', 'Smit, P. de']);
});

test('beside an icon, what a screen reader says is the value', () => {
  const list = readOne(
    `<table>${heads('Klantnummer', 'Naam', 'Prioriteit')}${rows(
      ...clients.map(([no, name]) => [no!, name!, `<i class="dot"></i>${spoken('Hoog')}`]),
    )}</table>`,
    'list',
  );
  expect(texts(list, 'priority')).toEqual(['Hoog', 'Hoog', 'Hoog']);
});

test('a heading may hold the filter of its column', () => {
  const list = readOne(
    `<div role="grid"><div role="row">${['Klantnummer', 'Naam', 'Status']
      .map((label) => `<div role="columnheader">${label}<div><input type="text" value="x"></div></div>`)
      .join('')}</div>${clients
      .map(
        (client) =>
          `<div role="row">${client.map((text) => `<div role="gridcell">${text}</div>`).join('')}</div>`,
      )
      .join('')}</div>`,
    'list',
  );
  expect(ids(list)).toEqual(['client_no', 'client_name', 'client_status']);
  expect(list.rows).toHaveLength(3);
});

test('headings made with a table for their arrow, and a value shown as a bar', () => {
  const head = (label: string) => `<td><table><tr><td>${label}</td><td>&nbsp;</td></tr></table></td>`;
  const bar = '<table><tr><td title="40%" style="width:40%"></td><td style="width:60%"></td></tr></table>';
  const list = readOne(
    `<table><tr>${['Klantnummer', 'Naam', 'Status', 'Voortgang'].map(head).join('')}</tr>${rows(
      ...clients.map((client) => [...client, bar]),
    )}</table>`,
    'list',
  );
  expect(ids(list)).toEqual(['client_no', 'client_name', 'client_status', 'progress']);
  expect(list.rows).toHaveLength(3);
  expect(cell(list, 'progress')?.value).toBe(40);
});

test('the name of a group at the head of its rows is no client', () => {
  const group = (name: string) => `<tr><th colspan="2">${name} (2)</th><td></td><td></td></tr>`;
  const list = readOne(
    `<table><thead>${heads('Klantnummer', 'Naam', 'Status', 'Team')}</thead><tbody>${group('Team Noord')}${rows(
      ...clients.slice(0, 2).map((client) => [...client, 'Noord']),
    )}${group('Team Zuid')}${rows([...clients[2]!, 'Zuid'])}</tbody></table>`,
    'list',
  );
  expect(texts(list, 'client_no')).toEqual(['1048213', '1048214', '1048215']);
});

test('parts of one row in two holders are one client, by their row index', () => {
  const part = (role: string, from: number, index: number, cells: string[]) =>
    `<div role="row" aria-rowindex="${index}">${cells
      .map((text, i) => `<div role="${role}" aria-colindex="${from + i}">${text}</div>`)
      .join('')}</div>`;
  const labels = ['Klantnummer', 'Naam', 'Status'];
  const grid = (from: number, to: number) =>
    `<div>${part('columnheader', from, 1, labels.slice(from - 1, to))}</div>
     <div>${clients.map((client, i) => part('gridcell', from, i + 2, client.slice(from - 1, to))).join('')}</div>`;
  const list = readOne(`<div role="grid"><div>${grid(1, 1)}</div><div>${grid(2, 3)}</div></div>`, 'list');
  expect(ids(list)).toEqual(['client_no', 'client_name', 'client_status']);
  expect(list.rows).toHaveLength(3);
  expect(texts(list, 'client_name')).toEqual(clients.map(([, name]) => name));
});

test('"State" is a status by its words, and else part of an address', () => {
  const table = (values: string[]) =>
    `<table>${heads('Customer ID', 'Customer Name', 'State', 'Last contact')}${rows(
      ...values.map((value, i) => [`10482${i}`, clients[i]![1]!, value, '2026-09-12']),
    )}</table>`;
  expect(ids(readOne(table(['open', 'closed', 'pending reminder']), 'list'))).toContain('client_status');
  expect(ids(readOne(table(['Utrecht', 'Drenthe', 'Limburg']), 'list'))).not.toContain('client_status');
});

test('titles that are names are the clients', () => {
  const list = readOne(
    `<table>${heads('Titel', 'Klantnummer', 'Status')}${rows(
      ...clients.map(([no, name, status]) => [name!, no!, status!]),
    )}</table>`,
    'list',
  );
  expect(texts(list, 'client_name')).toEqual(clients.map(([, name]) => name));
});

test('a number beside its label says whose contacts stand below it', () => {
  show(
    `<h1>Contactmomenten</h1><dl><dt>Klantnummer</dt><dd>1048213</dd></dl>
     <table>${heads('Datum', 'Soort contact', 'Opmerkingen')}${rows(
       ['12-09-2026', 'Gesprek', 'Iets'],
       ['13-10-2026', 'E-mail', 'Anders'],
     )}</table>`,
  );
  const history = read().find(({ kind }) => kind === 'history');
  expect(history?.unit).toBe('contact');
  expect(history?.confidence).toBeGreaterThanOrEqual(0.5);
});

test('a value that reads like a label is no heading beside a marked label', () => {
  const pair = (label: string, value: string) =>
    `<table><tr><td class="label">${label}</td><td>${value}</td></tr></table>`;
  const record = readOne(
    pair('Klantnummer', '1048213') + pair('Status', 'Aanmelding') + pair('Consulent', 'Tom de Wit'),
    'record',
  );
  expect(cell(record, 'client_status')?.text).toBe('Aanmelding');
  expect(cell(record, 'coach')?.text).toBe('Tom de Wit');
});

test('an icon behind a label is no value, and its word no text', () => {
  const record = readOne(
    `<div><div><div class="label"><span>Klantnummer:</span><span class="icon help"></span></div><div>1048213</div></div>
     <div><label class="control-label"><span>Status</span></label><div>Lopend <i class="icon" aria-hidden="true">arrow_drop_down</i></div></div></div>`,
    'record',
  );
  expect(cell(record, 'client_no')?.text).toBe('1048213');
  expect(cell(record, 'client_status')?.text).toBe('Lopend');
});

test('a box that chooses the row is no part of the value beside it', () => {
  const list = readOne(
    `<table>${heads('Klantnummer', 'Naam', 'Status')}${rows(
      ...clients.map(([no, name, status]) => [
        `<div><input type="checkbox"></div><span>${no!}</span>`,
        name!,
        status!,
      ]),
    )}</table>`,
    'list',
  );
  expect(texts(list, 'client_no')).toEqual(['1048213', '1048214', '1048215']);
});

test('numbers with letters stay, though their digits pass the eleven-test', () => {
  const list = readOne(
    `<table>${heads('Number', 'Customer', 'Status', 'Priority')}${rows(
      ...clients.map(([, name, status], i) => [`CS0${i ? `010482${i}` : '0204577'}`, name!, status!, 'Hoog']),
    )}</table>`,
    'list',
  );
  expect(texts(list, 'case_no')[0]).toBe('CS00204577');
});

test('clients side by side, named at the head of their columns, under rows that name groups of fields', () => {
  const line = (label: string, ...texts: string[]) =>
    `<tr><th scope="row">${label}</th>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const list = readOne(
    `<h1>Klanten vergelijken</h1><table><tr><th></th><th><a href="#">×</a><a href="#">Ada Moor</a></th><th><a href="#">×</a><a href="#">Ben Uyl</a></th></tr>
    <tr><td colspan="3">Algemeen</td></tr>${line('Klantnummer', '40117', '40251')}${line('Klantmanager', 'Kim Tol', 'Kim Tol')}
    <tr><td colspan="3">Participatie</td></tr>${line('Trede', '2', '4')}${line('Laatste gesprek', '12-10-2026', '02-11-2026')}</table>`,
    'list',
  );
  expect(texts(list, 'client_name')).toEqual(['Ada Moor', 'Ben Uyl']);
  expect(texts(list, 'client_no')).toEqual(['40117', '40251']);
  expect(texts(list, 'last_contact')).toEqual(['12-10-2026', '02-11-2026']);
});

test('a number may stand under the name, behind its label', () => {
  const who = (name: string, no: string) =>
    `<table><tr><td><a href="#">${name}</a></td></tr><tr><td>clientnr. ${no}</td></tr></table>`;
  const list = readOne(
    `<table>${heads('Client', 'Geldig t/m', 'Consulent')}${rows([who('Mw. C. Moor', '204118'), '01-12-2026', 'Kim Tol'], [who('Dhr. B. Uyl', '206377'), '01-02-2027', 'Kim Tol'])}</table>`,
    'list',
  );
  expect(texts(list, 'client_name')).toEqual(['Mw. C. Moor', 'Dhr. B. Uyl']);
  expect(texts(list, 'client_no')).toEqual(['204118', '206377']);
});

test('tasks below headings that say when are rows of one list', () => {
  const pair = (label: string, value: string) =>
    `<div><label class="control-label">${label}</label><span class="text">${value}</span></div>`;
  const task = (name: string, no: string, type: string, priority: string) =>
    `<li class="item"><i title="Prioriteit: ${priority}">●</i><div><h4>Bellen</h4>${pair('Cliënt', name)}${pair('Zaak', no)}${pair('Zaaktype', type)}${pair('Behandelaar', 'Kim Tol')}</div></li>`;
  const group = (title: string, ...tasks: string[]) =>
    `<div class="group"><h3>${title}</h3><div class="list"><ul>${tasks.join('')}</ul></div></div>`;
  const list = readOne(
    `<main>${group('Te laat (1)', task('Ada Moor', 'Z-26-018834', 'Aanvraag bijstand', 'Hoog'))}${group('Vandaag (2)', task('Ben Uyl', 'Z-26-019002', 'Melding jeugd', 'Laag'), task('Cor Vis', 'Z-26-019120', 'Heronderzoek', 'Hoog'))}${group('Later (1)', task('Dina Bos', 'Z-26-019077', 'Bezwaar', 'Normaal'))}</main>`,
    'list',
  );
  expect(texts(list, 'client_name')).toEqual(['Ada Moor', 'Ben Uyl', 'Cor Vis', 'Dina Bos']);
  expect(texts(list, 'case_type')).toEqual(['Aanvraag bijstand', 'Melding jeugd', 'Heronderzoek', 'Bezwaar']);
  expect(texts(list, 'priority')).toEqual(['Hoog', 'Laag', 'Hoog', 'Normaal']);
  expect(ids(list)).not.toContain('client_status');
});

test('a timeline tells its days and what they were without a word', () => {
  const item = (day: string, what: string, result: string, done: string) =>
    `<div class="item"><div class="when">${day}</div><div class="what">${what}</div><div><span><em style="margin-right:4px">Outcome</em>${result}</span> <span><em style="margin-right:4px">Closed</em>${done}</span></div></div>`;
  const history = readOne(
    `<h2>Ada Moor</h2><p>Client ID: 51-20077</p><h1>Appointments</h1><div>${item('9 Dec 2026, 10:30', 'Progress meeting', '—', '—')}${item('11 Nov 2026, 09:15', 'Phone call', 'Goal adjusted', '11 Nov 2026')}${item('2 Sep 2026, 11:00', 'Medical advice', 'Advice received', '18 Sep 2026')}</div>`,
    'history',
  );
  expect(texts(history, 'appointment_type')).toEqual(['Progress meeting', 'Phone call', 'Medical advice']);
  expect(values(history, 'next_appointment')[1]).toBe('2026-11-11T09:15');
  expect(texts(history, 'appointment_result')[1]).toBe('Goal adjusted');
  expect(values(history, 'appointment_done')).toEqual([null, '2026-11-11', '2026-09-18']);
});

test('values behind labels, each in an element of its own, below the row of a client', () => {
  const details = (threat: string, plan: string) =>
    `<tr><td colspan="4"><span><b>Bedreigende situatie:</b> ${threat}</span><span><b>Plan van aanpak:</b> ${plan}</span></td></tr>`;
  const list = readOne(
    `<h2>Schuldhulpverlening</h2><table>${heads('Dossier', 'Naam', 'Fase', 'Consulent')}${rows(['SHV26-0188', 'Moor, Ada', 'Stabilisatie', 'B. Uyl'])}${details('Nee', '19-03-2026')}${rows(['SHV26-0203', 'Vis, Cor', 'Nazorg', 'B. Uyl'])}${details('Ja', '30-03-2026')}</table>`,
    'list',
  );
  expect(values(list, 'sh_threat')).toEqual([false, true]);
  expect(texts(list, 'sh_plan_date')).toEqual(['19-03-2026', '30-03-2026']);
});

test('filters in tables of their own do not part the headings from the rows in the next table', () => {
  const filter =
    '<table><tr><td><input type="text" value=""></td><td><a title="Wissen">x</a></td></tr></table>';
  const list = readOne(
    `<div><table><thead>${heads('Klantnummer', 'Naam', 'Status')}${heads(filter, filter, filter)}</thead></table></div>
    <div><table>${rows(['', '', ''], ...clients)}</table></div>`,
    'list',
  );
  expect(ids(list)).toEqual(['client_no', 'client_name', 'client_status']);
  expect(texts(list, 'client_no')).toEqual(clients.map(([no]) => no));
});

test('dots, arrows and initials beside a value are its ornaments; a dot alone stays', () => {
  const list = readOne(
    `<table>${heads('Klantnummer', 'Naam <span>▲</span>', 'Status', 'Prioriteit', 'Ontheffing')}${rows(
      ...[
        ['1048213', 'Elsje van Rooijen', 'Lopend'],
        ['1048214', 'Saskia Vos', 'Afgesloten'],
      ].map(([no, name, status]) => [
        no!,
        `<div aria-hidden="true">${name!.slice(0, 1)}v</div><a>${name}</a>`,
        `<span><i>●</i>${status}</span>`,
        '<b>●</b>',
        '<span aria-hidden="true">Ja</span>',
      ]),
    )}</table>`,
    'list',
  );
  expect(list.fields[1]).toMatchObject({ id: 'client_name', label: 'Naam' });
  expect(texts(list, 'client_name')).toEqual(['Elsje van Rooijen', 'Saskia Vos']);
  expect(texts(list, 'client_status')).toEqual(['Lopend', 'Afgesloten']);
  expect(texts(list, 'priority')).toEqual(['●', '●']);
  expect(texts(list, 'exemption')).toEqual(['Ja', 'Ja']);
});

test('steps and tabs are no labels with values, and an act beside a heading is no worker', () => {
  const steps = ['Melding', 'Onderzoek', 'Besluit', 'Levering'];
  const record = readOne(
    `<div>${steps.map((step) => `<div class="step ${step}"><span>${step}</span></div>`).join('')}</div>
    <div><span>Participatie</span><span>edit</span></div>
    <dl><dt>Cliëntnummer</dt><dd>1048213</dd><dt>Naam</dt><dd>Bakker, A.J.</dd><dt>Status</dt><dd>Lopend</dd></dl>`,
    'record',
  );
  expect(ids(record)).toEqual([null, 'client_no', 'client_name', 'client_status']);
});

test('a worker by code and by name are two fields', () => {
  const record = readOne(
    `<dl><dt>Cliëntnummer</dt><dd>1048213</dd><dt>Naam</dt><dd>Bakker, A.J.</dd>
    <dt>Begeleider</dt><dd>KMG0142</dd><dt>Naam begeleider</dt><dd>Henk Smit</dd></dl>`,
    'record',
  );
  expect(ids(record)).toEqual(['client_no', 'client_name', 'coach_code', 'coach']);
});

test('a label that nobody knows is read the first time as it is the second, when those below it show what labels look like', () => {
  const field = (label: string, value: string): string =>
    `<div class="vak"><span class="vak-kop">${label}</span><span class="vak-tekst">${value}</span></div>`;
  show(
    `<h1>Bakker, A.J.</h1>${field('Buurtpunt', 'De Schakel')}${field('Klantnummer', '1048213')}${field(
      'Status',
      'Lopend',
    )}${field('Geboortedatum', '03-04-1981')}${field('Telefoon', '06-12345678')}`,
  );
  const first = read();
  expect(first[0]!.fields.map(({ label }) => label)).toContain('Buurtpunt');
  expect(read()).toEqual(first.map((reading) => ({ ...reading, id: expect.any(String) })));
});

test('indexes and columns of a database are no cases, whatever words stand in them', () => {
  show(
    `<table>${heads('Actie', 'Sleutelnaam', 'Type', 'Kolom')}${rows(
      ['Wijzigen', 'PRIMARY', 'BTREE', 'klantnr'],
      ['Wijzigen', 'status_idx', 'BTREE', 'status'],
      ['Wijzigen', 'consulent_idx', 'BTREE', 'consulent'],
    )}</table>`,
  );
  expect(read()).toEqual([]);
});

test('a page about a case has its number behind a hash in the heading; the subject of a message is not that of the case', () => {
  const pair = (label: string, value: string) => `<label>${label}:</label><p class="Value">${value}</p>`;
  const record = readOne(
    `<h1>Melding #20931 – Trap te steil</h1><div>${pair('Cliëntnummer', 'C-40981')}${pair('Voornaam', 'Jet')}
    ${pair('Achternaam', 'Adema')}${pair('Status', 'In behandeling')}${pair('Bijgewerkt', '20-11-2026 09:14 » Lars Pol')}
    <label title="Datum en tijd van het huisbezoek">Huisbezoek op:</label><p class="Value">01-12-2026 10:30</p></div>
    <div>${pair('Van', 'Lars Pol')}${pair('Aan', 'Wmo Noord')}${pair('Onderwerp', 'Teruggebeld')}</div>`,
    'record',
  );
  expect(cell(record, 'case_no')?.value).toBe('20931');
  expect(cell(record, 'updated_at')?.text).toBe('20-11-2026 09:14');
  expect(cell(record, 'next_appointment')?.value).toBe('2026-12-01T10:30');
  expect(ids(record)).not.toContain('subject');
});

test('a title that begins with a person names the client, in a list of which that is the only name', () => {
  const list = readOne(
    `<table>${heads('Zaaknummer', 'Titel', 'Status', 'Toegewezen aan')}${rows(
      ['41 301', 'Fien de Boer – dreigende ontruiming', 'Open', 'Koen Bijl'],
      ['41 302', 'Omar Aziz – moratorium', 'Open', 'Koen Bijl'],
      ['41 307', 'Loes Wit – voorstel', 'Gesloten', 'Ria Dam'],
      ['41 310', 'Jan van Dam – nazorg', 'Open', 'Ria Dam'],
    )}</table>`,
    'list',
  );
  expect(texts(list, 'client_name')).toEqual(['Fien de Boer', 'Omar Aziz', 'Loes Wit', 'Jan van Dam']);
  expect(values(list, 'case_no')[0]).toBe('41301');
});

test('activities of one person are contacts by their days and ways; with others in each row they are not', () => {
  const table = (people: string[]) =>
    `<h1>Karim Aydin</h1><table>${heads('Type', 'Met', 'Datum', 'Status')}${rows(
      ['Huisbezoek', people[0]!, '03-12-2026 10:00', 'Gepland'],
      ['Telefoongesprek', people[1]!, '19-11-2026 11:20', 'Voltooid'],
      ['E-mail', people[2]!, '09-11-2026 16:02', 'Voltooid'],
      ['Huisbezoek', people[3]!, '05-11-2026 09:30', 'Niet verschenen'],
    )}</table>`;
  show(table(['Karim Aydin', 'Karim Aydin', 'Karim Aydin', 'Karim Aydin']));
  const [history, ...more] = read();
  expect(more).toEqual([]);
  expect(history).toMatchObject({ kind: 'history', unit: 'contact' });
  expect(texts(history!, 'appointment_result')).toEqual([
    'Gepland',
    'Voltooid',
    'Voltooid',
    'Niet verschenen',
  ]);
  show(table(['Karim Aydin', 'Wim Bos', 'Tea Kok', 'Ans Mol']));
  expect(read()).toEqual([]);
});

test('items below headings that are days happened on those days, and their picture says how', () => {
  const item = (how: string, what: string) =>
    `<article class="item"><span class="pic" title="${how}">☎</span><h4>${what}</h4><p>Hierover is lang gesproken.</p></article>`;
  const history = readOne(
    `<h1>Huishouden Moor</h1><section aria-label="Contacten"><h3>Vandaag</h3>${item('Telefoon', 'Vraag over post')}<h3>Vrijdag 20 november</h3>${item('Huisbezoek', 'Kennismaking')}${item('E-mail', 'Bevestiging')}<h3>do 5 nov</h3>${item('Telefoon', 'Aanmelding')}</section>`,
    'history',
  );
  expect(history.unit).toBe('contact');
  expect(texts(history, 'contact_date')).toEqual([
    'Vandaag',
    'Vrijdag 20 november',
    'Vrijdag 20 november',
    'do 5 nov',
  ]);
  expect(values(history, 'contact_date').slice(1)).toEqual(['2026-11-20', '2026-11-20', '2026-11-05']);
  expect(texts(history, 'contact_channel')).toEqual(['Telefoon', 'Huisbezoek', 'E-mail', 'Telefoon']);
});

test('a word that stands in each block before something else is its label, and a line of parts is several columns', () => {
  const block = (name: string, no: string, status: string, seen: string) =>
    `<section class="lid"><h3>${name}</h3><div class="regel">${no} · Pw</div><div class="r"><span>Stand van zaken</span><span>${status}</span></div><div class="r"><span>Laatst gezien</span><span>${seen}</span></div><div class="r"><span>Buurthuis</span><span>${no}</span></div></section>`;
  const list = readOne(
    `<div>${block('Ada Moor', '40211', 'In begeleiding', '16-11-2026')}${block('Ben Moor', '40212', 'Advies', '21-10-2026')}${block('Noor Uyl', '40380', 'Geen hulp', '')}</div>`,
    'list',
  );
  expect(texts(list, 'client_name')).toEqual(['Ada Moor', 'Ben Moor', 'Noor Uyl']);
  expect(texts(list, 'client_no')).toEqual(['40211', '40212', '40380']);
  expect(texts(list, 'client_status')).toEqual(['In begeleiding', 'Advies', 'Geen hulp']);
  expect(values(list, 'last_contact')).toEqual(['2026-11-16', '2026-10-21', null]);
});

test('labels and controls that are put in their places apart from each other find each other', () => {
  const label = (text: string, top: number) =>
    `<div style="position:absolute;left:20px;top:${top}px">${text}</div>`;
  const edit = (value: string, top: number) =>
    `<div style="position:absolute;left:150px;top:${top - 3}px"><input type="text" value="${value}" readonly></div>`;
  const fields = ['Dossiernr', 'Jeugdige', 'Gezinsplan d.d.', 'Hulp vanaf', 'Consulent'].map((text, i) =>
    label(text, 20 + 28 * i),
  );
  const edits = ['J-10477', 'Moor, Ada', '16-09-2026', '01-10-2026', 'B. Uyl'].map((text, i) =>
    edit(text, 20 + 28 * i),
  );
  const record = readOne(
    `<h1>Jeugd</h1><form><div style="position:relative;height:300px">${fields.join('')}${edits.join('')}</div></form>`,
    'record',
  );
  expect(texts(record, 'case_no')).toEqual(['J-10477']);
  expect(texts(record, 'client_name')).toEqual(['Moor, Ada']);
  expect(values(record, 'jz_family_plan')).toEqual(['2026-09-16']);
});

test('a number behind its word and a name in the line above all else say whose history it is', () => {
  show(
    `<div id="balk"><b>Moor, A. (Ada)</b> cl.nr 50277 &nbsp; Pw &nbsp; <a href="#">naar stamkaart</a></div><table>${heads('Gespreksdatum', 'Ingevoerd op', 'Contactwijze', 'Betreft')}${rows(['20-11-2026', '20-11-2026', 'Kantoor', 'Voortgang'], ['10-11-2026', '12-11-2026', 'Telefoon', 'Stage'])}</table>`,
  );
  const [record, history] = read();
  expect(record && texts(record, 'client_no')).toEqual(['50277']);
  expect(record && texts(record, 'client_name')).toEqual(['Moor, A. (Ada)']);
  expect(history?.unit).toBe('contact');
});

test('cells that are drawn by turns are labels with their values, and no headings', () => {
  const line = (...cells: string[]) =>
    `<tr>${cells.map((text, i) => (i % 2 ? `<td>${text}</td>` : `<td bgcolor="#dde"><b>${text}</b></td>`)).join('')}</tr>`;
  const record = readOne(
    `<table>${line('Klantnr', '77402', 'Naam', 'Wim Moor')}</table><table>${line('Consulent', 'B. Uyl', 'Code', 'WK07')}${line('Trede', '3', 'Gemeten d.d.', '14-07-2026')}${line('Laatste contact', '29-10-2026', 'Rayon', 'Oost')}</table>`,
    'record',
  );
  expect(texts(record, 'client_no')).toEqual(['77402']);
  expect(texts(record, 'participation_step')).toEqual(['3']);
  expect(values(record, 'last_contact')).toEqual(['2026-10-29']);
});

test('empty cells that are drawn by turns beside a field are no label with a value: a form that asks tells nothing', () => {
  const line = (...cells: string[]) =>
    `<tr>${cells.map((html, i) => `<td${i % 2 ? '' : ' class="lbl"'}>${html}</td>`).join('')}</tr>`;
  const record = readOne(
    `<h1>Moor, A.</h1><table>${line('Klantnummer:', '50277')}${line('Volgende afspraak:', '11-01-2027')}${line('Status:', 'Lopend')}</table>
    <form method="post"><table>${line('Tijd', '<input type="text">', '&nbsp;', '&nbsp;')}${line('Soort afspraak', '<select><option>(kies)</option></select>', '&nbsp;', '&nbsp;')}</table><button>Opslaan</button></form>`,
    'record',
  );
  expect(ids(record)).toContain('next_appointment');
  expect(ids(record)).not.toContain('appointment_type');
});

test('rows that are counted are no cases, and a number that begins with two zeros may be a client’s', () => {
  show(
    `<table><tr><td>Naam :</td><td>Wim Moor</td><td>Registratienummer :</td><td>0091-44512</td></tr></table><h2>4. Afspraken</h2><table>${heads('Nr.', 'Wat', 'Wie', 'Voor')}${rows(['1', 'Inschrijven', 'W. Moor', '15-09-2026'], ['2', 'Uitzoeken', 'H. Uyl', '30-09-2026'], ['3', 'Bellen', 'W. Moor', '01-12-2026'])}</table>`,
  );
  const readings = read();
  expect(readings.filter(({ kind }) => kind === 'list')).toEqual([]);
  const record = readings.find(({ kind }) => kind === 'record');
  expect(record && texts(record, 'client_no')).toEqual(['0091-44512']);
});

test('what stands above a column of cards may have parts of its own', () => {
  const card = (no: string, name: string, day: string) =>
    `<article class="card"><header><a class="no" href="#">${no}</a></header><h4 class="who">${name}</h4>
     <div class="kv"><span>Aanmelding</span><span>${day}</span></div>
     <div class="kv"><span>Verwijzer</span><span>Huisarts</span></div></article>`;
  const lane = (state: string, ...cards: string[]) =>
    `<section class="col"><div class="col-head"><h3>${state}</h3><span>${cards.length}</span><button>+</button></div>
     ${cards.join('')}</section>`;
  const list = readOne(
    `<main style="display: flex">${lane('Nieuw', card('JH-26-0918', 'Noor Tilburg', '19 nov 2026'), card('JH-26-0915', 'Ayoub Zerrouki', '17 nov 2026'))}
     ${lane('Hulp loopt', card('JH-26-0790', 'Mees Wolters', '27 aug 2026'))}
     ${lane('Afronden', card('JH-26-0544', 'Lina Haddad', '2 mrt 2026'))}</main>`,
    'list',
    'Jeugdhulp',
  );
  expect(texts(list, 'client_status')).toEqual(['Nieuw', 'Nieuw', 'Hulp loopt', 'Afronden']);
  expect(texts(list, 'case_no')).toEqual(['JH-26-0918', 'JH-26-0915', 'JH-26-0790', 'JH-26-0544']);
});

test('two cells that are drawn unlike each other are a label with its value, also where both are known words', () => {
  const line = (label: string, value: string) => `<tr><td class="name">${label}</td><td>${value}</td></tr>`;
  const record = readOne(
    `<table>${line('Klantnummer', '61-20933')}${line('Naam', 'Boukhari, Z.')}${line('Soort voorziening', 'Werkervaring')}
     ${line('Uitvoerder', 'Stichting De Werkschuur')}${line('Volgende afspraak', '30-11-2026')}</table>`,
    'record',
  );
  expect(texts(record, 'provider')).toEqual(['Stichting De Werkschuur']);
  expect(texts(record, 'next_appointment')).toEqual(['30-11-2026']);
});

test('lists under headings such as months are parts of one list', () => {
  const item = (day: string, way: string) =>
    `<li class="moment"><time class="day">${day}</time> <span class="way">${way}</span>
     <dl><dt>Medewerker</dt><dd>Fatma Yılmaz</dd><dt>Vastgelegd op</dt><dd>${day}</dd></dl></li>`;
  show(
    `<p>Cliënt 204881 – Belhaj, S.</p><main><h2>Contactmomenten</h2>
     <h3>November 2026</h3><ol class="line">${item('18-11-2026', 'Huisbezoek')}${item('10-11-2026', 'Telefonisch')}</ol>
     <h3>Oktober 2026</h3><ol class="line">${item('27-10-2026', 'Spreekuur')}</ol></main>`,
  );
  const [history] = read().filter(({ kind }) => kind === 'history');
  expect(texts(history!, 'contact_date')).toEqual(['18-11-2026', '10-11-2026', '27-10-2026']);
});

test('columns of cards in wrappers of their own, of which one is folded', () => {
  const card = (no: string, name: string) =>
    `<div class="wrap"><div class="card"><div class="f"><b class="label">Klantnr</b><i>${no}</i></div>
     <div class="f"><b class="label">Klant</b><i>${name}</i></div><div class="f"><b class="label">Uitkering</b><i>IOAW</i></div></div></div>`;
  const lane = (name: string, ...cards: string[]) =>
    `<div class="outer"><div class="stack"><div class="head"><span>${name}</span> <i>${cards.length}</i></div>
     <div class="cards">${cards.join('')}</div><div class="foot"><a>+</a></div></div></div>`;
  const list = readOne(
    `<div style="display: flex"><div class="outer"><div class="stack"><div class="head"><span>Geen categorie</span> <i>0</i></div></div></div>
     ${lane('Intake', card('604418', 'Hamza Yildirim'), card('604431', 'Ingrid Voskuil'), card('604437', 'Kwame Owusu'))}
     ${lane('Traject', card('601226', 'Fadoua Chaouki'))}</div>`,
    'list',
  );
  expect(texts(list, 'client_no')).toEqual(['604418', '604431', '604437', '601226']);
  expect(texts(list, 'client_status')).toEqual(['Intake', 'Intake', 'Intake', 'Traject']);
});

test('an empty place for a hint behind a label is no value where one stands below', () => {
  const field = (label: string, value: string) =>
    `<div class="group"><div class="clear"><label class="control-label">${label}</label><span class="help"></span></div>
     <div class="wrapper"><div>${value}</div></div></div>`;
  const record = readOne(
    `<form>${field('Dossiernr.', 'SHV-2026-00231')}${field('Hulpvrager', 'Gideon Asamoah')}${field('Trajectfase', 'Stabilisatie <i>⌄</i>')}
     ${field('Laatste contact', '13-11-2026')}${field('Uitstroomreden', '')}</form>`,
    'record',
    'Schuldhulp',
  );
  expect(texts(record, 'client_name')).toEqual(['Gideon Asamoah']);
  expect(texts(record, 'sh_phase')).toEqual(['Stabilisatie']);
  expect(texts(record, 'last_contact')).toEqual(['13-11-2026']);
});

test('the letter of a portrait may stand behind a name', () => {
  const name = (text: string) => `<span>${text}</span><span class="portrait">${text[0]}</span>`;
  const list = readOne(
    `<table>${heads('Klantnummer', 'Naam', 'Klantmanager')}${rows(
      ['1048213', 'Bakker, A.J.', name('Anouk Prins')],
      ['1048220', 'Vossen, S.', name('Rik Damstra')],
    )}</table>`,
    'list',
  );
  expect(texts(list, 'coach')).toEqual(['Anouk Prins', 'Rik Damstra']);
});

test('what may be a name that is written like none keeps its row by its number where the others are names with numbers', () => {
  const list = readOne(
    `<table>${heads('Deelnemer', 'Status', 'Laatste contact')}${rows(
      ['Tesfay Berhane IB-30117', 'Lopend', '10-11-2026'],
      ['Mahmoud al-Jassim IB-30155', 'Lopend', '11-11-2026'],
      ['Somchai Wattana IB-30190', 'Lopend', '12-11-2026'],
      ['Nasrin Habibi IB-30170', 'Lopend', '12-11-2026'],
      ['Yonas Kidane IB-30178', 'Lopend', '12-11-2026'],
      ['Rana Shaheen IB-30183', 'Lopend', '12-11-2026'],
      ['Fatemeh Rezaei IB-30161', 'Lopend', '12-11-2026'],
      ['Abdirahman Warsame IB-30199', 'Lopend', '12-11-2026'],
      ['prinses IB-30204', 'Lopend', '13-11-2026'],
      ['opgenomen in kliniek, niet bellen IB-30205', 'Lopend', '14-11-2026'],
      ['Totaal 12000', '', ''],
    )}</table>`,
    'list',
  );
  expect(list.rows).toHaveLength(9);
  expect(texts(list, 'client_no').at(-1)).toBe('IB-30204');
  expect(texts(list, 'client_name')).toContain('Mahmoud al-Jassim');
  expect(cell(list, 'client_name', 8)?.state).toBe('empty');
});

test('values in a row that each stand above their label', () => {
  const field = (value: string, label: string) =>
    `<div><div class="v">${value}</div><div class="l">${label}</div></div>`;
  const record = readOne(
    `<h1>Jamie van den Berg</h1><div>${field('JZ-104882', 'Zaaknummer')}${field('In uitvoering', 'Status')}${field('Hoog', 'Prioriteit')}
     ${field('Oumaima Tahiri', 'Regievoerder')}</div><dl><dt>Naam</dt><dd>Jamie van den Berg</dd><dt>Laatste contact</dt><dd>18-11-2026</dd></dl>`,
    'record',
  );
  expect(texts(record, 'case_no')).toEqual(['JZ-104882']);
  expect(texts(record, 'priority')).toEqual(['Hoog']);
});

test('a heading in a wrapper of its own is the label of what stands behind it, where several are made so', () => {
  const field = (label: string, value: string) =>
    `<div><div><h3 class="h">${label}</h3></div><div><button aria-label="Wijzig ${label}"></button><div>${value}</div></div></div>`;
  const record = readOne(
    `<div>${field('Inwoner', 'Radoslav Dimitrov')}${field('Klantnr', 'H-60917')}${field('Last contact', '16 Nov 2026')}
     ${field('Fase', 'Stabilisatie')}</div>`,
    'record',
    'Schuldhulp',
  );
  expect(texts(record, 'client_no')).toEqual(['H-60917']);
  expect(texts(record, 'sh_phase')).toEqual(['Stabilisatie']);
});

test('the title of a panel is no label of all that stands in it, and labels and values in equal cells are no steps', () => {
  const row = (...cells: string[]) =>
    `<div class="row">${cells
      .map(
        (text, at) => `<div class="cell">${at % 2 ? `<span>${text}</span>` : `<label>${text}</label>`}</div>`,
      )
      .join('')}</div>`;
  const panel = (title: string, ...rows: string[]) =>
    `<div class="panel"><div class="bar"><span class="title">${title}</span><a href="#" aria-label="Inklappen">−</a></div>
     <div class="content">${rows.join('')}</div></div>`;
  const record = readOne(
    `<h1>Ismaël Tahiri</h1>${panel('Klant', row('Klantnummer', '2026-04417', 'Status', 'Lopend'))}
     ${panel('Traject', row('Opdrachtgever', 'Gemeente Overvelde', 'Werkcoach', 'P. de Ruijter'), row('Startdatum', '22-06-2026', 'Uitvoerder', 'De Hoef'))}`,
    'record',
  );
  expect(texts(record, 'client_no')).toEqual(['2026-04417']);
  expect(texts(record, 'coach')).toEqual(['P. de Ruijter']);
  expect(texts(record, 'provider')).toEqual(['De Hoef']);
});

test('a bar above a record: the name and, in small letters right behind it, the number and what is never read', () => {
  const record = readOne(
    `<div><div><span class="name">Mw. H.C. Schuurmans-Baldé</span><small>Cliëntnr. 0048213 · BSN 999941811 · geb. 11-06-1947 (79)</small></div></div>
     <dl><dt>Zaaknr.</dt><dd>W-2026-03187</dd><dt>Status</dt><dd>In uitvoering</dd><dt>Volgende afspraak</dt><dd>30-11-2026</dd></dl>`,
    'record',
  );
  expect(texts(record, 'client_name')).toEqual(['Mw. H.C. Schuurmans-Baldé']);
  expect(texts(record, 'client_no')).toEqual(['0048213']);
  expect(JSON.stringify(record)).not.toContain('999941811');
  expect(JSON.stringify(record)).not.toContain('1947');
});

test('the client stands beside a partner under the same labels', () => {
  const card = (heading: string, ...fields: [string, string][]) =>
    `<div class="card"><h4>${heading}</h4>${fields
      .map(
        ([label, value]) =>
          `<div class="field"><label class="label">${label}</label><div>${value}</div></div>`,
      )
      .join('')}</div>`;
  const record = readOne(
    `<h1>Familie Wongsokarto</h1><div>${card('Aanvrager', ['Achternaam', 'Wongsokarto'], ['Voornaam', 'Roy'], ['Klantnummer', '7700315'])}
     ${card('Partner', ['Achternaam', 'Bakker'], ['Voornaam', 'Petra'])}</div>
     <div>${card('Traject', ['Fase', 'Stabilisatie'], ['Laatste contact', '12-11-2026'])}</div>`,
    'record',
    'Schuldhulp',
  );
  expect(texts(record, 'client_name')).toEqual(['Wongsokarto Roy']);
  expect(JSON.stringify(record)).not.toContain('Petra');
});

test('an empty value stays empty in rows that are striped by their class, and counts above words are no values', () => {
  const row = (stripe: string, label: string, value: string) =>
    `<div class="${stripe}"><span>${label}</span><span>${value}</span></div>`;
  const tile = (count: string, what: string) => `<div><b>${count}</b><span class="t">${what}</span></div>`;
  const record = readOne(
    `<div>${row('odd', 'Klantnummer', '1048213')}${row('even', 'Naam', 'Bakker, A.J.')}${row('odd', 'Status', 'Lopend')}
     ${row('even', 'Laatste contact', '')}${row('odd', 'Volgende afspraak', '30-11-2026')}</div>
     <div>${tile('3', 'Traject')}${tile('1', 'Plan van aanpak')}${tile('4', 'Signaal')}</div>`,
    'record',
  );
  expect(cell(record, 'last_contact')?.state ?? 'empty').toBe('empty');
  expect(texts(record, 'next_appointment')).toEqual(['30-11-2026']);
  expect(ids(record)).not.toContain('instrument');
  expect(ids(record)).not.toContain('signal');
});

test('neither a partner nor who else stands in cards of their own becomes part of the client’s name', () => {
  const card = (heading: string, last: string, first: string) =>
    `<div class="card"><h4>${heading}</h4><div><label class="label">Achternaam</label><div>${last}</div></div>
     <div><label class="label">Voornaam</label><div>${first}</div></div></div>`;
  show(
    `<h1>Dossier</h1><p>Klantnummer: 7700315</p><p>Status: Lopend</p><p>Laatste contact: 12-11-2026</p>
     <div>${card('Aanvrager', 'Wongsokarto', 'Roy')}${card('Partner', 'Bakker', 'Petra')}${card('Bewindvoerder', 'Smit', 'Piet')}</div>`,
  );
  const said = JSON.stringify(read());
  expect(said).not.toContain('Petra');
  expect(said).not.toContain('Piet');
});

test('panels of one record that share a few labels are no rows', () => {
  const panel = (title: string, ...fields: [string, string][]) =>
    `<div class="panel"><h3>${title}</h3><dl>${fields.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl></div>`;
  const record = readOne(
    `<h1>Cliënt 204881 – Vossen, S.</h1><div>
     ${panel('Uitkering', ['Regeling', 'IOAW'], ['Status', 'Lopend'], ['Ingangsdatum uitkering', '01-02-2026'])}
     ${panel('Plan van aanpak', ['Status', 'Getekend'], ['Startdatum', '01-03-2026'], ['Einddatum', '01-03-2027'])}
     ${panel('Ontheffing', ['Status', 'Geen'], ['Einddatum', '-'], ['Grond', '-'])}
     ${panel('Contact', ['Laatste contact', '12-11-2026'], ['Volgende afspraak', '30-11-2026'], ['Werkcoach', 'P. de Ruijter'])}</div>`,
    'record',
  );
  expect(texts(record, 'plan_end')).toEqual(['01-03-2027']);
  expect(texts(record, 'last_contact')).toEqual(['12-11-2026']);
  expect(texts(record, 'coach')).toEqual(['P. de Ruijter']);
});

test('a number that the title and a heading tell is that of the case, which needs no client', () => {
  const fields = [
    ['Status', 'In behandeling'],
    ['Aangemaakt op', '18-11-2026 13:31'],
    ['Prioriteit', 'Hoog'],
    ['Toegewezen aan', 'Karim Haddou'],
  ];
  const html = `<h3>Dreigende afsluiting energie (#4119)</h3><dl>${fields.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`;
  show(html, 'Ticket - 4119 - Balie');
  const [record] = read();
  expect(record?.kind).toBe('record');
  expect(cell(record!, 'case_no')?.text).toBe('4119');
  expect(cell(record!, 'client_status')?.text).toBe('In behandeling');
  show(html.replace(' (#4119)', ''), 'Ticket - Balie');
  expect(read()).toEqual([]);
});

test('rows with the number of one case are its history', () => {
  const [history, ...more] = readAllOf(
    ['Case', 'Date', 'Medium', 'Status', 'Created by'],
    ['12-11-2026', '28-10-2026', '03-10-2026', '14-09-2026'].map((day, at) => [
      'CINA-26-1043',
      day,
      ['Phone call', 'Home visit', 'E-mail', 'Phone call'][at]!,
      'Completed',
      'Sam Ortega',
    ]),
  );
  expect(more).toEqual([]);
  expect(history?.kind).not.toBe('list');
});

test('the partner is not the client, whatever line names the partner', () => {
  const line = (label: string, value: string) =>
    `<div class="row"><span>${label}</span><span>${value}</span></div>`;
  for (const title of [
    '<div class="row"><b>Partner</b></div>',
    '<h3>Partner</h3>',
    '<div class="part"><b>Partner</b></div>',
  ]) {
    show(
      `<style>.row { display: flex; gap: 8px }</style><main><h2>Cliënt</h2><div>${line('Klantnummer', '1048213')}${line('Naam', 'Bakker, A.J.')}${line('Status', 'Lopend')}</div>
       <div>${title}${line('Naam', 'Vries, P. de')}${line('Geboortedatum', '01-02-1990')}</div></main>`,
    );
    const [record] = read();
    expect(cell(record!, 'client_name')?.text).toBe('Bakker, A.J.');
    expect(JSON.stringify(record)).not.toContain('Vries');
  }
});

function readAllOf(labels: string[], lines: string[][]) {
  show(`<h1>Case contacts</h1><table>${heads(...labels)}${rows(...lines)}</table>`);
  return read().filter(({ confidence }) => confidence >= 0.5);
}
