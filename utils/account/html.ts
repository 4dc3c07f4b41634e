import type { Block, Paper } from './document.ts';

const STYLE = `
body { font: 11pt/1.45 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
h1 { font-size: 1.6em; line-height: 1.2; margin: 0 } h2 { font-size: 1.2em; margin: 1.2em 0 .3em } h3 { font-size: 1em; margin: 1em 0 .2em }
p, ul { margin: .4em 0 } .about { color: #555 }
table { border-collapse: collapse; width: 100%; font-size: .92em } th, td { border: 1px solid #999; padding: .25em .5em; text-align: left; vertical-align: top }
h2, h3 { break-after: avoid } tr, li { break-inside: avoid }
@page { margin: 15mm } @media print { body { margin: 0; max-width: none; padding: 0 } }`;

/** A paper as an HTML file of its own, to open and to print. It loads nothing and runs nothing. */
export function toHtml({ language, title, about, blocks }: Paper): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${plain(title)}</title>
<style>${STYLE}
</style>
</head>
<body>
<h1>${plain(title)}</h1>
<p class="about">${plain(about)}</p>
${blocks.map(blockHtml).join('\n')}
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${plain(block.text)}</h${block.level}>`;
    case 'text':
      return `<p>${plain(block.text)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${plain(item)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return `<table>\n<thead>${row('th scope="col"', block.head)}</thead>\n<tbody>\n${block.rows
        .map((cells) => row('td', cells))
        .join('\n')}\n</tbody>\n</table>`;
  }
}

const row = (tag: string, cells: string[]): string =>
  `<tr>${cells.map((cell) => `<${tag}>${plain(cell)}</${tag.split(' ')[0]}>`).join('')}</tr>`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const plain = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
