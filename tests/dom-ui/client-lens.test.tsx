import { expect, test } from 'vitest';
import { everything, samira, screens, signal, viewState } from './fake-data.ts';
import { emptyPack } from './fake-pack.ts';
import { all, control, settled, showSidebar, textOf } from './show.tsx';

const groups = (root: HTMLElement) => all(root, '.group');

test('what the citizen waits for stands first and carries the bar', () => {
  const { root } = showSidebar(viewState());
  expect(groups(root).map((group) => textOf(group.querySelector('h3')))).toEqual([
    'De inwoner wacht op ons',
    'Afgesproken en volgende stap',
    'Meedoen en ontwikkelen',
    'Oud, leeg of tegenstrijdig',
    'Vragen voor het gesprek',
    'Van jou',
  ]);
  expect(groups(root).map((group) => group.matches('.waits'))).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('without anything to wait for there is no bar', () => {
  const { root } = showSidebar(screens['nothing applies']!());
  expect(root.querySelector('.citizen')).not.toBeNull();
  expect(root.querySelector('.waits')).toBeNull();
});

test('a signal says its sentence, then state, number and threshold', () => {
  const { root } = showSidebar(viewState());
  expect(textOf(root.querySelector('[data-explains="contact.callback_open"]'))).toBe(
    'Terugbelverzoek is nog open Speelt nu · 6 werkdagen, grens 2',
  );
});

test('a number that the sentence says is not said twice', () => {
  const { root } = showSidebar(viewState());
  expect(textOf(root.querySelector('[data-explains="contact.since_two_way"]'))).toBe(
    'Het laatste gesprek was 105 dagen geleden Speelt nu · grens 91',
  );
});

test('unknown keeps its place in its group and says why', () => {
  const { root } = showSidebar(viewState());
  const rows = all(groups(root)[0]!, '[data-explains]').map(textOf);
  expect(rows.at(-1)).toBe('Besluit te laat? Onbekend · niet gezien: aanvraagdatum en uiterste beslisdatum');
  expect(textOf(root.querySelector('[data-explains="dl.exemption"]'))).toContain(
    'niet te lezen: einddatum ontheffing',
  );
  expect(textOf(root.querySelector('[data-explains="reg.stale"]'))).toContain(
    'niet alle rijen gezien: datum trede',
  );
});

test('raised ones stand before unknown ones, and figures last', () => {
  const signals = [
    signal('reg.completeness', 'not raised', 6, { of: 8 }),
    signal('reg.stale', 'unknown', null, { missing: ['participation_step_date'] }),
    signal('reg.contradiction', 'raised', null),
  ];
  const { root } = showSidebar(viewState({ client: { from: 'page', client: samira, signals } }));
  expect(all(root, '.signal [data-explains]').map((row) => row.dataset['explains'])).toEqual([
    'reg.contradiction',
    'reg.stale',
    'reg.completeness',
  ]);
});

test('what does not apply is closed, and opens', async () => {
  const { root } = showSidebar(viewState());
  const row = root.querySelector<HTMLElement>('[data-explains="plan.missing"]')!;
  expect(row.checkVisibility()).toBe(false);
  control(groups(root)[1]!, 'Speelt niet').click();
  await settled();
  expect(textOf(row)).toBe('Er loopt een plan van aanpak Speelt niet');
});

test('no total, no count, no badge per client or group', () => {
  const { root } = showSidebar(viewState());
  for (const heading of all(root, 'h1, h2, h3, summary, [role=tab]')) {
    expect(textOf(heading)).not.toMatch(/\d/);
  }
  // Every number on the client lens belongs to one fact, one signal or the reading itself.
  const numbers = all(root, '[role=tabpanel]:not([hidden]) *')
    .filter((element) => element.children.length === 0 && /^\(?\d+\)?$/.test(textOf(element)))
    .map(textOf);
  expect(numbers).toEqual([]);
});

test('the timeline stands in the order of the days, around today', () => {
  const { root } = showSidebar(viewState());
  expect(all(root, '.timeline > li').map((row) => textOf(row.querySelector('.date, span')))).toEqual([
    '27 feb',
    '14 apr',
    '29 jun',
    '8 sep',
    'vandaag',
    'nu',
    '31 okt',
    '30 dec',
  ]);
});

test('a day that a signal rests on is shown once', () => {
  const { root } = showSidebar(viewState());
  const days = all(root, '.timeline .date').map(textOf);
  expect(days.filter((day) => day === '31 okt')).toHaveLength(1);
  expect(textOf(root.querySelector('.timeline'))).not.toContain('Laatste contact');
});

test('a moment of a history says which one it is', () => {
  const { root } = showSidebar(viewState());
  expect(textOf(root.querySelector('.timeline .moment'))).toBe('27 feb Traject liep af Oriëntatie techniek');
});

test('without any day the group is a plain list', () => {
  const { root } = showSidebar(
    viewState({
      client: {
        from: 'page',
        client: { ...samira, facts: {}, histories: {} },
        signals: everything().map((one) => ({ ...one, date: null })),
      },
    }),
  );
  expect(root.querySelector('.timeline')).toBeNull();
  expect(root.querySelector('[data-explains="contact.no_next"]')).not.toBeNull();
});

test('the crosshair stands only where this page shows an input, and points there', async () => {
  const { root, desk } = showSidebar(viewState());
  const locate = (id: string) =>
    root.querySelector(`[data-explains="${id}"]`)!.parentElement!.querySelector<HTMLElement>('.locate');
  expect(locate('dl.instrument_end')).toBeNull();
  expect(locate('contact.since_two_way')!.getAttribute('aria-label')!.replace(/\s/g, ' ')).toBe(
    'Toon op de pagina: Het laatste gesprek was 105 dagen geleden',
  );
  locate('contact.since_two_way')!.click();
  await settled();
  expect(desk.calls.at(-1)).toEqual({
    name: 'showWhere',
    argument: { doc: 'doc-record', reading: 'contacts', row: '3' },
  });
});

test('a place that is gone is said beside the row', async () => {
  const { root, desk } = showSidebar(viewState());
  desk.showWhere = { found: false, why: 'gone' };
  root.querySelector<HTMLElement>('.locate')!.click();
  await settled();
  expect(textOf(root.querySelector('.signal .outcome'))).toBe('Deze plek staat niet meer op de pagina.');
});

test('what this system has not shown is a closed list at the end', () => {
  const { root } = showSidebar(viewState());
  const absent = root.querySelector<HTMLDetailsElement>('.absent')!;
  expect(absent.open).toBe(false);
  absent.open = true;
  expect(all(absent, 'li').map(textOf)).toEqual(['Wmo-onderzoek']);
});

test.each([
  ['nothing read', 'Hier is nog niets gelezen'],
  ['no record on the page', 'Op deze pagina staat geen dossier'],
  ['only proposals', 'Misschien staat hier een lijst of dossier'],
  ['site off', 'Sidelight staat uit op deze site'],
])('%s is said plainly', (name, title) => {
  const { root } = showSidebar(screens[name]!());
  expect(textOf(root.querySelector('.calm h2'))).toBe(title);
});

test('without rules there is nothing to show, and it says so', () => {
  const { root } = showSidebar(viewState(), emptyPack);
  expect(textOf(root.querySelector('.calm h2'))).toBe('Er zijn nog geen regels');
});

test('a client without a number stands alone and says so', () => {
  const { root } = showSidebar(screens['no number']!());
  expect(textOf(root.querySelector('.client-note'))).toContain('geen nummer op deze pagina');
});

test('a client chosen in the list leads back to the one on the page', async () => {
  const { root, desk } = showSidebar(screens['almost empty client']!());
  control(root, 'Naar de cliënt op de pagina').click();
  await settled();
  expect(desk.calls.at(-1)).toEqual({ name: 'chooseClient', argument: null });
});

test('the words of a row have the width that is there', () => {
  const { root } = showSidebar(viewState());
  const narrow = all(root, '.group > ul .signal-open')
    .filter((row) => row.checkVisibility() && row.clientWidth < row.parentElement!.clientWidth / 2)
    .map(textOf);
  expect(narrow).toEqual([]);
});
