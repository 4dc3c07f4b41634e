import { cdp } from 'vitest/browser';
import { afterEach, describe, expect, test } from 'vitest';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import { everything, screens, viewState } from './fake-data.ts';
import { fakeDesk } from './fake-desk.ts';
import { emptyPack } from './fake-pack.ts';
import { all, control, faults, settled, show, showSidebar } from './show.tsx';

const scheme = (value: 'light' | 'dark') =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });

afterEach(() => scheme('light'));

describe.each(['light', 'dark'] as const)('no faults in %s', (colours) => {
  test.each(Object.keys(screens))('%s', async (name) => {
    await scheme(colours);
    showSidebar({ ...screens[name]!(), language: colours === 'dark' ? 'en' : 'nl' });
    expect(await faults()).toEqual([]);
  });

  test('everything opened', async () => {
    await scheme(colours);
    const { root } = showSidebar(viewState());
    control(root, 'Welke niet?').click();
    control(root, 'Meer').click();
    for (const details of all<HTMLDetailsElement>(root, 'details')) details.open = true;
    expect(await faults()).toEqual([]);
  });

  test.each(everything().map((one) => one.indicator))('the rule of %s', async (id) => {
    await scheme(colours);
    const { root } = showSidebar(viewState());
    all(root, 'details').forEach((details) => details.setAttribute('open', ''));
    root.querySelector<HTMLElement>(`[data-explains="${id}"]`)!.click();
    all(root, 'details').forEach((details) => details.setAttribute('open', ''));
    expect(root.querySelector('.explain')).not.toBeNull();
    expect(await faults()).toEqual([]);
  });

  test('the chart as a table', async () => {
    await scheme(colours);
    const { root } = showSidebar(viewState({ lens: 'caseload' }));
    control(root, 'Tabel').click();
    await settled();
    expect(await faults()).toEqual([]);
  });
});

test('an empty pack', async () => {
  showSidebar(viewState(), emptyPack);
  expect(await faults()).toEqual([]);
});

test('the extension was replaced', async () => {
  show(() => <Sidebar desk={fakeDesk(viewState())} lost />);
  expect(await faults()).toEqual([]);
});
