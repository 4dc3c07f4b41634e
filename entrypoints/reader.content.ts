import { defineContentScript } from 'wxt/utils/define-content-script';
import { createGuest, type Guest } from '../utils/guest/guest.ts';

declare global {
  /** In the isolated world only: the page can't see it. */
  var sidelightGuest: Guest | undefined;
}

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main() {
    // The desk may inject into a page that was open already; after an update the old guest is dead.
    if (globalThis.sidelightGuest?.alive) return;
    globalThis.sidelightGuest?.leave();
    globalThis.sidelightGuest = createGuest(document);
  },
});
