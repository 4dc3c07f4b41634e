import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, run } from '../console/processes.ts';
import { Problem } from '../console/say.ts';
import { SOURCES } from './sources.ts';

/** What a build needs beside its sources. */
const WITH = ['scripts', '.npmrc'];

/**
 * Makes the zips once more from a copy of the sources in a folder of another name and depth, and calls `look` with
 * the folder of what came out. The packages are copied too: nothing leads back here.
 */
export async function zipElsewhere(hosts: string[], look: (out: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-elsewhere-'));
  const root = join(folder, 'a longer way', 'to the same');
  try {
    for (const part of [...SOURCES, ...WITH, 'node_modules']) {
      if (existsSync(join(ROOT, part)))
        cpSync(join(ROOT, part), join(root, part), { recursive: true, verbatimSymlinks: true });
    }
    if (existsSync(join(ROOT, '.tools'))) symlinkSync(join(ROOT, '.tools'), join(root, '.tools'));
    const out = join(root, 'out');
    const arguments_ = [
      'scripts/zip.ts',
      '--out',
      out,
      ...(hosts.length > 0 ? ['--hosts', hosts.join(',')] : []),
    ];
    const { INIT_CWD: _here, ...env } = process.env;
    const { code, output } = await run(process.execPath, arguments_, { cwd: root, env });
    if (code !== 0) throw new Problem(`The build in ${root} failed:\n${output}`);
    look(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
