/** Which clients a caseload list shows, and in which order: search, filters, sorting. */
import { currentPlan, type Client } from './data/client.ts';
import { encodeForm } from './form.ts';

export const SORT_KEYS = [
  'klantnr',
  'naam',
  'regeling',
  'status',
  'trede',
  'contact',
  'afspraak',
  'einde',
  'consulent',
  'sinds',
] as const;

export type SortKey = (typeof SORT_KEYS)[number];

export interface CaseloadQuery {
  /** Start of a client number. */
  number: string;
  /** Any part of a name. */
  name: string;
  /** Exact values; empty for all. */
  scheme: string;
  status: string;
  coach: string;
  sort: SortKey;
  descending: boolean;
  page: number;
}

const sortValue: Record<SortKey, (client: Client) => string | number | null> = {
  klantnr: (client) => Number(client.number),
  naam: (client) => client.name,
  regeling: (client) => client.scheme.value,
  status: (client) => client.status.value,
  trede: (client) => client.step.value,
  contact: (client) => client.lastContact.value,
  afspraak: (client) => client.nextAppointment.value,
  einde: (client) => currentPlan(client)?.end.value ?? null,
  consulent: (client) => client.coach.value,
  sinds: (client) => client.assignedSince.value,
};

const collator = new Intl.Collator('nl', { sensitivity: 'base' });

/** Lower case without marks, so that "yilmaz" finds "Yılmaz". */
const folded = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').toLowerCase();

export function caseloadOf(clients: readonly Client[], query: CaseloadQuery): Client[] {
  const name = folded(query.name.trim());
  const value = sortValue[query.sort];
  return clients
    .filter(
      (client) =>
        client.number.startsWith(query.number.trim()) &&
        folded(client.name).includes(name) &&
        (query.scheme === '' || client.scheme.value === query.scheme) &&
        (query.status === '' || client.status.value === query.status) &&
        (query.coach === '' || client.coach.value === query.coach),
    )
    .sort((one, other) => {
      const a = value(one);
      const b = value(other);
      // What is not filled in stands last, whichever way the list is sorted.
      if (a === null || b === null)
        return a === b ? Number(one.number) - Number(other.number) : a === null ? 1 : -1;
      const order =
        typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
      return (query.descending ? -order : order) || Number(one.number) - Number(other.number);
    });
}

/** Reads a query from the parameters of the list's address. */
export function readQuery(parameters: ReadonlyMap<string, string>): CaseloadQuery {
  const get = (name: string) => parameters.get(name) ?? '';
  return {
    number: get('klantnr'),
    name: get('naam'),
    scheme: get('regeling'),
    status: get('status'),
    coach: get('consulent'),
    sort: SORT_KEYS.find((key) => key === get('sorteer')) ?? 'naam',
    descending: get('richting') === 'af',
    page: Number(get('pagina')),
  };
}

/** The parameters that `readQuery` reads; what is left at its default is left out. */
export const queryParameters = (query: CaseloadQuery): [name: string, value: string][] =>
  Object.entries({
    klantnr: query.number,
    naam: query.name,
    regeling: query.scheme,
    status: query.status,
    consulent: query.coach,
    sorteer: query.sort === 'naam' ? '' : query.sort,
    richting: query.descending ? 'af' : '',
    pagina: query.page > 1 ? String(query.page) : '',
  }).filter(([, value]) => value !== '');

/** The query after a click on a column: the one that sorts turns round; a new order starts at page 1. */
export const sortedBy = (query: CaseloadQuery, key: SortKey): CaseloadQuery => ({
  ...query,
  sort: key,
  descending: query.sort === key && !query.descending,
  page: 1,
});

/** The address of the list at `path` for a query. */
export function queryAddress(query: CaseloadQuery, path = '/caseload'): string {
  const text = queryParameters(query)
    .map(([name, value]) => `${name}=${encodeForm(value)}`)
    .join('&');
  return text ? `${path}?${text}` : path;
}
