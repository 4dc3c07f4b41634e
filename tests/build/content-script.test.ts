/** What runs inside other people's pages: small, and without code that has no business there. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { RELEASE } from '../../scripts/extension/builds.ts';
import { buildsOf, readBuild } from './open-build.ts';

/** Goes down only: the goal is 25,000, and docs/measurements.md says what stands in the way. */
const MAX_GZIPPED = 40_000;

/** Named by what they would be; each would show in the bundle even when minified. */
const FOREIGN: Record<string, RegExp> = {
  'a database':
    /\bindexedDB\b|\bIDBKeyRange\b|\bDexie\b|\blocalStorage\b|\bsessionStorage\b|\bcaches\.open\b/,
  'a request':
    /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bWebTransport\b|\bRTCPeerConnection\b/,
  'a framework': /_\$HY|\$DEVCOMP|_\$owner|createComponent|\bSolid\b|React\.|__vue|svelte/,
  'code from strings': /\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*["'`]|\bimport\s*\(|\bimportScripts\b/,
  'markup from strings':
    /\.(inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write|createContextualFragment|\bsrcdoc\b/,
  'the pack or its rules': /\bdays_since\b|cel-js/,
};

describe.each(buildsOf(RELEASE))('content script for $browser', ({ folder }) => {
  const bundle = readBuild(folder).get('content-scripts/reader.js');
  const source = bundle?.toString('utf8') ?? '';

  test('is there, alone', () => {
    const scripts = [...readBuild(folder).keys()].filter((file) => file.startsWith('content-scripts'));
    expect(scripts).toEqual([join('content-scripts', 'reader.js')]);
  });

  test.each(Object.entries(FOREIGN))('holds no code for %s', (_what, pattern) => {
    expect(source.length).toBeGreaterThan(0);
    const found = pattern.exec(source);
    expect(found && source.slice(Math.max(0, found.index - 60), found.index + 60)).toBeNull();
  });

  test(`is at most ${MAX_GZIPPED} bytes when compressed`, () => {
    expect(gzipSync(source, { level: 9 }).length).toBeLessThanOrEqual(MAX_GZIPPED);
  });
});
