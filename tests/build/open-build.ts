import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../../scripts/extension/sources.ts';

/** The parts of a manifest that the tests look at. */
export interface Manifest {
  manifest_version: number;
  permissions: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: unknown[];
  content_security_policy: { extension_pages: string };
  web_accessible_resources: { resources: string[]; matches: string[] }[];
  default_locale: string;
}

export const buildsOf = (out: string): { browser: string; folder: string }[] =>
  ['chrome-mv3', 'firefox-mv3'].map((build) => ({ browser: build, folder: join(out, build) }));

export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

/** Every file's bytes by its path. */
export const readBuild = (folder: string): Map<string, Buffer> =>
  new Map(filesUnder(folder).map((file) => [file, readFileSync(join(folder, file))]));
