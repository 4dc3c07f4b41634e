// @vitest-environment jsdom
// The pages as markup, for every client and every tab.
import { describe, expect, it } from 'vitest';
import { caseloadOf, readQuery } from '../../pages/demodam/caseload.ts';
import { writeDay, writeShortDay } from '../../pages/demodam/data/day.ts';
import { demodamClients } from '../../pages/demodam/data/generate.ts';
import type { Client } from '../../pages/demodam/data/client.ts';
import { encodeForm, readForm } from '../../pages/demodam/form.ts';
import { clientPage, TAB_IDS, type TabId } from '../../pages/demodam/legacy/client.ts';
import { listPage } from '../../pages/demodam/legacy/list.ts';
import { encodePage, html } from '../../pages/demodam/markup.ts';
import { paged } from '../../pages/demodam/paging.ts';

const clients = demodamClients({ today: new Date(2026, 10, 23) });

const render = (client: Client, tab: TabId, page = 1) =>
  clientPage({ client, tab, page, user: 'T. Ester', message: '' }).text;

const parse = (markup: string) => new DOMParser().parseFromString(markup, 'text/html');

describe('every tab of every client', () => {
  it.each(TAB_IDS)('%s: renders, closes what it opens, and says who it is about', (tab) => {
    for (const client of clients) {
      const markup = render(client, tab);
      for (const leftover of ['undefined', '[object', 'NaN', 'null']) expect(markup).not.toContain(leftover);
      for (const element of ['table', 'tr', 'td', 'form', 'font', 'dl', 'select']) {
        const opened = markup.match(new RegExp(`<${element}[\\s>]`, 'g'))?.length ?? 0;
        const closed = markup.match(new RegExp(`</${element}\\s*>`, 'g'))?.length ?? 0;
        expect(closed, `${client.number} ${element}`).toBe(opened);
      }
    }
    const document = parse(render(clients[0]!, tab));
    const heading = [...document.querySelectorAll('font[size="4"]')].map((each) => each.textContent);
    expect(heading).toContain(`${clients[0]!.number} – ${clients[0]!.name}`);
  });

  it('holds no attribute made for a reader, and no script', () => {
    for (const tab of TAB_IDS)
      expect(render(clients[0]!, tab)).not.toMatch(/\sdata-|\saria-|<script|sidelight/i);
  });

  it('names HTML 4.01 Transitional without an address, which means quirks mode', () => {
    const { publicId, systemId } = parse(render(clients[0]!, 'persoon')).doctype!;
    expect([publicId, systemId]).toEqual(['-//W3C//DTD HTML 4.01 Transitional//EN', '']);
  });
});

describe('what stands in the fields', () => {
  const field = (document: Document, label: string) => {
    const cell = [...document.querySelectorAll('td.lbl, dt')].find(
      (each) => each.textContent!.trim().replace(/:$/, '') === label,
    )!;
    return cell.nextElementSibling!;
  };

  it('checks a box for what is so, and leaves it for what is not', () => {
    for (const present of [true, false]) {
      const client = clients.find(({ cvPresent }) => cvPresent === present)!;
      const box = field(parse(render(client, 'persoon')), 'CV aanwezig').querySelector('input')!;
      expect(box.checked).toBe(present);
    }
  });

  it('chooses the current value of a drop-down, and nothing when there is none', () => {
    const document = (client: Client) =>
      field(parse(render(client, 'persoon')), 'Status').querySelector('select')!;
    expect(document(clients.find(({ status }) => status.value === 'Lopend')!).value).toBe('Lopend');
    expect(document(clients.find(({ status }) => status.value === null)!).value).toBe('');
  });

  it('shows dates in read-only inputs and definition lists', () => {
    const client = clients.find(({ stepMeasured, plans }) => stepMeasured.value && plans[0]?.start.value)!;
    expect(field(parse(render(client, 'persoon')), 'Datum meting').textContent!.trim()).toBe(
      writeDay(client.stepMeasured.value!),
    );
    expect(field(parse(render(client, 'pva')), 'Startdatum plan').querySelector('input')!.value).toBe(
      writeDay(client.plans[0]!.start.value!),
    );
  });

  it('writes what people left there when there is no value', () => {
    const client = clients.find(({ nextAppointment }) => nextAppointment.written === '01-01-1900')!;
    expect(field(parse(render(client, 'afspraken')), 'Volgende afspraak').textContent!.trim()).toBe(
      '01-01-1900',
    );
  });
});

