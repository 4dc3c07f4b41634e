import type { CaseFacts, Client, Fact, Facts, History } from '../street/caseload.ts';
import type { CellState, CellValue, HistoryUnit } from '../street/reading.ts';

/**
 * A client as it lies in session memory, which holds about 10 MB: ten thousand clients of twelve fields
 * must fit, so each place of reading stands once and a value that equals its text is left out.
 */
export interface CompactClient {
  n: string | null;
  m: string | null;
  /** Places: [doc, reading, row, readAt]. */
  s: [string, string, string, string][];
  f: CompactFacts;
  c?: [string, CompactFacts][];
  h?: Partial<Record<HistoryUnit, [fields: string[], rows: CompactFacts[], complete: 0 | 1, readAt: string]>>;
}

type CompactFacts = Record<string, CompactFact>;
/** [place, state, text, value unless it is the text]. */
type CompactFact = [number, number, string | null, CellValue?];

const STATES: CellState[] = ['filled', 'empty', 'unreadable'];

export function compact(client: Client): CompactClient {
  const places: CompactClient['s'] = [];
  const indexes = new Map<string, number>();

  const placeOf = ({ source, readAt }: Fact): number => {
    const place: CompactClient['s'][number] = [source.doc, source.reading, source.row, readAt];
    const id = place.join('\n');
    let index = indexes.get(id);
    if (index === undefined) {
      index = places.push(place) - 1;
      indexes.set(id, index);
    }
    return index;
  };
  const factOf = (fact: Fact): CompactFact => {
    const place = placeOf(fact);
    const state = STATES.indexOf(fact.state);
    return fact.value === fact.text ? [place, state, fact.text] : [place, state, fact.text, fact.value];
  };
  const factsOf = (facts: Facts): CompactFacts =>
    Object.fromEntries(Object.entries(facts).map(([field, fact]) => [field, factOf(fact)]));

  const result: CompactClient = { n: client.number, m: client.name, s: places, f: factsOf(client.facts) };
  if (client.cases.length > 0) result.c = client.cases.map(({ key, facts }) => [key, factsOf(facts)]);
  const histories = Object.values(client.histories);
  if (histories.length > 0) {
    result.h = Object.fromEntries(
      histories.map((h) => [h.unit, [h.fields, h.rows.map(factsOf), h.complete ? 1 : 0, h.readAt]]),
    );
  }
  return result;
}

export function expand(key: string, compacted: CompactClient): Client {
  const factOf = (field: string, [place, state, text, ...rest]: CompactFact): Fact => {
    const [doc, reading, row, readAt] = compacted.s[place]!;
    const value = rest.length > 0 ? rest[0]! : text;
    return { text, value, state: STATES[state]!, readAt, source: { doc, reading, row, field } };
  };
  const factsOf = (facts: CompactFacts): Facts =>
    Object.fromEntries(Object.entries(facts).map(([field, fact]) => [field, factOf(field, fact)]));

  const histories: Client['histories'] = {};
  for (const [name, [fields, rows, complete, readAt]] of Object.entries(compacted.h ?? {})) {
    const unit = name as HistoryUnit;
    histories[unit] = {
      unit,
      fields,
      rows: rows.map(factsOf),
      complete: complete === 1,
      readAt,
    } satisfies History;
  }
  const cases: CaseFacts[] = (compacted.c ?? []).map(([caseKey, facts]) => ({
    key: caseKey,
    facts: factsOf(facts),
  }));
  return { key, number: compacted.n, name: compacted.m, facts: factsOf(compacted.f), cases, histories };
}
