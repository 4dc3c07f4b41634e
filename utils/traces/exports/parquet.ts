import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import { CATALOGUE, KINDS } from '../catalogue.ts';
import { FIELDS } from '../dictionary.ts';
import type { TraceEvent } from '../event.ts';
import { startsOf, type BundleFile, type ExportedLog } from './log.ts';
import { momentOf, weekOf } from './moments.ts';

type FieldType = 'STRING' | 'INT32' | 'BOOLEAN';

/** A field has one type wherever it stands; a name that two kinds use with other types is text. */
const TYPES = new Map(
  FIELDS.map((field): [string, FieldType] => {
    const forms = KINDS.flatMap((kind) => {
      const fields = CATALOGUE[kind].fields as Record<string, { form: string }>;
      return fields[field] ? [typeOf(fields[field].form)] : [];
    });
    return [field, forms.every((one) => one === forms[0]) ? forms[0]! : 'STRING'];
  }),
);

function typeOf(form: string): FieldType {
  if (form.startsWith('true')) return 'BOOLEAN';
  return form.startsWith('whole number') ? 'INT32' : 'STRING';
}

/**
 * The log as Parquet files in `study=…/participant=…/week=…`, which DuckDB, Spark and Trino read as a table. What the
 * folders say stands in them only. `at` is a moment in UTC; in studies with relative time reckoned from 1970.
 */
export function parquetOf(log: ExportedLog): BundleFile[] {
  const weeks = Map.groupBy(log.events, ({ at }) => weekOf(at, log.study));
  const starts = startsOf(log);
  return [...weeks].map(([week, events]) => ({
    path: `parquet/study=${log.study.id}/participant=${log.participant}/week=${week}/events.parquet`,
    bytes: new Uint8Array(parquetWriteBuffer({ columnData: columnsOf(log, events, starts) })),
  }));
}

function columnsOf(
  { study }: ExportedLog,
  events: readonly TraceEvent[],
  starts: ReadonlyMap<number, number>,
): ColumnSource[] {
  const column = (
    name: string,
    type: 'STRING' | 'INT32' | 'BOOLEAN' | 'DOUBLE' | 'TIMESTAMP',
    of: (event: TraceEvent) => unknown,
  ): ColumnSource => ({ name, type, data: events.map((event) => of(event) ?? null), nullable: true });
  return [
    column('study_version', 'STRING', () => study.version),
    column('session', 'INT32', ({ session }) => session),
    column('seq', 'INT32', ({ seq }) => seq),
    column(
      'at',
      'TIMESTAMP',
      ({ at, session }) => new Date(momentOf(at, study.timestamps, starts.get(session) ?? at)),
    ),
    column('clock', 'DOUBLE', ({ clock }) => clock),
    column('room', 'STRING', ({ room }) => room),
    column('sender', 'INT32', ({ sender }) => sender),
    column('number', 'INT32', ({ number }) => number),
    column('event', 'STRING', ({ kind }) => kind),
    column('client', 'STRING', ({ client }) => client),
    ...FIELDS.map((field) =>
      column(field, TYPES.get(field)!, ({ data }) => {
        const value = (data as Record<string, unknown>)[field];
        return value == null || TYPES.get(field) !== 'STRING' ? value : `${value}`;
      }),
    ),
  ];
}
