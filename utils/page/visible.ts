/** What a person can see. */

/** Elements whose text is never page content. */
export const SILENT = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD OPTION OPTGROUP DATALIST OBJECT SVG svg IFRAME FRAME CANVAS VIDEO AUDIO MAP'.split(
    ' ',
  ),
);

/** False for what is not rendered or has visibility hidden; opacity and scroll position don't matter. */
export function isShown(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  // An element with `display: contents` has no box of its own, its content has.
  const view = element.ownerDocument.defaultView;
  return (
    element.isConnected &&
    view?.getComputedStyle(element).display === 'contents' &&
    element.parentElement !== null &&
    isShown(element.parentElement)
  );
}

/**
 * True for text that is for screen readers only: clipped to a pixel, or moved far off the page. Only elements that
 * are shown otherwise and have a class or style of their own need to be asked.
 */
export function isUnseen(element: Element): boolean {
  if (!element.hasAttribute('class') && !element.hasAttribute('style')) return false;
  const { offsetWidth, offsetHeight, offsetLeft } = element as HTMLElement;
  return offsetHeight === 1 || offsetWidth === 1 || offsetLeft < -2000;
}
