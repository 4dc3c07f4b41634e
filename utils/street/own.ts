/** What of a page is Sidelight's own. */

/** The one element that Sidelight itself adds to a page: nothing of it is the page's, and nothing of it is read. */
export const OWN_TAG = 'sidelight-guest';

/** Whether a change of the page is only that our own element came or went. */
export const isOwnChange = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
  addedNodes.length + removedNodes.length > 0 &&
  [...addedNodes, ...removedNodes].every((node) => (node as Partial<Element>).localName === OWN_TAG);
