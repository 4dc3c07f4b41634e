import { browser } from 'wxt/browser';
import type { Language } from '../street/signal.ts';
import type { SiteMode } from '../wire/view.ts';
import { readPolicy } from './policy.ts';

/** What is kept of each site, by its origin. */
const SITE_TABLES = ['site', 'marks', 'home', 'pause'];

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

/** Whether raised signals are marked on the pages of a site. */
export async function readMarks(origin: string): Promise<boolean> {
  const name = `marks|${origin}`;
  return (await browser.storage.local.get(name))[name] !== false;
}

export async function writeMarks(origin: string, on: boolean): Promise<void> {
  await browser.storage.local.set({ [`marks|${origin}`]: on });
}

export async function forgetSite(origin: string): Promise<void> {
  await browser.storage.local.remove(SITE_TABLES.map((table) => `${table}|${origin}`));
}
