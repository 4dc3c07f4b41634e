/** The skin of about 2010: one page with one form, whose panels are replaced at every click. */
import { readUtf8Form } from '../form.ts';
import { html } from '../markup.ts';
import { answerPage, fileOf, redirect, type Answer, type Skin } from '../skin.ts';
import { postBack } from './events.ts';
import { loginPage } from './login.ts';
import { delta, masterPage, redirectDelta, wholePage, type PageView } from './page.ts';
import { startState } from './state.ts';

const PAGE = '/Caseload.aspx';

const answerDelta = (body: string): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' },
  body,
});

const wantsDelta = ({ header }: { header(name: string): string }) =>
  header('X-MicrosoftAjax') === 'Delta=true';

export const UPDATE_PANEL: Skin = {
  home: PAGE,
  files: {
    '/App_Themes/Demodam/stijl.css': fileOf(import.meta.url, 'updatepanel.css', 'text/css'),
    '/ScriptResource/updatepanel.js': fileOf(import.meta.url, 'updatepanel.js', 'text/javascript'),
  },
  readForm: readUtf8Form,
  login: (back, message) => answerPage(loginPage(back, message)),
  signedOut: (asked) => {
    if (!wantsDelta(asked)) return null;
    asked.drawsOnly();
    return answerDelta(redirectDelta('/inloggen'));
  },
  notFound: ({ user }) =>
    answerPage(
      masterPage(
        'WerkpleinNet - Melding',
        user,
        html`<div class="inhoud">
          <div class="melding">De gevraagde pagina of klant bestaat niet (fout 404).</div>
          <a href="${PAGE}">Naar de caseload</a>
        </div>`,
      ),
      404,
    ),
  async answer(asked, register) {
    const { path, reading, parameters, target, session } = asked;
    const query = target.slice(path.length);
    if (reading && path === '/') return redirect(PAGE);
    if (reading && path === '/caseload') return redirect(PAGE + query);
    const [, number] = /^\/klant\/(\d+)$/.exec(path) ?? [];
    if (reading && number && register.byNumber.has(number)) {
      return redirect(`${PAGE}?klant=${number}${query.replace('?', '&')}`);
    }
    if (path !== PAGE) return null;
    if (reading) {
      const view: PageView = { user: session.user, state: startState(parameters), message: '' };
      return answerPage(wholePage(view, register));
    }
    const { state, said } = postBack(await asked.form(), session.user, register);
    if (said === null) asked.drawsOnly();
    const view: PageView = { user: session.user, state, message: said ?? '' };
    return wantsDelta(asked) ? answerDelta(delta(view, register)) : answerPage(wholePage(view, register));
  },
};
