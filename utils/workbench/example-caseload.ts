/**
 * An invented caseload for a pack: nobody of it exists. Its days lie around the pack's own thresholds, so that every
 * rule has clients on both sides of its edge, and some of whom a field was not read, is empty or can't be read.
 */
import { Day } from '../indicators/day.ts';
import type { Caseload, Client, Fact, Facts, History } from '../street/caseload.ts';
import type { Indicator, Pack } from '../street/pack.ts';
import type { FieldId, HistoryUnit } from '../street/reading.ts';
import { fieldById, type VocabularyField } from '../vocabulary/index.ts';
import { EXAMPLE_NAMES } from './example-names.ts';

/** A value as written: undefined was not read, null is empty. */
type Value = string | number | boolean | null | undefined;
type Row = Record<FieldId, Value>;

/** Which fields stand in the rows of a history; the others are a client's own. */
const IN_HISTORY: Partial<Record<FieldId, HistoryUnit>> = {
  contact_date: 'contact',
  contact_channel: 'contact',
  contact_recorded_at: 'contact',
  appointment_type: 'appointment',
  appointment_done: 'appointment',
  appointment_result: 'appointment',
  instrument: 'instrument',
  instrument_ladder: 'instrument',
  instrument_registered: 'instrument',
  instrument_start: 'instrument',
  instrument_end: 'instrument',
  instrument_end_reason: 'instrument',
};

/** The first lies before the second, but for a few clients whose file contradicts itself. */
const IN_ORDER: [FieldId, FieldId][] = [
  ['benefit_start', 'benefit_end'],
  ['plan_start', 'plan_end'],
  ['plan_start', 'plan_signed'],
  ['instrument_registered', 'instrument_start'],
  ['instrument_start', 'instrument_end'],
  ['application_date', 'decision_date'],
  ['start_date', 'end_date'],
];

const PAST = [-2, -12, -33, -70, -130, -210, -420];
const TO_COME = [3, 25, 60, 150];
/** What has an end or is still to come. */
const AHEAD = /(_end|_due|^next_|_reassess|_evaluation)$|^next_/;
const CHANNELS = ['Gesprek', 'Telefoontje (uitgaand)', 'E-mail (inkomend)', 'Document (uitgaand)'];
const INSTRUMENTS = ['Taalmaatje', 'Werkervaringsplek', 'Sollicitatietraining', 'Beweeggroep'];

/**
 * @param today the moment that everything is reckoned from
 * @param more fields that no rule of the pack looks at yet
 */
export function exampleCaseload(
  pack: Pick<Pack, 'indicators' | 'coreList'>,
  today: Date | string,
  more: readonly FieldId[] = [],
): Caseload {
  const now = Day.of(today);
  const used = pack.indicators.flatMap(({ inputs }) => inputs.flat(2));
  const fields = [...new Set([...used, ...pack.coreList, ...more])].filter(isShown);
  const offsets = new Map(fields.map((field) => [field, offsetsFor(field, pack.indicators)]));
  const clients = EXAMPLE_NAMES.map((name, n) => clientOf(name, n, fields, offsets, now));
  return {
    system: 'https://example.invalid',
    clients: Object.fromEntries(clients.map((client) => [client.key, client])),
    coverage: { seen: clients.length, total: clients.length, oldest: null },
    fieldsShown: fields,
  };
}

function isShown(id: FieldId): boolean {
  const field = fieldById(id);
  return field !== undefined && field.handling !== 'never' && field.handling !== 'session';
}

/** Days from today for a field: just before, on and just past each threshold that is about it, then some between. */
function offsetsFor(field: FieldId, indicators: readonly Indicator[]): number[] {
  const edges = indicators.flatMap(({ inputs, threshold, unit, rule }) => {
    if (!inputs.flat(2).includes(field)) return [];
    const numbers = [threshold, ...(rule.match(/\b\d+\b/g) ?? []).map(Number)];
    return numbers.flatMap((number) => {
      if (number === null || number < 0 || number > 800) return [];
      const days = unit === 'working days' ? Math.round((number * 7) / 5) : number;
      return unit === 'days left' ? [days, days + 1, days - 1] : [-days, -days - 1, -days + 1];
    });
  });
  return [...new Set([...edges, ...(AHEAD.test(field) ? [...TO_COME, ...PAST.slice(0, 4)] : PAST)])];
}

