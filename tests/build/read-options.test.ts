/** What `npm run read` is given: pages, days and packs, and what it says when one is wrong. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkTime, openSource, readPackFile } from '../../scripts/page/source.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-read-'));
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site', 'index.html'), '<title>Lijst</title>');
  writeFileSync(join(folder, 'site', 'frame 1.html'), '<title>Frame</title>');
  writeFileSync(join(folder, 'secret.txt'), 'not of the site');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** As a browser never would: with the path as it stands. */
const statusOf = (url: string, path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

describe('a page', () => {
  test('of the web is taken as it is', async () => {
    expect((await openSource('https://cases.example.nl/list?page=2')).url).toBe(
      'https://cases.example.nl/list?page=2',
    );
  });

  test('in a file is served with its folder, and nothing outside it', async () => {
    const source = await openSource(join(folder, 'site', 'frame 1.html'));
    try {
      expect(source.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/frame%201\.html$/);
      expect(await statusOf(source.url, '/frame%201.html')).toBe(200);
      expect(await statusOf(source.url, '/')).toBe(200);
      expect(await statusOf(source.url, '/../secret.txt')).toBe(404);
      expect(await statusOf(source.url, '/%2e%2e/secret.txt')).toBe(404);
      expect(await statusOf(source.url, '/..%2fsecret.txt')).toBe(404);
      expect(await statusOf(source.url, '/%zz')).toBe(404);
    } finally {
      source.close();
    }
  });

  test('in a folder is its index.html', async () => {
    const source = await openSource(join(folder, 'site'));
    source.close();
    expect(source.url).toMatch(/\/index\.html$/);
  });

  test.each([
    ['nowhere.html', /There is no file .*nowhere\.html/],
    ['ftp://cases.example.nl/', /only http, https and files/],
    ['https://', /is no web address/],
  ])('that is no page is refused: %s', async (named, why) => {
    await expect(openSource(named)).rejects.toThrow(why);
  });

  test('in a folder without index.html is refused', async () => {
    await expect(openSource(folder)).rejects.toThrow(/without index\.html/);
  });
});

describe('--now', () => {
  test.each(['2026-11-23', '2026-11-23T14:30', '2026-11-23T14:30:05.123Z', '2026-11-23T14:30:00+01:00'])(
    'takes %s',
    (text) => expect(checkTime(text)).toBe(text),
  );

  test.each(['23-11-2026', '2026-02-30', '2026-13-01', 'gisteren', '2026-11-23T25:00'])(
    'refuses %s',
    (text) => {
      expect(() => checkTime(text)).toThrow(text);
    },
  );
});

describe('--pack', () => {
  test('gives what the file holds', () => {
    writeFileSync(join(folder, 'pack.json'), '{"schema": 1}');
    expect(readPackFile(join(folder, 'pack.json'))).toEqual({ schema: 1 });
  });

  test('says which file is not there or no JSON', () => {
    expect(() => readPackFile(join(folder, 'none.json'))).toThrow(/no file .*none\.json/);
    expect(() => readPackFile(join(folder, 'secret.txt'))).toThrow(/secret\.txt is no JSON/);
  });
});
