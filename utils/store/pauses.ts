import { browser } from 'wxt/browser';

/** For so long a coach puts a site to rest at a press. */
export const PAUSE_MS = 60 * 60_000;

const PREFIX = 'pause|';

/** When the pause of a site ends (ISO, UTC), or null where none holds. */
export async function readPause(origin: string, now = new Date()): Promise<string | null> {
  const name = PREFIX + origin;
  const until = (await browser.storage.local.get(name))[name];
  return typeof until === 'string' && Date.parse(until) > now.getTime() ? until : null;
}

/** @param until ISO, UTC; null ends the pause */
export async function writePause(origin: string, until: string | null): Promise<void> {
  if (until === null) await browser.storage.local.remove(PREFIX + origin);
  else await browser.storage.local.set({ [PREFIX + origin]: until });
}

/** Every pause that was not yet taken away, ended or not: when it ends (ISO, UTC), by origin. */
export async function readPauses(): Promise<Record<string, string>> {
  const all = await browser.storage.local.get(null);
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, until]) =>
      name.startsWith(PREFIX) && typeof until === 'string' ? [[name.slice(PREFIX.length), until]] : [],
    ),
  );
}
