/**
 * In a form a control that is called like a member of the form stands in front of it: a form with a field `matches` has no such
 * function, and a walk up over one with a field `parentElement` would go round for ever. Here members are taken from where
 * the page can't put anything in front of them. Only what may be a form needs it.
 */
type Way =
  'parentElement' | 'parentNode' | 'firstElementChild' | 'nextElementSibling' | 'firstChild' | 'children';

/** Where a way from an element leads. */
export const stepFrom = <W extends Way>(element: Element, way: W): Element[W] =>
  (element instanceof HTMLFormElement
    ? Reflect.get(Element.prototype, way, element)
    : element[way]) as Element[W];

export const tagOf = (element: Element): string =>
  element instanceof HTMLFormElement ? 'FORM' : element.tagName;

interface Questions {
  matches(selectors: string): boolean;
  contains(other: Node | null): boolean;
  closest(selectors: string): Element | null;
  querySelector(selectors: string): Element | null;
  querySelectorAll(selectors: string): NodeListOf<Element>;
  getAttribute(name: string): string | null;
  checkVisibility(options?: CheckVisibilityOptions): boolean;
}

/** What an element itself answers. */
export const ask = <Q extends keyof Questions>(
  element: Element,
  question: Q,
  ...about: Parameters<Questions[Q]>
): ReturnType<Questions[Q]> =>
  (Element.prototype[question] as (...about: unknown[]) => ReturnType<Questions[Q]>).apply(element, about);

/** A member of a document: an image, form or frame that is called like one stands in front of it. */
export const ofDocument = <M extends keyof Document>(document: Document, member: M): Document[M] =>
  Reflect.get(Document.prototype, member, document) as Document[M];

/** What has an id, in the document of an element. */
export const byId = (element: Element, id: string): HTMLElement | null =>
  Document.prototype.getElementById.call(element.ownerDocument, id);

/** Walks what stands in a node, in page order. */
export const walkIn = (root: Node, what: number, filter?: (node: Node) => number): TreeWalker =>
  Document.prototype.createTreeWalker.call(
    (Reflect.get(Node.prototype, 'ownerDocument', root) as Document | null) ?? root,
    root,
    what,
    filter,
  );
