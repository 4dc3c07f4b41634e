/** One client, one caseload and one history in the markup that people write every day: each is read, and what is none is not. */
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../utils/street/reading.ts';
import { heads, read, rows, show, texts } from './page.ts';

type Field = readonly [label: string, value: string];

const PANELS: [title: string, fields: Field[]][] = [
  [
    'Cliënt',
    [
      ['Cliëntnummer', '204881'],
      ['Naam', 'Vossen, S.'],
      ['Geboortedatum', '03-05-1984'],
      ['Consulent', 'P. de Ruijter'],
    ],
  ],
  [
    'Uitkering',
    [
      ['Regeling', 'IOAW'],
      ['Status', 'Lopend'],
      ['Ingangsdatum uitkering', '01-02-2026'],
    ],
  ],
  [
    'Plan van aanpak',
    [
      ['Startdatum', '01-03-2026'],
      ['Einddatum', '01-03-2027'],
      ['Doelstelling', 'Betaald werk in de zorg'],
    ],
  ],
  [
    'Ontheffing',
    [
      ['Ontheffing', 'Ja'],
      ['Einddatum', '01-09-2026'],
      ['Reden ontheffing', 'Mantelzorg'],
    ],
  ],
  [
    'Contact',
    [
      ['Laatste contact', '12-11-2026'],
      ['Volgende afspraak', '30-11-2026'],
      ['Terugbelverzoek', ''],
    ],
  ],
];

const CLIENTS = [
  ['204881', 'Vossen, S.', 'Lopend', 'IOAW', '12-11-2026', '30-11-2026', 'P. de Ruijter'],
  ['204882', 'Bakker, A.J.', 'Nieuw', 'Participatiewet', '03-11-2026', '', 'K. Visser'],
  ['204890', 'El Amrani, N.', 'Lopend', 'Participatiewet', '27-10-2026', '01-12-2026', 'P. de Ruijter'],
  ['204911', 'Jansen, P. de', 'Afgesloten', 'Bbz', '14-09-2026', '', 'K. Visser'],
];
const COLUMNS = [
  'Cliëntnr',
  'Naam',
  'Status',
  'Regeling',
  'Laatste contact',
  'Volgende afspraak',
  'Consulent',
];

const CONTACTS = [
  ['12-11-2026 10:30', 'Telefonisch', 'Voortgang traject', 'P. de Ruijter'],
  ['28-10-2026 09:00', 'Huisbezoek', 'Plan van aanpak', 'P. de Ruijter'],
  ['03-10-2026 14:15', 'E-mail', 'Uitkering', 'K. Visser'],
  ['14-09-2026 11:00', 'Op kantoor', 'Intake', 'K. Visser'],
];
const OF_CONTACT = ['Datum', 'Soort contact', 'Onderwerp', 'Medewerker'];

const all = <T>(items: readonly T[], of: (item: T, at: number) => string): string => items.map(of).join('');

function readPage(html: string): Reading[] {
  show(
    `<header><strong>Zaaksysteem</strong><nav><a href="#">Start</a> <a href="#">Cliënten</a></nav></header><main>${html}</main>`,
    'Dossier',
  );
  return read().filter(({ confidence }) => confidence >= 0.5);
}

const panels = (
  open: (title: string) => string,
  of: (field: Field, at: number) => string,
  close: string,
): string =>
  `<h1>Dossier Vossen</h1>${all(PANELS, ([title, fields]) => open(title) + all(fields, of) + close)}`;

