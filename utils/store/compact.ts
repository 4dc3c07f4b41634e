import type { Client, Fact, Facts } from '../street/caseload.ts';
import type { CellState, CellValue } from '../street/reading.ts';

/**
 * A client as it lies in session memory, which holds about 10 MB: ten thousand clients of twelve fields
 * must fit. Each place of reading and each fact stands once, however often it is named, and a value that
 * equals its text is left out.
 */
export interface CompactClient extends Omit<Client, 'key' | 'facts' | 'cases' | 'sheets' | 'histories'> {
  /** Places: [doc, reading, row, readAt]. */
  p: [string, string, string, string][];
  /** Facts: [field, place, state, text, value unless it is the text]. */
  v: CompactFact[];
  facts: Indexes;
  cases?: Compacted<Client['cases']>;
  sheets?: Compacted<NonNullable<Client['sheets']>>;
  histories?: { [U in keyof Client['histories']]: Compacted<Client['histories'][U]> };
}

type CompactFact = [field: string, place: number, state: number, text: string | null, value?: CellValue];
/** Of each field, which fact. */
type Indexes = Record<string, number>;
/** The same shape with facts replaced by their index. */
type Compacted<T> = T extends Facts
  ? Indexes
  : T extends (infer I)[]
    ? Compacted<I>[]
    : { [K in keyof T]: K extends 'facts' ? Indexes : K extends 'rows' ? Indexes[] : T[K] };

const STATES: CellState[] = ['filled', 'empty', 'unreadable'];

export function compact({ key: _, facts, cases, sheets, histories, ...rest }: Client): CompactClient {
  const places = new Table<CompactClient['p'][number]>();
  const values = new Table<CompactFact>();
  const indexOf = (fact: Fact): number => {
    const { source, state, text, value, readAt } = fact;
    const place = places.add([source.doc, source.reading, source.row, readAt]);
    const head: CompactFact = [source.field ?? '', place, STATES.indexOf(state), text];
    return values.add(value === text ? head : [head[0], head[1], head[2], head[3], value]);
  };
  const indexesOf = (named: Facts): Indexes => mapValues(named, indexOf);

  const result: CompactClient = { ...rest, p: places.rows, v: values.rows, facts: indexesOf(facts) };
  if (cases.length > 0) result.cases = cases.map((each) => ({ ...each, facts: indexesOf(each.facts) }));
  if (sheets) result.sheets = sheets.map((each) => ({ ...each, facts: indexesOf(each.facts) }));
  if (Object.keys(histories).length > 0) {
    result.histories = mapValues(histories, (each) => ({ ...each, rows: each.rows.map(indexesOf) }));
  }
  return result;
}

export function expand(key: string, stored: CompactClient): Client {
  const { p: places, v: values, facts, cases = [], sheets, histories = {}, ...rest } = stored;
  const all = values.map(([field, place, state, text, ...value]): Fact => {
    const [doc, reading, row, readAt] = places[place]!;
    const source = { doc, reading, row, field };
    return { text, value: value.length > 0 ? value[0]! : text, state: STATES[state]!, readAt, source };
  });
  const factsOf = (indexes: Indexes): Facts => mapValues(indexes, (index) => all[index]!);

  const client: Client = {
    ...rest,
    key,
    facts: factsOf(facts),
    cases: cases.map((each) => ({ ...each, facts: factsOf(each.facts) })),
    histories: mapValues(histories, (each) => ({ ...each, rows: each.rows.map(factsOf) })),
  };
  if (sheets) client.sheets = sheets.map((each) => ({ ...each, facts: factsOf(each.facts) }));
  return client;
}

/** Rows that are kept once each, in order of first mention. */
class Table<Row extends unknown[]> {
  readonly rows: Row[] = [];
  readonly #indexes = new Map<string, number>();

  add(row: Row): number {
    const id = JSON.stringify(row);
    let index = this.#indexes.get(id);
    if (index === undefined) {
      index = this.rows.push(row) - 1;
      this.#indexes.set(id, index);
    }
    return index;
  }
}

function mapValues<T extends object, R>(
  record: T,
  change: (value: NonNullable<T[keyof T]>) => R,
): { [K in keyof T]: R } {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, change(value as NonNullable<T[keyof T]>)]),
  ) as { [K in keyof T]: R };
}
