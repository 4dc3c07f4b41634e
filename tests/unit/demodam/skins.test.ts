// @vitest-environment jsdom
// What holds for every skin: the way in, the same clients, and counting.
import { describe, expect, it } from 'vitest';
import { SKINS, startDemodam, type SkinName } from '../../pages/demodam/server.ts';
import { TODAY, visit } from './visitor.ts';

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
