import { browser } from 'wxt/browser';
import { covers, isReadable } from '../access/hosts.ts';
import type { PartName } from '../wire/parts.ts';

/**
 * Which sites the reader runs on: those that were granted, registered at runtime. Nothing of it is kept
 * in a variable: browsers drop registrations on an update and some on a restart, so every start of the
 * worker compares and puts right.
 */
const READER = { id: 'reader', file: '/reader.js' as const };
/** In the page itself only, and before it is drawn (`entrypoints/room.ts`). */
const ROOM = { id: 'room', file: '/room.js' as const };
const IDS = [READER.id, ROOM.id];

/** Match patterns of every site that is granted now. */
export async function grantedPatterns(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Patterns baked into this build: granted at install, not to be taken back here. */
export const fixedPatterns = (): string[] => browser.runtime.getManifest().host_permissions ?? [];

export async function isGranted(origin: string): Promise<boolean> {
  return isReadable(origin) && (await grantedPatterns()).some((pattern) => covers(pattern, origin));
}

/** Registers the reader for exactly the granted sites. Idempotent. */
export async function syncReaders(): Promise<void> {
  const matches = await grantedPatterns();
  const current = await browser.scripting.getRegisteredContentScripts({ ids: IDS });
  const holds = current.length === IDS.length && current.every((one) => sameSet(one.matches ?? [], matches));
  if (matches.length > 0 && holds) return;
  if (current.length > 0)
    await browser.scripting.unregisterContentScripts({ ids: current.map(({ id }) => id) });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: READER.id,
      js: [READER.file],
      matches,
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_idle',
    },
    { id: ROOM.id, js: [ROOM.file], matches, runAt: 'document_start' },
  ]);
}

/** Starts the reader in pages that were open before it was registered. A page that has one keeps it. */
export async function injectOpenTabs(): Promise<void> {
  const url = await grantedPatterns();
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url });
  await Promise.all(
    tabs
      .filter((tab) => tab.id !== undefined && !tab.discarded)
      .map((tab) =>
        browser.scripting
          .executeScript({ target: { tabId: tab.id!, allFrames: true }, files: [READER.file] })
          // A tab may close or navigate at this very moment, or show a page that no script may enter.
          .catch(() => undefined),
      ),
  );
}

/** Runs the script of a part in one frame, beside the guest that sent for it. */
export async function injectPart(tabId: number, frameId: number, part: PartName): Promise<null> {
  const files = [`/${part}.js` as const];
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files });
  return null;
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}
