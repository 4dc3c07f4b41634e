import type { Cell, FieldId, HistoryUnit, Reading, Row } from '../../../utils/street/reading.ts';
import { fieldById } from '../../../utils/vocabulary/index.ts';

export type Values = Record<FieldId, string | boolean | null>;

export const cell = (value: string | boolean | null): Cell =>
  typeof value === 'boolean'
    ? { text: null, value, state: value ? 'filled' : 'empty' }
    : { text: value ?? '', value, state: value === null ? 'empty' : 'filled' };

export const row = (values: Values, key: string): Row => ({
  key,
  values: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, cell(value)])),
});

export function reading(
  kind: Reading['kind'],
  rows: Values[],
  more: Partial<Reading> & { unit?: HistoryUnit } = {},
): Reading {
  const ids = [...new Set(rows.flatMap((values) => Object.keys(values)))];
  return {
    id: kind,
    kind,
    source: 'detected',
    confidence: 1,
    fields: ids.map((id) => ({ id, label: id, type: fieldById(id)?.type ?? 'string' })),
    total: null,
    rows: rows.map((values, at) => row(values, String(at))),
    ...more,
  };
}

/** `2026-11-23T10:00:00.000Z` and a number of minutes later. */
export const at = (minute: number): string =>
  new Date(Date.UTC(2026, 10, 23, 10) + minute * 60_000).toISOString();
