import { browser } from 'wxt/browser';
import { themeOf, type Theme } from '../theme/tokens.ts';

/** The theme of the municipality that somebody chose here: colours and sizes, nothing else. */

const NAME = 'theme';

export async function readOwnTheme(): Promise<Theme> {
  const stored = (await browser.storage.local.get(NAME))[NAME];
  return themeOf(typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {});
}

/** Null takes it away. */
export async function writeOwnTheme(theme: Theme | null): Promise<void> {
  if (theme === null) await browser.storage.local.remove(NAME);
  else await browser.storage.local.set({ [NAME]: theme });
}