describe('histories', () => {
  const client = clients.find(({ contacts }) => contacts.length > 20)!;

  it('show ten rows a page and say how many there are', () => {
    const first = parse(render(client, 'contacten'));
    expect(first.querySelector('.pagina')!.textContent!.trim()).toMatch(
      new RegExp(`^Pagina 1 van \\d · 1 t/m 10 van ${client.contacts.length} contacten$`),
    );
    const second = parse(render(client, 'contacten', 2));
    expect(second.querySelectorAll('nobr')[0]!.textContent).not.toBe(
      first.querySelectorAll('nobr')[0]!.textContent,
    );
  });

  it('write the appointments short', () => {
    const someone = clients.find(
      ({ appointments }) => appointments.length > 0 && appointments[0]!.day.value,
    )!;
    const cells = [...parse(render(someone, 'afspraken')).querySelectorAll('tr.kop + tr td')];
    expect(cells[0]!.textContent!.trim()).toBe(writeShortDay(someone.appointments[0]!.day.value!));
  });
});

describe('escaping', () => {
  const evil = `<img src=x onerror=alert(1)> & "'`;

  it('keeps every text of a client a text', () => {
    const base = clients.find(
      ({ contacts, appointments, plans, instruments }) =>
        contacts.length && appointments.length && plans.length && instruments.length,
    )!;
    const poison = <T>(value: T): T =>
      (typeof value === 'string'
        ? evil
        : Array.isArray(value)
          ? value.map(poison)
          : value && typeof value === 'object'
            ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, poison(each)]))
            : value) as T;
    const poisoned: Client = { ...poison(base), quirks: [] };
    for (const tab of TAB_IDS) {
      const document = parse(clientPage({ client: poisoned, tab, page: 1, user: evil, message: evil }).text);
      expect(document.querySelectorAll('img[onerror]').length, tab).toBe(0);
      expect(document.querySelector('.melding')!.textContent).toBe(evil);
    }
    const query = { ...readQuery(new Map()), name: evil };
    const page = paged([poisoned], 1, 25);
    const list = parse(listPage({ user: evil, query, page, clients: [poisoned] }).text);
    expect(list.querySelectorAll('img[onerror]').length).toBe(0);
    expect(list.querySelector<HTMLInputElement>('input[name=naam]')!.value).toBe(evil);
  });

  it('escapes what is put in and leaves markup alone', () => {
    expect(html`<b>${evil}</b>${html`<i>${1}</i>`}${false}${null}${['<', html`<br />`]}`.text).toMatch(
      /^<b>&lt;img src=x onerror=alert\(1\)&gt; &amp; &quot;&#39;<\/b><i>1<\/i>&lt;<br/,
    );
  });

  it('writes signs that the encoding lacks as references', () => {
    expect(encodePage(html`é – Ş 😀`).toString('latin1')).toBe('é &#8211; &#350; &#128512;');
  });
});

describe('forms of an iso-8859-1 page', () => {
  it('read back what they send', () => {
    for (const value of ['a b&c=d', 'Özdemir', 'Yılmaz', '100% +', '']) {
      expect(readForm(`x=1&naam=${encodeForm(value)}`).get('naam')).toBe(value);
    }
    expect(readForm('a=%80+%zz&b').get('a')).toBe('€ %zz');
  });
});

describe('the order of a caseload', () => {
  it('is by name unless asked otherwise, and the same for every start', () => {
    const names = caseloadOf(clients, readQuery(new Map())).map(({ name }) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator('nl', { sensitivity: 'base' }).compare));
    const shuffled = [...clients].reverse();
    const query = readQuery(new Map([['sorteer', 'einde']]));
    expect(caseloadOf(shuffled, query)).toEqual(caseloadOf(clients, query));
  });
});
