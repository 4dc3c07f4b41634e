/** The sidebar for who sees, reads or moves otherwise: larger text, more contrast, forced colours, less motion. */
import { cdp } from 'vitest/browser';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { showLook } from '../../components/parts/look.ts';
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

describe('a theme of NL Design System', () => {
  const theme = {
    'utrecht-document-background-color': '#fffbe6',
    'utrecht-document-color': '#331100',
    'nl-link-color': '#0a5c2b',
    'nl-heading-level-2-color': '#6b1040',
    'nl-button-default-border-color': '#aa3300',
    'nl-button-border-radius': '1rem',
    'utrecht-form-control-background-color': '#f0f0ff',
  };
  const leave = () => showLook({ textSize: 100, theme: {} });

  test('restyles page, links, headings, buttons and fields, and axe finds nothing', async () => {
    onTestFinished(leave);
    const { root } = showSidebar(viewState({ theme }));
    control(root, 'Meer').click();
    await settled();
    const colour = (
      selector: string,
      property: 'color' | 'backgroundColor' | 'borderColor' | 'borderRadius',
    ) => getComputedStyle(root.querySelector(selector)!)[property];
    expect(getComputedStyle(document.documentElement).backgroundColor).toBe('rgb(255, 251, 230)');
    expect(colour('.link', 'color')).toBe('rgb(10, 92, 43)');
    expect(colour('h2', 'color')).toBe('rgb(107, 16, 64)');
    expect(colour('.more-day .button:not(:disabled), .home-row .button:not(:disabled)', 'borderColor')).toBe(
      'rgb(170, 51, 0)',
    );
    expect(colour('.home-row .button', 'borderRadius')).toBe('16px');
    expect(colour('input.field', 'backgroundColor')).toBe('rgb(240, 240, 255)');
    expect(await faults()).toEqual([]);
  });

  test('has no say in the dark and where more contrast is asked for', async () => {
    onTestFinished(leave);
    for (const [name, value] of [
      ['prefers-color-scheme', 'dark'],
      ['prefers-contrast', 'more'],
    ] as const) {
      await emulate(name, value);
      const plain = showSidebar(viewState());
      await settled();
      const own = getComputedStyle(plain.root.querySelector('.link')!).color;
      plain.root.remove();
      const { root } = showSidebar(viewState({ theme }));
      await settled();
      expect(getComputedStyle(root.querySelector('.link')!).color).toBe(own);
      expect(await faults()).toEqual([]);
      root.remove();
    }
  });

  test('is gone without trace when it is taken away', async () => {
    const { desk } = showSidebar(viewState({ theme }));
    await settled();
    desk.push({ theme: {} });
    await settled();
    expect(document.documentElement.getAttribute('style') ?? '').not.toContain('--nl');
  });
});
