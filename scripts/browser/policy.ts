/**
 * What an administrator lays down, for one browser alone. Both browsers read policies from fixed places in /etc:
 * the browser is started where another folder stands in its place, with everything else of /etc in it.
 */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Policy } from './facade.ts';
import { EXTENSION, type BrowserName } from './names.ts';

export interface LaidDown {
  /** To be started instead of the browser, with the same arguments. */
  executable: string;
  set(policy: Policy): void;
  remove(): void;
}

const OWN = ['chromium', 'firefox'];

const FILES = {
  chromium: {
    path: 'chromium/policies/managed/sidelight.json',
    content: (policy: Policy) => ({ '3rdparty': { extensions: { [EXTENSION.chromium.id]: policy } } }),
  },
  firefox: {
    path: 'firefox/policies/policies.json',
    content: (policy: Policy) => ({
      policies: { '3rdparty': { Extensions: { [EXTENSION.firefox.id]: policy } } },
    }),
  },
};

/** Needs Linux, where a process may have folders of its own. */
export function layDown(name: BrowserName, executable: string, policy: Policy): LaidDown {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-policy-'));
  const etc = join(folder, 'etc');
  mkdirSync(etc);
  mkdirSync(join(folder, 'real'));
  for (const entry of readdirSync('/etc')) {
    if (!OWN.includes(entry)) symlinkSync(join(folder, 'real', entry), join(etc, entry));
  }
  const { path, content } = FILES[name];
  const file = join(etc, path);
  mkdirSync(dirname(file), { recursive: true });
  const set = (now: Policy): void => writeFileSync(file, JSON.stringify(content(now)));
  set(policy);

  const wrapper = join(folder, 'browser');
  const inside = `mount --bind /etc '${folder}/real' && mount --bind '${etc}' /etc && exec '${executable}' "$@"`;
  writeFileSync(
    wrapper,
    `#!/bin/sh\nexec unshare ${process.getuid?.() === 0 ? '' : '--map-root-user'} --mount -- sh -c '${inside.replaceAll("'", "'\\''")}' browser "$@"\n`,
  );
  chmodSync(wrapper, 0o755);
  return {
    executable: wrapper,
    set,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}
