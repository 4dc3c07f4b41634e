/** Where the walks by keyboard begin: the case system in one tab, Sidelight's window beside it, and the settings. */
import { caseloadOf, readQuery } from '../pages/demodam/caseload.ts';
import { demodamClients, startDemodam, truth, type Client } from '../pages/demodam/server.ts';
import { askDesk, launch, type Browser, type BrowserName, type Page } from './harness/index.ts';
import { tabsOf } from './by-keyboard.ts';

export interface Beside {
  browser: Browser;
  page: Page;
  /** The window of Sidelight that follows `page`. */
  sidebar: Page;
  /** The settings: what may ask the desk. */
  desk: Page;
  /** In the order of the list. */
  clients: Client[];
  /** The address of a path of the case system. */
  at(path: string): string;
  /** Goes to a page of the case system; the window is in front then, drawn anew, with the focus nowhere. */
  open(path: string): Promise<void>;
  /** How many of each kind are kept. */
  held(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

export const nameOf = (client: Client): string => truth(client)['client_name']!.value as string;

export async function startBeside(name: BrowserName): Promise<Beside> {
  const today = new Date();
  const demo = await startDemodam({ today, singleSignOn: true });
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await demo.close();
  };
  const at = (path: string): string => `http://127.0.0.1:${demo.port}${path}`;
  try {
    browser = await launch(name);
    const desk = await browser.extensionPage('settings.html');
    await askDesk(desk, 'setSiteMode', { origin: at(''), mode: 'open' });
    const page = await browser.newPage();
    await page.setViewport(1280, 800);
    await page.goto(at('/caseload'));
    await page.sidebar();
    const tab = (await tabsOf(desk)).find(({ url }) => url.startsWith(at('')));
    const sidebar = await browser.extensionPage(`window.html?tab=${tab!.id}`);
    await sidebar.setViewport(420, 800);
    return {
      browser,
      page,
      sidebar,
      desk,
      clients: caseloadOf(demodamClients({ today }), readQuery(new Map<string, string>())),
      at,
      async open(path) {
        await page.bringToFront();
        await page.goto(at(path));
        await page.sidebar();
        await sidebar.bringToFront();
        await sidebar.reload();
        await sidebar.waitFor('[role=tablist]');
      },
      async held() {
        const { kinds } = await askDesk(desk, 'held', null);
        return Object.fromEntries(kinds.map(({ kind, count }) => [kind, count]));
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
