import type { Value } from './tables.ts';

/** Columns that can be drawn, the first that a table has. */
const DRAWN = ['caseload_share', 'disputes', 'times', 'asked', 'events'];
const ROW = 24;
const LABELS = 280;
const BARS = 300;

/** Bars of one column with their figures, as SVG; '' where a table has nothing to draw. The table beside it says the same. */
export function chart(title: string, columns: string[], rows: Value[][]): string {
  const drawn = DRAWN.find((name) => columns.includes(name));
  if (!drawn) return '';
  const at = columns.indexOf(drawn);
  const labels = columns.slice(0, columns.indexOf('participants'));
  const most = Math.max(...rows.map((row) => Number(row[at])), Number.MIN_VALUE);
  const bars = rows.map((row, n) => {
    const y = n * ROW;
    const label = labels.map((_, i) => `${row[i] ?? ''}`).join(' · ');
    const width = Math.round((Number(row[at]) / most) * BARS);
    return `<text x="0" y="${y + 16}">${escaped(label)}</text><rect x="${LABELS}" y="${y + 3}" width="${width}" height="${ROW - 6}" fill="#2a6f97"/><text x="${LABELS + width + 6}" y="${y + 16}">${row[at]}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escaped(`${title}: ${drawn}`)}" viewBox="0 0 ${LABELS + BARS + 90} ${rows.length * ROW}" width="${LABELS + BARS + 90}" font-size="13">${bars.join('')}</svg>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
