import { describe, expect, test } from 'vitest';
import { withheldLabels } from '../../components/explain/withheld.ts';
import { shippedPack, shippedState } from './shipped.ts';
import { all, control, faults, settled, showSidebar, textOf } from './show.tsx';

const KEEPING = { notes: true, remember: true, longest: '2027-04-13', listUnseen: 0 };

function openRules(more: Parameters<typeof shippedState>[0] = {}) {
  const shown = showSidebar(shippedState({ keeping: KEEPING, ...more }), shippedPack);
  control(shown.root, more.language === 'en' ? 'More' : 'Meer').click();
  shown.root.querySelector<HTMLElement>('[data-open="rules"]')!.click();
  return { ...shown, rules: shown.root.querySelector<HTMLElement>('.rules')! };
}

const chosen = (root: HTMLElement, id: string) =>
  root.querySelector<HTMLInputElement>(`[data-switch="${id}"]`)!;

describe('the list of rules', () => {
  test('holds all forty with a switch, those off by default off', () => {
    const { rules } = openRules();
    const switches = all<HTMLInputElement>(rules, '[role=switch]');
    expect(switches).toHaveLength(40);
    expect(switches.filter((one) => !one.checked).map((one) => one.dataset['switch'])).toEqual(
      shippedPack.indicators.filter(({ on }) => !on).map(({ id }) => id),
    );
    expect(textOf(rules)).toContain('28 van 40 aan');
  });

  test('a switch asks the desk, keeps the focus and says what came of it', async () => {
    const { root, rules, desk } = openRules();
    chosen(rules, 'cit.objection').focus();
    chosen(rules, 'cit.objection').click();
    await settled();
    expect(desk.calls.at(-1)).toEqual({
      name: 'chooseIndicator',
      argument: { indicator: 'cit.objection', on: true },
    });
    expect(chosen(rules, 'cit.objection').checked).toBe(true);
    expect(document.activeElement).toBe(chosen(rules, 'cit.objection'));
    expect(textOf(rules)).toContain('29 van 40 aan');
    expect(textOf(root.querySelector('.visually-hidden[role=status]'))).toContain('staat nu aan');
  });

  test.each(['nl', 'en'] as const)('has no faults in %s', async (language) => {
    openRules({ language });
    expect(await faults()).toEqual([]);
  });
});

describe('every rule can be asked, also where nothing was judged', () => {
  const ask = (id: string, more = {}) => {
    const { root, rules } = openRules(more);
    rules.querySelector<HTMLElement>(`[data-explains="${id}"]`)!.click();
    return root.querySelector<HTMLElement>('.explain')!;
  };

  test('off: that it is off, what it would look at, and the switch', () => {
    const page = ask('cit.objection');
    expect(textOf(page)).toContain('Waarom zie ik dit niet?');
    expect(textOf(page)).toContain('Deze regel staat uit.');
    expect(textOf(page)).toContain('Bezwaar lopend');
    expect(textOf(page)).toContain('Dit speelt als ‘Bezwaar lopend’ op ja staat.');
    expect(page.querySelector('.contest')).toBeNull();
  });

  test('not in this system', () => {
    const page = ask('dl.wmo', { notInSystem: ['dl.wmo'] });
    expect(textOf(page)).toContain('Niet in dit systeem');
    expect(textOf(page)).toContain('Dit systeem toonde nog geen enkel veld');
  });

  test('outside of its validity', () => {
    const page = ask('plan.missing', { referenceDate: { iso: '2025-06-01', isToday: false } });
    // What was judged before stands; only where nothing was is there something to say.
    expect(page).not.toBeNull();
    const none = ask('plan.missing', { referenceDate: { iso: '2025-06-01', isToday: false }, client: null });
    expect(textOf(none)).toContain('De regel geldt niet op de dag');
  });

  test('one that needs a client, with none open', () => {
    expect(textOf(ask('plan.missing', { client: null }))).toContain('Open een cliënt');
  });

  test.each(shippedPack.indicators.map(({ id }) => [id]))('%s has an answer without faults', async (id) => {
    const page = ask(id);
    expect(textOf(page.querySelector('h2'))).not.toBe('');
    expect(textOf(page)).not.toMatch(/undefined|null|NaN|\{/);
    expect(await faults()).toEqual([]);
  });
});

test('a label that is there but may mean a field of a stricter class is named', () => {
  expect(withheldLabels(['matchability'], [{ unrecognised: ['Profiel:', 'Straat'] }])).toEqual(['Profiel:']);
  expect(withheldLabels(['plan_end'], [{ unrecognised: ['Profiel'] }])).toEqual([]);
});

describe('the form of a signal', () => {
  const row = (root: HTMLElement, id: string) =>
    root.querySelector<HTMLElement>(`.signal:has([data-explains="${id}"])`)!;
  const withForm = (id: string, representation: 'words' | 'number' | 'scale' | 'colour') => {
    const { root } = showSidebar(
      shippedState({ keeping: KEEPING, choices: { [id]: { representation } } }),
      shippedPack,
    );
    return row(root, id);
  };

  test('in words there is no number', () => {
    expect(textOf(withForm('contact.since_two_way', 'number'))).toMatch(/105\sdagen/);
    expect(textOf(withForm('contact.since_two_way', 'words'))).not.toMatch(/105/);
  });

  test('a scale stands beside the words, not instead of them', () => {
    const scale = withForm('contact.since_two_way', 'scale');
    expect(scale.querySelector('.mini-scale')).not.toBeNull();
    expect(textOf(scale)).toContain('Speelt nu');
  });

  test('colour never comes alone: icon and word stay', async () => {
    const coloured = withForm('contact.since_two_way', 'colour');
    expect(coloured.dataset['form']).toBe('colour');
    expect(coloured.querySelector('.mark svg')).not.toBeNull();
    expect(textOf(coloured)).toContain('Speelt nu');
    expect(await faults()).toEqual([]);
  });

  test('it is chosen at the rule, and a study that sets it says so', async () => {
    const { root, desk } = showSidebar(shippedState({ keeping: KEEPING }), shippedPack);
    root.querySelector<HTMLElement>('[data-explains="contact.since_two_way"]')!.click();
    const select = root.querySelector<HTMLSelectElement>('select[data-form]')!;
    select.value = 'scale';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(desk.calls.at(-1)).toEqual({
      name: 'chooseIndicator',
      argument: { indicator: 'contact.since_two_way', representation: 'scale' },
    });
    expect(row(root, 'contact.since_two_way').dataset['form']).toBe('scale');

    const studied = showSidebar(shippedState({ condition: 'words', keeping: KEEPING }), shippedPack);
    studied.root.querySelector<HTMLElement>('[data-explains="contact.since_two_way"]')!.click();
    expect(studied.root.querySelector<HTMLSelectElement>('select[data-form]')!.disabled).toBe(true);
    expect(textOf(studied.root)).toContain('Het onderzoek waar je aan meedoet');
  });
});
