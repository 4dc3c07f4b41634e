/** The page, whole or as the parts that changed. */
import { html, type Markup } from '../markup.ts';
import type { Register } from '../skin.ts';
import { clientPanel } from './client-panel.ts';
import { idOf } from './controls.ts';
import { listPanel, searchPanel } from './list-panel.ts';
import { encodeState, type PageState } from './state.ts';

export interface PageView {
  user: string;
  state: PageState;
  message: string;
}

const panels = ({ state, message }: PageView, { clients, byNumber }: Register): [string, Markup][] => [
  [idOf('upZoeken'), searchPanel(state)],
  [idOf('upLijst'), listPanel(state, clients)],
  [idOf('upKlant'), clientPanel(state, byNumber.get(state.client), message)],
];

/** Everything the master page has around the panels. */
export const masterPage = (title: string, user: string, body: Markup): Markup =>
  html`<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
    <html xmlns="http://www.w3.org/1999/xhtml" lang="nl">
      <head id="ctl00_Head1">
        <title>${title}</title>
        <meta http-equiv="X-UA-Compatible" content="IE=8" />
        <link href="/App_Themes/Demodam/stijl.css" type="text/css" rel="stylesheet" />
        <link rel="shortcut icon" href="data:," />
      </head>
      <body>
        <div class="kopbalk">
          <span class="systeem">Werkplein<b>Net</b></span>
          <span class="gemeente">Gemeente Demodam | Werk &amp; Inkomen</span>
          <span class="gebruiker">${user && html`Welkom, ${user} | <a href="/uitloggen">Afmelden</a>`}</span>
        </div>
        ${body}
        <div class="voet">WerkpleinNet 2010 SP2 | Applicatiebeheer: tst. 4357</div>
      </body>
    </html> `;

export function wholePage(view: PageView, register: Register): Markup {
  const [search, list, client] = panels(view, register) as [
    [string, Markup],
    [string, Markup],
    [string, Markup],
  ];
  const panel = ([id, content]: [string, Markup]) => html`<div id="${id}">${content}</div>`;
  return masterPage(
    'WerkpleinNet - Caseload',
    view.user,
    html`<form name="aspnetForm" method="post" action="/Caseload.aspx" id="aspnetForm">
        <div>
          <input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
          <input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
          <input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="${encodeState(view.state)}" />
        </div>
        <div id="ctl00_upVoortgang" class="voortgang" hidden="hidden">Bezig met laden...</div>
        <div class="inhoud">
          ${panel(search)}
          <h1>Mijn caseload</h1>
          <div class="lijstvak">${panel(list)}</div>
          ${panel(client)}
        </div>
      </form>
      <script src="/ScriptResource/updatepanel.js" type="text/javascript"></script>`,
  );
}

const part = (type: string, id: string, content: string) => `${content.length}|${type}|${id}|${content}|`;

/** The parts that changed, each after its length, so that any sign may stand in them. */
export const delta = (view: PageView, register: Register): string =>
  [
    ...panels(view, register).map(([id, { text }]) => part('updatePanel', id, text)),
    part('hiddenField', '__EVENTTARGET', ''),
    part('hiddenField', '__EVENTARGUMENT', ''),
    part('hiddenField', '__VIEWSTATE', encodeState(view.state)),
  ].join('');

/** Tells the page that it has to go elsewhere. */
export const redirectDelta = (to: string): string => part('pageRedirect', '', to);
