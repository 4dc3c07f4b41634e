/** Tab "Persoon": who somebody is, their benefit and application, and where they stand. */
import { EXPECTATIONS, SCHEMES, STATUSES } from '../data/choices.ts';
import { writeDay } from '../data/day.ts';
import type { TabView } from './client.ts';
import { bordered, button, checkbox, dropDown, pairs, readOnly } from './controls.ts';
import { day, rungInWords, text } from '../entries.ts';
import { blockHead } from './layout.ts';
import { html, type Markup } from '../markup.ts';

export function personTab({ client }: TabView): Markup {
  const { private: secret } = client;
  return html`${bordered([
      blockHead('Persoonsgegevens', 4),
      ...pairs(
        [
          ['Klantnr', client.number],
          ['BSN', secret.bsn],
          ['Naam', client.name],
          ['Geboortedatum', writeDay(secret.born)],
          ['Adres', secret.address],
          ['Leefvorm', secret.household],
          ['Telefoon', secret.phone],
          ['E-mail', secret.email],
          ['Spreektaal', secret.spokenLanguage],
          ['CV aanwezig', checkbox('cv', client.cvPresent)],
        ],
        'colon',
      ),
    ])}<br />
    <form method="post" action="/klant/${client.number}/gegevens">
      ${bordered([
        blockHead('Dossier', 4),
        ...pairs([
          ['Regeling', dropDown('regeling', SCHEMES, client.scheme.value, client.scheme.written || '(kies)')],
          ['Status', dropDown('status', STATUSES, client.status.value, client.status.written || '(kies)')],
          ['Consulent', readOnly('consulent', text(client.coach))],
          ['Team', readOnly('team', text(client.team))],
          ['In caseload sinds', readOnly('sinds', day(client.assignedSince), 12)],
          ['Ingangsdatum uitkering', readOnly('ingang', day(client.benefitStart), 12)],
          ['Betaling geblokkeerd', checkbox('blok', client.paymentBlocked)],
          ['Bezwaar lopend', readOnly('bezwaar', text(client.objection), 12)],
          [
            'Uitstroomverwachting volgens klant',
            dropDown(
              'verw_klant',
              EXPECTATIONS,
              client.expectationClient.value,
              client.expectationClient.written ?? '',
            ),
          ],
          [
            'Uitstroomverwachting volgens klantmanager',
            dropDown(
              'verw_km',
              EXPECTATIONS,
              client.expectationCoach.value,
              client.expectationCoach.written ?? '',
            ),
          ],
        ]),
        html`<tr bgcolor="#E6EDF4">
          <td colspan="4" align="right">${button('Wijzigingen opslaan')}</td>
        </tr> `,
      ])}
    </form>
    <br />
    <table width="100%" border="0" cellspacing="0" cellpadding="0">
      <tr>
        <td width="50%" valign="top">
          ${bordered([
            blockHead('Aanvraag', 2),
            html`<tr bgcolor="#FFFFFF">
                <td class="lbl">Aanvraagdatum</td>
                <td>${readOnly('aanvraag', day(client.applied), 12)}</td>
              </tr>
              <tr bgcolor="#FFFFFF">
                <td class="lbl">Uiterste beslisdatum</td>
                <td>${readOnly('uiterlijk', day(client.decisionDue), 12)}</td>
              </tr>
              <tr bgcolor="#FFFFFF">
                <td class="lbl">Datum beschikking</td>
                <td>${readOnly('beschikking', day(client.decided), 12)}</td>
              </tr> `,
          ])}
        </td>
        <td width="8">&nbsp;</td>
        <td valign="top">
          ${bordered([
            blockHead('Participatie en taal', 1),
            html`<tr bgcolor="#FFFFFF">
              <td>
                <dl class="lijst">
                  <dt>Trede</dt>
                  <dd>${rungInWords(client.step) || html`&nbsp;`}</dd>
                  <dt>Datum meting</dt>
                  <dd>${day(client.stepMeasured) || html`&nbsp;`}</dd>
                  <dt>Taaleis voldaan</dt>
                  <dd>${text(client.languageMet) || html`&nbsp;`}</dd>
                  <dt>Datum taaleis</dt>
                  <dd>${day(client.languageDay) || html`&nbsp;`}</dd>
                </dl>
              </td>
            </tr> `,
          ])}
        </td>
      </tr>
    </table>`;
}
