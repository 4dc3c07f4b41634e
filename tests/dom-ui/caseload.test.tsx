import { expect, test } from 'vitest';
import { caseloadRows, screens, viewState } from './fake-data.ts';
import { fakePack } from './fake-pack.ts';
import { all, control, settled, showSidebar, textOf } from './show.tsx';

const caseload = (rows = caseloadRows(62)) =>
  viewState({
    lens: 'caseload',
    caseload: { coverage: { seen: rows.length, total: 140, oldest: null }, rows, figures: [] },
  });
const names = (root: HTMLElement) => all(root, '.client-name').map(textOf);

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
  choose(root, 'Eén signaal', 'Traject eindigt binnenkort');
  expect(all(root, '.chip[aria-pressed=true]')).toEqual([]);
  expect(names(root)).toHaveLength(4);
});

test('clients for whom it is unknown are named, and shown on request', () => {
  const { root } = showSidebar(caseload());
  control(root, 'Wacht op ons').click();
  const before = names(root).length;
  expect(textOf(root.querySelector('.list-line'))).toMatch(
    /Bij \d+ cliënten is dit onbekend\. Toon die ook$/,
  );
  control(root, 'Toon die ook').click();
  expect(names(root).length).toBeGreaterThan(before);
  expect(textOf(root.querySelector('.client-said li[data-state=unknown]'))).toContain('onbekend');
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

test('an order can be turned, and unknown stays last both ways', () => {
  const rows = caseloadRows(20);
  const { root } = showSidebar(caseload(rows));
  const days = () => all(root, '.client-value').map(textOf);
  const numbers = (values: string[]) =>
    values.filter((one) => one !== 'onbekend').map((one) => parseInt(one));
  expect(days().at(-1)).toBe('onbekend');
  const down = numbers(days());
  expect(down).toEqual([...down].sort((a, b) => b - a));
  control(root, 'Keer de volgorde om: meeste dagen eerst').click();
  expect(days().at(-1)).toBe('onbekend');
  expect(numbers(days())).toEqual([...down].reverse());
  choose(root, 'Volgorde', 'Naam');
  expect(days()).toEqual([]);
  expect(names(root)).toEqual([...names(root)].sort(new Intl.Collator('nl').compare));
});

test('no row shows how many signals it has', () => {
  const { root } = showSidebar(caseload());
  choose(root, 'Volgorde', 'Naam');
  for (const row of all(root, '.client-row')) {
    const leaves = all(row, '*').filter((element) => element.children.length === 0);
    expect(leaves.map(textOf).filter((text) => /^\+?\d{1,3}$/.test(text))).toEqual([]);
  }
});

test('choosing a client shows what was read of it, and opens no page', async () => {
  const { root, desk } = showSidebar(caseload());
  expect(root.querySelector('a')).toBeNull();
  const first = names(root)[0]!;
  root.querySelector<HTMLElement>('.client-open')!.click();
  await settled();
  expect(desk.calls.map((call) => call.name)).toEqual(['chooseClient', 'setLens']);
  expect(textOf(root.querySelector('.client-head h2'))).toBe(first);
  expect(document.activeElement).toBe(root.querySelector('.client-head h2'));
});

test('search and order outlive a look through the other lens', async () => {
  const { root } = showSidebar(caseload());
  control(root, 'Contact').click();
  control(root, 'Cliënt').click();
  control(root, 'Caseload').click();
  await settled();
  expect(all(root, '.chip[aria-pressed=true]').map(textOf)).toEqual(['Contact']);
});

test('10,000 clients: fifty rows at a time, and a key press is answered within 150 ms', () => {
  const { root } = showSidebar(caseload(caseloadRows(10_000)));
  expect(names(root)).toHaveLength(50);
  control(root, 'Toon er 50 meer').click();
  expect(names(root)).toHaveLength(100);
  const search = root.querySelector<HTMLInputElement>('input[type=search]')!;
  const times = ['h', 'ha', 'hav', 'have'].map((text) => {
    search.value = text;
    const from = performance.now();
    search.dispatchEvent(new Event('input', { bubbles: true }));
    return performance.now() - from;
  });
  expect(names(root)).toHaveLength(50);
  expect(Math.min(...times)).toBeLessThan(150);
});
