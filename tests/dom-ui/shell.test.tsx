import { userEvent } from 'vitest/browser';
import { createSignal } from 'solid-js';
import { expect, test, onTestFinished } from 'vitest';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import { screens, viewState } from './fake-data.ts';
import { fakeDesk } from './fake-desk.ts';
import { all, control, settled, show, showSidebar, textOf } from './show.tsx';

test('before the desk answers it says that it connects', () => {
  const silent = { ...fakeDesk(viewState()), subscribe: () => () => undefined };
  const root = show(() => <Sidebar desk={silent} />);
  expect(textOf(root)).toMatch(/Sidelight (maakt verbinding|is connecting)\./);
});

test('after an update it asks calmly for a reload', () => {
  const [lost, setLost] = createSignal(false);
  const desk = fakeDesk(viewState());
  const root = show(() => <Sidebar desk={desk} lost={lost()} />);
  setLost(true);
  expect(textOf(root)).toContain(
    'Sidelight is vernieuwd Herlaad de pagina. Daarna leest Sidelight weer mee.',
  );
});

test('lenses move by arrow keys, and one of them is in the tab order', async () => {
  const { root, desk } = showSidebar(viewState());
  const [client, caseload] = all(root, '[role=tab]');
  client!.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(caseload);
  expect(caseload!.getAttribute('aria-selected')).toBe('true');
  expect([client!.tabIndex, caseload!.tabIndex]).toEqual([-1, 0]);
  expect(desk.calls).toEqual([{ name: 'setLens', argument: 'caseload' }]);
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(client);
  await userEvent.keyboard('{End}');
  expect(document.activeElement).toBe(caseload);
  await userEvent.keyboard('{Home}');
  expect(document.activeElement).toBe(client);
});

test('the keyboard reaches the shell, then the first signal and its place', async () => {
  const { root } = showSidebar(viewState());
  const names: string[] = [];
  (document.activeElement as HTMLElement | null)?.blur();
  for (let step = 0; step < 8; step++) {
    await userEvent.keyboard('{Tab}');
    const at = document.activeElement as HTMLElement;
    names.push(at.getAttribute('aria-label') ?? textOf(at));
    expect(root.contains(at)).toBe(true);
    expect(getComputedStyle(at).outlineStyle).not.toBe('none');
  }
  expect(names).toEqual([
    'NL',
    'EN',
    'Meer',
    'Sluit de zijbalk',
    'Cliënt',
    'Welke niet?',
    'Terugbelverzoek is nog open Speelt nu · 6 werkdagen, grens 2',
    'Toon op de pagina: Terugbelverzoek is nog open',
  ]);
});

