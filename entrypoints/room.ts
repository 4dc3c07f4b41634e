import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { browser } from '../utils/guest/native.ts';
import { makeRoom } from '../utils/guest/room.ts';
import type { Room } from '../utils/wire/home.ts';
import { unwrap } from '../utils/wire/reply.ts';

const ask = async (): Promise<Room | null> =>
  unwrap(await browser.runtime.sendMessage({ kind: 'reader', name: 'room', argument: {} })) as Room | null;

/**
 * Registered for granted sites by the desk, for the page itself and before it is drawn: a page that is laid out once, beside the
 * sidebar, pays half of what it pays for being laid out whole and then again beside it.
 */
export default defineUnlistedScript(() => {
  if (/^https?:$/.test(location.protocol)) void makeRoom(document, ask).catch(() => {});
});
