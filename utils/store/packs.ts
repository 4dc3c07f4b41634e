/** Packs that were taken in, on disk: what a pilot team shares, and no client data. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { PackId, PackLimits, PackOrigin } from '../street/pack-file.ts';

export interface StoredPack extends PackId {
  origin: Exclude<PackOrigin, 'shipped' | 'policy'>;
  /** ISO time. */
  installed: string;
  /** Text of its file. */
  text: string;
}

/** Which pack is in use, and what was before, the last first. Null is the pack that ships, whatever its version. */
export interface PackChoice {
  active: PackId | null;
  before: (PackId | null)[];
}

const TABLE = 'pack|';
const LIMITS = 'packLimits';
const CHOICE = 'packChoice';
/** So far back a coach can roll. */
const MOST_BEFORE = 20;

const packId = v.object({ id: v.string(), version: v.string() });
const stored = v.object({
  ...packId.entries,
  origin: v.picklist(['file', 'workbench']),
  installed: v.string(),
  text: v.string(),
});
const choice = v.object({
  active: v.nullable(packId),
  before: v.fallback(v.array(v.nullable(packId)), []),
});

const nameOf = ({ id, version }: PackId): string => `${TABLE}${id}|${version}`;

/** All versions. What can't be read any more is left out and stays on disk. */
export async function readPacks(): Promise<StoredPack[]> {
  return Object.entries(await browser.storage.local.get(null)).flatMap(([name, value]) => {
    const read = name.startsWith(TABLE) ? v.safeParse(stored, value) : null;
    return read?.success ? [read.output] : [];
  });
}

export async function writePack(pack: StoredPack): Promise<void> {
  await browser.storage.local.set({ [nameOf(pack)]: pack });
}

export async function removePack(pack: PackId): Promise<void> {
  await browser.storage.local.remove(nameOf(pack));
}

export async function readPackChoice(): Promise<PackChoice> {
  const read = v.safeParse(choice, (await browser.storage.local.get(CHOICE))[CHOICE]);
  return read.success ? read.output : { active: null, before: [] };
}

export async function writePackChoice({ active, before }: PackChoice): Promise<void> {
  await browser.storage.local.set({ [CHOICE]: { active, before: before.slice(0, MOST_BEFORE) } });
}

/** What the pack in use limits, where everything that keeps something finds it. */
export async function writePackLimits(limits: PackLimits): Promise<void> {
  if (Object.keys(limits).length > 0) await browser.storage.local.set({ [LIMITS]: limits });
  else if (Object.keys(await readPackLimits()).length > 0) await browser.storage.local.remove(LIMITS);
}

const limits = v.fallback(
  v.object({ longestRetentionDays: v.optional(v.pipe(v.number(), v.minValue(1))) }),
  {},
);

export const readPackLimits = async (): Promise<PackLimits> =>
  v.parse(limits, (await browser.storage.local.get(LIMITS))[LIMITS]);
