/** The four skins of the demo, as one walks through them: what is clicked where, and what each shows. */
import type { Client } from '../pages/demodam/server.ts';
import { until, type Frame, type Page } from './harness/index.ts';

export const LIST_FIELDS = [
  'client_no',
  'client_name',
  'benefit_type',
  'client_status',
  'participation_step',
  'last_contact',
  'next_appointment',
  'plan_end',
  'coach',
  'assigned_since',
];

/** What each tab of a client shows outside its history, beside number and name. */
export const TABS: Record<string, string[]> = {
  persoon:
    'cv_present benefit_type client_status exit_expectation_client exit_expectation_coach coach team assigned_since benefit_start benefit_suspended objection_open application_date decision_due decision_date participation_step participation_step_date language_req language_req_date'.split(
      ' ',
    ),
  contacten: ['last_contact', 'callback_request'],
  afspraken: ['next_appointment'],
  pva: [
    'plan_name',
    'plan_goal',
    'plan_start',
    'plan_end',
    'plan_signed',
    'plan_last_review',
    'plan_end_reason',
  ],
  instrumenten: [],
  ontheffingen: ['exemption', 'exemption_end'],
};

/** The histories: their unit, and what their first column of dates holds. */
export const HISTORIES: Record<
  string,
  [unit: string, field: string, dates: (client: Client) => (string | null)[]]
> = {
  contacten: ['contact', 'contact_date', (client) => client.contacts.map(({ at }) => at.value)],
  afspraken: ['appointment', 'next_appointment', (client) => client.appointments.map(({ day }) => day.value)],
  pva: ['plan', 'plan_start', (client) => client.plans.map(({ start }) => start.value)],
  instrumenten: [
    'instrument',
    'instrument_start',
    (client) => client.instruments.map(({ start }) => start.value),
  ],
};
export const HISTORY_PAGE = 10;

export interface SkinWalk {
  skin: 'legacy' | 'frameset' | 'updatepanel' | 'grid';
  /** Path of the page that shows the list, and of the one that shows a client. */
  list: string;
  client: (number: string) => string;
  /** Parts of the addresses of the frames that show the list and the client. */
  listFrame: string;
  clientFrame: string;
  /** The links or cells with the number of each row that stands in the list now. */
  numbers: string;
  /** Leads on to other rows, and sorts by number. */
  more: (list: Frame) => Promise<unknown>;
  sort: string;
  open: (number: string) => string;
  tab: (id: string) => string;
  /** Whether the list stays beside a client. */
  beside: boolean;
  /** Whether a click draws the page anew instead of loading another. */
  redraws: boolean;
  /** Whether a page can hold the sidebar; where it can't a window opens. */
  holdsSidebar: boolean;
}

export const SKIN_WALKS: SkinWalk[] = [
  {
    skin: 'legacy',
    list: '/caseload?pagina=1',
    client: (number) => `/klant/${number}`,
    listFrame: '/caseload',
    clientFrame: '/klant/',
    numbers: 'td > a[href^="/klant/"]',
    more: (list) => list.click('a[href*="pagina=2"]'),
    sort: 'th[scope=col] a[href*="sorteer=klantnr"]',
    open: (number) => `a[href="/klant/${number}"]`,
    tab: (id) => `a[href*="tab=${id}"]`,
    beside: false,
    redraws: false,
    holdsSidebar: true,
  },
  {
    skin: 'frameset',
    list: '/caseload',
    client: (number) => `/caseload?klant=${number}`,
    listFrame: '/lijst',
    clientFrame: '/klant/',
    numbers: 'a[target=detail]',
    more: (list) => list.click('a[href*="pagina=2"]'),
    sort: 'td:first-child > b > a',
    open: (number) => `a[href="/klant/${number}"]`,
    tab: (id) => `a[href*="tab=${id}"]`,
    beside: true,
    redraws: false,
    holdsSidebar: false,
  },
  {
    skin: 'updatepanel',
    list: '/caseload',
    client: (number) => `/klant/${number}`,
    listFrame: '/Caseload.aspx',
    clientFrame: '/Caseload.aspx',
    numbers: '#ctl00_cphMain_gvKlanten a[href*="Select$"]',
    more: (list) => list.click('#ctl00_cphMain_gvKlanten .bladeren td:nth-child(2) a'),
    sort: '#ctl00_cphMain_gvKlanten th:first-child a',
    open: (number) => `#ctl00_cphMain_gvKlanten a[href*="Select$${number}"]`,
    tab: (id) => `a[href*="mnuTabs','${id}'"]`,
    beside: true,
    redraws: true,
    holdsSidebar: true,
  },
  {
    skin: 'grid',
    list: '/caseload',
    client: (number) => `/klant/${number}`,
    listFrame: '/app/',
    clientFrame: '/app/',
    numbers: '.grid-body [role=row]:not([hidden]) a[href]',
    more: (list) => list.evaluate(() => void (document.querySelector('.grid-body')!.scrollTop = 2500)),
    sort: '[role=columnheader]:first-child button',
    open: (number) => `.grid-body a[href*="/${number}/"]`,
    tab: (id) => `#tab-${id}`,
    beside: false,
    redraws: true,
    holdsSidebar: true,
  },
];

/** The frame of a page whose address has a part in it: the page itself, or a frame in it. */
export const frameAt = (page: Page, part: string): Promise<Frame> =>
  until(`the frame ${part}`, async () => {
    for (const each of await page.frames()) if ((await each.url()).includes(part)) return each;
    return null;
  });

/** Numbers of the rows that stand in the list now, in order. */
export async function numbersIn(list: Frame, { numbers }: SkinWalk): Promise<string[]> {
  const texts = await list.evaluate(
    (links: string) => [...document.querySelectorAll(links)].map((link) => link.textContent!.trim()),
    numbers,
  );
  return texts.filter(Boolean);
}

/** Opens a client's tab; the one that is open may be no link. */
export async function openTab(page: Page, skin: SkinWalk, id: string): Promise<void> {
  // The view that was asked for before may still be coming: its document takes the place of the one that is asked.
  const { of, isLink } = await until('the tabs of a client', async () => {
    const frame = await frameAt(page, skin.clientFrame);
    const found = await frame.evaluate(
      ([any, link]: string[]) =>
        document.querySelector(any!) && { isLink: document.querySelector(link!) !== null },
      [`${skin.tab('pva')}, ${skin.tab('persoon')}`, skin.tab(id)],
    );
    return found && { of: frame, isLink: found.isLink };
  });
  if (isLink) await of.click(skin.tab(id));
}
