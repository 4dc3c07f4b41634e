/** A sheet that no Content-Security-Policy of a page refuses, as it would a `style` element. */
export function sheetOf(document: Document, css: string): CSSStyleSheet {
  const sheet = new document.defaultView!.CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
