import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { FIRST_ARRANGEMENT, WIDTHS, type Arrangement } from '../wire/home.ts';

/** Where the sidebar stands on each site: choices that outlive the browser session, no client data. */

const nameOf = (origin: string): string => `home|${origin}`;

const { home, side, fit, width, collapsed, tabAt } = FIRST_ARRANGEMENT;
const form = v.object({
  home: v.fallback(v.picklist(['page', 'panel', 'window']), home),
  side: v.fallback(v.picklist(['left', 'right']), side),
  fit: v.fallback(v.picklist(['push', 'float']), fit),
  width: v.fallback(v.pipe(v.number(), v.minValue(WIDTHS.least), v.maxValue(WIDTHS.most)), width),
  collapsed: v.fallback(v.boolean(), collapsed),
  tabAt: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), tabAt),
});

/** What was chosen for a site over what holds for all; of what is stored only the known parts count. */
export async function readArrangement(origin: string): Promise<Arrangement> {
  const name = nameOf(origin);
  const stored = (await browser.storage.local.get(name))[name];
  return v.parse(form, typeof stored === 'object' && stored !== null ? stored : {});
}

export async function writeArrangement(origin: string, change: Partial<Arrangement>): Promise<Arrangement> {
  const arrangement = { ...(await readArrangement(origin)), ...change };
  await browser.storage.local.set({ [nameOf(origin)]: arrangement });
  return arrangement;
}
