/** Finds the browsers that the commands drive, and installs them where that can be done without asking. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSERS, type BrowserName } from './names.ts';
import { run, which } from '../console/processes.ts';
import { Problem, say } from '../console/say.ts';

export type Found = Partial<Record<BrowserName, string>>;

const VARIABLE: Record<BrowserName, string> = { chromium: 'CHROMIUM', firefox: 'FIREFOX' };
const PACKAGE: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
/** Without a font, Debian's browsers draw boxes in screenshots. */
const FONTS = 'fonts-liberation';

/** Chrome by Google last: 137 and later ignore `--load-extension`, and need another way in. */
const PROGRAMS: Record<BrowserName, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'google-chrome-stable',
    'google-chrome',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

function usualPlaces(name: BrowserName): string[] {
  if (process.platform === 'darwin') {
    const inside = (app: string, program: string): string =>
      `/Applications/${app}.app/Contents/MacOS/${program}`;
    return name === 'chromium'
      ? [
          inside('Chromium', 'Chromium'),
          inside('Google Chrome for Testing', 'Google Chrome for Testing'),
          inside('Microsoft Edge', 'Microsoft Edge'),
          inside('Google Chrome', 'Google Chrome'),
        ]
      : [inside('Firefox Developer Edition', 'firefox'), inside('Firefox', 'firefox')];
  }
  if (process.platform === 'win32') {
    const roots = [process.env.LOCALAPPDATA, process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']];
    const programs =
      name === 'chromium'
        ? [
            ['Chromium', 'Application', 'chrome.exe'],
            ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
            ['Google', 'Chrome', 'Application', 'chrome.exe'],
          ]
        : [
            ['Firefox Developer Edition', 'firefox.exe'],
            ['Mozilla Firefox', 'firefox.exe'],
          ];
    return programs.flatMap((parts) => roots.flatMap((root) => (root ? [join(root, ...parts)] : [])));
  }
  return PROGRAMS[name].map((program) => join('/usr/bin', program));
}

/** Path of an installed browser, or null. `CHROMIUM` and `FIREFOX` in the environment go first. */
export function findBrowser(name: BrowserName): string | null {
  const chosen = process.env[VARIABLE[name]];
  if (chosen) {
    const file = existsSync(chosen) ? chosen : which(chosen);
    if (file) return file;
    throw new Problem(
      `${VARIABLE[name]} is "${chosen}", but no such program exists.`,
      `Set ${VARIABLE[name]} to the full path of the browser's program, or leave it out to search the usual places.`,
    );
  }
  for (const program of PROGRAMS[name]) {
    const file = which(program);
    if (file) return file;
  }
  return usualPlaces(name).find(existsSync) ?? null;
}

/** True for a Chrome that refuses `--load-extension`: everything branded as Google Chrome. */
export const isBrandedChrome = (executable: string): boolean =>
  /google[ -]?chrome/i.test(executable) && !/testing/i.test(executable);

/** Those of `wanted` that are here, after installing what is missing where that needs no question. */
export async function ensureBrowsers(wanted: readonly BrowserName[]): Promise<Found> {
  const find = (): Found =>
    Object.fromEntries(wanted.flatMap((name) => [[name, findBrowser(name)]]).filter(([, file]) => file));
  const found = find();
  const missing = wanted.filter((name) => !found[name]);
  if (missing.length === 0 || !canInstall()) return found;
  const output = await installPackages([...missing.map((name) => PACKAGE[name]), FONTS]);
  // apt-get also fails when some other package of the machine is half installed: look at what came of it instead.
  const after = find();
  for (const name of wanted.filter((name) => !after[name])) {
    say(`apt-get did not give a ${name}: ${output.trim().split('\n').at(-1) ?? ''}`);
  }
  return after;
}

/** Debian's packages, where that can be done without asking; what apt-get said. */
export async function installPackages(packages: string[]): Promise<string> {
  if (!canInstall()) return '';
  say(`Installing ${packages.join(', ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  return (await run('apt-get', install, { env })).output;
}

function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && which('apt-get') !== null;
}

/** What a person can do about a browser that is not there. */
export function howToInstall(name: BrowserName): string {
  const variable = `or set ${VARIABLE[name]} to the full path of its program`;
  if (process.platform === 'linux') {
    const apt = which('apt-get') ? `sudo apt-get install ${PACKAGE[name]}` : 'with your package manager';
    return `Install ${name} (${apt}), ${variable}.`;
  }
  const site =
    name === 'chromium'
      ? 'https://www.chromium.org/getting-involved/download-chromium/'
      : 'https://www.firefox.com';
  return `Install ${name} from ${site}, ${variable}.`;
}

/** The path of one browser; a {@link Problem} with what to do when it is not there. */
export async function requireBrowser(name: BrowserName): Promise<string> {
  const file = (await ensureBrowsers([name]))[name];
  if (!file) throw new Problem(`No ${name} was found on this machine.`, howToInstall(name));
  return file;
}

/** Chromium, or Firefox where there is no Chromium and it can't be installed without asking. */
export async function requireAnyBrowser(): Promise<BrowserName> {
  for (const name of BROWSERS) {
    if ((await ensureBrowsers([name]))[name]) return name;
  }
  throw new Problem('No browser was found on this machine.', ...BROWSERS.map(howToInstall));
}
