/** The report on many logs: tables as CSV and one page, the same from the same files. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csv } from '../../utils/traces/csv.ts';
import { chart } from './chart.ts';
import { asksOf, withTables, type Table, type Value } from './tables.ts';

/** A figure over fewer participants may tell of one of them. */
const LEAST = 5;

export interface Part {
  name: string;
  table: Table;
  /** Rows that rest on fewer than five participants. */
  withheld: number;
}

/** Asks everything that the report holds; rows that rest on fewer than five participants are left out and counted. */
export const partsOf = (merged: string): Promise<Part[]> =>
  withTables(
    merged,
    async (ask) => {
      const parts: Part[] = [];
      for (const name of asksOf('report-')) {
        const { columns, rows } = await ask(name);
        const at = columns.indexOf('participants');
        if (at < 0) throw new Error(`${name}.sql does not say how many participants a row rests on.`);
        const shown = rows.filter((row) => Number(row[at]) >= LEAST);
        parts.push({
          name: name.replace('report-', ''),
          table: { columns, rows: shown },
          withheld: rows.length - shown.length,
        });
      }
      return parts;
    },
    { momentsOnce: true },
  );

/** Writes `report/` beside the joined logs. */
export async function writeReport(merged: string, to: string): Promise<Part[]> {
  const parts = await partsOf(merged);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const { name, table } of parts) {
    const text = csv(table.columns, table.rows, { separator: ',', bom: false });
    writeFileSync(join(to, `${name}.csv`), text);
  }
  writeFileSync(join(to, 'report.html'), pageOf(parts));
  return parts;
}

export const whyWithheld = (rows: number): string =>
  `${rows} ${rows === 1 ? 'row is' : 'rows are'} withheld: fewer than five participants. A figure over fewer may tell of one of them.`;

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (value: Value | undefined): string =>
  `${value ?? ''}`.replace(/[&<>"]/g, (mark) => MARKS[mark]!);

function pageOf(parts: Part[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Report of a study with Sidelight</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; } td, th { border: 1px solid #767676; padding: 0.2rem 0.6rem; text-align: left; }
svg { max-width: 100%; height: auto; }
</style>
<h1>Report of a study with Sidelight</h1>
<p>Made from the exports of the participants. Every figure rests on five participants or more.</p>
${parts.map(sectionOf).join('\n')}
</html>
`;
}

function sectionOf({ name, table: { columns, rows }, withheld }: Part): string {
  const title = name.replaceAll('-', ' ');
  const cells = (row: Value[]): string => row.map((value) => `<td>${safe(value)}</td>`).join('');
  const table = `<table><thead><tr>${columns.map((one) => `<th scope="col">${safe(one)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</tbody></table>`;
  return `<section>
<h2>${safe(title)}</h2>
${withheld > 0 ? `<p>${safe(whyWithheld(withheld))}</p>` : ''}
${rows.length > 0 ? `${chart(title, columns, rows)}\n${table}` : '<p>No figures.</p>'}
</section>`;
}
