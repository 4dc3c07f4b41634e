/** What a browser test needs: both browsers behind one face, the builds, and a small server. */
import { join } from 'node:path';
import { launch as launchBrowser } from '../../../scripts/browser/launch.ts';
import type { Browser, LaunchOptions } from '../../../scripts/browser/facade.ts';
import { buildOf, type BrowserName } from '../../../scripts/browser/names.ts';
import { GRANTED, RELEASE } from '../../../scripts/extension/builds.ts';

export type { AxeViolation, Browser, Frame, Page, SeenRequest } from '../../../scripts/browser/facade.ts';
export { askDesk } from '../../../scripts/browser/ask-desk.ts';
export { BROWSERS, type BrowserName } from '../../../scripts/browser/names.ts';
export { until } from '../../../scripts/browser/polling.ts';
export { chooseFile, holdDownloads, saved } from './downloads.ts';
export { newerVersion } from './update.ts';
export { servePages, type ServedPages } from './serve-pages.ts';

/** The build with every host baked in: pages are read without a question. */
export const grantedBuild = (name: BrowserName): string => join(GRANTED, buildOf(name));

/** The release: nothing is granted. */
export const releaseBuild = (name: BrowserName): string => join(RELEASE, buildOf(name));

/**
 * Opens a browser with Sidelight in it; the granted build unless another is named. In every walk, whatever it is about, the
 * extension may request nothing: closing the browser fails where it did.
 */
export async function launch(name: BrowserName, options: Partial<LaunchOptions> = {}): Promise<Browser> {
  const browser = await launchBrowser(name, { extension: grantedBuild(name), ...options });
  const asked: string[] = [];
  async function note(): Promise<void> {
    // A browser that is gone has nothing to tell.
    const requests = await browser.requests().catch(() => []);
    asked.push(...requests.filter(({ by }) => by === 'extension').map(({ url }) => url));
  }
  const watched: Partial<Browser> = {
    async forgetRequests() {
      await note();
      await browser.forgetRequests();
    },
    async restart(changes) {
      await note();
      await browser.restart(changes);
    },
    async close() {
      await note();
      await browser.close();
      if (asked.length > 0) throw new Error(`The extension requested ${asked.join(', ')}`);
    },
  };
  return Object.assign(Object.create(browser) as Browser, watched);
}
