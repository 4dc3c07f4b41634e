import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { contrast, readable } from '../../../utils/theme/contrast.ts';
import { readTheme } from '../../../utils/theme/file.ts';
import { ALL_TOKENS, themeOf } from '../../../utils/theme/tokens.ts';
import { themeForm } from '../../../utils/packs/form.ts';
import * as v from 'valibot';

const root = new URL('../../../', import.meta.url);
const sheet = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const require = createRequire(import.meta.url);

/** The style sheets of the packages that bring the tokens. */
const PACKAGES = [
  require.resolve('@nl-design-system-candidate/link-css/link.css'),
  require.resolve('@nl-design-system-candidate/button-css/button.css'),
  require.resolve('@nl-design-system-candidate/heading-css/heading.css'),
  require.resolve('@utrecht/document-css'),
  require.resolve('@utrecht/textbox-css'),
];
const named = (text: string): string[] => [
  ...new Set([...text.matchAll(/--((?:nl|utrecht)-[a-z0-9-]+)/g)].map(([, name]) => name!)),
];

test('each token that is followed is one of the packages', () => {
  const known = PACKAGES.flatMap((path) => named(readFileSync(path, 'utf8')));
  expect(ALL_TOKENS.filter((token) => !known.includes(token))).toEqual([]);
});

test('the sheets follow these tokens and no other', () => {
  const used = named(sheet('components/styles/tokens.css') + sheet('components/styles/base.css'));
  expect(used.sort()).toEqual([...ALL_TOKENS].sort());
});

test('a theme is read from nested JSON, from flat JSON and from CSS, also where one token is another', () => {
  const theme = { 'nl-link-color': '#123456', 'nl-button-border-radius': '0.5rem' };
  const nested = {
    $description: 'Veldermeer',
    veldermeer: { blue: { $value: '#123456', $type: 'color' } },
    nl: {
      link: { color: { $value: '{veldermeer.blue}' } },
      button: { 'border-radius': { value: '0.5rem' }, unknown: { $value: 'url(https://x)' } },
    },
  };
  expect(readTheme(JSON.stringify(nested))).toEqual(theme);
  expect(readTheme(JSON.stringify(theme))).toEqual(theme);
  const css = `.veldermeer-theme { --veldermeer-blue: #123456; /* --nl-link-color: #ffffff; */
    --nl-link-color: var(--veldermeer-blue); --nl-button-border-radius: 0.5rem; }`;
  expect(readTheme(css)).toEqual(theme);
});

test.each([
  ['an address', { 'utrecht-document-color': 'url(https://x.example)' }],
  ['an expression', { 'utrecht-document-color': 'red; } * { display: none' }],
  ['a font with brackets', { 'utrecht-document-font-family': 'url(x)' }],
  ['a length without end', { 'nl-button-border-radius': '9999999px' }],
  ['a token of others', { 'nl-link-cursor': 'none' }],
  ['no theme', {}],
])('%s is not taken', (_what, tokens) => {
  expect(themeOf(tokens)).toEqual({});
  expect(readTheme(JSON.stringify(tokens))).toBeNull();
});

test('what goes round in a circle, or is no text of a theme, ends', () => {
  expect(readTheme('{"nl":{"link":{"color":"{nl.link.color}"}}}')).toBeNull();
  expect(readTheme('{')).toBeNull();
  expect(readTheme('x'.repeat(2_000_000))).toBeNull();
});

test('colours that can’t be read leave their place to our own', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21);
  const sound = { 'utrecht-document-color': '#222222', 'nl-button-primary-background-color': '#006633' };
  expect(readable(sound)).toEqual({ theme: sound, dropped: [] });
  const pale = { ...sound, 'nl-link-color': '#bbddff', 'utrecht-form-control-color': '#999999' };
  expect(readable(pale)).toEqual({
    theme: sound,
    dropped: ['nl-link-color', 'utrecht-form-control-color'],
  });
  // A dark page makes our own ink unreadable: then the page stays as it is.
  expect(readable({ 'utrecht-document-background-color': '#111111' }).theme).toEqual({});
});

test('a pack may carry any of them', () => {
  const theme = Object.fromEntries(
    ALL_TOKENS.map((token) => [token, token.includes('font') ? 'Noto Sans' : '#123456']),
  );
  expect(v.is(themeForm, theme)).toBe(true);
  expect(v.is(themeForm, { 'nl-link-color': 'url(https://x)' })).toBe(false);
});
