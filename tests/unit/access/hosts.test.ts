import { describe, expect, test } from 'vitest';
import { covers, isReadable, patternFor } from '../../../utils/access/hosts.ts';

describe('which sites may be read', () => {
  test.each([
    'https://www.suwinet.nl',
    'https://inkijk.suwinet.nl',
    'https://suwinet-inkijk.gemeente.example',
    'https://brp.gemeente.example',
    'https://gba-v.gemeente.example',
    'https://dkd.example.nl',
    'https://www.rvig.nl.',
    'https://WWW.BKWI.NL:8443',
    'https://anyone@suwi.nl',
    'chrome://extensions',
    'file:///tmp/page.html',
    'about:blank',
    'not an address',
  ])('%s never', (origin) => expect(isReadable(origin)).toBe(false));

  test.each(['https://cases.gemeente.example', 'http://127.0.0.1:8080', 'https://brpolder.example'])(
    '%s once it is granted',
    (origin) => expect(isReadable(origin)).toBe(true),
  );

  test('one site is asked for, without its port', () => {
    expect(patternFor('http://127.0.0.1:8080')).toBe('http://127.0.0.1/*');
    expect(patternFor('https://suwinet.nl')).toBeNull();
  });
});

test.each([
  ['*://*/*', 'https://a.example', true],
  ['https://*.example.nl/*', 'https://cases.example.nl', true],
  ['https://*.example.nl/*', 'https://example.nl', true],
  ['https://*.example.nl/*', 'http://cases.example.nl', false],
  ['https://*.example.nl/*', 'https://badexample.nl', false],
  ['https://*.example.nl/*', 'https://cases.example.nl.evil.test', false],
  ['https://*.example.nl/*', 'https://cases.example.nl@evil.test', false],
  ['https://*.example.nl/*', 'https://cases.example.nl.', false],
  ['https://*.example.nl/*', 'https://cases.xn--exampl-8ua.nl', false],
  ['https://*.example.nl/*', 'https://CASES.example.nl:8443', true],
  ['http://127.0.0.1/*', 'http://127.0.0.1:4000', true],
  ['http://127.0.0.1/*', 'http://127.0.0.2', false],
  ['<all_urls>', 'https://a.example', true],
  ['nonsense', 'https://a.example', false],
])('%s covers %s: %s', (pattern, origin, expected) => expect(covers(pattern, origin)).toBe(expected));
