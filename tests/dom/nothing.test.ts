/** Pages about which nothing must be said. */
import { expect, test } from 'vitest';
import { heads, read, rows, show } from './page.ts';

const pages: Record<string, string> = {
  'a list of staff': `<h2>Medewerkers</h2><table>${heads('Naam', 'Afdeling', 'E-mail', 'Telefoon', 'Functie')}${rows(['Anna Bakker', 'Werk', 'anna@voorbeeld.nl', '010-1234567', 'Consulent'], ['Sem van Dijk', 'Werk', 'sem@voorbeeld.nl', '010-1234568', 'Consulent'])}</table>`,
  'a roster of colleagues with numbers': `<h1>Bezetting week 31</h1><table>${heads('Pers.nr', 'Naam', 'Functie', 'Team', 'ma', 'di', 'In dienst sinds')}${rows(['2301', 'Vos, Nora', 'Consulent', 'Noord', '✓', 'vrij', '01-02-2022'], ['2307', 'Smit, Piet', 'Teamleider', 'Noord', '✓', '✓', '15-08-2017'], ['2312', 'Moor, Ada', 'Consulent', 'Zuid', 'vrij', '✓', '01-05-2024'])}</table>`,
  'an empty search form': `<form method="get"><table><tr><td>Klantnummer</td><td><input name="a"></td></tr><tr><td>Naam</td><td><input></td></tr><tr><td>Status</td><td><select><option value="">alle</option><option>Lopend</option></select></td></tr></table><input type="submit" value="Zoeken"></form>`,
  statistics: `<table>${heads('Status', 'Aantal', 'Percentage')}${rows(['Lopend', '120', '85%'], ['Afgesloten', '20', '15%'])}</table>`,
  'a caseload per coach': `<table>${heads('Consulent', 'Team', 'Aantal klanten')}${rows(['Anna Bakker', 'Noord', '62'], ['Sem van Dijk', 'Zuid', '71'])}</table>`,
  login: `<form><label>Gebruikersnaam <input value="demo"></label><label>Wachtwoord <input type="password" value="geheim"></label><button>Inloggen</button></form>`,
  'headings over zero rows': `<table>${heads('Klantnummer', 'Naam', 'Status', 'Laatste contact')}<tr><td colspan="4">Geen resultaten gevonden</td></tr></table>`,
  'an article': `<h1>Over laatste contact</h1><p>De status van een klant staat in het dossier. Naam en nummer zijn nodig.</p>`,
  'a version history': `<table>${heads('Versie', 'Datum', 'Auteur', 'Opmerking')}${rows(['1', '01-02-2026', 'Anna Bakker', 'eerste'], ['2', '02-02-2026', 'Anna Bakker', 'tweede'])}</table>`,
  'organisations with contracts': `<h1>Aanbieders <span>3</span></h1><table>${heads('Naam', 'Nummer', 'Voorziening', 'Startdatum', 'Einddatum', 'Status')}${rows(['Stichting De Kreek', 'A-01', 'Dagbesteding', '01-01-2025', '31-12-2027', 'Lopend'], ['Zorg Aan Huis', 'A-02', 'Begeleiding', '01-01-2025', '31-12-2027', 'Lopend'], ['Taal Werkt', 'A-03', 'Taaltraining', '01-01-2025', '31-12-2027', 'Lopend'])}</table>`,
  'a made-up row in an instruction': `<h1>Werkinstructie</h1><h2>Voorbeeld</h2><table>${heads('Klantnummer', 'Naam', 'Datum contact', 'Volgende afspraak')}${rows(['999999', 'Voorbeeld, V.', '01-01-2026', '01-02-2026'])}</table>`,
  'figures by coach': `<h1>Caseload</h1><table>${heads('', 'Anna Bakker', 'Sem van Dijk', 'Roos Visser')}${rows(['Laatste contact', '12', '8', '31'], ['Volgende afspraak', '40', '38', '27'], ['Plan van aanpak', '51', '46', '60'], ['Ontheffing', '6', '8', '3'])}</table>`,
  settings: `<table>${heads('ID', 'Naam', 'Status', 'Aangemaakt')}${rows(['1', 'Rapportages', 'Actief', '01-02-2026'], ['2', 'Meldingen', 'Actief', '01-02-2026'])}</table>`,
};

test.each(Object.entries(pages))('%s', (_name, html) => {
  show(html);
  expect(read().filter((reading) => reading.confidence >= 0.5)).toEqual([]);
});

test('versions of a document are no history, whatever the page is about', () => {
  show(
    `<h2>Klant 204881, Vossen, S.</h2><h3>Versies</h3><table>${heads('Versie', 'Datum', 'Wijziging', 'Door')}${rows(['1.1', '02-11-2026', 'Termijn', 'A. Bakker'], ['1.0', '14-04-2026', 'Nieuw', 'A. Bakker'])}</table>`,
    'Werkinstructie: contact vastleggen',
  );
  expect(read().filter(({ kind }) => kind === 'history')).toEqual([]);
});
