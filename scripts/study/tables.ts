/** The joined logs as tables, and the SQL files that look at them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

const SQL = join(import.meta.dirname, 'sql');

export type Value = string | number | boolean | null;
export interface Table {
  columns: string[];
  rows: Value[][];
}

/**
 * Runs work on the tables `events`, `about`, `deleted` and `moments` of a joined folder.
 *
 * @param options `momentsOnce` where several questions are about moments: they are then reckoned once and held in memory (some
 * 250 bytes each) instead of for each question
 */
export async function withTables<T>(
  merged: string,
  work: (ask: Ask) => Promise<T>,
  { momentsOnce = false } = {},
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const within = (path: string): string => join(merged, path).replaceAll('\\', '/').replaceAll("'", "''");
    await connection.run(`SET TimeZone = 'UTC'`);
    await connection.run(`CREATE VIEW events AS SELECT * FROM read_parquet(
      '${within('parquet/*/*/*/*.parquet')}', hive_partitioning = true, union_by_name = true,
      hive_types = {'study': VARCHAR, 'participant': VARCHAR, 'week': VARCHAR})`);
    await connection.run(`CREATE VIEW about AS SELECT * FROM read_json('${within('about.ndjson')}',
      format = 'newline_delimited', columns = {study: 'VARCHAR', study_version: 'VARCHAR',
      participant: 'VARCHAR', timestamps: 'VARCHAR', baseline_to: 'VARCHAR'})`);
    await connection.run(`CREATE VIEW deleted AS SELECT * FROM read_json('${within('deleted.ndjson')}',
      format = 'newline_delimited', columns = {study: 'VARCHAR', participant: 'VARCHAR',
      session: 'INTEGER', seq: 'INTEGER'})`);
    await connection.run(sqlOf('moments'));
    if (momentsOnce) {
      await connection.run('CREATE TABLE moments_held AS SELECT * FROM moments');
      await connection.run('DROP VIEW moments');
      await connection.run('ALTER TABLE moments_held RENAME TO moments');
    }
    return await work((name) => ask(connection, sqlOf(name)));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Answers what the SQL file of that name asks. */
export type Ask = (name: string) => Promise<Table>;

/** Names of the SQL files that begin so, such as `report-`. */
export const asksOf = (prefix: string): string[] =>
  readdirSync(SQL)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.replace(/\.sql$/, ''))
    .sort();

const sqlOf = (name: string): string => readFileSync(join(SQL, `${name}.sql`), 'utf8');

async function ask(connection: DuckDBConnection, sql: string): Promise<Table> {
  const reader = await connection.runAndReadAll(sql);
  const rows = reader.getRowsJS().map((row) =>
    row.map((value): Value => {
      if (typeof value === 'bigint') return Number(value);
      return value as Value;
    }),
  );
  return { columns: reader.columnNames(), rows };
}
