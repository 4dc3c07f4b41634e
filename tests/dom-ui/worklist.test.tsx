/** The list of today in the sidebar: taken, put off, at rest as agreed, done, by keyboard too. */
import { userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { localDay, plusDays } from '../../utils/annotations/days.ts';
import { caseloadRows, viewState } from './fake-data.ts';
import { all, control, faults, settled, showSidebar, textOf } from './show.tsx';

const today = localDay(new Date());
const show = (rows = caseloadRows(8)) =>
  showSidebar(
    viewState({
      lens: 'caseload',
      caseload: { coverage: { seen: 8, total: 8, oldest: null }, rows, figures: [] },
      keeping: { notes: true, remember: true, longest: plusDays(today, 180), listUnseen: 0 },
    }),
  );
const standing = (root: HTMLElement) =>
  all(root, '.worklist li').map((entry) => [
    entry.dataset['standing'],
    entry.querySelector('.client-name')!.textContent,
  ]);
const menu = (name: string) => `Wat doe je met ${name}?`;

test('an empty list says how it is filled; a client is taken from the list of clients and off again', async () => {
  const { root } = show();
  expect(textOf(root.querySelector('.worklist'))).toContain('Je lijst is nog leeg.');
  control(root, 'Zet op je lijst: Samira Vossen').click();
  await settled();
  expect(standing(root)).toEqual([['now', 'Samira Vossen']]);
  expect(control(root, 'Staat op je lijst: Samira Vossen').getAttribute('aria-pressed')).toBe('true');
  control(root, 'Staat op je lijst: Samira Vossen').click();
  await settled();
  expect(standing(root)).toEqual([]);
});

test('with the list on one signal, the entry is about that signal', async () => {
  const { root } = show(caseloadRows(30));
  const select = all<HTMLLabelElement>(root, 'label').find((one) => one.textContent === 'Eén signaal')!
    .control as HTMLSelectElement;
  select.value = 'contact.no_next';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
  root.querySelector<HTMLElement>('[data-part="list"]')!.click();
  await settled();
  expect(textOf(root.querySelector('.worklist .listed'))).toContain('Geen volgende afspraak');
});

test('put off until tomorrow it stands under later, and can come back', async () => {
  const { root } = show();
  control(root, 'Zet op je lijst: Samira Vossen').click();
  await settled();
  control(root, menu('Samira Vossen')).click();
  expect(await faults()).toEqual([]);
  control(root, 'Later').click();
  expect(await faults()).toEqual([]);
  control(root, 'Morgen').click();
  await settled();
  expect(standing(root)).toEqual([['later', 'Samira Vossen']]);
  // The entry went, and who works by keyboard stays at the list.
  expect(document.activeElement?.id).toBe('worklist');
  expect(textOf(root.querySelector('.undo-line'))).toContain('Je lijst is bijgewerkt.');
  root.querySelector<HTMLDetailsElement>('.worklist-later')!.open = true;
  expect(textOf(root.querySelector('.worklist-later .listed'))).toContain('weer op');
  control(root, menu('Samira Vossen')).click();
  control(root, 'Weer vandaag').click();
  await settled();
  expect(standing(root)).toEqual([['now', 'Samira Vossen']]);
  expect(document.activeElement?.id).toBe('worklist');
});

test('quiet that was agreed rests until its day; on a signal it is said of the signal', async () => {
  const { root, desk } = show();
  const day = plusDays(today, 28);
  control(root, 'Zet op je lijst: Samira Vossen').click();
  await settled();
  control(root, menu('Samira Vossen')).click();
  control(root, 'Rust tot …').click();
  expect(root.querySelector<HTMLInputElement>('.day-form input')!.value).toBe(day);
  expect(await faults()).toEqual([]);
  root.querySelector<HTMLFormElement>('.day-form')!.requestSubmit();
  await settled();
  expect(standing(root)).toEqual([['agreed', 'Samira Vossen']]);
  expect(desk.calls.at(-1)!.argument).toMatchObject({
    annotation: { kind: 'worklist', what: null, rest: { why: 'agreed', until: day } },
  });
  await desk.call('annotate', {
    act: 'another-act',
    client: 'c2',
    annotation: { kind: 'worklist', what: 'contact.no_next', done: null },
  });
  await settled();
  const name = standing(root).find(([state]) => state === 'now')![1]!;
  control(root, menu(name)).click();
  control(root, 'Rust tot …').click();
  root.querySelector<HTMLFormElement>('.day-form')!.requestSubmit();
  await settled();
  expect(desk.calls.at(-1)!.argument).toMatchObject({
    client: 'c2',
    annotation: { kind: 'quiet', indicator: 'contact.no_next', until: day },
  });
  expect(standing(root).map(([state]) => state)).toEqual(['agreed', 'agreed']);
});

test('done is ticked and stays for the day; the page to hand over opens by its own act', async () => {
  const { root, desk } = show();
  control(root, 'Zet op je lijst: Samira Vossen').click();
  await settled();
  control(root, 'Samira Vossen: gedaan').click();
  await settled();
  expect(standing(root)).toEqual([['done', 'Samira Vossen']]);
  control(root, 'Bewaar of geef door').click();
  expect(desk.calls.at(-1)!.name).toBe('openWorklist');
});

test('an entry that is ticked keeps the focus, so that a second press takes it back', async () => {
  const { root } = show();
  control(root, 'Zet op je lijst: Samira Vossen').click();
  await settled();
  const box = control(root, 'Samira Vossen: gedaan') as HTMLInputElement;
  box.focus();
  await userEvent.keyboard(' ');
  await settled();
  expect(standing(root)).toEqual([['done', 'Samira Vossen']]);
  expect(document.activeElement).toBe(box);
  await userEvent.keyboard(' ');
  await settled();
  expect(standing(root)).toEqual([['now', 'Samira Vossen']]);
});

test('what could not be kept is not ticked', async () => {
  const { root, desk } = show();
  control(root, 'Zet op je lijst: Samira Vossen').click();
  await settled();
  vi.spyOn(desk, 'call').mockRejectedValue(new Error('no disk'));
  const box = control(root, 'Samira Vossen: gedaan') as HTMLInputElement;
  box.click();
  await settled();
  expect(box.checked).toBe(false);
  expect(standing(root)).toEqual([['now', 'Samira Vossen']]);
});

test('Escape closes the menu and gives the focus back', async () => {
  const { root } = show();
  control(root, 'Zet op je lijst: Samira Vossen').click();
  await settled();
  const more = control(root, menu('Samira Vossen'));
  more.click();
  const later = control(root, 'Later');
  later.focus();
  later.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  expect(more.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(more);
});

test('where nothing can be kept, there is no list and nothing to take', () => {
  const { root } = showSidebar(viewState({ lens: 'caseload', keeping: undefined }));
  expect(root.querySelector('.worklist')).toBeNull();
  expect(root.querySelector('[data-part="list"]')).toBeNull();
});
