/** The skin of about 1999: header, menu, list and client in frames of their own. */
import { caseloadOf, queryAddress, readQuery } from '../caseload.ts';
import { readForm } from '../form.ts';
import { answerClient } from '../legacy/client-requests.ts';
import { clientBody } from '../legacy/client.ts';
import { loginPage } from '../legacy/login.ts';
import { SPACER_GIF, STYLE } from '../legacy/style.ts';
import { LIST_PAGE, paged } from '../paging.ts';
import { answerLatinPage, redirect, type Skin } from '../skin.ts';
import { emptyFrame, frameDocument, framesetPage, headerFrame, menuFrame, notFoundFrame } from './frames.ts';
import { listFrame } from './list.ts';

export const FRAMESET: Skin = {
  home: '/caseload',
  files: {
    '/stijl.css': { type: 'text/css', content: `${STYLE}form.zoek { margin: 0 0 4px }\n` },
    '/img/leeg.gif': { type: 'image/gif', content: SPACER_GIF },
  },
  readForm,
  login: (back, message) => answerLatinPage(loginPage(back, message, '_top')),
  // Whoever signs on in one frame wants all of them back.
  backTo: (target) => (target.startsWith('/caseload') ? target : '/caseload'),
  notFound: () => answerLatinPage(notFoundFrame(), 404),
  async answer(asked, register) {
    const { path, reading, parameters, session } = asked;
    if (reading && path === '/') return redirect('/caseload');
    if (reading && path === '/caseload') {
      const list = queryAddress(readQuery(parameters), '/lijst');
      const number = parameters.get('klant') ?? '';
      return answerLatinPage(framesetPage(list, /^\d+$/.test(number) ? `/klant/${number}` : '/leeg'));
    }
    if (reading && path === '/kop') return answerLatinPage(headerFrame(session.user));
    if (reading && path === '/menu') return answerLatinPage(menuFrame());
    if (reading && path === '/leeg') return answerLatinPage(emptyFrame());
    if (reading && path === '/lijst') {
      const query = readQuery(parameters);
      const page = paged(caseloadOf(register.clients, query), query.page, LIST_PAGE);
      return answerLatinPage(listFrame(query, page));
    }
    return answerClient(asked, register, (view) =>
      answerLatinPage(frameDocument(`Klant ${view.client.number}`, clientBody(view))),
    );
  },
};
