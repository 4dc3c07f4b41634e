import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Texts } from '../text/index.ts';
import { COLUMNS, NAMED, type Column, type ExportEntry } from './export-entry.ts';

/**
 * The list as a table after RFC 4180, in UTF-8 with the mark by which Excel knows it. A text that a spreadsheet
 * would run as a formula is made plain text.
 */
export function worklistCsv(entries: ExportEntry[], texts: Texts, withNames: boolean): string {
  const columns = COLUMNS.filter((column) => withNames || !NAMED.includes(column));
  const { columns: heads } = texts.words.worklist;
  return stringify(
    entries.map((entry, at) =>
      Object.fromEntries(columns.map((column) => [column, cell(column, entry, at, texts)])),
    ),
    {
      header: true,
      columns: columns.map((key) => ({ key, header: heads[key] })),
      record_delimiter: '\r\n',
      escape_formulas: true,
      bom: true,
    },
  );
}

function cell(column: Column, entry: ExportEntry, at: number, { words }: Texts): string {
  const { standing } = entry;
  switch (column) {
    case 'entry':
      return `${at + 1}`;
    case 'name':
      return entry.name ?? '';
    case 'number':
      return entry.number ?? '';
    case 'what':
      return entry.what ?? words.worklist.noWhat;
    case 'state':
      return words.worklist.states[standing.state];
    case 'until':
      return 'until' in standing ? standing.until : '';
    case 'taken':
      return entry.taken.slice(0, 10);
    case 'done':
      return standing.state === 'done' ? standing.at : '';
  }
}
