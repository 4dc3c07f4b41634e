/** `--hosts` takes what both browsers take as a match pattern, and says what is wrong with the rest. */
import { describe, expect, test } from 'vitest';
import { Problem } from '../../scripts/console/say.ts';
import { parseHosts } from '../../scripts/extension/match-patterns.ts';

describe('--hosts', () => {
  test('takes several patterns, once each', () => {
    expect(parseHosts(' https://*.example.nl/*, http://zaken/* ,https://*.example.nl/*,')).toEqual([
      'https://*.example.nl/*',
      'http://zaken/*',
    ]);
  });

  test('takes every site when asked in so many words', () => {
    expect(parseHosts('*://*/*')).toEqual(['*://*/*']);
  });

  test('no hosts is the release', () => {
    expect(parseHosts('')).toEqual([]);
  });

  test.each([
    ['cases.example.nl', 'no scheme'],
    ['https://cases.example.nl', 'no path'],
    ['ftp://cases.example.nl/*', 'scheme must be'],
    ['https://cases.*.nl/*', 'star'],
    ['https://cases.example.nl:8443/*', 'no port'],
    ['<all_urls>', 'name the sites'],
  ])('refuses %s', (pattern, why) => {
    const refused = () => parseHosts(`https://good.example.nl/*,${pattern}`);
    expect(refused).toThrow(Problem);
    expect(refused).toThrow(pattern);
    expect(refused).toThrow(why);
  });
});
