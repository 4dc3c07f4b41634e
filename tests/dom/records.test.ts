import { expect, test } from 'vitest';
import { cell, heads, ids, read, readOne, rows, show, texts, values } from './page.ts';

test('label cells beside value cells, several pairs a row', () => {
  const record = readOne(
    `<table><tr><td>Klantnummer:</td><td>1048213</td><td>Naam:</td><td>Bakker, A.J.</td></tr>
     <tr><td>Status:</td><td>Lopend</td><td>Laatste contact:</td><td>12 september 2026</td></tr></table>`,
    'record',
  );
  expect(cell(record, 'client_no')?.text).toBe('1048213');
  expect(cell(record, 'client_status')?.value).toBe('Lopend');
  expect(cell(record, 'last_contact')?.value).toBe('2026-09-12');
});

test('label cells above value cells', () => {
  const record = readOne(
    `<table><tr><th>Klantnummer</th><th>Naam</th></tr><tr><td>1048213</td><td>Bakker, A.J.</td></tr>
     <tr><th>Status</th><th>Trede</th></tr><tr><td>Lopend</td><td>Trede 3</td></tr></table>`,
    'record',
  );
  expect(cell(record, 'client_name')?.text).toBe('Bakker, A.J.');
  expect(cell(record, 'participation_step')).toEqual({ text: 'Trede 3', value: 3, state: 'filled' });
});

test('definition lists and labels with controls, by their current value', () => {
  show(
    `<dl><dt>Klantnummer</dt><dd>1048213</dd><dt>Naam</dt><dd>Bakker, A.J.</dd></dl>
     <form><label for="s">Status</label><select id="s"><option>Lopend</option><option selected>Afgesloten</option></select>
     <label>Team <input id="t" value="Noord"></label>
     <label><input type="checkbox" checked> Ontheffing</label>
     <fieldset><legend>Matchbaarheid</legend><label><input type="radio" name="m"> Direct matchbaar</label><label><input type="radio" name="m" checked> Niet matchbaar</label></fieldset>
     <input type="submit" value="Opslaan"></form>`,
  );
  (document.getElementById('t') as HTMLInputElement).value = 'Zuid';
  const [record] = read();
  expect(cell(record!, 'client_status')?.text).toBe('Afgesloten');
  expect(cell(record!, 'team')?.text).toBe('Zuid');
  expect(cell(record!, 'exemption')?.value).toBe(true);
  expect(cell(record!, 'matchability')?.text).toBe('Niet matchbaar');
});

test('pairs of divs, with an empty value between others', () => {
  const pair = (label: string, value: string) =>
    `<div class="row"><div class="label">${label}:</div><div class="data">${value}</div></div>`;
  const record = readOne(
    `<div>${pair('Dossiernummer', 'DW-2026-10449')}${pair('Naam', 'Anna Bakker')}${pair('Laatste contact', '')}${pair('Toegewezen aan', 'Nour Bensaid')}</div>`,
    'record',
  );
  expect(cell(record, 'last_contact')).toEqual({ text: '', value: null, state: 'empty' });
  expect(cell(record, 'coach')?.text).toBe('Nour Bensaid');
});

test('bold words before their value, and values in a sentence', () => {
  const record = readOne(
    `<p><b>Klantnummer:</b> 1048213<br><b>Naam:</b> Bakker, A.J.</p><p>Aangemaakt op <b>20-09-2024</b> door <b>beheer</b>.</p>`,
    'record',
  );
  expect(cell(record, 'client_no')?.text).toBe('1048213');
  expect(cell(record, 'client_name')?.text).toBe('Bakker, A.J.');
  expect(cell(record, 'created_at')?.value).toBe('2024-09-20');
});

test.each([
  ['1048213 – Bakker, A.J.', '1048213', 'Bakker, A.J.'],
  ['Cliënt 204881 — Vossen, S.', '204881', 'Vossen, S.'],
  ['Anna van den Berg (DW-2026-10449)', 'DW-2026-10449', 'Anna van den Berg'],
])('a heading line with number and name: %s', (line, number, name) => {
  const record = readOne(`<h1>${line}</h1><dl><dt>Status</dt><dd>Lopend</dd></dl>`, 'record');
  expect(cell(record, 'client_no')?.text).toBe(number);
  expect(cell(record, 'client_name')?.text).toBe(name);
});

