/** The values of a record, as a reading with one row. */
import type { Cell, FieldId, Row } from '../street/reading.ts';
import { keepRows } from './kept.ts';
import { fieldsOf, idFor, round, sourceOf, type FreshReading, type LiveReading } from './live.ts';
import type { Pair } from './pairs.ts';
import type { OrderVotes } from './parse/date.ts';
import type { RecordFound } from './record.ts';
import { giveKeys, readersOf } from './rows.ts';
import { ofDocument } from './step.ts';

export function readRecord(
  record: RecordFound,
  votes: OrderVotes,
  now: Date,
  before: LiveReading[],
  used: Set<string>,
): FreshReading {
  const readers = readersOf(record.fields, record.columns, votes, now);
  const values: Record<FieldId, Cell> = {};
  const pairs = new Map<FieldId, { pair: Pair; read: () => Cell }>();
  for (const reader of readers) {
    const own = reader.mapped.columns.map((column) => record.pairs[column]!);
    const read = (): Cell => {
      const text = own
        .map((pair) => pair.read())
        .filter(Boolean)
        .join(' ');
      return reader.parse(reader.mapped.take ? reader.mapped.take(text) : text);
    };
    values[reader.id] = read();
    pairs.set(reader.id, { pair: own[0]!, read });
  }
  const row: Row = { key: '', values };
  giveKeys([row], record.taught?.key);
  const body = ofDocument(record.pairs[0]!.value.ownerDocument, 'body');
  return {
    head: {
      id: idFor('record', null, before, used),
      kind: 'record',
      source: sourceOf(record.taught),
      confidence: round(record.confidence),
      fields: fieldsOf(record.fields, record.taught),
      total: null,
    },
    rows: [row],
    kept: keepRows([row]),
    root: null,
    same: 'record',
    how: '',
    elements: [new WeakRef(body)],
    at: (_row, field) => {
      const found = pairs.get(field);
      return found ? { element: found.pair.value, cell: found.read() } : null;
    },
  };
}
