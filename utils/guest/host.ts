import { LABEL_CSS } from '../marks/label.ts';
import { setStyle } from '../marks/style.ts';
import { WORDS_CSS } from '../marks/words.ts';
import { dropStalePushes } from './push.ts';
import { sheetOf } from './sheet.ts';

/**
 * The one element that Sidelight adds to a page. Everything else stands in its closed shadow root, out of
 * reach of the page's scripts and styles. It is styled through the CSSOM, which a page's CSP does not bind.
 */
const HOST_TAG = 'sidelight-guest';

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
  document.documentElement instanceof HTMLElement && !(document.body instanceof HTMLFrameSetElement);

export function createHost(document: Document): GuestHost {
  // Firefox ends a guest without a word when its extension is replaced: the next one clears up after it.
  for (const stale of document.querySelectorAll(`:root > ${HOST_TAG}`)) stale.remove();
  dropStalePushes(document);

  const host = document.createElement(HOST_TAG);
  setStyle(host, {
    all: 'initial',
    position: 'fixed',
    inset: '0',
    'z-index': '2147483647',
    'pointer-events': 'none',
    display: 'block',
  });
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheetOf(document, ROOT_CSS)];
  const layer = document.createElement('div');
  layer.setAttribute('aria-hidden', 'true');
  setStyle(layer, { position: 'absolute', inset: '0', overflow: 'hidden', 'pointer-events': 'none' });
  root.append(layer);

  const attach = (): void => {
    if (!host.isConnected) document.documentElement.append(host);
  };
  attach();

  return { layer, root, attach, remove: () => host.remove() };
}
