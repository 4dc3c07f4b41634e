/** The one page of the application, which its script fills, and the page before it. */
import { html, type Markup } from '../markup.ts';

const document = (title: string, bar: Markup, main: Markup): Markup =>
  html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <link rel="stylesheet" href="/app/static/app.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <div class="appbar"><strong>Kompas</strong> Gemeente Demodam, Werk &amp; Inkomen ${bar}</div>
        ${main}
      </body>
    </html> `;

export const shell = (user: string): Markup =>
  document(
    'Kompas',
    html`<a href="/uitloggen">${user}, uitloggen</a>`,
    html`<main></main>
      <script type="module" src="/app/static/app.js"></script>`,
  );

export const loginPage = (back: string, message: string): Markup =>
  document(
    'Inloggen - Kompas',
    html``,
    html`<main>
      <form method="post" action="/inloggen" class="card sign-on">
        <h2>Inloggen</h2>
        <input type="hidden" name="terug" value="${back}" />
        <p class="message" role="alert">${message}</p>
        <div class="field">
          <label for="gebruiker">Gebruikersnaam</label>
          <input id="gebruiker" name="gebruiker" autocomplete="username" />
        </div>
        <div class="field">
          <label for="wachtwoord">Wachtwoord</label>
          <input id="wachtwoord" name="wachtwoord" type="password" autocomplete="current-password" />
        </div>
        <button type="submit">Inloggen</button>
      </form>
    </main>`,
  );

export const notFoundPage = (user: string): Markup =>
  document(
    'Niet gevonden - Kompas',
    html`<a href="/uitloggen">${user}, uitloggen</a>`,
    html`<main>
      <h1>Niet gevonden</h1>
      <p>Deze pagina of cliënt bestaat niet. <a href="/app/clients">Naar de caseload</a></p>
    </main>`,
  );
