/** Norm notes, on disk: words about rules, no client data. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { NormNote } from '../street/norm.ts';

const TABLE = 'norm|';
/** More than a person writes about the rules of a pack. */
const MOST = 500;

const stored = v.object({
  id: v.string(),
  rule: v.string(),
  version: v.string(),
  pack: v.object({ id: v.string(), version: v.string() }),
  said: v.picklist(['proposed', 'objected']),
  role: v.picklist(['coach', 'quality', 'manager', 'client council']),
  words: v.string(),
  at: v.string(),
}) satisfies v.GenericSchema<unknown, NormNote>;

/** All of them, the last first. What can't be read any more is left out and stays on disk. */
export async function readNorms(): Promise<NormNote[]> {
  const all = Object.entries(await browser.storage.local.get(null)).flatMap(([name, value]) => {
    const read = name.startsWith(TABLE) ? v.safeParse(stored, value) : null;
    return read?.success ? [read.output] : [];
  });
  return all.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** @throws where there are too many */
export async function writeNorm(note: NormNote): Promise<void> {
  if ((await readNorms()).length >= MOST)
    throw new Error(`There are ${MOST} norm notes: take one away first.`);
  await browser.storage.local.set({ [`${TABLE}${note.id}`]: note });
}

export async function removeNorm(id: string): Promise<void> {
  await browser.storage.local.remove(`${TABLE}${id}`);
}

export async function removeNorms(): Promise<void> {
  const names = Object.keys(await browser.storage.local.get(null)).filter((name) => name.startsWith(TABLE));
  await browser.storage.local.remove(names);
}
