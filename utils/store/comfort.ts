import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { FIRST_COMFORT, TEXT_SIZES, type Comfort } from '../wire/comfort.ts';

/** Choices about how Sidelight is used, everywhere: they outlive the browser session and tell nothing of clients. */

const NAME = 'comfort';

const form = v.object({
  helpKey: v.fallback(v.boolean(), FIRST_COMFORT.helpKey),
  textSize: v.fallback(v.picklist(TEXT_SIZES), FIRST_COMFORT.textSize),
});

/** What was chosen over what holds for all; of what is stored only the known parts count. */
export async function readComfort(): Promise<Comfort> {
  const stored = (await browser.storage.local.get(NAME))[NAME];
  return v.parse(form, typeof stored === 'object' && stored !== null ? stored : {});
}

export async function writeComfort(change: Partial<Comfort>): Promise<void> {
  await browser.storage.local.set({ [NAME]: { ...(await readComfort()), ...change } });
}
