/** The skin of about 2020: one page that its script fills, a grid with virtual scrolling, data as JSON. */
import { readUtf8Form } from '../form.ts';
import { actOf } from '../office.ts';
import { SHEET_TABS } from '../sheet/sheet.ts';
import { answerPage, fileOf, redirect, type Answer, type Asked, type Register, type Skin } from '../skin.ts';
import { rowsAnswer, tabAnswer } from './api.ts';
import { loginPage, notFoundPage, shell } from './shell.ts';

const HOME = '/app/clients';
const API = '/app/api/clients';

const json = (value: unknown, status = 200): Answer => ({
  status,
  headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
  body: JSON.stringify(value),
});

const script = (name: string) => fileOf(import.meta.url, name, 'text/javascript');

async function answerApi(asked: Asked, { clients, byNumber, today }: Register): Promise<Answer> {
  const { path, reading, parameters, session } = asked;
  if (reading && path === API) return json(rowsAnswer(clients, parameters));
  const [, number = '', last = ''] = /^\/(\d+)\/(\w+)$/.exec(path.slice(API.length)) ?? [];
  const client = byNumber.get(number);
  const tab = SHEET_TABS.find(({ id }) => id === last)?.id;
  if (client && reading && tab) return json(tabAnswer(client, tab));
  const act = reading ? undefined : actOf(last);
  if (!client || !act) return json({ fout: 'Deze cliënt of dit onderdeel bestaat niet.' }, 404);
  return json({ melding: act.run(client, await asked.form(), { at: today, user: session.user }) });
}

export const GRID: Skin = {
  home: HOME,
  files: {
    '/app/static/app.css': fileOf(import.meta.url, 'app.css', 'text/css'),
    '/app/static/app.js': script('app.js'),
    '/app/static/client-view.js': script('client-view.js'),
    '/app/static/dom.js': script('dom.js'),
    '/app/static/grid.js': script('grid.js'),
    '/app/static/list-view.js': script('list-view.js'),
    '/app/static/sections.js': script('sections.js'),
    '/app/static/service.js': script('service.js'),
  },
  readForm: readUtf8Form,
  login: (back, message) => answerPage(loginPage(back, message)),
  signedOut: ({ path }) => (path.startsWith('/app/api/') ? json({ fout: 'Niet ingelogd.' }, 401) : null),
  notFound: ({ user }) => answerPage(notFoundPage(user), 404),
  answer(asked, register) {
    const { path, reading, parameters, session } = asked;
    if (path === API || path.startsWith(`${API}/`)) return answerApi(asked, register);
    if (!reading) return null;
    if (path === '/' || path === '/caseload') return redirect(HOME);
    const [, number] = /^\/klant\/(\d+)$/.exec(path) ?? [];
    if (number && register.byNumber.has(number)) {
      const tab = SHEET_TABS.find(({ id }) => id === parameters.get('tab'))?.id ?? 'persoon';
      return redirect(`${HOME}/${number}/${tab}`);
    }
    if (path === HOME || /^\/app\/clients\/\d+(\/\w+)?$/.test(path)) return answerPage(shell(session.user));
    return null;
  },
};
