import { readdirSync, readFileSync } from 'node:fs';
import { sleep } from '../../scripts/browser/polling.ts';

/**
 * Stops every process of a browser for a while, as a laptop that is closed does, and lets them go on.
 *
 * @param profile the folder that the browser was opened with
 */
export async function suspend(profile: string, ms: number): Promise<void> {
  const pids = processesOf(profile);
  if (pids.length === 0) throw new Error(`No process has ${profile} open.`);
  for (const pid of pids) signal(pid, 'SIGSTOP');
  try {
    await sleep(ms);
  } finally {
    for (const pid of pids) signal(pid, 'SIGCONT');
  }
}

function signal(pid: number, name: 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in the meantime.
  }
}

/** The processes that name the profile, and all that they began. Linux only. */
function processesOf(profile: string): number[] {
  const parents = new Map<number, number>();
  const found = new Set<number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const pid = Number(name);
      // After the name in parentheses: state, then the parent.
      parents.set(
        pid,
        Number(
          readFileSync(`/proc/${name}/stat`, 'utf8')
            .replace(/^.*\) /s, '')
            .split(' ')[1],
        ),
      );
      if (pid !== process.pid && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(profile))
        found.add(pid);
    } catch {
      // It ended while it was looked at.
    }
  }
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  found.delete(process.pid);
  return [...found];
}
