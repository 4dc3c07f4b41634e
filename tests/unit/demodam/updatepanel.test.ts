// The page with its own script in it, against the server.
import { JSDOM, VirtualConsole } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clientPanel } from '../../pages/demodam/updatepanel/client-panel.ts';
import { listPanel, searchPanel } from '../../pages/demodam/updatepanel/list-panel.ts';
import { delta } from '../../pages/demodam/updatepanel/page.ts';
import { decodeState, encodeState, startState } from '../../pages/demodam/updatepanel/state.ts';
import { demodamClients } from '../../pages/demodam/server.ts';
import { SHEET_TABS } from '../../pages/demodam/sheet/sheet.ts';
import { EVIL, poisoned, textOf, TODAY, visit, type Visitor } from './visitor.ts';

const clients = demodamClients({ today: TODAY });
const register = {
  clients,
  byNumber: new Map(clients.map((client) => [client.number, client])),
  today: TODAY,
};

let visitor: Visitor;
let window: JSDOM['window'];

const open = async (path = '/Caseload.aspx') => {
  const dom = await JSDOM.fromURL(visitor.demodam.url + path, {
    runScripts: 'dangerously',
    resources: 'usable',
    virtualConsole: new VirtualConsole(),
  });
  window = dom.window;
  await vi.waitFor(() => expect(window).toHaveProperty('__doPostBack'));
};

const id = (control: string) => window.document.getElementById(`ctl00_cphMain_${control}`)!;
const numbers = () => [...id('gvKlanten').querySelectorAll('.rij td:first-child a')].map(textOf);
const link = (label: string, within: ParentNode = window.document) =>
  [...within.querySelectorAll('a')].find((each) => textOf(each).replace(/ [▲▼]$/, '') === label)!;

/** Clicks, and waits until all panels are others. */
async function click(element: HTMLElement): Promise<void> {
  const panel = id('upLijst').firstChild;
  element.click();
  await vi.waitFor(() => expect(id('upLijst').firstChild).not.toBe(panel));
}

beforeEach(async () => {
  visitor = await visit({ skin: 'updatepanel' });
  await open();
});

afterEach(async () => {
  window.close();
  await visitor.demodam.close();
});

describe('a click', () => {
  it('replaces the table and its rows by new ones, at the same address', async () => {
    const table = id('gvKlanten');
    const row = table.querySelector('.rij')!;
    const before = numbers();
    await click(link('2', table));
    expect(table.isConnected).toBe(false);
    expect(row.isConnected).toBe(false);
    expect(numbers()).not.toEqual(before);
    expect(window.location.pathname).toBe('/Caseload.aspx');
  });

  it('leads over six pages past every client once', async () => {
    const all = numbers();
    for (const page of ['2', '3', '4', '5', '6']) {
      await click(link(page, id('gvKlanten').querySelector('.bladeren')!));
      all.push(...numbers());
    }
    expect(all.toSorted()).toEqual(clients.map(({ number }) => number).toSorted());
  });

  it('sorts by a column, back, and keeps the search', async () => {
    (id('ddlStatus') as HTMLSelectElement).value = 'Lopend';
    await click(id('btnZoeken'));
    const running = clients.filter(({ status }) => status.value === 'Lopend').map(({ number }) => number);
    expect(textOf(id('lblAantal'))).toBe(`${running.length} klanten gevonden; 1 t/m 25 getoond`);
    await click(link('Klantnummer'));
    expect(numbers()).toEqual(running.slice(0, 25));
    await click(link('Klantnummer'));
    expect(numbers()[0]).toBe(running.at(-1));
    expect((id('ddlStatus') as HTMLSelectElement).value).toBe('Lopend');
    await click(link('Wissen'));
    expect(textOf(id('lblAantal'))).toContain('140 klanten');
  });

  it('finds a name with marks, and says so when it finds nobody', async () => {
    (id('txtNaam') as HTMLInputElement).value = 'Yılmaz';
    await click(id('btnZoeken'));
    expect(numbers().length).toBe(clients.filter(({ name }) => name.startsWith('Yılmaz')).length);
    (id('txtNaam') as HTMLInputElement).value = 'nergens';
    await click(id('btnZoeken'));
    expect(textOf(id('gvKlanten'))).toContain('Er zijn geen klanten gevonden.');
  });
});

