import { browser } from 'wxt/browser';
import { FIRST_ARRANGEMENT, type Arrangement } from '../wire/home.ts';

/** Where the sidebar stands on each site: choices that outlive the browser session, no client data. */

const nameOf = (origin: string): string => `home|${origin}`;

/** What was chosen for a site over what holds for all; of what is stored only the known parts count. */
export async function readArrangement(origin: string): Promise<Arrangement> {
  const name = nameOf(origin);
  const stored = ((await browser.storage.local.get(name))[name] ?? {}) as Partial<Arrangement>;
  const known = Object.keys(FIRST_ARRANGEMENT).filter(
    (part) =>
      typeof stored[part as keyof Arrangement] === typeof FIRST_ARRANGEMENT[part as keyof Arrangement],
  );
  return {
    ...FIRST_ARRANGEMENT,
    ...Object.fromEntries(known.map((part) => [part, stored[part as keyof Arrangement]])),
  };
}

export async function writeArrangement(origin: string, change: Partial<Arrangement>): Promise<Arrangement> {
  const arrangement = { ...(await readArrangement(origin)), ...change };
  await browser.storage.local.set({ [nameOf(origin)]: arrangement });
  return arrangement;
}
