/** The panels above: the search form, and the caseload. */
import { caseloadOf, type SortKey } from '../caseload.ts';
import { SCHEMES, STATUSES } from '../data/choices.ts';
import { currentPlan, type Client } from '../data/client.ts';
import { datesAs, rung, text } from '../entries.ts';
import { writeLooseDay } from '../data/day.ts';
import { html, type Markup } from '../markup.ts';
import { LIST_PAGE, paged } from '../paging.ts';
import { caption, dropDownList, gridView, idOf, postBackLink, submit, textBox } from './controls.ts';
import type { PageState } from './state.ts';

const COLUMNS: readonly (readonly [SortKey, string])[] = [
  ['klantnr', 'Klantnummer'],
  ['naam', 'Naam cliënt'],
  ['regeling', 'Uitkering'],
  ['status', 'Klantstatus'],
  ['trede', 'Part.trede'],
  ['contact', 'Laatste contact'],
  ['afspraak', 'Eerstvolgende afspr.'],
  ['einde', 'Gepl. einddatum plan'],
  ['consulent', 'Klantmanager'],
  ['sinds', 'Toegewezen sinds'],
];

/** d-m-jjjj, the short date of the country's settings. */
export const DATES = datesAs(writeLooseDay);

export const searchPanel = ({ query }: PageState): Markup =>
  html`<fieldset class="zoek">
    <legend>Klant zoeken</legend>
    ${caption('txtKlantnr', 'Klantnummer')} ${textBox('txtKlantnr', query.number, 10)}
    ${caption('txtNaam', 'Naam')} ${textBox('txtNaam', query.name, 18)}
    ${caption('ddlUitkering', 'Uitkering')} ${dropDownList('ddlUitkering', SCHEMES, query.scheme, 'Alle')}
    ${caption('ddlStatus', 'Status')} ${dropDownList('ddlStatus', STATUSES, query.status, 'Alle')}
    ${submit('btnZoeken', 'Zoeken')} ${postBackLink('lnkWissen', '', 'Wissen')}
  </fieldset>`;

export function listPanel(state: PageState, clients: readonly Client[]): Markup {
  const { query } = state;
  const page = paged(caseloadOf(clients, query), query.page, LIST_PAGE);
  return html`<span id="${idOf('lblAantal')}" class="aantal"
      >${page.total} klanten gevonden; ${page.from} t/m ${page.to} getoond</span
    >
    ${gridView(
      'gvKlanten',
      COLUMNS.map(([sort, label]) => ({
        label: sort === query.sort ? `${label} ${query.descending ? '▼' : '▲'}` : label,
        sort,
      })),
      page.rows.map((client) => ({
        selected: client.number === state.client,
        cells: [
          postBackLink('gvKlanten', `Select$${client.number}`, client.number),
          client.name,
          text(client.scheme),
          text(client.status),
          rung(client.step),
          DATES.day(client.lastContact),
          DATES.day(client.nextAppointment),
          DATES.day(currentPlan(client)?.end),
          text(client.coach),
          DATES.day(client.assignedSince),
        ],
      })),
      page,
      'Er zijn geen klanten gevonden.',
    )}`;
}
