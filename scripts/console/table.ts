/** Lays rows out in columns as wide as their widest cell, each cut at `max` characters. */
export function table(head: string[], rows: string[][], max = 40): string {
  const lines = [head, ...rows].map((row) => row.map((cell) => shorten(cell, max)));
  const widths = head.map((_, column) => Math.max(...lines.map((row) => (row[column] ?? '').length)));
  const draw = (row: string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const [first = [], ...rest] = lines;
  return [draw(first), widths.map((width) => '─'.repeat(width)).join('  '), ...rest.map(draw)].join('\n');
}

export function shorten(text: string, max: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= max ? line : `${line.slice(0, max - 1)}…`;
}
