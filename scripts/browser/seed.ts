import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EXTENSION } from './names.ts';

/**
 * Writes into a Chromium profile that a person granted these hosts before. `permissions.request` then runs its
 * whole course and grants them without its prompt; until it is called, nothing is granted. Developer mode is on,
 * as for anybody who loads an unpacked extension: without it one that starts anew stays switched off.
 */
export function seedChromium(profile: string, hosts: string[]): void {
  const file = join(profile, 'Default', 'Preferences');
  const preferences: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  child(child(preferences, 'extensions'), 'ui').developer_mode = true;
  const settings = child(child(child(preferences, 'extensions'), 'settings'), EXTENSION.chromium.id);
  settings.runtime_granted_permissions = {
    api: [],
    explicit_host: hosts,
    manifest_permissions: [],
    scriptable_host: [],
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(preferences));
}

function child(parent: unknown, key: string): Record<string, unknown> {
  const object = parent as Record<string, unknown>;
  object[key] ??= {};
  return object[key] as Record<string, unknown>;
}
