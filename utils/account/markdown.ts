import type { Block, Paper } from './document.ts';

/** A paper as Markdown, with a line end at its end. Texts of a pack stay texts: what Markdown would read is escaped. */
export function toMarkdown({ title, about, blocks }: Paper): string {
  return [`# ${plain(title)}`, `_${plain(about)}_`, ...blocks.map(blockText)].join('\n\n') + '\n';
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${plain(block.text)}`;
    case 'text':
      return plain(block.text);
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`).join('\n');
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows]
        .map((row, at) => `| ${row.map(at === 1 ? String : plain).join(' | ')} |`)
        .join('\n');
  }
}

const plain = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_{}[\]<>|#]/g, '\\$&')
    .replace(/^([-+]|\d+[.)])(?=\s)/, '\\$1');
