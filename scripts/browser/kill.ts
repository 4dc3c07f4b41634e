/** Ending processes that get no say in it. Linux only: what runs is read from `/proc`. */
import { readdirSync, readFileSync } from 'node:fs';
import { until } from './polling.ts';

/** Ends a browser and all that it started; resolves when none of it runs any more. */
export async function killGroup(leader: number): Promise<void> {
  process.kill(-leader, 'SIGKILL');
  await until('the browser to be gone', async () =>
    readdirSync('/proc').every((pid) => !/^\d+$/.test(pid) || groupOf(Number(pid)) !== leader),
  );
}

export const isAlive = (pid: number): boolean => groupOf(pid) !== null;

/** Group of a process; null where it does not run. One whose end nobody has asked about yet (Z) does not. */
function groupOf(pid: number): number | null {
  try {
    const [state, , group] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return state === 'Z' || state === 'X' ? null : Number(group);
  } catch {
    return null;
  }
}
