/** How many rows the page says exist in all. */
import { PAGING } from './sheet.ts';
import { squash } from './words.ts';

const COUNTED =
  /(?:^|\b(?:totaal|total|van|of|gevonden|in totaal)[\s:]*)(\d[\d.]*)\s*(?:cli[eë]nten|klanten|dossiers|zaken|resultaten|results|records|rijen|rows|items|personen|inwoners|gevonden|entries|matches|contacts|tickets|taken)\b/i;

const toNumber = (text: string): number => Number(text.replace(/[.,](?=\d{3})/g, '').replace(/[.,]$/, ''));

/** Looks in the texts around a list of `rows` rows; only a range as long as the list, or a count of at least its rows, is believed. */
export function totalIn(texts: Iterable<string>, rows: number): number | null {
  let counted: number | null = null;
  for (const raw of texts) {
    const text = squash(raw);
    const range = PAGING.exec(text);
    if (range) {
      const [from, to, all] = [range[1]!, range[2]!, range[3]!].map(toNumber) as [number, number, number];
      if (to - from + 1 === rows && all >= to) return all;
    }
    const count = COUNTED.exec(text);
    if (count && counted === null && toNumber(count[1]!) >= rows) counted = toNumber(count[1]!);
  }
  return counted;
}

/** Short texts with a number in them, outside the rows themselves. */
export function* countingTexts(root: Document | ShadowRoot, table: Element): Generator<string> {
  const document = root.nodeType === 9 ? (root as Document) : root.ownerDocument!;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, (node) => {
    const element = node as Element;
    const tag = element.tagName;
    if (tag === 'SCRIPT' || tag === 'STYLE' || tag === 'SELECT') return NodeFilter.FILTER_REJECT;
    // Rows of data can be thousands, and say nothing of the whole.
    if (
      tag === 'TBODY' &&
      element.parentElement === table &&
      (element as HTMLTableSectionElement).rows.length > 200
    )
      return NodeFilter.FILTER_REJECT;
    return NodeFilter.FILTER_ACCEPT;
  });
  for (let node = walker.nextNode() as Element | null; node; node = walker.nextNode() as Element | null) {
    if (node.childElementCount > 12) continue;
    const text = node.textContent ?? '';
    if (text.length <= 160 && /\d/.test(text)) yield text;
  }
}
