import type { Inspection } from '../../utils/wire/messages.ts';
import type { Frame, Page } from '../browser/facade.ts';
import { until } from '../browser/polling.ts';

/** One moment of the tour: a page of the demo that is opened, or something that is done in the sidebar. */
export interface Stop {
  /** File name of the screenshot. */
  name: string;
  what: string;
  go(walk: Walk): Promise<void>;
  /** False for an act in the sidebar: no page is opened, so nothing new is read. */
  opensPage: boolean;
}

export interface Walk {
  page: Page;
  /** What the page before this stop was read as. */
  seen: Inspection | null;
}

/** Contacts last: most of what is explained afterwards stands there. */
const CLIENT_TABS = ['afspraken', 'pva', 'instrumenten', 'ontheffingen', 'contacten'];

export const STOPS: Stop[] = [
  {
    name: '1-caseload',
    what: 'caseload, page 1',
    opensPage: true,
    async go({ page }) {
      await page.fill('input[name=gebruiker]', 'M. de Wit');
      await page.click('input[type=submit], button[type=submit]');
      await page.waitFor(() => location.pathname === '/caseload' && document.readyState === 'complete');
    },
  },
  {
    name: '2-caseload-page-2',
    what: 'caseload, page 2',
    opensPage: true,
    go: ({ page }) => follow(page, 'a[href*="pagina=2"]', 'pagina=2'),
  },
  {
    name: '3-caseload-lens',
    what: 'sidebar: caseload lens',
    opensPage: false,
    async go({ page }) {
      const sidebar = await readySidebar(page);
      await sidebar.click('#tab-caseload');
      await sidebar.waitFor('#panel-caseload');
    },
  },
  {
    name: '4-client',
    what: 'client, persoon',
    opensPage: true,
    async go({ page, seen }) {
      const number = firstSignalled(seen);
      await follow(page, number ? `a[href*="/klant/${number}"]` : 'a[href^="/klant/"]', '/klant/');
    },
  },
  ...CLIENT_TABS.map((tab, index): Stop => ({
    name: `${index + 5}-client-${tab}`,
    what: `client, ${tab}`,
    opensPage: true,
    go: ({ page }) => follow(page, `a[href*="tab=${tab}"]`, `tab=${tab}`),
  })),
  {
    name: `${CLIENT_TABS.length + 5}-client-lens`,
    what: 'sidebar: client lens',
    opensPage: false,
    async go({ page }) {
      const sidebar = await readySidebar(page);
      await sidebar.click('#tab-client');
      await sidebar.waitFor('[data-explains]');
    },
  },
  {
    name: `${CLIENT_TABS.length + 6}-explained`,
    what: 'sidebar: an indicator explained',
    opensPage: false,
    async go({ page }) {
      const sidebar = await readySidebar(page);
      await sidebar.click('[data-state=raised] [data-explains], [data-explains]');
      await sidebar.waitFor('.explain');
    },
  },
  {
    name: `${CLIENT_TABS.length + 7}-shown-where`,
    what: 'sidebar: shown where',
    opensPage: false,
    async go({ page }) {
      const sidebar = await readySidebar(page);
      const stands = await sidebar.evaluate(() => document.querySelector('.inputs .link') !== null);
      if (stands) await sidebar.click('.inputs .link');
    },
  },
];

async function follow(page: Page, selector: string, goal: string): Promise<void> {
  await page.click(selector);
  await page.waitFor(
    (part: string) => location.href.includes(part) && document.readyState === 'complete',
    goal,
  );
}

/** The sidebar once it shows its lenses. A page that was just opened has a new one. */
async function readySidebar(page: Page): Promise<Frame> {
  return until('the lenses in the sidebar', async () => {
    const sidebar = await page.sidebar();
    const ready = await sidebar.evaluate(() => document.querySelector('[role=tablist]') !== null);
    return ready ? sidebar : null;
  });
}

/** Number of the first client on the list of whom something is signalled. */
function firstSignalled(seen: Inspection | null): string | undefined {
  const raised = new Set(
    seen?.signals.filter(({ state }) => state === 'raised').map(({ client }) => client) ?? [],
  );
  for (const [index, reading] of (seen?.readings ?? []).entries()) {
    const row = reading.rows.find((_, at) => raised.has(`${index}/${at}`));
    const number = row?.values.client_no?.text;
    if (number) return number.replace(/\D/g, '');
  }
  return undefined;
}
