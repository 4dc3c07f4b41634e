import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeRoom } from '../utils/guest/room.ts';

/**
 * Registered for granted sites by the desk, for the page itself and before it is drawn: a page that is laid out once, beside the
 * sidebar, pays half of what it pays for being laid out whole and then again beside it.
 */
export default defineUnlistedScript(() => {
  if (/^https?:$/.test(location.protocol)) void makeRoom(document).catch(() => {});
});
