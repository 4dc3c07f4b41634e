import type { Caseload, Client } from '../street/caseload.ts';
import { numberIn } from './identity.ts';

/** What a merge must find without walking through every client. Derived from the caseload alone. */
export interface Lookup {
  /** Clients whose own number stood beside a case number. */
  byCase: Map<string, Set<string>>;
  /** Clients that hold a table of a history, by document and reading. */
  byTable: Map<string, Set<string>>;
  /** Clients without number, by document and reading. */
  alone: Map<string, Set<string>>;
  /** Numbers that two people shared in one list, and that therefore say nothing about who it is. */
  shared: Set<string>;
}

const known = new WeakMap<Caseload, Lookup>();

export const tableId = (doc: string, reading: string): string => `${doc}\n${reading}`;

/** Takes the lookup of a caseload; it is passed on to the next caseload, since that one replaces this one. */
export function takeLookup(caseload: Caseload): Lookup {
  const kept = known.get(caseload);
  if (kept) {
    known.delete(caseload);
    return kept;
  }
  const lookup: Lookup = { byCase: new Map(), byTable: new Map(), alone: new Map(), shared: new Set() };
  for (const client of Object.values(caseload.clients)) enter(lookup, client);
  return lookup;
}

export const passLookup = (caseload: Caseload, lookup: Lookup): void => void known.set(caseload, lookup);

export function enter(lookup: Lookup, client: Client): void {
  each(client, lookup, (map, id) => {
    const keys = map.get(id);
    if (keys) keys.add(client.key);
    else map.set(id, new Set([client.key]));
  });
  const number = client.key.startsWith('alone:') ? numberIn(client.facts, 'client_no') : null;
  if (number !== null) lookup.shared.add(number);
}

export function leave(lookup: Lookup, client: Client): void {
  each(client, lookup, (map, id) => {
    const keys = map.get(id);
    keys?.delete(client.key);
    if (keys?.size === 0) map.delete(id);
  });
}

function each(
  client: Client,
  lookup: Lookup,
  visit: (map: Map<string, Set<string>>, id: string) => void,
): void {
  for (const sheet of client.sheets ?? []) {
    if (sheet.case !== null && !sheet.joined && !isOrdinal(sheet.case)) visit(lookup.byCase, sheet.case);
  }
  for (const unit in client.histories) {
    const history = client.histories[unit as keyof Client['histories']];
    for (const { doc, reading } of history?.tables ?? []) visit(lookup.byTable, tableId(doc, reading));
  }
  if (client.number === null && client.key.startsWith('alone:')) {
    for (const field in client.facts) {
      const { doc, reading } = client.facts[field]!.source;
      visit(lookup.alone, tableId(doc, reading));
      break;
    }
  }
}

/** Case key of a row without case number among several of one client. */
export const ordinal = (n: number): string => `#${n}`;

export const isOrdinal = (caseKey: string): boolean => caseKey.startsWith('#');
