/** Files that a page gives or takes, without the browser's own windows for them. */
import type { Page } from '../../../scripts/browser/facade.ts';

export interface TextFile {
  name: string;
  text: string;
}

/** What the page would save is held in the page from now on: where a browser puts downloads is its own affair. */
export const holdDownloads = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const held: { name: string; text: string }[] = [];
    const blobs = new Map<string, Blob>();
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const url = create(blob);
      blobs.set(url, blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function () {
      const { download, href } = this;
      void blobs
        .get(href)!
        .text()
        .then((text) => held.push({ name: download, text }));
    };
    Object.assign(window, { held });
  });

export const heldDownloads = (page: Page): Promise<TextFile[]> =>
  page.evaluate(() => (window as unknown as { held: { name: string; text: string }[] }).held);

/** Puts files into a field of the page, as choosing them does. */
export const chooseFiles = (page: Page, selector: string, files: TextFile[]): Promise<void> =>
  page.evaluate(
    (css, chosen) => {
      const carrier = new DataTransfer();
      for (const { name, text } of chosen)
        carrier.items.add(new File([text], name, { type: 'application/json' }));
      const field = document.querySelector<HTMLInputElement>(css)!;
      field.files = carrier.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    files as { name: string; text: string }[],
  );