test.each([
  '<div><span>Klant 1048696 - Biekman, S.N.</span> <a href="#">Sluiten</a></div>',
  '<table><tr><td>Klant 1048696 - Biekman, S.N. <a href="#">Sluiten</a></td></tr></table>',
  '<h1>1048696 – Biekman, S.N. <button>Volgen</button></h1>',
  '<div><b>1048696 – Biekman, S.N.</b> <span>Wijzigen</span></div>',
  '<h1><a href="#">1048696</a> – Biekman, S.N.</h1>',
])('what may be done with a client is no part of the name: %s', (line) => {
  const record = readOne(`${line}<dl><dt>Status</dt><dd>Lopend</dd></dl>`, 'record');
  expect(cell(record, 'client_no')?.text).toBe('1048696');
  expect(cell(record, 'client_name')?.text).toBe('Biekman, S.N.');
});

test.each(['Werkplein<b>Net</b>', '<b>Werkplein</b>Net'])('a name in two styles is no pair: %s', (brand) => {
  const record = readOne(
    `<div>${brand}</div><dl><dt>Klantnummer</dt><dd>1048213</dd><dt>Naam</dt><dd>Bakker, A.J.</dd></dl>`,
    'record',
  );
  expect(ids(record)).toEqual(['client_no', 'client_name']);
});

test('a group with one box among other fields is no choice', () => {
  const record = readOne(
    `<fieldset><legend>Gegevens</legend><table><tr><td>Klantnummer</td><td>1048213</td></tr><tr><td>Naam</td><td>Bakker, A.J.</td></tr>
     <tr><td>CV aanwezig</td><td><input type="checkbox" checked disabled></td></tr></table></fieldset>`,
    'record',
  );
  expect(record.fields.map((field) => field.label)).toEqual(['Klantnummer', 'Naam', 'CV aanwezig']);
  expect(cell(record, 'cv_present')?.value).toBe(true);
});

test('a legend names its group, not what stands first in it', () => {
  const record = readOne(
    `<h1>1048213 – Bakker, A.J.</h1><fieldset><legend>Afspraken</legend><span>5 afspraken</span></fieldset>
     <fieldset><legend>Status</legend><p>Er is niets bekend.</p></fieldset>`,
    'record',
  );
  expect(ids(record)).toEqual(['client_no', 'client_name']);
});

test('headings give labels below them their meaning', () => {
  const record = readOne(
    `<h1>1048213 – Bakker, A.J.</h1><h2>Plan van aanpak</h2>
     <table><tr><th>Startdatum</th><td>01-03-2026</td><th>Einddatum</th><td>01-09-2026</td></tr></table>
     <h2>Uitkering</h2><table><tr><th>Ingangsdatum</th><td>14-05-2023</td><th>Einddatum</th><td>-</td></tr></table>
     <h2>Ontheffing</h2><table><tr><th>Einddatum</th><td>31-12-2026</td><th>Reden</th><td>Mantelzorg</td></tr></table>`,
    'record',
  );
  expect(cell(record, 'plan_start')?.value).toBe('2026-03-01');
  expect(cell(record, 'plan_end')?.value).toBe('2026-09-01');
  expect(cell(record, 'benefit_start')?.value).toBe('2023-05-14');
  expect(cell(record, 'exemption_end')?.value).toBe('2026-12-31');
  expect(JSON.stringify(record)).not.toContain('Mantelzorg');
});

