import { LABEL_CSS } from '../marks/label.ts';
import { setStyle } from '../marks/style.ts';
import { WORDS_CSS } from '../marks/words.ts';

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
  openSidebar(url: string): void;
  closeSidebar(): void;
  readonly hasSidebar: boolean;
  remove(): void;
}

/** Nothing of Sidelight is printed. In a shadow root an important rule wins, also over the host's own style. */
const ROOT_CSS = `@media print { :host { display: none !important; } } ${WORDS_CSS} ${LABEL_CSS}`;

const WIDTH = 376;
/** Under this viewport width a pushed page would be too narrow to work in: the sidebar then floats. */
const PUSH_FROM = 900;

/** True where an element can be shown over the page: a frameset has no body to show it in. */
export const canHost = (document: Document): boolean =>
  document.documentElement instanceof HTMLElement && !(document.body instanceof HTMLFrameSetElement);

export function createHost(document: Document): GuestHost {
  // Firefox ends a guest without a word when its extension is replaced: the next one clears up after it.
  for (const stale of document.querySelectorAll(`:root > ${HOST_TAG}`)) stale.remove();
  dropSheets(document, isPush);

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

  let frame: HTMLIFrameElement | undefined;
  let push: Push | undefined;
  const attach = (): void => {
    if (!host.isConnected) document.documentElement.append(host);
  };
  attach();

  return {
    layer,
    root,
    openSidebar(url) {
      attach();
      if (frame) return;
      frame = document.createElement('iframe');
      frame.src = url;
      frame.title = 'Sidelight';
      setStyle(frame, {
        position: 'absolute',
        top: '0',
        right: '0',
        width: `min(${WIDTH}px, 100vw)`,
        height: '100%',
        border: '0',
        'border-left': '1px solid #857f75',
        background: '#fff',
        'color-scheme': 'light dark',
        'pointer-events': 'auto',
      });
      root.append(frame);
      push = createPush(document);
    },
    closeSidebar() {
      frame?.remove();
      push?.remove();
      frame = push = undefined;
    },
    get hasSidebar() {
      return frame !== undefined;
    },
    remove() {
      this.closeSidebar();
      host.remove();
    },
  };
}

function sheetOf(document: Document, css: string): CSSStyleSheet {
  const sheet = new document.defaultView!.CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

interface Push {
  remove(): void;
}

/** In every rule of ours, so that a sheet that an earlier guest could not take away is known for ours. */
const SIGN = '--sidelight-room';

/** Makes room beside the page with a constructed style sheet: no attribute of the page changes. */
function createPush(document: Document): Push {
  const sheet = new document.defaultView!.CSSStyleSheet();
  sheet.replaceSync(
    `@media screen and (min-width: ${PUSH_FROM}px) { html { margin-right: ${WIDTH}px !important; ${SIGN}: 1 } }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return { remove: () => dropSheets(document, (other) => other === sheet) };
}

const isPush = (sheet: CSSStyleSheet): boolean =>
  [...sheet.cssRules].some((rule) => rule.cssText.includes(SIGN));

function dropSheets(document: Document, drop: (sheet: CSSStyleSheet) => boolean): void {
  const sheets = [...document.adoptedStyleSheets];
  const rest = sheets.filter((sheet) => !drop(sheet));
  if (rest.length < sheets.length) document.adoptedStyleSheets = rest;
}
