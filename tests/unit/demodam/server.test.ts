// @vitest-environment jsdom
// The pages as a browser gets them, over a real socket.
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  demodamClients,
  startDemodam,
  type Demodam,
  type DemodamOptions,
} from '../../pages/demodam/server.ts';

const today = new Date(2026, 10, 23, 9, 30);

let demodam: Demodam;
let cookie = '';

const open = (path: string, init: RequestInit = {}) =>
  fetch(demodam.url + path, { redirect: 'manual', ...init, headers: { Cookie: cookie, ...init.headers } });

const post = (path: string, fields: Record<string, string>) =>
  open(path, {
    method: 'POST',
    body: Object.entries(fields)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&'),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });

async function page(path: string): Promise<Document> {
  const response = await open(path);
  expect(response.status, path).toBe(200);
  const [, charset] = /charset=(.+)$/.exec(response.headers.get('content-type')!)!;
  const markup = new TextDecoder(charset).decode(await response.arrayBuffer());
  return new DOMParser().parseFromString(markup, 'text/html');
}

const text = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Rows under the header row that holds `header`, without the buttons' row. */
function rows(document: Document, header: string): string[][] {
  const head = [...document.querySelectorAll('tr.kop')].find((row) => text(row).includes(header))!;
  return [...head.parentElement!.children]
    .filter((row) => row !== head && row.children.length === head.children.length)
    .map((row) => [...row.children].map(text));
}

const listed = async (path: string) => rows(await page(path), 'In caseload sinds').map((cells) => cells[1]!);

async function start(options: DemodamOptions = {}) {
  demodam = await startDemodam({ today, ...options });
  const response = await post('/inloggen', { gebruiker: 'T. Ester', wachtwoord: '' });
  cookie = response.headers.get('set-cookie')!.split(';')[0]!;
  return response;
}

describe('signing on', () => {
  beforeAll(async () => void (await start()));
  afterAll(() => demodam.close());

  it('is asked for before any page, and leads back to it', async () => {
    const refused = await open('/klant/1048213?tab=pva', { headers: { Cookie: '' } });
    expect(refused.status).toBe(302);
    const login = await page(refused.headers.get('location')!);
    const back = login.querySelector<HTMLInputElement>('input[name=terug]')!.value;
    expect(back).toBe('/klant/1048213?tab=pva');
    const passed = await post('/inloggen', { gebruiker: 'wie dan ook', terug: back });
    expect(passed.headers.get('location')).toBe(back);
  });

  it('lets nobody be led to another site', async () => {
    for (const terug of ['//elders.example', 'http://elders.example/', '/\\elders.example', '']) {
      const response = await post('/inloggen', { gebruiker: 'x', terug });
      expect(response.headers.get('location'), terug).toBe('/caseload');
    }
  });

  it('needs a name', async () => {
    const response = await post('/inloggen', { gebruiker: ' ' });
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('ends with signing off', async () => {
    const other = (await post('/inloggen', { gebruiker: 'x' })).headers.get('set-cookie')!.split(';')[0]!;
    expect((await open('/caseload', { headers: { Cookie: other } })).status).toBe(200);
    await open('/uitloggen', { headers: { Cookie: other } });
    expect((await open('/caseload', { headers: { Cookie: other } })).status).toBe(302);
  });

  it('answers for any host name', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      request(
        { port: demodam.port, path: '/caseload', headers: { Host: 'demodam.test', Cookie: cookie } },
        (response) => {
          response.resume();
          resolve(response.statusCode!);
        },
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
  });

  it('can be left out, and pages can be given headers', async () => {
    const other = await startDemodam({
      today,
      singleSignOn: true,
      headers: { 'Content-Security-Policy': "default-src 'self'" },
    });
    const response = await fetch(`${other.url}/caseload`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toBe("default-src 'self'");
    await other.close();
  });
});

describe('the caseload list', () => {
  const clients = demodamClients({ today });
  beforeAll(async () => void (await start()));
  afterAll(() => demodam.close());

  it('shows every client once, over six pages', async () => {
    const numbers: string[] = [];
    for (let at = 1; at <= 6; at++) numbers.push(...(await listed(`/caseload?pagina=${at}`)));
    expect(numbers.toSorted()).toEqual(clients.map(({ number }) => number).toSorted());
  });

  it('says which part it shows', async () => {
    expect(text((await page('/caseload')).querySelector('.pagina'))).toBe(
      'Pagina 1 van 6 · 1 t/m 25 van 140 klanten',
    );
    expect(text((await page('/caseload?pagina=6')).querySelector('.pagina'))).toBe(
      'Pagina 6 van 6 · 126 t/m 140 van 140 klanten',
    );
    expect(text((await page('/caseload?pagina=99')).querySelector('.pagina'))).toContain('Pagina 6 van 6');
    expect(text((await page('/caseload?pagina=-1')).querySelector('.pagina'))).toContain('Pagina 1 van 6');
  });

  it('sorts by the link of a column and back, what is empty last', async () => {
    expect(await listed('/caseload?sorteer=klantnr')).toEqual(
      clients.slice(0, 25).map(({ number }) => number),
    );
    const document = await page('/caseload?sorteer=klantnr');
    const link = [...document.querySelectorAll('tr.kop a')].find((each) => text(each) === 'Klantnr')!;
    expect((await listed(link.getAttribute('href')!))[0]).toBe(clients.at(-1)!.number);

    const byContact = await listed('/caseload?sorteer=contact&richting=af');
    const days = byContact.map(
      (number) => clients.find((client) => client.number === number)!.lastContact.value,
    );
    expect(days).toEqual([...days].sort().reverse());
    const lastPage = await listed('/caseload?sorteer=contact&pagina=6');
    expect(clients.find(({ number }) => number === lastPage.at(-1))!.lastContact.value).toBeNull();
  });

  it('finds by number and by part of a name, with or without its marks', async () => {
    const someone = clients[50]!;
    expect(await listed(`/caseload?klantnr=${someone.number}`)).toEqual([someone.number]);
    const expected = clients.filter(({ name }) => name.startsWith('Özdemir') || name.startsWith('Yılmaz'));
    const found = [
      ...(await listed('/caseload?naam=ozdemir')),
      ...(await listed('/caseload?naam=Y%26%23305%3Blmaz')),
    ];
    expect(found.toSorted()).toEqual(expected.map(({ number }) => number).toSorted());
    expect(found.length).toBeGreaterThan(1);
    expect(await listed('/caseload?naam=%D6zdemir')).toEqual(await listed('/caseload?naam=ozdemir'));
  });

  it('says so when it finds nobody', async () => {
    const document = await page('/caseload?naam=nergens');
    expect(rows(document, 'In caseload sinds')).toEqual([]);
    expect(text(document.body)).toContain('Geen klanten gevonden.');
    expect(text(document.querySelector('.pagina'))).toBe('Pagina 1 van 1 · 0 t/m 0 van 0 klanten');
  });

  it('filters, and keeps the filter while paging', async () => {
    const document = await page('/caseload?status=Lopend');
    const running = clients.filter(({ status }) => status.value === 'Lopend');
    expect(text(document.querySelector('.pagina'))).toContain(`van ${running.length} klanten`);
    const next = [...document.querySelectorAll('.pagina a')].find((link) => text(link) === '2')!;
    expect(next.getAttribute('href')).toBe('/caseload?status=Lopend&pagina=2');
  });

  it('counts all clients by status, and together', async () => {
    const box = rows(await page('/caseload?naam=nergens'), 'Aantal');
    const counts: Record<string, number> = Object.fromEntries(
      box.map(([label, count]) => [label!, Number(count)]),
    );
    expect(counts['Aantal klanten']).toBe(140);
    expect(counts['Lopend']).toBe(clients.filter(({ status }) => status.value === 'Lopend').length);
    const { 'Aantal klanten': all, ...parts } = counts;
    expect(Object.values(parts).reduce((sum, count) => sum + count)).toBe(all);
  });
});

describe('counting', () => {
  beforeAll(async () => void (await start()));
  afterAll(() => demodam.close());

  it('counts every request by path, and as a write all that is no GET or HEAD', async () => {
    const before = demodam.counts();
    expect(before).toEqual({ requests: 1, writes: 1, postbacks: 0, byPath: { '/inloggen': 1 } });
    await open('/caseload?pagina=2');
    await open('/caseload', { method: 'HEAD' });
    await open('/stijl.css');
    await open('/bestaat-niet');
    await open('/caseload', { method: 'DELETE' });
    await open('/klant/1048213/notitie', { method: 'POST', headers: { Cookie: '' } });
    const after = demodam.counts();
    expect(after.requests).toBe(7);
    expect(after.writes).toBe(3);
    expect(after.byPath['/caseload']).toBe(3);
    const last = demodam.log().at(-1)!;
    expect(last).toMatchObject({ method: 'POST', path: '/klant/1048213/notitie' });
    expect(Math.abs(Date.now() - last.at)).toBeLessThan(10_000);
    expect(demodam.log()[1]!.path).toBe('/caseload?pagina=2');
  });

  it('refuses methods that it does not have, and pages that it does not have', async () => {
    expect((await open('/caseload', { method: 'PUT' })).status).toBe(405);
    expect((await open('/klant/1')).status).toBe(404);
    expect((await open('/klant/1048213/constructor', { method: 'POST' })).status).toBe(404);
    expect((await open('/klant/1048213/notitie', { method: 'POST', body: 'x'.repeat(200_000) })).status).toBe(
      413,
    );
  });
});

describe('what users save', () => {
  beforeAll(async () => void (await start()));
  afterAll(() => demodam.close());

  it('a note becomes the newest contact, and is told once', async () => {
    const sent = await post('/klant/1048213/notitie', {
      soort: 'Gesprek',
      onderwerp: 'Traject',
      tekst: 'Alles <goed>',
    });
    expect(sent.status).toBe(302);
    const document = await page(sent.headers.get('location')!);
    expect(rows(document, 'Contactdatum')[0]).toEqual([
      '23-11-2026 09:30',
      'Gesprek',
      'Traject',
      '23-11-2026',
      'T. Ester',
      'Alles <goed>',
    ]);
    expect(text(document.querySelector('.melding'))).toBe('De notitie is opgeslagen.');
    expect((await page('/klant/1048213?tab=contacten')).querySelector('.melding')).toBeNull();
    expect(
      (await page('/klant/1048213?tab=contacten')).querySelector<HTMLInputElement>('input[name=laatste]')!
        .value,
    ).toBe('23-11-2026');
  });

  it('an appointment becomes the next one, unless its date does not exist', async () => {
    await post('/klant/1048213/afspraak', { datum: '24-11-26', tijd: '10:00', soort: 'Voortgangsgesprek' });
    const document = await page('/klant/1048213?tab=afspraken');
    expect(rows(document, 'Tijd').map((cells) => cells[0])).toContain('24-11-26');
    expect(text(document.querySelector('td.lbl')!.nextElementSibling)).toBe('24-11-2026');
    await post('/klant/1048213/afspraak', { datum: '31-02-27' });
    const refused = await page('/klant/1048213?tab=afspraken');
    expect(text(refused.querySelector('.melding'))).toContain('niet opgeslagen');
    expect(rows(refused, 'Tijd')).toHaveLength(rows(document, 'Tijd').length);
  });

  it('a callback request is gone once it was answered', async () => {
    const { number } = demodamClients({ today }).find(({ callback }) => callback.value !== null)!;
    const before = await page(`/klant/${number}?tab=contacten`);
    expect(before.querySelector<HTMLInputElement>('input[name=tbv]')!.value).toMatch(/^\d\d-\d\d-2026$/);
    await post(`/klant/${number}/teruggebeld`, {});
    expect(
      (await page(`/klant/${number}?tab=contacten`)).querySelector<HTMLInputElement>('input[name=tbv]')!
        .value,
    ).toBe('');
  });

  it('a changed status stands in the list too', async () => {
    await post('/klant/1048213/gegevens', { status: 'Uitgestroomd', regeling: 'geen keuze van de lijst' });
    const [row] = rows(await page('/caseload?klantnr=1048213'), 'In caseload sinds');
    expect(row!.slice(3, 5)).toEqual(['', 'Uitgestroomd']);
  });

  it('a fresh start forgets it', async () => {
    const again = await startDemodam({ today, singleSignOn: true });
    const body = await (await fetch(`${again.url}/klant/1048213?tab=contacten`)).text();
    expect(body).not.toContain('Alles &lt;goed&gt;');
    await again.close();
  });
});
