import type { Inspection } from '../../utils/wire/messages.ts';
import type { DeskTab } from '../browser/desk-tab.ts';
import type { Page } from '../browser/facade.ts';
import { sleep } from '../browser/polling.ts';

export interface PageRead {
  inspection: Inspection | null;
  /** Addresses of frames whose reader said nothing, or was still busy when time was up. */
  silent: string[];
}

/** How long everything must have been quiet before a page counts as read. */
const QUIET_MS = 300;
/** Frames without an address of their own may be ones that no reader may enter: these are waited for shortly. */
const BLANK_PATIENCE_MS = 1_000;

/**
 * Waits until the reader of every frame has reported and all have been quiet for a while, then gives what was
 * read. After `patience` milliseconds it gives what there is.
 */
export async function readPage(desk: DeskTab, page: Page, patience = 15_000): Promise<PageRead> {
  const began = performance.now();
  const tab = await desk.tabOf(await page.url());
  let quietSince: number | null = null;
  for (;;) {
    const inspection = await desk.ask('inspect', tab === undefined ? {} : { tab });
    const now = performance.now();
    const silent = await silentFrames(page, inspection, now - began > BLANK_PATIENCE_MS);
    const quiet = silent.length === 0 && inspection?.settled === true;
    quietSince = quiet ? (quietSince ?? now) : null;
    if (quietSince !== null && now - quietSince >= QUIET_MS) return { inspection, silent };
    if (now - began > patience) return { inspection, silent };
    await sleep(60);
  }
}

async function silentFrames(
  page: Page,
  inspection: Inspection | null,
  blankDone: boolean,
): Promise<string[]> {
  const heard = new Map<string, number>();
  for (const { frame, settled } of inspection?.documents ?? []) {
    if (settled) heard.set(frame, (heard.get(frame) ?? 0) + 1);
  }
  const silent: string[] = [];
  for (const frame of await page.frames()) {
    // A frame that goes away while one looks has nothing to say any more.
    const url = await frame.url().catch(() => '');
    if (!/^https?:/.test(url) && (blankDone || !url.startsWith('about:'))) continue;
    const left = heard.get(url) ?? 0;
    if (left > 0) heard.set(url, left - 1);
    else silent.push(url);
  }
  return silent;
}
