import { sheetOf } from './sheet.ts';

export interface Push {
  remove(): void;
}

/** With less than this left, in CSS pixels, a pushed page would be too narrow to work in: the sidebar then floats. */
const LEAST_PAGE = 524;

/** Makes room beside the page with a constructed style sheet: no attribute of the page changes. */
export function createPush(document: Document, side: 'left' | 'right', width: number): Push {
  const sheet = sheetOf(
    document,
    `@media screen and (min-width: ${width + LEAST_PAGE}px) { html { margin-${side}: ${width}px !important; } }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return {
    remove() {
      document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((other) => other !== sheet);
    },
  };
}
