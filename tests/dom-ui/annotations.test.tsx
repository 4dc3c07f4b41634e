import { expect, test } from 'vitest';
import { caseloadFigures, caseloadRows, everything, samira, viewState } from './fake-data.ts';
import { all, control, faults, settled, showSidebar, textOf } from './show.tsx';

const SIGNAL = 'contact.since_two_way';

function open(id = SIGNAL, state = viewState()) {
  const shown = showSidebar(state);
  for (const details of all<HTMLDetailsElement>(shown.root, 'details')) details.open = true;
  shown.root.querySelector<HTMLElement>(`[data-explains="${id}"]`)!.click();
  return shown;
}

const row = (root: HTMLElement, id = SIGNAL) =>
  root.querySelector<HTMLElement>(`[data-explains="${id}"]`)!.closest<HTMLElement>('.signal')!;

const back = (root: HTMLElement) => root.querySelector<HTMLElement>('.explain .back')!.click();

test('a dispute asks what it is about and why, from a closed list, and names its reason in place', async () => {
  const { root, desk } = open();
  const order = all(root, '[data-explains]').map((one) => one.dataset['explains']);
  control(root, 'Klopt niet').click();
  const themes = all<HTMLInputElement>(root, '.contest-form [type=radio]');
  expect(themes.map(({ value }) => value)).toEqual(['data', 'service', 'representation']);
  themes[1]!.click();
  const reasons = root.querySelector('.contest-form select')!;
  expect(all(reasons, 'option').map(textOf)).toEqual([
    'de regel past hier niet',
    'de grens past hier niet',
    'er is iets anders afgesproken',
    'Iets anders, in eigen woorden',
  ]);
  expect(await faults()).toEqual([]);
  control(root, 'Bewaar').click();
  await settled();
  expect(desk.calls.at(-1)).toMatchObject({
    name: 'annotate',
    argument: {
      client: 'c1',
      annotation: { kind: 'dispute', indicator: SIGNAL, theme: 'service', reason: 'rule does not fit' },
    },
  });
  expect(document.activeElement).toBe(control(root, 'Klopt niet'));
  back(root);
  expect(textOf(row(root).querySelector('.state-line'))).toBe('Betwist door jou · de regel past hier niet');
  expect(row(root).dataset['state']).toBeUndefined();
  expect(all(root, '[data-explains]').map((one) => one.dataset['explains'])).toEqual(order);
  expect(await faults()).toEqual([]);
});

test('a reason in own words stands wherever the signal does', async () => {
  const { root, desk } = open();
  control(root, 'Klopt niet').click();
  const reasons = root.querySelector<HTMLSelectElement>('.contest-form select')!;
  reasons.value = 'own words';
  reasons.dispatchEvent(new Event('change', { bubbles: true }));
  const own = root.querySelector<HTMLTextAreaElement>('.contest-form textarea')!;
  expect(own.required).toBe(true);
  own.value = 'Het plan ligt op papier';
  own.dispatchEvent(new InputEvent('input', { bubbles: true }));
  expect(await faults()).toEqual([]);
  control(root, 'Bewaar').click();
  await settled();
  expect(desk.calls.at(-1)).toMatchObject({
    argument: {
      annotation: { kind: 'dispute', theme: 'data', reason: null, words: 'Het plan ligt op papier' },
    },
  });
  back(root);
  expect(textOf(row(root).querySelector('.state-line'))).toBe('Betwist door jou · ‘Het plan ligt op papier’');
});

test('what does not matter here is kept at one press, and asks why after it', async () => {
  const { root, desk } = open();
  control(root, 'Doet er hier niet toe').click();
  await settled();
  expect(root.querySelector('.stance-now')).not.toBeNull();
  expect(textOf(root.querySelector('.contest-form h4'))).toBe('Waarom doet het er niet toe?');
  control(root, 'Bewaar').click();
  await settled();
  expect(desk.calls.at(-1)).toMatchObject({
    argument: { annotation: { kind: 'irrelevant', theme: 'data', reason: 'wrong' } },
  });
  expect(root.querySelector('.contest-form')).toBeNull();
});

test('where no notes are kept there are no own words either', () => {
  const { root } = open(SIGNAL, viewState({ keeping: { ...viewState().keeping!, notes: false } }));
  control(root, 'Klopt niet').click();
  expect(root.querySelector('.contest-form textarea')).toBeNull();
  expect(all(root, '.contest-form option').map(textOf)).not.toContain('Iets anders, in eigen woorden');
});

test('an act can be undone, and says so', async () => {
  const { root, desk } = open();
  control(root, 'Doet er hier niet toe').click();
  await settled();
  expect(textOf(root.querySelector('.stance-now'))).toContain('Doet er hier niet toe · volgens jou');
  expect(textOf(root.querySelector('.undo-line'))).toContain('Het signaal doet een stap terug.');
  expect(await faults()).toEqual([]);
  control(root, 'Maak ongedaan').click();
  await settled();
  expect(root.querySelector('.stance-now')).toBeNull();
  expect(textOf(root.querySelector('.undo-line'))).toBe('Ongedaan gemaakt.');
  const [annotated, undone] = desk.calls.slice(-2) as { argument: { act: string } }[];
  expect(undone!.argument.act).toBe(annotated!.argument.act);
});

test('agreed quiet has a last day within what is kept', async () => {
  const { root } = open();
  control(root, 'Rust afgesproken tot …').click();
  const day = root.querySelector<HTMLInputElement>('.contest-form [type=date]')!;
  expect([day.min, day.value, day.max]).toEqual(['2026-10-12', '2026-11-09', '2027-04-13']);
  control(root, 'Bewaar').click();
  await settled();
  back(root);
  expect(textOf(row(root).querySelector('.state-line')).replace(/\s/g, ' ')).toBe(
    'Rust tot en met 9 november 2026 · zo afgesproken',
  );
});

