/** A zip depends on the names and contents of its files only, so that anybody can build the same one. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { archive } from '../../scripts/extension/archive.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-archive-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function fill(name: string, files: string[]): string {
  const place = join(folder, name);
  for (const [index, file] of files.entries()) {
    mkdirSync(join(place, file, '..'), { recursive: true });
    writeFileSync(join(place, file), `contents of ${file}`);
    utimesSync(join(place, file), 1e9 + index * 1e6, 1e9 + index * 1e6);
  }
  return place;
}

test('holds every file under its path', () => {
  const entries = unzipSync(archive(fill('one', ['b.js', 'a/c.txt'])));
  expect(Object.keys(entries)).toEqual(['a/c.txt', 'b.js']);
  expect(new TextDecoder().decode(entries['a/c.txt'])).toBe('contents of a/c.txt');
});

test('is the same whenever and in whichever order the files were written', () => {
  const first = archive(fill('one', ['a.js', 'b.js', 'c/d.js']));
  const second = archive(fill('two', ['c/d.js', 'b.js', 'a.js']));
  expect(Buffer.from(first).equals(second)).toBe(true);
});

test('differs when a file does', () => {
  const place = fill('one', ['a.js']);
  const before = archive(place);
  writeFileSync(join(place, 'a.js'), 'something else');
  expect(Buffer.from(archive(place)).equals(before)).toBe(false);
});