test.each([
  [
    'Contacten',
    'contact',
    ['Datum', 'Soort', 'Onderwerp'],
    ['12-09-2026', 'Gesprek', 'Traject'],
    ['contact_date', 'contact_channel', 'contact_subject'],
  ],
  [
    'Afspraken',
    'appointment',
    ['Datum', 'Soort', 'Resultaat'],
    ['01-12-2026', 'Voortgangsgesprek', '-'],
    ['next_appointment', 'appointment_type', 'appointment_result'],
  ],
  [
    'Plan van aanpak',
    'plan',
    ['Startdatum', 'Einddatum', 'Doel'],
    ['01-03-2026', '01-09-2026', 'Werk'],
    ['plan_start', 'plan_end', 'plan_goal'],
  ],
  [
    'Instrumenten',
    'instrument',
    ['Instrument', 'Startdatum', 'Aanbieder'],
    ['Sollicitatietraining', '01-03-2026', 'Werkbedrijf'],
    ['instrument', 'instrument_start', null],
  ],
])('a history under the heading %s', (heading, unit, labels, line, expected) => {
  const html = `<h1>1048213 – Bakker, A.J.</h1><h2>${heading}</h2><table>${heads(...labels)}${rows(line, line)}</table>`;
  const history = readOne(html, 'history');
  expect(history.unit).toBe(unit);
  expect(
    ids(history)
      .slice(0, expected.length)
      .map((id, i) => (expected[i] === null ? null : id)),
  ).toEqual(expected);
  expect(history.rows).toHaveLength(2);
  expect(read().find((reading) => reading.kind === 'record')?.rows[0]?.values.client_no?.text).toBe(
    '1048213',
  );
});

test('a list beside a filter form gives no record', () => {
  show(
    `<form><label>Naam <input value="bak"></label><label>Status <select><option>alle</option><option selected>Lopend</option></select></label><button>Zoeken</button></form>
     <table>${heads('Klantnummer', 'Naam', 'Status')}${rows(['1048213', 'Bakker, A.J.', 'Lopend'], ['1048220', 'Bakker, B.', 'Lopend'])}</table>`,
  );
  expect(read().map((reading) => reading.kind)).toEqual(['list']);
});

/** A page as page frameworks write it: one form around a search, a list, a record and a new entry. */
const pageWide = (search: string, entry: string): string =>
  `<form method="post">${search}
   <table>${heads('Klantnummer', 'Naam', 'Status')}${rows(['1048213', 'Bakker, A.J.', 'Lopend'], ['1048220', 'Bakker, B.', 'Lopend'])}</table>
   <h2>Klant 1048213 - Bakker, A.J.</h2>
   <div><label for="a">Laatste contact</label><input id="a" readonly value="12-09-2026"></div>
   <dl><dt>Eerstvolgende afspraak</dt><dd>01-12-2026</dd></dl>${entry}</form>`;

const SEARCHES = {
  'a fieldset': `<fieldset><legend>Klant zoeken</legend><label for="z">Klantnummer</label><input id="z"> <label for="n">Naam</label><input id="n"><input type="submit" value="Zoeken"></fieldset>`,
  'a table': `<table><tr><td>Klantnummer:</td><td><input></td></tr><tr><td>Team:</td><td><input value="Noord"></td></tr><tr><td colspan="2"><input type="submit" value="Zoek"></td></tr></table>`,
  'a panel': `<div><div><label>Team <input value="Noord"></label></div><div><button>Filter</button></div></div>`,
};
const ENTRIES = {
  'a fieldset': `<fieldset><legend>Nieuwe notitie</legend><div><label for="s">Soort contact</label><select id="s"><option value="">(kies)</option><option>Gesprek</option></select></div><div><label for="t">Onderwerp</label><select id="t"><option value="">(kies)</option></select></div><div><textarea></textarea></div><input type="submit" value="Notitie opslaan"></fieldset>`,
  'a table': `<h3>Afspraak</h3><table><tr><td>Soort contact:</td><td><input></td></tr><tr><td>Onderwerp:</td><td><input></td></tr><tr><td colspan="2"><button>Opslaan</button></td></tr></table>`,
};

test.each(
  Object.entries(SEARCHES).flatMap(([a, search]) =>
    Object.entries(ENTRIES).map(([b, entry]) => [a, b, search, entry] as const),
  ),
)(
  'a form around the whole page shows what stands in it: search in %s, new entry in %s',
  (_a, _b, search, entry) => {
    show(pageWide(search, entry));
    const record = read().find((reading) => reading.kind === 'record')!;
    expect(ids(record).sort()).toEqual(['client_name', 'client_no', 'last_contact', 'next_appointment']);
    expect(cell(record, 'last_contact')?.value).toBe('2026-09-12');
    expect(cell(record, 'next_appointment')?.value).toBe('2026-12-01');
  },
);

