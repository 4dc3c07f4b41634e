/** Tab "Instrumenten": the programmes and provisions of a client. */
import { HISTORY_PAGE, paged } from '../paging.ts';
import type { TabView } from './client.ts';
import { bordered, dataRow, headRow, pagingLine, short } from './controls.ts';
import { day, text } from '../entries.ts';
import { html, type Markup } from '../markup.ts';

export function instrumentsTab({ client, page }: TabView): Markup {
  const shown = paged(client.instruments, page, HISTORY_PAGE);
  return html`${pagingLine(shown, 'instrumenten', (to) => `/klant/${client.number}?tab=instrumenten&pagina=${to}`)}
  ${bordered([
    headRow([
      'Instrument',
      short('Re-int.ladder', 'Re-integratieladder'),
      'Aanbieder',
      short('Aangem. op', 'Datum aanmelding'),
      short('Start', 'Startdatum traject'),
      short('Verw. einde', 'Verwachte einddatum'),
      'Reden beëindiging',
    ]),
    ...(shown.rows.length
      ? shown.rows.map((each, at) =>
          dataRow(
            [
              each.name,
              each.ladder,
              text(each.provider),
              day(each.registered),
              day(each.start),
              day(each.end),
              text(each.endReason),
            ],
            at,
          ),
        )
      : [
          html`<tr bgcolor="#FFFFFF">
            <td colspan="7"><i>Geen instrumenten.</i></td>
          </tr> `,
        ]),
  ])}`;
}