function clientOf(
  name: string,
  n: number,
  fields: readonly FieldId[],
  offsets: ReadonlyMap<FieldId, number[]>,
  today: Day,
): Client {
  const row: Row = Object.fromEntries(
    fields.map((field, at) => [field, valueOf(fieldById(field)!, n, at, offsets.get(field)!, today)]),
  );
  if (n % 19 !== 18) for (const [first, second] of IN_ORDER) putInOrder(row, first, second);
  if (row['exemption'] === false) row['exemption_end'] &&= null;
  const own = fields.filter((field) => !IN_HISTORY[field]);
  const histories = historiesOf(row, n, fields, offsets, today);
  if (histories.contact && fields.includes('last_contact')) {
    const newest = histories.contact.rows[0]?.['contact_date']?.value;
    row['last_contact'] = typeof newest === 'string' ? newest : null;
  }
  const number = `9${String(n + 1).padStart(3, '0')}`;
  return {
    key: `example:${n}`,
    number,
    name,
    facts: factsOf(row, own, n),
    cases: [],
    histories,
  };
}

function valueOf(
  { id, type, values, handling }: VocabularyField,
  n: number,
  at: number,
  offsets: number[],
  today: Day,
): Value {
  const lot = n * 7 + at * 5;
  if (lot % 23 === 4) return undefined;
  if (lot % 17 === 3) return handling === 'presence' ? false : null;
  if (handling === 'presence') return lot % 3 !== 0;
  switch (type) {
    case 'date': {
      const offset = offsets[(n + at) % offsets.length]!;
      // What a file closes with is mostly still open.
      return /reason|decision_date|first_talk/.test(id) && n % 3 > 0 ? null : today.plus(offset).toIso();
    }
    case 'bool':
      return lot % 4 === 0;
    case 'int':
    case 'percent':
      return (lot * 3) % 40;
    default:
      return /reason|result/.test(id) && n % 3 > 0 ? null : (values?.[lot % values.length] ?? 'Voorbeeld');
  }
}

function putInOrder(row: Row, first: FieldId, second: FieldId): void {
  const [start, end] = [row[first], row[second]];
  if (typeof start !== 'string' || typeof end !== 'string' || start <= end) return;
  row[first] = Day.parse(end)!.plus(-180).toIso();
}

/** Every fifth client has a list row only; of every tenth the page said that there is more. */
function historiesOf(
  row: Row,
  n: number,
  fields: readonly FieldId[],
  offsets: ReadonlyMap<FieldId, number[]>,
  today: Day,
): Client['histories'] {
  if (n % 5 === 4) return {};
  const histories: Client['histories'] = {};
  const add = (unit: HistoryUnit, rows: Row[], more: FieldId[] = []): void => {
    const columns = [...fields.filter((field) => IN_HISTORY[field] === unit), ...more];
    if (columns.length > more.length) histories[unit] = historyOf(unit, columns, rows, n);
  };
  const days = offsets.get('contact_date') ?? PAST;
  const isOneSided = n % 9 === 2;
  const contacts = n % 8 === 7 ? 0 : isOneSided ? 4 : 1 + (n % 4);
  const talks = Array.from({ length: contacts }, (_, k): Row => {
    const day = today.plus(Math.min(-1, days[(n + k) % days.length]!));
    return {
      contact_date: day.toIso(),
      contact_channel: isOneSided
        ? 'Document (uitgaand)'
        : CHANNELS[(n + 2 * k + (n >> 2)) % CHANNELS.length],
      contact_recorded_at: day.plus(n % 3).toIso(),
    };
  });
  talks.sort((a, b) => (String(a['contact_date']) < String(b['contact_date']) ? 1 : -1));
  add('contact', talks);
  const appointment = { ...row, appointment_done: n % 2 ? row['appointment_done'] : null };
  add('appointment', n % 6 === 5 ? [] : [{ ...appointment, appointment_result: null }], ['next_appointment']);
  add('instrument', n % 4 === 3 ? [] : [{ ...row, instrument: INSTRUMENTS[n % INSTRUMENTS.length] }]);
  return histories;
}

const historyOf = (unit: HistoryUnit, fields: FieldId[], rows: Row[], n: number): History => ({
  unit,
  fields,
  rows: rows.map((row) => factsOf(row, fields, n)),
  complete: n % 10 !== 8,
  readAt: READ,
});

const READ = '';

/** One cell in a while holds text that is no value. */
function factsOf(row: Row, fields: readonly FieldId[], n: number): Facts {
  const facts: Facts = {};
  for (const [at, field] of fields.entries()) {
    const value = row[field];
    if (value === undefined) continue;
    const isBroken = fieldById(field)!.type === 'date' && (n * 11 + at * 3) % 53 === 7;
    facts[field] = isBroken ? factOf(field, 'zie map', null) : factOf(field, textOf(field, value), value);
  }
  return facts;
}

const textOf = (field: FieldId, value: Exclude<Value, undefined>): string | null =>
  fieldById(field)!.handling === 'presence' ? null : value === null ? '' : String(value);

function factOf(field: FieldId, text: string | null, value: Exclude<Value, undefined>): Fact {
  const isEmpty = text === null ? value === false : text === '';
  return {
    text,
    value,
    state: isEmpty ? 'empty' : value === null ? 'unreadable' : 'filled',
    readAt: READ,
    source: { doc: '', reading: '', row: '', field },
  };
}
