import { requireAnyBrowser } from '../browser/find.ts';
import { BROWSERS, type BrowserName } from '../browser/names.ts';
import { usage, type Command } from './options.ts';

/** The browser that was named, or any that is there. */
export async function chooseBrowser(command: Command, wanted: string | undefined): Promise<BrowserName> {
  if (wanted === undefined) return requireAnyBrowser();
  const name = BROWSERS.find((browser) => browser === wanted);
  if (!name) throw usage(command, `--browser: "${wanted}" is not known; choose ${BROWSERS.join(' or ')}.`);
  return name;
}
