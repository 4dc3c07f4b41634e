/** Reads every page of a folder in one browser, each at its own moment. */
import type { DeskTab } from '../browser/desk-tab.ts';
import type { Browser } from '../browser/facade.ts';
import { readPage } from '../page/read-page.ts';
import { serveFolder } from '../page/serve-folder.ts';
import { scorePage, type ReadPage, type Score } from './score-page.ts';
import { goldenPages, type GoldenPage } from './truth.ts';

export interface ScoredPage extends GoldenPage {
  score: Score;
  page: ReadPage;
  /** Milliseconds from opening it to having read it. */
  ms: number;
}

/** `done` is told of each page as it comes. */
export async function scoreFolder(
  browser: Browser,
  desk: DeskTab,
  folder: string,
  only: string[] | undefined,
  done: (page: ScoredPage) => void = () => {},
): Promise<ScoredPage[]> {
  const pages = goldenPages(folder, only);
  const server = await serveFolder(folder);
  const scored: ScoredPage[] = [];
  try {
    for (const { slug, truth } of pages) {
      const began = performance.now();
      await desk.ask('setSession', { referenceDate: truth.capturedAt ?? null });
      const tab = await browser.newPage();
      try {
        await tab.goto(`${server.url}/${slug}/index.html`);
        const { inspection } = await readPage(desk, tab);
        const page: ReadPage = inspection ?? { readings: [] };
        scored.push({ slug, truth, page, score: scorePage(truth, page), ms: performance.now() - began });
      } finally {
        await tab.close();
      }
      done(scored.at(-1)!);
    }
  } finally {
    server.close();
    await desk.ask('setSession', { referenceDate: null });
  }
  return scored;
}
