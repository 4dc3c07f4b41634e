/** What was taught about systems, on disk: where fields stand, no client data and no text of pages but labels. */
import { browser } from 'wxt/browser';
import { checkAdapter } from '../adapters/check.ts';
import type { Adapter } from '../street/adapter.ts';
import type { FieldId } from '../street/reading.ts';

export interface StoredAdapter {
  /** What reads now; null while there is a draft only. */
  used: Adapter | null;
  /** What is being taught. */
  draft: Adapter | null;
  /** False: it stays, and does not read. */
  on: boolean;
  /** ISO time. */
  changed: string;
}

const TABLE = 'adapter|';
const HEALTH = 'adapterHealth';

/** All of them by id. What can't be read any more (an older form, a broken profile) is left out and stays on disk. */
export async function readAdapters(): Promise<Map<string, StoredAdapter>> {
  const stored = await browser.storage.local.get(null);
  const adapters = new Map<string, StoredAdapter>();
  for (const [name, value] of Object.entries(stored)) {
    if (!name.startsWith(TABLE)) continue;
    const { used, draft, on, changed } = value as StoredAdapter;
    const sound = (adapter: Adapter | null): Adapter | null => adapter && checkAdapter(adapter).adapter;
    const entry = { used: sound(used), draft: sound(draft), on: on !== false, changed };
    if (entry.used || entry.draft) adapters.set(name.slice(TABLE.length), entry);
  }
  return adapters;
}

export async function writeAdapter(id: string, stored: StoredAdapter): Promise<void> {
  await browser.storage.local.set({ [`${TABLE}${id}`]: stored });
}

export async function removeAdapter(id: string): Promise<void> {
  await browser.storage.local.remove(`${TABLE}${id}`);
  const health = await readHealth();
  await browser.storage.local.set({
    [HEALTH]: Object.fromEntries(Object.entries(health).filter(([page]) => !page.startsWith(`${id}|`))),
  });
}

type Health = Record<string, Record<FieldId, string>>;

const readHealth = async (): Promise<Health> =>
  ((await browser.storage.local.get(HEALTH))[HEALTH] ?? {}) as Health;

/**
 * Notes which fields of a page of an adapter are lost now.
 * @returns of each since when: the ISO time at which it was missed first
 */
export async function noteLost(
  adapter: string,
  page: string,
  lost: FieldId[],
  at: string,
): Promise<Record<FieldId, string>> {
  const health = await readHealth();
  const key = `${adapter}|${page}`;
  const before = health[key] ?? {};
  const now = Object.fromEntries(lost.map((field) => [field, before[field] ?? at]));
  if (JSON.stringify(now) !== JSON.stringify(before)) {
    await browser.storage.local.set({ [HEALTH]: { ...health, [key]: now } });
  }
  return now;
}
