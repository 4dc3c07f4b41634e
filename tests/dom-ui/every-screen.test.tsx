/** Every screen of the gallery, which is every page of the extension in each of its states, in every theme and width. */
import { cdp, page } from 'vitest/browser';
import { afterEach, describe, expect, test } from 'vitest';
import { showLook } from '../../components/parts/look.ts';
import { gallery } from './preview/gallery.tsx';
import { all, faults, show } from './show.tsx';

type Media = [name: string, value: string][];

const THEMES: Record<'nl' | 'en', Record<string, Media>> = {
  nl: {
    light: [['prefers-color-scheme', 'light']],
    'more contrast in the dark': [
      ['prefers-contrast', 'more'],
      ['prefers-color-scheme', 'dark'],
    ],
    'forced colours': [['forced-colors', 'active']],
  },
  en: {
    dark: [['prefers-color-scheme', 'dark']],
    'more contrast': [['prefers-contrast', 'more']],
    'a theme of a municipality': [['prefers-color-scheme', 'light']],
  },
};

const MUNICIPALITY = {
  'utrecht-document-background-color': '#fffbe6',
  'utrecht-document-color': '#331100',
  'nl-link-color': '#0a5c2b',
  'nl-button-default-border-color': '#aa3300',
};

const emulate = (features: Media) =>
  cdp().send('Emulation.setEmulatedMedia', { features: features.map(([name, value]) => ({ name, value })) });

/** Longer than any screen waits between two things that it does by itself. */
const STILL_MS = 120;

/** Shows a screen and waits until nothing of it changes any more. */
async function shown(name: string, language: 'nl' | 'en'): Promise<HTMLElement> {
  const root = show(() => gallery[name]!(language));
  let changedAt = performance.now();
  const watch = new MutationObserver(() => (changedAt = performance.now()));
  watch.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  await expect.poll(() => performance.now() - changedAt > STILL_MS, { interval: 20 }).toBe(true);
  watch.disconnect();
  return root;
}

afterEach(async () => {
  showLook({ textSize: 100, theme: {} });
  await emulate([['prefers-color-scheme', 'light']]);
  await page.viewport(320, 900);
});

const names = Object.keys(gallery);

describe.each(['nl', 'en'] as const)('in %s axe finds nothing in any theme on', (language) => {
  test.each(names)('%s', async (name) => {
    const root = await shown(name, language);
    for (const details of all<HTMLDetailsElement>(root, 'details')) details.open = true;
    const found: string[] = [];
    for (const [theme, media] of Object.entries(THEMES[language])) {
      await emulate(media);
      if (theme.includes('municipality')) showLook({ textSize: 100, theme: MUNICIPALITY });
      found.push(...(await faults()).map((fault) => `${theme}: ${fault}`));
    }
    expect(found).toEqual([]);
  });
});

/** Words that stand on two lines: letters after each other that no hyphen or slash lets go. */
function broken(root: HTMLElement): string[] {
  const found: string[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    if (text.parentElement!.closest('pre, code, option, textarea, .visually-hidden')) continue;
    for (const { 0: word, index } of text.data.matchAll(/\p{L}{4,}/gu)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) found.push(word);
    }
  }
  return found;
}

describe('no word is broken at the width of a sidebar or a wide one on', () => {
  test.each(names)('%s', async (name) => {
    const root = await shown(name, 'nl');
    for (const details of all<HTMLDetailsElement>(root, 'details')) details.open = true;
    for (const width of [320, 600]) {
      await page.viewport(width, 900);
      expect([width, broken(root)]).toEqual([width, []]);
    }
  });
});

describe('nothing is wider than the sidebar at its least, narrow and wide on', () => {
  test.each(names)('%s', async (name) => {
    await page.viewport(280, 900);
    const root = await shown(name, 'nl');
    for (const details of all<HTMLDetailsElement>(root, 'details')) details.open = true;
    const wide: Record<number, number> = {};
    for (const width of [280, 320, 600]) {
      await page.viewport(width, 900);
      if (document.documentElement.scrollWidth > width) wide[width] = document.documentElement.scrollWidth;
    }
    expect(wide).toEqual({});
  });
});
