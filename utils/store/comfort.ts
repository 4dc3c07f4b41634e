import { browser } from 'wxt/browser';
import { FIRST_COMFORT, type Comfort } from '../wire/comfort.ts';

/** Choices about how Sidelight is used, everywhere: they outlive the browser session and tell nothing of clients. */

const NAME = 'comfort';

/** What was chosen over what holds for all; of what is stored only the known parts count. */
export async function readComfort(): Promise<Comfort> {
  const stored = ((await browser.storage.local.get(NAME))[NAME] ?? {}) as Partial<Comfort>;
  return { helpKey: stored.helpKey ?? FIRST_COMFORT.helpKey };
}

export async function writeComfort(change: Partial<Comfort>): Promise<void> {
  await browser.storage.local.set({ [NAME]: { ...(await readComfort()), ...change } });
}
