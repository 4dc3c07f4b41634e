import type { CaseFacts, Client, Facts, Sheet } from '../street/caseload.ts';
import { isSameValue, newestFacts } from './facts.ts';

/**
 * A client with case numbers is kept as sheets, one for each case and way of joining, so that what
 * was read beside one case never looks like a fact of another, and a join can be undone.
 */
export function sheetsOf(client: Client): Sheet[] {
  if (client.sheets) return client.sheets;
  return Object.keys(client.facts).length === 0 ? [] : [{ case: null, joined: false, facts: client.facts }];
}

/** The client with one sheet renewed; facts of the same sheet that were not read now stay. */
export function withSheet(client: Client, added: Sheet): Client {
  const sheets = [...sheetsOf(client)];
  const at = sheets.findIndex((sheet) => sheet.case === added.case && sheet.joined === added.joined);
  if (at < 0) sheets.push(added);
  else sheets[at] = { ...added, facts: newestFacts(sheets[at]!.facts, added.facts) };
  return assemble(client, sheets);
}

export const withoutSheets = (client: Client, gone: (sheet: Sheet) => boolean): Client =>
  assemble(
    client,
    sheetsOf(client).filter((sheet) => !gone(sheet)),
  );

/** Puts facts and cases of a client together from its sheets. */
export function assemble(client: Client, sheets: Sheet[]): Client {
  const own = sheets.filter((sheet) => sheet.case === null).reduce(addFacts, {});
  const byCase = new Map<string, Facts>();
  for (const sheet of sheets) {
    if (sheet.case !== null) byCase.set(sheet.case, newestFacts(byCase.get(sheet.case) ?? {}, sheet.facts));
  }
  const name = newestName(sheets) ?? client.name;
  const { sheets: _, ...rest } = client;
  if (byCase.size === 0) return { ...rest, name, facts: own, cases: [] };
  const every = [...byCase].sort(([a], [b]) => (a < b ? -1 : 1));
  if (every.length === 1) {
    return { ...rest, name, facts: newestFacts(own, every[0]![1]), cases: [], sheets };
  }
  const agreed = agreedFacts(every.map(([, facts]) => facts));
  const cases: CaseFacts[] = every.map(([key, facts]) => ({ key, facts: without(facts, agreed) }));
  return { ...rest, name, facts: newestFacts(own, agreed), cases, sheets };
}

const addFacts = (facts: Facts, sheet: Sheet): Facts => newestFacts(facts, sheet.facts);

function agreedFacts([first, ...others]: Facts[]): Facts {
  const agreed: Facts = {};
  for (const field in first) {
    const fact = first[field]!;
    const same = others.every((facts) => facts[field] && isSameValue(fact, facts[field]));
    if (!same) continue;
    agreed[field] = fact;
    for (const facts of others) agreed[field] = newestFacts(agreed, { [field]: facts[field]! })[field]!;
  }
  return agreed;
}

const without = (facts: Facts, agreed: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([field]) => !(field in agreed)));

function newestName(sheets: Sheet[]): string | null {
  let newest: Facts = {};
  for (const { facts } of sheets) {
    const name = facts['client_name'];
    if (name?.state === 'filled') newest = newestFacts(newest, { client_name: name });
  }
  const name = newest['client_name'];
  return name ? (name.text ?? String(name.value)) : null;
}
