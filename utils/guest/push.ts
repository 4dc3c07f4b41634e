import { sheetOf } from './sheet.ts';

export interface Push {
  readonly sheet: CSSStyleSheet;
  remove(): void;
}

/** With less than this left, in CSS pixels, a pushed page would be too narrow to work in: the sidebar then floats. */
const LEAST_PAGE = 524;

/** In every rule of ours, so that a sheet that an earlier guest could not take away is known for ours. */
const SIGN = '--sidelight-room';

/** Makes room beside the page with a constructed style sheet: no attribute of the page changes. */
export function createPush(document: Document, side: 'left' | 'right', width: number): Push {
  const room = `margin-${side}: ${width}px !important; ${SIGN}: 1`;
  const sheet = sheetOf(
    document,
    `@media screen and (min-width: ${width + LEAST_PAGE}px) { html { ${room} } }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return { sheet, remove: () => dropSheets(document, (other) => other === sheet) };
}

/** Takes away what a guest left behind that was ended without a word, but not what was just made. */
export const dropStalePushes = (document: Document, made: Push | undefined): void =>
  dropSheets(
    document,
    (sheet) => sheet !== made?.sheet && [...sheet.cssRules].some((rule) => rule.cssText.includes(SIGN)),
  );

function dropSheets(document: Document, drop: (sheet: CSSStyleSheet) => boolean): void {
  const sheets = [...document.adoptedStyleSheets];
  const rest = sheets.filter((sheet) => !drop(sheet));
  if (rest.length < sheets.length) document.adoptedStyleSheets = rest;
}
