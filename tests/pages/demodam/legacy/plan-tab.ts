/** Tab "Plan van aanpak": the current plan in fields, and all plans in a table. */
import { currentPlan } from '../data/client.ts';
import { HISTORY_PAGE, paged } from '../paging.ts';
import type { TabView } from './client.ts';
import { bordered, dataRow, headRow, pagingLine, pairs, readOnly, short } from './controls.ts';
import { day, text } from '../entries.ts';
import { blockHead } from './layout.ts';
import { html, type Markup } from '../markup.ts';

export function planTab({ client, page }: TabView): Markup {
  const shown = paged(client.plans, page, HISTORY_PAGE);
  const plan = currentPlan(client);
  return html`${bordered([
      blockHead('Actueel plan', 4),
      ...pairs([
        ['Plan van aanpak', readOnly('plan', text(plan?.name))],
        ['Reden einde plan', readOnly('reden', text(plan?.endReason), 34)],
        ['Startdatum plan', readOnly('start', day(plan?.start), 12)],
        ['Einddatum plan', readOnly('einde', day(plan?.end), 12)],
        ['Datum ondertekening', readOnly('getekend', day(plan?.signed), 12)],
        ['Laatste evaluatie', readOnly('evaluatie', day(plan?.lastReview), 12)],
      ]),
      html`<tr bgcolor="#FFFFFF">
        <td class="lbl">Doelstelling</td>
        <td colspan="3"><textarea name="doel" rows="2" cols="70" readonly>${text(plan?.goal)}</textarea></td>
      </tr> `,
    ])}<br />
    ${pagingLine(shown, 'plannen', (to) => `/klant/${client.number}?tab=pva&pagina=${to}`)}
    ${bordered([
      headRow([
        short('PvA', 'Plan van aanpak'),
        'Begindatum PvA',
        short('Gepl. einddatum', 'Geplande einddatum'),
        'Ondertekend op',
        short('Lst. evaluatie', 'Laatste evaluatie'),
        'Reden einde',
      ]),
      ...(shown.rows.length
        ? shown.rows.map((each, at) =>
            dataRow(
              [
                text(each.name),
                day(each.start),
                day(each.end),
                day(each.signed),
                day(each.lastReview),
                text(each.endReason),
              ],
              at,
            ),
          )
        : [
            html`<tr bgcolor="#FFFFFF">
              <td colspan="6"><i>Geen plannen.</i></td>
            </tr> `,
          ]),
    ])}`;
}
