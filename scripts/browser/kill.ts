import { readFileSync } from 'node:fs';

/** Whether a process runs, on Linux. One whose end nobody has asked about yet (Z) does not. */
export function isAlive(pid: number): boolean {
  try {
    const [state] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return state !== 'Z' && state !== 'X';
  } catch {
    return false;
  }
}
