/** The skin of about 2004: a page for every click, in tables, iso-8859-1. */
import { caseloadOf, readQuery } from '../caseload.ts';
import { readForm } from '../form.ts';
import { html } from '../markup.ts';
import { LIST_PAGE, paged } from '../paging.ts';
import { answerLatinPage, redirect, type Skin } from '../skin.ts';
import { answerClient } from './client-requests.ts';
import { clientPage } from './client.ts';
import { layout } from './layout.ts';
import { listPage } from './list.ts';
import { loginPage } from './login.ts';
import { SPACER_GIF, STYLE } from './style.ts';

export const LEGACY: Skin = {
  home: '/caseload',
  files: {
    '/stijl.css': { type: 'text/css', content: STYLE },
    '/img/leeg.gif': { type: 'image/gif', content: SPACER_GIF },
  },
  readForm,
  login: (back, message) => answerLatinPage(loginPage(back, message)),
  notFound: ({ user }) =>
    answerLatinPage(
      layout({
        title: 'Niet gevonden',
        user,
        trail: [{ label: 'Melding' }],
        body: html`<p class="melding">De gevraagde pagina of klant bestaat niet (fout 404).</p>
          <a href="/caseload">Naar de caseload</a>`,
      }),
      404,
    ),
  async answer(asked, register) {
    const { path, reading, parameters, session } = asked;
    if (reading && path === '/') return redirect('/caseload');
    if (reading && path === '/caseload') {
      const { clients } = register;
      const query = readQuery(parameters);
      const page = paged(caseloadOf(clients, query), query.page, LIST_PAGE);
      return answerLatinPage(listPage({ user: session.user, query, page, clients }));
    }
    return answerClient(asked, register, (view) => answerLatinPage(clientPage(view)));
  },
};
