/** What a person grants by installing, and what the manifest forbids the extension itself. */
import { describe, expect, test } from 'vitest';
import { RELEASE } from '../../scripts/extension/builds.ts';
import { buildsOf, readManifest } from './open-build.ts';
import allowed from './permissions.json' with { type: 'json' };
import { ROLLOUT, ROLLOUT_HOSTS } from './rollout.ts';

/** Permissions that only one of the builds needs. */
const own = (browser: string): string[] =>
  Object.entries(allowed.only).flatMap(([prefix, names]) => (browser.startsWith(prefix) ? names : []));

describe.each(buildsOf(RELEASE))('release for $browser', ({ browser, folder }) => {
  const manifest = readManifest(folder);

  test('is Manifest V3', () => {
    expect(manifest.manifest_version).toBe(3);
  });

  test('asks for the permissions of permissions.json and no other', () => {
    expect([...manifest.permissions].sort()).toEqual([...allowed.permissions, ...own(browser)].sort());
    expect([...(manifest.optional_permissions ?? [])].sort()).toEqual(allowed.optional_permissions);
    expect(manifest.optional_host_permissions).toEqual(allowed.optional_host_permissions);
  });

  test('has access to no site and declares no content script', () => {
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
  });

  test('lets its pages reach nothing and run only its own code', () => {
    const policy = new Map(
      manifest.content_security_policy.extension_pages.split(';').map((directive) => {
        const [name = '', ...values] = directive.trim().split(/\s+/);
        return [name, values.join(' ')];
      }),
    );
    expect(policy.get('connect-src')).toBe("'none'");
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('form-action')).toBe("'none'");
    expect([...policy.values()].join(' ')).not.toMatch(/https?:|\*|data:|unsafe|wasm/);
  });

  test('shows pages nothing but the sidebar', () => {
    expect(manifest.web_accessible_resources.flatMap(({ resources }) => resources)).toEqual(['sidebar.html']);
  });
});

describe.each(buildsOf(ROLLOUT))('roll-out for $browser', ({ folder }) => {
  const manifest = readManifest(folder);

  test('has access to the baked-in hosts and declares no content script', () => {
    expect(manifest.host_permissions).toEqual(ROLLOUT_HOSTS);
    expect(manifest.content_scripts ?? []).toEqual([]);
  });

  test('shows the sidebar to those hosts only', () => {
    expect(manifest.web_accessible_resources.flatMap(({ matches }) => matches)).toEqual([
      'https://*.example.nl/*',
      'http://zaken.example.org/*',
    ]);
  });
});
