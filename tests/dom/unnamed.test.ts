/** Clients over two rows, tables that are one, and lists and records whose words nobody knows. */
import { describe, expect, test } from 'vitest';
import { cell, heads, ids, read, readOne, rows, show, texts } from './page.ts';

const believed = () => read().filter(({ confidence }) => confidence >= 0.5);

describe('one client over two rows, below two rows of headings', () => {
  const first = ['Klantnummer', 'Naam', 'Status'];
  const second = ['Consulent', 'Laatste contact', 'Volgende afspraak'];
  const clients = ['501', '502', '503'].map((no, i) => [
    [no, `Bakker, ${'ABC'[i]!}.`, 'Lopend'],
    ['Tom Vos', `0${i + 1}-10-2026`, `0${i + 1}-12-2026`],
  ]);
  const all = ['client_no', 'client_name', 'client_status', 'coach', 'last_contact', 'next_appointment'];

  test('by a row group for each client', () => {
    const list = readOne(
      `<table><thead>${heads(...first)}${heads(...second)}</thead>${clients
        .map((lines) => `<tbody>${rows(...lines)}</tbody>`)
        .join('')}</table>`,
      'list',
    );
    expect(ids(list)).toEqual(all);
    expect(texts(list, 'last_contact')).toEqual(['01-10-2026', '02-10-2026', '03-10-2026']);
  });

  test('by the kinds of their values, also with a row between that names a group', () => {
    const [a, ...more] = clients.map((lines) => rows(...lines));
    const list = readOne(
      `<table><thead>${heads(...first)}${heads(...second)}</thead><tbody>${a}<tr><td colspan="3">Team Zuid</td></tr>${more.join('')}</tbody></table>`,
      'list',
    );
    expect(ids(list)).toEqual(all);
    expect(texts(list, 'client_no')).toEqual(['501', '502', '503']);
    expect(texts(list, 'next_appointment')).toEqual(['01-12-2026', '02-12-2026', '03-12-2026']);
  });

  test('laid out as the headings by turns', () => {
    const wide = (name: string, one: string, two: string) =>
      `<tr><${name} colspan="2">${one}</${name}><${name}>${two}</${name}></tr>`;
    const list = readOne(
      `<table><thead>${heads(...first)}${wide('th', 'Laatste contact', 'Consulent')}</thead><tbody>${clients
        .map(([line, more]) => rows(line!) + wide('td', more![1]!, more![0]!))
        .join('')}</tbody></table>`,
      'list',
    );
    expect(texts(list, 'client_name')).toEqual(['Bakker, A.', 'Bakker, B.', 'Bakker, C.']);
    expect(texts(list, 'coach')).toEqual(['Tom Vos', 'Tom Vos', 'Tom Vos']);
  });

  test('headings in groups over one row stay one row', () => {
    const list = readOne(
      `<table><thead><tr><th colspan="2">Klant</th><th colspan="2">Contact</th></tr>${heads('Nummer', 'Naam', 'Laatste contact', 'Volgende afspraak')}</thead>${rows(
        ...clients.map(([line, more]) => [...line!.slice(0, 2), ...more!.slice(1)]),
      )}</table>`,
      'list',
    );
    expect(list.rows).toHaveLength(3);
    expect(texts(list, 'client_no')).toEqual(['501', '502', '503']);
  });
});

describe('tables side by side', () => {
  const css = '<style>td, th { height: 24px; padding: 0 } .pane { float: left; width: 200px }</style>';
  const left = [['Bakker, A.'], ['Vos, S.'], ['Smit, P. de']];
  const right = [
    ['501', 'Lopend', '01-10-2026'],
    ['502', 'Lopend', '02-10-2026'],
    ['503', 'Afgesloten', '03-10-2026'],
  ];
  const labels = ['Klantnummer', 'Status', 'Laatste contact'];
  const table = (...parts: string[]) => `<table cellspacing="0">${parts.join('')}</table>`;

  test('are one where the first holds the names', () => {
    const list = readOne(
      `<h1>Klanten</h1><div>${css}<div class="pane">${table(heads('Naam'), rows(...left))}</div><div class="pane" style="width:400px">${table(heads(...labels), rows(...right))}</div></div>`,
      'list',
    );
    expect(ids(list)).toEqual(['client_name', 'client_no', 'client_status', 'last_contact']);
    expect(texts(list, 'client_name')).toEqual(['Bakker, A.', 'Vos, S.', 'Smit, P. de']);
    expect(texts(list, 'client_no')).toEqual(['501', '502', '503']);
  });

  test('are one where the headings of each stand in a table above it', () => {
    const pane = (head: string, body: string, width: number) =>
      `<div class="pane" style="width:${width}px"><div>${head}</div><div>${body}</div></div>`;
    const list = readOne(
      `<div>${css}${pane(table(heads('Naam')), table(rows(...left)), 200)}${pane(table(heads(...labels)), table(rows(...right)), 400)}</div>`,
      'list',
    );
    expect(texts(list, 'client_name')).toEqual(['Bakker, A.', 'Vos, S.', 'Smit, P. de']);
    expect(texts(list, 'client_status')).toEqual(['Lopend', 'Lopend', 'Afgesloten']);
  });

  test('are two with titles of their own', () => {
    show(
      `<div>${css}<div class="pane"><h2>Klanten</h2>${table(heads('Naam', 'Klantnummer', 'Status'), rows(...left.map(([name], i) => [name!, `50${i}`, 'Lopend'])))}</div><div class="pane" style="width:400px"><h2>Nieuws</h2>${table(heads('Datum', 'Laatste contact'), rows(['01-01-2026', 'a'], ['01-01-2026', 'b'], ['01-01-2026', 'c']))}</div></div>`,
    );
    const [list, ...more] = believed();
    expect(more).toEqual([]);
    expect(ids(list!)).toEqual(['client_name', 'client_no', 'client_status']);
  });
});

