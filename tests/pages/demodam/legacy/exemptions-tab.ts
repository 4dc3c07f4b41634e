/** Tab "Ontheffingen": exemption from the duty to work, beside the facts that explain it and are nobody else's business. */
import type { TabView } from './client.ts';
import { bordered } from './controls.ts';
import { day, text } from '../entries.ts';
import { blockHead } from './layout.ts';
import { html, type Markup } from '../markup.ts';

export function exemptionsTab({ client }: TabView): Markup {
  const { private: secret } = client;
  return html`<table width="100%" border="0" cellspacing="0" cellpadding="0">
    <tr>
      <td width="50%" valign="top">
        ${bordered([
          blockHead('Arbeidsverplichting', 1),
          html`<tr bgcolor="#FFFFFF">
            <td>
              <dl class="lijst">
                <dt>Ontheffing</dt>
                <dd>${text(client.exemption) || html`&nbsp;`}</dd>
                <dt>Einddatum ontheffing</dt>
                <dd>${day(client.exemptionEnd) || html`&nbsp;`}</dd>
                <dt>Reden ontheffing</dt>
                <dd>${secret.exemptionReason ?? '-'}</dd>
              </dl>
            </td>
          </tr> `,
        ])}
      </td>
      <td width="8">&nbsp;</td>
      <td valign="top">
        ${bordered([
          blockHead('Belemmeringen en maatregelen', 2),
          html`<tr bgcolor="#FFFFFF">
              <td class="lbl">Belemmering</td>
              <td>${secret.obstacle ?? 'geen'}</td>
            </tr>
            <tr bgcolor="#FFFFFF">
              <td class="lbl">Maatregel</td>
              <td>${secret.measure ?? 'geen'}</td>
            </tr> `,
        ])}
      </td>
    </tr>
  </table>`;
}
