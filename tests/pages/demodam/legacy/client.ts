/** The page of one client: who it is, the tabs, and one tab's contents. */
import type { Client } from '../data/client.ts';
import { appointmentsTab } from './appointments-tab.ts';
import { contactsTab } from './contacts-tab.ts';
import { text } from '../entries.ts';
import { exemptionsTab } from './exemptions-tab.ts';
import { instrumentsTab } from './instruments-tab.ts';
import { layout } from './layout.ts';
import { html, type Markup } from '../markup.ts';
import { personTab } from './person-tab.ts';
import { planTab } from './plan-tab.ts';

export interface TabView {
  client: Client;
  /** Page of the tab's history, from 1. */
  page: number;
}

interface Tab {
  label: string;
  render: (view: TabView) => Markup;
}

const TABS = {
  persoon: { label: 'Persoon', render: personTab },
  contacten: { label: 'Contacten', render: contactsTab },
  afspraken: { label: 'Afspraken', render: appointmentsTab },
  pva: { label: 'Plan van aanpak', render: planTab },
  instrumenten: { label: 'Instrumenten', render: instrumentsTab },
  ontheffingen: { label: 'Ontheffingen', render: exemptionsTab },
} satisfies Record<string, Tab>;

export type TabId = keyof typeof TABS;

export const TAB_IDS = Object.keys(TABS) as TabId[];

export const tabAddress = (client: Client, tab: TabId): string => `/klant/${client.number}?tab=${tab}`;

export interface ClientView extends TabView {
  user: string;
  tab: TabId;
  /** Said once, after something was saved. */
  message: string;
}

const tabs = ({ client, tab }: ClientView) =>
  html`<table border="0" cellspacing="0" cellpadding="0">
    <tr>
      ${TAB_IDS.map((id) =>
        id === tab
          ? html`<td class="tabnu" nowrap>
                <font color="#FFFFFF"><b>${TABS[id].label}</b></font>
              </td>
              <td width="2"></td> `
          : html`<td class="tab" nowrap><a href="${tabAddress(client, id)}">${TABS[id].label}</a></td>
              <td width="2"></td> `,
      )}
    </tr>
  </table>`;

const heading = ({ number, name }: Client) => `${number} – ${name}`;

/** Heading, message, tabs and the tab that is open. */
export function clientBody(view: ClientView): Markup {
  const { client, tab, message } = view;
  return html`<table width="100%" border="0" cellspacing="0" cellpadding="2">
      <tr>
        <td nowrap>
          <font size="4" color="#1F4E79" face="Arial"><b>${heading(client)}</b></font>
        </td>
        <td align="right" nowrap>
          <font size="1" color="#666666">${text(client.scheme) || '-'} | ${text(client.team) || '-'}</font>
        </td>
      </tr>
    </table>
    ${message && html`<p class="melding">${message}</p>`}<br />
    ${tabs(view)}
    <table width="100%" border="0" cellspacing="0" cellpadding="0">
      <tr>
        <td height="3" bgcolor="#336699"></td>
      </tr>
    </table>
    <br />
    ${TABS[tab].render(view)}`;
}

export function clientPage(view: ClientView): Markup {
  const { client, tab, user } = view;
  return layout({
    title: heading(client),
    user,
    trail: [
      { label: 'Mijn werk' },
      { label: 'Caseload', href: '/caseload' },
      { label: `Klant ${client.number}` },
      { label: TABS[tab].label },
    ],
    clientMenu: TAB_IDS.map((id) => ({
      label: TABS[id].label,
      href: tabAddress(client, id),
      current: id === tab,
    })),
    body: clientBody(view),
  });
}
