import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createGuest, type Guest } from '../utils/guest/guest.ts';
import { forgetParts } from '../utils/guest/parts.ts';
import { ofDocument } from '../utils/page/step.ts';

declare global {
  /** In the isolated world only: the page can't see it. */
  var sidelightGuest: Guest | undefined;
}

/** Registered for granted sites by the desk. Small: everything else is brought in when it is needed. */
export default defineUnlistedScript(() => {
  // A blank tab has no site to belong to; blank frames belong to the page around them.
  if (window === window.top && !/^https?:$/.test(location.protocol)) return;
  // What is no HTML is no page of a case system: a file, a feed or a drawing that the browser shows.
  if (ofDocument(document, 'contentType') !== 'text/html') return;
  // The desk may inject into a page that was open already; after an update the old guest is dead.
  if (globalThis.sidelightGuest?.alive) return;
  globalThis.sidelightGuest?.leave();
  forgetParts();
  globalThis.sidelightGuest = createGuest(document);
});
