/** What is copied out of a page. Runs in the page itself, so it stands on nothing outside this function. */

/** An element, or a text. */
export type CapturedNode = CapturedElement | string;

export interface CapturedElement {
  tag: string;
  attributes: [name: string, value: string][];
  children: CapturedNode[];
  /** What stands in its open shadow root. */
  shadow?: CapturedNode[];
  /** Address of the document in a frame. */
  frame?: string;
}

export interface CapturedDocument {
  url: string;
  lang: string;
  root: CapturedElement;
}

/**
 * The document as it stands: elements, texts, what controls hold, open shadow roots, and the rules of its style sheets.
 * Scripts and what only they need are left out; passwords and hidden fields lose their value. What is hidden says so by
 * itself, also where a style sheet can't be read.
 */
export function captureDocument(): CapturedDocument {
  const LEFT_OUT = new Set(['SCRIPT', 'NOSCRIPT', 'LINK', 'META', 'BASE', 'OBJECT', 'EMBED', 'TEMPLATE']);
  const KEPT =
    /^(id|class|name|for|type|role|aria-.*|title|alt|href|colspan|rowspan|scope|headers|label|lang|dir|tabindex|slot|part|hidden|open|disabled|readonly|multiple|placeholder|datetime|style|width|height|border|align|valign|nowrap|bgcolor|cols|rows|size|cellpadding|cellspacing)$/;

  const isHidden = (element: Element): boolean => {
    const { display, visibility } = getComputedStyle(element);
    return display === 'none' || visibility === 'hidden' || visibility === 'collapse';
  };

  const rulesOf = (sheets: Iterable<CSSStyleSheet>): string => {
    let text = '';
    for (const sheet of sheets) {
      try {
        text += [...sheet.cssRules].map((rule) => rule.cssText).join('\n');
      } catch {
        // A style sheet of another origin keeps its rules to itself.
      }
    }
    return text.replace(/url\([^)]*\)/g, 'none').replace(/@import[^;]*;/g, '');
  };

  const styleElement = (sheets: Iterable<CSSStyleSheet>): CapturedElement[] => {
    const rules = rulesOf(sheets);
    return rules ? [{ tag: 'style', attributes: [], children: [rules] }] : [];
  };

  const nodes = (parent: Node): CapturedNode[] =>
    [...parent.childNodes].flatMap((node): CapturedNode[] => {
      if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ? [node.nodeValue] : [];
      if (!(node instanceof Element) || LEFT_OUT.has(node.tagName.toUpperCase())) return [];
      if (node.tagName.toUpperCase() === 'STYLE') return [];
      return [element(node)];
    });

  const control = (node: Element): [string, string][] => {
    if (node instanceof HTMLInputElement) {
      const secret = node.type === 'password' || node.type === 'hidden';
      const ticks = node.type === 'checkbox' || node.type === 'radio';
      return [
        ...(secret ? [] : [['value', node.value] as [string, string]]),
        ...(ticks && node.checked ? [['checked', ''] as [string, string]] : []),
      ];
    }
    return node instanceof HTMLOptionElement && node.selected ? [['selected', '']] : [];
  };

  const element = (node: Element): CapturedElement => {
    const attributes = [...node.attributes]
      .filter(({ name }) => KEPT.test(name))
      .map(({ name, value }): [string, string] => [name, value]);
    attributes.push(...control(node));
    if (node !== document.documentElement && isHidden(node)) {
      const style = attributes.find(([name]) => name === 'style');
      const own = `${style?.[1].replace(/;?\s*$/, ';') ?? ''}display:none`;
      if (style) style[1] = own;
      else attributes.push(['style', own]);
    }
    const captured: CapturedElement = {
      tag: node.localName,
      attributes,
      children: node instanceof HTMLTextAreaElement ? [node.value] : nodes(node),
    };
    if (node === document.head) captured.children.push(...styleElement(document.styleSheets));
    if (node.shadowRoot) {
      const { styleSheets, adoptedStyleSheets } = node.shadowRoot;
      captured.shadow = [...styleElement([...styleSheets, ...adoptedStyleSheets]), ...nodes(node.shadowRoot)];
    }
    if (node.localName === 'iframe' || node.localName === 'frame') {
      const frame = node as HTMLIFrameElement;
      try {
        captured.frame = frame.contentWindow?.location.href ?? frame.src;
      } catch {
        captured.frame = frame.src;
      }
    }
    return captured;
  };

  return {
    url: location.href,
    lang: document.documentElement.lang,
    root: element(document.documentElement),
  };
}
