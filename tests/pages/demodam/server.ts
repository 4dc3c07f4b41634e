/**
 * "Gemeente Demodam, Werk & Inkomen": an invented case system of about 2004 to read, with a login that
 * any name passes. It answers for any host name, has no endpoint made for a reader, and counts what is
 * asked of it.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { caseloadOf, readQuery } from './caseload.ts';
import { demodamClients, type DemodamChoices } from './data/generate.ts';
import { encodeForm, readForm } from './form.ts';
import { clientPage, TAB_IDS } from './legacy/client.ts';
import { layout } from './legacy/layout.ts';
import { listPage } from './legacy/list.ts';
import { loginPage } from './legacy/login.ts';
import { encodePage, html, type Markup } from './legacy/markup.ts';
import { SPACER_GIF, STYLE } from './legacy/style.ts';
import { ACTS, type Form } from './office.ts';
import { paged } from './paging.ts';
import { traffic, type Counts, type Visit } from './traffic.ts';

export { demodamClients } from './data/generate.ts';
export { truth, neverRead } from './data/truth.ts';
export type { Client } from './data/client.ts';

export const LIST_PAGE = 25;
const COOKIE = 'KLANTREGSESSIE';
/** Enough for any form here; more is refused. */
const BODY_LIMIT = 100_000;

export interface DemodamOptions extends DemodamChoices {
  /** 0 lets the machine choose one. */
  port?: number;
  host?: string;
  /** Sent with every page, such as a Content-Security-Policy. */
  headers?: Record<string, string>;
  /** Everybody is signed on already, as on an intranet that knows its workstations. */
  singleSignOn?: boolean;
}

export interface Demodam {
  url: string;
  port: number;
  counts(): Counts;
  log(): Visit[];
  close(): Promise<void>;
}

/** @throws when the port is taken. */
export async function startDemodam(options: DemodamOptions = {}): Promise<Demodam> {
  const { port = 0, host = '127.0.0.1', today = new Date(), headers = {}, singleSignOn = false } = options;
  const clients = demodamClients({ ...options, today });
  const byNumber = new Map(clients.map((client) => [client.number, client]));
  const sessions = new Map<string, { user: string; message: string }>();
  const visits = traffic();

  const send = (response: ServerResponse, status: number, page: Markup) => {
    response.writeHead(status, {
      'Content-Type': 'text/html; charset=iso-8859-1',
      'Cache-Control': 'no-cache',
      ...headers,
    });
    response.end(encodePage(page));
  };

  const redirect = (response: ServerResponse, to: string, cookie?: string) => {
    response.writeHead(302, { Location: to, ...(cookie && { 'Set-Cookie': cookie }) });
    response.end();
  };

  const signOn = (user: string) => {
    const id = randomUUID();
    sessions.set(id, { user, message: '' });
    return id;
  };
  const workstation = singleSignOn ? signOn(COACH_ON_DUTY) : '';

  const signedOut = (response: ServerResponse, path: string) =>
    redirect(response, `/inloggen?terug=${encodeForm(path)}`);

  const notFound = (response: ServerResponse, user: string) =>
    send(
      response,
      404,
      layout({
        title: 'Niet gevonden',
        user,
        trail: [{ label: 'Melding' }],
        body: html`<p class="melding">De gevraagde pagina of klant bestaat niet (fout 404).</p>
          <a href="/caseload">Naar de caseload</a>`,
      }),
    );

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const target = request.url ?? '/';
    visits.note(method, target);
    const [path = '/', ...rest] = target.split('?');
    const parameters = readForm(rest.join('?'));
    const reading = method === 'GET' || method === 'HEAD';
    if (!reading && method !== 'POST')
      return void response.writeHead(405, { Allow: 'GET, HEAD, POST' }).end();

    if (reading && path === '/stijl.css') return sendFile(response, 'text/css', STYLE);
    if (reading && path === '/img/leeg.gif') return sendFile(response, 'image/gif', SPACER_GIF);

    if (path === '/inloggen') {
      if (reading) return send(response, 200, loginPage(parameters.get('terug') ?? '', ''));
      const form = await readBody(request);
      if (form === null) return void response.writeHead(413).end();
      const user = form.get('gebruiker')?.trim() ?? '';
      const back = form.get('terug') ?? '';
      if (user === '') return send(response, 200, loginPage(back, 'Vul een gebruikersnaam in.'));
      return redirect(response, localAddress(back), `${COOKIE}=${signOn(user)}; Path=/; HttpOnly`);
    }

    const id = cookieOf(request) || workstation;
    if (reading && path === '/uitloggen') {
      sessions.delete(id === workstation ? '' : id);
      return redirect(response, '/inloggen', `${COOKIE}=; Path=/; Max-Age=0`);
    }
    const session = sessions.get(id);
    if (!session) return signedOut(response, reading ? target : '/caseload');

    if (reading && path === '/') return redirect(response, '/caseload');
    if (reading && path === '/caseload') {
      const query = readQuery(parameters);
      const page = paged(caseloadOf(clients, query), query.page, LIST_PAGE);
      return send(response, 200, listPage({ user: session.user, query, page, clients }));
    }

    const [, number = '', actName] = /^\/klant\/(\d+)(?:\/(\w+))?$/.exec(path) ?? [];
    const client = byNumber.get(number);
    if (client && reading && actName === undefined) {
      const { message } = session;
      session.message = '';
      const tab = TAB_IDS.find((id) => id === parameters.get('tab')) ?? 'persoon';
      const page = Number(parameters.get('pagina'));
      return send(response, 200, clientPage({ client, tab, page, user: session.user, message }));
    }
    const act = actName !== undefined && Object.hasOwn(ACTS, actName) ? ACTS[actName] : undefined;
    if (client && act && !reading) {
      const form = await readBody(request);
      if (form === null) return void response.writeHead(413).end();
      session.message = act.run(client, form, { at: today, user: session.user });
      return redirect(response, `/klant/${number}?tab=${act.tab}`);
    }
    notFound(response, session.user);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    port: address.port,
    counts: visits.counts,
    log: visits.log,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

const COACH_ON_DUTY = 'M. de Wit';

function sendFile(response: ServerResponse, type: string, content: string | Buffer): void {
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'max-age=3600' });
  response.end(content);
}

/** Where to go after signing on: only a path of this system itself, since the form's field can hold anything. */
const localAddress = (back: string): string => (/^\/(?![/\\])[\x21-\x7e]*$/.test(back) ? back : '/caseload');

function cookieOf(request: IncomingMessage): string {
  const cookies = request.headers.cookie?.split(/;\s*/) ?? [];
  return cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? '';
}

/** The form that was sent, or null when it is too large. */
async function readBody(request: IncomingMessage): Promise<Form | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) return null;
    chunks.push(chunk);
  }
  return readForm(Buffer.concat(chunks).toString('latin1'));
}
