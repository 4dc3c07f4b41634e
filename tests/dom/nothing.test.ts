/** Pages about which nothing must be said. */
import { expect, test } from 'vitest';
import { heads, read, rows, show } from './page.ts';

const pages: Record<string, string> = {
  'a list of staff': `<h2>Medewerkers</h2><table>${heads('Naam', 'Afdeling', 'E-mail', 'Telefoon', 'Functie')}${rows(['Anna Bakker', 'Werk', 'anna@voorbeeld.nl', '010-1234567', 'Consulent'], ['Sem van Dijk', 'Werk', 'sem@voorbeeld.nl', '010-1234568', 'Consulent'])}</table>`,
  'an empty search form': `<form method="get"><table><tr><td>Klantnummer</td><td><input name="a"></td></tr><tr><td>Naam</td><td><input></td></tr><tr><td>Status</td><td><select><option value="">alle</option><option>Lopend</option></select></td></tr></table><input type="submit" value="Zoeken"></form>`,
  statistics: `<table>${heads('Status', 'Aantal', 'Percentage')}${rows(['Lopend', '120', '85%'], ['Afgesloten', '20', '15%'])}</table>`,
  'a caseload per coach': `<table>${heads('Consulent', 'Team', 'Aantal klanten')}${rows(['Anna Bakker', 'Noord', '62'], ['Sem van Dijk', 'Zuid', '71'])}</table>`,
  login: `<form><label>Gebruikersnaam <input value="demo"></label><label>Wachtwoord <input type="password" value="geheim"></label><button>Inloggen</button></form>`,
  'headings over zero rows': `<table>${heads('Klantnummer', 'Naam', 'Status', 'Laatste contact')}<tr><td colspan="4">Geen resultaten gevonden</td></tr></table>`,
  'an article': `<h1>Over laatste contact</h1><p>De status van een klant staat in het dossier. Naam en nummer zijn nodig.</p>`,
  'a version history': `<table>${heads('Versie', 'Datum', 'Auteur', 'Opmerking')}${rows(['1', '01-02-2026', 'Anna Bakker', 'eerste'], ['2', '02-02-2026', 'Anna Bakker', 'tweede'])}</table>`,
  settings: `<table>${heads('ID', 'Naam', 'Status', 'Aangemaakt')}${rows(['1', 'Rapportages', 'Actief', '01-02-2026'], ['2', 'Meldingen', 'Actief', '01-02-2026'])}</table>`,
};

test.each(Object.entries(pages))('%s', (_name, html) => {
  show(html);
  expect(read().filter((reading) => reading.confidence >= 0.5)).toEqual([]);
});
