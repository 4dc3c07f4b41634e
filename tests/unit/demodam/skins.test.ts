// @vitest-environment jsdom
// What holds for every skin: the way in, the same clients, and counting.
import { describe, expect, it } from 'vitest';
import { demodamClients, neverRead, SKINS, startDemodam, type SkinName } from '../../pages/demodam/server.ts';
import { TODAY, visit, type Visitor } from './visitor.ts';

/** A client with something in every field that must stay unread, and no notes on a second page. */
const someone = demodamClients({ today: TODAY }).find(
  ({ private: secret, contacts }) =>
    secret.obstacle !== null &&
    secret.exemptionReason !== null &&
    contacts.length <= 10 &&
    contacts.some(({ notes }) => notes !== ''),
)!;

const TABS = ['persoon', 'contacten', 'afspraken', 'pva', 'instrumenten', 'ontheffingen'];

/** All that stands on one tab of that client. */
async function tabText({ page, get }: Visitor, skin: SkinName, tab: string): Promise<string> {
  if (skin === 'grid') {
    const data: unknown = await (await get(`/app/api/clients/${someone.number}/${tab}`)).json();
    return JSON.stringify(data);
  }
  const document = await page(`/klant/${someone.number}?tab=${tab}`);
  return `${document.body.textContent} ${[...document.querySelectorAll('input')].map(({ value }) => value).join(' ')}`;
}

const HOME: Record<SkinName, string> = {
  legacy: '/caseload',
  frameset: '/caseload',
  updatepanel: '/Caseload.aspx',
  grid: '/app/clients',
};

describe.each(SKINS)('%s', (skin) => {
  it('is entered by any name, and not without one', async () => {
    const { demodam, get, post, page } = await visit({ skin, singleSignOn: false });
    const refused = await get('/caseload');
    expect(refused.status).toBe(302);
    expect(refused.headers.get('location')).toMatch(/^\/inloggen\?terug=/);
    const form = (await page(refused.headers.get('location')!)).querySelector('form')!;
    expect(form.getAttribute('action')).toBe('/inloggen');
    const names = [...form.elements].map((each) => (each as HTMLInputElement).name);
    expect(names).toEqual(expect.arrayContaining(['terug', 'gebruiker', 'wachtwoord']));
    expect((await post('/inloggen', { gebruiker: ' ' })).headers.get('set-cookie')).toBeNull();

    const passed = await post('/inloggen', { gebruiker: 'wie dan ook', terug: '//elders.example' });
    expect(passed.headers.get('location')).toBe(HOME[skin]);
    const Cookie = passed.headers.get('set-cookie')!.split(';')[0]!;
    expect((await get(HOME[skin], { Cookie })).status).toBe(200);
    await get('/uitloggen', { Cookie });
    expect((await get(HOME[skin], { Cookie })).status).toBe(302);
    await demodam.close();
  });

  it('leads from the root, and from the address of the caseload and of a client, to what it has for them', async () => {
    const { demodam, get } = await visit({ skin });
    for (const path of ['/', '/caseload', '/klant/1048213?tab=contacten']) {
      let response = await get(path);
      let steps = 0;
      while (response.status === 302 && steps++ < 3) response = await get(response.headers.get('location')!);
      expect(response.status, path).toBe(200);
      expect(response.headers.get('content-type'), path).toMatch(/^text\/html/);
    }
    for (const path of ['/klant/1', '/bestaat-niet', '/app/api/clients/1/persoon', '/constructor']) {
      expect((await get(path)).status, path).toBe(404);
    }
    await demodam.close();
  });

  it('shows of a client all that is for nobody else to read, so that leaving it is a test', async () => {
    const visitor = await visit({ skin });
    const texts = await Promise.all(TABS.map((tab) => tabText(visitor, skin, tab)));
    const shown = texts.join(' ').replace(/\s+/g, ' ');
    const { born, ...rest } = someone.private;
    for (const text of Object.values(rest)) if (text !== null) expect(shown).toContain(text);
    for (const { notes } of someone.contacts) expect(shown).toContain(notes);
    const [year] = born.split('-');
    const births = neverRead(someone).filter((text) => /^\d+[ -]\w+[ -]\d{4}$/.test(text));
    expect(births.some((text) => text.endsWith(year!) && shown.includes(text))).toBe(true);
    await visitor.demodam.close();
  });

  it('sends its headers with pages only', async () => {
    const headers = { 'Content-Security-Policy': "default-src 'self'" };
    const { demodam, get, page } = await visit({ skin, headers });
    const first = await get(HOME[skin]);
    expect(first.headers.get('content-security-policy')).toBe("default-src 'self'");
    const path = skin === 'frameset' ? '/lijst' : HOME[skin];
    const sheet = (await page(path)).querySelector('link[rel=stylesheet]')!.getAttribute('href')!;
    const style = await get(sheet);
    expect(style.headers.get('content-type')).toMatch(/^text\/css/);
    expect(style.headers.get('content-security-policy')).toBeNull();
    await demodam.close();
  });

  it('holds no attribute or script made for a reader', async () => {
    const { demodam, get } = await visit({ skin });
    expect(await (await get(HOME[skin])).text()).not.toMatch(/sidelight|\sdata-/i);
    await demodam.close();
  });

  it('counts what is asked, and refuses a form that is too large without changing anything', async () => {
    const { demodam, get, post } = await visit({ skin });
    expect(demodam.counts()).toEqual({ requests: 0, writes: 0, postbacks: 0, byPath: {} });
    await get(HOME[skin]);
    const path = { legacy: '', frameset: '', updatepanel: HOME[skin], grid: '' }[skin];
    const note = skin === 'grid' ? '/app/api/clients/1048213/notitie' : '/klant/1048213/notitie';
    const large = await post(path || note, { tekst: 'x'.repeat(200_000) });
    expect(large.status).toBe(413);
    expect(demodam.counts()).toMatchObject({ requests: 2, writes: 1, postbacks: 0 });
    await demodam.close();
  });
});

it('is the old skin unless another is named', async () => {
  const demodam = await startDemodam({ today: TODAY, singleSignOn: true });
  expect(await (await fetch(`${demodam.url}/caseload`)).text()).toContain('Klantregistratie W&amp;I');
  await demodam.close();
});
