import { browser, type Browser } from 'wxt/browser';
import { unwrap } from '../wire/reply.ts';
import type { GuestCalls } from '../wire/messages.ts';

/** Asks the guest in one frame; null where it is gone or asleep. */
export type AskGuest = <K extends keyof GuestCalls>(
  tab: number,
  frameId: number,
  name: K,
  argument: GuestCalls[K][0],
) => Promise<GuestCalls[K][1] | null>;

/** A frozen tab, or one that shows a dialog, answers when it wakes: the desk does not wait for it. */
const PATIENCE_MS = 3000;

export const askGuest: AskGuest = async (tab, frameId, name, argument) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const asleep = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  const answer = browser.tabs.sendMessage(tab, { kind: 'guest', name, argument }, { frameId }).then(unwrap);
  try {
    return (await Promise.race([answer, asleep])) as never;
  } catch {
    // The frame is gone; its own farewell or the next page's greeting clears it away.
    return null;
  } finally {
    clearTimeout(timer);
  }
};

/** Origin of the document that speaks. A frame without an address of its own (srcdoc, blank) has its parent's. */
export function originOf(sender: Browser.runtime.MessageSender): string | null {
  for (const candidate of [(sender as { origin?: string }).origin, sender.url, sender.tab?.url]) {
    if (!candidate || candidate === 'null') continue;
    try {
      const { origin } = new URL(candidate);
      if (origin !== 'null') return origin;
    } catch {
      // Not an address: try the next.
    }
  }
  return null;
}
