/** Whose code is in the builds, under which licence, and what is told about it. */
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { archive } from '../../scripts/extension/archive.ts';
import { packagesFile, RELEASE } from '../../scripts/extension/builds.ts';
import { billOf, noticesOf, shippedPackages } from '../../scripts/extension/licences.ts';
import { packageFolder, toldPackages } from '../../scripts/extension/shipped.ts';
import { buildsOf } from './open-build.ts';
import listed from './shipped.json' with { type: 'json' };

describe.each(buildsOf(RELEASE))('release for $browser', ({ folder }) => {
  const packages = shippedPackages(toldPackages(packagesFile(folder)));

  test('holds code of the packages of shipped.json and of no other, under those licences', () => {
    expect(Object.fromEntries(packages.map(({ name, licence }) => [name, licence]))).toEqual(listed.packages);
  });

  test('every licence is one that may be shipped, and its text goes along where the package has one', () => {
    const texts = packages.filter(({ text }) => /licen[cs]e|permission/i.test(text ?? ''));
    const without = packages.filter((one) => !texts.includes(one));
    expect(without.map(({ name }) => name)).toEqual(listed.withoutText);
    for (const { name, licence } of packages) {
      expect(listed.licences, name).toContain(licence);
    }
    const zip = unzipSync(archive(folder, { 'licences.txt': noticesOf(packages) }));
    const notices = new TextDecoder().decode(zip['licences.txt']);
    for (const { name, version } of packages) expect(notices).toContain(`${name} ${version} (`);
  });

  test('the bill of materials names each once, with its sum from the lockfile', () => {
    const { bomFormat, components } = billOf(packages, '1.2.3');
    expect(bomFormat).toBe('CycloneDX');
    expect(components).toHaveLength(packages.length);
    expect(new Set(components.map((one) => one['bom-ref'])).size).toBe(packages.length);
    for (const { purl, hashes, version } of components) {
      expect(purl).toMatch(new RegExp(`^pkg:npm/(%40[^/@]+/)?[^/@]+@${version.replaceAll('.', '\\.')}$`));
      expect(hashes[0]!.content).toMatch(/^[0-9a-f]{128}$/);
    }
  });
});

test.each([
  ['/home/me/sidelight/node_modules/dexie/dist/dexie.mjs', 'node_modules/dexie'],
  ['/x/node_modules/@a/b/c.js?v=1', 'node_modules/@a/b'],
  ['/x/node_modules/a/node_modules/@b/c/d.js', 'node_modules/a/node_modules/@b/c'],
  ['C:\\x\\node_modules\\a\\b.js', 'node_modules/a'],
  ['\0vite/preload-helper.js', 'node_modules/vite'],
  ['/x/utils/page/reader.ts', null],
])('%j is of %s', (id, folder) => {
  expect(packageFolder(id)).toBe(folder);
});
