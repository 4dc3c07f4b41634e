// @vitest-environment jsdom
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readQuery } from '../../pages/demodam/caseload.ts';
import { listFrame } from '../../pages/demodam/frameset/list.ts';
import { demodamClients } from '../../pages/demodam/server.ts';
import { EVIL, poisoned, textOf, TODAY, visit, type Visitor } from './visitor.ts';

const clients = demodamClients({ today: TODAY });
let visitor: Visitor;

beforeAll(async () => void (visitor = await visit({ skin: 'frameset' })));
afterAll(() => visitor.demodam.close());

const frame = (document: Document, name: string) =>
  document.querySelector(`frame[name=${name}]`)!.getAttribute('src')!;

const listed = async (path: string) =>
  [...(await visitor.page(path)).querySelectorAll('a[target=detail]')].map(textOf);

describe('the frameset', () => {
  it('holds header, menu, list and detail, and each of them can be opened', async () => {
    const document = await visitor.page('/caseload');
    expect(document.body.tagName).toBe('FRAMESET');
    for (const name of ['kop', 'menu', 'lijst', 'detail']) {
      expect((await visitor.get(frame(document, name))).status, name).toBe(200);
    }
  });

  it('begins with the list and the client that its address names', async () => {
    const document = await visitor.page('/caseload?status=Lopend&pagina=2&klant=1048213');
    expect(frame(document, 'lijst')).toBe('/lijst?status=Lopend&pagina=2');
    expect(frame(document, 'detail')).toBe('/klant/1048213');
    const evil = await visitor.page('/caseload?klant=//elders.example');
    expect(frame(evil, 'detail')).toBe('/leeg');
  });

  it('comes back whole after signing on in one of its frames', async () => {
    const { demodam, get, page } = await visit({ skin: 'frameset', singleSignOn: false });
    const login = (await get('/lijst?pagina=2')).headers.get('location')!;
    expect(login).toBe('/inloggen?terug=%2fcaseload');
    expect((await page(login)).querySelector('form')!.getAttribute('target')).toBe('_top');
    await demodam.close();
  });
});

describe('the list', () => {
  it('shows every client once, over six pages that its own links lead to', async () => {
    const numbers: string[] = [];
    let path: string | null = '/lijst';
    let pages = 0;
    while (path) {
      const document: Document = await visitor.page(path);
      numbers.push(...[...document.querySelectorAll('a[target=detail]')].map(textOf));
      const next = [...document.querySelectorAll('a')].find((link) => textOf(link) === 'Verder >>');
      path = next?.getAttribute('href') ?? null;
      pages += 1;
    }
    expect(pages).toBe(6);
    expect(numbers.toSorted()).toEqual(clients.map(({ number }) => number).toSorted());
  });

  it('sorts by the link of a column, and back', async () => {
    const link = async (path: string, label: string) =>
      [...(await visitor.page(path)).querySelectorAll('tr:first-child td a')]
        .find((each) => textOf(each) === label)!
        .getAttribute('href')!;
    const once = await link('/lijst?status=Lopend', 'Klantnr.');
    const running = clients.filter(({ status }) => status.value === 'Lopend').map(({ number }) => number);
    expect(await listed(once)).toEqual(running.slice(0, 25));
    expect((await listed(await link(once, 'Klantnr.')))[0]).toBe(running.at(-1));
  });

  it('opens a client in the frame below, and there its tabs', async () => {
    const number = (await listed('/lijst'))[3]!;
    const document = await visitor.page(`/klant/${number}`);
    expect(textOf(document.querySelector('font[size="4"]'))).toContain(number);
    const tabs = [...document.querySelectorAll('.tab a')];
    expect(tabs).toHaveLength(5);
    for (const tab of tabs) {
      expect(tab.getAttribute('href')).toContain(number);
      expect(tab.getAttribute('target')).toBeNull();
    }
  });

  it('keeps every text of a client a text', () => {
    const evil = { ...poisoned(clients[0]!, EVIL), quirks: [] };
    const page = { rows: [evil], page: 1, pages: 1, from: 1, to: 1, total: 1 };
    const query = { ...readQuery(new Map()), name: EVIL };
    const document = new DOMParser().parseFromString(listFrame(query, page).text, 'text/html');
    expect(document.querySelectorAll('img[onerror]')).toHaveLength(0);
    expect(document.querySelector<HTMLInputElement>('input[name=naam]')!.value).toBe(EVIL);
    expect(textOf(document.querySelector('a[target=detail]'))).toBe(EVIL);
  });
});

describe('counting', () => {
  it('counts as a write what changes data, and nothing else', async () => {
    const before = visitor.demodam.counts().writes;
    await visitor.page('/lijst');
    await visitor.page('/klant/1048213?tab=contacten');
    expect(visitor.demodam.counts().writes).toBe(before);
    const sent = await visitor.post('/klant/1048213/notitie', { soort: 'Gesprek', tekst: 'goed' });
    expect(sent.headers.get('location')).toBe('/klant/1048213?tab=contacten');
    expect(visitor.demodam.counts()).toMatchObject({ writes: before + 1, postbacks: 0 });
    const document = await visitor.page('/klant/1048213?tab=contacten');
    expect(textOf(document.querySelector('.melding'))).toBe('De notitie is opgeslagen.');
  });
});