test.each(['everything', 'caseload', 'other day'])('%s: every control is at least 24 px', (name) => {
  const { root } = showSidebar(screens[name]!());
  for (const details of all<HTMLDetailsElement>(root, 'details')) details.open = true;
  const small = all(root, 'button, input, select, summary, [tabindex="0"]')
    .filter((element) => element.checkVisibility())
    .map((element) => ({ name: textOf(element), box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.height < 24 || box.width < 24)
    .map(({ name: own, box }) => `${own}: ${box.width}×${box.height}`);
  expect(small).toEqual([]);
});

// Fonts differ between machines: a narrow one, and one that is wider than most.
test.each(
  [200, 320, 600].flatMap((width) => ['Liberation Sans', 'DejaVu Sans'].map((font) => ({ width, font }))),
)('nothing scrolls sideways at $width px in $font', async ({ width, font }) => {
  document.documentElement.style.setProperty('--font', `'${font}'`);
  onTestFinished(() => void document.documentElement.style.removeProperty('--font'));
  for (const name of Object.keys(screens)) {
    const desk = fakeDesk({ ...screens[name]!(), language: 'nl' });
    const frame = document.createElement('div');
    frame.style.width = `${width}px`;
    const root = show(() => <Sidebar desk={desk} />);
    frame.append(root);
    document.body.append(frame);
    await settled();
    const wide = all(frame, '*').filter((each) => each.getBoundingClientRect().right > width);
    expect([name, frame.scrollWidth, wide.map(({ outerHTML }) => outerHTML.slice(0, 120))]).toEqual([
      name,
      width,
      [],
    ]);
    frame.remove();
  }
});

test('another day than today is said, and one press leads back', async () => {
  const { root, desk } = showSidebar(viewState());
  expect(root.querySelector('.reference')).toBeNull();
  control(root, 'Meer').click();
  const input = root.querySelector<HTMLInputElement>('input[type=date]')!;
  input.value = '2026-03-03';
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
  expect(textOf(root.querySelector('.reference'))).toBe(
    'Peildatum 3 maart 2026, niet vandaag. Terug naar vandaag',
  );
  control(root, 'Terug naar vandaag').click();
  await settled();
  expect(root.querySelector('.reference')).toBeNull();
  expect(desk.calls.map((call) => call.argument)).toEqual(['2026-03-03', null]);
});

test('an emptied date asks for nothing', () => {
  const { root, desk } = showSidebar(viewState());
  control(root, 'Meer').click();
  const input = root.querySelector<HTMLInputElement>('input[type=date]')!;
  input.value = '';
  input.dispatchEvent(new Event('change', { bubbles: true }));
  expect(desk.calls).toEqual([]);
});

test('the language changes every word at once', async () => {
  const { root } = showSidebar(viewState());
  control(root, 'English').click();
  await settled();
  expect(document.documentElement.lang).toBe('en');
  expect(textOf(root.querySelector('.health-line'))).toBe('Read: 14 of 16 fields · just now Which not?');
  expect(textOf(root.querySelector('[data-explains="contact.callback_open"]'))).toBe(
    'Callback request is still open Applies now · 6 working days, threshold 2',
  );
});

test('the health line opens to what was not read, what was found and what is only perhaps', () => {
  const { root } = showSidebar(viewState());
  control(root, 'Welke niet?').click();
  expect(textOf(root.querySelector('.health-panel'))).toBe(
    'Niet gelezen Sidelight kent deze velden niet, of mag ze niet lezen. BSN Bijzonderheden ' +
      'Gevonden op deze pagina Dossier van een cliënt · 1 rij Contacten · 8 van 23 rijen Trajecten · 2 rijen ' +
      'Misschien, niet gebruikt Sidelight is hier niet zeker genoeg van. Misschien een lijst met cliënten · 4 rijen ' +
      'Klopt dit niet? Wijs het aan Maak een diagnose',
  );
});

test('a new reading leaves the focus where it was', () => {
  const { root, desk } = showSidebar(viewState());
  const row = root.querySelector<HTMLElement>('[data-explains="contact.since_two_way"]')!;
  row.focus();
  desk.push(viewState());
  expect(document.activeElement).toBe(row);
  desk.push(viewState({ client: { ...viewState().client!, from: 'chosen' } }));
  const locate = root.querySelector<HTMLElement>('.locate')!;
  locate.focus();
  desk.push(viewState({ client: { ...viewState().client!, from: 'chosen' } }));
  expect(document.activeElement).toBe(locate);
});

test('closing is the desk’s', async () => {
  const { root, desk } = showSidebar(viewState());
  control(root, 'Sluit de zijbalk').click();
  await settled();
  expect(desk.calls).toEqual([{ name: 'closeSidebar', argument: null }]);
});

test('hostile text of a page stays text', () => {
  const state = viewState();
  const name = '<img src=x onerror="window.pwned=1">';
  const client = { ...state.client!, client: { ...state.client!.client, name } };
  const { root } = showSidebar({ ...state, client });
  expect(textOf(root.querySelector('.client-head h2'))).toBe(name);
  expect(root.querySelector('img')).toBeNull();
});

test('the health line leads to a diagnosis', async () => {
  const { root, desk } = showSidebar(viewState());
  control(root, 'Welke niet?').click();
  root.querySelector<HTMLElement>('[data-act="diagnosis"]')!.click();
  expect(desk.calls.at(-1)).toEqual({ name: 'openSettings', argument: 'diagnosis' });
});
