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
    // A blank tab has no site to belong to; blank frames belong to the page around them.
    if (window === window.top && !/^https?:$/.test(location.protocol)) return;
    // The desk may inject into a page that was open already; after an update the old guest is dead.
    if (globalThis.sidelightGuest?.alive) return;
    globalThis.sidelightGuest?.leave();
    globalThis.sidelightGuest = createGuest(document);
  },
});
