/** Tab "Afspraken": the appointments of a client, with dates as short as they could be, and a form for a new one. */
import { APPOINTMENT_TYPES } from '../data/choices.ts';
import { HISTORY_PAGE, paged } from '../paging.ts';
import type { TabView } from './client.ts';
import { bordered, button, dataRow, dropDown, headRow, pagingLine, pairs, short } from './controls.ts';
import { day, shortDay, text } from '../entries.ts';
import { blockHead } from './layout.ts';
import { html, type Markup } from '../markup.ts';

export function appointmentsTab({ client, page }: TabView): Markup {
  const shown = paged(client.appointments, page, HISTORY_PAGE);
  return html`${bordered(
      html`<tr bgcolor="#FFFFFF">
        <td class="lbl" width="150">Volgende afspraak:</td>
        <td><b>${day(client.nextAppointment) || html`&nbsp;`}</b></td>
      </tr> `,
      '50%',
    )}<br />
    ${pagingLine(shown, 'afspraken', (to) => `/klant/${client.number}?tab=afspraken&pagina=${to}`)}
    ${bordered([
      headRow([
        short('Afspr.datum', 'Afspraakdatum'),
        'Tijd',
        'Soort afspraak',
        'Met',
        short('Dat. afgehand.', 'Datum afgehandeld'),
        'Resultaat',
      ]),
      ...(shown.rows.length
        ? shown.rows.map((appointment, at) =>
            dataRow(
              [
                shortDay(appointment.day),
                appointment.time,
                text(appointment.type),
                appointment.with,
                shortDay(appointment.done),
                text(appointment.result),
              ],
              at,
            ),
          )
        : [
            html`<tr bgcolor="#FFFFFF">
              <td colspan="6"><i>Geen afspraken.</i></td>
            </tr> `,
          ]),
    ])}
    <br />
    <form method="post" action="/klant/${client.number}/afspraak">
      ${bordered([
        blockHead('Afspraak maken', 4),
        ...pairs([
          ['Datum (d-m-jj)', html`<input type="text" name="datum" size="10" maxlength="10" />`],
          ['Tijd', html`<input type="text" name="tijd" size="6" maxlength="5" />`],
          ['Soort afspraak', dropDown('soort', APPOINTMENT_TYPES, null, '(kies)')],
        ]),
        html`<tr bgcolor="#E6EDF4">
          <td colspan="4" align="right">${button('Afspraak opslaan')}</td>
        </tr> `,
      ])}
    </form>`;
}
