/** What Chromium's own page about extensions can ask and do, which may do more than any other. It stays open. */
import type { BrowserContext } from 'playwright-core';
import { EXTENSION } from './names.ts';
import { until } from './polling.ts';

const PAGE = 'chrome://extensions/';

interface Fault {
  message: string;
  source: string;
}

interface ExtensionInfo {
  version: string;
  state: string;
  manifestErrors: Fault[];
  runtimeErrors: Fault[];
}

interface ExtensionsApi {
  developerPrivate: {
    getExtensionInfo(id: string): Promise<ExtensionInfo>;
    reload(id: string, options: { failQuietly: boolean }): Promise<unknown>;
  };
  management: { setEnabled(id: string, on: boolean): Promise<void> };
}

async function onPage<A, R>(
  context: BrowserContext,
  fn: (asked: { id: string; about: A }) => Promise<R>,
  about: A,
): Promise<R> {
  let page = context.pages().find((each) => each.url() === PAGE);
  if (!page) {
    page = await context.newPage();
    await page.goto(PAGE);
  }
  const ask = fn as (asked: object) => Promise<R>;
  return page.evaluate(ask, { id: EXTENSION.chromium.id, about });
}

const infoOf = (context: BrowserContext): Promise<ExtensionInfo> =>
  onPage(
    context,
    async ({ id }) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionsApi };
      const { version, state, manifestErrors, runtimeErrors } =
        await chrome.developerPrivate.getExtensionInfo(id);
      const plain = (errors: Fault[]) => errors.map(({ message, source }) => ({ message, source }));
      return {
        version,
        state,
        manifestErrors: plain(manifestErrors),
        runtimeErrors: plain(runtimeErrors),
      };
    },
    null,
  );

/** What it shows under "errors": in developer mode it collects them. */
export async function faultsOf(context: BrowserContext): Promise<string[]> {
  const { manifestErrors, runtimeErrors } = await infoOf(context);
  return [...manifestErrors, ...runtimeErrors].map(({ message, source }) => `${message} (${source})`);
}

/** As its switch does. */
export async function switchTo(context: BrowserContext, on: boolean): Promise<void> {
  await onPage(
    context,
    async ({ id, about }) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionsApi };
      await chrome.management.setEnabled(id, about);
    },
    on,
  );
  await until(
    'the extension to be switched',
    async () => ((await infoOf(context)).state === 'ENABLED') === on,
  );
}

/** As its button to load a folder again does; resolves when that version is there. */
export async function loadAgain(context: BrowserContext, version: string): Promise<void> {
  await onPage(
    context,
    async ({ id }) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionsApi };
      await chrome.developerPrivate.reload(id, { failQuietly: true });
    },
    null,
  );
  await until('the other version to be there', async () => (await infoOf(context)).version === version);
}
