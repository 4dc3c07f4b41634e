/** Files that a page gives or takes, without the browser's own windows for them. */
import type { Page } from '../../../scripts/browser/facade.ts';

export interface Saved {
  name: string;
  text: string;
}

/** From now on what the page would save is held in the page: where a browser puts downloads is its own affair. */
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

export const saved = (page: Page): Promise<Saved[]> =>
  page.evaluate(() => (window as unknown as { held: { name: string; text: string }[] }).held);

/** Puts a file into the page's field, as choosing it does. */
export const chooseFile = (page: Page, selector: string, text: string): Promise<void> =>
  page.evaluate(
    (css, content) => {
      const files = new DataTransfer();
      files.items.add(new File([content], 'gekozen.json', { type: 'application/json' }));
      const field = document.querySelector<HTMLInputElement>(css)!;
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    text,
  );