test('what the citizen waits for carries no bar once all of it was answered by the coach', async () => {
  const { root } = showSidebar(viewState());
  for (const id of ['contact.callback_open', 'cit.waiting_on_us']) {
    root.querySelector<HTMLElement>(`[data-explains="${id}"]`)!.click();
    control(root, 'Doet er hier niet toe').click();
    await settled();
    back(root);
  }
  expect(root.querySelector('.group.citizen')!.matches('.waits')).toBe(false);
});

test('a failing store keeps the form and says so', async () => {
  const { root, desk } = open();
  desk.call = () => Promise.reject(new Error('full'));
  control(root, 'Klopt niet').click();
  control(root, 'Bewaar').click();
  await settled();
  expect(textOf(root.querySelector('.undo-line'))).toContain('Bewaren lukte niet');
  expect(root.querySelector('.contest-form')).not.toBeNull();
});

test('without a client number nothing can be kept, and it says why', async () => {
  const state = viewState({
    client: { from: 'page', client: { ...samira, number: null }, signals: everything() },
  });
  const { root } = open(SIGNAL, state);
  expect(textOf(root.querySelector('.contest'))).toContain('Zonder cliëntnummer bewaart Sidelight niets.');
  expect(root.querySelector('.contest button')).toBeNull();
});

test('a figure of the caseload can be disputed; quiet is not agreed with a caseload', async () => {
  const state = viewState({ lens: 'caseload' });
  const { root, desk } = open('cap.size', state);
  expect(caseloadFigures.map(({ indicator }) => indicator)).toContain('cap.size');
  expect(all(root, '.contest-acts button').map(textOf)).toEqual(['Klopt niet', 'Doet er hier niet toe']);
  control(root, 'Doet er hier niet toe').click();
  await settled();
  expect(desk.calls.at(-1)).toMatchObject({ argument: { client: null } });
  back(root);
  expect(textOf(row(root, 'cap.size'))).toContain('Doet er hier niet toe');
});

test('a note is kept when the coach says so, and its draft stays through new readings', async () => {
  const { root, desk } = showSidebar(viewState());
  const note = () => root.querySelector<HTMLTextAreaElement>('.own textarea')!;
  note().value = 'Belt liever';
  note().dispatchEvent(new InputEvent('input', { bubbles: true }));
  desk.push({ page: { ...viewState().page } });
  expect(note().value).toBe('Belt liever');
  control(root, 'Bewaar notitie').click();
  await settled();
  expect(desk.calls.at(-1)).toMatchObject({
    argument: { annotation: { kind: 'note', text: 'Belt liever' } },
  });
  expect(textOf(root.querySelector('.own-note'))).toContain('Bewaard tot en met');
  expect(await faults()).toEqual([]);
});

test('notes and remembered values that are switched off are not offered', () => {
  const { root } = open('dev.step', {
    ...viewState(),
    keeping: { notes: false, remember: false, longest: '2027-04-13', listUnseen: 0 },
  });
  expect(root.querySelector('.own textarea')).toBeNull();
  expect(root.querySelector('[data-remember]')).toBeNull();
});

test('a value is remembered by choice, with the day that it was read, and forgotten again', async () => {
  const { root } = open('plan.missing');
  control(root, 'Onthoud: Startdatum plan').click();
  await settled();
  back(root);
  expect(textOf(root.querySelector('.remembered')).replace(/\s/g, ' ')).toContain(
    'gelezen op 12 oktober 2026',
  );
  expect(await faults()).toEqual([]);
  all(root, '.remembered button')[0]!.click();
  await settled();
  expect(root.querySelector('.remembered')).toBeNull();
});

test('the list of today: added at a client, ticked off in the caseload, with who is not seen yet', async () => {
  const { root, desk } = showSidebar({
    ...viewState(),
    keeping: { notes: true, remember: true, longest: '2027-04-13', listUnseen: 2 },
  });
  root.querySelector<HTMLElement>('[data-own="worklist"]')!.click();
  await settled();
  control(root, 'Caseload').click();
  await settled();
  expect(all(root, '.worklist li').map((one) => textOf(one))).toEqual(['Samira Vossen']);
  expect(textOf(root.querySelector('.worklist'))).toContain('Nog 2 cliënten staan op je lijst.');
  root.querySelector<HTMLElement>('.worklist [type=checkbox]')!.click();
  await settled();
  expect(textOf(root.querySelector('.worklist li.done'))).toContain('gedaan');
  expect(await faults()).toEqual([]);
  control(root, 'Wat doe je met Samira Vossen?').click();
  control(root, 'Van je lijst').click();
  await settled();
  expect(all(root, '.worklist li')).toEqual([]);
  expect(desk.calls.at(-1)!.name).toBe('retract');
});

test('a row of the caseload names what steps back', () => {
  const rows = caseloadRows(3).map((one) => ({
    ...one,
    raised: [SIGNAL],
    values: { [SIGNAL]: 105 },
    stances: { [SIGNAL]: { kind: 'irrelevant' as const } },
  }));
  const state = viewState({ lens: 'caseload' });
  const { root, desk } = showSidebar(state);
  desk.push({ caseload: { ...state.caseload, rows } });
  const said = root.querySelector<HTMLElement>('.client-said li')!;
  expect(said.dataset).toMatchObject({ stance: 'irrelevant' });
  expect(textOf(said)).toContain('doet er hier niet toe');
});
