import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSERS, buildOf } from '../browser/names.ts';
import { ROOT } from '../console/processes.ts';
import { archive } from './archive.ts';
import { build, packagesFile, RELEASE } from './builds.ts';
import { billOf, noticesOf, shippedPackages } from './licences.ts';
import { toldPackages } from './shipped.ts';

/** A file that was written, for the line that tells of it. */
export interface Written {
  file: string;
  size: number;
  sha256: string;
}

/** Builds anew and writes, for each browser, a zip with the licences of others in it, and its bill of materials beside it. */
export async function writeZips({
  hosts,
  out = RELEASE,
}: {
  hosts: string[];
  out?: string | undefined;
}): Promise<Written[]> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const builds = await build({ hosts, out });
  mkdirSync(out, { recursive: true });
  return BROWSERS.flatMap((name) => {
    const packages = shippedPackages(toldPackages(packagesFile(builds[name])));
    const base = join(out, `sidelight-${version}-${buildOf(name).replace('-mv3', '')}`);
    const bill = `${JSON.stringify(billOf(packages, version), null, 2)}\n`;
    return [
      written(`${base}.zip`, archive(builds[name], { 'licences.txt': noticesOf(packages) })),
      written(`${base}.cdx.json`, Buffer.from(bill)),
    ];
  });
}

function written(file: string, bytes: Uint8Array): Written {
  writeFileSync(file, bytes);
  return { file, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
