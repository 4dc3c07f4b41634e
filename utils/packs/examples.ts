/** Runs the examples of a pack: given these values on this day, its rules must say this. */
import {
  judgeCaseload,
  judgeClient,
  judgePage,
  type JudgeContext,
  type PageReading,
} from '../indicators/index.ts';
import type { RememberedValue, Stances } from '../street/annotation.ts';
import type { Caseload, Client, Fact, Facts, History } from '../street/caseload.ts';
import type {
  ExampleClient,
  ExampleHistory,
  ExampleValue,
  ExampleValues,
  PackExample,
} from '../street/pack-file.ts';
import type { Pack } from '../street/pack.ts';
import type { CellState, FieldId, HistoryUnit } from '../street/reading.ts';
import type { Signal } from '../street/signal.ts';
import { fieldById, withFields } from '../vocabulary/index.ts';

export interface ExampleRun {
  /** Place in the list. */
  at: number;
  example: PackExample;
  /** What the rule said; null where it was not judged at all (no such indicator, or not valid on that day). */
  said: Pick<Signal, 'state' | 'value'> | null;
  holds: boolean;
}

const DOC = 'example';
const RECORD = 'record';

/** @param pack as `checkPack` gave it. An indicator that is off is judged too. */
export function runExamples(pack: Pack, examples: readonly PackExample[]): ExampleRun[] {
  return withFields(pack.fields, () => examples.map((example, at) => runOne(pack, example, at)));
}

function runOne(pack: Pack, example: PackExample, at: number): ExampleRun {
  const said = judge(pack, example);
  const holds =
    said !== null &&
    said.state === example.expect &&
    (example.value === undefined || JSON.stringify(said.value) === JSON.stringify(example.value));
  return { at, example, said, holds };
}

function judge(pack: Pack, { indicator: id, day, clients, total }: PackExample): ExampleRun['said'] {
  const indicator = pack.indicators.find((each) => each.id === id);
  if (!indicator) return null;
  const alone: Pack = { ...pack, indicators: [{ ...indicator, on: true }] };
  const made = clients.map((client, n) => clientOf(client, `nr:${n + 1}`, day));
  const context: JudgeContext = {
    today: day,
    fieldsShown: [...new Set(indicator.inputs.flat(2))],
    ...ownOf(clients, day),
  };
  const signals = ((): Signal[] => {
    if (indicator.scope === 'client') return made[0] ? judgeClient(alone, made[0], context) : [];
    const caseload = caseloadOf(made, total, context.fieldsShown as FieldId[]);
    if (indicator.scope === 'caseload') return judgeCaseload(alone, caseload, context);
    return judgePage(alone, made.map(readingOf), caseload, context);
  })();
  const [signal] = signals;
  return signal ? { state: signal.state, value: signal.value } : null;
}

function clientOf({ values = {}, histories = {} }: ExampleClient, key: string, day: string): Client {
  return {
    key,
    number: key,
    name: null,
    facts: factsOf(values, RECORD, key, day),
    cases: [],
    histories: Object.fromEntries(
      Object.entries(histories).map(([unit, history]) => [
        unit,
        historyOf(unit as HistoryUnit, history, day),
      ]),
    ),
  };
}

const historyOf = (
  unit: HistoryUnit,
  { rows, fields, complete = true }: ExampleHistory,
  day: string,
): History => ({
  unit,
  fields: fields ?? [...new Set(rows.flatMap(Object.keys))],
  rows: rows.map((row, n) => factsOf(row, unit, String(n), day)),
  complete,
  readAt: momentOf(day),
});

const factsOf = (values: ExampleValues, reading: string, row: string, day: string): Facts =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      { ...cellOf(field, value), readAt: momentOf(day), source: { doc: DOC, reading, row, field } },
    ]),
  );

function cellOf(field: FieldId, value: ExampleValue): Pick<Fact, 'text' | 'value' | 'state'> {
  if (typeof value === 'object' && value !== null)
    return { text: value.unreadable, value: null, state: 'unreadable' };
  const isFilled = value !== null && value !== '';
  if (fieldById(field)?.handling === 'presence') {
    // Of these only whether they are filled in leaves the reader: false says that they are not.
    const is = isFilled && value !== false;
    return { text: null, value: is, state: is ? 'filled' : 'empty' };
  }
  const state: CellState = isFilled ? 'filled' : 'empty';
  return { text: isFilled ? String(value) : '', value: isFilled ? value : null, state };
}

/** What the coach added. Where no example says anything of it, nobody was asked: disputes are then none. */
function ownOf(clients: readonly ExampleClient[], day: string): Omit<JudgeContext, 'today' | 'fieldsShown'> {
  const said = clients.map((client, n) => [`nr:${n + 1}`, client] as const);
  return {
    stances: new Map(
      said.map(([key, { disputed = [] }]) => [
        key,
        Object.fromEntries(
          disputed.map(
            (id) => [id, { kind: 'dispute', theme: 'service', reason: 'rule does not fit' }] as const,
          ),
        ) satisfies Stances,
      ]),
    ),
    intensities: new Map(
      said.flatMap(([key, { intensity }]) => (intensity ? [[key, intensity] as const] : [])),
    ),
    remembered: new Map(
      said.map(([key, { remembered = {} }]) => [
        key,
        Object.fromEntries(
          Object.entries(remembered).map(([field, course]) => [field, rememberedOf(field, course, day)]),
        ),
      ]),
    ),
  };
}

function rememberedOf(
  field: FieldId,
  course: { day: string; value: string }[],
  day: string,
): RememberedValue {
  const values = course.map(({ day: read, value }) => ({ text: value, value, readAt: momentOf(read) }));
  const last = values.pop() ?? { text: '', value: '', readAt: momentOf(day) };
  return { field, ...last, earlier: values };
}

const caseloadOf = (clients: Client[], total: number | undefined, fieldsShown: FieldId[]): Caseload => ({
  system: 'https://example.invalid',
  clients: Object.fromEntries(clients.map((client) => [client.key, client])),
  coverage: { seen: clients.length, total: total ?? null, oldest: null },
  fieldsShown,
});

const readingOf = ({ key, facts }: Client): PageReading => ({
  doc: DOC,
  head: {
    id: RECORD,
    kind: 'record',
    source: 'detected',
    confidence: 1,
    total: null,
    fields: Object.keys(facts).map((id) => ({ id, label: id, type: fieldById(id)?.type ?? 'text' })),
  },
  clients: [key],
});

const momentOf = (day: string): string => `${day}T09:00:00.000Z`;
