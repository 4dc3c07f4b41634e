import { spawn } from 'node:child_process';
import { run, which } from '../console/processes.ts';
import { installPackages } from './find.ts';
import { until } from './polling.ts';

/** True where a window can be shown and somebody may be looking. */
export function hasDisplay(): boolean {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** What a browser is started with, so that its window shows where it is asked for. */
export const environment = ({ display }: { display?: string }): NodeJS.ProcessEnv => ({
  ...process.env,
  ...(display !== undefined && { DISPLAY: display }),
});

/** A display that nobody sees, with a keyboard: what a person presses reaches the browser's own windows as well. */
export interface Display {
  /** Such as `:99`. */
  name: string;
  /** Presses keys one after another, wherever the focus is; names as xdotool takes them, such as `alt+shift+s`. */
  press(...keys: string[]): Promise<void>;
  /** Gives the keyboard to the window with this in its title, once it is there (10 s at most). */
  focus(title: string): Promise<void>;
  /** How many windows show: a menu is one as well, without a title. */
  windows(): Promise<number>;
  close(): void;
}

const PROGRAMS = { Xvfb: 'xvfb', xdotool: 'xdotool' };

/** Null where no such display can be had: elsewhere than on Linux, or its programs are missing and can't be installed. */
export async function openDisplay(): Promise<Display | null> {
  const missing = (): string[] =>
    Object.entries(PROGRAMS).flatMap(([program, name]) => (which(program) ? [] : [name]));
  if (missing().length > 0) await installPackages(missing());
  if (process.platform !== 'linux' || missing().length > 0) return null;

  // The server chooses a free number and tells it.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const name = await new Promise<string>((done, failed) => {
    server.once('error', failed);
    server.once('exit', (code) => failed(new Error(`Xvfb ended with code ${code}.`)));
    server.stdio[3]!.once('data', (told: Buffer) => done(`:${told.toString().trim()}`));
  });
  const tell = async (...args: string[]): Promise<string> => {
    const { code, output } = await run('xdotool', args, { env: { ...process.env, DISPLAY: name } });
    if (code !== 0) throw new Error(`xdotool ${args.join(' ')}: ${output.trim() || `code ${code}`}`);
    return output;
  };
  return {
    name,
    async press(...keys) {
      for (const key of keys) await tell('key', '--clearmodifiers', key);
    },
    async focus(title) {
      const window = await until(`a window “${title}”`, () =>
        tell('search', '--onlyvisible', '--name', title),
      );
      await tell('windowfocus', '--sync', window.trim().split('\n')[0]!);
    },
    windows: async () => (await tell('search', '--onlyvisible', '--name', '')).trim().split('\n').length,
    close: () => void server.kill(),
  };
}
