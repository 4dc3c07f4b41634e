/** `docs/pilot.md` sends people to buttons and headings: each must be there under that name. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
/** All texts of the screens in a language, as they stand in the code. */
const screensIn = (language: string): string =>
  readdirSync(new URL('utils/text/', root))
    .filter((name) => name === `${language}.ts` || name.endsWith(`.${language}.ts`))
    .map((name) => read(`utils/text/${name}`))
    .join('\n');
/** What stands in italics: names of buttons and headings. */
const labelsIn = (text: string): string[] => [
  ...new Set(
    [...text.replaceAll(/`[^`]*`/g, '').matchAll(/(?<![\w*])_([^_]+)_(?!\w)/g)].map(([, label]) =>
      label!.replaceAll(/\s+/g, ' '),
    ),
  ),
];

const page = read('docs/pilot.md');
const at = page.indexOf('### In het kort');
const end = page.indexOf('\n## ', at);
const [dutch, english] = [page.slice(at, end), page.slice(0, at) + page.slice(end)];

describe.each([
  ['nl', labelsIn(dutch), 'Neem op en gebruik'],
  ['en', labelsIn(english), 'Take in and use'],
])('%s', (language, labels, one) => {
  const screens = screensIn(language);

  test('the page names what people press', () => {
    expect(labels).toContain(one);
    expect(labels.length).toBeGreaterThan(12);
  });

  test.each(labels)('“%s” stands on a screen', (label) => {
    const shown = label.replace(/ …$/, ' ').replaceAll("'", '’');
    expect([`'${shown}`, `\`${shown}`].some((text) => screens.includes(text))).toBe(true);
  });
});
