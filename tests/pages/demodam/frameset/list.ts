/** The frame with the caseload. Its head is a row of ordinary cells, and a click opens the client in the frame below. */
import { queryAddress, sortedBy, type CaseloadQuery, type SortKey } from '../caseload.ts';
import { SCHEMES, STATUSES } from '../data/choices.ts';
import { currentPlan, type Client } from '../data/client.ts';
import { day, orSpace, rung, text } from '../entries.ts';
import { button, dropDown } from '../legacy/controls.ts';
import { html, type Markup } from '../markup.ts';
import type { Page } from '../paging.ts';
import { frameDocument } from './frames.ts';

const COLUMNS: readonly (readonly [SortKey, label: string, full: string])[] = [
  ['klantnr', 'Klantnr.', ''],
  ['naam', 'Naam', ''],
  ['regeling', 'Uitkering', 'Soort uitkering'],
  ['status', 'Status', ''],
  ['trede', 'Trede', ''],
  ['contact', 'Laatste cont.', 'Datum laatste contact'],
  ['afspraak', 'Volg. afspraak', 'Volgende afspraak'],
  ['einde', 'Einddat. plan', 'Einddatum plan'],
  ['consulent', 'Klantman.', 'Klantmanager'],
  ['sinds', 'Toegew. sinds', 'Toegewezen sinds'],
];

const address = (query: CaseloadQuery) => queryAddress(query, '/lijst');

function headCell(query: CaseloadQuery, [key, label, full]: (typeof COLUMNS)[number]): Markup {
  const current = query.sort === key;
  return html`<td nowrap ${full && html` title="${full}"`}>
    <b><a href="${address(sortedBy(query, key))}">${label}</a></b
    >${current && html` <font size="1">${query.descending ? '▼' : '▲'}</font>`}
  </td> `;
}

const row = (client: Client) => {
  const values = [
    client.name,
    text(client.scheme),
    text(client.status),
    rung(client.step),
    day(client.lastContact),
    day(client.nextAppointment),
    day(currentPlan(client)?.end),
    text(client.coach),
    day(client.assignedSince),
  ];
  return html`<tr>
    <td><a href="/klant/${client.number}" target="detail">${client.number}</a></td>
    ${values.map((value) => html`<td>${orSpace(value)}</td>`)}
  </tr> `;
};

/** "Rij 26 - 50 van 140" between links to the pages around it. */
function paging(query: CaseloadQuery, page: Page<Client>): Markup {
  const link = (to: number, label: string) =>
    to < 1 || to > page.pages
      ? html`<font color="#808080">${label}</font>`
      : html`<a href="${address({ ...query, page: to })}">${label}</a>`;
  return html`<table width="100%" border="0" cellspacing="0" cellpadding="2" bgcolor="#E4ECE7">
    <tr>
      <td width="80">${link(page.page - 1, '<< Terug')}</td>
      <td align="center">
        Rij ${page.from} - ${page.to} van ${page.total} &nbsp; (pagina
        ${Array.from({ length: page.pages }, (_, at) =>
          at + 1 === page.page ? html`<b>${at + 1}</b> ` : html`${link(at + 1, String(at + 1))} `,
        )})
      </td>
      <td width="80" align="right">${link(page.page + 1, 'Verder >>')}</td>
    </tr>
  </table>`;
}

export function listFrame(query: CaseloadQuery, page: Page<Client>): Markup {
  return frameDocument(
    'Caseload',
    html`<form method="get" action="/lijst" class="zoek">
        Naam: <input type="text" name="naam" size="14" value="${query.name}" /> Klantnr.:
        <input type="text" name="klantnr" size="9" maxlength="9" value="${query.number}" />
        ${dropDown('regeling', SCHEMES, query.scheme, 'Alle uitkeringen')}
        ${dropDown('status', STATUSES, query.status, 'Elke status')} ${button('Zoek')}
      </form>
      ${paging(query, page)}
      <table width="100%" border="1" cellspacing="0" cellpadding="2" bordercolor="#C0C0C0" rules="all">
        <tr bgcolor="#B5C9BF">
          ${COLUMNS.map((column) => headCell(query, column))}
        </tr>
        ${
          page.rows.length
            ? page.rows.map(row)
            : html`<tr>
                <td colspan="10"><i>Geen klanten gevonden.</i></td>
              </tr> `
        }
      </table>
      ${page.rows.length > 12 && paging(query, page)}`,
  );
}