test('a form around the whole page may save what it shows', () => {
  show(
    pageWide(
      SEARCHES['a fieldset'],
      `<fieldset><legend>Dossier</legend><label for="s">Klantstatus</label><select id="s"><option value="">(kies)</option><option selected>Lopend</option></select>
       <label for="u">Soort uitkering</label><select id="u"><option value="">(kies)</option></select><input type="submit" value="Wijzigingen opslaan"></fieldset>`,
    ),
  );
  const record = read().find((reading) => reading.kind === 'record')!;
  expect(cell(record, 'client_status')?.value).toBe('Lopend');
  expect(cell(record, 'benefit_type')?.state).toBe('empty');
});

test('a form under a heading with a BSN does not take it for the client number', () => {
  show('<h1>123456782 – Bakker, A.J.</h1><dl><dt>Status</dt><dd>Lopend</dd></dl>');
  expect(JSON.stringify(read())).not.toContain('123456782');
});

test('a postal code with its town is no client', () => {
  show(
    `<h1>Raadplegen</h1><div><span>Client:</span> <b>0087412</b></div><div><span>Adres:</span> <b>8923 XK Lauwerhoek</b></div><div><span>Status:</span> <b>Lopend</b></div><div><span>Regeling:</span> <b>IOAW</b></div>`,
  );
  const [record] = read();
  expect(record && texts(record, 'client_no')).toEqual(['0087412']);
});

test('what stands of each member of a household says nothing of the client', () => {
  const member = (name: string, no: string) =>
    `<div class="kaart"><h3>${name}</h3><p>Partner</p><p>Klantnummer: ${no}</p><p>Status: Geen uitkering</p></div>`;
  const record = readOne(
    `<h1>Wim Moor</h1><dl><dt>Klantnummer</dt><dd>77402</dd><dt>Naam</dt><dd>Wim Moor</dd><dt>Status</dt><dd>In traject</dd><dt>Klantmanager</dt><dd>Kim Tol</dd></dl>
    <aside><h2>Huishouden</h2>${member('Ada Moor-Uyl', '77403')}${member('Ben Moor', '77881')}</aside>`,
    'record',
  );
  expect(texts(record, 'client_no')).toEqual(['77402']);
  expect(texts(record, 'client_status')).toEqual(['In traject']);
  expect(ids(record)).not.toContain('case_no');
});

test('two days behind a word for a period are its begin and its end', () => {
  const record = readOne(
    `<dl><dt>Klantnummer</dt><dd>77402</dd><dt>Naam</dt><dd>Wim Moor</dd></dl><h2>Plan van aanpak</h2><dl><dt>Doel</dt><dd>Werk</dd><dt>Looptijd</dt><dd>24 maart 2026 t/m 20 december 2026</dd></dl>`,
    'record',
  );
  expect(values(record, 'plan_start')).toEqual(['2026-03-24']);
  expect(values(record, 'plan_end')).toEqual(['2026-12-20']);
});

test('a label that names no control is that of the choice beside it, and a choice is no field', () => {
  const record = readOne(
    `<div><span>Klant: <b>Ada Moor</b></span> <span>Nr: <b>59033</b></span></div><div><label>Trede</label><div><input type="radio" name="t" id="t1"><label for="t1">1</label><input type="radio" name="t" id="t2" checked><label for="t2">2</label></div></div>
    <div><label>Stand van de taal</label><div><input type="radio" name="v" id="v1"><label for="v1">Ja</label><input type="radio" name="v" id="v2"><label for="v2">Vrijgesteld</label></div></div>
    <div><label for="u">Klantmanager</label><input id="u" value="Kim Tol"></div>`,
    'record',
  );
  expect(texts(record, 'client_no')).toEqual(['59033']);
  expect(texts(record, 'participation_step')).toEqual(['2']);
  expect(ids(record)).not.toContain('exemption');
});

test('a code and a name with the same label are two fields', () => {
  const record = readOne(
    `<table><tr><th>Cliënt</th><td>0087412</td></tr><tr><th>Cliënt</th><td>Moor, A.</td></tr><tr><th>Consulent</th><td>W&amp;I037</td></tr><tr><th>Consulent</th><td>B. Uyl</td></tr><tr><th>Status</th><td>Lopend</td></tr></table>`,
    'record',
  );
  expect(texts(record, 'client_no')).toEqual(['0087412']);
  expect(texts(record, 'coach_code')).toEqual(['W&I037']);
  expect(texts(record, 'coach')).toEqual(['B. Uyl']);
});
