/** What is of class `never` stays in the page, wherever it stands. */
import { expect, test } from 'vitest';
import { heads, ids, read, readOne, rows, show } from './page.ts';

const BSN = '123456782';
const SECRETS = [
  BSN,
  '01-01-1985',
  '06-12345678',
  'fictief@voorbeeld.nl',
  'Voorbeeldstraat 1',
  'Rugklachten',
  'Boos aan de telefoon',
];

const nothingLeaks = (): void => {
  const out = JSON.stringify(read());
  for (const secret of SECRETS) expect(out).not.toContain(secret);
};

test('columns of a list', () => {
  show(
    `<table>${heads('Klantnummer', 'Naam', 'BSN', 'Geboortedatum', 'Tel.', 'E-mail', 'Adres', 'Belemmering', 'Opmerkingen', 'Status')}
     ${rows(['1048213', 'Bakker, A.J.', BSN, ...SECRETS.slice(1), 'Lopend'], ['1048220', 'Vossen, S.', BSN, ...SECRETS.slice(1), 'Lopend'])}</table>`,
  );
  nothingLeaks();
  const [list] = read();
  expect(list!.fields.filter((field) => field.id === null).map((field) => field.label)).toEqual([
    'BSN',
    'Geboortedatum',
    'Tel.',
    'E-mail',
    'Adres',
    'Belemmering',
    'Opmerkingen',
  ]);
});

test('fields of a record, in text and in controls', () => {
  show(
    `<table><tr><th>Klantnummer</th><td>1048213</td><th>Naam</th><td>Bakker, A.J.</td></tr>
     <tr><th>BSN</th><td><input readonly value="${BSN}"></td><th>Geb.datum</th><td>01-01-1985</td></tr>
     <tr><th>Telefoon</th><td>06-12345678</td><th>Status</th><td>Lopend</td></tr>
     <tr><th>Belemmeringen</th><td>Rugklachten</td><th>Opmerkingen</th><td><textarea>Boos aan de telefoon</textarea></td></tr></table>
     <p>E-mail: <span>fictief@voorbeeld.nl</span></p>`,
  );
  expect(read().map((reading) => reading.kind)).toEqual(['record']);
  nothingLeaks();
});

test('values of a never kind are not read under an innocent label', () => {
  const list = readOne(
    `<table>${heads('Klantnummer', 'Naam', 'Status', 'Team', 'Kenmerk', 'Onderwerp')}
     ${rows(['1048213', 'Bakker, A.J.', 'Lopend', '06-12345678', BSN, `Bel ${BSN} of fictief@voorbeeld.nl`], ['1048220', 'Vossen, S.', 'Lopend', '06-12345679', BSN, 'x'])}</table>`,
    'list',
  );
  expect(ids(list)).toEqual(['client_no', 'client_name', 'client_status', null, null, 'subject']);
  nothingLeaks();
});

test('numbers that all pass the eleven-test are only read under a client number’s own label', () => {
  const table = (label: string) =>
    `<table>${heads(label, 'Naam', 'Status')}${rows([BSN, 'Bakker, A.J.', 'Lopend'], ['111222333', 'Vossen, S.', 'Lopend'])}</table>`;
  expect(ids(readOne(table('Klantnummer'), 'list'))).toContain('client_no');
  show(table('Nummer'));
  nothingLeaks();
  expect(JSON.stringify(read())).not.toContain('111222333');
});

test('passwords and hidden inputs are never read', () => {
  show(
    `<p>Klantnummer: <b>1048213</b></p><dl><dt>Naam</dt><dd>Bakker, A.J.</dd><dt>Status</dt><dd><input type="hidden" value="verborgen1"><input type="password" value="geheim1">Lopend</dd></dl>`,
  );
  expect(JSON.stringify(read())).toContain('Lopend');
  expect(JSON.stringify(read())).not.toMatch(/verborgen1|geheim1/);
});

test('of a plan’s goal only its presence leaves', () => {
  const record = readOne(
    `<dl><dt>Klantnummer</dt><dd>1048213</dd><dt>Naam</dt><dd>Bakker, A.J.</dd><dt>Doelstelling</dt><dd>Boos aan de telefoon</dd><dt>Verwijzer</dt><dd>onbekend</dd></dl>`,
    'record',
  );
  expect(record.rows[0]!.values.plan_goal).toEqual({ text: null, value: true, state: 'filled' });
  nothingLeaks();
});

test('a label of several meanings is the strictest until its surroundings settle it', () => {
  const page = (area: string) =>
    `<h1>${area}</h1><table>${heads('Klantnummer', 'Naam', 'Aanbieder')}${rows(['1048213', 'Bakker, A.J.', 'Werkbedrijf Oost'], ['1048220', 'Vossen, S.', 'Werkbedrijf West'])}</table>`;
  show(page('Overzicht'));
  expect(JSON.stringify(read())).not.toContain('Werkbedrijf Oost');
  expect(ids(readOne(page('Werk en Inkomen, re-integratie'), 'list'))).toContain('provider');
});
