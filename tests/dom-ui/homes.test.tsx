import { expect, test, vi } from 'vitest';
import type { OwnPlace } from '../../components/sidebar/place.ts';
import { FIRST_ARRANGEMENT, WIDTHS } from '../../utils/wire/home.ts';
import { viewState } from './fake-data.ts';
import { all, control, faults, settled, showSidebar, textOf } from './show.tsx';

function menu(place: OwnPlace, state = viewState()) {
  const shown = showSidebar(state, undefined, place);
  control(shown.root, 'Meer').click();
  return shown;
}

test('in the page the menu has every act of the edge, without faults and large enough', async () => {
  const { root, desk } = menu({ here: 'page' });
  for (const act of ['Links', 'Over de pagina', 'Breder', 'Smaller', 'Klap in']) control(root, act).click();
  expect(desk.calls.map(({ argument }) => argument)).toEqual([
    { side: 'left' },
    { fit: 'float' },
    { width: FIRST_ARRANGEMENT.width + 2 * WIDTHS.step },
    { width: FIRST_ARRANGEMENT.width },
    { collapsed: true },
  ]);
  expect(control(root, 'Links').getAttribute('aria-pressed')).toBe('true');
  const small = all(root, '.more-panel button, .more-switch label')
    .map((element) => ({ name: textOf(element), box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.height < 24 || box.width < 24);
  expect(small).toEqual([]);
  expect(await faults()).toEqual([]);
});

test('the width ends at its limits', () => {
  const arrangement = { ...FIRST_ARRANGEMENT, width: WIDTHS.least };
  const { root } = menu({ here: 'page' }, viewState({ home: { arrangement, elsewhere: null } }));
  expect(control(root, 'Smaller').matches(':disabled')).toBe(true);
  expect(control(root, 'Breder').matches(':disabled')).toBe(false);
});

test('the side panel is offered where the browser can open it, and is opened before anything is awaited', async () => {
  const { root: without } = menu({ here: 'page' });
  expect(() => control(without, 'Naast de pagina')).toThrow();
  expect(textOf(without)).toContain('Kies dat met de knop van Sidelight in de werkbalk.');
  const order: string[] = [];
  const openPanel = vi.fn(async () => void order.push('panel'));
  const { root, desk } = menu({ here: 'page', openPanel });
  control(root, 'Naast de pagina').click();
  expect(order).toEqual(['panel']);
  expect(openPanel).toHaveBeenCalledWith(1);
  await settled();
  expect(desk.calls).toEqual([{ name: 'arrange', argument: { home: 'panel' } }]);
});

test('the panel closes itself when the sidebar moves elsewhere or is closed', async () => {
  const leave = vi.fn();
  const { root } = menu({ here: 'panel', leave });
  expect(() => control(root, 'Klap in')).toThrow();
  control(root, 'In de pagina').click();
  await settled();
  expect(leave).toHaveBeenCalledTimes(1);
  control(root, 'Sluit de zijbalk').click();
  await settled();
  expect(leave).toHaveBeenCalledTimes(2);
});

test('a window says why it stands there, the page itself does not', () => {
  const state = viewState({ home: { arrangement: FIRST_ARRANGEMENT, elsewhere: 'refused' } });
  const { root } = showSidebar(state, undefined, { here: 'window' });
  expect(textOf(root.querySelector('.elsewhere'))).toBe(
    'Deze pagina laat geen zijbalk toe. Daarom staat Sidelight hier.',
  );
  const { root: inPage } = showSidebar(state, undefined, { here: 'page' });
  expect(inPage.querySelector('.elsewhere')).toBeNull();
});

test('marks are switched per site', async () => {
  const { root, desk } = menu({ here: 'page' });
  const box = root.querySelector<HTMLInputElement>('.more-switch input')!;
  expect(box.checked).toBe(true);
  box.click();
  await settled();
  expect(desk.calls).toEqual([{ name: 'setMarks', argument: false }]);
  expect(box.checked).toBe(false);
});
