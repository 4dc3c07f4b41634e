/** The page before all others. */
import { html, type Markup } from '../markup.ts';
import { masterPage } from './page.ts';

export const loginPage = (back: string, message: string): Markup =>
  masterPage(
    'WerkpleinNet - Aanmelden',
    '',
    html`<form method="post" action="/inloggen" class="aanmelden">
      <fieldset>
        <legend>Aanmelden</legend>
        <input type="hidden" name="terug" value="${back}" />
        ${message && html`<div class="melding">${message}</div>`}
        <div class="veld">
          <label for="gebruiker">Gebruikersnaam</label>
          <input type="text" name="gebruiker" id="gebruiker" class="tekstvak" />
        </div>
        <div class="veld">
          <label for="wachtwoord">Wachtwoord</label>
          <input type="password" name="wachtwoord" id="wachtwoord" class="tekstvak" />
        </div>
        <div class="knoppen"><input type="submit" value="Aanmelden" class="knop" /></div>
      </fieldset>
    </form>`,
  );
