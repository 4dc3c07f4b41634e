/** Builds differ in baked-in hosts only. */
import { describe, expect, test } from 'vitest';
import { GRANTED, RELEASE } from '../../scripts/extension/builds.ts';
import { buildsOf, readBuild, readManifest } from './open-build.ts';
import { ROLLOUT } from './rollout.ts';

const pairs = [GRANTED, ROLLOUT].flatMap((out) =>
  buildsOf(out).map(({ browser, folder }, index) => ({
    browser,
    folder,
    release: buildsOf(RELEASE)[index]!.folder,
    name: out === GRANTED ? 'every host' : 'a roll-out',
  })),
);

describe.each(pairs)('$browser with $name', ({ folder, release }) => {
  test('every file but the manifest is the release', () => {
    const built = readBuild(folder);
    const expected = readBuild(release);
    expect([...built.keys()]).toEqual([...expected.keys()]);
    const differing = [...built]
      .filter(([file, bytes]) => !bytes.equals(expected.get(file)!))
      .map(([file]) => file);
    expect(differing).toEqual(['manifest.json']);
  });

  test('the manifests differ in hosts only', () => {
    const withoutHosts = (folder: string) => {
      const { host_permissions: _hosts, web_accessible_resources: resources, ...rest } = readManifest(folder);
      return { ...rest, resources: resources.map(({ matches: _matches, ...resource }) => resource) };
    };
    expect(withoutHosts(folder)).toEqual(withoutHosts(release));
  });
});
