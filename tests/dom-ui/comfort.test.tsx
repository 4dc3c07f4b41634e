/** The sidebar for who sees, reads or moves otherwise: larger text, more contrast, forced colours, less motion. */
import { cdp } from 'vitest/browser';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { FIRST_COMFORT, TEXT_SIZES } from '../../utils/wire/comfort.ts';
import { screens, viewState } from './fake-data.ts';
import { all, control, faults, settled, showSidebar, textOf } from './show.tsx';

const emulate = (name = 'prefers-color-scheme', value = 'light') =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name, value }] });

afterEach(() => emulate());

describe.each([
  ['prefers-contrast', 'more'],
  ['forced-colors', 'active'],
  ['prefers-reduced-motion', 'reduce'],
])('%s: %s', (name, value) => {
  test.each(['everything', 'caseload'])('axe finds nothing on %s', async (screen) => {
    await emulate(name, value);
    expect(matchMedia(`(${name}: ${value})`).matches).toBe(true);
    showSidebar(screens[screen]!());
    expect(await faults()).toEqual([]);
  });
});

test('with more contrast no text is paler than the rest', async () => {
  await emulate('prefers-contrast', 'more');
  const { root } = showSidebar(viewState());
  const ink = getComputedStyle(document.documentElement).color;
  expect(getComputedStyle(root.querySelector('.health-line')!).color).toBe(ink);
  expect(getComputedStyle(root.querySelector('.state-line')!).color).toBe(ink);
});

test('in forced colours what is chosen can be told apart, and every sign has a colour of the system', async () => {
  await emulate('forced-colors', 'active');
  const { root } = showSidebar(viewState());
  const [client, caseload] = all(root, '[role=tab]').map((tab) => getComputedStyle(tab).borderBottomWidth);
  expect(client).not.toBe(caseload);
  const [nl, en] = all(root, '.segments button').map((button) => getComputedStyle(button).backgroundColor);
  expect(nl).not.toBe(en);
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  for (const icon of all(root, '.signal .icon')) expect(getComputedStyle(icon).color).not.toBe(paper);
});

test('nothing moves where less motion is asked for', async () => {
  await emulate('prefers-reduced-motion', 'reduce');
  const { root } = showSidebar(viewState());
  control(root, 'Meer').click();
  await settled();
  expect(document.getAnimations()).toEqual([]);
  for (const each of all(root, '*')) expect(getComputedStyle(each).transitionDuration).toBe('0s');
});

describe.each(TEXT_SIZES)('text of %i %%', (textSize) => {
  test('is that much larger, and nothing scrolls sideways where the sidebar stands as it comes', async () => {
    onTestFinished(() => void (document.documentElement.style.fontSize = ''));
    for (const name of Object.keys(screens)) {
      const { root } = showSidebar({ ...screens[name]!(), comfort: { ...FIRST_COMFORT, textSize } });
      root.style.width = '376px';
      await settled();
      expect(getComputedStyle(document.documentElement).fontSize).toBe(`${(16 * textSize) / 100}px`);
      const right = root.getBoundingClientRect().right;
      const wide = all(root, '*').filter((each) => each.getBoundingClientRect().right > right + 1);
      expect([name, wide.map((each) => `${each.className} ${textOf(each)}`.slice(0, 80))]).toEqual([
        name,
        [],
      ]);
      root.remove();
    }
  });
});
