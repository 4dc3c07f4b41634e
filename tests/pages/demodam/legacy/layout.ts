/** The frame around every page: header bar, menu, trail and footer, held together by tables. */
import { html, type Markup } from '../markup.ts';

export interface Trail {
  label: string;
  href?: string;
}

export interface MenuItem {
  label: string;
  href: string;
  current?: boolean;
}

export interface PageFrame {
  title: string;
  /** Name under which somebody signed on; null on the page before that. */
  user: string | null;
  trail: Trail[];
  /** Extra menu under "Klant". */
  clientMenu?: MenuItem[];
  body: Markup;
}

export const SPACER = html`<img src="/img/leeg.gif" width="1" height="1" alt="" />`;

const menuRow = (item: MenuItem) =>
  html`<tr>
    <td width="14" align="center"><font size="1" color="#336699">&raquo;</font></td>
    <td>
      ${item.current ? html`<b>${item.label}</b>` : html`<a href="${item.href}" class="menu">${item.label}</a>`}
    </td>
  </tr> `;

/** A part of the system for which this user has no rights: shown, and dead. */
const closedRow = (label: string) =>
  html`<tr>
    <td width="14" align="center"><font size="1" color="#999999">&raquo;</font></td>
    <td title="U bent niet geautoriseerd voor dit onderdeel"><font color="#999999">${label}</font></td>
  </tr> `;

const menuHead = (label: string) =>
  html`<tr>
    <td colspan="2" bgcolor="#CCD9E6" class="menukop">${label}</td>
  </tr> `;

const menu = (frame: PageFrame) =>
  html`<table width="150" border="0" cellspacing="0" cellpadding="3" class="menutabel">
    ${menuHead('Mijn werk')}${menuRow({ label: 'Caseload', href: '/caseload' })}${closedRow('Agenda')}${closedRow('Werkvoorraad')}
    ${frame.clientMenu && html`${menuHead('Klant')}${frame.clientMenu.map(menuRow)}`}
    ${menuHead('Overig')}${closedRow('Managementinformatie')}${closedRow('Suwinet-Inkijk')}${closedRow('Beheer')}
    ${menuRow({ label: 'Uitloggen', href: '/uitloggen' })}
  </table>`;

const trail = (steps: Trail[]) =>
  steps.map((step, at) => [
    at > 0 && html` &gt; `,
    step.href ? html`<a href="${step.href}">${step.label}</a>` : html`<b>${step.label}</b>`,
  ]);

export const layout = (frame: PageFrame): Markup =>
  html`<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
    <html>
      <head>
        <title>${frame.title} - Klantregistratie W&amp;I</title>
        <meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" />
        <link rel="stylesheet" type="text/css" href="/stijl.css" />
        <link rel="shortcut icon" href="data:," />
      </head>
      <body
        bgcolor="#FFFFFF"
        text="#000000"
        link="#003399"
        vlink="#003399"
        leftmargin="0"
        topmargin="0"
        marginwidth="0"
        marginheight="0"
      >
        <table width="100%" border="0" cellspacing="0" cellpadding="0" bgcolor="#1F4E79">
          <tr>
            <td width="10">${SPACER}</td>
            <td width="34" height="46" valign="middle">
              <table border="0" cellspacing="0" cellpadding="0">
                <tr>
                  <td width="12" height="14" bgcolor="#FFCC00">${SPACER}</td>
                  <td width="12" bgcolor="#FFFFFF">${SPACER}</td>
                </tr>
                <tr>
                  <td height="14" bgcolor="#FFFFFF">${SPACER}</td>
                  <td bgcolor="#CC3300">${SPACER}</td>
                </tr>
              </table>
            </td>
            <td nowrap>
              <font color="#FFFFFF" size="4" face="Arial, Helvetica"><b>Gemeente Demodam</b></font
              ><br /><font color="#CCD9E6" size="2" face="Arial, Helvetica">Werk &amp; Inkomen</font>
            </td>
            <td align="right" valign="middle" nowrap>
              <font color="#FFFFFF" size="1" face="Verdana, Arial"
                >Klantregistratie W&amp;I versie 4.2.1b&nbsp;<br />${
                  frame.user !== null &&
                  html`Ingelogd: ${frame.user} |
                    <a href="/uitloggen"><font color="#FFFFFF">Uitloggen</font></a
                    >&nbsp;`
                }</font
              >
            </td>
            <td width="10">${SPACER}</td>
          </tr>
          <tr>
            <td colspan="5" height="3" bgcolor="#FFCC00">${SPACER}</td>
          </tr>
          <tr>
            <td colspan="5" height="20" bgcolor="#E6EDF4">
              <font size="1">&nbsp;&nbsp;${trail(frame.trail)}</font>
            </td>
          </tr>
          <tr>
            <td colspan="5" height="1" bgcolor="#99AABB">${SPACER}</td>
          </tr>
        </table>
        <table width="100%" border="0" cellspacing="0" cellpadding="0">
          <tr>
            ${
              frame.user !== null &&
              html`<td width="158" valign="top" bgcolor="#F3F6F9">${menu(frame)}</td>
                <td width="1" bgcolor="#99AABB">${SPACER}</td>`
            }
            <td width="10">${SPACER}</td>
            <td valign="top">
              <table width="100%" border="0" cellspacing="0" cellpadding="4">
                <tr>
                  <td>${frame.body}</td>
                </tr>
              </table>
            </td>
            <td width="10">${SPACER}</td>
          </tr>
        </table>
        <hr size="1" noshade color="#99AABB" />
        <center>
          <font size="1" color="#666666"
            >&copy; 2004 Gemeente Demodam, afdeling Informatievoorziening | Storing? Bel de servicedesk, tst.
            4357 | Beste resultaat bij 1024 x 768</font
          >
        </center>
      </body>
    </html> `;

/** The blue bar above a block of fields or a table. */
export const blockHead = (label: string, columns: number): Markup =>
  html`<tr>
    <td colspan=${columns} bgcolor="#336699" class="blokkop">
      <font color="#FFFFFF"><b>${label}</b></font>
    </td>
  </tr> `;
