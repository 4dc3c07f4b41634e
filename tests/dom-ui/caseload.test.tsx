import { expect, test } from 'vitest';
import { caseloadRows, screens, viewState } from './fake-data.ts';
import { fakePack } from './fake-pack.ts';
import type { ViewCalls } from '../../utils/wire/view.ts';
import { all, control, faults, settled, showSidebar, textOf } from './show.tsx';

const caseload = (rows = caseloadRows(62)) =>
  viewState({
    lens: 'caseload',
    caseload: { coverage: { seen: rows.length, total: 140, oldest: null }, rows, figures: [] },
  });
const names = (root: HTMLElement) => all(root, '.client-row .client-name').map(textOf);

/** A frame in which the list has followed the scrolling. */
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** Something of every row of the list, from the first to the last: only what is in sight stands in the page. */
async function listed(root: HTMLElement, selector: string): Promise<string[]> {
  const found = new Map<string, string>();
  const page = document.documentElement;
  for (page.scrollTop = 0; ; page.scrollTop += 400) {
    await drawn();
    const rows = all(root, '.virtual > li').sort((a, b) => Number(a.ariaPosInSet) - Number(b.ariaPosInSet));
    for (const row of rows) {
      const part = row.querySelector(selector);
      if (part) found.set(row.dataset['item']!, textOf(part));
    }
    if (page.scrollTop + page.clientHeight >= page.scrollHeight - 1) break;
  }
  page.scrollTop = 0;
  return [...found.values()];
}

