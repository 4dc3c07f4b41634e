import fc from 'fast-check';
import type { Client, Fact, Facts, History } from '../../../utils/street/caseload.ts';
import type { Indicator } from '../../../utils/street/pack.ts';
import type { FieldId, HistoryUnit } from '../../../utils/street/reading.ts';
import { fieldById } from '../../../utils/vocabulary/index.ts';
import { client, day, fact, facts, UNREADABLE, type Value, type Values } from './clients.ts';

/** Invented clients of whom part is read, and every way to read the rest. */

const OFFSETS = [-400, -200, -100, -60, -31, -15, -8, -3, -1, 0, 1, 5, 20, 40, 60];
const CHANNELS = [
  'Gesprek',
  'Telefoontje (inkomend)',
  'Telefoontje (uitgaand)',
  'E-mail (inkomend)',
  'E-mail (uitgaand)',
  'Document (inkomend)',
  'Document (uitgaand)',
  'Rapportage deelname',
];

export const UNIT_OF: Record<FieldId, HistoryUnit> = {
  contact_date: 'contact',
  contact_channel: 'contact',
  next_appointment: 'appointment',
  appointment_done: 'appointment',
  appointment_result: 'appointment',
  plan_start: 'plan',
  plan_end: 'plan',
  plan_signed: 'plan',
  plan_end_reason: 'plan',
  plan_last_review: 'plan',
  instrument: 'instrument',
  instrument_registered: 'instrument',
  instrument_start: 'instrument',
  instrument_end: 'instrument',
};

export function valueOf(field: FieldId): fc.Arbitrary<Value> {
  const { type, handling } = fieldById(field)!;
  if (handling === 'presence' || type === 'bool') return fc.constantFrom<Value>(true, false, null);
  if (type === 'date') return fc.constantFrom<Value>(...OFFSETS.map(day), null);
  if (field === 'contact_channel') return fc.constantFrom<Value>(...CHANNELS, null);
  return fc.constantFrom<Value>('iets', null);
}

const row = (fields: FieldId[]): fc.Arbitrary<Values> =>
  fc.record(Object.fromEntries(fields.map((field) => [field, valueOf(field)])));

/** A client of whom some fields of the indicator are read, some unreadable and some not seen. */
export function partlyRead({ inputs }: Indicator): fc.Arbitrary<Client> {
  const fields = [...new Set(inputs.flat(2))];
  const units = [...new Set(fields.flatMap((field) => UNIT_OF[field] ?? []))];
  const place = fc.constantFrom('facts', 'whole', 'part', 'none');
  return fc
    .record({
      places: fc.tuple(...units.map(() => place)),
      columns: fc.subarray(fields),
      values: fc.record(
        Object.fromEntries(
          fields.map((field) => [
            field,
            fc.oneof(
              { weight: 4, arbitrary: valueOf(field) },
              { weight: 1, arbitrary: fc.constant(UNREADABLE) },
            ),
          ]),
        ),
      ),
      rows: fc.tuple(...units.map(() => fc.array(row(fields), { maxLength: 3 }))),
    })
    .map(({ places, columns, values, rows }) => {
      const own: Values = {};
      const histories: History[] = [];
      for (const field of columns) {
        const unit = UNIT_OF[field];
        const at = unit ? places[units.indexOf(unit)] : 'facts';
        if (at === 'facts') own[field] = values[field]!;
      }
      for (const [n, unit] of units.entries()) {
        const shown = columns.filter((field) => UNIT_OF[field] === unit);
        if ((places[n] !== 'whole' && places[n] !== 'part') || shown.length === 0) continue;
        histories.push({
          unit,
          fields: shown,
          rows: rows[n]!.map((each, at) => facts(only(each, shown), String(at), unit)),
          complete: places[n] === 'whole',
          readAt: '',
        });
      }
      return client(own, ...histories);
    });
}

const only = (values: Values, fields: FieldId[]): Values =>
  Object.fromEntries(fields.map((field) => [field, values[field]!]));

/**
 * One way in which the rest of a client can turn out to be: fields of groups that were not read get a
 * value, histories that were not complete get more rows. A field that names the last contact, the next
 * appointment or the plan is taken at its word: what completes it does not contradict it.
 */
export function completionOf(before: Client, { inputs }: Indicator): fc.Arbitrary<Client> {
  const isRead = (field: FieldId): boolean =>
    usable(before.facts[field]) ||
    Object.values(before.histories).some((each) => each.fields.includes(field));
  const unread = inputs
    .filter((group) => !group.some((fields) => fields.every(isRead)))
    .flatMap((group) => group.flat());
  const fields = [...new Set(inputs.flat(2))];
  const bound = boundOf(before);
  return fc
    .record({
      values: fc.record(Object.fromEntries(fields.map((field) => [field, valueOf(field)]))),
      cells: fc.array(row(fields), { minLength: 4, maxLength: 4 }),
      more: fc.array(row(fields), { maxLength: 2 }),
    })
    .map(({ values, cells, more }) => {
      const after: Client = { ...before, facts: { ...before.facts }, histories: {} };
      for (const field of unread) {
        if (usable(before.facts[field]) || hasColumn(before, field)) continue;
        const unit = field === 'last_contact' ? 'contact' : UNIT_OF[field];
        if (unit && before.histories[unit]) continue;
        after.facts[field] = fact(field, bounded(field, values[field]!, bound));
      }
      for (const history of Object.values(before.histories)) {
        const shown = [...new Set([...history.fields, ...unread.filter((f) => UNIT_OF[f] === history.unit)])];
        const fill = (each: Facts, n: number): Facts => {
          const filled: Facts = { ...each };
          for (const field of shown) {
            if (!usable(filled[field])) filled[field] = fact(field, bounded(field, cells[n]![field]!, bound));
          }
          return filled;
        };
        const added = history.complete || contradicts(before, history.unit) ? [] : more;
        after.histories[history.unit] = {
          ...history,
          fields: shown,
          complete: true,
          rows: [
            ...history.rows.map(fill),
            ...added.map((each) =>
              facts(Object.fromEntries(shown.map((field) => [field, bounded(field, each[field]!, bound)]))),
            ),
          ],
        };
      }
      return after;
    });
}

const hasColumn = (each: Client, field: FieldId): boolean =>
  Object.values(each.histories).some(({ fields }) => fields.includes(field));

const usable = (each: Fact | undefined): boolean => each !== undefined && each.state !== 'unreadable';

/** No contact is later than the last one: null where nothing names it, '' where it says that there was none. */
function boundOf({ facts: own }: Client): string | null {
  const last = [own['last_contact'], own['contact_date']].find(usable);
  return last ? String(last.value ?? '') : null;
}

const bounded = (field: FieldId, value: Value, bound: string | null): Value =>
  bound !== null &&
  (field === 'contact_date' || field === 'last_contact') &&
  typeof value === 'string' &&
  value > bound
    ? bound || null
    : value;

/** A field of a record that speaks for the whole history leaves no room for other rows. */
const contradicts = ({ facts: own }: Client, unit: HistoryUnit): boolean =>
  Object.keys(own).some(
    (field) => usable(own[field]) && (field === 'last_contact' ? 'contact' : UNIT_OF[field]) === unit,
  );
