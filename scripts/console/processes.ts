import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where the person stood who typed the command; `npm run` itself goes to the repository's folder. */
export const fromHere = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

export interface Outcome {
  code: number;
  /** stdout and stderr as they came. */
  output: string;
  ms: number;
}

interface RunOptions {
  /** Another folder than the repository's. */
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Shows the output on stderr while it comes. */
  show?: boolean;
}

/** Runs a program to its end, in the repository's folder unless told otherwise. A program that cannot start has code 127. */
export function run(program: string, args: string[], options: RunOptions = {}): Promise<Outcome> {
  const began = performance.now();
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, {
      cwd: options.cwd ?? ROOT,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const end = (code: number): void => resolve({ code, output, ms: performance.now() - began });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (options.show) process.stderr.write(text);
      });
    }
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** Runs a dependency's command line with this Node: the file of its `bin`, from the repository's folder. */
export function runTool(file: string, args: string[], options: RunOptions = {}): Promise<Outcome> {
  return run(process.execPath, [join(ROOT, 'node_modules', file), ...args], options);
}

/** Full path of a program on the PATH, or null. */
export function which(program: string): string | null {
  const extensions = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':')) {
    for (const extension of extensions) {
      const file = join(folder, program + extension);
      if (folder && existsSync(file)) return file;
    }
  }
  return null;
}
