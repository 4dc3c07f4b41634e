/** What is told with a build of the packages in it: a bill of materials, and the licences that ask to be passed on. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../console/processes.ts';

/** One package that is shipped. */
export interface Shipped {
  name: string;
  version: string;
  /** SPDX expression. */
  licence: string;
  /** As in the lockfile: `sha512-` and base64. */
  integrity: string;
  /** The licence as the package holds it; null where it has no file of it. */
  text: string | null;
}

interface Lock {
  packages: Record<string, { version?: string; license?: string; integrity?: string }>;
}

/** Looks up folders such as `node_modules/dexie` in the lockfile and on disk. */
export function shippedPackages(folders: string[]): Shipped[] {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  return folders.map((folder) => {
    const { version, license, integrity } = lock.packages[folder] ?? {};
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (!version || !license || !integrity)
      throw new Error(`package-lock.json has no version, licence or integrity of ${folder}.`);
    return { name, version, licence: license, integrity, text: licenceText(join(ROOT, folder)) };
  });
}

function licenceText(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.|-|$)/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : null;
}

/** Goes into the zip, since most licences ask for their text to travel along. */
export const noticesOf = (packages: Shipped[]): string =>
  packages
    .map(
      ({ name, version, licence, text }) =>
        `${name} ${version} (${licence})\n\n${text ?? 'The package holds no text of its licence.'}\n`,
    )
    .join(`\n${'-'.repeat(80)}\n\n`);

/** CycloneDX 1.5, without time or serial number: the same build has the same bill. */
export function billOf(packages: Shipped[], version: string) {
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        'bom-ref': `sidelight@${version}`,
        type: 'application',
        name: 'sidelight',
        version,
        licenses: [{ license: { id: 'EUPL-1.2' } }],
      },
    },
    components: packages.map(({ name, version, licence, integrity }) => ({
      'bom-ref': `${name}@${version}`,
      type: 'library',
      name,
      version,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      hashes: [
        { alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') },
      ],
      licenses: [/[ ()]/.test(licence) ? { expression: licence } : { license: { id: licence } }],
    })),
  };
}
