/** The caseload: counts, a search form, filters, and the list itself. */
import type { CaseloadQuery, SortKey } from '../caseload.ts';
import { queryAddress, sortedBy } from '../caseload.ts';
import { COACHES, SCHEMES, STATUSES } from '../data/choices.ts';
import { currentPlan, type Client } from '../data/client.ts';
import type { Page } from '../paging.ts';
import { bordered, button, dataRow, dropDown, pagingLine, short } from './controls.ts';
import { day, rung, text } from '../entries.ts';
import { layout } from './layout.ts';
import { html, type Markup } from '../markup.ts';

export interface ListView {
  user: string;
  query: CaseloadQuery;
  page: Page<Client>;
  /** Everybody, whatever is searched for. */
  clients: readonly Client[];
}

const COLUMNS: readonly (readonly [SortKey, string | Markup])[] = [
  ['klantnr', 'Klantnr'],
  ['naam', 'Naam'],
  ['regeling', 'Regeling'],
  ['status', 'Status'],
  ['trede', short('Trede', 'Trede participatieladder')],
  ['contact', short('Lst. contact', 'Datum laatste contact')],
  ['afspraak', short('Volg. afspr.', 'Volgende afspraak')],
  ['einde', short('Einde plan', 'Einddatum plan')],
  ['consulent', 'Consulent'],
  ['sinds', 'In caseload sinds'],
];

function sortHead(query: CaseloadQuery, [key, label]: (typeof COLUMNS)[number]): Markup {
  const current = query.sort === key;
  return html`<th scope="col">
    <a href="${queryAddress(sortedBy(query, key))}" title="Sorteren op deze kolom">${label}</a>${
      current && html`&nbsp;<font size="1" color="#CC3300">${query.descending ? '▼' : '▲'}</font>`
    }
  </th> `;
}

function statistics(clients: readonly Client[]): Markup {
  const count = (status: string) => clients.filter((client) => client.status.value === status).length;
  const unset = clients.filter((client) => client.status.value === null).length;
  return bordered(
    [
      html`<tr>
        <td colspan="2" bgcolor="#336699">
          <font color="#FFFFFF"><b>Overzicht</b></font>
        </td>
      </tr>`,
      html`<tr class="kop">
        <th>Status</th>
        <th>Aantal</th>
      </tr> `,
      ...STATUSES.map(
        (status) =>
          html`<tr bgcolor="#FFFFFF">
            <td>${status}</td>
            <td align="right">${count(status)}</td>
          </tr> `,
      ),
      html`<tr bgcolor="#FFFFFF">
          <td><i>niet gevuld</i></td>
          <td align="right">${unset}</td>
        </tr>
        <tr bgcolor="#E6EDF4">
          <td><b>Aantal klanten</b></td>
          <td align="right"><b>${clients.length}</b></td>
        </tr> `,
    ],
    '190',
  );
}

const searchForm = ({ query }: ListView) =>
  html`<form method="get" action="/caseload">
    <table border="0" cellspacing="0" cellpadding="3">
      <tr>
        <td colspan="5">
          <font size="2" color="#1F4E79"><b>Zoeken</b></font>
        </td>
      </tr>
      <tr>
        <td class="lbl">Klantnr</td>
        <td><input type="text" name="klantnr" size="12" maxlength="9" value="${query.number}" /></td>
        <td class="lbl">Naam</td>
        <td><input type="text" name="naam" size="24" value="${query.name}" /></td>
        <td>${button('Zoeken')}</td>
      </tr>
      <tr>
        <td class="lbl">Regeling</td>
        <td>${dropDown('regeling', SCHEMES, query.scheme, '(alle)')}</td>
        <td class="lbl">Status</td>
        <td>${dropDown('status', STATUSES, query.status, '(alle)')}</td>
        <td>&nbsp;</td>
      </tr>
      <tr>
        <td class="lbl">Consulent</td>
        <td>${dropDown('consulent', COACHES, query.coach, '(alle)')}</td>
        <td colspan="3"><a href="/caseload">Selectie wissen</a></td>
      </tr>
    </table>
  </form>`;

const row = (client: Client, at: number) =>
  dataRow(
    [
      html`<input type="checkbox" class="vink" name="sel" value="${client.number}" />`,
      html`<a href="/klant/${client.number}">${client.number}</a>`,
      client.name,
      text(client.scheme),
      text(client.status),
      rung(client.step),
      day(client.lastContact),
      day(client.nextAppointment),
      currentPlan(client) ? day(currentPlan(client)?.end) : '-',
      text(client.coach),
      day(client.assignedSince),
    ],
    at,
  );

export function listPage(view: ListView): Markup {
  const { query, page, clients, user } = view;
  const paging = pagingLine(page, 'klanten', (to) => queryAddress({ ...query, page: to }));
  return layout({
    title: 'Caseload',
    user,
    trail: [{ label: 'Mijn werk' }, { label: 'Caseload' }],
    body: html`<table width="100%" border="0" cellspacing="0" cellpadding="0">
        <tr>
          <td valign="top">
            <font size="4" color="#1F4E79" face="Arial"><b>Caseload</b></font
            ><br /><br />${searchForm(view)}
          </td>
          <td width="10">&nbsp;</td>
          <td width="190" valign="top">${statistics(clients)}</td>
        </tr>
      </table>
      <br />${paging}
      ${bordered([
        html`<tr class="kop">
          <th width="16">&nbsp;</th>
          ${COLUMNS.map((column) => sortHead(query, column))}
        </tr> `,
        ...(page.rows.length
          ? page.rows.map(row)
          : [
              html`<tr bgcolor="#FFFFFF">
                <td colspan="11" align="center"><i>Geen klanten gevonden.</i></td>
              </tr> `,
            ]),
        html`<tr bgcolor="#E6EDF4">
          <td colspan="11">
            <font size="1"
              >Selectie: <font color="#999999">Etiketten afdrukken</font> |
              <font color="#999999">Exporteren naar Excel</font></font
            >
          </td>
        </tr> `,
      ])}
      ${paging}`,
  });
}
