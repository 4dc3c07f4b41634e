/** Runs the examples of a pack: given these values on this day, its rules must say this. */
import {
  judgeCaseload,
  judgeClient,
  judgePage,
  type JudgeContext,
  type PageReading,
} from '../indicators/index.ts';
import type { RememberedValue, Stances } from '../street/annotation.ts';
import type { Caseload, Client } from '../street/caseload.ts';
import type { ExampleClient, PackExample } from '../street/pack-file.ts';
import type { Pack } from '../street/pack.ts';
import type { FieldId } from '../street/reading.ts';
import type { Signal } from '../street/signal.ts';
import { fieldById, withFields } from '../vocabulary/index.ts';
import { DOC, exampleClient, momentOf, RECORD } from './example-client.ts';

export interface ExampleRun {
  /** Place in the list. */
  at: number;
  example: PackExample;
  /** What the rule said; null where it was not judged at all (no such indicator, or not valid on that day). */
  said: Pick<Signal, 'state' | 'value'> | null;
  holds: boolean;
}

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
  const made = clients.map((client, n) => exampleClient(client, `nr:${n + 1}`, day));
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
