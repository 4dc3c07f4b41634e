import { LABEL_CSS } from '../marks/label.ts';
import { OWN_TAG } from '../street/own.ts';
import { after, type Timer } from '../street/timers.ts';
import { ofDocument } from '../page/step.ts';
import { setStyle } from '../marks/style.ts';
import { WORDS_CSS } from '../marks/words.ts';
import { dropStalePushes } from './push.ts';
import { sheetOf } from './sheet.ts';

/**
 * The one element that Sidelight adds to a page. Everything else stands in its closed shadow root, out of
 * reach of the page's scripts and styles. It is styled through the CSSOM, which a page's CSP does not bind.
 */
export interface GuestHost {
  /** Layer for what is drawn over the page; covers the viewport and lets every click through. */
  readonly layer: HTMLElement;
  /** The closed root that everything hangs in. */
  readonly root: ShadowRoot;
  /** Hangs it in the page again, where the page took it away. */
  attach(): void;
  remove(): void;
}

/** Nothing of Sidelight is printed. In a shadow root an important rule wins, also over the host's own style. */
const ROOT_CSS = `@media print { :host { display: none !important; } } ${WORDS_CSS} ${LABEL_CSS}`;

/** True where an element can be shown over the page: a frameset has no body to show it in. */
export const canHost = (document: Document): boolean =>
  document.documentElement instanceof HTMLElement &&
  !(ofDocument(document, 'body') instanceof HTMLFrameSetElement);

/**
 * So often within {@link WITHIN_MS} it is hung in the page again, each time after twice the wait, ms: some pages draw their
 * whole document once more, and what goes on taking it away does so on purpose.
 */
const TRIES = 5;
const WITHIN_MS = 5000;
const WAIT_MS = 20;

const STYLE = {
  all: 'initial',
  position: 'fixed',
  inset: '0',
  'z-index': '2147483647',
  'pointer-events': 'none',
  display: 'block',
};

/** Attributes by which a page could hide it, beside its style. */
const HIDING = ['hidden', 'inert', 'popover'];
const CHANGES = ['style', ...HIDING];

/** What would act on a press or a key. The page can't reach into the root; this holds for what else might. */
const ACTS = ['click', 'pointerdown', 'keydown'];

/** @param taken the page keeps taking it away, moving it or changing it: it is not hung there again */
export function createHost(document: Document, taken: () => void): GuestHost {
  // Firefox ends a guest without a word when its extension is replaced: the next one clears up after it.
  for (const stale of ofDocument(document, 'querySelectorAll').call(document, `:root > ${OWN_TAG}`))
    stale.remove();
  dropStalePushes(document, globalThis.sidelightRoom?.push);

  const host = document.createElement(OWN_TAG);
  setStyle(host, STYLE);
  const styled = host.style.cssText;
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheetOf(document, ROOT_CSS)];
  const layer = document.createElement('div');
  layer.setAttribute('aria-hidden', 'true');
  setStyle(layer, { position: 'absolute', inset: '0', overflow: 'hidden', 'pointer-events': 'none' });
  root.append(layer);

  for (const type of ACTS)
    root.addEventListener(type, (event) => event.isTrusted || event.stopImmediatePropagation(), true);

  let tries = 0;
  let triesEnd = 0;
  let timer: Timer | undefined;

  const stands = (): boolean =>
    host.parentNode === document.documentElement &&
    host.style.cssText === styled &&
    !HIDING.some((name) => host.hasAttribute(name));

  function attach(): void {
    if (stands()) return;
    for (const name of CHANGES) host.removeAttribute(name);
    setStyle(host, STYLE);
    document.documentElement.append(host);
    // A page may put another root in the place of the one it had.
    for (const holder of [document, document.documentElement]) observer.observe(holder, { childList: true });
  }

  function changed(): void {
    if (timer || stands()) return;
    const now = performance.now();
    if (now > triesEnd) {
      tries = 0;
      triesEnd = now + WITHIN_MS;
    }
    if (tries === TRIES) return taken();
    timer = after(WAIT_MS * 2 ** ++tries, () => {
      timer = undefined;
      attach();
    });
  }

  const observer = new MutationObserver(changed);
  attach();
  observer.observe(host, { attributeFilter: CHANGES });

  return {
    layer,
    root,
    attach,
    remove() {
      observer.disconnect();
      clearTimeout(timer);
      host.remove();
    },
  };
}
