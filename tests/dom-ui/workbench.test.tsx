import { cdp } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TABS } from '../../components/workbench/tabs.tsx';
import { Workbench } from '../../components/workbench/Workbench.tsx';
import type { PacksNow } from '../../utils/street/pack-file.ts';
import { fakeBench, packsNow } from './fake-bench.ts';
import { all, control, faults, settled, show, textOf } from './show.tsx';

async function showBench(hash: string, state: PacksNow = packsNow()) {
  history.replaceState(null, '', hash || location.pathname + location.search);
  const desk = fakeBench(state);
  const root = show(() => <Workbench desk={desk} language="nl" />);
  await settled();
  return { root, desk };
}

const IDS = TABS.map(({ id }) => id);
const selected = (root: HTMLElement) => all(root, '[role=tab][aria-selected=true]').map(({ id }) => id);
const panels = (root: HTMLElement) =>
  all(root, '[role=tabpanel]')
    .filter((panel) => !panel.hidden)
    .map(({ id }) => id);

const press = (key: string) =>
  document.activeElement!.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );

const colours = (value: 'light' | 'dark') =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });

let before = '';
beforeEach(() => {
  before = location.href;
});
afterEach(async () => {
  history.replaceState(null, '', before);
  await colours('light');
});

test('the address names the view that opens, and follows the one that is chosen', async () => {
  const { root } = await showBench('#account');
  expect(selected(root)).toEqual(['tab-account']);
  expect(panels(root)).toEqual(['panel-account']);
  expect(textOf(root.querySelector('#panel-account h2'))).toBe('De indicatoren van Werk en Inkomen');
  expect(document.title).toBe('Werkbank: Verantwoorden · Sidelight');
  control(root, 'Delen').click();
  await settled();
  expect(location.hash).toBe('#share');
  expect(panels(root)).toEqual(['panel-share']);
  location.hash = '#account';
  await expect.poll(() => selected(root)).toEqual(['tab-account']);
});

test('an address that names no view opens the first', async () => {
  const { root } = await showBench('#nothing');
  expect(selected(root)).toEqual([`tab-${IDS[0]}`]);
});

test('arrows, Home and End go round the views, and one of them is in the order of Tab', async () => {
  const { root } = await showBench(`#${IDS[0]}`);
  root.querySelector<HTMLElement>('[role=tab][aria-selected=true]')!.focus();
  const round = [...IDS.slice(1), IDS[0]!];
  for (const id of round) {
    press('ArrowRight');
    expect(document.activeElement?.id).toBe(`tab-${id}`);
    expect(panels(root)).toEqual([`panel-${id}`]);
  }
  press('ArrowLeft');
  expect(document.activeElement?.id).toBe(`tab-${IDS.at(-1)}`);
  press('Home');
  expect(document.activeElement?.id).toBe(`tab-${IDS[0]}`);
  press('End');
  expect(document.activeElement?.id).toBe(`tab-${IDS.at(-1)}`);
  expect(all(root, '[role=tab][tabindex="0"]').map(({ id }) => id)).toEqual([`tab-${IDS.at(-1)}`]);
});

test('what was begun in a view is still there after a look at another', async () => {
  const { root } = await showBench('#account');
  const select = root.querySelector<HTMLSelectElement>('#panel-account select')!;
  select.value = 'leaflet';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  control(root, 'Delen').click();
  control(root, 'Verantwoorden').click();
  await settled();
  expect(textOf(root.querySelector('#panel-account h2'))).toBe('Uw coach werkt met Sidelight');
});

test('the papers are about the pack in use, and name who answers for it', async () => {
  const { root, desk } = await showBench('#account');
  const about = () => textOf(root.querySelector('.paper .hint'));
  expect(about()).toContain('versie 1.1.0');
  desk.change(packsNow({ active: { id: 'werk-inkomen', version: '1.0.0' } }));
  await expect.poll(about).toContain('versie 1.0.0');
  const select = root.querySelector<HTMLSelectElement>('#panel-account select')!;
  select.value = 'register';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  control(root, 'Bewaar als JSON').click();
  expect(desk.saved.map(({ name }) => name)).toEqual(['werk-inkomen-1.0.0-register.json']);
  expect(desk.saved[0]!.text).toContain('Gemeente Demodam');
});

test('a pack in use that can’t be read is said, with a way out', async () => {
  const { root } = await showBench('#account', packsNow({ active: { id: 'gone', version: '1.0.0' } }));
  expect(textOf(root.querySelector('#panel-account'))).toContain('Kies bij Delen een ander pakket.');
  control(root, 'Delen').click();
  await settled();
  expect(textOf(root.querySelector('#panel-share'))).toContain('Werk en Inkomen');
});

test.each(['light', 'dark'] as const)('no view has a fault that axe finds, in %s', async (theme) => {
  await colours(theme);
  const { root } = await showBench('');
  for (const id of IDS) {
    root.querySelector<HTMLElement>(`#tab-${id}`)!.click();
    await settled();
    expect(await faults(), id).toEqual([]);
    expect(document.documentElement.scrollWidth, id).toBeLessThanOrEqual(320);
  }
});