describe('labels that nobody knows', () => {
  const lines = [
    ['20501', 'Anna de Bakker', '01-10-2026', 'Tom Vos'],
    ['20502', 'Bakker, B.', '02-10-2026', 'Tom Vos'],
    ['20503', 'Cor Bakker', '03-10-2026', 'Tom Vos'],
  ];
  const page = (title: string, labels: string[], of = lines) =>
    `<h1>${title}</h1><table>${heads(...labels)}${rows(...of)}</table>`;
  const strange = ['Xno', 'Wien het aangaat', 'Zag', 'Helpt'];

  test('a heading over clients, numbers, names and dates make a list', () => {
    const list = readOne(page('Mijn caseload', strange), 'list');
    expect(ids(list)).toEqual(['client_no', 'client_name', null, null]);
    expect(texts(list, 'client_name')).toEqual(['Anna de Bakker', 'Bakker, B.', 'Cor Bakker']);
  });

  test('so do schemes', () => {
    const list = readOne(
      page(
        'Overzicht',
        [...strange, 'Zus'],
        lines.map((line, i) => [...line, i ? 'IOAW' : 'Participatiewet']),
      ),
      'list',
    );
    expect(texts(list, 'client_no')).toEqual(['20501', '20502', '20503']);
  });

  test.each<[string, string]>([
    ['without a word of clients', page('Overzicht', strange)],
    ['colleagues', page('Medewerkers van de caseload', strange)],
    [
      'people and what they do',
      page(
        'Klanten en wij',
        strange,
        lines.map(([no, name, date]) => [no!, name!, date!, 'Klantmanager']),
      ),
    ],
    [
      'organisations',
      page(
        'Klanten',
        strange,
        lines.map(([no, , date], i) => [no!, `Stichting De ${['Brug', 'Boog', 'Kade'][i]!}`, date!, 'x']),
      ),
    ],
    [
      'products',
      page(
        'Klanten',
        strange,
        lines.map(([no, , date], i) => [no!, ['Traplift', 'Rolstoel', 'Scootmobiel'][i]!, date!, 'x']),
      ),
    ],
    [
      'figures',
      page(
        'Klanten',
        strange,
        lines.map(([, name, date], i) => [`${i + 12}`, name!, date!, 'x']),
      ),
    ],
    [
      'a log',
      page(
        'Klanten',
        strange,
        lines.map(([no, , date]) => [no!, 'Anna de Bakker', date!, 'x']),
      ),
    ],
  ])('nothing is read: %s', (_, html) => {
    show(html);
    expect(believed()).toEqual([]);
  });

  test('a first row that is drawn as headings names the columns', () => {
    const list = readOne(
      `<h1>Werkvoorraad</h1><table><tr class="kop"><td>Xno</td><td>Wien</td><td>Zag</td><td>Helpt</td></tr>${rows(...lines)}</table>`,
      'list',
    );
    expect(texts(list, 'client_no')).toEqual(['20501', '20502', '20503']);
  });
});

describe('a heading that is a person', () => {
  const page = (title: string, pairs: string[][]) =>
    `<h1>${title}</h1><dl>${pairs.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`;

  test('names the client of a record', () => {
    const record = readOne(
      page('Dossier van mevrouw A. de Vries', [
        ['Regeling', 'IOAW'],
        ['Laatste contact', '01-10-2026'],
      ]),
      'record',
    );
    expect(cell(record, 'client_name')?.text).toBe('A. de Vries');
  });

  test.each<[string, string[][]]>([
    [
      'a colleague',
      [
        ['Functie', 'Consulent'],
        ['Laatste contact', '01-10-2026'],
        ['Status', 'Actief'],
      ],
    ],
    [
      'somebody of a team',
      [
        ['Team', 'Noord'],
        ['Startdatum', '01-10-2026'],
        ['Klantmanager', 'ja'],
      ],
    ],
  ])('is not enough: %s', (_, pairs) => {
    show(page('A. de Vries', pairs));
    expect(believed()).toEqual([]);
  });
});

test('headings, tables and rows of blocks may stand right in a shadow root, with no element around them', () => {
  const clients = [
    ['501', 'Bakker, A.', '01-10-2026'],
    ['502', 'Bakker, B.', '02-10-2026'],
    ['503', 'Bakker, C.', '03-10-2026'],
  ];
  const labels = ['Klantnummer', 'Naam', 'Laatste contact'];
  const block = (texts: string[], name = 'row') =>
    `<div class="${name}">${texts.map((text) => `<span style="display:inline-block;width:9em">${text}</span>`).join('')}</div>`;
  const side = (from: number, to: number) =>
    `<table style="float:left"><thead>${heads(...labels.slice(from, to))}</thead><tbody>${rows(
      ...clients.map((line) => line.slice(from, to)),
    )}</tbody></table>`;
  for (const html of [
    `<table><thead>${heads(...labels)}</thead><tbody>${rows(...clients)}</tbody></table><h3>Klantnummer</h3><p>501</p>`,
    block(labels, 'head') + clients.map((line) => block(line)).join(''),
    side(0, 2) + side(2, 3),
  ]) {
    show('<div id="holder"></div>');
    document.querySelector('#holder')!.attachShadow({ mode: 'open' }).innerHTML = html;
    const [list, ...more] = believed().filter(({ kind }) => kind === 'list');
    expect(more).toEqual([]);
    expect(ids(list!)).toEqual(['client_no', 'client_name', 'last_contact']);
  }
});
