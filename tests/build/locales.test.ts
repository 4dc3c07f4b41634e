/** The texts that the browser itself shows exist in both languages. */
import { describe, expect, test } from 'vitest';
import { RELEASE } from '../../scripts/extension/builds.ts';
import { buildsOf, readBuild, readManifest } from './open-build.ts';

describe.each(buildsOf(RELEASE))('locales for $browser', ({ folder }) => {
  const files = readBuild(folder);
  const messages = (language: string) =>
    JSON.parse(files.get(`_locales/${language}/messages.json`)!.toString('utf8')) as Record<
      string,
      { message: string }
    >;

  test('are Dutch and English', () => {
    const languages = [...files.keys()].flatMap((file) => /^_locales\/(\w+)\//.exec(file)?.[1] ?? []);
    expect(languages.sort()).toEqual(['en', 'nl']);
    expect(languages).toContain(readManifest(folder).default_locale);
  });

  test('have the same keys, none of them empty', () => {
    expect(Object.keys(messages('en')).sort()).toEqual(Object.keys(messages('nl')).sort());
    for (const language of ['nl', 'en']) {
      for (const [key, { message }] of Object.entries(messages(language))) {
        expect(message.trim(), `${language}: ${key}`).not.toBe('');
      }
    }
  });

  test('hold every key that the manifest names', () => {
    const named = [...JSON.stringify(readManifest(folder)).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key!);
    expect(named.length).toBeGreaterThan(0);
    for (const key of named) expect(messages('nl')).toHaveProperty(key);
  });
});
