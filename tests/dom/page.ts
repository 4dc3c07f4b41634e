/** Puts a page into the test's own document and reads it. */
import { learnOn } from '../../utils/page/loose-labels.ts';
import { readDocument } from '../../utils/page/reader.ts';
import type { Cell, Reading } from '../../utils/street/reading.ts';

export const NOW = new Date(2026, 10, 23, 12, 0);

/** Replaces the body (and title) by the page. */
export function show(html: string, title = ''): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.title = title;
  // Each page is one of its own.
  learnOn('');
  document.body.replaceChildren(...page.body.childNodes);
}

export const read = (): Reading[] => readDocument(document, NOW);

/** Shows and reads a page that must give exactly one reading of the kind. */
export function readOne(html: string, kind: Reading['kind'], title = ''): Reading {
  show(html, title);
  const readings = read().filter((reading) => reading.kind === kind && reading.confidence >= 0.5);
  if (readings.length !== 1) throw new Error(`${readings.length} readings of kind ${kind}`);
  return readings[0]!;
}

export const ids = (reading: Reading): (string | null)[] => reading.fields.map((field) => field.id);

export const cell = (reading: Reading, field: string, row = 0): Cell | undefined =>
  reading.rows[row]?.values[field];

export const texts = (reading: Reading, field: string): (string | null | undefined)[] =>
  reading.rows.map((row) => row.values[field]?.text);

export const values = (reading: Reading, field: string) =>
  reading.rows.map((row) => row.values[field]?.value);

/** Rows of a table body out of texts. */
export const rows = (...lines: string[][]): string =>
  lines.map((line) => `<tr>${line.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');

export const heads = (...labels: string[]): string =>
  `<tr>${labels.map((label) => `<th>${label}</th>`).join('')}</tr>`;