describe('the second panel', () => {
  it('shows the chosen client, with a tab for every part', async () => {
    const number = numbers()[4]!;
    await click(link(number));
    expect(textOf(id('lblKlant'))).toContain(number);
    expect(textOf(id('gvKlanten').querySelector('.gekozen'))).toContain(number);
    for (const { label } of SHEET_TABS) {
      await click(link(label));
      expect(textOf(id('upKlant').querySelector('.tabs .nu'))).toBe(label);
      expect(textOf(id('lblKlant'))).toContain(number);
    }
    await click(link('Sluiten'));
    expect(textOf(id('upKlant'))).toBe('Kies een klant in de lijst.');
  });

  it('turns the pages of a history', async () => {
    const someone = clients.find(({ contacts }) => contacts.length > 20)!;
    await open(`/Caseload.aspx?klant=${someone.number}&tab=contacten`);
    const first = textOf(id('gvHistorie').querySelector('.rij'));
    await click(link('2', id('gvHistorie')));
    expect(textOf(id('gvHistorie').querySelector('.rij'))).not.toBe(first);
    expect(textOf(id('upKlant').querySelector('.aantal'))).toBe(
      `${someone.contacts.length} contacten; 11 t/m 20 getoond`,
    );
  });

  it('saves a note, whatever signs are in it', async () => {
    await open('/Caseload.aspx?klant=1048213&tab=contacten');
    const text = 'Goed | 12|updatePanel|x| <b>é</b> ş';
    (id('f_tekst') as HTMLTextAreaElement).value = text;
    (id('f_soort') as HTMLSelectElement).value = 'Gesprek';
    await click(id('btn_notitie'));
    expect(textOf(id('upKlant').querySelector('.melding'))).toBe('De notitie is opgeslagen.');
    const cells = [...id('gvHistorie').querySelectorAll('.rij:nth-child(2) td')].map(textOf);
    expect(cells).toEqual(['23-11-2026 09:30', 'Gesprek', '', '23-11-2026', 'M. de Wit', text]);
  });
});

describe('counting', () => {
  it('counts postbacks apart, and as a write only what was saved', async () => {
    await click(link('2', id('gvKlanten')));
    await click(link(numbers()[0]!));
    await click(link('Contacten'));
    expect(visitor.demodam.counts()).toMatchObject({ writes: 0, postbacks: 3 });
    await click(id('btn_notitie'));
    expect(visitor.demodam.counts()).toMatchObject({ writes: 1, postbacks: 3 });
    expect(visitor.demodam.log().filter(({ postback }) => postback)).toHaveLength(3);
  });

  it('has no act without a client, and none that it does not know', async () => {
    const send = (fields: Record<string, string>) => visitor.post('/Caseload.aspx', fields);
    await send({ ctl00$cphMain$btn_notitie: 'x' });
    await send({
      __VIEWSTATE: encodeState(startState(new Map([['klant', '1048213']]))),
      ctl00$cphMain$btn_constructor: '',
    });
    expect(visitor.demodam.counts()).toMatchObject({ writes: 0, postbacks: 2 });
  });
});

describe('the state of the page', () => {
  it('comes back as it went', () => {
    const state = startState(
      new Map([
        ['klant', '1048213'],
        ['tab', 'pva'],
        ['blad', '3'],
        ['naam', 'Yılmaz'],
        ['sorteer', 'einde'],
        ['richting', 'af'],
        ['pagina', '2'],
      ]),
    );
    expect(decodeState(encodeState(state))).toEqual(state);
    expect(state).toMatchObject({ client: '1048213', tab: 'pva', historyPage: 3 });
  });

  it('begins anew when it is damaged', () => {
    for (const field of ['', '%%%', 'AAAA', Buffer.from('klant&&=&tab=__proto__').toString('base64')]) {
      const { query, client, tab, historyPage } = decodeState(field);
      expect([query.sort, query.page, client, tab, historyPage]).toEqual(['naam', 0, '', 'persoon', 1]);
    }
  });

  it('is lost with the session: the page is sent to sign on', async () => {
    const other = await visit({ skin: 'updatepanel', singleSignOn: false });
    const answer = await other.post('/Caseload.aspx', {}, { 'X-MicrosoftAjax': 'Delta=true' });
    expect(await answer.text()).toBe('9|pageRedirect||/inloggen|');
    await other.demodam.close();
  });
});

describe('escaping', () => {
  it('keeps every text of a client a text, in every tab', () => {
    const base = clients.find(
      ({ contacts, appointments, plans, instruments }) =>
        contacts.length && appointments.length && plans.length && instruments.length,
    )!;
    const client = { ...poisoned(base, EVIL), quirks: [] };
    const parse = (markup: string) => new window.DOMParser().parseFromString(markup, 'text/html');
    for (const { id: tab } of SHEET_TABS) {
      const state = { ...startState(new Map([['naam', EVIL]])), client: client.number, tab };
      for (const { text } of [
        clientPanel(state, client, EVIL),
        listPanel({ ...state, query: startState(new Map()).query }, [client]),
        searchPanel(state),
      ]) {
        expect(parse(text).querySelectorAll('img').length, tab).toBe(0);
      }
    }
  });

  it('gives every part of an answer its own length', () => {
    const text = delta({ user: 'x', state: startState(new Map()), message: '' }, register);
    const ids: string[] = [];
    let at = 0;
    while (at < text.length) {
      const [length = '', type = '', name = ''] = text.slice(at).split('|', 3);
      at += length.length + type.length + name.length + 3 + Number(length);
      expect(text[at]).toBe('|');
      at += 1;
      ids.push(`${type} ${name}`);
    }
    expect(ids).toEqual([
      'updatePanel ctl00_cphMain_upZoeken',
      'updatePanel ctl00_cphMain_upLijst',
      'updatePanel ctl00_cphMain_upKlant',
      'hiddenField __EVENTTARGET',
      'hiddenField __EVENTARGUMENT',
      'hiddenField __VIEWSTATE',
    ]);
  });
});
