import { loadPack, standardPack } from '../../../utils/indicators/index.ts';
import type { Client, Fact, Facts, History } from '../../../utils/street/caseload.ts';
import type { Pack } from '../../../utils/street/pack.ts';
import type { FieldId, HistoryUnit } from '../../../utils/street/reading.ts';
import { fieldById } from '../../../utils/vocabulary/index.ts';

/** A Monday. */
export const TODAY = '2026-11-23';

export const day = (offset: number): string =>
  new Date(Date.parse(TODAY) + offset * 86_400_000).toISOString().slice(0, 10);

export const UNREADABLE = Symbol('unreadable');
export type Value = string | number | boolean | null | typeof UNREADABLE;
export type Values = Record<FieldId, Value>;

export const AT = '2026-11-23T09:00:00.000Z';

export function fact(field: FieldId, value: Value, row = '0', reading = 'record'): Fact {
  const source = { doc: 'doc', reading, row, field };
  if (value === UNREADABLE) return { text: 'zie map', value: null, state: 'unreadable', readAt: AT, source };
  if (fieldById(field)?.handling === 'presence') {
    return {
      text: null,
      value: value === true,
      state: value === true ? 'filled' : 'empty',
      readAt: AT,
      source,
    };
  }
  const state = value === null ? 'empty' : 'filled';
  const text = value === null ? '' : value === true ? 'Ja' : value === false ? 'Nee' : String(value);
  return { text, value, state, readAt: AT, source };
}

export const facts = (values: Values, row?: string, reading?: string): Facts =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, fact(field, value, row, reading)]),
  );

export function history(unit: HistoryUnit, rows: Values[], complete = true, fields?: FieldId[]): History {
  return {
    unit,
    fields: fields ?? [...new Set(rows.flatMap((row) => Object.keys(row)))],
    rows: rows.map((row, at) => facts(row, String(at), unit)),
    complete,
    readAt: AT,
  };
}

export const contacts = (rows: [offset: number, channel: string | null][], complete = true): History =>
  history(
    'contact',
    rows.map(([offset, channel]) => ({ contact_date: day(offset), contact_channel: channel })),
    complete,
    ['contact_date', 'contact_channel'],
  );

export function client(values: Values = {}, ...histories: History[]): Client {
  return {
    key: 'nr:1',
    number: '1',
    name: 'Vossen, S.',
    facts: facts(values),
    cases: [],
    histories: Object.fromEntries(histories.map((each) => [each.unit, each])),
  };
}

export function loadStandard(): Pack {
  const { pack, problems } = loadPack(standardPack);
  if (!pack || problems.length > 0) throw new Error(JSON.stringify(problems));
  return pack;
}

/** The pack with every indicator switched on, those off by default too. */
export function loadAll(): Pack {
  const pack = loadStandard();
  return { ...pack, indicators: pack.indicators.map((each) => ({ ...each, on: true })) };
}

/** Every field that any rule of the pack looks at. */
export const allFields = (pack: Pack): FieldId[] => [
  ...new Set(pack.indicators.flatMap(({ inputs }) => inputs.flat(2))),
];

/** The client as if no page with these fields had been read. */
export function without(who: Client, fields: FieldId[]): Client {
  const keep = (facts: Facts): Facts =>
    Object.fromEntries(Object.entries(facts).filter(([field]) => !fields.includes(field)));
  const histories: Client['histories'] = {};
  for (const [unit, history] of Object.entries(who.histories)) {
    const rest = history.fields.filter((field) => !fields.includes(field));
    if (rest.length === 0) continue;
    histories[unit as HistoryUnit] = { ...history, fields: rest, rows: history.rows.map(keep) };
  }
  return { ...who, facts: keep(who.facts), histories };
}
