/** Chromium as the benchmark needs it: a fresh profile each time, and the protocol that counts main-thread time. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';
import { requireBrowser } from '../../scripts/browser/find.ts';
import { EXTENSION } from '../../scripts/browser/names.ts';

export interface Opened {
  context: BrowserContext;
  /** Its folder, until `close`. */
  profile: string;
  close(): Promise<void>;
}

/** @param extension folder of an unpacked extension */
export async function open(extension?: string): Promise<Opened> {
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  const loaded = extension
    ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
    : [];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await requireBrowser('chromium'),
    headless: true,
    viewport: { width: 1280, height: 800 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-features=DisableLoadExtensionCommandLineSwitch,Translate,OptimizationHints',
      ...loaded,
    ],
  });
  return {
    context,
    profile,
    close: async () => {
      await context.close().catch(() => {});
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

type Ask = (name: string, argument: unknown) => Promise<unknown>;

/** Asks the desk from a page of the extension, whose worker is then awake; that page lives in a process of its own. */
export async function openDesk(context: BrowserContext): Promise<Ask> {
  const page: Page = await context.newPage();
  await page.goto(`chrome-extension://${EXTENSION.chromium.id}/popup.html`);
  return async (name, argument) => {
    const reply = await page.evaluate(
      (message) =>
        (
          globalThis as unknown as {
            chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
          }
        ).chrome.runtime.sendMessage(message),
      { kind: 'question', name, argument },
    );
    const { answer, error } = reply as { answer?: unknown; error?: string };
    if (error !== undefined) throw new Error(error);
    return answer;
  };
}

/** From now on the extension's worker, also one that begins later, can keep nothing: every write and every database fails. */
export async function refuseAll(context: BrowserContext): Promise<void> {
  const refuse = (worker: Worker): Promise<void> =>
    worker.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: Record<'session' | 'local', Record<'set' | 'remove', unknown>> };
      };
      const no = (): Promise<never> => Promise.reject(new Error('Refused by the benchmark.'));
      for (const area of [chrome.storage.session, chrome.storage.local])
        Object.assign(area, { set: no, remove: no });
      IDBFactory.prototype.open = () => {
        throw new DOMException('Refused by the benchmark.', 'UnknownError');
      };
    });
  context.on('serviceworker', (worker) => void refuse(worker));
  await Promise.all(context.serviceWorkers().map(refuse));
}
