/** Tab "Contacten": the contacts of a client with their notes, and a form for a new one. */
import { CHANNELS, SUBJECTS } from '../data/choices.ts';
import { HISTORY_PAGE, paged } from '../paging.ts';
import type { TabView } from './client.ts';
import {
  bordered,
  button,
  dataRow,
  dropDown,
  headRow,
  pagingLine,
  pairs,
  readOnly,
  short,
} from './controls.ts';
import { day, moment, text } from '../entries.ts';
import { blockHead } from './layout.ts';
import { html, type Markup } from '../markup.ts';

export function contactsTab({ client, page }: TabView): Markup {
  const shown = paged(client.contacts, page, HISTORY_PAGE);
  const paging = pagingLine(shown, 'contacten', (to) => `/klant/${client.number}?tab=contacten&pagina=${to}`);
  return html`${bordered(
      pairs([
        ['Laatste contact', readOnly('laatste', day(client.lastContact), 12)],
        ['Terugbelverzoek', readOnly('tbv', day(client.callback), 12)],
      ]),
    )}
    ${
      client.callback.value !== null &&
      html`<form method="post" action="/klant/${client.number}/teruggebeld" style="margin: 4px 0">
        ${button('Teruggebeld')}
      </form>`
    }<br />
    ${paging}
    ${bordered([
      headRow([
        'Contactdatum',
        'Soort contact',
        'Onderwerp',
        short('Vastgel. op', 'Datum vastlegging'),
        short('Door', 'Vastgelegd door'),
        'Opmerkingen',
      ]),
      ...(shown.rows.length
        ? shown.rows.map((contact, at) =>
            dataRow(
              [
                html`<nobr>${moment(contact.at)}</nobr>`,
                text(contact.channel),
                text(contact.subject),
                html`<nobr>${day(contact.recordedOn)}</nobr>`,
                contact.recordedBy,
                contact.notes,
              ],
              at,
            ),
          )
        : [
            html`<tr bgcolor="#FFFFFF">
              <td colspan="6"><i>Geen contacten vastgelegd.</i></td>
            </tr> `,
          ]),
    ])}
    <br />
    <form method="post" action="/klant/${client.number}/notitie">
      ${bordered([
        blockHead('Nieuwe notitie', 4),
        ...pairs([
          ['Soort contact', dropDown('soort', Object.keys(CHANNELS), null, '(kies)')],
          ['Onderwerp', dropDown('onderwerp', SUBJECTS, null, '(kies)')],
        ]),
        html`<tr bgcolor="#FFFFFF">
            <td class="lbl">Opmerkingen</td>
            <td colspan="3"><textarea name="tekst" rows="4" cols="70"></textarea></td>
          </tr>
          <tr bgcolor="#E6EDF4">
            <td colspan="4" align="right">${button('Notitie opslaan')}</td>
          </tr> `,
      ])}
    </form>`;
}
