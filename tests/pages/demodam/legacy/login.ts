/** The page before all others. */
import { button } from './controls.ts';
import { layout } from './layout.ts';
import { html, type Markup } from '../markup.ts';

/**
 * `back` is where somebody wanted to go; `message` says why they are here, or nothing; `target` is the frame
 * that the system opens in afterwards, when it is not this one.
 */
export const loginPage = (back: string, message: string, target = ''): Markup =>
  layout({
    title: 'Inloggen',
    user: null,
    trail: [{ label: 'Inloggen' }],
    body: html`<br />
      <center>
        <form method="post" action="/inloggen" ${target && html` target="${target}"`}>
          <input type="hidden" name="terug" value="${back}" />
          <table width="340" border="0" cellspacing="0" cellpadding="0" bgcolor="#99AABB">
            <tr>
              <td>
                <table width="100%" border="0" cellspacing="1" cellpadding="5">
                  <tr>
                    <td colspan="2" bgcolor="#336699">
                      <font color="#FFFFFF"><b>Aanmelden bij Klantregistratie W&amp;I</b></font>
                    </td>
                  </tr>
                  ${
                    message &&
                    html`<tr bgcolor="#FFFFCC">
                      <td colspan="2"><font color="#993300">${message}</font></td>
                    </tr>`
                  }
                  <tr bgcolor="#FFFFFF">
                    <td class="lbl">Gebruikersnaam:</td>
                    <td><input type="text" name="gebruiker" size="24" maxlength="60" /></td>
                  </tr>
                  <tr bgcolor="#FFFFFF">
                    <td class="lbl">Wachtwoord:</td>
                    <td><input type="password" name="wachtwoord" size="24" /></td>
                  </tr>
                  <tr bgcolor="#FFFFFF">
                    <td>&nbsp;</td>
                    <td>${button('Inloggen')}</td>
                  </tr>
                </table>
              </td>
            </tr>
          </table>
        </form>
        <font size="1" color="#666666"
          >Dit systeem is uitsluitend bedoeld voor medewerkers van de gemeente Demodam.<br />Het gebruik wordt
          vastgelegd.</font
        >
      </center>
      <br />`,
  });
