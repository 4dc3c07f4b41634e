/** What the commands say. Progress and problems go to stderr, so that stdout holds only a command's result. */

/** A problem that the person at the keyboard can do something about: what is wrong, and what to do. */
export class Problem extends Error {
  readonly advice: string[];

  constructor(what: string, ...advice: string[]) {
    super(what);
    this.name = 'Problem';
    this.advice = advice;
  }
}

export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Prints to stdout: a command's result. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/**
 * Runs a command to its exit code: what `main` returns (nothing is 0), 2 after a {@link Problem}.
 * Anything else that is thrown is a fault of ours and shows its stack.
 */
export async function runCommand(main: () => Promise<number | void>): Promise<void> {
  // Whoever reads along may have seen enough (`| head`): that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    say(error.message);
    for (const line of error.advice) say(`  ${line}`);
    process.exitCode = 2;
  }
}

/** Milliseconds as a person reads them: `840 ms`, `12.4 s`. */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
