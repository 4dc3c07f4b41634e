/** The cheap half of reading: whether a document holds anything at all. Frames for layout, sending and blank ones don't. */
import { after, type Timer } from '../street/timers.ts';
import { SILENT } from './visible.ts';
import { ofDocument, walkIn } from './step.ts';

/** What says something without text. */
const SAYING = 'input, select, textarea, [title], [alt], [aria-label]';
/** Changes of an empty document that come close together are looked at once, ms. */
const PAUSE = 100;

/** True at the first text, control or name; a page with content is never looked through. */
export function isWorthReading(document: Document): boolean {
  const body = ofDocument(document, 'body');
  if (!body || body.tagName !== 'BODY') return false;
  const walker = walkIn(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    SILENT.has(node.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3) {
      if (/\S/.test(node.nodeValue!)) return true;
      continue;
    }
    const element = node as Element;
    // What a custom element shows may come into its shadow root, where no change of the document tells of it.
    if (element.shadowRoot || element.tagName.includes('-') || element.matches(SAYING)) return true;
  }
  return false;
}

/** Calls back once, as soon as there is something to read. @returns whether that is so now */
export function whenWorthReading(document: Document, found: () => void, signal: AbortSignal): boolean {
  if (isWorthReading(document)) {
    found();
    return true;
  }
  let timer: Timer | undefined;
  const observer = new MutationObserver(() => {
    timer ??= after(PAUSE, () => {
      timer = undefined;
      if (!isWorthReading(document)) return;
      observer.disconnect();
      found();
    });
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => (observer.disconnect(), clearTimeout(timer)), { once: true });
  return false;
}
