import { askDesk } from './ask-desk.ts';
import type { Browser, Page } from './facade.ts';
import { until } from './polling.ts';

interface ExtensionApi {
  runtime: { getManifest(): { host_permissions?: string[] } };
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
}

/** A tab of the extension's own, from which the desk can be asked. */
export interface DeskTab {
  ask: <K extends Parameters<typeof askDesk>[1]>(
    name: K,
    argument: Parameters<typeof askDesk<K>>[2],
  ) => ReturnType<typeof askDesk<K>>;
  /** Id of the tab that shows a URL (what follows # does not count), or undefined. */
  tabOf(url: string): Promise<number | undefined>;
  page: Page;
}

/** Opens one, and waits until the desk has registered its readers where the build has hosts baked in. */
export async function openDeskTab(browser: Browser): Promise<DeskTab> {
  const page = await browser.extensionPage('popup.html');
  await until('the desk to register its readers', () =>
    page.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
      const api = browser ?? chrome;
      if (!api.runtime.getManifest().host_permissions?.length) return true;
      return (await api.scripting.getRegisteredContentScripts()).length > 0;
    }),
  );
  return {
    page,
    ask: (name, argument) => askDesk(page, name, argument),
    // A match pattern with a port finds nothing in Firefox: the addresses themselves are compared.
    tabOf: (url) =>
      page.evaluate(
        async (wanted: string) => {
          const { browser, chrome } = globalThis as unknown as {
            browser?: ExtensionApi;
            chrome: ExtensionApi;
          };
          const tabs = await (browser ?? chrome).tabs.query({});
          return tabs.find((tab) => tab.url?.replace(/#.*/, '') === wanted)?.id;
        },
        url.replace(/#.*/, ''),
      ),
  };
}
