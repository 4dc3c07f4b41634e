/** What runs inside other people's pages: small, in parts, and without code that has no business there. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { RELEASE } from '../../scripts/extension/builds.ts';
import { PARTS } from '../../utils/wire/parts.ts';
import { buildsOf, readBuild } from './open-build.ts';
import budget from './page-code.json' with { type: 'json' };

/** Named by what they would be; each would show in the bundle even when minified. */
const FOREIGN: Record<string, RegExp> = {
  'a database':
    /\bindexedDB\b|\bIDBKeyRange\b|\bDexie\b|\blocalStorage\b|\bsessionStorage\b|\bcaches\.open\b/,
  'a request':
    /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bWebTransport\b|\bRTCPeerConnection\b/,
  'a framework or the polyfill':
    /_\$HY|\$DEVCOMP|_\$owner|createComponent|\bSolid\b|React\.|__vue|svelte|webextension-polyfill|wxt:/,
  'code from strings': /\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*["'`]|\bimport\s*\(|\bimportScripts\b/,
  'markup from strings':
    /\.(inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write|createContextualFragment|\bsrcdoc\b/,
  'messages of the page’s window':
    /addEventListener\(\s*["'`]message["'`]|\b(window|self|parent|top)\.(onmessage|postMessage)\b/,
  'the pack or its rules': /\bdays_since\b|cel-js/,
};

/** What the desk registers, and what a guest sends for. */
const SCRIPTS = ['reader', 'room', ...PARTS];

describe.each(buildsOf(RELEASE))('code in pages for $browser', ({ folder }) => {
  const build = readBuild(folder);
  const source = (name: string): string => build.get(`${name}.js`)?.toString('utf8') ?? '';
  const gzipped = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + gzipSync(source(name), { level: 9 }).length, 0);

  test('is the guest and its parts, and nothing else beside the worker', () => {
    const scripts = [...build.keys()].filter((file) => /^[^/\\]+\.js$|^content-scripts/.test(file));
    expect(scripts.sort()).toEqual(['background', ...SCRIPTS].map((name) => `${name}.js`).sort());
  });

  describe.each(SCRIPTS)('%s', (name) => {
    test.each(Object.entries(FOREIGN))('holds no code for %s', (_what, pattern) => {
      expect(source(name).length).toBeGreaterThan(0);
      const found = pattern.exec(source(name));
      expect(found && source(name).slice(Math.max(0, found.index - 60), found.index + 60)).toBeNull();
    });
  });

  // Every part has its place in one of these. The same Node compresses some tens of bytes better or worse on another
  // processor (its zlib hashes with what the processor has), so a budget stands about 0.5 % above what was built.
  test.each(Object.entries(budget))('%s: at most $most bytes gzipped', (what, { scripts, most }) => {
    expect(gzipped(scripts), what).toBeLessThanOrEqual(most);
  });

  // By words that only the file itself writes: the vocabulary, the months and the way through a page.
  test('what both halves of the reader need stands in the first', () => {
    for (const words of ['burgerservicenummer', 'januari', 'createTreeWalker']) {
      expect(source('reading')).toContain(words);
      expect(source('beside')).not.toContain(words);
    }
  });

  test('every part stands in the budget', () => {
    const counted = Object.values(budget).flatMap(({ scripts }) => scripts);
    expect(SCRIPTS.filter((name) => !counted.includes(name))).toEqual([]);
  });
});
