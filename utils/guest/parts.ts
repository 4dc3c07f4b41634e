/**
 * Parts of the guest that come into a document only when they are needed. A part is a script of its own
 * that the desk injects into the guest's frame, in the same isolated world; there it leaves what makes it with
 * {@link bringPart}. Nothing is fetched and nothing is web-accessible for it.
 */
import type { createTaughtReader } from '../page/adapter/reader.ts';
import type { beside } from '../page/beside.ts';
import type { createLightReader } from '../page/light.ts';
import type { createPointing } from '../pointing/pointing.ts';
import type { createGuestLog } from './log.ts';
import { pause } from '../street/timers.ts';
import type { PartName } from '../wire/parts.ts';
import type { createOverlay } from './overlay.ts';

/** What each part leaves. Types only: what is imported here as code would be carried by every page. */
export interface GuestParts {
  reading: typeof createLightReader;
  /** What `reading` sends for where a page holds more than lists in tables. */
  beside: typeof beside;
  /** Reads by what was taught; stands instead of `reading` where anything was. */
  taught: typeof createTaughtReader;
  overlay: typeof createOverlay;
  pointing: typeof createPointing;
  log: typeof createGuestLog;
}

declare global {
  /** In the isolated world only: the page can't see it. */
  var sidelightParts: Partial<GuestParts> | undefined;
  /** What `reading` hands to `beside`, by place (scripts/extension/handed.ts). */
  var sidelightHanded: readonly unknown[] | undefined;
}

/** Called by a part's script. */
export function bringPart<P extends PartName>(name: P, part: GuestParts[P]): void {
  (globalThis.sidelightParts ??= {})[name] = part;
}

/** Called by the script of a part that shares its code with another part. */
export function handOver(handed: readonly unknown[]): void {
  globalThis.sidelightHanded = handed;
}

/** Parts that an earlier version of the extension left here are of no use to this one. */
export function forgetParts(): void {
  globalThis.sidelightParts = globalThis.sidelightHanded = undefined;
}

export interface Parts {
  /**
   * The part, sent for where it is not here yet. Rejects when the desk can't bring it, when the signal aborts, and in a page
   * that is gone.
   */
  get<P extends PartName>(name: P): Promise<GuestParts[P]>;
}

const RETRY_MS = [50, 200, 1000];

/**
 * @param send asks the desk for a part; resolves once its script has run here
 * @param stands whether the page still is: a frame may go while its part comes, or before what asked for it goes on
 */
export function createParts(
  send: (part: PartName) => Promise<unknown>,
  signal: AbortSignal,
  stands: () => boolean,
): Parts {
  const coming = new Map<PartName, Promise<void>>();

  /** The worker behind the desk may be stopped while it brings a part. */
  async function bring(name: PartName): Promise<void> {
    for (let failures = 0; ; failures += 1) {
      try {
        await send(name);
      } catch (error) {
        if (failures === RETRY_MS.length || signal.aborted) throw error;
      }
      if (globalThis.sidelightParts?.[name] || signal.aborted) return;
      if (failures === RETRY_MS.length || !(await pause(RETRY_MS[failures]!, signal)))
        throw new Error(`“${name}” did not come.`);
    }
  }

  return {
    async get(name) {
      if (!globalThis.sidelightParts?.[name]) {
        let way = coming.get(name);
        if (!way) coming.set(name, (way = bring(name).finally(() => coming.delete(name))));
        await way;
      }
      signal.throwIfAborted();
      if (!stands()) throw new Error('The page is gone.');
      return globalThis.sidelightParts![name]!;
    },
  };
}
