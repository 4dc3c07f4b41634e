import { userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { scaleOf } from '../../utils/indicators/scale.ts';
import { everything, samira, viewState } from './fake-data.ts';
import { all, control, settled, showSidebar, textOf } from './show.tsx';

function open(id: string, state = viewState()) {
  const shown = showSidebar(state);
  for (const details of all<HTMLDetailsElement>(shown.root, 'details')) details.open = true;
  shown.root.querySelector<HTMLElement>(`[data-explains="${id}"]`)!.click();
  return { ...shown, page: shown.root.querySelector<HTMLElement>('.explain')! };
}

const plain = (text: string | null) => (text ?? '').replace(/\s/g, ' ');

const part = (page: HTMLElement, title: string) =>
  textOf(all(page, 'section').find((section) => textOf(section.querySelector('h3')) === title)!);

test('a rule is told whole: state, rule, why, inputs, threshold, objection, owner', () => {
  const { page } = open('contact.since_two_way');
  expect(textOf(page.querySelector('h2'))).toBe('Het laatste gesprek was 105 dagen geleden');
  expect(textOf(page.querySelector('.explain-state'))).toBe('Speelt nu · 105 dagen, grens 91');
  expect(part(page, 'De regel')).toContain('Het laatste gesprek was meer dan 91 dagen geleden.');
  expect(part(page, 'Waarom speelt dit nu?')).toContain('105 dagen is meer dan de grens van 91 dagen.');
  expect(all(page, 'dt').map(textOf)).toEqual(['Grens', 'Waarvoor', 'Bezwaar', 'Van']);
  expect(textOf(page.querySelector('dd'))).toBe('91 dagen. Het team koos deze grens. Het is geen wet.');
  expect(textOf(page.querySelector('dl dd:last-child'))).toBe(
    'Pilotteam Werk, versie 1.2.0, geldt sinds 1 januari 2026.',
  );
});

test('the formula is there for who wants it, closed at first', () => {
  const { page } = open('contact.no_next');
  const details = page.querySelector<HTMLDetailsElement>('.formula')!;
  expect(details.open).toBe(false);
  details.open = true;
  expect(textOf(details.querySelector('code'))).toBe('!(next_appointment >= today)');
});

test('each input says what, where, when, and shows the place or says why not', async () => {
  const { page, desk } = open('contact.since_two_way');
  expect(all(page, '.input').map(textOf)).toEqual([
    'Contactdatum 29 juni 2026 Soort contact Gesprek ‘29-06-2026’ in Contacten · zojuist Toon op de pagina',
    'Laatste contact 29 juni 2026 29-06-2026 · 1 uur geleden Gelezen op een andere pagina Onthoud',
  ]);
  control(page, 'Toon op de pagina: Contactdatum').click();
  await settled();
  expect(desk.calls.at(-1)!.name).toBe('showWhere');
  expect(page.querySelector('.outcome')).toBeNull();
  desk.showWhere = { found: false, why: 'other page' };
  control(page, 'Toon op de pagina: Contactdatum').click();
  await settled();
  expect(textOf(page.querySelector('.outcome'))).toBe('Dit staat op een andere pagina.');
});

test('raised though something was not seen: what was seen settles it', () => {
  const { page } = open('cit.waiting_on_us');
  expect(part(page, 'Waarom speelt dit nu?')).toContain('Niet alles is gezien. Wat er wel is, beslist al.');
  expect(part(page, 'Wat Sidelight las')).toContain('Soort contact niet gezien');
});

test('an alternative that was not seen is no gap', () => {
  const { page } = open('contact.since_two_way');
  expect(part(page, 'Waarom speelt dit nu?')).not.toContain('Niet alles is gezien');
});

test('unknown names what is missing and why, and draws no scale', () => {
  const { page } = open('dl.exemption');
  expect(part(page, 'Waarom is dit onbekend?')).toContain('Niet te lezen: einddatum ontheffing');
  expect(part(page, 'Wat Sidelight las')).toContain('‘Zie besluit’ · niet te lezen');
  expect(page.querySelector('.scale')).toBeNull();
});

test('not raised says why not', () => {
  const { page } = open('plan.missing');
  expect(part(page, 'Waarom speelt dit niet?')).toContain('Wat Sidelight las, past niet bij de regel.');
});

test('of a field that is only present, only that is said', () => {
  const { page } = open('reg.completeness');
  expect(all(page, '.input-value').map(textOf)).toEqual(['ingevuld', 'leeg']);
  expect(all(page, 'dt').map(textOf)).toEqual(['Waarvoor', 'Bezwaar', 'Van']);
});

test('the scale says in words what it draws', () => {
  const { page } = open('contact.since_two_way');
  const scale = page.querySelector('.scale')!;
  expect(plain(scale.getAttribute('aria-label'))).toBe('Schaal van 0 tot 190: 105 dagen, grens 91.');
  expect(all(scale as unknown as HTMLElement, 'text').map((one) => plain(one.textContent))).toContain(
    'grens 91',
  );
});

test('the scale holds value and threshold, past zero too', () => {
  for (const [value, threshold] of [
    [105, 91],
    [0, 7],
    [-12, 14],
    [900, 2],
    [91, 91],
  ] as const) {
    const scale = scaleOf(value, threshold);
    for (const at of [scale.value, scale.threshold]) {
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(100);
    }
    expect(scale.value < scale.threshold).toBe(value < threshold);
  }
});

test('Escape goes back to the row that was pressed', async () => {
  const { root } = open('agreement.overdue');
  await userEvent.keyboard('{Escape}');
  expect(root.querySelector('.explain')).toBeNull();
  expect((document.activeElement as HTMLElement).dataset['explains']).toBe('agreement.overdue');
});

test('a new reading updates the open rule and leaves it open', () => {
  const { root, desk } = open('contact.since_two_way');
  control(root, 'Toon op de pagina: Contactdatum').focus();
  const signals = everything().map((one) =>
    one.indicator === 'contact.since_two_way' ? { ...one, value: 106 } : one,
  );
  desk.push({ client: { from: 'page', client: samira, signals } });
  expect(textOf(root.querySelector('.explain h2'))).toContain('106 dagen');
  expect(document.activeElement).toBe(control(root, 'Toon op de pagina: Contactdatum'));
});

test('another client closes it', () => {
  const { root, desk } = open('contact.since_two_way');
  desk.push({ client: { from: 'page', client: { ...samira, key: 'c2' }, signals: everything() } });
  expect(root.querySelector('.explain')).toBeNull();
});
