import { cdp } from 'vitest/browser';
import { afterEach, describe, expect, test } from 'vitest';
import { Adapters } from '../../components/adapters/Adapters.tsx';
import { viewState } from './fake-data.ts';
import { shelf, teach } from './fake-teach.ts';
import { all, control, faults, settled, show, showSidebar, textOf } from './show.tsx';

const scheme = (value: 'light' | 'dark') =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });

afterEach(() => scheme('light'));

describe.each(['light', 'dark'] as const)('no faults in %s', (colours) => {
  test.each([
    ['a guess', {}],
    ['no guess', { now: 'c2' }],
    ['what is never read', { now: 'c3' }],
    ['all asked', { now: null, pointing: false }],
    ['another page', { chosen: null, columns: [], now: null }],
    ['nothing to teach', { chosen: null, columns: [], candidates: [], now: null, canUndo: false }],
    ['a draft that could not be kept', { problem: 'pages.0: too long' }],
  ])('%s', async (_, more) => {
    await scheme(colours);
    showSidebar({ ...viewState(), language: colours === 'dark' ? 'en' : 'nl', teach: teach(more) });
    expect(await faults()).toEqual([]);
  });
});

test('a guess comes with its reasons and rows, and yes has the focus', () => {
  const { root, desk } = showSidebar({ ...viewState(), teach: teach() });
  const words = textOf(root);
  expect(words).toContain('Is dit ‘Laatste contact’?');
  expect(words).toContain('24 van 25 waarden zijn een datum.');
  expect(words).toContain('28 maart 2026');
  expect(words).toContain('Past bij 24 van 25 rijen.');
  expect(words).toContain('1 van 5 kolommen');
  expect(textOf(document.activeElement)).toBe('Ja, dit is Laatste contact');
  control(root, 'Ja, dit is Laatste contact').click();
  expect(desk.calls.at(-1)).toEqual({
    name: 'teach',
    argument: { do: 'assign', column: 'c1', field: 'last_contact' },
  });
});

test('without a guess the name is asked, Enter takes the first, and what is typed survives news', async () => {
  const state = { ...viewState(), teach: teach({ now: 'c2' }) };
  const { root, desk } = showSidebar(state);
  const input = root.querySelector<HTMLInputElement>('.teach input')!;
  expect(document.activeElement).toBe(input);
  input.value = 'laatste con';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  desk.push({ teach: teach({ now: 'c2', rows: 26 }) });
  await settled();
  expect(root.querySelector<HTMLInputElement>('.teach input')!.value).toBe('laatste con');
  expect(document.activeElement).toBe(root.querySelector('.teach input'));
  document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect(desk.calls.at(-1)!.argument).toEqual({ do: 'assign', column: 'c2', field: 'last_contact' });
});

test('no field that is never read can be chosen', () => {
  const { root } = showSidebar({ ...viewState(), teach: teach({ now: 'c2' }) });
  const input = root.querySelector<HTMLInputElement>('.teach input')!;
  for (const name of ['bsn', 'geboortedatum', 'telefoon']) {
    input.value = name;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(all(root, '.teach-others button').map(textOf)).not.toContain(name);
    expect(textOf(root)).not.toMatch(/Geboortedatum|Telefoonnummer/);
  }
});

test('every act says what it does to the desk', () => {
  const { root, desk } = showSidebar({ ...viewState(), teach: teach() });
  const acts: [string, object | null][] = [
    ['Lees deze niet', { do: 'never', column: 'c1' }],
    ['Maak ongedaan', { do: 'undo' }],
    ['Stop met aanwijzen', { do: 'point', on: false }],
    ['Gebruik dit', { do: 'use' }],
    ['Bestand maken of openen', null],
    ['Sluit aanwijzen', { do: 'end' }],
  ];
  for (const [name, argument] of acts) {
    control(root, name).click();
    expect(desk.calls.at(-1)!.argument, name).toEqual(argument);
  }
});

test('what is lost or healed stands above the signals, with since when', () => {
  const state = viewState();
  const { root } = showSidebar({
    ...state,
    page: {
      ...state.page,
      taught: { lost: [{ field: 'plan_end', since: '2026-10-11T09:00:00Z' }], healed: ['last_contact'] },
    },
  });
  expect(textOf(root.querySelector('.health-taught'))).toContain('sinds 11 oktober 2026: einddatum plan.');
  expect(textOf(root.querySelector('.health-taught'))).toContain(
    'Op een andere manier gevonden: laatste contact.',
  );
});

describe('the page about adapters', () => {
  test('lists, and refuses a wrong file with place, reason and a way out', async () => {
    const root = show(() => <Adapters shelf={shelf()} language="nl" />);
    await settled();
    expect(textOf(root)).toContain('Werkvoorraad · Lijst met cliënten · 2 velden');
    const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
    const files = new DataTransfer();
    files.items.add(new File(['{}'], 'fout.json'));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await expect.poll(() => textOf(root.querySelector('[role=alert]'))).toContain('pages.0.kind');
    expect(textOf(root)).toContain('fout.json is niet gebruikt.');
    expect(await faults()).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('no faults in %s, empty and full', async (colours) => {
    await scheme(colours);
    show(() => <Adapters shelf={shelf()} language="nl" />);
    await settled();
    expect(await faults()).toEqual([]);
  });

  test('says so when there is nothing', async () => {
    const root = show(() => <Adapters shelf={shelf({ all: async () => [] })} language="nl" />);
    await settled();
    expect(textOf(root)).toContain('Er is nog niets aangewezen.');
    expect(await faults()).toEqual([]);
  });
});