function choose(root: HTMLElement, label: string, option: string): void {
  const select = all<HTMLLabelElement>(root, 'label').find((one) => textOf(one) === label)!
    .control as HTMLSelectElement;
  select.value = [...select.options].find((one) => one.text === option)!.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

test('coverage comes before anything else', () => {
  const { root } = showSidebar(screens['caseload']!());
  const first = root.querySelector('[role=tabpanel]:not([hidden]) section')!;
  expect(textOf(first)).toBe(
    '62 van 140 gezien Oudste lezing: 47 minuten geleden. Blader in de lijst op de pagina voor meer.',
  );
  expect(first.querySelector('.seen')!.getAttribute('width')).toBe(`${(62 / 140) * 100}%`);
});

test('a system that names no total is not called whole', () => {
  const { root } = showSidebar(screens['no total']!());
  expect(textOf(root.querySelector('.coverage'))).toContain('30 gezien');
  expect(textOf(root.querySelector('.coverage'))).toContain(
    'Het systeem zegt niet hoeveel cliënten er zijn.',
  );
  expect(root.querySelector('.coverage-bar')).toBeNull();
});

test('the chart and its table say the same, and unknown is counted apart', () => {
  const rows = caseloadRows(62);
  const { root } = showSidebar(caseload(rows));
  const drawn = all(root, '.bar-count').map(textOf);
  expect(all(root, '.bar-label').map(textOf)).toEqual([
    'tot 30',
    'tot 60',
    'tot 91',
    'tot 120',
    'tot 180',
    '180+',
    'onbek.',
  ]);
  control(root, 'Tabel').click();
  expect(all(root, 'table td').map(textOf)).toEqual(drawn);
  const values = rows.map((row) => row.values['contact.since_two_way']);
  expect(drawn.at(-1)).toBe(`${values.filter((value) => value === null).length}`);
  expect(drawn[2]).toBe(
    `${values.filter((value) => value !== null && Number(value) > 60 && Number(value) <= 91).length}`,
  );
  expect(drawn.reduce((sum, count) => sum + Number(count), 0)).toBe(62);
});

test('search finds a name or a number', async () => {
  const { root } = showSidebar(caseload());
  const search = root.querySelector<HTMLInputElement>('input[type=search]')!;
  search.value = 'vossen';
  search.dispatchEvent(new Event('input', { bubbles: true }));
  expect(names(root)).toEqual(['Samira Vossen']);
  search.value = '204883';
  search.dispatchEvent(new Event('input', { bubbles: true }));
  expect(all(root, '.client-number').map(textOf)).toEqual(['204883']);
  await settled();
  expect(textOf(all(root, '[role=status]').at(-1)!)).toBe('1 van 62 cliënten');
  search.value = 'nobody at all';
  search.dispatchEvent(new Event('input', { bubbles: true }));
  expect(textOf(root.querySelector('.no-match'))).toBe('Geen cliënt past hierbij.');
});

test('one filter holds at a time, and says only its own signals', () => {
  const { root } = showSidebar(caseload());
  control(root, 'Wacht op ons').click();
  expect(all(root, '.chip[aria-pressed=true]').map(textOf)).toEqual(['Wacht op ons']);
  expect(new Set(all(root, '.client-said li').map(textOf))).toEqual(new Set(['Terugbelverzoek is nog open']));
  root.querySelector<HTMLDetailsElement>('.narrow')!.open = true;
  choose(root, 'Eén signaal', 'Traject eindigt binnenkort');
  expect(all(root, '.chip[aria-pressed=true]')).toEqual([]);
  expect(names(root)).toHaveLength(4);
});

test('clients for whom it is unknown are named, and shown on request', async () => {
  const { root } = showSidebar(caseload());
  control(root, 'Wacht op ons').click();
  const size = () => Number(root.querySelector('.virtual > li')!.ariaSetSize);
  const before = size();
  expect(textOf(root.querySelector('.list-line'))).toMatch(
    /Bij \d+ cliënten is dit onbekend\. Toon die ook Toon weer alles$/,
  );
  control(root, 'Toon die ook').click();
  expect(size()).toBeGreaterThan(before);
  document.documentElement.scrollTop = document.documentElement.scrollHeight;
  await drawn();
  await drawn();
  expect(textOf(root.querySelector('.client-said li[data-state=unknown]'))).toContain('onbekend');
  document.documentElement.scrollTop = 0;
});

test('the order is one field or one signal; no count, no sum, no figure', () => {
  const { root } = showSidebar(caseload());
  const select = all<HTMLLabelElement>(root, 'label').find((one) => textOf(one) === 'Volgorde')!
    .control as HTMLSelectElement;
  const values = [...select.options].map((one) => one.value);
  expect(values.slice(0, 4)).toEqual(['name', 'number', 'field:last_contact', 'field:client_status']);
  for (const value of values.slice(4)) {
    const indicator = fakePack.indicators.find((one) => `signal:${one.id}` === value);
    expect(indicator?.kind).toBe('signal');
    expect(['days', 'working days', 'days left']).toContain(indicator?.unit);
  }
});

test('an order can be turned, and unknown stays last both ways', async () => {
  const { root } = showSidebar(caseload(caseloadRows(20)));
  const days = () => listed(root, '.client-value');
  const numbers = (values: string[]) =>
    values.filter((one) => one !== 'onbekend').map((one) => parseInt(one));
  const first = await days();
  expect(first).toHaveLength(20);
  expect(first.at(-1)).toBe('onbekend');
  const down = numbers(first);
  expect(down).toEqual([...down].sort((a, b) => b - a));
  control(root, 'Keer de volgorde om: meeste dagen eerst').click();
  const turned = await days();
  expect(turned.at(-1)).toBe('onbekend');
  expect(numbers(turned)).toEqual([...down].reverse());
  choose(root, 'Volgorde', 'Naam');
  expect(await days()).toEqual([]);
  const byName = await listed(root, '.client-name');
  expect(byName).toHaveLength(20);
  expect(byName).toEqual([...byName].sort(new Intl.Collator('nl').compare));
});

test('groups stand under headings, and every client in one of them', async () => {
  const { root } = showSidebar(caseload(caseloadRows(30)));
  choose(root, 'Groepen', 'Status');
  expect(await listed(root, 'h4')).toEqual(['Aanmelding', 'Lopend']);
  expect(await listed(root, '.client-number')).toHaveLength(30);
  choose(root, 'Groepen', 'Geen groepen');
  expect(await listed(root, 'h4')).toEqual([]);
});

test('the list is narrowed by status and contact at once, and shown whole again by one act', () => {
  const { root } = showSidebar(caseload());
  root.querySelector<HTMLDetailsElement>('.narrow')!.open = true;
  choose(root, 'Status', 'Aanmelding');
  expect(textOf(root.querySelector('.list-line'))).toBe('21 van 62 cliënten Toon weer alles');
  choose(root, 'Dagen sinds contact', 'tot en met 30 dagen');
  expect(textOf(root.querySelector('.list-line'))).toMatch(/^\d van 62 cliënten/);
  control(root, 'Toon weer alles').click();
  expect(textOf(root.querySelector('.list-line'))).toBe('62 cliënten');
});

test('plan ends by week and what was read are charts with a table that says the same', () => {
  const rows = caseloadRows(20).map((row, at) =>
    at % 2 ? row : { ...row, fields: { ...row.fields, plan_end: { text: 'x', value: '2026-10-14' } } },
  );
  const { root } = showSidebar(caseload(rows));
  for (const chart of ['Einde plan', 'Gelezen']) {
    control(root, chart).click();
    const bars = all(root, '.lying-bars li').map((bar) => [
      textOf(bar.querySelector('.lying-label')),
      textOf(bar.querySelector('.lying-number')).split(' ')[0],
    ]);
    expect(bars.length).toBeGreaterThan(2);
    control(root, 'Tabel').click();
    const lines = all(root, '.distribution tbody tr').map((line) => [
      textOf(line.querySelector('th')),
      textOf(line.querySelector('td')),
    ]);
    expect(lines).toEqual(bars);
    control(root, 'Grafiek').click();
  }
  control(root, 'Einde plan').click();
  const weeks = all(root, '.lying-bars li').map(textOf);
  expect(weeks).toContain('week van 12 okt 10');
  expect(weeks).toContain('niet gelezen 10');
});

test('no row shows how many signals it has', () => {
  const { root } = showSidebar(caseload());
  choose(root, 'Volgorde', 'Naam');
  expect(names(root).length).toBeGreaterThan(3);
  for (const row of all(root, '.client-row')) {
    const leaves = all(row, '*').filter((element) => element.children.length === 0);
    expect(leaves.map(textOf).filter((text) => /^\+?\d{1,3}$/.test(text))).toEqual([]);
  }
});

test('choosing a client shows what was read of it, and lets the page point at its own link', async () => {
  const { root, desk } = showSidebar(caseload());
  expect(root.querySelector('a')).toBeNull();
  const first = names(root)[0]!;
  root.querySelector<HTMLElement>('.client-open')!.click();
  await settled();
  expect(desk.calls.map((call) => call.name)).toEqual(['chooseClient', 'setLens', 'showClient']);
  expect(textOf(root.querySelector('.client-head h2'))).toBe(first);
  expect(document.activeElement).toBe(root.querySelector('.client-head h2'));
  expect(textOf(root.querySelector('.client-head'))).toContain(
    'De link staat omlijnd op de pagina. Klik daar om het dossier te openen.',
  );
});

test('a client whose row is not on the page is said to stand where it was seen', async () => {
  const { root, desk } = showSidebar(caseload());
  const said = async (seen: ViewCalls['showClient'][1]) => {
    desk.showClient = seen;
    root.querySelector<HTMLElement>('[data-part="point"]')!.click();
    await settled();
    await settled();
    return textOf(root.querySelector('.client-outcome'));
  };
  expect(await said({ found: false, seen: { page: 2, from: 26, to: 50 } })).toBe(
    'Niet op deze pagina. Gezien op pagina 2 van de lijst.',
  );
  expect(await said({ found: false, seen: { page: null, from: 126, to: 143 } })).toBe(
    'Niet op deze pagina. Gezien in de lijst bij rij 126 tot en met 143.',
  );
  expect(await said({ found: false, seen: 'list' })).toBe('Niet op deze pagina. Gezien in een lijst.');
  expect(await said({ found: true, link: false })).toBe('De regel staat omlijnd op de pagina.');
  expect(textOf(all(root, '[role=status]').at(-1)!)).toBe('De regel staat omlijnd op de pagina.');
  expect(await faults()).toEqual([]);
});

test('search and order outlive a look through the other lens', async () => {
  const { root } = showSidebar(caseload());
  control(root, 'Contact').click();
  control(root, 'Cliënt').click();
  control(root, 'Caseload').click();
  await settled();
  expect(all(root, '.chip[aria-pressed=true]').map(textOf)).toEqual(['Contact']);
});

const search = (root: HTMLElement, text: string) => {
  const field = root.querySelector<HTMLInputElement>('input[type=search]')!;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

test('10,000 clients: only what is in sight stands in the page, and every row knows its place', async () => {
  const { root } = showSidebar(caseload(caseloadRows(10_000)));
  await drawn();
  const inPage = () => all(root, '.virtual > li');
  expect(inPage().length).toBeLessThan(50);
  document.documentElement.scrollTop = 300_000;
  await drawn();
  await drawn();
  expect(inPage().length).toBeLessThan(50);
  const seen = inPage().filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  expect(seen.length).toBeGreaterThan(5);
  expect(Number(seen[0]!.ariaPosInSet)).toBeGreaterThan(1000);
  expect(seen.every((row) => row.ariaSetSize === '10000')).toBe(true);
  expect(await faults()).toEqual([]);
  document.documentElement.scrollTop = 0;
});

test('rows never lie over each other, also after one of them grew', async () => {
  const { root } = showSidebar(caseload(caseloadRows(40)));
  const gaps = () => {
    const boxes = all(root, '.virtual > li')
      .map((row) => row.getBoundingClientRect())
      .sort((a, b) => a.top - b.top);
    return boxes.slice(1).map(({ top }, at) => Math.round(top - boxes[at]!.bottom));
  };
  const still = async () => {
    for (let frame = 0; frame < 6; frame++) await drawn();
    expect(new Set(gaps())).toEqual(new Set([0]));
  };
  await still();
  root.querySelectorAll<HTMLElement>('[data-part="point"]')[1]!.click();
  await still();
  root.querySelectorAll<HTMLElement>('[data-part="list"]')[1]!.click();
  await still();
  choose(root, 'Volgorde', 'Naam');
  await still();
  choose(root, 'Groepen', 'Per signaal');
  await still();
});

test('10,000 clients: a search is one pass over the list, however long it is', () => {
  const { root } = showSidebar(caseload(caseloadRows(10_000)));
  search(root, '204881');
  expect(all(root, '.client-number').map(textOf)).toEqual(['204881']);
  search(root, 'haverkamp');
  expect(textOf(root.querySelector('.list-line'))).toMatch(/^\d+ van 10000 cliënten/);
});

test('by keyboard: arrows go from client to client, over the edge of what is in the page', async () => {
  const { root } = showSidebar(caseload(caseloadRows(300)));
  choose(root, 'Groepen', 'Status');
  await drawn();
  const at = () => Number(document.activeElement?.closest('li')?.ariaPosInSet);
  root.querySelector<HTMLElement>('[data-part="point"]')!.focus();
  const from = at();
  for (let step = 0; step < 40; step++) {
    document.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }),
    );
    await drawn();
  }
  expect(at()).toBe(from + 40);
  expect((document.activeElement as HTMLElement).dataset['part']).toBe('point');
  const { top, bottom } = document.activeElement!.getBoundingClientRect();
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(innerHeight);
  // Scrolled away, the focus is not lost.
  const held = document.activeElement;
  document.documentElement.scrollTop = 20_000;
  await drawn();
  expect(document.activeElement).toBe(held);
  document.documentElement.scrollTop = 0;
});
