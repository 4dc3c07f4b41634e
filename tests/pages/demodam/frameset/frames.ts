/** The frameset, and the frames in it that hold no clients: header, menu, and the one that waits for a choice. */
import { SPACER } from '../legacy/layout.ts';
import { html, type Markup } from '../markup.ts';

/** A document inside a frame. */
export const frameDocument = (title: string, body: Markup, background = '#FFFFFF'): Markup =>
  html`<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
    <html>
      <head>
        <title>${title}</title>
        <meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" />
        <link rel="stylesheet" type="text/css" href="/stijl.css" />
      </head>
      <body
        bgcolor="${background}"
        text="#000000"
        link="#003366"
        vlink="#003366"
        leftmargin="6"
        topmargin="6"
        marginwidth="6"
        marginheight="6"
      >
        ${body}
      </body>
    </html> `;

/** `list` and `detail` are the addresses that those frames begin with. */
export const framesetPage = (list: string, detail: string): Markup =>
  html`<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Frameset//EN" "http://www.w3.org/TR/html4/frameset.dtd">
    <html>
      <head>
        <title>Klantvolgsysteem W&amp;I - Gemeente Demodam</title>
        <meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" />
        <link rel="shortcut icon" href="data:," />
      </head>
      <frameset rows="44,*" border="0" frameborder="0" framespacing="0">
        <frame name="kop" src="/kop" title="Kop" scrolling="no" noresize frameborder="0" />
        <frameset cols="150,*" border="5" frameborder="1" framespacing="5">
          <frame name="menu" src="/menu" title="Menu" frameborder="1" />
          <frameset rows="48%,*" border="5" frameborder="1" framespacing="5">
            <frame name="lijst" src="${list}" title="Caseload" frameborder="1" />
            <frame name="detail" src="${detail}" title="Klant" frameborder="1" />
          </frameset>
        </frameset>
        <noframes>
          <body>
            Uw browser kent geen frames. Ga naar de <a href="${list}">caseload</a>.
          </body>
        </noframes>
      </frameset>
    </html> `;

export const headerFrame = (user: string): Markup =>
  frameDocument(
    'Kop',
    html`<table width="100%" border="0" cellspacing="0" cellpadding="0">
      <tr>
        <td nowrap>
          <font color="#FFFFFF" size="4" face="Times New Roman"><b>Klantvolgsysteem</b></font>
          <font color="#CCE5CC" size="2" face="Times New Roman"
            ><i>Gemeente Demodam, Werk &amp; Inkomen</i></font
          >
        </td>
        <td align="right" nowrap>
          <font color="#FFFFFF" size="1"
            >Gebruiker: ${user} &nbsp;|&nbsp;
            <a href="/uitloggen" target="_top"><font color="#FFFFFF">Afmelden</font></a></font
          >
        </td>
      </tr>
    </table>`,
    '#2F5D50',
  );

const link = (label: string, href: string, target: string) =>
  html`<tr>
    <td><a href="${href}" target="${target}" class="menu">${label}</a></td>
  </tr> `;

/** For this the user has no rights: shown, and dead. */
const closed = (label: string) =>
  html`<tr>
    <td><font color="#808080">${label}</font></td>
  </tr> `;

const head = (label: string) =>
  html`<tr>
    <td bgcolor="#B5C9BF"><b>${label}</b></td>
  </tr> `;

export const menuFrame = (): Markup =>
  frameDocument(
    'Menu',
    html`<table width="100%" border="0" cellspacing="0" cellpadding="3">
      ${head('Werkvoorraad')}${link('Mijn caseload', '/lijst', 'lijst')}
      ${link('Op laatste contact', '/lijst?sorteer=contact', 'lijst')}
      ${link('Op einddatum plan', '/lijst?sorteer=einde', 'lijst')}${closed('Agenda')}
      ${head('Beheer')}${closed('Rapportages')}${closed('Stamtabellen')}
      ${head('Venster')}${link('Detail leegmaken', '/leeg', 'detail')}${link('Afmelden', '/uitloggen', '_top')}
    </table>`,
    '#E4ECE7',
  );

export const emptyFrame = (): Markup =>
  frameDocument(
    'Klant',
    html`<font color="#808080"><i>Kies een klant in de lijst.</i></font
      >${SPACER}`,
  );

export const notFoundFrame = (): Markup =>
  frameDocument(
    'Melding',
    html`<p class="melding">De gevraagde pagina of klant bestaat niet (fout 404).</p>
      <a href="/caseload" target="_top">Naar de caseload</a>`,
  );
