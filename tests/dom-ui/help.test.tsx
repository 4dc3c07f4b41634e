import { userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { everything, viewState } from './fake-data.ts';
import { shippedPack } from './shipped.ts';
import { all, control, faults, settled, showSidebar, textOf } from './show.tsx';

const sheet = (root: HTMLElement) => root.querySelector<HTMLDialogElement>('dialog');
const said = (root: HTMLElement) => root.querySelector('p.visually-hidden[role=status]')?.textContent;

test('a question mark opens the help sheet, Escape closes it alone and gives the focus back', async () => {
  const { root } = showSidebar(viewState());
  const id = everything()[0]!.indicator;
  root.querySelector<HTMLElement>(`[data-explains="${id}"]`)!.click();
  const heading = root.querySelector<HTMLElement>('.explain h2')!;
  heading.focus();
  await userEvent.keyboard('?');
  await settled();
  expect(sheet(root)!.open).toBe(true);
  expect(sheet(root)!.contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => sheet(root)).toBeNull();
  expect(document.activeElement).toBe(heading);
  expect(root.querySelector('.explain')).not.toBeNull();
});

test('it opens from the menu too, whose button gets the focus back', async () => {
  const { root } = showSidebar(viewState());
  control(root, 'Meer').click();
  root.querySelector<HTMLElement>('[data-act="help"]')!.click();
  await settled();
  root.querySelector<HTMLElement>('[data-act="close-help"]')!.click();
  await expect.poll(() => sheet(root)).toBeNull();
  expect(document.activeElement).toBe(control(root, 'Meer'));
});

test('it tells the browser’s keys as they are now, and where they are changed', async () => {
  const { root, desk } = showSidebar(viewState());
  desk.shortcuts = [
    { name: 'toggle-sidebar', keys: 'Alt+Shift+9' },
    { name: 'next-mark', keys: '' },
    { name: '_execute_action', keys: 'Alt+A' },
  ];
  desk.openShortcuts = false;
  await userEvent.keyboard('?');
  await settled();
  expect(all(root, '[data-keys="browser"] > div').map(textOf)).toEqual([
    'Open of sluit de zijbalk Alt+Shift+9',
    'Naar het volgende teken op de pagina geen toetsen',
  ]);
  root.querySelector<HTMLElement>('[data-act="shortcuts"]')!.click();
  await settled();
  expect(textOf(sheet(root))).toContain('about:addons');
  sheet(root)!.close();
});

test('where somebody writes a question mark stays one, and the key can be switched off', async () => {
  const { root, desk } = showSidebar(viewState({ lens: 'caseload' }));
  const search = root.querySelector<HTMLInputElement>('input[type=search]')!;
  search.focus();
  await userEvent.keyboard('?');
  expect(sheet(root)).toBeNull();
  expect(search.value).toBe('?');
  search.blur();
  await userEvent.keyboard('?');
  await settled();
  root.querySelector<HTMLElement>('[data-act="help-key"]')!.click();
  await settled();
  expect(desk.calls.at(-1)).toEqual({ name: 'setComfort', argument: { helpKey: false } });
  sheet(root)!.close();
  await expect.poll(() => sheet(root)).toBeNull();
  await userEvent.keyboard('?');
  expect(sheet(root)).toBeNull();
});

test.each(['nl', 'en'] as const)(
  'axe finds nothing in it, and nothing scrolls sideways (%s)',
  async (language) => {
    const { root } = showSidebar(viewState({ language }));
    await userEvent.keyboard('?');
    await settled();
    expect(await faults()).toEqual([]);
    expect(sheet(root)!.scrollWidth).toBeLessThanOrEqual(sheet(root)!.clientWidth);
    sheet(root)!.close();
  },
);

test('what a shortcut asks is done by the sidebar as by a press there', async () => {
  const { root, desk } = showSidebar(viewState());
  desk.push({ shortcut: { at: 1, does: 'lens' } });
  await settled();
  expect(desk.calls).toContainEqual({ name: 'setLens', argument: 'caseload' });
  desk.push({ shortcut: { at: 2, does: 'pointed', words: 'Amir: Te lang stil.', which: 2, of: 7 } });
  await settled();
  expect(said(root)).toBe('Teken 2 van 7. Amir: Te lang stil.');
  desk.push({ shortcut: { at: 3, does: 'no marks' } });
  await settled();
  expect(said(root)).toBe('Er staan geen tekens op deze pagina.');
  desk.push({ shortcut: { at: 4, does: 'opened' } });
  await settled();
  expect(document.activeElement?.id).toBe('tab-caseload');
  desk.push({ shortcut: { at: 5, does: 'close' } });
  await settled();
  expect(desk.calls.at(-1)).toEqual({ name: 'closeSidebar', argument: null });
});

test('a sidebar that a shortcut opened takes the focus', async () => {
  const { root } = showSidebar(viewState({ shortcut: { at: Date.now(), does: 'opened' } }));
  await settled();
  expect(document.activeElement).toBe(root.querySelector('[role=tab][aria-selected=true]'));
});

test('one that comes with a later page does not', async () => {
  const old = showSidebar(viewState({ shortcut: { at: Date.now() - 60_000, does: 'opened' } }));
  await settled();
  expect(old.root.contains(document.activeElement)).toBe(false);
});

test.each(['nl', 'en'] as const)(
  'a field that was asked about is told, and leads to its rules (%s)',
  async (language) => {
    const { root, desk } = showSidebar(viewState({ language }), shippedPack);
    desk.push({ shortcut: { at: 1, does: 'field', field: { id: 'plan_end', label: 'Eind d.d.' } } });
    await settled();
    expect(textOf(sheet(root))).toContain('Eind d.d.');
    expect(await faults()).toEqual([]);
    const rule = sheet(root)!.querySelector<HTMLElement>('[data-rule]')!;
    expect(textOf(rule)).not.toBe('');
    rule.click();
    await expect.poll(() => sheet(root)).toBeNull();
    expect(root.querySelector('.explain h2')).not.toBeNull();
  },
);

test('what was not read, and where no mark stands, is said', async () => {
  const { root, desk } = showSidebar(viewState());
  desk.push({ shortcut: { at: 1, does: 'field', field: null } });
  await settled();
  expect(textOf(sheet(root))).toContain('Dit is niet gelezen');
  root.querySelector<HTMLElement>('[data-act="close-asked"]')!.click();
  await expect.poll(() => sheet(root)).toBeNull();
  desk.push({ shortcut: { at: 2, does: 'no mark' } });
  await settled();
  expect(textOf(sheet(root))).toContain('Hier staat geen teken');
  sheet(root)!.close();
});

test('a mark that was asked about opens to its rule, also when its client comes with it', async () => {
  const { root, desk } = showSidebar(viewState({ lens: 'caseload' }));
  const id = everything()[0]!.indicator;
  desk.push({ lens: 'client', shortcut: { at: 1, does: 'explain', indicator: id } });
  await expect.poll(() => root.querySelector('.explain')).not.toBeNull();
});
