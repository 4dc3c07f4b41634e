/** An invented client of a pack file, as the judge sees one that was read. */
import type { Client, Fact, Facts, History } from '../street/caseload.ts';
import type { ExampleClient, ExampleHistory, ExampleValue, ExampleValues } from '../street/pack-file.ts';
import type { CellState, FieldId, HistoryUnit } from '../street/reading.ts';
import { fieldById } from '../vocabulary/index.ts';

export const DOC = 'example';
export const RECORD = 'record';

export const momentOf = (day: string): string => `${day}T09:00:00.000Z`;

/** @param day `YYYY-MM-DD`: when it was read */
export function exampleClient(
  { values = {}, histories = {} }: Pick<ExampleClient, 'values' | 'histories'>,
  key: string,
  day: string,
): Client {
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
