/** What the page remembers between two clicks: in a hidden field, so that the server need not. */
import { queryParameters, readQuery, type CaseloadQuery } from '../caseload.ts';
import { tabNamed, type TabId } from '../sheet/sheet.ts';

export interface PageState {
  query: CaseloadQuery;
  /** Number of the client in the second panel; empty for none. */
  client: string;
  tab: TabId;
  /** Page of the tab's history, from 1. */
  historyPage: number;
}

export const startState = (parameters: ReadonlyMap<string, string>): PageState => ({
  query: readQuery(parameters),
  client: parameters.get('klant') ?? '',
  tab: tabNamed(parameters.get('tab') ?? ''),
  historyPage: Number(parameters.get('blad')) || 1,
});

export const encodeState = ({ query, client, tab, historyPage }: PageState): string => {
  const parameters = new URLSearchParams(queryParameters(query));
  if (client) {
    parameters.set('klant', client);
    parameters.set('tab', tab);
    parameters.set('blad', String(historyPage));
  }
  return Buffer.from(parameters.toString()).toString('base64');
};

/** The field comes back from outside: whatever in it is no state gives the state that a page starts with. */
export const decodeState = (field: string): PageState =>
  startState(new Map(new URLSearchParams(Buffer.from(field, 'base64').toString())));
