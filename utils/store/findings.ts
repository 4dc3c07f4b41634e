/** What was found in samples, on disk: counts about rules and fields, no client data. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Findings } from '../street/sample.ts';

const TABLE = 'findings|';
const MOST = 200;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const stored = v.object({
  id: v.string(),
  pack: v.object({ id: v.string(), version: v.string() }),
  at: v.string(),
  checked: count,
  of: count,
  found: v.array(
    v.object({
      item: v.string(),
      rule: v.nullable(v.string()),
      field: v.nullable(v.string()),
      right: count,
      wrong: count,
      unclear: count,
    }),
  ),
}) satisfies v.GenericSchema<unknown, Findings>;

/** All of them, the last first. What can't be read any more is left out and stays on disk. */
export async function readFindings(): Promise<Findings[]> {
  const all = Object.entries(await browser.storage.local.get(null)).flatMap(([name, value]) => {
    const read = name.startsWith(TABLE) ? v.safeParse(stored, value) : null;
    return read?.success ? [read.output] : [];
  });
  return all.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** @throws where there are too many */
export async function writeFindings(findings: Findings): Promise<void> {
  if ((await readFindings()).length >= MOST)
    throw new Error(`There are ${MOST} samples: take one away first.`);
  await browser.storage.local.set({ [`${TABLE}${findings.id}`]: findings });
}

export async function removeFindings(id: string): Promise<void> {
  await browser.storage.local.remove(`${TABLE}${id}`);
}

export async function removeAllFindings(): Promise<void> {
  const names = Object.keys(await browser.storage.local.get(null)).filter((name) => name.startsWith(TABLE));
  await browser.storage.local.remove(names);
}