describe('a client in panels', () => {
  test.each([
    [
      'definition lists in sections',
      panels(
        (title) => `<section class="card"><h2>${title}</h2><dl>`,
        ([label, value]) => `<dt class="k">${label}</dt><dd>${value}</dd>`,
        '</dl></section>',
      ),
    ],
    [
      'definition lists of pairs',
      panels(
        (title) => `<div class="card"><div class="card-header">${title}</div><div class="card-body"><dl>`,
        ([label, value]) => `<div><dt>${label}</dt><dd>${value}</dd></div>`,
        '</dl></div></div>',
      ),
    ],
    [
      'small headings with definition lists',
      panels(
        (title) => `<div class="panel"><h3>${title}</h3><dl>`,
        ([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`,
        '</dl></div>',
      ),
    ],
    [
      'tables with row headings',
      panels(
        (title) => `<div><h3>${title}</h3><table>`,
        ([label, value]) => `<tr><th scope="row">${label}</th><td>${value}</td></tr>`,
        '</table></div>',
      ),
    ],
    [
      'tables of plain cells',
      panels(
        (title) => `<div><h3>${title}</h3><table>`,
        ([label, value]) => `<tr><td class="k">${label}</td><td>${value}</td></tr>`,
        '</table></div>',
      ),
    ],
    [
      'tables with colons in cells of their own',
      panels(
        (title) => `<details open><summary>${title}</summary><table>`,
        ([label, value]) => `<tr><td>${label}</td><td>:</td><td>${value}</td></tr>`,
        '</table></details>',
      ),
    ],
    [
      'blocks of two',
      panels(
        (title) => `<div class="panel"><h3>${title}</h3>`,
        ([label, value]) =>
          `<div class="kv"><span class="k">${label}</span><span class="v">${value}</span></div>`,
        '</div>',
      ),
    ],
    [
      'labels above values',
      panels(
        (title) => `<div class="panel"><h4>${title}</h4><div>`,
        ([label, value]) =>
          `<div class="field"><div class="field-label">${label}</div><div>${value}</div></div>`,
        '</div></div>',
      ),
    ],
    [
      'small labels',
      panels(
        (title) => `<div class="tile"><h5>${title}</h5>`,
        ([label, value]) => `<div><small>${label}</small><div>${value || '&nbsp;'}</div></div>`,
        '</div>',
      ),
    ],
    [
      'columns of a grid',
      panels(
        (title) => `<div class="card"><h5 class="card-title">${title}</h5>`,
        ([label, value]) =>
          `<div class="row"><div class="col-4">${label}</div><div class="col-8">${value}</div></div>`,
        '</div>',
      ),
    ],
    [
      'captions of a component library',
      panels(
        (title) => `<div class="Paper"><h6>${title}</h6>`,
        ([label, value]) => `<div class="item"><span class="caption">${label}</span><p>${value}</p></div>`,
        '</div>',
      ),
    ],
    [
      'lines with bold labels',
      panels(
        (title) => `<div class="panel"><h3>${title}</h3>`,
        ([label, value]) => `<p><strong>${label}:</strong> ${value}</p>`,
        '</div>',
      ),
    ],
    [
      'items with a colon',
      panels(
        (title) => `<div class="panel"><h3>${title}</h3><ul>`,
        ([label, value]) => `<li>${label}: ${value}</li>`,
        '</ul></div>',
      ),
    ],
    [
      'read-only inputs',
      panels(
        (title) => `<fieldset><legend>${title}</legend>`,
        ([label, value]) => `<div><label>${label} <input readonly value="${value}"></label></div>`,
        '</fieldset>',
      ),
    ],
    [
      'outputs in labels',
      panels(
        (title) => `<article><h3>${title}</h3>`,
        ([label, value]) => `<label style="display: block">${label}<output>${value}</output></label>`,
        '</article>',
      ),
    ],
    [
      'groups that are named',
      panels(
        (title) => `<div role="group" aria-label="${title}">`,
        ([label, value], at) =>
          `<div><div id="${label}${at}">${label}</div><div aria-labelledby="${label}${at}">${value}</div></div>`,
        '</div>',
      ),
    ],
    [
      'panels whose titles are no headings',
      panels(
        (title) => `<div class="blk"><div class="blk-h">${title}</div>`,
        ([label, value]) => `<div class="r"><div class="a">${label}</div><div class="b">${value}</div></div>`,
        '</div>',
      ),
    ],
    [
      'cards with titles of their own element and floating labels',
      panels(
        (title) => `<mat-card><mat-card-title>${title}</mat-card-title>`,
        ([label, value], at) =>
          `<mat-form-field><div class="flex"><div class="notch"><label for="${label + value + at}"><mat-label>${label}</mat-label></label></div><div class="infix"><input id="${label + value + at}" readonly value="${value}"></div></div></mat-form-field>`,
        '</mat-card>',
      ),
    ],
    [
      'labels in wrappers, each with an empty place for a mark',
      panels(
        (title) => `<div class="Form"><div class="FormTitle">${title}</div><div class="FormCont">`,
        ([label, value]) =>
          `<div class="Element"><div class="Lbl"><span class="Label"><span class="Wrap"><bdi>${label}</bdi></span><span class="Mark" data-colon=":"></span></span></div><div><span>${value}</span></div></div>`,
        '</div></div>',
      ),
    ],
    [
      'items of two lines',
      panels(
        (title) => `<div class="card"><div class="card-title">${title}</div><div class="list">`,
        ([label, value]) =>
          `<div class="item"><div class="content"><div class="item-title">${label}</div><div class="item-subtitle">${value}</div></div></div>`,
        '</div></div>',
      ),
    ],
    [
      'paragraphs with a break behind the label',
      panels(
        (title) => `<div class="blk"><h3>${title}</h3>`,
        ([label, value]) => `<p>${label}<br><strong>${value}</strong></p>`,
        '</div>',
      ),
    ],
    [
      'headings one after another',
      panels(
        (title) => `<section><h2>${title}</h2>`,
        ([label, value]) => `<h4>${label}</h4><p>${value}</p>`,
        '</section>',
      ),
    ],
    [
      'lines of one text',
      `<h1>Dossier Vossen</h1>${all(PANELS, ([title, fields]) => `<h3>${title}</h3><div>${all(fields, ([label, value]) => `${label}: ${value}<br>`)}</div>`)}`,
    ],
    [
      'text as it was typed',
      `<h1>Dossier Vossen</h1>${all(PANELS, ([title, fields]) => `<h3>${title}</h3><pre>${all(fields, ([label, value]) => `${label}: ${value}\n`)}</pre>`)}`,
    ],
    [
      'lists of terms with acts',
      panels(
        (title) => `<h2>${title}</h2><dl class="summary">`,
        ([label, value]) =>
          `<div class="summary-row"><dt>${label}</dt><dd>${value}</dd><dd><a href="#">Wijzigen<span style="position: absolute; left: -9999px"> ${label}</span></a></dd></div>`,
        '</dl>',
      ),
    ],
    [
      'sections that are named and hold inputs',
      panels(
        (title) => `<section aria-label="${title}"><h2>${title}</h2>`,
        ([label, value]) =>
          `<div><div><label>${label}</label></div><div><div><input aria-label="${label}" value="${value || '---'}"></div></div></div>`,
        '</section>',
      ),
    ],
    [
      'tables of one row below headings',
      `<h1>Dossier Vossen</h1>${all(PANELS, ([title, fields]) => `<div class="panel"><div class="panel-title">${title}</div><table><tr>${all(fields, ([label]) => `<th>${label}</th>`)}</tr><tr>${all(fields, ([, value]) => `<td>${value}</td>`)}</tr></table></div>`)}`,
    ],
    [
      'parts that a button unfolds',
      panels(
        (title) => `<div class="acc"><button aria-expanded="true">${title}</button><div class="body">`,
        ([label, value]) =>
          `<div class="row"><div class="col-4">${label}</div><div class="col-8">${value}</div></div>`,
        '</div></div>',
      ),
    ],
    [
      'titles by their size over a grid',
      panels(
        (title) => `<div class="rounded p-4"><div class="text-lg mb-2">${title}</div><div class="grid">`,
        ([label, value]) =>
          `<div><div class="text-xs uppercase">${label}</div><div class="text-sm">${value}</div></div>`,
        '</div></div>',
      ),
    ],
    [
      'one table under titles',
      `<table>${all(PANELS, ([title, fields]) => `<tr><td colspan="2"><font size="2"><b>${title}</b></font></td></tr>${all(fields, ([label, value]) => `<tr><td><font size="2">${label}</font></td><td><font size="2">${value || '&nbsp;'}</font></td></tr>`)}`)}</table>`,
    ],
    [
      'one table of four columns',
      `<table>${all(PANELS, ([title, fields]) => `<tr><td colspan="4"><b>${title}</b></td></tr>${all([0, 2], (from) => `<tr>${all(fields.slice(from, from + 2), ([label, value]) => `<td class="lbl">${label}</td><td class="val">${value}</td>`)}</tr>`)}`)}</table>`,
    ],
  ])('%s', (_, html) => {
    const [record, ...more] = readPage(html);
    expect(more).toEqual([]);
    expect(record?.kind).toBe('record');
    const said = Object.fromEntries(
      Object.entries(record!.rows[0]!.values).map(([id, { text }]) => [id, text]),
    );
    expect(said).toMatchObject({
      client_no: '204881',
      client_name: 'Vossen, S.',
      coach: 'P. de Ruijter',
      benefit_type: 'IOAW',
      benefit_start: '01-02-2026',
      plan_start: '01-03-2026',
      plan_end: '01-03-2027',
      exemption_end: '01-09-2026',
      last_contact: '12-11-2026',
      next_appointment: '30-11-2026',
    });
    expect(JSON.stringify(record)).not.toMatch(/1984|Mantelzorg/);
  });
});

const title = '<h1>Mijn cliënten</h1>';
const pairsOf = (client: string[]): Field[] => COLUMNS.map((label, at) => [label, client[at]!]);

describe('a caseload', () => {
  test.each([
    ['table', `${title}<table><thead>${heads(...COLUMNS)}</thead><tbody>${rows(...CLIENTS)}</tbody></table>`],
    [
      'table with bold cells for headings',
      `${title}<table><tr>${all(COLUMNS, (label) => `<td><b>${label}</b></td>`)}</tr>${rows(...CLIENTS)}</table>`,
    ],
    [
      'table with filters, boxes and labels for narrow screens',
      `${title}<table><thead><tr><th></th>${all(COLUMNS, (label) => `<th><a href="#">${label}</a> <i class="sort"></i></th>`)}</tr><tr>${'<th><input></th>'.repeat(8)}</tr></thead><tbody>${all(CLIENTS, (client) => `<tr><td><input type="checkbox"></td>${all(pairsOf(client), ([label, value]) => `<td><span style="display: none">${label}</span>${value}</td>`)}</tr>`)}</tbody></table>`,
    ],
    [
      'table in groups',
      `${title}<table>${heads(...COLUMNS)}<tr><td colspan="7"><b>Lopend (2)</b></td></tr>${rows(...CLIENTS.slice(0, 2))}<tr><td colspan="7"><b>Nieuw (2)</b></td></tr>${rows(...CLIENTS.slice(2))}</table>`,
    ],
    [
      'rows of blocks',
      `${title}<div><div class="row head">${all(COLUMNS, (label) => `<div>${label}</div>`)}</div>${all(CLIENTS, (client) => `<div class="row">${all(client, (value) => `<div>${value}</div>`)}</div>`)}</div>`,
    ],
    [
      'list of items',
      `${title}<ul><li class="head">${all(COLUMNS, (label) => `<span>${label}</span>`)}</li>${all(CLIENTS, (client) => `<li>${all(client, (value) => `<span>${value}</span>`)}</li>`)}</ul>`,
    ],
    [
      'grid by its roles',
      `${title}<div role="grid"><div role="row">${all(COLUMNS, (label) => `<div role="columnheader">${label}</div>`)}</div>${all(CLIENTS, (client) => `<div role="row">${all(client, (value) => `<div role="gridcell">${value}</div>`)}</div>`)}</div>`,
    ],
    [
      'rows with labels above values',
      `${title}<div>${all(CLIENTS, (client) => `<div class="row">${all(pairsOf(client), ([label, value]) => `<div><span class="lab">${label}</span><span>${value}</span></div>`)}</div>`)}</div>`,
    ],
    [
      'cards with lists',
      `${title}${all(
        CLIENTS,
        (client) =>
          `<article class="client"><h2>${client[1]}</h2><dl>${all(
            pairsOf(client).filter(([label]) => label !== 'Naam'),
            ([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`,
          )}</dl></article>`,
      )}`,
    ],
    [
      'headings over tables of one row each',
      `${title}<div class="heads">${all(COLUMNS, (label) => `<div class="head"><div><span>${label}</span></div></div>`)}</div><div class="view">${all(CLIENTS, (client) => `<table class="item"><tbody><tr>${all(client, (value) => `<td><div>${value || '&nbsp;'}</div></td>`)}</tr></tbody></table>`)}</div>`,
    ],
    [
      'rows that are links',
      `${title}<div class="grid"><div class="heads">${all(COLUMNS, (label) => `<div><span>${label}</span><i class="sort"></i></div>`)}</div><div class="body">${all(CLIENTS, (client) => `<a class="row" href="#">${all(client, (value) => `<div>${value}</div>`)}</a>`)}</div></div>`,
    ],
    [
      'a table for each client',
      `${title}${all(CLIENTS, (client) => `<table class="client">${all(pairsOf(client), ([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`)}</table>`)}`,
    ],
    [
      'board of two columns',
      `${title}<div class="board">${all(
        [0, 2],
        (from) =>
          `<div class="column"><div class="column-head"><h3>${from ? 'Nieuw' : 'Lopend'}</h3><span>2</span></div><div class="cards">${all(
            CLIENTS.slice(from, from + 2),
            (client) =>
              `<div class="card"><div class="name">${client[1]}</div>${all(
                pairsOf(client).filter(([label]) => label !== 'Naam' && label !== 'Status'),
                ([label, value]) => `<div>${label}: ${value}</div>`,
              )}</div>`,
          )}</div></div>`,
      )}</div>`,
    ],
    [
      'tiles that are links',
      `${title}<div>${all(CLIENTS, ([no, name, status, , last]) => `<a class="tile" href="/c/${no}"><div class="name">${name}</div><div class="no">${no}</div><div class="status">${status}</div><div class="last">Laatste contact: ${last}</div></a>`)}</div>`,
    ],
  ])('%s', (_, html) => {
    const [list, ...more] = readPage(html);
    expect(more).toEqual([]);
    expect(list?.kind).toBe('list');
    expect(texts(list!, 'client_no')).toEqual(CLIENTS.map(([no]) => no));
    expect(texts(list!, 'client_name')).toEqual(CLIENTS.map(([, name]) => name));
    expect(texts(list!, 'last_contact')).toEqual(CLIENTS.map(([, , , , last]) => last));
  });
});

const who = '<div class="bar"><b>Vossen, S.</b> Cliëntnummer 204881</div>';

describe('the contacts of a client', () => {
  test.each([
    [
      'table under a heading',
      `${who}<h2>Contactmomenten</h2><table>${heads(...OF_CONTACT)}${rows(...CONTACTS)}</table>`,
    ],
    [
      'table under an open tab',
      `${who}<ul><li><a href="#">Gegevens</a></li><li class="active"><a href="#">Contacten</a></li><li><a href="#">Taken</a></li></ul><table>${heads(...OF_CONTACT)}${rows(...CONTACTS)}</table>`,
    ],
    [
      'rows of blocks',
      `${who}<h2>Contacten</h2><div><div class="row head">${all(OF_CONTACT, (label) => `<div>${label}</div>`)}</div>${all(CONTACTS, (contact) => `<div class="row">${all(contact, (value) => `<div>${value}</div>`)}</div>`)}</div>`,
    ],
    [
      'definition lists beside each other',
      `${who}<h2>Contacten</h2>${all(CONTACTS, (contact) => `<dl class="contact">${all(contact, (value, at) => `<dt>${OF_CONTACT[at]}</dt><dd>${value}</dd>`)}</dl>`)}`,
    ],
    [
      'cards',
      `${who}<h2>Contacten</h2>${all(CONTACTS, ([day, way, what, by]) => `<div class="card"><div class="card-header"><span class="date">${day}</span> <span class="badge">${way}</span></div><div class="card-body"><strong>${what}</strong><div>Medewerker: ${by}</div></div></div>`)}`,
    ],
    [
      'lines with dashes over texts',
      `${who}<h2>Contactjournaal</h2>${all(CONTACTS, ([day, way, what, by]) => `<div class="entry"><h4>${day} – ${way} – ${by}</h4><p>${what}</p></div>`)}`,
    ],
    [
      'parts without classes',
      `${who}<h2>Contactmomenten</h2><ul class="timeline">${all(CONTACTS, ([day, way, what, by]) => `<li class="item"><div class="tail"></div><div class="content"><div>${day}</div><div><b>${way}</b> door ${by}</div><div>${what}</div></div></li>`)}</ul>`,
    ],
    [
      'cards with a line of day and worker',
      `${who}<h2>Contactmomenten</h2><div class="line">${all(CONTACTS, ([day, way, what, by]) => `<div class="item"><div class="body"><div class="card"><div class="card-title">${way}</div><div class="card-subtitle">${day} · ${by}</div><div class="card-text">${what}</div></div></div><div class="dot"></div></div>`)}</div>`,
    ],
    [
      'lines of text',
      `${who}<h2>Contactmomenten</h2>${all(CONTACTS, (contact) => `<div class="c">${all(contact, (value, at) => `${OF_CONTACT[at]}: ${value}<br>`)}</div>`)}`,
    ],
    [
      'items of a list',
      `${who}<h2>Contactmomenten</h2><div class="list">${all(CONTACTS, ([day, way, what, by]) => `<div class="item"><div class="flex"><h5>${what}</h5><small>${day}</small></div><p>${way}</p><small>Medewerker: ${by}</small></div>`)}</div>`,
    ],
    [
      'details that are folded out',
      `${who}<h2>Contacten</h2>${all(CONTACTS, ([day, way, what, by]) => `<details open><summary>${day} ${way}</summary><dl><dt>Onderwerp</dt><dd>${what}</dd><dt>Medewerker</dt><dd>${by}</dd></dl></details>`)}`,
    ],
    [
      'timeline',
      `${who}<h2>Contactgeschiedenis</h2><ul class="timeline">${all(CONTACTS, ([day, way, what, by]) => `<li class="item"><time>${day}</time><h4>${what}</h4><span class="kind">${way}</span><p class="by">door ${by}</p></li>`)}</ul>`,
    ],
  ])('%s', (_, html) => {
    const readings = readPage(html);
    const history = readings.find(({ kind }) => kind === 'history');
    expect(texts(history!, 'contact_date')).toEqual(CONTACTS.map(([day]) => day));
    expect(texts(history!, 'contact_channel')).toEqual(CONTACTS.map(([, way]) => way));
    const record = readings.find(({ kind }) => kind === 'record');
    expect(texts(record!, 'client_no')).toEqual(['204881']);
    expect(texts(record!, 'client_name')).toEqual(['Vossen, S.']);
  });
});

const STAFF = [
  ['De Vries, J.', 'Klantmanager', 'Team Noord', 'j.devries@gemeente.example'],
  ['Visser, K.', 'Consulent', 'Team Zuid', 'k.visser@gemeente.example'],
  ['Lam, S.', 'Teamleider', 'Team Noord', 's.lam@gemeente.example'],
];

describe('nothing is read of', () => {
  test.each([
    [
      'colleagues',
      `<h1>Medewerkers</h1><table>${heads('Naam', 'Functie', 'Team', 'E-mail')}${rows(...STAFF)}</table>`,
    ],
    [
      'figures of coaches',
      `<h1>Caseload per klantmanager</h1><table>${heads('Klantmanager', 'Aantal klanten', 'Uitstroom')}${rows(...STAFF.map(([name], at) => [name!, `${40 + 13 * at}`, `${at + 2}`]))}</table>`,
    ],
    [
      'a search',
      `<h1>Zoek een cliënt</h1><form><fieldset><legend>Zoeken</legend>${all(COLUMNS, (label) => `<label>${label} <input></label>`)}<button>Zoeken</button></fieldset></form><p>Geen resultaten</p>`,
    ],
    [
      'a colleague’s own page',
      `<h1>Mijn profiel</h1><dl>${all(
        [
          ['Naam', 'Visser, K.'],
          ['Functie', 'Klantmanager'],
          ['Team', 'Zuid'],
          ['Status', 'Actief'],
          ['Startdatum', '01-02-2020'],
        ] as Field[],
        ([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`,
      )}</dl>`,
    ],
    [
      'providers',
      `<h1>Aanbieders</h1><table>${heads('Aanbieder', 'Contactpersoon', 'Startdatum', 'Einddatum', 'Status')}${rows(['Stichting De Hoef', 'Jan Bos', '01-01-2026', '31-12-2026', 'Actief'], ['Stichting Taalhuis', 'Mia Kok', '01-01-2026', '31-12-2026', 'Actief'], ['Stichting Oevers', 'Ali Can', '01-01-2026', '31-12-2026', 'Actief'])}</table>`,
    ],
    [
      'documents',
      `<h1>Documenten</h1><table>${heads('Naam', 'Type', 'Gewijzigd op', 'Gewijzigd door')}${rows(['Werkinstructie', 'pdf', '01-11-2026', 'K. Visser'], ['Handleiding PvA', 'pdf', '02-11-2026', 'K. Visser'], ['Formulier ontheffing', 'pdf', '03-11-2026', 'S. Lam'])}</table>`,
    ],
    [
      'a week',
      `<h1>Agenda week 48</h1><table>${heads('Tijd', 'Maandag', 'Dinsdag')}${rows(['09:00', 'Vossen, S. intake', ''], ['10:00', '', 'Teamoverleg'])}</table>`,
    ],
    [
      'settings',
      `<h1>Instellingen</h1><form>${all(
        [
          ['Naam', 'Gemeente Rivierenwijk'],
          ['Status', 'Actief'],
          ['Team', 'Zuid'],
          ['Startdatum', '01-01-2026'],
          ['Aantal klanten', '60'],
        ] as Field[],
        ([label, value]) => `<div><label>${label} <input value="${value}"></label></div>`,
      )}<button>Opslaan</button></form>`,
    ],
  ])('%s', (_, html) => expect(readPage(html)).toEqual([]));
});
