/**
 * "Gemeente Demodam, Werk & Inkomen": an invented case system to read, with a login that any name passes.
 * It wears one of four skins over the same clients, answers for any host name, has no endpoint made for a
 * reader, and counts what is asked of it.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { areaAnswer } from './areas.ts';
import { demodamClients, type DemodamChoices } from './data/generate.ts';
import { encodeForm } from './form.ts';
import { FRAMESET } from './frameset/skin.ts';
import { GRID } from './grid/skin.ts';
import { LEGACY } from './legacy/skin.ts';
import { redirect, TooLarge, type Answer, type Asked, type Session, type Skin } from './skin.ts';
import { traffic, type Counts, type Visit } from './traffic.ts';
import { UPDATE_PANEL } from './updatepanel/skin.ts';

export { demodamClients } from './data/generate.ts';
export { truth, neverRead } from './data/truth.ts';
export type { Client } from './data/client.ts';

/**
 * `legacy`: a page for every click, in tables; `frameset`: menu, list and client in frames; `updatepanel`:
 * one page whose panels are replaced at every click; `grid`: a single-page application with a virtual grid.
 */
export const SKINS = ['legacy', 'frameset', 'updatepanel', 'grid'] as const;
export type SkinName = (typeof SKINS)[number];

const skins: Record<SkinName, Skin> = {
  legacy: LEGACY,
  frameset: FRAMESET,
  updatepanel: UPDATE_PANEL,
  grid: GRID,
};

const COOKIE = 'KLANTREGSESSIE';
const COACH_ON_DUTY = 'M. de Wit';
/** Enough for any form here; more is refused. */
const BODY_LIMIT = 100_000;

export interface DemodamOptions extends DemodamChoices {
  skin?: SkinName;
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
  const skin = skins[options.skin ?? 'legacy'];
  const clients = demodamClients({ ...options, today });
  const register = { clients, byNumber: new Map(clients.map((client) => [client.number, client])), today };
  const sessions = new Map<string, Session>();
  const visits = traffic();

  const signOn = (user: string) => {
    const id = randomUUID();
    sessions.set(id, { user, message: '' });
    return id;
  };
  const workstation = singleSignOn ? signOn(COACH_ON_DUTY) : '';

  async function login(asked: Omit<Asked, 'session'>): Promise<Answer> {
    if (asked.reading) return skin.login(asked.parameters.get('terug') ?? '', '');
    const form = await asked.form();
    const user = form.get('gebruiker')?.trim() ?? '';
    const back = form.get('terug') ?? '';
    if (user === '') return skin.login(back, 'Vul een gebruikersnaam in.');
    return withCookie(redirect(localAddress(back, skin.home)), `${signOn(user)}; Path=/; HttpOnly`);
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const method = request.method ?? 'GET';
    const target = request.url ?? '/';
    const visit = visits.note(method, target);
    const [path = '/', ...rest] = target.split('?');
    const reading = method === 'GET' || method === 'HEAD';
    if (!reading && method !== 'POST') {
      return { status: 405, headers: { Allow: 'GET, HEAD, POST' }, body: '' };
    }
    const file = Object.hasOwn(skin.files, path) ? skin.files[path] : undefined;
    if (reading && file) {
      const headers = { 'Content-Type': file.type, 'Cache-Control': 'max-age=3600' };
      return { status: 200, headers, body: file.content };
    }

    const asked = {
      reading,
      path,
      target,
      parameters: skin.readForm(rest.join('?')),
      header: (name: string) => String(request.headers[name.toLowerCase()] ?? ''),
      form: async () => skin.readForm(await readBody(request)),
      drawsOnly: () => void (visit.postback = true),
    };
    if (path === '/inloggen') return login(asked);

    const id = cookieOf(request) || workstation;
    if (reading && path === '/uitloggen') {
      if (id !== workstation) sessions.delete(id);
      return withCookie(redirect('/inloggen'), '; Path=/; Max-Age=0');
    }
    const session = sessions.get(id);
    if (!session) {
      const back = reading ? (skin.backTo?.(target) ?? target) : skin.home;
      return skin.signedOut?.(asked) ?? redirect(`/inloggen?terug=${encodeForm(back)}`);
    }
    const ofArea = reading ? areaAnswer(path, today) : undefined;
    return ofArea ?? (await skin.answer({ ...asked, session }, register)) ?? skin.notFound(session);
  }

  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const { status, headers: own, body } = await answer(request);
    const isPage = own['Content-Type']?.startsWith('text/html');
    response.writeHead(status, { ...own, ...(isPage && headers) });
    response.end(body);
  };

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      if (!(error instanceof TooLarge)) console.error(error);
      if (!response.headersSent) response.writeHead(error instanceof TooLarge ? 413 : 500);
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

const withCookie = (answer: Answer, value: string): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'Set-Cookie': `${COOKIE}=${value}` },
});

/** Where to go after signing on: only a path of this system itself, since the form's field can hold anything. */
const localAddress = (back: string, home: string): string =>
  /^\/(?![/\\])[\x21-\x7e]*$/.test(back) ? back : home;

function cookieOf(request: IncomingMessage): string {
  const cookies = request.headers.cookie?.split(/;\s*/) ?? [];
  return cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? '';
}

/** The form as it was sent, byte for byte. @throws TooLarge */
async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('latin1');
}
