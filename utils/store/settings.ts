import { browser } from 'wxt/browser';
import type { Language } from '../street/signal.ts';
import type { SiteMode } from '../wire/view.ts';
import { readPolicy } from './policy.ts';

/** Choices that outlive the browser session: no client data, no page text. */

const MODES: SiteMode[] = ['off', 'ready', 'open'];
const LANGUAGES: Language[] = ['nl', 'en'];

/** The language that a policy fixed, else the one chosen, else the browser's where it is one of ours, else Dutch. */
export async function readLanguage(): Promise<Language> {
  const { language: fixed } = await readPolicy();
  if (fixed) return fixed;
  const { language } = await browser.storage.local.get('language');
  if (LANGUAGES.includes(language as Language)) return language as Language;
  return browser.i18n.getUILanguage().toLowerCase().startsWith('en') ? 'en' : 'nl';
}

export async function writeLanguage(language: Language): Promise<void> {
  await browser.storage.local.set({ language });
}

/** The mode chosen for a site, or null where none was chosen yet. */
export async function readSiteMode(origin: string): Promise<SiteMode | null> {
  const name = `site|${origin}`;
  const mode = (await browser.storage.local.get(name))[name] as SiteMode;
  return MODES.includes(mode) ? mode : null;
}

export async function writeSiteMode(origin: string, mode: SiteMode): Promise<void> {
  await browser.storage.local.set({ [`site|${origin}`]: mode });
}

export async function forgetSite(origin: string): Promise<void> {
  await browser.storage.local.remove(`site|${origin}`);
}
